/// Turns UTF-16 offsets into counts of Unicode scalars; free where the text has no surrogates.
public struct ScalarIndex: Sendable {
    /// Offsets of the trailing surrogates, in order.
    private let trailing: [Int]

    /// Looks through the units once.
    public init(_ units: [UInt16]) {
        var found: [Int] = []
        units.withUnsafeBufferPointer { u in
            for i in 0..<u.count where u[i] & 0xFC00 == 0xDC00 && i > 0 && u[i - 1] & 0xFC00 == 0xD800 {
                found.append(i)
            }
        }
        trailing = found
    }

    /// How many scalars stand before a UTF-16 offset.
    public subscript(offset: Int) -> Int {
        var low = 0
        var high = trailing.count
        while low < high {
            let mid = (low + high) / 2
            if trailing[mid] < offset { low = mid + 1 } else { high = mid }
        }
        return offset - low
    }
}
