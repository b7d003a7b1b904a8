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

    /// The first field of a line, and how many there are; tabs separate them.
    func fields(of line: Range<Int>) -> (first: Range<Int>, count: Int) {
        var count = 1
        var end = line.upperBound
        bytes.withUnsafeBufferPointer { b in
            for i in line where b[i] == 0x09 {
                if count == 1 { end = i }
                count += 1
            }
        }
        return (line.lowerBound..<end, count)
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
