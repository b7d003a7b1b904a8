/// Ranges, with the parts that both ends share: 5月22日至24日, 1至5月, 上午9点到11点, 2023年-2025年.
extension TimeParser {
    func range(at start: Int, _ dated: Parse?) -> Parse? {
        let i = start
        if marks.contains(.range), let p = sharedNumber(at: i) { return p }
        guard let left = endpoint(at: i, dated) else { return nil }
        if let p = betweenBounds(left) { return p }
        var k = skipSpace(left.next)
        guard let mark = atom(k) else { return bounded(left) }
        if mark.kind == .range || isDash(mark) {
            k = skipSpace(k + 1)
            if kind(k) == .from { k += 1 }
            if let end = endpoint(at: k, inheriting: left.phrase) {
                let right = withoutHours(end, at: k, left: left.phrase)
                if case .calendar(let l) = left.phrase, case .calendar(let r) = right.phrase {
                    guard isRange(l, r, mark: mark) else { return bounded(left) }
                    let shared = share(l, r)
                    return Parse(
                        phrase: .range(.calendar(shared.0), .calendar(shared.1)), next: right.next, rule: "time.range",
                        score: 0.99)
                }
                return Parse(phrase: .range(left.phrase, right.phrase), next: right.next, rule: "time.range")
            }
            return bounded(left)
        }
        // 2015年和2018年之间
        if mark.kind == .join {
            k = skipSpace(k + 1)
            if let right = endpoint(at: k, inheriting: left.phrase), kind(right.next) == .within,
                let w = atom(right.next),
                text[Int(w.start)] == 0x4E4B && Int(w.end - w.start) == 2
                    && text[Int(w.start) + 1] == 0x95F4,
                case .calendar(let l) = left.phrase, case .calendar(let r) = right.phrase
            {
                let shared = share(l, r)
                return Parse(
                    phrase: .range(.calendar(shared.0), .calendar(shared.1)), next: right.next + 1, rule: "time.between"
                )
            }
        }
        return bounded(left)
    }

    private func isDash(_ a: TimeAtom) -> Bool { false }

    /// 周一至周五8:30—17:00, 5月22日至24日9时到17时: the hours are those of each day and stand by themselves.
    func withoutHours(_ right: Parse, at k: Int, left: TimePhrase) -> Parse {
        guard case .calendar(let l) = left, case .calendar(let r) = right.phrase, l.day != nil, r.day != nil,
            l.clock == nil, l.part == nil, r.clock != nil, kind(skipSpace(right.next)) == .range,
            clockTime(at: skipSpace(skipSpace(right.next) + 1), part: nil) != nil
                || kind(skipSpace(skipSpace(right.next) + 1)) == .part
        else { return right }
        var phrase = CalendarPhrase()
        guard let end = date(at: k, into: &phrase), phrase.day != nil else { return right }
        return Parse(phrase: .calendar(phrase), next: end, rule: right.rule, score: right.score)
    }

    /// A date without its hours.
    private func date(at start: Int, into phrase: inout CalendarPhrase) -> Int? {
        var i = start
        if let next = year(at: i, into: &phrase) { i = next }
        if let n = number(i), unit(i + 1) == .month, (1...12).contains(n.value) {
            phrase.month = .number(Int(n.value))
            i += 2
        }
        if let next = week(at: i, into: &phrase) { i = next }
        return day(at: i, into: &phrase)
    }

    /// One end of a range: a place on the calendar, or 现在.
    private func endpoint(at i: Int, inheriting left: TimePhrase? = nil) -> Parse? {
        endpoint(at: i, calendar(at: i), inheriting: left)
    }

    private func endpoint(at i: Int, _ dated: Parse?, inheriting left: TimePhrase? = nil) -> Parse? {
        if let a = atom(i), a.kind == .reference, a.value == 1 {
            return Parse(phrase: .reference(1), next: i + 1, rule: "time.reference")
        }
        let numeric = numericDate(at: i, inRange: left != nil) ?? left.flatMap { figuresEnd(at: i, of: $0) }
        let bare = left.flatMap { bareEnd(at: i, of: $0) }
        let best = [dated, numeric, bare].compactMap { $0 }.max { $0.next < $1.next }
        return best
    }

