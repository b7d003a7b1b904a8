package import Extraction
package import Lexicons
package import TextModel

/// Proposes mentions of its kinds.
package struct TimeExtractor: Extractor {
    package let name = "time"
    package let labels: Set<Label> = [.date, .time]

    package init(lexicons: LexiconStore) {}

    package func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate] { [] }
}
