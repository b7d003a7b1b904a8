import TextModel

/// A reading of an expression: its TIMEX3 value, its place on the calendar, and what it fixes for the words after it.
struct TimePlace: Sendable, Equatable {
    var timex: Timex
    /// Seconds since 1970 on the local clock; nil when it cannot be placed.
    var start: Int?
    var end: Int?
    var grain: Grain
    var calendar: String?
    var policy: String?
    /// The day, month and year that it fixes for 当天, 当月, 当年.
    var day: CivilDay?
    var month: Int?
    var year: Int?

    init(_ value: String, kind: Timex.Kind = .date, span: (Int, Int)? = nil, grain: Grain, mod: String? = nil) {
        timex = Timex(kind: kind, value: value, mod: mod)
        start = span?.0
        end = span?.1
        self.grain = grain
    }

    var interval: TimeInterval? {
        guard start != nil || end != nil else { return nil }
        return TimeInterval(
            start: start.map { LocalDateTime(seconds: $0) }, end: end.map { LocalDateTime(seconds: $0) })
    }

    var reading: TimeReading { TimeReading(timex: timex, interval: interval) }
}

/// The text of TIMEX3 values.
enum TimexText {
    static func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }

    /// `2024`; years before the common era as `BC0221`.
    static func year(_ y: Int?) -> String {
        guard let y else { return "XXXX" }
        if y <= 0 { return "BC" + padded(1 - y) }
        return padded(y)
    }
    private static func padded(_ y: Int) -> String {
        let s = String(y)
        return String(repeating: "0", count: max(0, 4 - s.count)) + s
    }
    static func month(_ y: Int?, _ m: Int?) -> String { "\(year(y))-\(m.map(two) ?? "XX")" }
    static func day(_ y: Int?, _ m: Int?, _ d: Int?) -> String { "\(month(y, m))-\(d.map(two) ?? "XX")" }
    static func day(_ day: CivilDay) -> String {
        let d = day.date
        return Self.day(d.year, d.month, d.day)
    }
    static func week(_ day: CivilDay) -> String {
        let w = day.isoWeek
        return "\(year(w.year))-W\(two(w.week))"
    }
    /// `T16:50`, `T08:00:15`.
    static func clock(_ second: Int, withSeconds: Bool) -> String {
        let text = "T\(two(second / 3600)):\(two(second / 60 % 60))"
        return withSeconds ? text + ":\(two(second % 60))" : text
    }
    /// `P2.5Y`, `PT5H30M`; X for what has no number.
    static func duration(_ d: DurationPhrase) -> String {
        if d.isVague {
            switch d.grain {
            case .second: return "PTXS"
            case .minute: return "PTXM"
            case .hour: return "PTXH"
            case .week: return "PXW"
            case .month: return "PXM"
            case .year: return "PXY"
            default: return "PXD"
            }
        }
        func part(_ value: Int, _ unit: String) -> String { value == 0 ? "" : number(value) + unit }
        let date = part(d.years, "Y") + part(d.months, "M") + part(d.weeks, "W") + part(d.days, "D")
        let clock = part(d.hours, "H") + part(d.minutes, "M") + part(d.seconds, "S")
        if date.isEmpty, clock.isEmpty { return d.grain < .day ? "PT0S" : "P0D" }
        return "P" + date + (clock.isEmpty ? "" : "T" + clock)
    }
    /// Thousandths as a decimal.
    private static func number(_ thousandths: Int) -> String {
        let whole = thousandths / 1000
        var rest = thousandths % 1000
        if rest == 0 { return String(whole) }
        var places = 3
        while rest % 10 == 0 {
            rest /= 10
            places -= 1
        }
        let digits = String(rest)
        return "\(whole)." + String(repeating: "0", count: places - digits.count) + digits
    }
}
