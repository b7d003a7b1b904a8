/// The transitions of up to 16 labels as rows of 16 lanes, so that all labels of a position are decided at once.
///
/// Numbers are floats that hold whole numbers exactly: the machine has their maximum as one instruction, and every sum
/// stays below 2^24 because rows are taken relative to their best. Even labels have the lower half of the lanes, odd ones
/// the upper, which is how 16 scores of 16 bits come apart with two shifts.
final class LaneTransitions: Sendable {
    typealias Row = SIMD16<Float>

    /// From each label to all, and to each label from all.
    let outgoing: [Row]
    let incoming: [Row]
    let starts: Row
    let ends: Row
    /// For each label a row that takes its lane out of a maximum.
    let without: [Row]

    /// Below every score of a path: no sum of transitions and scores of one step is larger than this.
    private static let floor = Float(4 * SequenceTagger.forbidden)

    /// The lane of a label.
    @inline(__always)
    static func lane(_ label: Int) -> Int { label & 1 == 0 ? label &>> 1 : 8 &+ label &>> 1 }

    init(count: Int, transitions: [Int32], starts: [Int32], ends: [Int32]) {
        func row(_ weight: (Int) -> Int32) -> Row {
            var row = Row(repeating: Self.floor)
            for k in 0..<min(count, 16) { row[Self.lane(k)] = Float(weight(k)) }
            return row
        }
        outgoing = (0..<count).map { from in row { transitions[from * count + $0] } }
        incoming = (0..<count).map { to in row { transitions[$0 * count + to] } }
        self.starts = row { starts[$0] }
        self.ends = row { ends[$0] }
        without = (0..<count).map { label in
            var row = Row(repeating: 0)
            if label < 16 { row[Self.lane(label)] = 8 * Self.floor }
            return row
        }
    }

    @inline(__always)
    private static func larger(_ a: Row, _ b: Row) -> Row { a.replacing(with: b, where: b .> a) }
    @inline(__always)
    private static func larger(_ a: SIMD8<Float>, _ b: SIMD8<Float>) -> SIMD8<Float> {
        a.replacing(with: b, where: b .> a)
    }
    @inline(__always)
    private static func larger(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> SIMD4<Float> {
        a.replacing(with: b, where: b .> a)
    }

    /// The largest of a row.
    @inline(__always)
    static func largest(_ row: Row) -> Float {
        let eight = larger(row.lowHalf, row.highHalf)
        let four = larger(eight.lowHalf, eight.highHalf)
        return max(max(four[0], four[1]), max(four[2], four[3]))
    }

    /// The scores of position `i` as floats, by lane; a position has 8 or 16.
    ///
    /// A float between 2^23 and 2^24 has a whole number in its lower bits: to add to them is to add to the float.
    @inline(__always)
    static func scores(_ scores: UnsafePointer<Int16>, _ i: Int, isShort: Bool) -> Row {
        let pairs =
            isShort
            ? SIMD8(
                lowHalf: UnsafeRawPointer(scores + i &* 8).loadUnaligned(as: SIMD4<Int32>.self), highHalf: SIMD4())
            : UnsafeRawPointer(scores + i &* 16).loadUnaligned(as: SIMD8<Int32>.self)
        let sixteen = SIMD8<Int32>(repeating: 16)
        let offset = SIMD8<Int32>(repeating: 0x4B40_0000)
        let even = unsafeBitCast((pairs &<< sixteen) &>> sixteen &+ offset, to: SIMD8<Float>.self)
        let odd = unsafeBitCast(pairs &>> sixteen &+ offset, to: SIMD8<Float>.self)
        return Row(lowHalf: even, highHalf: odd) - 12_582_912
    }

    /// The best of what leads from each label of a row over `edges`, plus the scores, relative to the best of the row.
    @inline(__always)
    static func step(_ row: UnsafePointer<Row>, _ edges: UnsafeBufferPointer<Row>) -> Row {
        let lanes = UnsafeRawPointer(row).assumingMemoryBound(to: Float.self)
        var best = Row(repeating: 2 * floor)
        for label in 0..<edges.count { best = larger(best, edges[label] + lanes[lane(label)]) }
        return larger(best - largest(row.pointee), Row(repeating: floor))
    }
}

extension SequenceTagger {
    /// `decode` for rows of 8 or 16 lanes.
    func decodeLanes(_ matrix: EmissionMatrix, _ lanes: LaneTransitions) -> [UInt8] {
        var path = [UInt8](repeating: 0, count: matrix.count)
        withForwardRows(of: matrix, lanes) { alpha, _ in traceBack(alpha, into: &path) }
        return path
    }

