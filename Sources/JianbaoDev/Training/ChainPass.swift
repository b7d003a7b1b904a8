import Foundation
import SequenceModel

/// One sentence's forward and backward sums and the step that follows from them; keeps its scratch between sentences.
final class ChainPass {
    private let labelCount: Int
    private let lanes: Int
    private var steps = 0
    /// exp of the transitions, of the starts, of the ends.
    private var factors: [Float]
    private var emissions: [Float] = []
    private var free = Sums()
    private var bound = Sums()
    private var gradient: [Float]
    private var expected: [Float]
    /// The features of the sentence that this step uses, index + 1; 0 is none.
    private var active: [UInt32] = []
    private var noise: UInt64

    /// Normalised forward and backward sums.
    private struct Sums {
        var alpha: [Float] = []
        var beta: [Float] = []
        var scores: [Float] = []
        var logZ: Double = 0
    }

    init(labelCount: Int, lanes: Int, seed: UInt64) {
        noise = seed | 1
        self.labelCount = labelCount
        self.lanes = lanes
        factors = [Float](repeating: 0, count: (labelCount + 2) * lanes)
        gradient = [Float](repeating: 0, count: lanes)
        expected = [Float](repeating: 0, count: (labelCount + 2) * lanes)
    }

    /// Steps along the gradient of one sentence's log-likelihood; the loss before the step, in nats.
    func step(_ sentence: Int, in trainer: ChainTrainer) -> Double {
        let from = trainer.set.starts[sentence]
        let n = trainer.set.starts[sentence + 1] - from
        let weight = trainer.set.weights[sentence]
        if steps % 8 == 0 { refreshFactors(trainer) }
        steps += 1
        choose(from: from, count: n, in: trainer)
        sumEmissions(from: from, count: n, in: trainer)
        if trainer.set.open.count == trainer.set.gold.count {
            trainer.set.open.withUnsafeBufferPointer {
                run(&free, count: n, masks: UnsafeBufferPointer(rebasing: $0[from..<from + n]), gold: nil)
            }
        } else {
            run(&free, count: n, masks: nil, gold: nil)
        }
        trainer.set.gold.withUnsafeBufferPointer { gold in
            let labels = UnsafeBufferPointer(rebasing: gold[from..<from + n])
            if trainer.set.isPartial {
                trainer.set.allowed.withUnsafeBufferPointer {
                    run(&bound, count: n, masks: UnsafeBufferPointer(rebasing: $0[from..<from + n]), gold: nil)
                }
            } else {
                run(&bound, count: n, masks: nil, gold: labels)
            }
        }
        // Where no path is allowed (a gold sequence that uses a forbidden transition) the sentence teaches nothing.
        guard free.logZ.isFinite, bound.logZ.isFinite else { return 0 }
        update(from: from, count: n, weight: weight, in: trainer)
        return free.logZ - bound.logZ
    }

    /// Takes the features of a sentence, each with the chance that the options leave it.
    private func choose(from: Int, count n: Int, in trainer: ChainTrainer) {
        let width = trainer.set.width
        if active.count < n * width { active = [UInt32](repeating: 0, count: n * width) }
        let threshold = UInt64(trainer.options.dropout * 65_536)
        var x = noise
        active.withUnsafeMutableBufferPointer { active in
            trainer.set.columns.withUnsafeBufferPointer { columns in
                for i in 0..<n * width {
                    active[i] = columns[from &* width &+ i]
                    guard threshold > 0 else { continue }
                    x ^= x << 13
                    x ^= x >> 7
                    x ^= x << 17
                    if x >> 20 & 0xFFFF < threshold { active[i] = 0 }
                }
            }
        }
        noise = x
    }

    private func refreshFactors(_ trainer: ChainTrainer) {
        for i in factors.indices { factors[i] = trainer.isForbidden[i] ? 0 : expf(trainer.transitions[i]) }
    }

