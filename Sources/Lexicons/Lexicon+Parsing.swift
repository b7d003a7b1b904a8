extension Lexicon {
    /// The header keys every dictionary has.
    package static let headerKeys = ["name", "kind", "columns", "source", "licence", "retrieved"]

    /// Reads the text of a dictionary: `# key: value` lines, an empty line, rows of tab-separated fields.
    ///
    /// Rows are sorted by their first column in Unicode scalar order, and no row stands twice.
    package init(bytes: [UInt8], path: String) throws(LexiconError) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw LexiconError(file: path, kind: .notUTF8)
        }
        var header: [String: String] = [:]
        var rows: [LexiconRow] = []
        var columns: [String] = []
        var inHeader = true
        var number = 0
        for piece in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            var line = Substring(piece)
            if line.utf8.last == 0x0D { line.removeLast() }
            if inHeader {
                if line.isEmpty {
                    inHeader = false
                    for key in Self.headerKeys where header[key] == nil {
                        throw LexiconError(
                            file: path, line: number, kind: .badHeader("no line `# \(key): …` before the empty line"))
                    }
                    columns = header["columns", default: ""].split(separator: " ").map(String.init)
                    if columns.isEmpty {
                        throw LexiconError(file: path, line: number, kind: .badHeader("`columns` names no column"))
                    }
                    continue
                }
                guard line.hasPrefix("# "), let colon = line.firstIndex(of: ":") else {
                    throw LexiconError(
                        file: path, line: number, column: 1,
                        kind: .badHeader("write `# key: value`, and an empty line before the rows"),
                        excerpt: String(line))
                }
                let key = String(line[line.index(line.startIndex, offsetBy: 2)..<colon])
                guard Self.headerKeys.contains(key) else {
                    throw LexiconError(
                        file: path, line: number, column: 3, kind: .badHeader("unknown key \(key)"),
                        excerpt: String(line))
                }
                let value = line[line.index(after: colon)...]
                header[key] = String(value.drop { $0 == " " })
                continue
            }
            if line.isEmpty { continue }
            let fields = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map {
                String(Substring($0))
            }
            guard fields.count == columns.count else {
                throw LexiconError(
                    file: path, line: number, column: 1,
                    kind: .fieldCount(expected: columns.count, found: fields.count),
                    excerpt: String(line))
            }
            if fields[0].isEmpty {
                throw LexiconError(
                    file: path, line: number, column: 1, kind: .badField(column: columns[0], reason: "it is empty"),
                    excerpt: String(line))
            }
            if let last = rows.last {
                if last.fields == fields {
                    throw LexiconError(file: path, line: number, column: 1, kind: .duplicate, excerpt: String(line))
                }
                if fields[0].unicodeScalars.lexicographicallyPrecedes(last.key.unicodeScalars) {
                    throw LexiconError(file: path, line: number, column: 1, kind: .unsorted, excerpt: String(line))
                }
            }
            rows.append(LexiconRow(fields: fields, line: number))
        }
        if inHeader {
            throw LexiconError(file: path, line: number, kind: .badHeader("no empty line after the header"))
        }
        self.init(path: path, header: header, columns: columns, rows: rows)
    }
}
