import TextModel

/// Years, months and days on the calendar.
extension TimeInterpreter {
    /// The readings of a place on the calendar, with its part of the day and clock.
    func calendar(_ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        var days: [TimePlace]
        if !c.hasDate {
            days = [clockDay(in: context)]
        } else {
            days = dates(c, in: context)
        }
        if let calendar = c.calendar ?? (c.isLunar ? "chinese" : nil) {
            for i in days.indices { days[i].calendar = calendar }
        }
        if let mod = c.mod {
            for i in days.indices where days[i].timex.mod == nil { days[i].timex.mod = mod }
        }
        guard c.clock != nil || c.part != nil else { return days }
        return days.flatMap { clock(c, on: $0) }
    }

    /// The day a bare clock time belongs to: the one spoken of last, else the reference.
    private func clockDay(in context: TimeContext) -> TimePlace {
        if let day = context.day ?? context.referenceDay { return self.day(day) }
        return TimePlace("XXXX-XX-XX", grain: .day)
    }

    func day(_ day: CivilDay, mod: String? = nil) -> TimePlace {
        var place = TimePlace(
            TimexText.day(day), span: (day.number * 86_400, (day.number + 1) * 86_400), grain: .day, mod: mod)
        let d = day.date
        place.day = day
        place.month = d.month
        place.year = d.year
        return place
    }

    // MARK: years

    /// The year that a phrase says; nil when it says none or it cannot be told.
    func year(_ c: CalendarPhrase, in context: TimeContext) -> Int? {
        let reference = context.referenceDay?.date.year
        // without a day of publication the one year that the article named is its own
        let own = reference ?? context.ownYear ?? (context.namesManyYears ? nil : context.onlyYear)
        switch c.year {
        case .absolute(let y): return y
        case .twoDigit(let n):
            guard let reference = reference ?? context.year else { return n >= 50 ? 1900 + n : 2000 + n }
            return 2000 + n <= reference + 15 ? 2000 + n : 1900 + n
        case .relative(let k), .relativeRange(let k, _): return own.map { $0 + k }
        case .anaphoric(let k): return (context.year ?? reference).map { $0 + k }
        case .cyclic(let k):
            let near = reference ?? context.year ?? 2000
            let offset = ((near - 4 - k) % 60 + 60) % 60
            return offset <= 55 ? near - offset : near - offset + 60
        case .zodiac(let k):
            let near = reference ?? context.year ?? 2000
            let offset = ((near - 4 - k) % 12 + 12) % 12
            return offset <= 8 ? near - offset : near - offset + 12
        case nil: return nil
        }
    }

    /// Years to try when the phrase says none: around the reference, or what the article fixed.
    func candidateYears(_ c: CalendarPhrase, in context: TimeContext) -> [Int] {
        if c.year != nil { return year(c, in: context).map { [$0] } ?? [] }
        if let y = context.sentenceYear, context.referenceDay.map({ $0.date.year != y }) ?? true { return [y] }
        if let y = context.referenceDay?.date.year { return [y - 1, y, y + 1] }
        return context.year.map { [$0] } ?? []
    }

    /// Lunar years to try for a month: 今年腊月 in January is the one that ends early in the year.
    func lunarYears(_ c: CalendarPhrase, month: Int, in context: TimeContext) -> [Int] {
        let years = candidateYears(c, in: context)
        guard month >= 11, years.count == 1, let y = years.first, c.year == nil || c.year == .relative(0) else {
            return years
        }
        return [y - 1, y]
    }

    private func dates(_ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        if c.day != nil { return dayPlaces(c, in: context) }
        if c.week != nil { return weekPlaces(c, in: context) }
        if c.month != nil { return monthPlaces(c, in: context) }
        if c.section != nil { return sectionPlaces(c, in: context) }
        if c.century != nil || c.decade != nil {
            return [agePlaces(c, in: context)].compactMap { $0 } + laterDecade(c, in: context)
        }
        return [yearPlace(c, in: context)]
    }

    func years(_ first: Int, _ last: Int) -> (Int, Int) {
        (CivilDay(first, 1, 1).number * 86_400, CivilDay(last + 1, 1, 1).number * 86_400)
    }

    private func yearPlace(_ c: CalendarPhrase, in context: TimeContext) -> TimePlace {
        let known =
            c.isWholeYear && c.year == nil
            // 全年计划: this year's, whatever year was spoken of before
            ? context.sentenceYear ?? (context.isFuture ? context.referenceDay?.date.year : nil) ?? context.year
                ?? context.referenceDay?.date.year : year(c, in: context)
        guard let y = known else {
            var place = TimePlace("XXXX", grain: .year)
            place.timex.mod = edgeMod(c.edge)
            return place
        }
        if case .relativeRange(let a, let b) = c.year {
            var range = TimePlace("", span: years(y, y + b - a), grain: .year)
            range.timex = Timex(kind: .date, begin: TimexText.year(y), end: TimexText.year(y + b - a))
            return range
        }
        var place = TimePlace(TimexText.year(y), span: years(y, y), grain: .year)
        place.year = y
        applyYearEdge(c.edge, y, to: &place)
        return place
    }

