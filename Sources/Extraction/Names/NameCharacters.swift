package import Lexicons

/// How likely a character is in each part of a personal name, as log-probabilities.
///
/// Public for the same reason as `WordTraits`.
///
/// Source: `dictionaries/name-characters.tsv` and `surnames.tsv`; add-one smoothing within each column.
@frozen
public struct NameCharacters: Sendable {
    /// One character's log-probabilities.
    @frozen
    public struct Entry: Sendable {
        /// In running text.
        public var text: Float
        /// As a surname.
        public var surname: Float
        /// As the first character of a given name.
        public var first: Float
        /// As the second.
        public var second: Float
        /// As the only one.
        public var single: Float
        /// In a transliterated name.
        public var foreign: Float
    }

    /// The first unit of the table; units outside it have `unknown`.
    @usableFromInline static let first: UInt16 = 0x4E00
    @usableFromInline let entries: [Entry]
    @usableFromInline let unknown: Entry
    /// The `text` of the entries once more, side by side: every character of a text is asked for its own.
    let texts: [Float]

    package init(_ lexicons: LexiconStore) {
        let unknown = Entry(text: -15, surname: -16, first: -13, second: -13, single: -13, foreign: -14)
        self.unknown = unknown
        let rows = lexicons[.nameCharacters].rows
        var counts = [[Float]](repeating: [], count: 6)
        for column in 0..<6 { counts[column] = rows.map { Float($0.integer(column + 1) ?? 0) } }
        // Names of the news are few; the population's surnames smooth them.
        var population: [UInt16: Float] = [:]
        var people: Float = 0
        for row in lexicons[.surnames].rows where row.units.count == 1 {
            let frequency = Float(row[1]) ?? 0
            people += frequency
            if let unit = row.units.first { population[unit] = frequency }
        }
        let totals = counts.map { $0.reduce(0, +) + 1 }
        var table = [Entry](repeating: unknown, count: 0xA000 - 0x4E00)
        func rate(_ column: Int, _ row: Int, floor: Float) -> Float {
            Float.log((counts[column][row] + floor) / (totals[column] + 1))
        }
        // Given names share their characters: rare ones in one part borrow from the others, and a little from the text.
        func mixed(_ column: Int, _ shares: [(column: Int, weight: Float)], _ row: Int) -> Float {
            Float.log(shares.reduce(0) { $0 + $1.weight * (counts[$1.column][row] + 0.05) / (totals[$1.column] + 1) })
        }
        for (index, row) in rows.enumerated() {
            guard let unit = row.units.first, unit >= Self.first, unit < 0xA000 else { continue }
            let news = counts[1][index] / totals[1]
            let share = (population[unit] ?? 0) / max(people, 1)
            table[Int(unit - Self.first)] = Entry(
                text: rate(0, index, floor: 1), surname: Float.log(max(0.6 * news + 0.4 * share, 1e-7)),
                first: mixed(2, [(2, 0.93), (3, 0.05), (0, 0.02)], index),
                second: mixed(3, [(3, 0.93), (2, 0.05), (0, 0.02)], index),
                single: mixed(4, [(4, 0.7), (2, 0.14), (3, 0.14), (0, 0.02)], index),
                foreign: rate(5, index, floor: 0.02))
        }
        entries = table
        texts = table.map(\.text)
    }

    /// The log-probabilities of a character.
    @inlinable @inline(__always)
    public subscript(unit: UInt16) -> Entry {
        let index = Int(unit) - 0x4E00
        return index >= 0 && index < entries.count ? entries[index] : unknown
    }

    /// Whether a character may begin a Chinese name.
    @inlinable @inline(__always)
    public func isSurname(_ unit: UInt16) -> Bool { self[unit].surname > -11 }
}
