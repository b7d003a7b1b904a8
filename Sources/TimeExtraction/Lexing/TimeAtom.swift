/// What an atom of a time expression is; the raw values are the classes of `time-words.tsv`.
enum AtomKind: String, Sendable {
    // read by the lexer itself
    case number, space, colon, slash, dot, comma, open, close, quote
    /// 上个, 下, 这 before a unit: 上个月; `value` is the unit, `extra` the offset.
    case deictic
    case anaphorDeictic
    case holiday, period, regnal
    // units, after a number
    case unit
    // words
    /// 再过 before a length: 再过三天.
    case passing
    /// 全天.
    case wholeDay
    /// 今春, 去冬.
    case yearSeason
    case day, dayStem, anaphorDay, dayPart, anaphorDayPart, part
    case year, anaphorYear, yearEdge, wholeYear
    case month, anaphorMonth, monthEdge, xun
    case week, anaphorWeek, weekEdge, weekday, weekend, workday
    case half, halfMonth, halfWeek, season, schoolBreak
    case edge, around, halfMark, exact, ampm, zero, reference, window, before, after, since, within
    /// Q1 and H1 behind a year; 差 before a part of an hour.
    case quarterCode, halfCode, lacking
    case ordinal, first, last, classifier, of, more, each, set, about
    case lunar, leap, lunarMonth, lunarDay, newYearDays, era, ganzhi, zodiac, solarTerm
    case range, join, from, same, span, eve, upTo
    /// A word that only looks like a time: 今日头条.
    case notTime
}

/// A unit of time that stands after a number.
enum TimeUnit: Int, Sendable {
    case year, month, day, clockHour, minutePart, secondPart, weeks, days, nights, months, hours, minutes, seconds
    case quarterHours, quarters, decadeYears, centuries, anniversaries, tenDays, workdays, schoolYears, years
    case fiveMinutes, halfYear, halfMonth, semester

    init?(name: Substring) {
        let names: [(Substring, TimeUnit)] = [
            ("year", .year), ("month", .month), ("day", .day), ("clockHour", .clockHour), ("minutePart", .minutePart),
            ("secondPart", .secondPart), ("weeks", .weeks), ("days", .days), ("nights", .nights), ("months", .months),
            ("hours", .hours), ("minutes", .minutes), ("seconds", .seconds), ("quarterHours", .quarterHours),
            ("quarters", .quarters), ("decadeYears", .decadeYears), ("centuries", .centuries),
            ("anniversaries", .anniversaries), ("tenDays", .tenDays), ("workdays", .workdays),
            ("schoolYears", .schoolYears), ("years", .years), ("fiveMinutes", .fiveMinutes),
        ]
        guard let found = names.first(where: { $0.0 == name }) else { return nil }
        self = found.1
    }
}

/// A part of the day, with the TIMEX3 code it is written with.
enum DayPart: String, Sendable {
    case early, morning, noon, afternoon, evening, night, daytime

    /// The TIMEX3 code: 凌晨 and 上午 are `MO`.
    var code: String {
        switch self {
        case .early, .morning: "MO"
        case .noon: "MI"
        case .afternoon: "AF"
        case .evening: "EV"
        case .night: "NI"
        case .daytime: "DT"
        }
    }

    /// The hours it spans; no agreed hours exist, these are those of the weather service (GB/T 27962).
    var hours: (start: Int, end: Int) {
        switch self {
        case .early: (0, 8)
        case .morning: (8, 12)
        case .noon: (11, 13)
        case .afternoon: (12, 18)
        case .evening: (18, 24)
        case .night: (20, 24)
        case .daytime: (6, 18)
        }
    }
}

/// A word, number or mark inside a run of text that may be a time expression.
struct TimeAtom: Sendable {
    var start: Int32
    var end: Int32
    var kind: AtomKind
    /// The form of a number.
    var form: NumberForm = .none
    /// How many digits an Arabic or digit-by-digit number has.
    var digits: UInt8 = 0
    /// The number, the unit, the offset, the index.
    var value: Int32 = 0
    /// A second value: the upper bound of 七八 or the day of 昨晚.
    var extra: Int32 = 0

    /// How a number is written.
    enum NumberForm: UInt8, Sendable {
        case none
        /// 2024
        case arabic
        /// 二十四
        case han
        /// 二〇二四
        case hanDigits
        /// 廿二, 卅
        case lunarHan
        /// 半
        case half
        /// 几, 数, 多: no number at all
        case vague
    }

    var length: Int { Int(end - start) }
}

/// Which rules a run of atoms can need at all.
struct RunMarks: OptionSet, Sendable {
    let rawValue: UInt8

    /// A dash or 至.
    static let range = RunMarks(rawValue: 1)
    /// 之前, 之后, 和: a bound or 之间 may follow.
    static let bounds = RunMarks(rawValue: 2)
    /// 同期.
    static let same = RunMarks(rawValue: 4)
}