    func edgeMod(_ edge: CalendarPhrase.Edge) -> String? {
        switch edge {
        case .start, .xun1, .firstHalf: "START"
        case .mid, .xun2: "MID"
        case .end, .xun3, .secondHalf: "END"
        case .none, .within: nil
        }
    }

    /// No agreed days: the first two months, the two in the middle, the last two.
    private func applyYearEdge(_ edge: CalendarPhrase.Edge, _ y: Int, to place: inout TimePlace) {
        guard let mod = edgeMod(edge) else { return }
        place.timex.mod = mod
        place.policy = "edge"
        switch edge {
        case .start: place.end = CivilDay(y, 3, 1).number * 86_400
        case .mid:
            place.start = CivilDay(y, 6, 1).number * 86_400
            place.end = CivilDay(y, 8, 1).number * 86_400
        default: place.start = CivilDay(y, 11, 1).number * 86_400
        }
    }

    /// 20世纪 is 1900 to 1999, 20世纪90年代 1990 to 1999.
    private func agePlaces(_ c: CalendarPhrase, in context: TimeContext) -> TimePlace? {
        var hundred: Int?
        if let century = c.century {
            if c.centuryIsRelative {
                hundred = (context.referenceDay?.date.year).map { $0 / 100 + century } ?? (20 + century)
            } else {
                hundred = century - 1
            }
        }
        if let century = c.century, century < 0, !c.centuryIsRelative, c.decade == nil {
            // 公元前三世纪: 300 to 201
            return TimePlace(
                "BC" + TimexText.two(-century - 1), span: years(century * 100 + 1, century * 100 + 100), grain: .century
            )
        }
        if let decade = c.decade {
            let first: Int
            if decade >= 100 {
                first = decade
            } else if let hundred {
                first = hundred * 100 + decade
            } else {
                let reference = context.referenceDay?.date.year ?? context.year ?? 2000
                first = 2000 + decade <= reference ? 2000 + decade : 1900 + decade
            }
            var place = TimePlace(
                String(TimexText.year(first).dropLast()), span: years(first, first + 9), grain: .decade)
            applyAgeEdge(c.edge, first, 10, to: &place)
            if let last = c.lastDecade, last < 100 {
                let second = first + last - decade % 100
                place.timex = Timex(
                    kind: .date, mod: place.timex.mod, begin: place.timex.value,
                    end: String(TimexText.year(second).dropLast()))
                place.end = years(second, second + 9).1
            }
            return place
        }
        guard let hundred else { return nil }
        let first = hundred * 100
        var place = TimePlace(TimexText.two(hundred), span: years(first, first + 99), grain: .century)
        applyAgeEdge(c.edge, first, 100, to: &place)
        return place
    }

    private func laterDecade(_ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        guard let decade = c.decade, decade < 100, c.century == nil, c.lastDecade == nil else { return [] }
        return [1900, 2000].map { hundred in
            TimePlace(
                String(TimexText.year(hundred + decade).dropLast()),
                span: years(hundred + decade, hundred + decade + 9),
                grain: .decade)
        }
    }

    private func applyAgeEdge(_ edge: CalendarPhrase.Edge, _ first: Int, _ length: Int, to place: inout TimePlace) {
        guard let mod = edgeMod(edge) else { return }
        place.timex.mod = mod
        place.policy = "edge"
        let fifth = length / 5
        let middle = first + length / 2
        switch edge {
        case .start: (place.start, place.end) = spanOf(first, first + fifth - 1)
        case .firstHalf: (place.start, place.end) = spanOf(first, middle - 1)
        case .secondHalf: (place.start, place.end) = spanOf(middle, first + length - 1)
        case .mid: (place.start, place.end) = spanOf(middle - fifth / 2, middle + fifth / 2 - 1)
        default: (place.start, place.end) = spanOf(first + length - fifth, first + length - 1)
        }
    }

    private func spanOf(_ first: Int, _ last: Int) -> (Int?, Int?) {
        let s = years(first, last)
        return (s.0, s.1)
    }

    // MARK: months

    func monthSpan(_ y: Int, _ m: Int) -> (Int, Int) {
        let first = CivilDay(y, m, 1).number
        return (first * 86_400, (first + CivilDay.days(inMonth: m, of: y)) * 86_400)
    }

    /// A month so many months from another.
    static func month(_ y: Int, _ m: Int, plus k: Int) -> (Int, Int) {
        let n = y * 12 + m - 1 + k
        let year = n >= 0 ? n / 12 : (n - 11) / 12
        return (year, n - year * 12 + 1)
    }

