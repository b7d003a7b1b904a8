internal import CICU

/// One of ICU's calendars: days as fields and fields as days. One owner, closed with it.
///
/// Day 19,763 (2024-02-10) is the first day of the first month of the Chinese year 甲辰.
package struct CalendarSystem: ~Copyable {
    /// Which calendar.
    package enum Kind: String, CaseIterable, Sendable {
        /// 农历.
        case chinese
        /// 民国; the era is 1, before it 0.
        case roc
        /// 公历, proleptic; the era is 1, before Christ 0.
        case gregorian
    }

    /// A day in a calendar's own terms.
    package struct Fields: Hashable, Sendable {
        /// The era; in the Chinese calendar the number of the sixty-year cycle.
        package var era: Int
        /// The year of the era, from 1; in the Chinese calendar 1 (甲子) to 60 (癸亥).
        package var year: Int
        /// 1 to 12.
        package var month: Int
        /// Whether the month is the second of its number: 闰二月.
        package var isLeapMonth: Bool
        /// From 1.
        package var day: Int
        /// The year counted without eras; the Gregorian year of a Chinese year's first month is this less 2637.
        package var extendedYear: Int

        /// A day by its fields; `extendedYear` is read only by `dayNumber(ofExtended:)`.
        package init(
            era: Int = 0, year: Int = 0, month: Int, isLeapMonth: Bool = false, day: Int, extendedYear: Int = 0
        ) {
            self.era = era
            self.year = year
            self.month = month
            self.isLeapMonth = isLeapMonth
            self.day = day
            self.extendedYear = extendedYear
        }
    }

    /// Which calendar it is.
    package let kind: Kind
    private let handle: OpaquePointer

    /// Opens a calendar.
    package init(_ kind: Kind) throws(ICUError) {
        self.kind = kind
        handle = try ICUError.checkPointer("open the \(kind.rawValue) calendar") {
            cicu_calendar_open(kind.rawValue, &$0)
        }
    }

    deinit { cicu_calendar_close(handle) }

    /// The fields of a day; days count from 1970-01-01.
    package mutating func fields(ofDay number: Int) throws(ICUError) -> Fields {
        let date = try ICUError.check("read day \(number) in the \(kind.rawValue) calendar") {
            cicu_calendar_date(handle, Int32(clamping: number), &$0)
        }
        return Fields(
            era: Int(date.era), year: Int(date.year), month: Int(date.month), isLeapMonth: date.is_leap_month != 0,
            day: Int(date.day), extendedYear: Int(date.extended_year))
    }

    /// The number of the day with this era, year, month and day; throws when the calendar has no such day.
    package mutating func dayNumber(of fields: Fields) throws(ICUError) -> Int {
        try dayNumber(of: fields, useExtendedYear: false)
    }

    /// The number of the day with this extended year, month and day; throws when the calendar has no such day.
    package mutating func dayNumber(ofExtended fields: Fields) throws(ICUError) -> Int {
        try dayNumber(of: fields, useExtendedYear: true)
    }

    private func dayNumber(of fields: Fields, useExtendedYear: Bool) throws(ICUError) -> Int {
        let date = cicu_date(
            era: Int32(clamping: fields.era), year: Int32(clamping: fields.year),
            extended_year: Int32(clamping: fields.extendedYear), month: Int32(clamping: fields.month),
            is_leap_month: fields.isLeapMonth ? 1 : 0, day: Int32(clamping: fields.day))
        return Int(
            try ICUError.check("find a day in the \(kind.rawValue) calendar") {
                cicu_calendar_day(handle, date, useExtendedYear ? 1 : 0, &$0)
            })
    }
}
