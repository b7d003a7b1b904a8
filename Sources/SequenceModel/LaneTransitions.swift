import CLanes

/// The transitions of up to 16 labels as rows of 8 or 16 lanes, so that all labels of a position are decided at once.
struct LaneTransitions: Sendable {
    /// All rows, one list behind the other: a row a label of each, and the starts and the ends.
    private let rows: [Float]
    private let count: Int
    private let lanes: Int

    /// Below every score of a path: no sum of transitions and scores of one step is larger than this.
    private static let floor = Float(4 * SequenceTagger.forbidden)

    /// - Parameter lanes: 8 or 16.
    init(count: Int, lanes: Int, transitions: [Int32], starts: [Int32], ends: [Int32]) {
        func row(_ rest: Float = Self.floor, _ weight: (Int) -> Float) -> [Float] {
            (0..<lanes).map { $0 < count ? weight($0) : rest }
        }
        let outgoing = (0..<count).flatMap { from in row { Float(transitions[from * count + $0]) } }
        let incoming = (0..<count).flatMap { to in row { Float(transitions[$0 * count + to]) } }
        // As `incoming`, with the forbidden ones out.
        let traces = (0..<count).flatMap { to in
            row(-.infinity) { from in
                let weight = transitions[from * count + to]
                return weight > SequenceTagger.forbidden ? Float(weight) : -.infinity
            }
        }
        let without = (0..<count).flatMap { label in (0..<lanes).map { $0 == label ? 8 * Self.floor : 0 } }
        rows = outgoing + incoming + traces + without + row { Float(starts[$0]) } + row { Float(ends[$0]) }
        self.count = count
        self.lanes = lanes
    }

    /// The best labels, and by how much they beat others where they are not `plain`.
    ///
    /// - Parameter losses: where every label's loss at every position goes, in `steps` of a score, if anybody asks for them.
    func decode(
        _ matrix: EmissionMatrix, plain: UInt8?, losses: UnsafeMutablePointer<UInt8>? = nil, steps: Float = 1
    ) -> (labels: [UInt8], margins: [Int32]) {
        var margins = [Int32](repeating: 0, count: matrix.count)
        let path = margins.withUnsafeMutableBufferPointer {
            decode(
                matrix, margins: $0.baseAddress, plain: plain.map(Int32.init) ?? -1, losses: losses, steps: steps)
        }
        return (path, margins)
    }

    /// The best labels.
    func decode(_ matrix: EmissionMatrix) -> [UInt8] { decode(matrix, margins: nil, plain: -1) }

    private func decode(
        _ matrix: EmissionMatrix, margins: UnsafeMutablePointer<Int32>?, plain: Int32,
        losses: UnsafeMutablePointer<UInt8>? = nil, steps: Float = 1
    ) -> [UInt8] {
        let n = matrix.count
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: (margins == nil ? n : 2 * n) * lanes) { rows in
            [UInt8](unsafeUninitializedCapacity: n) { path, filled in
                matrix.scores.withUnsafeBufferPointer { scores in
                    withChain {
                        jianbao_decode(
                            path.baseAddress, margins, losses, steps, $0, rows.baseAddress, scores.baseAddress, n, plain
                        )
                    }
                }
                filled = n
            }
        }
    }

    private func withChain(_ body: (UnsafePointer<jianbao_chain>) -> Void) {
        rows.withUnsafeBufferPointer { rows in
            guard let start = rows.baseAddress else { return }
            let list = count * lanes
            var chain = jianbao_chain(
                outgoing: start, incoming: start + list, traces: start + 2 * list, starts: start + 4 * list,
                ends: start + 4 * list + lanes, without: start + 3 * list, floor: Self.floor, labels: count,
                lanes: lanes)
            body(&chain)
        }
    }
}
