package import SequenceModel
package import TextModel

/// What the name model says of a text: its names, and how strongly it is against any other.
package struct ModelReading: Sendable {
    /// The names of the best labelling, in order.
    package let spans: [ModelSpan]
    private let losses: LabelLosses

    package init(spans: [ModelSpan], losses: LabelLosses = LabelLosses()) {
        self.spans = spans
        self.losses = losses
    }

    /// For each position whether the beginning alone of a name of a kind loses so many nats there: every name that begins
    /// there loses at least as much.
    package func isLost(_ kind: NameLabels.Kind, by nats: Float) -> [Bool] { losses.isLost(kind.first, by: nats) }

    /// By how much, in nats, the best labelling falls short when a range is to be a name of a kind; 0 where the model has it.
    ///
    /// It is at least the largest loss of the labels that make the name, which is what this gives. Nil where the model
    /// cannot say: outside its sentences, and for a single character of a kind that it knows no such names of.
    package func loss(of range: TextRange<Clean>, as kind: NameLabels.Kind) -> Float? {
        guard range.count > 0, range.end <= losses.count else { return nil }
        if range.count == 1 { return kind.hasSingle ? losses[range.start, kind.first + 3] : nil }
        var loss = max(losses[range.start, kind.first], losses[range.end - 1, kind.first + 2])
        for i in (range.start + 1)..<(range.end - 1) where losses[i, kind.first + 1] > loss {
            loss = losses[i, kind.first + 1]
        }
        return loss
    }
}
