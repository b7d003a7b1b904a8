import Lexicons
import TextModel

/// What a dictionary must satisfy beyond being readable: its header agrees with the catalogue, its fields with their columns,
/// its references with the rows they name.
struct LexiconAudit {
    let kind: LexiconKind
    let lexicon: Lexicon

    func problems() -> [String] {
        var found = headerProblems()
        for row in lexicon.rows {
            for (column, field) in zip(lexicon.columns, row.fields) {
                guard let reason = fieldProblem(column, field) else { continue }
                found.append("\(lexicon.path):\(row.line): column \(column) holds \"\(field)\", which \(reason)")
            }
        }
        switch kind {
        case .administrativeDivisions: found += orphans()
        case .units: found += basesThatDisagree()
        default: break
        }
        return found
    }

    private func headerProblems() -> [String] {
        var found: [String] = []
        let columns = lexicon.columns.joined(separator: " ")
        if lexicon.columns != kind.columns {
            found.append(
                "\(lexicon.path): columns are `\(columns)`, the catalogue says `\(kind.columns.joined(separator: " "))`"
            )
        }
        if lexicon.header["kind"] != kind.fileName {
            found.append("\(lexicon.path): `# kind:` must be \(kind.fileName)")
        }
        for key in ["name", "source", "licence"] where lexicon.header[key]?.isEmpty ?? true {
            found.append("\(lexicon.path): `# \(key):` is empty")
        }
        if LocalDateTime(iso: lexicon.header["retrieved"] ?? "") == nil {
            found.append("\(lexicon.path): `# retrieved:` must be a day, as 2024-05-23")
        }
        if lexicon.rows.isEmpty { found.append("\(lexicon.path): has no rows") }
        return found
    }

    /// The columns of each dictionary that hold numbers.
    private static let numeric: [LexiconKind: Set<String>] = [
        .currencies: ["factor"],
        .nameCharacters: ["text", "surname", "first", "second", "single", "foreign"],
        .nameContext: [
            "count", "personAfter", "personBefore", "bodyAfter", "bodyInside", "bodyBefore", "bodyLast",
        ],
        .surnames: ["frequency"],
    ]

    /// What is wrong with a field; nil when nothing is.
    private func fieldProblem(_ column: String, _ field: String) -> String? {
        if field.first == " " || field.last == " " { return "has a space at its edge" }
        if field.isEmpty { return nil }
        if column == "label", Label(rawValue: field) == nil { return "is no label" }
        if Self.numeric[kind]?.contains(column) == true, Double(field) == nil { return "is no number" }
        if kind == .units, column == "factor", !Self.isExactFactor(field) {
            return "is no decimal and no fraction of two"
        }
        if kind == .currencies, column == "code",
            field.utf8.count != 3 || !field.utf8.allSatisfy({ (65...90).contains($0) })
        {
            return "is no ISO 4217 code"
        }
        return nil
    }

    /// 0.001, 2000/3: exact, as a unit's factor must be.
    private static func isExactFactor(_ field: String) -> Bool {
        let parts = field.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { (Double($0) ?? 0) > 0 }
    }

    /// Divisions whose province is missing: 110107 needs 110000.
    private func orphans() -> [String] {
        guard let column = lexicon.column("code") else { return [] }
        let codes = Set(lexicon.rows.map { $0[column] })
        return lexicon.rows.filter { row in
            let code = row[column]
            return code.utf8.count == 6 && !codes.contains(code.prefix(2) + "0000")
        }.map { "\(lexicon.path):\($0.line): no row has the province of \($0[column])" }
    }

    /// Units of one dimension whose bases differ: 公里 in m and 里 in km cannot be compared.
    private func basesThatDisagree() -> [String] {
        guard let dimension = lexicon.column("dimension"), let base = lexicon.column("base") else { return [] }
        var bases: [String: String] = [:]
        var found: [String] = []
        // Without a factor (℃ to K, byte to qubit) a unit is not compared.
        for row in lexicon.rows where !row[base].isEmpty {
            let first = bases[row[dimension], default: row[base]]
            bases[row[dimension]] = first
            if first != row[base] {
                found.append(
                    "\(lexicon.path):\(row.line): the base of \(row[dimension]) is \(row[base]) here and \(first) above"
                )
            }
        }
        return found
    }
}