    /// `decodeWithMargins` for rows of 8 or 16 lanes.
    func decodeLanes(
        _ matrix: EmissionMatrix, _ lanes: LaneTransitions, plain: UInt8?
    ) -> (labels: [UInt8], margins: [Int32]) {
        let n = matrix.count
        let isShort = matrix.lanes == 8
        var path = [UInt8](repeating: 0, count: n)
        var margins = [Int32](repeating: 0, count: n)
        withForwardRows(of: matrix, lanes) { alpha, scores in
            traceBack(alpha, into: &path)
            guard let first = path.firstIndex(where: { $0 != plain }) else { return }
            // The row behind the last is free for the backward pass.
            let beta = alpha + n
            beta.pointee = lanes.ends
            lanes.incoming.withUnsafeBufferPointer { edges in
                var i = n &- 1
                while true {
                    let label = path[i]
                    if label != plain {
                        let through = alpha[i] + beta.pointee
                        let best = through[LaneTransitions.lane(Int(label))]
                        let other = LaneTransitions.largest(through + lanes.without[Int(label)])
                        margins[i] = labels.count == 1 ? Int32.max : Int32(max(0, best - other))
                    }
                    if i <= first { break }
                    beta.pointee += LaneTransitions.scores(scores, i, isShort: isShort)
                    beta.pointee = LaneTransitions.step(beta, edges)
                    i &-= 1
                }
            }
        }
        return (path, margins)
    }

    /// Calls `body` with the row of each position, the best scores of the paths that end there, and one free row behind them.
    private func withForwardRows(
        of matrix: EmissionMatrix, _ lanes: LaneTransitions,
        _ body: (UnsafeMutablePointer<LaneTransitions.Row>, UnsafePointer<Int16>) -> Void
    ) {
        let n = matrix.count
        let isShort = matrix.lanes == 8
        withUnsafeTemporaryAllocation(of: LaneTransitions.Row.self, capacity: n + 1) { rows in
            matrix.scores.withUnsafeBufferPointer { scores in
                guard n > 0, let alpha = rows.baseAddress, let scores = scores.baseAddress else { return }
                alpha[0] = lanes.starts + LaneTransitions.scores(scores, 0, isShort: isShort)
                lanes.outgoing.withUnsafeBufferPointer { edges in
                    for i in 1..<n {
                        alpha[i] =
                            LaneTransitions.step(alpha + (i &- 1), edges)
                            + LaneTransitions.scores(scores, i, isShort: isShort)
                    }
                }
                body(alpha, scores)
            }
        }
    }

    private func traceBack(_ alpha: UnsafePointer<LaneTransitions.Row>, into path: inout [UInt8]) {
        let scores = UnsafeRawPointer(alpha).assumingMemoryBound(to: Float.self)
        var best = 0
        var i = path.count - 1
        for k in 1..<max(1, labels.count) {
            let (lane, bestLane) = (LaneTransitions.lane(k), LaneTransitions.lane(best))
            if scores[i &* 16 &+ lane] + Float(ends[k]) > scores[i &* 16 &+ bestLane] + Float(ends[best]) { best = k }
        }
        path[i] = UInt8(truncatingIfNeeded: best)
        path.withUnsafeMutableBufferPointer { path in
            _ = incoming.withLists { starts, labels, weights in
                while i > 0 {
                    i &-= 1
                    let to = best
                    best = 0
                    var top = -Float.infinity
                    for e in Int(starts[to])..<Int(starts[to &+ 1]) {
                        let score = scores[i &* 16 &+ LaneTransitions.lane(Int(labels[e]))] + Float(weights[e])
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
}
