import ICUKit
import Testing

@Suite struct CalendarSystemTests {
    @Test func newYearOfTheDragon() throws {
        var chinese = try CalendarSystem(.chinese)
        let fields = try chinese.fields(ofDay: 19_763)  // 2024-02-10
        #expect((fields.year, fields.month, fields.day, fields.isLeapMonth) == (41, 1, 1, false))
        #expect(fields.extendedYear - 2637 == 2024)
        #expect(try chinese.dayNumber(of: fields) == 19_763)
        #expect(try chinese.dayNumber(ofExtended: fields) == 19_763)
    }

    @Test func leapMonths() throws {
        var chinese = try CalendarSystem(.chinese)
        let fields = try chinese.fields(ofDay: 19_438)  // 2023-03-22 is 闰二月初一
        #expect((fields.month, fields.day, fields.isLeapMonth) == (2, 1, true))
        // 2024 has no leap month, so 闰二月 of it is no day.
        var none = fields
        none.extendedYear += 1
        #expect(throws: ICUError.self) { try chinese.dayNumber(ofExtended: none) }
    }

    @Test func theRepublic() throws {
        var roc = try CalendarSystem(.roc)
        let fields = try roc.fields(ofDay: 19_865)  // 2024-05-22
        #expect((fields.era, fields.year, fields.month, fields.day) == (1, 113, 5, 22))
        #expect(try roc.dayNumber(of: .init(era: 1, year: 1, month: 1, day: 1)) == -21_185)
    }

    @Test func gregorianIsProleptic() throws {
        var gregorian = try CalendarSystem(.gregorian)
        #expect(try gregorian.dayNumber(of: .init(era: 1, year: 2024, month: 2, day: 29)) == 19_782)
        // 1582-10-10 does not exist where the calendar was changed; here it does.
        let day = try gregorian.dayNumber(of: .init(era: 1, year: 1582, month: 10, day: 10))
        #expect(try gregorian.dayNumber(of: .init(era: 1, year: 1582, month: 10, day: 4)) == day - 6)
    }

    @Test(arguments: [(2023, 2, 29), (2024, 13, 1), (2024, 4, 31), (2024, 0, 1)])
    func daysThatDoNotExistAreErrors(year: Int, month: Int, day: Int) throws {
        var gregorian = try CalendarSystem(.gregorian)
        #expect(throws: ICUError.self) {
            try gregorian.dayNumber(of: .init(era: 1, year: year, month: month, day: day))
        }
    }

    @Test(arguments: CalendarSystem.Kind.allCases) func everyDayGoesThereAndBack(kind: CalendarSystem.Kind) throws {
        var calendar = try CalendarSystem(kind)
        // 1840 to 2100, every 17th day.
        for day in stride(from: -47_482, through: 47_846, by: 17) {
            let fields = try calendar.fields(ofDay: day)
            #expect(try calendar.dayNumber(of: fields) == day)
        }
    }
}
