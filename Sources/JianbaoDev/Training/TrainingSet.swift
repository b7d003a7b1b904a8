import SequenceModel

/// Labelled sentences of one or several corpora, as flat arrays that a `ChainTrainer` reads.
///
/// With several corpora, the features in `coreColumns` are there twice: once for all, once for the sentence's own corpus.
struct TrainingSet {
    /// The labels, in the order of their indices.
    let labels: [String]
    /// Feature columns a position has, without the copies.
    let stride: Int
    /// The columns whose features are copied per corpus; empty with one corpus.
    let coreColumns: Range<Int>
    /// Where each sentence begins, in positions; one more at the end.
    private(set) var starts: [Int] = [0]
    /// The gold label of each position.
    private(set) var gold: [UInt8] = []
    /// Which labels a position may have, a bit each; empty when every position has its gold label alone.
    private(set) var allowed: [UInt64] = []
    /// Which labels each position can have at all, a bit each; empty when every label can stand everywhere.
    private(set) var open: [UInt64] = []
    /// How much a sentence counts.
    private(set) var weights: [Float] = []
    /// Hashes, later indices + 1, `width` a position; 0 is none.
    var columns: [UInt32] = []

    init(labels: [String], stride: Int, coreColumns: Range<Int> = 0..<0) {
        self.labels = labels
        self.stride = stride
        self.coreColumns = coreColumns
    }

    /// Columns a position has, with the copies.
    var width: Int { stride + coreColumns.count }
    /// How many sentences there are.
    var count: Int { starts.count - 1 }
    /// Whether some positions leave the label open.
    var isPartial: Bool { !allowed.isEmpty }

    /// Adds a sentence.
    ///
    /// - Parameters:
    ///   - gold: a label a position.
    ///   - allowed: where the label is open, a bit for each label that may stand there; nil when none is.
    ///   - open: the labels among which decoding will choose; all sentences have it, or none.
    ///   - corpus: the number of its corpus.
    ///   - weight: how much it counts.
    mutating func add(
        _ features: FeatureMatrix, gold labels: [UInt8], allowed mask: [UInt64]? = nil, open: [UInt64]? = nil,
        corpus: Int = 0,
        weight: Float = 1
    ) {
        guard features.count == labels.count, features.stride == stride, !labels.isEmpty else { return }
        if let mask, mask.count == labels.count {
            if allowed.isEmpty { allowed = gold.map { 1 << UInt64($0) } }
            allowed += mask
        } else if isPartial {
            allowed += labels.map { 1 << UInt64($0) }
        }
        if let open, open.count == labels.count { self.open += open }
        gold += labels
        weights.append(weight)
        starts.append(gold.count)
        if coreColumns.isEmpty {
            columns += features.hashes
        } else {
            for i in 0..<labels.count {
                for c in 0..<stride { columns.append(features[i, c]) }
                for c in coreColumns { columns.append(FeatureHash.copy(features[i, c], corpus: corpus)) }
            }
        }
    }
}