    /// The month that the phrase fixes relative to the reference or the text.
    func relativeMonth(_ month: CalendarPhrase.Month?, in context: TimeContext) -> (Int, Int)? {
        switch month {
        case .relative(let k):
            guard let d = context.referenceDay?.date else { return nil }
            return Self.month(d.year, d.month, plus: k)
        case .anaphoric(let k):
            if let y = context.year, let m = context.month { return Self.month(y, m, plus: k) }
            guard let d = context.referenceDay?.date else { return nil }
            return Self.month(d.year, d.month, plus: k)
        default: return nil
        }
    }

    private func monthPlaces(_ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        switch c.month {
        case .relative, .anaphoric:
            guard let (y, m) = relativeMonth(c.month, in: context) else {
                return [TimePlace("XXXX-XX", grain: .month, mod: edgeMod(c.edge))]
            }
            return [month(y, m, edge: c.edge)]
        case .number(let m):
            let years = candidateYears(c, in: context)
            if let last = c.lastMonth { return months(m, last, of: years, in: context) }
            if years.isEmpty { return [TimePlace(TimexText.month(nil, m), grain: .month, mod: edgeMod(c.edge))] }
            return context.choose(years.map { month($0, m, edge: c.edge) })
        case .lunar(let m, let isLeap):
            let found = lunarYears(c, month: m, in: context).compactMap {
                lunarMonth($0, m, isLeap: isLeap, edge: c.edge)
            }
            if found.isEmpty {
                return reignMonths(c, m) + [unknownLunar(c, TimexText.month(Self.saidYear(c), nil), grain: .month)]
            }
            return context.choose(found) + reignMonths(c, m)
        case nil: return []
        }
    }

    /// The year that a phrase says in figures or by a reign.
    static func saidYear(_ c: CalendarPhrase) -> Int? {
        if case .absolute(let y) = c.year { return y }
        return nil
    }

    /// 康熙三年五月: before the tables begin, and else as the other reading, the month by its number.
    private func reignMonths(_ c: CalendarPhrase, _ m: Int) -> [TimePlace] {
        guard let y = Self.saidYear(c), c.calendar != nil else { return [] }
        return [month(y, m, edge: c.edge)]
    }

    /// A lunar date outside of the tables: no more than its year is known.
    func unknownLunar(_ c: CalendarPhrase, _ value: String, grain: Grain) -> TimePlace {
        var place = TimePlace(value, grain: grain, mod: edgeMod(c.edge))
        place.year = Self.saidYear(c)
        return place
    }

    /// 七八月, 2024年5、6月: from one month to the other.
    private func months(_ first: Int, _ last: Int, of years: [Int], in context: TimeContext) -> [TimePlace] {
        func place(_ y: Int?) -> TimePlace {
            var place = TimePlace("", grain: .month)
            place.timex = Timex(kind: .date, begin: TimexText.month(y, first), end: TimexText.month(y, last))
            guard let y else { return place }
            place.start = monthSpan(y, first).0
            place.end = monthSpan(y, last).1
            place.year = y
            return place
        }
        return years.isEmpty ? [place(nil)] : context.choose(years.map { place($0) })
    }

    func month(_ y: Int, _ m: Int, edge: CalendarPhrase.Edge) -> TimePlace {
        var place = TimePlace(TimexText.month(y, m), span: monthSpan(y, m), grain: .month, mod: edgeMod(edge))
        place.year = y
        place.month = m
        guard let start = place.start, let end = place.end else { return place }
        let day = 86_400
        switch edge {
        case .start: place.end = start + 5 * day
        case .mid:
            place.start = start + 10 * day
            place.end = start + 20 * day
        case .end: place.start = start + 24 * day
        case .xun1: place.end = start + 10 * day
        case .xun2:
            place.start = start + 10 * day
            place.end = start + 20 * day
        case .xun3: place.start = start + 20 * day
        case .firstHalf: place.end = start + 15 * day
        case .secondHalf: place.start = start + 15 * day
        case .none, .within: break
        }
        if [.start, .mid, .end].contains(edge) { place.policy = "edge" }
        place.end = min(place.end ?? end, end)
        return place
    }

    /// A lunar month has no TIMEX3 value of its own: its first and last day.
    private func lunarMonth(_ y: Int, _ m: Int, isLeap: Bool, edge: CalendarPhrase.Edge) -> TimePlace? {
        guard let found = tables.lunar.month(m, isLeap: isLeap, of: y) else { return nil }
        var first = found.first
        var last = found.first + (found.days - 1)
        switch edge {
        case .start, .xun1: last = first + 9
        case .mid, .xun2: (first, last) = (first + 10, first + 19)
        case .end, .xun3: first = first + 20
        default: break
        }
        var place = TimePlace("", span: (first.number * 86_400, (last.number + 1) * 86_400), grain: .month)
        place.timex = Timex(
            kind: .date, mod: edgeMod(edge), begin: TimexText.day(first), end: TimexText.day(last))
        place.calendar = "chinese"
        place.year = y
        return place
    }
}
