import SequenceModel

/// Trains a linear-chain conditional random field: gradient steps sentence by sentence, each weight with its own rate.
///
/// Sources: J. Lafferty, A. McCallum, F. Pereira, ICML 2001 (the model); J. Duchi, E. Hazan, Y. Singer, JMLR 12 (2011) (AdaGrad).
/// The weights at the ends of the later epochs are averaged.
final class ChainTrainer {
    struct Options {
        var epochs = 8
        /// Epochs after pruning, with the surviving features alone.
        var epochsAfterPruning = 3
        var rate: Float = 0.3
        /// Features that stand fewer times are left out.
        var cutoff = 1
        /// What an epoch takes off a weight that was hardly ever changed, as a share of it.
        var decay: Float = 0.2
        /// The chance that a step leaves a feature out: what remains must do without it, so that no rare one carries all.
        ///
        /// Source: S. Wang et al., "Feature noising for log-linear structured prediction", EMNLP 2013.
        var dropout: Float = 0
        var seed: UInt64 = 1998
        /// Positions whose gradient is smaller than this in every label change no feature.
        var negligible: Float = 0.01
    }

    let options: Options
    var set: TrainingSet
    var vocabulary = FeatureVocabulary()
    /// Transitions that no path takes, as (from, to); from −1 is the start, to −1 the end.
    let forbidden: [(from: Int, to: Int)]

    let labelCount: Int
    /// Labels, padded to a multiple of 4.
    let lanes: Int
    /// A feature's row: `lanes` weights, then `lanes` sums of squared gradients.
    var rows: [Float] = []
    /// Sums of the weights at the ends of epochs, and how many were summed.
    private var sums: [Float] = []
    private var summed: Float = 0
    /// (L + 2) × lanes weights: from each label, then at the start, then at the end.
    var transitions: [Float]
    var transitionSquares: [Float]
    private var transitionSums: [Float]
    var isForbidden: [Bool]
    private var generator: SeededGenerator
    private let log: (String) -> Void

    init(
        _ set: TrainingSet, options: Options = Options(), forbidden: [(from: Int, to: Int)] = [],
        log: @escaping (String) -> Void
    ) {
        self.set = set
        self.options = options
        self.forbidden = forbidden
        self.log = log
        labelCount = set.labels.count
        lanes = (set.labels.count + 3) / 4 * 4
        let size = (set.labels.count + 2) * lanes
        transitions = [Float](repeating: 0, count: size)
        transitionSquares = [Float](repeating: 1, count: size)
        transitionSums = [Float](repeating: 0, count: size)
        isForbidden = [Bool](repeating: false, count: size)
        generator = SeededGenerator(seed: options.seed)
        for (from, to) in forbidden {
            if from < 0 {
                isForbidden[labelCount * lanes + to] = true
            } else if to < 0 {
                isForbidden[(labelCount + 1) * lanes + from] = true
            } else {
                isForbidden[from * lanes + to] = true
            }
        }
        index()
    }

    /// Numbers the features, leaves out the rare ones.
    private func index() {
        for i in set.columns.indices where set.columns[i] != FeatureHash.none {
            set.columns[i] = UInt32(vocabulary.count(set.columns[i]) + 1)
        }
        let seen = vocabulary.hashes.count
        if options.cutoff > 1 {
            let counts = vocabulary.counts
            let map = vocabulary.filter { counts[$0] >= Int32(options.cutoff) }
            renumber(map)
        }
        rows = [Float](repeating: 0, count: vocabulary.hashes.count * 2 * lanes)
        for f in vocabulary.hashes.indices {
            for k in 0..<lanes { rows[(2 * f + 1) * lanes + k] = 1 }
        }
        sums = [Float](repeating: 0, count: vocabulary.hashes.count * lanes)
        log(
            "\(set.count) sentences, \(set.gold.count) positions, \(seen) features, \(vocabulary.hashes.count) of them kept"
        )
    }

    private func renumber(_ map: [UInt32]) {
        for i in set.columns.indices where set.columns[i] != 0 { set.columns[i] = map[Int(set.columns[i]) - 1] }
    }

    /// Runs epochs over the sentences in a shuffled order; averages over the later half.
    func train(epochs: Int, after: ((Int) -> Void)? = nil) {
        summed = 0
        for i in sums.indices { sums[i] = 0 }
        for i in transitionSums.indices { transitionSums[i] = 0 }
        var order = Array(0..<set.count)
        let pass = ChainPass(labelCount: labelCount, lanes: lanes, seed: options.seed)
        for epoch in 1...max(1, epochs) {
            order.shuffle(using: &generator)
            var loss: Double = 0
            for sentence in order { loss += pass.step(sentence, in: self) }
            shrink()
            if epoch * 2 > epochs { accumulate() }
            log("epoch \(epoch): loss a position \(loss / Double(max(1, set.gold.count)))")
            after?(epoch)
        }
    }

    /// The step of an L2 penalty in AdaGrad's measure: a weight that few sentences changed shrinks most.
    private func shrink() {
        for f in 0..<vocabulary.hashes.count {
            for k in 0..<lanes {
                rows[2 * f * lanes + k] *= max(0, 1 - options.decay / rows[(2 * f + 1) * lanes + k].squareRoot())
            }
        }
    }

    private func accumulate() {
        summed += 1
        for f in 0..<vocabulary.hashes.count {
            for k in 0..<lanes { sums[f * lanes + k] += rows[2 * f * lanes + k] }
        }
        for i in transitions.indices { transitionSums[i] += transitions[i] }
    }

    /// The averaged weights of a feature, one a label.
    func averaged(_ feature: Int) -> [Float] {
        (0..<labelCount).map { summed > 0 ? sums[feature * lanes + $0] / summed : rows[2 * feature * lanes + $0] }
    }

    /// The averaged weight of a place in `transitions`.
    func averagedTransition(_ index: Int) -> Float {
        if isForbidden[index] { return -Float.infinity }
        return summed > 0 ? transitionSums[index] / summed : transitions[index]
    }

    /// Drops features and goes on without them.
    func keepOnly(_ isKept: (Int) -> Bool) {
        let oldRows = rows
        let map = vocabulary.filter(isKept)
        rows = [Float](repeating: 0, count: vocabulary.hashes.count * 2 * lanes)
        for (old, new) in map.enumerated() where new > 0 {
            for k in 0..<2 * lanes { rows[2 * (Int(new) - 1) * lanes + k] = oldRows[2 * old * lanes + k] }
        }
        sums = [Float](repeating: 0, count: vocabulary.hashes.count * lanes)
        renumber(map)
    }

    func write(_ text: String) { log(text) }
}
