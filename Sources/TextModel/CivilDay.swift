/// A day of the proleptic Gregorian calendar as the count of days since 1970-01-01.
///
/// Method: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days from civil).
package struct CivilDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    package var number: Int

    package init(_ number: Int) { self.number = number }

    /// The day of a date; month and day must be valid.
    package init(_ year: Int, _ month: Int, _ day: Int) {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month 1 to 12, day 1 to 31.
    package var date: (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let m = (5 * dayOfYear + 2) / 153
        let month = m < 10 ? m + 3 : m - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
    }

    /// 1 for Monday to 7 for Sunday.
    package var weekday: Int {
        let r = (number + 3) % 7
        return (r < 0 ? r + 7 : r) + 1
    }

    /// The Monday of the day's week.
    package var monday: CivilDay { CivilDay(number - (weekday - 1)) }

    /// The ISO 8601 week and the year it belongs to.
    package var isoWeek: (year: Int, week: Int) {
        let thursday = CivilDay(number - weekday + 4)
        let year = thursday.date.year
        return (year, (thursday.number - CivilDay(year, 1, 1).number) / 7 + 1)
    }

    /// The Monday of an ISO 8601 week.
    package static func monday(ofWeek week: Int, in year: Int) -> CivilDay {
        CivilDay(CivilDay(year, 1, 4).monday.number + (week - 1) * 7)
    }

    /// The day so many days from Monday to Friday away.
    package func workdays(_ count: Int) -> CivilDay {
        let step = count < 0 ? -1 : 1
        var day = CivilDay(number + count / 5 * 7)
        var rest = abs(count % 5)
        while rest > 0 {
            day.number += step
            if day.weekday < 6 { rest -= 1 }
        }
        while day.weekday > 5 { day.number += step }
        return day
    }

    /// How many days a month has.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }
    package static func + (a: CivilDay, days: Int) -> CivilDay { CivilDay(a.number + days) }
    package static func - (a: CivilDay, days: Int) -> CivilDay { CivilDay(a.number - days) }
}

extension LocalDateTime {
    /// Seconds since 1970-01-01T00:00 on the same local clock.
    package var seconds: Int { CivilDay(year, month, day).number * 86_400 + second }

    /// The moment so many seconds after 1970-01-01T00:00.
    package init(seconds: Int) {
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let date = CivilDay(day).date
        self.init(year: date.year, month: date.month, day: date.day, second: seconds - day * 86_400)
    }

    /// The day of the moment.
    package var civilDay: CivilDay { CivilDay(year, month, day) }
}
