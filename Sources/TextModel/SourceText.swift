/// The space of a file's decoded text: offsets are UTF-16 code units of the whole file.
///
/// It lies between `Source` and `Clean`: a stage that reads a file works on these units, and `SourceText` turns them into bytes.
public enum Decoded: Sendable {}

/// A file that came in, decoded to UTF-16 once, with its lines and the way back to its bytes.
///
/// 雄安 in a GB18030 file has the units 0..<2 and the bytes 0..<4; in a UTF-8 file the bytes 0..<6.
public struct SourceText: Sendable {
    /// The path as it was given.
    public let path: String
    /// The file's bytes, untouched.
    public let bytes: [UInt8]
    /// The encoding's name, as `UTF-8` or `GB18030`.
    public let encoding: String
    /// The decoded text, without a byte order mark; what could not be decoded is U+FFFD.
    public let units: [UInt16]
    /// The lines, without what ends them; a line's number is its index. `\n`, `\r\n` and `\r` end a line.
    public let lines: [TextRange<Decoded>]
    private let offsets: ByteOffsets

    /// Takes what a decoder made of the bytes.
    ///
    /// - Parameter unitOffsets: for each unit the offset of the first byte it was made of; not decreasing.
    public init(path: String, bytes: [UInt8], encoding: String, units: [UInt16], unitOffsets: [Int32]) {
        self.path = path
        self.bytes = bytes
        self.encoding = encoding
        self.units = units
        self.lines = Self.lines(of: units)
        self.offsets = ByteOffsets(unitOffsets, byteCount: bytes.count)
    }

    /// Decodes strict UTF-8, with or without a byte order mark; nil when the bytes are not UTF-8.
    public init?(path: String, utf8 bytes: [UInt8]) {
        guard let decoded = UTF8Decoding(bytes) else { return nil }
        self.init(
            path: path, bytes: bytes, encoding: "UTF-8", units: decoded.units, unitOffsets: decoded.unitOffsets)
    }

    /// The offset of the first byte of a unit; that of the end for `units.count`.
    ///
    /// A position between two surrogates lies before their character.
    public func byteOffset(ofUnit unit: Int) -> Offset<Source> { Offset(offsets[unit]) }

    /// The bytes that a range of units was decoded from.
    public func byteRange(of range: TextRange<Decoded>) -> TextRange<Source> {
        TextRange(offsets[range.start], offsets[range.end])
    }

    /// The unit that a byte belongs to; `units.count` at and after the end.
    public func unit(atByte byte: Offset<Source>) -> Int { offsets.unit(atByte: byte.value) }

    /// The number of the line that a unit stands in, its end included.
    public func line(ofUnit unit: Int) -> Int {
        var low = 0
        var high = lines.count
        while low < high {
            let mid = (low + high) / 2
            if lines[mid].start <= unit { low = mid + 1 } else { high = mid }
        }
        return max(0, low - 1)
    }

    /// The text of a range.
    public func string(_ range: TextRange<Decoded>) -> String {
        let start = max(0, min(range.start, units.count))
        return String(decoding: units[start..<max(start, min(range.end, units.count))], as: UTF16.self)
    }

    /// The SHA-256 of the bytes, in lower-case hexadecimal; computed at each call.
    public func sha256() -> String { SHA256.hex(bytes) }

    /// The lines of a text; a last line end opens no further line.
    private static func lines(of units: [UInt16]) -> [TextRange<Decoded>] {
        var lines: [TextRange<Decoded>] = []
        var start = 0
        var i = 0
        units.withUnsafeBufferPointer { u in
            while i < u.count {
                let unit = u[i]
                if unit == 0x0A || unit == 0x0D {
                    lines.append(TextRange(start, i))
                    if unit == 0x0D, i + 1 < u.count, u[i + 1] == 0x0A { i += 1 }
                    start = i + 1
                }
                i += 1
            }
        }
        if start < units.count { lines.append(TextRange(start, units.count)) }
        return lines
    }
}
