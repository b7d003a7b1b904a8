/// Every run of four characters that stands on one line of the page: what comes up elsewhere reads on over a break too.
///
/// A Bloom filter of one hash; at most one run in thirty is found that is not there.
struct PageWords {
    private var bits: [UInt64]
    private let mask: UInt32

    init(_ scan: PageScan) {
        var size = 1 << 12
        while size < scan.units.count * 32 { size <<= 1 }
        size = min(size, 1 << 22)
        bits = [UInt64](repeating: 0, count: size / 64)
        mask = UInt32(size - 1)
        bits.withUnsafeMutableBufferPointer { bits in
            for line in scan.lines where line.count > 3 {
                let start = Int(line.start)
                var last = UInt64(scan.units[start]) << 32 | UInt64(scan.units[start + 1]) << 16
                last |= UInt64(scan.units[start + 2])
                for i in start + 3..<Int(line.end) {
                    last = last << 16 | UInt64(scan.units[i])
                    let slot = Self.hash(last) & mask
                    bits[Int(slot >> 6)] |= 1 << UInt64(slot & 63)
                }
            }
        }
    }

    /// Whether four units stand next to each other somewhere.
    func contains(_ a: UInt16, _ b: UInt16, _ c: UInt16, _ d: UInt16) -> Bool {
        let slot = Self.hash(UInt64(a) << 48 | UInt64(b) << 32 | UInt64(c) << 16 | UInt64(d)) & mask
        return bits[Int(slot >> 6)] & 1 << UInt64(slot & 63) != 0
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt32 {
        let h = key &* 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: (h ^ h >> 29) >> 32)
    }
}
