/// What each label would cost at each position of a text: by how much the best labelling that has it there falls short of the best.
///
/// These are max-marginals; 0 stands where the best labelling has the label. They let a rule's proposal be weighed by how
/// strongly the model is against it, where the best labelling alone says yes or no.
package struct LabelLosses: Sendable {
    /// A loss is kept in sixteenths of a nat, at most 255 of them.
    static let stepsInNat = 16
    private var bytes: [UInt8]
    private let lanes: Int

    fileprivate init(count: Int, lanes: Int) {
        bytes = [UInt8](repeating: 255, count: count * lanes)
        self.lanes = lanes
    }

    /// Nothing, for a text of no length.
    package init() { self.init(count: 0, lanes: 8) }

    /// How many positions there are.
    package var count: Int { bytes.count / lanes }

    /// The loss of a label at a position, in nats.
    package subscript(position: Int, label: UInt8) -> Float {
        Float(bytes[position * lanes + Int(label)]) / Float(Self.stepsInNat)
    }

    /// For each position whether a label costs at least so many nats.
    package func isLost(_ label: UInt8, by nats: Float) -> [Bool] {
        // A loss is a whole number of steps.
        let least = (nats * Float(Self.stepsInNat)).rounded(.up)
        guard least <= 255 else { return [Bool](repeating: false, count: count) }
        let bound = UInt8(max(0, least))
        return [Bool](unsafeUninitializedCapacity: count) { isLost, filled in
            bytes.withUnsafeBufferPointer { bytes in
                for i in 0..<count { isLost.initializeElement(at: i, to: bytes[i * lanes + Int(label)] >= bound) }
            }
            filled = count
        }
    }

    /// Fills the losses from a position on.
    fileprivate mutating func withBytes<R>(from start: Int, _ body: (UnsafeMutablePointer<UInt8>?) -> R) -> R {
        bytes.withUnsafeMutableBufferPointer { bytes in body(bytes.baseAddress.map { $0 + start * lanes }) }
    }
}

extension SequenceTagger {
    /// Losses for a text of so many positions, as if every label cost as much as can be said.
    package func losses(count: Int) -> LabelLosses { LabelLosses(count: count, lanes: table.lanes) }

    /// `decodeWithMargins`, and every label's loss from position `start` of `losses` on; a tagger of more than 15 labels leaves them.
    package func decode(
        _ matrix: EmissionMatrix, plain: UInt8?, losses: inout LabelLosses, at start: Int
    ) -> (labels: [UInt8], margins: [Int32]) {
        guard let lanes, matrix.lanes == table.lanes, matrix.count > 0, start + matrix.count <= losses.count else {
            return decodeWithMargins(matrix, plain: plain)
        }
        return losses.withBytes(from: start) { lanes.decode(matrix, plain: plain, losses: $0) }
    }
}