    private func sumEmissions(from: Int, count n: Int, in trainer: ChainTrainer) {
        if emissions.count < n * lanes { emissions = [Float](repeating: 0, count: n * lanes) }
        let width = trainer.set.width
        let lanes = lanes
        let scale = 1 / (1 - trainer.options.dropout)
        emissions.withUnsafeMutableBufferPointer { out in
            trainer.rows.withUnsafeBufferPointer { rows in
                active.withUnsafeBufferPointer { columns in
                    for i in 0..<n {
                        for k in 0..<lanes { out[i &* lanes &+ k] = 0 }
                        for c in 0..<width {
                            let feature = Int(columns[i &* width &+ c]) &- 1
                            if feature < 0 { continue }
                            let row = 2 &* feature &* lanes
                            for k in 0..<lanes { out[i &* lanes &+ k] += rows[row &+ k] }
                        }
                        if scale != 1 { for k in 0..<lanes { out[i &* lanes &+ k] *= scale } }
                    }
                }
            }
        }
    }

    /// Fills forward and backward sums; `masks` or `gold` bind the labels.
    private func run(
        _ sums: inout Sums, count n: Int, masks: UnsafeBufferPointer<UInt64>?, gold: UnsafeBufferPointer<UInt8>?
    ) {
        let lanes = lanes
        let count = labelCount
        if sums.alpha.count < n * lanes {
            sums.alpha = [Float](repeating: 0, count: n * lanes)
            sums.beta = sums.alpha
            sums.scores = sums.alpha
        }
        var logZ: Double = 0
        sums.scores.withUnsafeMutableBufferPointer { scores in
            emissions.withUnsafeBufferPointer { emissions in
                for i in 0..<n {
                    let row = i &* lanes
                    let open: UInt64
                    if let masks { open = masks[i] } else if let gold { open = 1 << UInt64(gold[i]) } else { open = ~0 }
                    var top = -Float.infinity
                    for k in 0..<count { top = max(top, emissions[row &+ k]) }
                    logZ += Double(top)
                    for k in 0..<lanes { scores[row &+ k] = 0 }
                    for k in 0..<count where open >> UInt64(k) & 1 == 1 {
                        scores[row &+ k] = expf(emissions[row &+ k] - top)
                    }
                }
            }
        }
        factors.withUnsafeBufferPointer { factors in
            sums.alpha.withUnsafeMutableBufferPointer { alpha in
                sums.scores.withUnsafeBufferPointer { scores in
                    for i in 0..<n {
                        let row = i &* lanes
                        if i == 0 {
                            for k in 0..<lanes { alpha[k] = factors[count &* lanes &+ k] }
                        } else {
                            for k in 0..<lanes { alpha[row &+ k] = 0 }
                            for j in 0..<count {
                                let a = alpha[row &- lanes &+ j]
                                if a == 0 { continue }
                                for k in 0..<lanes { alpha[row &+ k] += a * factors[j &* lanes &+ k] }
                            }
                        }
                        var total: Float = 0
                        for k in 0..<lanes {
                            alpha[row &+ k] *= scores[row &+ k]
                            total += alpha[row &+ k]
                        }
                        logZ += Double(logf(total))
                        let inverse = total > 0 ? 1 / total : 0
                        for k in 0..<lanes { alpha[row &+ k] *= inverse }
                    }
                    var total: Float = 0
                    let last = (n &- 1) &* lanes
                    for k in 0..<lanes { total += alpha[last &+ k] * factors[(count &+ 1) &* lanes &+ k] }
                    logZ += Double(logf(total))
                }
            }
            sums.beta.withUnsafeMutableBufferPointer { beta in
                sums.scores.withUnsafeBufferPointer { scores in
                    for k in 0..<lanes { beta[(n &- 1) &* lanes &+ k] = factors[(count &+ 1) &* lanes &+ k] }
                    var i = n &- 2
                    while i >= 0 {
                        let row = i &* lanes
                        var total: Float = 0
                        for j in 0..<count {
                            var sum: Float = 0
                            for k in 0..<lanes {
                                sum +=
                                    factors[j &* lanes &+ k] * scores[row &+ lanes &+ k] * beta[row &+ lanes &+ k]
                            }
                            beta[row &+ j] = sum
                            total += sum
                        }
                        for k in count..<max(count, lanes) { beta[row &+ k] = 0 }
                        let inverse = total > 0 ? 1 / total : 0
                        for k in 0..<lanes { beta[row &+ k] *= inverse }
                        i &-= 1
                    }
                }
            }
        }
        sums.logZ = logZ
    }

