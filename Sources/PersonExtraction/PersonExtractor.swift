package import Extraction
package import Lexicons
package import TextModel

/// Proposes mentions of its kinds.
package struct PersonExtractor: Extractor {
    package let name = "person"
    package let labels: Set<Label> = [.person, .title]

    package init(lexicons: LexiconStore) {}

    package func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate] { [] }
}