    /// 2024.5.22-5.25: the second end in figures without its year.
    private func figuresEnd(at i: Int, of left: TimePhrase) -> Parse? {
        guard case .calendar(let l) = left, case .absolute = l.year, case .number = l.day, l.clock == nil,
            let m = number(i), let d = number(i + 2), m.form == .arabic, d.form == .arabic,
            kind(i + 1) == .dot || kind(i + 1) == .slash, (1...12).contains(m.value), (1...31).contains(d.value),
            kind(i + 3) != .dot, kind(i + 3) != .slash
        else { return nil }
        var phrase = CalendarPhrase()
        phrase.month = .number(Int(m.value))
        phrase.day = .number(Int(d.value))
        return Parse(phrase: .calendar(phrase), next: i + 3, rule: "time.figures")
    }

    /// The second end that has lost its first parts: 至24日, 到11点, 到六点, -30.
    private func bareEnd(at i: Int, of left: TimePhrase) -> Parse? {
        guard case .calendar(let l) = left else { return nil }
        var phrase = CalendarPhrase()
        // 正月初一至初七
        if kind(i) == .lunarDay, l.isLunar, l.day != nil, l.clock == nil, let n = number(i + 1), n.value <= 10 {
            phrase.day = .number(Int(n.value))
            phrase.isLunar = true
            return Parse(phrase: .calendar(phrase), next: i + 2, rule: "time.date")
        }
        guard let n = number(i) else { return nil }
        if l.clock != nil, let (clock, next) = clockTime(at: i, part: nil) {
            phrase.clock = clock
            return Parse(phrase: .calendar(phrase), next: next, rule: "time.clock")
        }
        if l.clock == nil, unit(i + 1) == .day, (1...31).contains(n.value) {
            phrase.day = .number(Int(n.value))
            return Parse(phrase: .calendar(phrase), next: i + 2, rule: "time.date")
        }
        return nil
    }

