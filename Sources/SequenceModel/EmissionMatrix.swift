/// For each position of a sentence the score of each label, before transitions.
///
/// A lattice sums them on its edges; a caller that knows better forbids labels in it.
package struct EmissionMatrix: Sendable {
    /// Numbers a position; at least the number of labels.
    package internal(set) var lanes: Int
    /// How many positions there are.
    package internal(set) var count: Int
    /// The scores, a position after the other; lanes beyond the labels and what lies behind `count` hold nothing of use.
    package internal(set) var scores: [Int16]

    /// An empty matrix, to be filled by `SequenceTagger.emissions`.
    package init() {
        lanes = 1
        count = 0
        scores = []
    }

    /// A score that no sum of others outweighs.
    package static let forbidden: Int16 = -12_000

    /// The score of a label at a position.
    package subscript(position: Int, label: Int) -> Int16 {
        get { scores[position * lanes + label] }
        set { scores[position * lanes + label] = newValue }
    }
}
