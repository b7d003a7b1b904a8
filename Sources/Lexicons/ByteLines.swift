/// The lines of a file of bytes, one after the other; a line is a range of bytes.
struct ByteLines {
    private let bytes: [UInt8]
    private var position = 0
    /// The one-based number of the line that `next` gave last.
    private(set) var number = 0

    /// The lines of valid UTF-8, after an optional byte order mark.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The next line without its `\n` or `\r\n`; nil after the last.
    mutating func next() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        number += 1
        let start = position
        var end = start
        bytes.withUnsafeBufferPointer { b in while end < b.count, b[end] != 0x0A { end += 1 } }
        position = end + 1
        return start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
    }

    /// The fields of a line, which tabs separate.
    func fields(of line: Range<Int>) -> [Range<Int>] {
        var fields: [Range<Int>] = []
        fields.reserveCapacity(8)
        var start = line.lowerBound
        bytes.withUnsafeBufferPointer { b in
            for i in line where b[i] == 0x09 {
                fields.append(start..<i)
                start = i + 1
            }
        }
        fields.append(start..<line.upperBound)
        return fields
    }

    /// The text of a range.
    func text(_ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }

    /// The order of two ranges' bytes: negative, 0 or positive.
    func compare(_ a: Range<Int>, _ b: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            for (x, y) in zip(bytes[a], bytes[b]) where x != y { return Int(x) - Int(y) }
            return a.count - b.count
        }
    }
}
