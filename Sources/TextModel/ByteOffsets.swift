/// The byte offset of every unit of a decoded file, in two bytes a unit: a full offset every 256 units, and the distance from it.
struct ByteOffsets: Sendable {
    private let checkpoints: [Int]
    private let distances: [UInt16]
    private let byteCount: Int

    private static let shift = 8

    init(_ unitOffsets: [Int32], byteCount: Int) {
        var checkpoints: [Int] = []
        checkpoints.reserveCapacity(unitOffsets.count >> Self.shift + 1)
        var distances = [UInt16]()
        distances.reserveCapacity(unitOffsets.count)
        var last = 0
        for (i, given) in unitOffsets.enumerated() {
            // A decoder that steps back or over the end is mended here, so that every offset is one of the file.
            let offset = min(max(Int(given), last), byteCount)
            last = offset
            if i & (1 << Self.shift - 1) == 0 { checkpoints.append(offset) }
            distances.append(UInt16(clamping: offset - checkpoints[i >> Self.shift]))
        }
        self.checkpoints = checkpoints
        self.distances = distances
        self.byteCount = byteCount
    }

    /// The first byte of a unit; `byteCount` past the last unit.
    subscript(unit: Int) -> Int {
        guard unit < distances.count else { return byteCount }
        let unit = max(0, unit)
        return checkpoints[unit >> Self.shift] + Int(distances[unit])
    }

    /// The last unit whose first byte is not after `byte`.
    func unit(atByte byte: Int) -> Int {
        guard byte < byteCount else { return distances.count }
        var low = 0
        var high = distances.count
        while low < high {
            let mid = (low + high) / 2
            if self[mid] <= byte { low = mid + 1 } else { high = mid }
        }
        var unit = max(0, low - 1)
        // Two units of one character share its bytes; the first one stands for it.
        while unit > 0, self[unit - 1] == self[unit] { unit -= 1 }
        return unit
    }
}
