package import TextModel

extension FoldTable {
    /// The folding of the dictionaries: full-width forms, variants (峯 → 峰), traditional characters (總 → 总) with their phrases.
    ///
    /// - Throws: `LexiconError` for a row whose two texts are not equally long.
    package init(variants: Lexicon, traditional: Lexicon) throws(LexiconError) {
        var pairs: [(UInt16, UInt16)] = []
        var simplified: [UInt16: UInt16] = [:]
        var phrases: [(from: [UInt16], to: [UInt16])] = []
        for lexicon in [traditional, variants] {
            for row in lexicon.rows {
                let from = Array(row[0].utf16)
                let to = Array(row[1].utf16)
                guard from.count == to.count else {
                    throw LexiconError(
                        file: lexicon.path, line: row.line, column: row[0].unicodeScalars.count + 2,
                        kind: .badField(column: lexicon.columns[1], reason: "it must be as long as \(row[0])"),
                        excerpt: row.fields.joined(separator: "\t"))
                }
                if from.count == 1 {
                    // A variant of a traditional character is folded all the way: 金 → 金, 車 → 车.
                    pairs.append((from[0], simplified[to[0]] ?? to[0]))
                } else {
                    phrases.append((from, to))
                }
            }
            if simplified.isEmpty { simplified = Dictionary(pairs) { first, _ in first } }
        }
        self.init(pairs: pairs, phrases: phrases)
    }
}
