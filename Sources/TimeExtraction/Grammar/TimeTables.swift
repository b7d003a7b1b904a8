package import Lexicons

/// The calendars, holidays, periods and reigns that the grammar and the interpretation look things up in.
///
/// A class, so that the parser of every run of atoms copies one reference.
package final class TimeTables: Sendable {
    package let lunar: LunarCalendar
    package let solarTerms: SolarTerms
    let holidays: [HolidayRule?]
    let holidayNames: [String]
    let breaks: HolidayBreaks
    let islamic: IslamicCalendar
    let periods: [(begin: String, end: String)]
    let reigns: [(name: String, first: Int, last: Int)]

    package init(lexicons: LexiconStore) {
        lunar = LunarCalendar(lexicons[.lunarYears])
        solarTerms = SolarTerms(lexicons[.solarTerms])
        holidays = lexicons[.holidays].rows.map { HolidayRule($0[1]) }
        islamic = IslamicCalendar(lexicons[.islamicYears])
        breaks = HolidayBreaks(lexicons[.holidayBreaks])
        holidayNames = lexicons[.holidays].rows.map { $0[2] }
        periods = lexicons[.timePeriods].rows.map { ($0[1], $0[2]) }
        reigns = lexicons[.reigns].rows.map { ($0[0], Int($0[1]) ?? 0, Int($0[2]) ?? 0) }
    }
}