    /// 1至5月, 一月19到20日, 9~12点半, 1995-1997年, 凌晨四到六点: the unit stands once.
    private func sharedNumber(at start: Int) -> Parse? {
        // the parts before the number: a year, a month, a part of the day
        var lead = CalendarPhrase()
        var i = start
        if let p = leadingParts(at: i) {
            lead = p.0
            i = p.1
        }
        guard let a = number(i) else { return nil }
        var k = skipSpace(i + 1)
        guard let mark = atom(k), mark.kind == .range || (mark.kind == .join && false) else { return nil }
        k = skipSpace(k + 1)
        guard let b = number(k) else { return nil }
        let u = skipSpace(k + 1)
        var left = lead
        var right = lead
        switch unit(u) {
        case .month
        where (1...12).contains(a.value) && (1...12).contains(b.value) && lead.month == nil && lead.part == nil:
            guard a.digits <= 2, b.digits <= 2, b.value > a.value || lead.year == nil else { return nil }
            // 1月3至2月10 is read from the left
            left.month = .number(Int(a.value))
            right.month = .number(Int(b.value))
            var next = u + 1
            if right.month != nil, let e = edge(at: next, into: &right) { next = e }
            if number(next) != nil, unit(next + 1) == .day { return nil }
            return Parse(phrase: .range(.calendar(left), .calendar(right)), next: next, rule: "time.month-range")
        case .day
        where (1...31).contains(a.value) && (1...31).contains(b.value) && lead.part == nil && lead.isBareOrMonth:
            guard a.digits <= 2, b.digits <= 2, b.value > a.value || lead.month != nil else { return nil }
            if lead.month == nil, let d = atom(u), text[Int(d.start)] != 0x65E5 { return nil }
            left.day = .number(Int(a.value))
            right.day = .number(Int(b.value))
            return Parse(phrase: .range(.calendar(left), .calendar(right)), next: u + 1, rule: "time.day-range")
        case .year where lead.isEmpty && a.digits == 4 && (b.digits == 4 || b.digits == 2),
            .years where lead.isEmpty && a.digits == 4 && (b.digits == 4 || b.digits == 2) && isYearName(u),
            .schoolYears where lead.isEmpty && a.digits == 4 && (b.digits == 4 || b.digits == 2) && isYearName(u):
            left.year = .absolute(Int(a.value))
            right.year = b.digits == 4 ? .absolute(Int(b.value)) : .absolute(Int(a.value) / 100 * 100 + Int(b.value))
            var next = u + 1
            if let m = number(next), (1...12).contains(m.value), unit(next + 1) == .month {
                right.month = .number(Int(m.value))
                next += 2
            }
            return Parse(phrase: .range(.calendar(left), .calendar(right)), next: next, rule: "time.year-range")
        case .clockHour where a.value <= 24 && b.value <= 24 && lead.clock == nil:
            guard let (clock, next) = clockTime(at: k, part: lead.part) else { return nil }
            var c = CalendarPhrase.Clock(hour: Self.hour(Int(a.value), part: lead.part))
            c.isAmbiguous = lead.part == nil && a.value >= 1 && a.value <= 12
            var d = clock
            d.hour = Self.hour(d.hour, part: lead.part)
            d.isAmbiguous = c.isAmbiguous
            if lead.part == nil, Self.isHan(unitAfter(next)), d.minute == nil, a.form != .arabic { return nil }
            left.clock = c
            right.clock = d
            return Parse(phrase: .range(.calendar(left), .calendar(right)), next: next, rule: "time.hour-range")
        case .quarters where (1...4).contains(a.value) && (1...4).contains(b.value) && a.value < b.value:
            left.section = .quarters(Int(a.value), Int(b.value))
            return Parse(phrase: .calendar(left), next: u + 1, rule: "time.quarters")
        case .centuries where a.value <= 30 && b.value <= 30 && lead.isEmpty && a.value < b.value:
            left.century = Int(a.value)
            right.century = Int(b.value)
            return Parse(phrase: .range(.calendar(left), .calendar(right)), next: u + 1, rule: "time.century-range")
        case .decadeYears where a.value % 10 == 0 && b.value % 10 == 0 && lead.year == nil:
            left.decade = Int(a.value)
            right.decade = Int(b.value)
            return Parse(phrase: .range(.calendar(left), .calendar(right)), next: u + 1, rule: "time.decade-range")
        case .some(let unit) where lead.isEmpty:
            return durationRange(a, b, unit, numberAt: k, unitAt: u)
        default:
            return nil
        }
    }

    /// 3~6个月, 30~90日, 5至10年.
    private func durationRange(_ a: TimeAtom, _ b: TimeAtom, _ unit: TimeUnit, numberAt n: Int, unitAt u: Int) -> Parse?
    {
        guard a.value < b.value, let (upper, next) = length(at: n), next == u + 1 || !upper.isVague else { return nil }
        if a.digits >= 4 || b.digits >= 4 { return nil }
        if unit == .minutePart || unit == .secondPart || unit == .clockHour || unit == .decadeYears { return nil }
        var lower = DurationPhrase()
        lower.grain = upper.grain
        lower.mod = upper.mod
        let value = Int(a.value) * 1000
        switch unit {
        case .year, .years, .anniversaries, .schoolYears: lower.years = value
        case .months: lower.months = value
        case .weeks: lower.weeks = value
        case .days, .day, .workdays, .nights: lower.days = value
        case .hours: lower.hours = value
        case .minutes: lower.minutes = value
        case .seconds: lower.seconds = value
        default: return nil
        }
        return Parse(phrase: .range(.duration(lower), .duration(upper)), next: next, rule: "time.duration-range")
    }

    /// The year, month or part of the day that stands before a bare number: 今年1—10月, 一月19到20日, 凌晨四到六点.
    private func leadingParts(at i: Int) -> (CalendarPhrase, Int)? {
        guard let head = atom(i) else { return nil }
        var phrase = CalendarPhrase()
        if head.kind == .part {
            guard number(i + 1) != nil else { return nil }
            phrase.part = TimeLexicon.parts[Int(head.value)]
            return (phrase, i + 1)
        }
        guard let p = calendar(at: i), case .calendar(let c) = p.phrase, c.clock == nil, p.next > i else {
            return monthBeforeRange(at: i)
        }
        if let r = monthBeforeRange(at: i), r.1 > 0, c.day != nil, r.1 < p.next { return r }
        guard number(skipSpace(p.next)) != nil, c.edge == .none else { return nil }
        return (c, skipSpace(p.next))
    }

