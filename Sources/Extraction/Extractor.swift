package import TextModel

/// Proposes mentions of some kinds; knows nothing of other extractors.
package protocol Extractor: Sendable {
    /// A stable name, as `time`.
    var name: String { get }
    /// The labels it may propose.
    var labels: Set<Label> { get }
    /// Its proposals, in any order; ranges lie in the text and may overlap.
    func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate]
}
