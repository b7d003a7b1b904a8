package import Lexicons
package import TextModel

/// The days of the twenty-four solar terms, 1840 to 2100; 清明 has the index 6.
package struct SolarTerms: Sendable {
    private let firstYear: Int
    private let days: [UInt8]

    package init(_ lexicon: Lexicon) {
        var days: [UInt8] = []
        var first = 0
        for row in lexicon.rows {
            let fields = row[1].split(separator: " ").compactMap { UInt8($0) }
            guard let year = Int(row[0]), fields.count == 24 else { continue }
            if days.isEmpty { first = year }
            guard year == first + days.count / 24 else { break }
            days += fields
        }
        self.days = days
        firstYear = first
    }

    /// The day of a term, 0 for 小寒 to 23 for 冬至; nil outside the table.
    package func day(_ term: Int, of year: Int) -> CivilDay? {
        let k = (year - firstYear) * 24 + term
        guard (0..<24).contains(term), days.indices.contains(k) else { return nil }
        return CivilDay(year, term / 2 + 1, Int(days[k]))
    }
}
