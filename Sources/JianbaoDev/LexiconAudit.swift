import Lexicons

/// What a dictionary must satisfy beyond being readable: its header agrees with the catalogue, its fields with their columns.
struct LexiconAudit {
    let kind: LexiconKind
    let lexicon: Lexicon

    func problems() -> [String] {
        var found: [String] = []
        if lexicon.columns != kind.columns {
            found.append(
                "\(lexicon.path): columns are `\(lexicon.columns.joined(separator: " "))`, the catalogue says `\(kind.columns.joined(separator: " "))`"
            )
        }
        if lexicon.header["kind"] != kind.fileName {
            found.append("\(lexicon.path): `# kind:` must be \(kind.fileName)")
        }
        if lexicon.rows.isEmpty { found.append("\(lexicon.path): has no rows") }
        for row in lexicon.rows {
            for (column, field) in zip(lexicon.columns, row.fields) where field.first == " " || field.last == " " {
                found.append("\(lexicon.path):\(row.line): a space at the edge of column \(column)")
            }
            for (column, field) in zip(lexicon.columns, row.fields)
            where Self.numeric.contains(column) && !field.isEmpty && Double(field) == nil {
                found.append("\(lexicon.path):\(row.line): column \(column) holds \(field), which is no number")
            }
        }
        return found
    }

    /// Columns that hold numbers in whatever dictionary they stand.
    private static let numeric: Set<String> = ["frequency", "count", "weight", "cost", "score", "population"]
}
