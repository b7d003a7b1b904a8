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
        var all: [String] = []
        var position = Int(start)
        while let range = field(from: position) {
            all.append(text(range))
            position = range.upperBound + 1
        }
        return all
    }

    /// The first field, the word itself.
    package var key: String { self[0] }

    /// A field; empty when there are not so many.
    package subscript(_ index: Int) -> String {
        var position = Int(start)
        for _ in 0..<index {
            guard let range = field(from: position) else { return "" }
            position = range.upperBound + 1
        }
        return field(from: position).map(text) ?? ""
    }

    /// The bytes of the field that begins at a position; nil behind the last.
    private func field(from position: Int) -> Range<Int>? {
        guard position <= Int(end) else { return nil }
        return file.bytes.withUnsafeBufferPointer { bytes in
            var i = position
            while i < Int(end), bytes[i] != 0x09 { i += 1 }
            return position..<i
        }
    }

    private func text(_ range: Range<Int>) -> String {
        file.bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
        }
    }
}
