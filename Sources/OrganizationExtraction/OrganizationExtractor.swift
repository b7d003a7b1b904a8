package import Extraction
package import Lexicons
package import TextModel

/// Proposes mentions of its kinds.
package struct OrganizationExtractor: Extractor {
    package let name = "organization"
    package let labels: Set<Label> = [.organization]

    package init(lexicons: LexiconStore) {}

    package func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate] { [] }
}
