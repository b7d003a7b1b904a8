extension Lexicon {
    /// The header keys every dictionary has.
    package static let headerKeys = ["name", "kind", "columns", "source", "licence", "retrieved"]

    /// Reads the text of a dictionary: `# key: value` lines, an empty line, rows of tab-separated fields.
    ///
    /// Rows are sorted by their first column in Unicode scalar order, and no row stands twice. Rows are compared as bytes, whose order
    /// in UTF-8 is that of the scalars: `String` would take U+F907 and U+F908 (both 龜) for one.
    package init(bytes: [UInt8], path: String) throws(LexiconError) {
        guard Self.isUTF8(bytes) else { throw LexiconError(file: path, kind: .notUTF8) }
        let file = LexiconRow.FileText(bytes)
        var lines = ByteLines(bytes)
        let (header, columns) = try Self.header(&lines, path: path)
        var rows: [LexiconRow] = []
        rows.reserveCapacity(bytes.count / 24)
        var last: Range<Int>?
        var lastKey: Range<Int>?
        while let line = lines.next() {
            if line.isEmpty { continue }
            let (key, count) = lines.fields(of: line)
            guard count == columns.count else {
                throw LexiconError(
                    file: path, line: lines.number, column: 1,
                    kind: .fieldCount(expected: columns.count, found: count), excerpt: lines.text(line))
            }
            if key.isEmpty {
                throw LexiconError(
                    file: path, line: lines.number, column: 1,
                    kind: .badField(column: columns[0], reason: "it is empty"), excerpt: lines.text(line))
            }
            if let last, let lastKey, lines.compare(key, lastKey) <= 0 {
                if lines.compare(last, line) == 0 {
                    throw LexiconError(
                        file: path, line: lines.number, column: 1, kind: .duplicate, excerpt: lines.text(line))
                }
                if lines.compare(key, lastKey) < 0 {
                    throw LexiconError(
                        file: path, line: lines.number, column: 1, kind: .unsorted, excerpt: lines.text(line))
                }
            }
            last = line
            lastKey = key
            rows.append(LexiconRow(file: file, range: line, line: lines.number))
        }
        self.init(path: path, header: header, columns: columns, rows: rows)
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    }

    /// Reads the header and the empty line after it.
    private static func header(
        _ lines: inout ByteLines, path: String
    ) throws(LexiconError) -> (header: [String: String], columns: [String]) {
        var header: [String: String] = [:]
        while let range = lines.next() {
            if range.isEmpty {
                for key in headerKeys where header[key] == nil {
                    throw LexiconError(
                        file: path, line: lines.number,
                        kind: .badHeader("no line `# \(key): …` before the empty line"))
                }
                let columns = header["columns", default: ""].split(separator: " ").map(String.init)
                if columns.isEmpty {
                    throw LexiconError(
                        file: path, line: lines.number, kind: .badHeader("`columns` names no column"))
                }
                return (header, columns)
            }
            let line = lines.text(range)
            guard line.hasPrefix("# "), let colon = line.firstIndex(of: ":"), line.prefix(upTo: colon).count >= 2 else {
                throw LexiconError(
                    file: path, line: lines.number, column: 1,
                    kind: .badHeader("write `# key: value`, and an empty line before the rows"), excerpt: line)
            }
            let key = String(line.prefix(upTo: colon).dropFirst(2))
            guard headerKeys.contains(key) else {
                throw LexiconError(
                    file: path, line: lines.number, column: 3, kind: .badHeader("unknown key \(key)"), excerpt: line)
            }
            header[key] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        throw LexiconError(file: path, line: lines.number, kind: .badHeader("no empty line after the header"))
    }
}
