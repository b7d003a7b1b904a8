import TextModel

/// Days and weeks on the calendar.
extension TimeInterpreter {
    func dayPlaces(_ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        let reference = context.referenceDay
        switch c.day {
        case .relative(let k):
            guard let reference else { return [TimePlace("XXXX-XX-XX", grain: .day)] }
            // 六年前的今天; of 29 February the day after in a common year
            if case .relative(let years) = c.year {
                let today = (reference + k).date
                return [day(CivilDay(today.year + years, today.month, today.day))]
            }
            return [day(reference + k)]
        case .anaphoric(let k):
            guard let base = context.day ?? reference else { return [TimePlace("XXXX-XX-XX", grain: .day)] }
            return [day(base + k)]
        case .relativeRange(let a, let b):
            guard let reference else { return [TimePlace("XXXX-XX-XX", grain: .day)] }
            return [span(reference + a, reference + b)]
        case .weekday(let w): return weekday(w, c, in: context)
        case .weekend: return weekend(c, in: context)
        case .workdays:
            return weekPlaces(c, in: context).map { place in
                var p = place
                p.end = place.start.map { $0 + 5 * 86_400 }
                return p
            }
        case .holiday(let row): return holiday(row, c, in: context)
        case .solarTerm(let term):
            let found = candidateYears(c, in: context).compactMap {
                tables.solarTerms.day(term, of: $0).map { day($0) }
            }
            return found.isEmpty ? [TimePlace("XXXX-XX-XX", grain: .day)] : context.choose(found)
        case .nthWeekday(let n, let w):
            return monthsOf(c, in: context) { y, m in HolidayRule.nth(n, weekday: w, month: m, year: y) }
        case .ordinal(let n): return ordinalDay(n, c, in: context)
        case .first(let n):
            guard let y = year(c, in: context) else { return [TimePlace("XXXX", grain: .year)] }
            let first = CivilDay(y, 1, 1)
            return [span(first, first + (n - 1))]
        case .number(let d): return numbered(d, c, in: context)
        case nil: return []
        }
    }

    /// From the first to the last day, both included.
    func span(_ first: CivilDay, _ last: CivilDay) -> TimePlace {
        if first == last { return day(first) }
        var place = TimePlace("", span: (first.number * 86_400, (last.number + 1) * 86_400), grain: .day)
        place.timex = Timex(kind: .date, begin: TimexText.day(first), end: TimexText.day(last))
        place.day = first
        place.month = first.date.month
        place.year = first.date.year
        return place
    }

    private func numbered(_ d: Int, _ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        switch c.month {
        case .lunar(let m, let isLeap):
            let found = lunarYears(c, month: m, in: context).compactMap { y -> TimePlace? in
                guard let month = tables.lunar.month(m, isLeap: isLeap, of: y) else { return nil }
                // 三十 is the last day of a short month too
                let last = d == 30 ? month.days : d
                return last <= month.days ? day(month.first + (last - 1)) : nil
            }
            if found.isEmpty { return [unknownLunar(c, TimexText.day(Self.saidYear(c), nil, nil), grain: .day)] }
            return context.choose(found)
        case .number(let m) where c.isUnmarkedDay && context.speaksLunar:
            var lunar = c
            lunar.month = .lunar(m, isLeap: false)
            return numbered(d, lunar, in: context).map { place in
                var place = place
                place.calendar = "chinese"
                return place
            }
        case .number(let m):
            if c.isRecurrent { return [TimePlace(TimexText.day(nil, m, d), grain: .day)] }
            let years = candidateYears(c, in: context)
            if years.isEmpty { return [TimePlace(TimexText.day(nil, m, d), grain: .day)] }
            if c.year != nil || years.count == 1 {
                return years.map { y in
                    CivilDay.days(inMonth: m, of: y) >= d
                        ? day(CivilDay(y, m, d)) : TimePlace(TimexText.day(y, m, d), grain: .day)
                }
            }
            var found = years.filter { CivilDay.days(inMonth: m, of: $0) >= d }.map { day(CivilDay($0, m, d)) }
            if m == 2, d == 29, let y = context.referenceDay?.date.year {
                found = ((y - 8)...(y + 8)).filter { CivilDay.days(inMonth: 2, of: $0) == 29 }.map {
                    day(CivilDay($0, 2, 29))
                }
            }
            if found.isEmpty { return [TimePlace(TimexText.day(nil, m, d), grain: .day)] }
            return context.choose(found)
        case .relative, .anaphoric:
            guard let (y, m) = relativeMonth(c.month, in: context), CivilDay.days(inMonth: m, of: y) >= d else {
                return [TimePlace(TimexText.day(nil, nil, d), grain: .day)]
            }
            return [day(CivilDay(y, m, d))]
        case nil:
            return bareDay(d, in: context)
        }
    }

