package import TextModel

/// A stretch of text that the sequence model takes for a name, and how sure it is.
package struct ModelSpan: Hashable, Sendable {
    package var range: TextRange<Clean>
    package var label: Label
    /// The margin of the best labelling over the best one without this span, squashed to 0…1.
    package var score: Double

    package init(range: TextRange<Clean>, label: Label, score: Double) {
        self.range = range
        self.label = label
        self.score = score
    }
}
