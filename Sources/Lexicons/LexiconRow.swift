/// A row of a dictionary and where it stands.
///
/// It is a view of the file's bytes; a field becomes a string when it is asked for.
package struct LexiconRow: Sendable {
    private let file: FileText
    private let start: Int32
    private let end: Int32
    /// One-based line of the file.
    package let line: Int

    /// The bytes of a file, which its rows share.
    final class FileText: Sendable {
        let bytes: [UInt8]

        init(_ bytes: [UInt8]) { self.bytes = bytes }
    }

    init(file: FileText, range: Range<Int>, line: Int) {
        self.file = file
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
        self.line = line
    }

    /// A row that stands in no file.
    package init(fields: [String], line: Int) {
        let bytes = Array(fields.joined(separator: "\t").utf8)
        self.init(file: FileText(bytes), range: 0..<bytes.count, line: line)
    }

    /// The fields, in the order of the columns.
    package var fields: [String] {
        withBytes { line in
            line.split(separator: 0x09, omittingEmptySubsequences: false)
                .map { String(decoding: UnsafeBufferPointer(rebasing: $0), as: UTF8.self) }
        }
    }

    /// The first field, the word itself.
    package var key: String { self[0] }

    /// The first field as UTF-16.
    package var units: [UInt16] {
        var units: [UInt16] = []
        appendUnits(to: &units)
        return units
    }

    /// Whether the first field is one UTF-16 unit.
    package var isOneUnit: Bool {
        withField(0) { bytes in
            guard let lead = bytes.first else { return false }
            return lead < 0xF0 && bytes.count == (lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3)
        }
    }

    /// Adds the first field as UTF-16; the file is known to be UTF-8.
    package func appendUnits(to units: inout [UInt16]) {
        withField(0) { bytes in
            var i = 0
            while i < bytes.count {
                let lead = UInt32(bytes[i])
                let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
                var scalar = length == 1 ? lead : lead & (0x7F &>> UInt32(length))
                for k in i + 1..<max(i + 1, min(i + length, bytes.count)) {
                    scalar = scalar << 6 | UInt32(bytes[k] & 0x3F)
                }
                if scalar > 0xFFFF {
                    units.append(UInt16(truncatingIfNeeded: 0xD7C0 + scalar >> 10))
                    units.append(UInt16(truncatingIfNeeded: 0xDC00 | scalar & 0x3FF))
                } else {
                    units.append(UInt16(truncatingIfNeeded: scalar))
                }
                i += length
            }
        }
    }

    /// A field; empty when there are not so many.
    package subscript(_ index: Int) -> String { withField(index) { String(decoding: $0, as: UTF8.self) } }

    /// A field as a whole number, signed or not; nil when it is none.
    package func integer(_ index: Int) -> Int? {
        withField(index) { bytes in
            let isNegative = bytes.first == 0x2D
            let digits = isNegative ? bytes.count - 1 : bytes.count
            guard (1...18).contains(digits) else { return nil }
            var value = 0
            for byte in bytes.suffix(digits) {
                guard byte &- 0x30 < 10 else { return nil }
                value = value &* 10 &+ Int(byte &- 0x30)
            }
            return isNegative ? -value : value
        }
    }

    /// A short field as a number, whose order is that of the bytes; of a longer one only the first eight count.
    ///
    /// Tags are compared by it without a string: `row.letters(1) == LexiconRow.letters("vn")`.
    package func letters(_ index: Int) -> UInt64 { withField(index, Self.packed) }

    /// What `letters` gives for a field with this text.
    package static func letters(_ text: String) -> UInt64 { packed(Array(text.utf8)) }

    private static func packed(_ bytes: some Collection<UInt8>) -> UInt64 {
        var letters: UInt64 = 0
        var shift: UInt64 = 64
        for byte in bytes.prefix(8) {
            shift -= 8
            letters |= UInt64(byte) << shift
        }
        return letters
    }

    /// Lets `body` look at the bytes of a field without a string; they are empty when there are not so many fields.
    @inline(__always)
    package func withField<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withBytes { line in
            var low = 0
            var left = index
            while left > 0, low < line.count {
                if line[low] == 0x09 { left -= 1 }
                low += 1
            }
            guard left == 0 else { return body(UnsafeBufferPointer(rebasing: line[line.count...])) }
            var high = low
            while high < line.count, line[high] != 0x09 { high += 1 }
            return body(UnsafeBufferPointer(rebasing: line[low..<high]))
        }
    }

    @inline(__always)
    private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        file.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)])) }
    }
}