    /// 22日: of the reference's month or its neighbours; of the month spoken of when that is long past.
    private func bareDay(_ d: Int, in context: TimeContext) -> [TimePlace] {
        var base = context.referenceDay
        var isNarrative = false
        if let day = context.day {
            if let reference = base {
                if abs(reference.number - day.number) > 45 {
                    base = day
                    isNarrative = true
                }
            } else {
                base = day
                isNarrative = true
            }
        }
        guard let base else { return [TimePlace(TimexText.day(nil, nil, d), grain: .day)] }
        let date = base.date
        var found: [TimePlace] = []
        for k in -2...2 {
            let (y, m) = Self.month(date.year, date.month, plus: k)
            if CivilDay.days(inMonth: m, of: y) >= d { found.append(day(CivilDay(y, m, d))) }
        }
        if isNarrative {
            // the story goes on: the first such day from there
            let next = found.filter { ($0.day ?? base) >= base }
            return Array(next.prefix(1)) + found.filter { !next.prefix(1).contains($0) }
        }
        let chosen = context.choose(found)
        // both neighbours of the reference first, then this month's own reading
        let own = found.filter { $0.month == date.month && $0.year == date.year }
        return Array((chosen.prefix(2) + own).reduce(into: [TimePlace]()) { if !$0.contains($1) { $0.append($1) } })
    }

    private func weekday(_ w: Int, _ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        let anchor: CivilDay?
        var offset = 0
        switch c.week {
        case .relative(let k):
            anchor = context.referenceDay
            offset = k
        case .anaphoric(let k):
            anchor = context.day ?? context.referenceDay
            offset = k
        default:
            guard let reference = context.referenceDay else { return [TimePlace("XXXX-WXX-\(w)", grain: .day)] }
            let here = reference.monday + (w - 1)
            // today, 周三 on a Wednesday, may mean either neighbour too
            return context.choose([day(here - 7), day(here), day(here + 7)], ratio: 1)
        }
        guard let anchor else { return [TimePlace("XXXX-WXX-\(w)", grain: .day)] }
        let chosen = day(anchor.monday + (offset * 7 + w - 1))
        // the next one to come is the other reading of 这周一 and 下周三
        var next = anchor.monday + (w - 1)
        if next <= anchor { next = next + 7 }
        let other = day(next)
        return offset >= 0 && other != chosen ? [chosen, other] : [chosen]
    }

    private func weekend(_ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        var offset = 0
        if case .relative(let k) = c.week { offset = k }
        guard let anchor = context.referenceDay else { return [TimePlace("XXXX-WXX-WE", grain: .day)] }
        func at(_ k: Int) -> TimePlace {
            let saturday = anchor.monday + (5 + 7 * k)
            var place = TimePlace(
                TimexText.week(saturday) + "-WE", span: (saturday.number * 86_400, (saturday.number + 2) * 86_400),
                grain: .day)
            place.day = saturday
            return place
        }
        return c.week == nil ? context.choose([at(-1), at(0)]) : [at(offset)]
    }

    // MARK: weeks

