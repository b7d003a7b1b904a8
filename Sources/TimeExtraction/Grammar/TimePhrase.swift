/// What a time expression says, before it is placed on the calendar.
indirect enum TimePhrase: Sendable {
    /// A place on the calendar or the clock: 去年5月22日上午9时.
    case calendar(CalendarPhrase)
    /// A length of time: 两年半.
    case duration(DurationPhrase)
    /// A point so far from now, or from the day spoken of: 三天后.
    case offset(DurationPhrase, sign: Int)
    /// The stretch before or after now: 近三年, 未来五天.
    case window(DurationPhrase, sign: Int)
    /// From one to another: 5月22日至24日.
    case range(TimePhrase, TimePhrase)
    /// A recurrence: 每周五.
    case set(SetPhrase)
    /// 近日, 目前, 今后: 0 past, 1 present, 2 future.
    case reference(Int)
    /// A named period, a row of `time-periods.tsv`.
    case period(Int)
    /// 2018年之前 and 2018年之后; `inclusive` for 或之前, 及以后.
    case bounded(TimePhrase, sign: Int, inclusive: Bool)
    /// 去年同期: the period spoken of before, so many years away.
    case samePeriod(CalendarPhrase)
}

/// A length of time in thousandths of each unit, as 两年半 is 2,500 thousandths of a year.
struct DurationPhrase: Sendable {
    var years = 0
    var months = 0
    var weeks = 0
    var days = 0
    var hours = 0
    var minutes = 0
    var seconds = 0
    /// The upper bound of 三五天, in thousandths of the same unit; 0 when there is none.
    var upper = 0
    /// 几天, 多年: no number.
    var isVague = false
    /// A TIMEX3 modifier: `APPROX`, `MORE_THAN`, `LESS_THAN`.
    var mod: String?
    /// Two digits before 年 alone, which may be a year too: 98年.
    var shortYear: Int?
    /// Only working days are counted: 15个工作日.
    var isWorkdays = false
    /// The grain of the smallest part, for 三天后.
    var grain = Grain.day

    /// Whether it has parts finer than a day.
    var isClock: Bool { hours + minutes + seconds > 0 || (isVague && grain < .day) }
}

/// How coarse a value is; finer is smaller.
enum Grain: Int, Comparable, Sendable {
    case second, minute, hour, part, day, week, tenDays, month, quarter, half, season, year, decade, century

    static func < (a: Grain, b: Grain) -> Bool { a.rawValue < b.rawValue }
}

/// A recurrence: how often, and which part of each turn.
struct SetPhrase: Sendable {
    /// The period between turns, when no place on the calendar is named: 每两周.
    var period: DurationPhrase?
    /// The place on the calendar of each turn: 每周五, 每年5月.
    var calendar: CalendarPhrase?
    /// The last place, in 每周一至周五.
    var end: CalendarPhrase?
    /// The unit that recurs, when it is said: 年 in 每年5月.
    var unit: Grain?
}

/// A place on the calendar or the clock, from the coarsest part to the finest; each part may be missing.
struct CalendarPhrase: Sendable {
    enum Year: Sendable, Equatable {
        /// 2024年
        case absolute(Int)
        /// 24年
        case twoDigit(Int)
        /// 去年
        case relative(Int)
        /// 次年, 当年
        case anaphoric(Int)
        /// 今明两年
        case relativeRange(Int, Int)
        /// 甲辰年: 0 for 甲子 to 59
        case cyclic(Int)
        /// 龙年: 0 for the rat to 11
        case zodiac(Int)
    }
    enum Section: Sendable, Equatable {
        case half(Int), quarter(Int), quarters(Int, Int)
        case season(Int)
        /// 暑假 0, 寒假 1
        case schoolBreak(Int)
        /// 前11个月, 最后4个月
        case months(count: Int, fromEnd: Bool)
        case relativeQuarter(Int), relativeHalf(Int)
    }
    enum Month: Sendable, Equatable {
        case number(Int)
        case lunar(Int, isLeap: Bool)
        case relative(Int)
        case anaphoric(Int)
    }
    enum Week: Sendable, Equatable {
        case relative(Int)
        case anaphoric(Int)
        /// 第21周, of the year or of the month
        case ordinal(Int)
        /// 前2周, the first weeks of a year or month
        case first(Int)
        /// 上半周 1, 下半周 2
        case half(Int)
    }
    enum Day: Sendable, Equatable {
        case number(Int)
        case relative(Int)
        case anaphoric(Int)
        case weekday(Int)
        case weekend
        case workdays
        /// The n-th Monday of a month; -1 is the last.
        case nthWeekday(Int, Int)
        /// 第十天 of a year or month
        case ordinal(Int)
        /// 前10天
        case first(Int)
        case holiday(Int)
        case solarTerm(Int)
        /// 今明两天: from one to the other
        case relativeRange(Int, Int)
    }
    enum Edge: Int, Sendable { case none, start, mid, end, within, xun1, xun2, xun3, firstHalf, secondHalf }
    struct Clock: Sendable, Equatable {
        var hour = 0
        var minute: Int?
        var second: Int?
        /// Whether the hour is 1 to 12 without any word that fixes the half of the day.
        var isAmbiguous = false
        /// The upper hour of 七八点.
        var upperHour: Int?
    }

    /// The ordinal of a century, 20 for 20世纪; relative: 上世纪 has `centuryIsRelative`.
    var century: Int?
    var centuryIsRelative = false
    /// The tens of a decade: 90 for 90年代.
    var decade: Int?
    /// The later decade of 五六十年代.
    var lastDecade: Int?
    var year: Year?
    /// `roc` or a reign's name.
    var calendar: String?
    var section: Section?
    var month: Month?
    /// The later month of 七八月 and 5、6月.
    var lastMonth: Int?
    var isLunar = false
    var week: Week?
    var day: Day?
    var edge = Edge.none
    var part: DayPart?
    var clock: Clock?
    var mod: String?
    /// 假期: the days off of a holiday; first, last or n-th of them when `breakDay` says so.
    var isBreak = false
    var breakDay: Int?
    /// 全年, said without a year.
    var isWholeYear = false
    /// The second half of a duplicate weekday: 5月22日（星期三）.
    var statedWeekday: Int?
    /// The year was written with a bare number: 2018.
    var isBareYear = false
    /// The day is written in Han numerals without 日: 五月十三, lunar where the article speaks of the lunar calendar.
    var isUnmarkedDay = false
    /// The day comes round every year: 将6月10日设立为.
    var isRecurrent = false

    /// Whether nothing coarser than the day's own clock is said.
    var hasDate: Bool {
        year != nil || section != nil || month != nil || week != nil || day != nil || century != nil || decade != nil
            || isWholeYear || (edge != .none)
    }
    var isEmpty: Bool { !hasDate && part == nil && clock == nil }
}
