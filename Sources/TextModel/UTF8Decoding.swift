/// Strict UTF-8 as UTF-16 units, each with the offset of its first byte, in one pass.
///
/// Overlong forms, surrogates and what lies above U+10FFFF are refused, as in Unicode 15, table 3-7.
struct UTF8Decoding {
    private(set) var units: [UInt16] = []
    private(set) var unitOffsets: [Int32] = []

    /// Decodes the bytes after an optional byte order mark; nil when they are not UTF-8, or more than 2 GiB.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= Int(Int32.max) else { return nil }
        var valid = true
        var offsets = [Int32](unsafeUninitializedCapacity: bytes.count) { _, count in count = 0 }
        units = [UInt16](unsafeUninitializedCapacity: bytes.count) { out, outCount in
            offsets = [Int32](unsafeUninitializedCapacity: bytes.count) { offsets, offsetCount in
                valid = bytes.withUnsafeBufferPointer { Self.decode($0, out, offsets, &outCount) }
                offsetCount = outCount
            }
        }
        guard valid else { return nil }
        unitOffsets = offsets
    }

    private static func decode(
        _ b: UnsafeBufferPointer<UInt8>, _ out: UnsafeMutableBufferPointer<UInt16>,
        _ offsets: UnsafeMutableBufferPointer<Int32>, _ count: inout Int
    ) -> Bool {
        let n = b.count
        var i = n >= 3 && b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF ? 3 : 0
        var k = 0
        // A character never has more units than bytes, so the buffers cannot overflow.
        func isContinuation(_ at: Int) -> Bool { at < n && b[at] & 0xC0 == 0x80 }
        while i < n {
            let lead = b[i]
            offsets[k] = Int32(truncatingIfNeeded: i)
            if lead < 0x80 {
                out[k] = UInt16(lead)
                k += 1
                i += 1
            } else if lead >= 0xE0 && lead < 0xF0 {
                guard isContinuation(i + 1), isContinuation(i + 2) else { return false }
                let unit = UInt16(lead & 0x0F) << 12 | UInt16(b[i + 1] & 0x3F) << 6 | UInt16(b[i + 2] & 0x3F)
                guard unit >= 0x800, unit & 0xF800 != 0xD800 else { return false }
                out[k] = unit
                k += 1
                i += 3
            } else if lead >= 0xC2 && lead < 0xE0 {
                guard isContinuation(i + 1) else { return false }
                out[k] = UInt16(lead & 0x1F) << 6 | UInt16(b[i + 1] & 0x3F)
                k += 1
                i += 2
            } else {
                guard lead >= 0xF0, lead < 0xF5, isContinuation(i + 1), isContinuation(i + 2), isContinuation(i + 3)
                else { return false }
                let high = UInt32(lead & 0x07) << 18 | UInt32(b[i + 1] & 0x3F) << 12
                let scalar = high | UInt32(b[i + 2] & 0x3F) << 6 | UInt32(b[i + 3] & 0x3F)
                guard scalar >= 0x10000, scalar <= 0x10FFFF else { return false }
                out[k] = UInt16(0xD800 + (scalar - 0x10000) >> 10)
                out[k + 1] = UInt16(0xDC00 + (scalar & 0x3FF))
                offsets[k + 1] = offsets[k]
                k += 2
                i += 4
            }
        }
        count = k
        return true
    }
}
