import TextModel

/// Places phrases on the calendar: each gives its readings, the chosen one first.
struct TimeInterpreter: Sendable {
    let tables: TimeTables

    /// The readings of a phrase; none when it says nothing that can be.
    func places(_ phrase: TimePhrase, in context: TimeContext) -> [TimePlace] {
        switch phrase {
        case .calendar(let c): return calendar(c, in: context)
        case .duration(let d): return [duration(d)] + shortYear(d, in: context)
        case .offset(let d, let sign): return offset(d, sign: sign, in: context)
        case .window(let d, let sign): return window(d, sign: sign, in: context)
        case .range(let a, let b): return range(a, b, in: context)
        case .set(let s): return set(s, in: context)
        case .reference(let k):
            return [TimePlace(["PAST_REF", "PRESENT_REF", "FUTURE_REF"][max(0, min(2, k))], grain: .day)]
        case .period(let row): return period(row)
        case .bounded(let inner, let sign, let inclusive):
            return bounded(inner, sign: sign, inclusive: inclusive, in: context)
        case .samePeriod(let c): return samePeriod(c, in: context)
        }
    }

    private func duration(_ d: DurationPhrase) -> TimePlace {
        var place = TimePlace(TimexText.duration(d), kind: .duration, grain: d.grain, mod: d.mod)
        if d.upper > 0 {
            place.timex = bothEnds(d)
        }
        return place
    }

    /// 98年 may be 1998; up to some twenty years, a length is what is meant.
    private func shortYear(_ d: DurationPhrase, in context: TimeContext) -> [TimePlace] {
        guard let n = d.shortYear, n >= 40, d.mod == nil, d.months + d.weeks + d.days == 0, !d.isClock else {
            return []
        }
        var c = CalendarPhrase()
        c.year = .twoDigit(n)
        return calendar(c, in: context)
    }

    /// 三五天, 七八年: the two ends of a length.
    private func bothEnds(_ d: DurationPhrase) -> Timex {
        var upper = d
        upper.upper = 0
        let lower = upper
        switch d.grain {
        case .year: upper.years = d.upper
        case .month: upper.months = d.upper
        case .week: upper.weeks = d.upper
        case .hour: upper.hours = d.upper
        case .minute: upper.minutes = d.upper
        case .second: upper.seconds = d.upper
        default: upper.days = d.upper
        }
        return Timex(
            kind: .duration, value: nil, mod: d.mod, begin: TimexText.duration(lower), end: TimexText.duration(upper))
    }

    private func period(_ row: Int) -> [TimePlace] {
        guard tables.periods.indices.contains(row) else { return [] }
        let p = tables.periods[row]
        var place = TimePlace("", grain: .year)
        place.timex = Timex(kind: .date, begin: p.begin, end: p.end)
        place.start = Self.span(of: p.begin)?.0
        place.end = p.end == "PRESENT_REF" ? nil : Self.span(of: p.end)?.1
        place.year = nil
        return [place]
    }

    /// The seconds that a value `2024`, `2024-05` or `2024-05-22` covers.
    static func span(of value: String) -> (Int, Int)? {
        let negative = value.hasPrefix("-")
        let parts = value.split(separator: "-").compactMap { Int($0) }
        guard let first = parts.first else { return nil }
        let y = negative ? 1 - first : first
        switch parts.count {
        case 1: return (CivilDay(y, 1, 1).number * 86_400, CivilDay(y + 1, 1, 1).number * 86_400)
        case 2:
            guard (1...12).contains(parts[1]) else { return nil }
            let first = CivilDay(y, parts[1], 1)
            return (first.number * 86_400, (first.number + CivilDay.days(inMonth: parts[1], of: y)) * 86_400)
        default:
            guard (1...12).contains(parts[1]), (1...31).contains(parts[2]) else { return nil }
            let day = CivilDay(y, parts[1], parts[2])
            return (day.number * 86_400, (day.number + 1) * 86_400)
        }
    }

    /// 2018年之前, 2010年1月10日或之前.
    private func bounded(_ inner: TimePhrase, sign: Int, inclusive: Bool, in context: TimeContext) -> [TimePlace] {
        var out: [TimePlace] = []
        for place in places(inner, in: context) {
            var open = place
            open.timex.mod = inclusive ? (sign < 0 ? "ON_OR_BEFORE" : "ON_OR_AFTER") : (sign < 0 ? "BEFORE" : "AFTER")
            var anchored = open
            if sign < 0 {
                open.end = inclusive ? place.end : place.start
                open.start = nil
            } else {
                open.start = inclusive ? place.start : place.end
                open.end = nil
            }
            anchored.start = place.start
            out += [open, anchored]
            // 明年6月之前: from now on
            if sign < 0, let now = context.reference?.seconds, let end = place.end, end > now {
                var fromNow = open
                fromNow.start = now
                fromNow.end = end
                out.append(fromNow)
            }
        }
        return out
    }

    /// 去年同期: the last period, so many years away.
    private func samePeriod(_ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        let year = calendar(c, in: context)
        guard let period = context.period, let reference = context.referenceDay?.date.year ?? context.year else {
            return year
        }
        var shift = 0
        switch c.year {
        case .relative(let k): shift = k
        case .anaphoric(let k): shift = k
        case .absolute(let y): shift = y - (period.year ?? reference)
        default: return year
        }
        guard let moved = Self.moved(period, years: shift) else { return year }
        return [moved]
    }

    private static func moved(_ place: TimePlace, years: Int) -> TimePlace? {
        func shift(_ value: String?) -> String? {
            guard let value, value.utf8.count >= 4, let y = Int(value.prefix(4)) else { return value }
            return TimexText.year(y + years) + value.dropFirst(4)
        }
        func shift(_ seconds: Int?) -> Int? {
            guard let seconds else { return nil }
            var t = LocalDateTime(seconds: seconds)
            t.year += years
            t.day = min(t.day, CivilDay.days(inMonth: t.month, of: t.year))
            return t.seconds
        }
        var out = place
        out.timex.value = shift(place.timex.value)
        out.timex.begin = shift(place.timex.begin)
        out.timex.end = shift(place.timex.end)
        out.timex.kind = .date
        out.start = shift(place.start)
        out.end = shift(place.end)
        out.year = place.year.map { $0 + years }
        out.day = nil
        out.month = nil
        return out
    }
}
