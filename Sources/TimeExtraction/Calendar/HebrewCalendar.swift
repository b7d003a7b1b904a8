import TextModel

/// The Hebrew calendar, by its arithmetic rules; months are counted from Nisan.
///
/// Method: E. Reingold and N. Dershowitz, Calendrical Calculations, 4th edition, chapter 8.
enum HebrewCalendar {
    private static func isLeap(_ year: Int) -> Bool { (7 * year + 1) % 19 < 7 }
    private static func lastMonth(_ year: Int) -> Int { isLeap(year) ? 13 : 12 }

    /// Days from the epoch to the mean new year of a year.
    private static func elapsed(_ year: Int) -> Int {
        let months = (235 * year - 234) / 19
        let parts = 12_084 + 13_753 * months
        let days = 29 * months + parts / 25_920
        return 3 * (days + 1) % 7 < 3 ? days + 1 : days
    }

    private static func newYear(_ year: Int) -> Int {
        let before = elapsed(year - 1), at = elapsed(year), after = elapsed(year + 1)
        let correction = after - at == 356 ? 2 : at - before == 382 ? 1 : 0
        return -1_373_427 + at + correction  // rata die of the epoch, -1373427
    }

    private static func monthLength(_ month: Int, _ year: Int) -> Int {
        let length = newYear(year + 1) - newYear(year)
        switch month {
        case 2, 4, 6, 10, 13: return 29
        case 12: return isLeap(year) ? 30 : 29
        case 8: return length % 10 == 5 ? 30 : 29
        case 9: return length % 10 == 3 ? 29 : 30
        default: return 30
        }
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
        var n = newYear(year) + day - 1
        if month < 7 {
            for m in 7...lastMonth(year) { n += monthLength(m, year) }
            for m in 1..<max(month, 1) { n += monthLength(m, year) }
        } else {
            for m in 7..<max(month, 7) { n += monthLength(m, year) }
        }
        return CivilDay(n - 719_163)
    }

    /// The day of a Hebrew date that falls into a Gregorian year; month 14 is the last of the year (Adar).
    ///
    /// A civil day of Israel moves away from the Sabbath: Friday and Saturday to Thursday, Monday to Tuesday.
    static func day(month: Int, day: Int, inGregorianYear year: Int, isCivil: Bool = false) -> CivilDay? {
        for hebrew in [year + 3760, year + 3761] {
            let m = month == 14 ? lastMonth(hebrew) : month
            let found = Self.day(hebrew, m, day)
            guard found.date.year == year else { continue }
            if isCivil {
                switch found.weekday {
                case 5: return found - 1
                case 6: return found - 2
                case 1: return found + 1
                default: break
                }
            }
            return found
        }
        return nil
    }
}
