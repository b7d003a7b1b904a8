extension SequenceTagger {
    /// The best labels under the scores and transitions; of equal ones the label with the lower index.
    ///
    /// Source: A. Viterbi, IEEE Transactions on Information Theory 13 (1967); the best predecessor is looked for again on the way back.
    package func decode(_ matrix: EmissionMatrix) -> [UInt8] {
        guard matrix.count > 0 else { return [] }
        return backtrace(forward(matrix), count: matrix.count)
    }

    /// The best labels, and for each position by how much they beat the best labelling that has another label there.
    ///
    /// A span is as sure as the least sure of the positions that make it: divide by `scale` for nats.
    package func decodeWithMargins(_ matrix: EmissionMatrix) -> (labels: [UInt8], margins: [Int32]) {
        let n = matrix.count
        guard n > 0 else { return ([], []) }
        let count = labels.count
        let alpha = forward(matrix)
        let beta = backward(matrix)
        let path = backtrace(alpha, count: n)
        let margins = (0..<n).map { i in
            var best = Int32.min
            var other = Int32.min
            for k in 0..<count {
                let through = alpha[i * count + k] &+ beta[i * count + k]
                if k == Int(path[i]) { best = through } else { other = max(other, through) }
            }
            return count == 1 ? Int32.max : max(0, best - other)
        }
        return (path, margins)
    }

    /// For each position and label the score of the best path that ends there.
    ///
    /// Scores are taken relative to the best one of the position before, so that no length overflows.
    private func forward(_ matrix: EmissionMatrix) -> [Int32] {
        if matrix.lanes == 8 { return forward8(matrix) }
        let count = labels.count
        let n = matrix.count
        let lanes = matrix.lanes
        var alpha = [Int32](repeating: 0, count: n * count)
        // Offsets would differ between positions: rebase keeps every row's distances, which is all that decoding and margins need.
        alpha.withUnsafeMutableBufferPointer { alpha in
            matrix.scores.withUnsafeBufferPointer { scores in
                transitions.withUnsafeBufferPointer { transitions in
                    for k in 0..<count { alpha[k] = starts[k] &+ Int32(scores[k]) }
                    for i in 1..<max(1, n) {
                        let before = UnsafeMutableBufferPointer(rebasing: alpha[(i &- 1) &* count..<i &* count])
                        let row = UnsafeMutableBufferPointer(rebasing: alpha[i &* count..<(i &+ 1) &* count])
                        var top = Int32.min
                        for j in 0..<count { top = max(top, before[j]) }
                        for k in 0..<count { row[k] = Int32.min / 2 }
                        for j in 0..<count {
                            let from = before[j] &- top
                            if from <= Self.forbidden { continue }
                            let edges = UnsafeBufferPointer(
                                rebasing: transitions[j &* count..<(j &+ 1) &* count])
                            for k in 0..<count { row[k] = max(row[k], from &+ edges[k]) }
                        }
                        for k in 0..<count {
                            row[k] = max(row[k] &+ Int32(scores[i &* lanes &+ k]), 4 &* Self.forbidden)
                        }
                    }
                }
            }
        }
        return alpha
    }

    /// The same for up to seven labels, all of a position at a time.
    private func forward8(_ matrix: EmissionMatrix) -> [Int32] {
        let count = labels.count
        let n = matrix.count
        var edges = [SIMD8<Int32>](repeating: SIMD8(repeating: 2 &* Self.forbidden), count: count)
        for j in 0..<count { for k in 0..<count { edges[j][k] = transitions[j &* count &+ k] } }
        return [Int32](unsafeUninitializedCapacity: n &* count) { alpha, filled in
            filled = n &* count
            matrix.scores.withUnsafeBytes { scores in
                edges.withUnsafeBufferPointer { edges in
                    var row = SIMD8<Int32>(repeating: 4 &* Self.forbidden)
                    for k in 0..<count {
                        row[k] = starts[k] &+ Int32(matrix.scores[k])
                        alpha[k] = row[k]
                    }
                    for i in 1..<max(1, n) {
                        var top = Int32.min
                        for j in 0..<count { top = max(top, row[j]) }
                        var next = SIMD8<Int32>(repeating: Int32.min / 2)
                        for j in 0..<count {
                            let from = row[j] &- top
                            if from <= Self.forbidden { continue }
                            next.replace(with: edges[j] &+ from, where: edges[j] &+ from .> next)
                        }
                        next =
                            next
                            &+ SIMD8<Int32>(
                                truncatingIfNeeded: scores.loadUnaligned(fromByteOffset: i &* 16, as: SIMD8<Int16>.self)
                            )
                        let floor = SIMD8<Int32>(repeating: 4 &* Self.forbidden)
                        next.replace(with: floor, where: next .< floor)
                        row = next
                        for k in 0..<count { alpha[i &* count &+ k] = next[k] }
                    }
                }
            }
        }
    }

    /// For each position and label the score of the best path from there on, relative to the best of the position.
    private func backward(_ matrix: EmissionMatrix) -> [Int32] {
        let count = labels.count
        let n = matrix.count
        var beta = [Int32](repeating: 0, count: n * count)
        for k in 0..<count { beta[(n - 1) * count + k] = ends[k] }
        var i = n - 2
        while i >= 0 {
            var top = Int32.min
            for k in 0..<count {
                top = max(top, beta[(i + 1) * count + k] &+ Int32(matrix[i + 1, k]))
            }
            for j in 0..<count {
                var best = 4 &* Self.forbidden
                for k in 0..<count {
                    best = max(
                        best,
                        transitions[j * count + k] &+ beta[(i + 1) * count + k] &+ Int32(matrix[i + 1, k]) &- top)
                }
                beta[i * count + j] = best
            }
            i -= 1
        }
        return beta
    }

    private func backtrace(_ alpha: [Int32], count n: Int) -> [UInt8] {
        let count = labels.count
        var path = [UInt8](repeating: 0, count: n)
        var best = 0
        for k in 1..<max(1, count)
        where alpha[(n - 1) * count + k] &+ ends[k] > alpha[(n - 1) * count + best] &+ ends[best] { best = k }
        path[n - 1] = UInt8(truncatingIfNeeded: best)
        var i = n - 1
        while i > 0 {
            let to = best
            best = 0
            var top = Int32.min
            for j in 0..<count {
                let score = alpha[(i - 1) * count + j] &+ transitions[j * count + to]
                if score > top {
                    top = score
                    best = j
                }
            }
            i -= 1
            path[i] = UInt8(truncatingIfNeeded: best)
        }
        return path
    }
}
