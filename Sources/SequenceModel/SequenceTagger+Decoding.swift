extension SequenceTagger {
    /// The best labels under the scores and transitions; of equal ones the label with the lower index.
    ///
    /// Source: A. Viterbi, IEEE Transactions on Information Theory 13 (1967); the best predecessor is looked for again on the way back.
    package func decode(_ matrix: EmissionMatrix) -> [UInt8] {
        guard matrix.count > 0 else { return [] }
        if let lanes, matrix.lanes == table.lanes { return lanes.decode(matrix) }
        return backtrace(forward(matrix), count: matrix.count)
    }

    /// The best labels, and for each position by how much they beat the best labelling that has another label there.
    ///
    /// A span is as sure as the least sure of the positions that make it: divide by `scale` for nats.
    ///
    /// - Parameter plain: a label whose margins nobody asks for; they are 0, and what stands before the first and behind the
    ///   last other label is not looked at twice.
    package func decodeWithMargins(_ matrix: EmissionMatrix, plain: UInt8? = nil) -> (labels: [UInt8], margins: [Int32])
    {
        let n = matrix.count
        guard n > 0 else { return ([], []) }
        if let lanes, matrix.lanes == table.lanes { return lanes.decode(matrix, plain: plain) }
        let count = labels.count
        let alpha = forward(matrix)
        let path = backtrace(alpha, count: n)
        var margins = [Int32](repeating: 0, count: n)
        guard let first = path.firstIndex(where: { $0 != plain }) else { return (path, margins) }
        let beta = backward(matrix, from: first)
        for i in first..<n where path[i] != plain {
            var best = Int32.min
            var other = Int32.min
            for k in 0..<count {
                let through = alpha[i * count + k] &+ beta[(i - first) * count + k]
                if k == Int(path[i]) { best = through } else { other = max(other, through) }
            }
            margins[i] = count == 1 ? Int32.max : max(0, best - other)
        }
        return (path, margins)
    }

    /// For each position and label the score of the best path that ends there.
    ///
    /// Scores are taken relative to the best one of the position before, so that no length overflows: every row keeps its
    /// distances, which is all that decoding and margins need.
    private func forward(_ matrix: EmissionMatrix) -> [Int32] {
        let count = labels.count
        let n = matrix.count
        let lanes = matrix.lanes
        return [Int32](unsafeUninitializedCapacity: n &* count) { alpha, filled in
            matrix.scores.withUnsafeBufferPointer { scores in
                guard let alpha = alpha.baseAddress, let scores = scores.baseAddress else { return }
                for k in 0..<count { alpha[k] = starts[k] &+ Int32(scores[k]) }
                _ = incoming.withLists { starts, labels, weights in
                    for i in 1..<max(1, n) {
                        let before = alpha + (i &- 1) &* count
                        let row = alpha + i &* count
                        let here = scores + i &* lanes
                        var top = Int32.min
                        for j in 0..<count { top = max(top, before[j]) }
                        for k in 0..<count {
                            var best = Int32.min / 2
                            for e in Int(starts[k])..<Int(starts[k &+ 1]) {
                                best = max(best, before[Int(labels[e])] &+ weights[e])
                            }
                            row[k] = max(best &- top &+ Int32(here[k]), 4 &* Self.forbidden)
                        }
                    }
                }
            }
            filled = n &* count
        }
    }

    /// For each position from `first` on and each label the score of the best path from there on, relative to the best of the position.
    private func backward(_ matrix: EmissionMatrix, from first: Int) -> [Int32] {
        let count = labels.count
        let n = matrix.count
        let lanes = matrix.lanes
        return [Int32](unsafeUninitializedCapacity: (n &- first) &* count) { beta, filled in
            matrix.scores.withUnsafeBufferPointer { scores in
                guard let last = beta.baseAddress, let scores = scores.baseAddress else { return }
                var row = last + (n &- 1 &- first) &* count
                for k in 0..<count { row[k] = ends[k] }
                _ = outgoing.withLists { starts, labels, weights in
                    withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { behind in
                        guard let behind = behind.baseAddress else { return }
                        var i = n &- 1
                        while i > first {
                            let here = scores + i &* lanes
                            var top = Int32.min
                            for k in 0..<count {
                                behind[k] = row[k] &+ Int32(here[k])
                                top = max(top, behind[k])
                            }
                            row -= count
                            i &-= 1
                            for j in 0..<count {
                                var best = Int32.min / 2
                                for e in Int(starts[j])..<Int(starts[j &+ 1]) {
                                    best = max(best, behind[Int(labels[e])] &+ weights[e])
                                }
                                row[j] = max(best &- top, 4 &* Self.forbidden)
                            }
                        }
                    }
                }
            }
            filled = (n &- first) &* count
        }
    }

    private func backtrace(_ alpha: [Int32], count n: Int) -> [UInt8] {
        let count = labels.count
        var path = [UInt8](repeating: 0, count: n)
        var best = 0
        for k in 1..<max(1, count)
        where alpha[(n - 1) * count + k] &+ ends[k] > alpha[(n - 1) * count + best] &+ ends[best] { best = k }
        path[n - 1] = UInt8(truncatingIfNeeded: best)
        alpha.withUnsafeBufferPointer { alpha in
            path.withUnsafeMutableBufferPointer { path in
                _ = incoming.withLists { starts, labels, weights in
                    var i = n &- 1
                    while i > 0 {
                        i &-= 1
                        let row = i &* count
                        let to = best
                        best = 0
                        var top = Int32.min
                        for e in Int(starts[to])..<Int(starts[to &+ 1]) {
                            let score = alpha[row &+ Int(labels[e])] &+ weights[e]
                            if score > top {
                                top = score
                                best = Int(labels[e])
                            }
                        }
                        path[i] = UInt8(truncatingIfNeeded: best)
                    }
                }
            }
        }
        return path
    }
}
