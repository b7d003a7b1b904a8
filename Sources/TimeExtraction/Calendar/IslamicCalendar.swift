import Lexicons
import TextModel

/// The Umm al-Qura calendar, 1300 to 1600 after the Hijra, from a table; sightings elsewhere may differ by a day.
struct IslamicCalendar: Sendable {
    private var firstYear = 0
    private var years: [(first: CivilDay, lengths: [Int])] = []

    init(_ lexicon: Lexicon) {
        for row in lexicon.rows {
            let date = row[1].split(separator: "-").compactMap { Int($0) }
            guard let year = Int(row[0]), date.count == 3 else { continue }
            if years.isEmpty { firstYear = year }
            guard year == firstYear + years.count else { break }
            years.append((CivilDay(date[0], date[1], date[2]), row[2].utf8.map { $0 == 0x31 ? 30 : 29 }))
        }
    }

    /// The first day of an Islamic date that falls into a Gregorian year; nil outside the table.
    func day(month: Int, day: Int, inGregorianYear year: Int) -> CivilDay? {
        let guess = (year - 622) * 33 / 32 - firstYear
        for k in (guess - 1)...(guess + 3) where years.indices.contains(k) {
            let found = years[k].first + (years[k].lengths.prefix(month - 1).reduce(0, +) + day - 1)
            if found.date.year == year { return found }
        }
        return nil
    }
}
