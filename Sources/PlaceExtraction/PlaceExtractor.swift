package import Extraction
package import Lexicons
package import TextModel

/// Proposes mentions of its kinds.
package struct PlaceExtractor: Extractor {
    package let name = "place"
    package let labels: Set<Label> = [.geopolitical, .location, .facility]

    package init(lexicons: LexiconStore) {}

    package func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate] { [] }
}