    /// 一月19到20日: the calendar rule took 19 for the day.
    private func monthBeforeRange(at i: Int) -> (CalendarPhrase, Int)? {
        guard let m = number(i), (1...12).contains(m.value), unit(i + 1) == .month, number(i + 2) != nil,
            kind(skipSpace(i + 3)) == .range, number(skipSpace(skipSpace(i + 3) + 1)) != nil
        else { return nil }
        var phrase = CalendarPhrase()
        phrase.month = .number(Int(m.value))
        return (phrase, i + 2)
    }

    /// Whether two places make a range with this mark; a dash between unlike things does not.
    private func isRange(_ l: CalendarPhrase, _ r: CalendarPhrase, mark: TimeAtom) -> Bool {
        if r.isEmpty { return false }
        // 到 before a point that has nothing in common with the left: 昨天到北京
        if l.clock != nil, r.clock == nil, r.part == nil, !r.hasDate { return false }
        return true
    }

    /// Gives the right end the coarser parts of the left, and the left the finer frame of the right.
    func share(_ left: CalendarPhrase, _ right: CalendarPhrase) -> (CalendarPhrase, CalendarPhrase) {
        let l = left
        var r = right
        if r.century == nil, r.decade != nil {
            r.century = l.century
            r.centuryIsRelative = l.centuryIsRelative
        }
        let rHasOwnDay = r.day != nil || r.week != nil
        if r.year == nil, r.century == nil, r.decade == nil {
            let isRelativeDay: Bool
            switch r.day {
            case .relative, .anaphoric, .weekday, .weekend: isRelativeDay = true
            default: isRelativeDay = false
            }
            if !isRelativeDay {
                r.year = l.year
                r.calendar = r.calendar ?? l.calendar
            }
            if r.month == nil, r.section == nil, r.week == nil {
                if !rHasOwnDay, r.clock != nil || r.part != nil {
                    r.month = l.month
                    r.isLunar = l.isLunar
                    r.day = l.day
                    r.week = l.week
                    r.statedWeekday = l.statedWeekday
                } else if case .number = r.day {
                    r.month = l.month
                    r.isLunar = l.isLunar
                } else if case .weekday = r.day {
                    r.week = l.week
                }
            }
        }
        if r.part == nil, let c = r.clock, c.isAmbiguous, let part = l.part, let lc = l.clock,
            r.day == l.day || !rHasOwnDay
        {
            // 下午5点到6点; 上午9点到11点
            let hour = Self.hour(c.hour, part: part)
            if hour * 60 + (c.minute ?? 0) > lc.hour * 60 + (lc.minute ?? 0) || lc.hour >= 12 {
                r.clock?.hour = hour
                r.clock?.isAmbiguous = false
            }
        }
        return (l, r)
    }

    /// 2018年之前, 2010年1月10日或之前, 12:00之后; 前 and 后 of one character stay outside a date.
    private func bounded(_ p: Parse) -> Parse? {
        guard case .calendar(let c) = p.phrase, !c.isEmpty else { return nil }
        let k = skipSpace(p.next)
        guard let d = atom(k), d.kind == .before || d.kind == .after, d.length >= 2 else { return nil }
        let inclusive = d.length >= 3
        return Parse(
            phrase: .bounded(p.phrase, sign: d.kind == .before ? -1 : 1, inclusive: inclusive), next: k + 1,
            rule: "time.bounded")
    }

    /// 2010年之后2018年之前.
    private func betweenBounds(_ left: Parse) -> Parse? {
        guard let first = bounded(left), case .bounded(let l, sign: 1, inclusive: _) = first.phrase,
            let right = endpoint(at: first.next), let second = bounded(right),
            case .bounded(let r, sign: -1, inclusive: _) = second.phrase
        else { return nil }
        return Parse(phrase: .range(l, r), next: second.next, rule: "time.between")
    }
}

extension CalendarPhrase {
    /// Whether it has at most a year and a month: what may stand before a range of days.
    var isBareOrMonth: Bool { day == nil && section == nil && week == nil && clock == nil && edge == .none }
}
