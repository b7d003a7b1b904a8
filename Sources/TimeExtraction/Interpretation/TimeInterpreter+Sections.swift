import TextModel

/// Halves, quarters, seasons and school breaks of a year.
extension TimeInterpreter {
    func sectionPlaces(_ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        guard let section = c.section else { return [] }
        switch section {
        case .relativeQuarter(let k):
            guard let d = context.referenceDay?.date else { return [TimePlace("XXXX-QX", grain: .quarter)] }
            let (y, m) = Self.month(d.year, (d.month - 1) / 3 * 3 + 1, plus: 3 * k)
            return [place(.quarter(m / 3 + 1), y, c)]
        case .relativeHalf(let k):
            guard let d = context.referenceDay?.date else { return [TimePlace("XXXX-HX", grain: .half)] }
            let (y, m) = Self.month(d.year, d.month <= 6 ? 1 : 7, plus: 6 * k)
            return [place(.half(m == 1 ? 1 : 2), y, c)]
        case .season(let s):
            let code = TimeLexicon.seasons[max(0, min(3, s))]
            guard c.year != nil else {
                // a bare season may be any: 冬天要烧煤炉
                let open = TimePlace("XXXX-\(code)", grain: .season, mod: c.mod)
                return [open] + context.choose(candidateYears(c, in: context).map { place(section, $0, c) }).prefix(2)
            }
            guard let y = year(c, in: context) else { return [TimePlace("XXXX-\(code)", grain: .season)] }
            return [place(section, y, c)]
        default:
            let years = candidateYears(c, in: context)
            guard !years.isEmpty else { return [unplaced(section)] }
            if case .half = section, c.year == nil { return thisYears(section, c, in: context) }
            if case .quarter = section, c.year == nil { return thisYears(section, c, in: context) }
            if c.year == nil, let now = context.reference { return leading(section, c, now: now, in: context) }
            return context.choose(years.map { place(section, $0, c) })
        }
    }

    /// 下半年, 四季度 without a year: ahead when nearer than the last one, if they are still this year's; 一季度 in
    /// autumn is the last one.
    private func thisYears(
        _ section: CalendarPhrase.Section, _ c: CalendarPhrase, in context: TimeContext
    ) -> [TimePlace] {
        let places = candidateYears(c, in: context).map { place(section, $0, c) }
        guard let now = context.referenceDay, let own = places.first(where: { $0.year == now.date.year }) else {
            return context.choose(places)
        }
        let isAhead = (own.start ?? 0) >= (now.number + 1) * 86_400
        return context.choose(places, ratio: isAhead ? 1 : 4)
    }

    /// 前三季度, 前4个月 without a year: the last whole ones, so in March those of the year before.
    private func leading(
        _ section: CalendarPhrase.Section, _ c: CalendarPhrase, now: LocalDateTime, in context: TimeContext
    ) -> [TimePlace] {
        let places = candidateYears(c, in: context).map { place(section, $0, c) }
        var count = 0
        switch section {
        case .months(let n, _): count = n
        case .quarters(_, let b): count = 3 * b
        default: return context.choose(places)
        }
        let year = context.isFuture || count <= now.month ? now.year : now.year - 1
        guard let first = places.first(where: { $0.year == year }) else { return context.choose(places) }
        var out = [first] + places.filter { $0 != first }.reversed()
        if case .months = section {
            // 前两个月 may be the last two months too
            var d = DurationPhrase()
            d.months = count * 1000
            d.grain = .month
            out += window(d, sign: -1, in: context)
        }
        return out
    }

    private func unplaced(_ section: CalendarPhrase.Section) -> TimePlace {
        switch section {
        case .half(let n): return TimePlace("XXXX-H\(n)", grain: .half)
        case .quarter(let n): return TimePlace("XXXX-Q\(n)", grain: .quarter)
        case .quarters(let a, let b):
            var place = TimePlace("", grain: .quarter)
            place.timex = Timex(kind: .date, begin: TimexText.month(nil, 3 * a - 2), end: TimexText.month(nil, 3 * b))
            return place
        case .schoolBreak(let k): return TimePlace(k == 0 ? "XXXX-SU" : "XXXX-WI", grain: .season)
        default: return TimePlace("XXXX", grain: .year)
        }
    }

    private func place(_ section: CalendarPhrase.Section, _ y: Int, _ c: CalendarPhrase) -> TimePlace {
        let year = TimexText.year(y)
        func months(_ first: Int, _ last: Int) -> (Int, Int) { (monthSpan(y, first).0, monthSpan(y, last).1) }
        var place: TimePlace
        switch section {
        case .half(let n):
            place = TimePlace("\(year)-H\(n)", span: n == 1 ? months(1, 6) : months(7, 12), grain: .half)
        case .quarter(let n):
            place = TimePlace("\(year)-Q\(n)", span: months(3 * n - 2, 3 * n), grain: .quarter)
            if c.edge == .end { place.start = monthSpan(y, 3 * n).0 }
            if c.edge == .start { place.end = monthSpan(y, 3 * n - 2).1 }
        case .quarters(let a, let b):
            place = TimePlace("", span: months(3 * a - 2, 3 * b), grain: .quarter)
            place.timex = Timex(
                kind: .date, begin: TimexText.month(y, 3 * a - 2), end: TimexText.month(y, 3 * b))
        case .season(let s):
            // by the months of the weather service: spring is March to May, winter runs into the next year
            let first = monthSpan(y, [3, 6, 9, 12][s]).0
            let end = s == 3 ? monthSpan(y + 1, 2).1 : monthSpan(y, [5, 8, 11, 12][s]).1
            place = TimePlace("\(year)-\(TimeLexicon.seasons[s])", span: (first, end), grain: .season)
        case .schoolBreak(let k):
            place = TimePlace(
                "\(year)-\(k == 0 ? "SU" : "WI")", span: k == 0 ? months(7, 8) : months(1, 2), grain: .season)
            place.policy = "school-break"
        case .months(let count, let fromEnd):
            let first = fromEnd ? 13 - count : 1
            let last = fromEnd ? 12 : count
            place = TimePlace("", span: months(first, last), grain: .month)
            place.timex = Timex(
                kind: .date, begin: TimexText.month(y, first), end: TimexText.month(y, last))
            if first == last { place.timex = Timex(kind: .date, value: TimexText.month(y, first)) }
        case .relativeQuarter, .relativeHalf:
            place = TimePlace(year, span: years(y, y), grain: .year)
        }
        place.year = y
        if let mod = edgeMod(c.edge) { place.timex.mod = mod }
        return place
    }
}