    private func update(from: Int, count n: Int, weight: Float, in trainer: ChainTrainer) {
        let lanes = lanes
        let width = trainer.set.width
        let rate = trainer.options.rate
        let negligible = trainer.options.negligible
        for i in expected.indices { expected[i] = 0 }
        collectTransitions(free, count: n, sign: -1)
        collectTransitions(bound, count: n, sign: 1)
        trainer.rows.withUnsafeMutableBufferPointer { rows in
            active.withUnsafeBufferPointer { columns in
                gradient.withUnsafeMutableBufferPointer { g in
                    for i in 0..<n {
                        var a: Float = 0
                        var b: Float = 0
                        for k in 0..<lanes {
                            a += free.alpha[i &* lanes &+ k] * free.beta[i &* lanes &+ k]
                            b += bound.alpha[i &* lanes &+ k] * bound.beta[i &* lanes &+ k]
                        }
                        var steepest: Float = 0
                        for k in 0..<lanes {
                            let d =
                                bound.alpha[i &* lanes &+ k] * bound.beta[i &* lanes &+ k] / b
                                - free.alpha[i &* lanes &+ k] * free.beta[i &* lanes &+ k] / a
                            g[k] = d * weight
                            steepest = max(steepest, abs(d))
                        }
                        if !(steepest >= negligible) { continue }
                        for c in 0..<width {
                            let feature = Int(columns[i &* width &+ c]) &- 1
                            if feature < 0 { continue }
                            let w = 2 &* feature &* lanes
                            let s = w &+ lanes
                            for k in 0..<lanes {
                                let square = rows[s &+ k] + g[k] * g[k]
                                rows[s &+ k] = square
                                rows[w &+ k] += rate * g[k] / square.squareRoot()
                            }
                        }
                    }
                }
            }
        }
        for i in expected.indices where expected[i] != 0 && !trainer.isForbidden[i] {
            let d = expected[i] * weight
            trainer.transitionSquares[i] += d * d
            trainer.transitions[i] += rate * d / trainer.transitionSquares[i].squareRoot()
        }
    }

    /// Adds the expected number of each transition.
    private func collectTransitions(_ sums: Sums, count n: Int, sign: Float) {
        let lanes = lanes
        let count = labelCount
        expected.withUnsafeMutableBufferPointer { expected in
            factors.withUnsafeBufferPointer { factors in
                sums.alpha.withUnsafeBufferPointer { alpha in
                    sums.beta.withUnsafeBufferPointer { beta in
                        sums.scores.withUnsafeBufferPointer { scores in
                            withUnsafeTemporaryAllocation(of: Float.self, capacity: lanes) { right in
                                for i in 1..<max(1, n) {
                                    let row = i &* lanes
                                    for k in 0..<lanes { right[k] = scores[row &+ k] * beta[row &+ k] }
                                    var total: Float = 0
                                    for j in 0..<count {
                                        let a = alpha[row &- lanes &+ j]
                                        if a == 0 { continue }
                                        var sum: Float = 0
                                        for k in 0..<lanes { sum += factors[j &* lanes &+ k] * right[k] }
                                        total += a * sum
                                    }
                                    let unit = sign / total
                                    for j in 0..<count {
                                        let a = alpha[row &- lanes &+ j] * unit
                                        if a == 0 { continue }
                                        for k in 0..<lanes {
                                            expected[j &* lanes &+ k] += a * factors[j &* lanes &+ k] * right[k]
                                        }
                                    }
                                }
                                var first: Float = 0
                                var last: Float = 0
                                let end = (n &- 1) &* lanes
                                for k in 0..<lanes {
                                    first += alpha[k] * beta[k]
                                    last += alpha[end &+ k] * beta[end &+ k]
                                }
                                for k in 0..<count {
                                    expected[count &* lanes &+ k] += sign * alpha[k] * beta[k] / first
                                    expected[(count &+ 1) &* lanes &+ k] +=
                                        sign * alpha[end &+ k] * beta[end &+ k] / last
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
