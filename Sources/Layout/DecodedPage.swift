package import TextModel

/// The units of a page and where each stands in its file.
package struct DecodedPage: Sendable {
    /// The page's UTF-16 units, line ends included.
    package let units: [UInt16]
    /// The byte at which each unit begins; one more for the end. A trailing surrogate has its own two bytes.
    package let byteOffsets: [UInt32]
    /// The file.
    package let source: PageSource

    /// Reads UTF-8; what is not UTF-8 becomes U+FFFD, a unit a byte.
    package init(utf8 bytes: [UInt8], path: String) {
        var units: [UInt16] = []
        var offsets: [UInt32] = []
        units.reserveCapacity(bytes.count / 2)
        offsets.reserveCapacity(bytes.count / 2)
        var lines = 0
        bytes.withUnsafeBufferPointer { b in
            var i = b.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            while i < b.count {
                let first = b[i]
                let need = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
                var scalar: UInt32 = need == 1 ? UInt32(first) : UInt32(first) & (0xFF >> UInt32(need + 1))
                var good = need > 0 && i + need <= b.count && first <= 0xF4
                if good {
                    for k in 1..<max(need, 1) {
                        good = good && b[i + k] & 0xC0 == 0x80
                        scalar = scalar << 6 | UInt32(b[i + k] & 0x3F)
                    }
                }
                if !good {
                    units.append(0xFFFD)
                    offsets.append(UInt32(i))
                    i += 1
                    continue
                }
                if scalar == 0x0A { lines += 1 }
                offsets.append(UInt32(i))
                if scalar >= 0x10000 {
                    units.append(UInt16(0xD800 + (scalar - 0x10000) >> 10))
                    units.append(UInt16(0xDC00 + (scalar - 0x10000) & 0x3FF))
                    offsets.append(UInt32(i + 2))
                } else {
                    units.append(UInt16(scalar))
                }
                i += need
            }
            offsets.append(UInt32(b.count))
        }
        self.units = units
        self.byteOffsets = offsets
        self.source = PageSource(path: path, lineCount: lines + (bytes.last == 0x0A ? 0 : 1))
    }
}
