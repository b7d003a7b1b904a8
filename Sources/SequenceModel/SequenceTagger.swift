/// A linear-chain tagger: weights of hashed features, weights of transitions, and Viterbi's decoding.
///
/// Sections of its file, with `prefix` before each name so that one file can hold several taggers:
///
/// | section | holds |
/// |---|---|
/// | `labels` | the labels, UTF-8, a line feed between |
/// | `shape` | five int32: number of labels L, lanes of a row, bits of the bucket number, scale (a weight of 1.0), columns of the feature matrix |
/// | `transitions` | int32: L × L (from, to), then L for the first position, then L for the last; −1,000,000 and less is forbidden |
/// | `weights` | int8: see `WeightTable` |
/// | `prints` | uint16: see `WeightTable`; only for more than 6 labels |
/// | `meta` | `key: value` lines: how it was trained |
///
/// A class, since it has many tables and never changes: a copy is one reference.
package final class SequenceTagger: Sendable {
    /// The labels, in the order of their indices.
    package let labels: [String]
    /// What a score of 1.0 (one nat) is in integers.
    package let scale: Int
    /// How many feature columns a position has.
    package let stride: Int
    /// How it was trained: `key: value` lines.
    package let meta: String
    package let table: WeightTable
    let transitions: [Int32]
    let starts: [Int32]
    let ends: [Int32]
    /// The transitions that are not forbidden, by the label they lead to and by the one they leave.
    let incoming: TransitionList
    let outgoing: TransitionList
    /// All of them at once, for rows of 8 or 16 lanes.
    let lanes: LaneTransitions?

    /// A transition that no path takes.
    package static let forbidden: Int32 = -1_000_000

    /// Reads the tagger whose sections begin with `prefix`.
    package init(file: ModelFile, prefix: String = "") throws(ModelError) {
        func bad(_ section: String, _ reason: String) -> ModelError {
            ModelError(file: file.path, kind: .badSection(prefix + section, reason: reason))
        }
        let shape = try file.section(prefix + "shape", of: Int32.self).map { Int(Int32(littleEndian: $0)) }
        guard shape.count == 5 else { throw bad("shape", "it has \(shape.count) numbers, not 5") }
        let (count, lanes) = (shape[0], shape[1])
        labels = try file.text(prefix + "labels").split(separator: "\n").map(String.init)
        guard count > 0, count <= 255, labels.count == count, count <= WeightTable.mostLabels(lanes: lanes)
        else {
            throw bad("shape", "\(count) labels in rows of \(lanes), \(labels.count) names")
        }
        guard (1...32_767).contains(shape[3]), (1...256).contains(shape[4]) else {
            throw bad("shape", "scale \(shape[3]), \(shape[4]) columns")
        }
        scale = shape[3]
        stride = shape[4]
        let numbers = try file.section(prefix + "transitions", of: Int32.self).map(Int32.init(littleEndian:))
        guard numbers.count == count * count + 2 * count else {
            throw bad("transitions", "it has \(numbers.count) numbers for \(count) labels")
        }
        guard numbers.allSatisfy({ $0 >= 2 * Self.forbidden && $0 <= -Self.forbidden }) else {
            throw bad("transitions", "a number is out of bounds")
        }
        let transitions = Array(numbers[0..<count * count])
        self.transitions = transitions
        incoming = TransitionList(count: count) { to, from in transitions[from * count + to] }
        outgoing = TransitionList(count: count) { from, to in transitions[from * count + to] }
        let starts = Array(numbers[count * count..<count * count + count])
        let ends = Array(numbers[(count * count + count)...])
        self.starts = starts
        self.ends = ends
        self.lanes =
            lanes <= 16
            ? LaneTransitions(
                count: count, lanes: lanes, scale: scale, transitions: transitions, starts: starts, ends: ends) : nil
        table = try WeightTable(file: file, prefix: prefix, lanes: lanes, bucketBits: shape[2])
        meta = file.has(prefix + "meta") ? try file.text(prefix + "meta") : ""
    }

    /// The index of a label, or nil.
    package func label(_ name: String) -> Int? { labels.firstIndex(of: name) }

    /// The weight of going from one label to the next.
    package func transition(from: Int, to: Int) -> Int32 { transitions[from * labels.count + to] }

    /// The weight of beginning or ending a sentence with a label.
    package func start(_ label: Int) -> Int32 { starts[label] }
    package func end(_ label: Int) -> Int32 { ends[label] }

    /// Scores every label at every position.
    package func emissions(of features: FeatureMatrix, into matrix: inout EmissionMatrix) {
        matrix.lanes = table.lanes
        matrix.count = features.count
        table.sum(features, into: &matrix.scores)
    }

    /// Scores every label at every position.
    package func emissions(of features: FeatureColumns, into matrix: inout EmissionMatrix) {
        matrix.lanes = table.lanes
        matrix.count = features.count
        table.sum(features, into: &matrix.scores)
    }

    /// The labels of a sentence.
    package func labels(of features: FeatureMatrix) -> [UInt8] {
        var matrix = EmissionMatrix()
        emissions(of: features, into: &matrix)
        return decode(matrix)
    }
}
