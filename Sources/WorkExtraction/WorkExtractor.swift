package import Extraction
package import Lexicons
package import TextModel

/// Proposes mentions of its kinds.
package struct WorkExtractor: Extractor {
    package let name = "work"
    package let labels: Set<Label> = [.event, .workOfArt, .law]

    package init(lexicons: LexiconStore) {}

    package func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate] { [] }
}
