package import Lexicons
package import TextModel

/// The traditional Chinese calendar, 1840 to 2101, from a table of first days, leap months and month lengths.
package struct LunarCalendar: Sendable {
    /// A date of the Chinese calendar; 闰四月初一 of 2020 has month 4 and `isLeap`.
    package struct Date: Hashable, Sendable {
        /// The Gregorian year in which the lunar year begins.
        package var year: Int
        /// 1 to 12.
        package var month: Int
        package var isLeap: Bool
        /// 1 to 30.
        package var day: Int

        package init(year: Int, month: Int, isLeap: Bool = false, day: Int) {
            self.year = year
            self.month = month
            self.isLeap = isLeap
            self.day = day
        }
    }

    private struct Year: Sendable {
        var first: CivilDay
        var leap: Int
        /// Bit k is set when the month with index k has 30 days.
        var lengths: UInt16
        var count: Int
        /// How many days the months before index k have.
        func offset(_ k: Int) -> Int {
            var days = 0
            for i in 0..<k { days += length(i) }
            return days
        }
        func length(_ k: Int) -> Int { lengths >> UInt16(k) & 1 == 1 ? 30 : 29 }
    }

    private let firstYear: Int
    private let years: [Year]

    package init(_ lexicon: Lexicon) {
        var years: [Year] = []
        var first = 0
        for row in lexicon.rows {
            guard let year = Int(row[0]), let leap = Int(row[2]) else { continue }
            let parts = row[1].split(separator: "-").compactMap { Int($0) }
            guard parts.count == 2 else { continue }
            if years.isEmpty { first = year }
            guard year == first + years.count else { break }
            var bits: UInt16 = 0
            for (k, c) in row[3].utf8.enumerated() where c == 0x31 && k < 13 { bits |= 1 << UInt16(k) }
            years.append(
                Year(first: CivilDay(year, parts[0], parts[1]), leap: leap, lengths: bits, count: row[3].utf8.count))
        }
        self.years = years
        firstYear = first
    }

    private func year(_ year: Int) -> Year? {
        years.indices.contains(year - firstYear) ? years[year - firstYear] : nil
    }

    /// Where a month stands in its year; nil when the year has no such leap month.
    private func index(month: Int, isLeap: Bool, in year: Year) -> Int? {
        guard (1...12).contains(month), !isLeap || year.leap == month else { return nil }
        return month - 1 + (isLeap || (year.leap > 0 && month > year.leap) ? 1 : 0)
    }

    /// The first day and the length of a lunar month.
    package func month(_ month: Int, isLeap: Bool = false, of number: Int) -> (first: CivilDay, days: Int)? {
        guard let y = year(number), let k = index(month: month, isLeap: isLeap, in: y) else { return nil }
        return (y.first + y.offset(k), y.length(k))
    }

    /// The Gregorian day of a lunar date; nil when there is no such day or it is outside the table.
    package func day(_ date: Date) -> CivilDay? {
        guard let m = month(date.month, isLeap: date.isLeap, of: date.year), (1...m.days).contains(date.day) else {
            return nil
        }
        return m.first + (date.day - 1)
    }

    /// The lunar date of a Gregorian day; nil outside the table.
    package func date(of day: CivilDay) -> Date? {
        var number = day.date.year
        guard var y = year(number) ?? year(number - 1) else { return nil }
        if year(number) == nil || day < y.first {
            number -= 1
            guard let previous = year(number) else { return nil }
            y = previous
        }
        var rest = day.number - y.first.number
        for k in 0..<y.count {
            if rest < y.length(k) {
                let afterLeap = y.leap > 0 && k >= y.leap
                return Date(year: number, month: afterLeap ? k : k + 1, isLeap: afterLeap && k == y.leap, day: rest + 1)
            }
            rest -= y.length(k)
        }
        return nil
    }

    /// The leap month of a lunar year; 0 when it has none, nil outside the table.
    package func leapMonth(of number: Int) -> Int? { year(number)?.leap }

    /// The first and the day after the last day of a lunar year.
    package func days(of number: Int) -> (first: CivilDay, end: CivilDay)? {
        guard let y = year(number) else { return nil }
        return (y.first, y.first + y.offset(y.count))
    }
}
