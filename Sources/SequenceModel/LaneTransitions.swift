import CLanes

/// The transitions of up to 15 labels as rows of 16 lanes, so that all labels of a position are decided at once.
struct LaneTransitions: Sendable {
    /// All rows, one list behind the other: a row a label of each, and the starts and the ends.
    private let rows: [Int16]
    private let count: Int
    /// Numbers a position of the scores: 8 or 16.
    private let lanes: Int
    /// How many 65,536ths of a step of `LabelLosses` a score is.
    private let lossStep: Int

    private static let width = 16
    /// What no path takes.
    private static let forbidden = Int16.min

    /// - Parameter lanes: 8 or 16.
    init(count: Int, lanes: Int, scale: Int, transitions: [Int32], starts: [Int32], ends: [Int32]) {
        func row(_ rest: Int16 = Self.forbidden, _ weight: (Int) -> Int16) -> [Int16] {
            (0..<Self.width).map { $0 < count ? weight($0) : rest }
        }
        func lane(_ weight: Int32) -> Int16 {
            // So that a path that is only bad is never as bad as one that there is not.
            weight <= SequenceTagger.forbidden ? Self.forbidden : Int16(max(-16_000, min(16_000, weight)))
        }
        let outgoing = (0..<count).flatMap { from in row { lane(transitions[from * count + $0]) } }
        let incoming = (0..<count).flatMap { to in row { lane(transitions[$0 * count + to]) } }
        let without = (0..<count).flatMap { label in (0..<Self.width).map { $0 == label ? Self.forbidden : 0 } }
        rows = outgoing + incoming + without + row { lane(starts[$0]) } + row { lane(ends[$0]) }
        self.count = count
        self.lanes = lanes
        lossStep = max(1, LabelLosses.stepsInNat * 65_536 / scale)
    }

    /// The best labels, and by how much they beat others where they are not `plain`.
    ///
    /// - Parameter losses: where every label's loss at every position goes, if anybody asks for them.
    func decode(
        _ matrix: EmissionMatrix, plain: UInt8?, losses: UnsafeMutablePointer<UInt8>? = nil
    ) -> (labels: [UInt8], margins: [Int32]) {
        var margins = [Int32](repeating: 0, count: matrix.count)
        let path = margins.withUnsafeMutableBufferPointer {
            decode(matrix, margins: $0.baseAddress, plain: plain.map(Int32.init) ?? -1, losses: losses)
        }
        return (path, margins)
    }

    /// The best labels.
    func decode(_ matrix: EmissionMatrix) -> [UInt8] { decode(matrix, margins: nil, plain: -1) }

    private func decode(
        _ matrix: EmissionMatrix, margins: UnsafeMutablePointer<Int32>?, plain: Int32,
        losses: UnsafeMutablePointer<UInt8>? = nil
    ) -> [UInt8] {
        let n = matrix.count
        let needed = (margins == nil ? n : 2 * n) * Self.width
        return withUnsafeTemporaryAllocation(of: Int16.self, capacity: needed) { rows in
            [UInt8](unsafeUninitializedCapacity: n) { path, filled in
                matrix.scores.withUnsafeBufferPointer { scores in
                    withChain {
                        jianbao_decode(
                            path.baseAddress, margins, losses, $0, rows.baseAddress, scores.baseAddress, n, plain)
                    }
                }
                filled = n
            }
        }
    }

    private func withChain(_ body: (UnsafePointer<jianbao_chain>) -> Void) {
        rows.withUnsafeBufferPointer { rows in
            guard let start = rows.baseAddress else { return }
            let list = count * Self.width
            let mostLoss = min(Int(Int16.max), 256 * 65_536 / lossStep + 1)
            var chain = jianbao_chain(
                outgoing: start, incoming: start + list, starts: start + 3 * list,
                ends: start + 3 * list + Self.width, without: start + 2 * list, labels: count, lanes: lanes,
                loss_step: Int32(lossStep), most_loss: Int16(mostLoss))
            body(&chain)
        }
    }
}
