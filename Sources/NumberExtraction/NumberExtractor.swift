package import Extraction
package import Lexicons
package import TextModel

/// Proposes mentions of its kinds.
package struct NumberExtractor: Extractor {
    package let name = "number"
    package let labels: Set<Label> = [.cardinal, .ordinal, .percent, .money, .quantity]

    package init(lexicons: LexiconStore) {}

    package func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate] { [] }
}