    func weekPlaces(_ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        func at(_ monday: CivilDay, weeks: Int = 1) -> TimePlace {
            var place = TimePlace(
                TimexText.week(monday), span: (monday.number * 86_400, (monday.number + 7 * weeks) * 86_400),
                grain: .week)
            place.year = monday.date.year
            if weeks > 1 {
                place.timex = Timex(
                    kind: .date, begin: TimexText.week(monday), end: TimexText.week(monday + 7 * (weeks - 1)))
            }
            return place
        }
        switch c.week {
        case .relative(let k):
            guard let r = context.referenceDay else { return [TimePlace("XXXX-WXX", grain: .week)] }
            return [at(r.monday + 7 * k)]
        case .anaphoric(let k):
            guard let r = context.day ?? context.referenceDay else { return [TimePlace("XXXX-WXX", grain: .week)] }
            return [at(r.monday + 7 * k)]
        case .ordinal(let n):
            if c.month != nil {
                return monthsOf(c, in: context) { y, m in HolidayRule.nth(n, weekday: 1, month: m, year: y) }.map {
                    place in
                    place.day.map { at($0) } ?? place
                }
            }
            guard let y = c.year == nil ? context.referenceDay?.date.year : year(c, in: context) else {
                return [TimePlace("XXXX-W\(TimexText.two(n))", grain: .week)]
            }
            return [at(CivilDay.monday(ofWeek: n, in: y))]
        case .half(let n):
            guard let r = context.referenceDay else { return [TimePlace("XXXX-WXX", grain: .week)] }
            return [n == 1 ? span(r.monday, r.monday + 2) : span(r.monday + 3, r.monday + 6)]
        case .first(let n):
            guard let y = year(c, in: context) else { return [TimePlace("XXXX", grain: .year)] }
            return [at(CivilDay.monday(ofWeek: 1, in: y), weeks: n)]
        case nil: return []
        }
    }

    /// Days found by a rule in the month of the phrase, in each possible year.
    private func monthsOf(
        _ c: CalendarPhrase, in context: TimeContext, _ find: (Int, Int) -> CivilDay?
    ) -> [TimePlace] {
        if case .number(let m) = c.month {
            let found = candidateYears(c, in: context).compactMap { y in find(y, m).map { day($0) } }
            if !found.isEmpty { return context.choose(found) }
            return [TimePlace(TimexText.month(nil, m), grain: .month)]
        }
        if let (y, m) = relativeMonth(c.month, in: context), let found = find(y, m) { return [day(found)] }
        return [TimePlace("XXXX-XX", grain: .month)]
    }

    private func ordinalDay(_ n: Int, _ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        if c.month != nil {
            return monthsOf(c, in: context) { y, m in
                let length = CivilDay.days(inMonth: m, of: y)
                let d = n < 0 ? length : n
                return d <= length ? CivilDay(y, m, d) : nil
            }
        }
        guard let y = year(c, in: context) else { return [TimePlace("XXXX", grain: .year)] }
        return [day(n < 0 ? CivilDay(y, 12, 31) : CivilDay(y, 1, 1) + (n - 1))]
    }

    // MARK: holidays

    private func holiday(_ row: Int, _ c: CalendarPhrase, in context: TimeContext) -> [TimePlace] {
        guard tables.holidays.indices.contains(row), let rule = tables.holidays[row] else { return [] }
        if c.isRecurrent, case .fixed(let m, let d) = rule.kind {
            return [TimePlace(TimexText.day(nil, m, d), grain: .day)]
        }
        var years = candidateYears(c, in: context)
        if c.year == nil, let reference = context.referenceDay?.date.year, years.count > 1 {
            years = [reference - 1, reference, reference + 1]
        }
        let found = years.compactMap { y -> TimePlace? in
            guard let first = rule.day(of: y, tables: tables) else { return nil }
            if c.isBreak { return holidayBreak(row, first, c.breakDay) }
            var place = span(first, first + (rule.days - 1))
            if case .lunar = rule.kind { place.calendar = "chinese" }
            if case .lunarYearEnd = rule.kind { place.calendar = "chinese" }
            return place
        }
        if found.isEmpty {
            if case .fixed(let m, let d) = rule.kind { return [TimePlace(TimexText.day(nil, m, d), grain: .day)] }
            return [TimePlace("XXXX-XX-XX", grain: .day)]
        }
        guard c.year == nil, let now = context.referenceDay, found.count > 1 else { return found }
        // a holiday is the nearest one; the article's own tense may move it
        let nearest = found.sorted {
            abs(($0.start ?? 0) - now.number * 86_400) < abs(($1.start ?? 0) - now.number * 86_400)
        }
        return nearest
    }

    /// The days off around a holiday, or one of them.
    private func holidayBreak(_ row: Int, _ day: CivilDay, _ which: Int?) -> TimePlace {
        let (first, last) = tables.breaks.span(of: tables.holidayNames[row], around: day)
        switch which {
        case .some(let n) where n < 0: return self.day(last)
        case .some(let n): return self.day(first + (n - 1))
        case nil: return span(first, last)
        }
    }
}
