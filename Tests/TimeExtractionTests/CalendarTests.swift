import ICUKit
import Jianbao
import JianbaoTesting
import Lexicons
import Testing
import TextModel
import TimeExtraction

/// The calendars' arithmetic, against ICU and against known days.
@Suite struct CalendarTests {
    static let first = CivilDay(1840, 1, 1)
    static let last = CivilDay(2100, 12, 31)

    private func tables() throws -> TimeTables { TimeTables(lexicons: try ShippedAnalyzer.load().lexicons) }

    @Test func everyDayAgreesWithTheGregorianCalendarOfICU() throws {
        var icu = try CalendarSystem(.gregorian)
        for number in Self.first.number...Self.last.number {
            let fields = try icu.fields(ofDay: number)
            let date = CivilDay(number).date
            guard date == (fields.year, fields.month, fields.day),
                CivilDay(date.year, date.month, date.day).number == number
            else {
                Issue.record("day \(number): \(date), ICU has \(fields)")
                return
            }
        }
    }

    @Test func everyDayAgreesWithTheChineseCalendarOfICU() throws {
        let lunar = try tables().lunar
        var icu = try CalendarSystem(.chinese)
        for number in (Self.first.number + 40)...Self.last.number {
            let fields = try icu.fields(ofDay: number)
            let wanted = LunarCalendar.Date(
                year: fields.extendedYear - 2637, month: fields.month, isLeap: fields.isLeapMonth, day: fields.day)
            let found = lunar.date(of: CivilDay(number))
            guard found == wanted, lunar.day(wanted)?.number == number else {
                Issue.record("day \(number): \(String(describing: found)), ICU has \(wanted)")
                return
            }
        }
    }

    @Test func daysOutsideTheTableAreNone() throws {
        let lunar = try tables().lunar
        #expect(lunar.date(of: CivilDay(1500, 1, 1)) == nil)
        #expect(lunar.day(.init(year: 3000, month: 1, day: 1)) == nil)
        #expect(lunar.day(.init(year: 2024, month: 2, isLeap: true, day: 1)) == nil)
        #expect(lunar.day(.init(year: 2024, month: 13, day: 1)) == nil)
    }

    /// Days that almanacs print; the index counts from 小寒.
    @Test(arguments: [
        (2024, 2, 2, 4), (2024, 6, 4, 4), (2023, 6, 4, 5), (2024, 23, 12, 21), (1900, 2, 2, 4), (1984, 2, 2, 4),
        (2021, 2, 2, 3), (2017, 2, 2, 3), (2008, 6, 4, 4), (1949, 2, 2, 4), (2000, 11, 6, 21), (1976, 5, 3, 20),
    ])
    func knownSolarTerms(year: Int, term: Int, month: Int, day: Int) throws {
        let found = try #require(try tables().solarTerms.day(term, of: year)).date
        #expect(found == (year, month, day))
    }

    @Test func everySolarTermIsTwoWeeksAfterTheLast() throws {
        let terms = try tables().solarTerms
        var previous: CivilDay?
        for year in 1900...2100 {
            for term in 0..<24 {
                let day = try #require(terms.day(term, of: year))
                #expect(day.date.month == term / 2 + 1)
                if let previous { #expect((14...16).contains(day.number - previous.number)) }
                previous = day
            }
        }
    }

    /// The month of the winter solstice is the eleventh: the terms and the lunar table know each other.
    @Test func winterSolsticeLiesInTheEleventhMonth() throws {
        let tables = try tables()
        for year in 1900...2100 {
            let solstice = try #require(tables.solarTerms.day(23, of: year))
            #expect(tables.lunar.date(of: solstice)?.month == 11, "\(year)")
        }
    }

    @Test func weeksAreThoseOfISO8601() {
        #expect(CivilDay(2021, 1, 3).isoWeek == (2020, 53))
        #expect(CivilDay(2024, 12, 30).isoWeek == (2025, 1))
        #expect(CivilDay.monday(ofWeek: 21, in: 2024) == CivilDay(2024, 5, 20))
        #expect(CivilDay(2024, 5, 23).weekday == 4)
    }

    @Test func workingDaysSkipTheWeekend() {
        #expect(CivilDay(2024, 5, 24).workdays(1) == CivilDay(2024, 5, 27))
        #expect(CivilDay(2024, 5, 23).workdays(10) == CivilDay(2024, 6, 6))
        #expect(CivilDay(2024, 5, 27).workdays(-1) == CivilDay(2024, 5, 24))
    }
}
