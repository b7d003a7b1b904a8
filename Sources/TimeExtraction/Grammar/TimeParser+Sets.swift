/// Recurrences: 每天, 每周五, 每年5月, 每两年, 每周一至周五, 隔日.
extension TimeParser {
    func set(at start: Int) -> Parse? {
        guard let a = atom(start) else { return nil }
        if a.kind == .set {
            // a run of 年 is no 年年
            if unitBefore(start) == text[Int(a.start)] || unitAfter(start + 1) == text[Int(a.end) - 1] { return nil }
            var phrase = SetPhrase()
            phrase.period = Self.periods[Int(a.value)]
            return Parse(phrase: .set(phrase), next: start + 1, rule: "time.set")
        }
        guard a.kind == .each else { return nil }
        let isEvery = text[Int(a.start)] == 0x6BCF
        // 恰逢, 正逢, 隔: only 每 and 逢 before a weekday make a recurrence
        if text[Int(a.start)] == 0x9022, kind(start + 1) != .weekday { return nil }
        if a.length == 1, text[Int(a.start)] == 0x9694, Self.isHan(unitBefore(start)) { return nil }
        // 每逢双日
        if kind(start + 1) == .set, let s = atom(start + 1), text[Int(a.end) - 1] == 0x9022 {
            var phrase = SetPhrase()
            phrase.period = Self.periods[Int(s.value)]
            return Parse(phrase: .set(phrase), next: start + 2, rule: "time.set")
        }
        let isSkipping =
            a.length == 2 && text[Int(a.start) + 1] == 0x9694 || a.length == 1 && text[Int(a.start)] == 0x9694
        var i = start + 1
        if kind(i) == .classifier, let c = atom(i), c.length == 1 { i += 1 }
        // 每两年, 每半小时, 每隔一天
        if number(i) != nil || atom(i)?.form == .half, let (length, next) = self.length(at: i) {
            var phrase = SetPhrase()
            var period = length
            if isSkipping, length.grain >= .day, length.days + length.weeks + length.months + length.years == 1000 {
                period = Self.doubled(period)
            }
            phrase.period = period
            guard !length.isVague else { return nil }
            return Parse(phrase: .set(phrase), next: next, rule: "time.set")
        }
        var phrase = SetPhrase()
        var hasUnit = false
        if let (grain, next) = everyUnit(at: i) {
            phrase.unit = grain
            hasUnit = true
            i = next
        } else if !isEvery && a.length == 1 && text[Int(a.start)] != 0x9022 {
            return nil
        }
        // the place of each turn
        var k = i
        if kind(k) == .of { k += 1 }
        // 每年4至6月, 每月1至5日
        if hasUnit, let p = range(at: k, nil), case .range(.calendar(let l), .calendar(let r)) = p.phrase,
            p.rule == "time.month-range" || p.rule == "time.day-range" || p.rule == "time.hour-range", l.year == nil
        {
            phrase.calendar = l
            phrase.end = r
            return Parse(phrase: .set(phrase), next: p.next, rule: "time.set")
        }
        if !isSkipping || !hasUnit, let p = setPlace(at: k, unit: phrase.unit) {
            phrase.calendar = p.0
            var next = p.1
            // 每年11月至次年3月
            let isNextYear = atom(next + 1).map { $0.kind == .anaphorYear && $0.value == 1 } ?? false
            let right = isNextYear && phrase.unit == .year ? next + 2 : next + 1
            if kind(next) == .range, let q = setPlace(at: right, unit: phrase.unit) {
                var end = Parse(phrase: .calendar(share(p.0, q.0).1), next: q.1, rule: "time.set")
                end = withoutHours(end, at: right, left: .calendar(p.0))
                if case .calendar(let c) = end.phrase { phrase.end = c }
                next = end.next
            }
            return Parse(phrase: .set(phrase), next: next, rule: "time.set")
        }
        // 每晚, 每早
        if isEvery, !hasUnit, let a = atom(i), a.kind == .part, a.length > 1 || shortPartEnds(i + 1) {
            var part = CalendarPhrase()
            part.part = TimeLexicon.parts[Int(a.value)]
            phrase.calendar = part
            return Parse(phrase: .set(phrase), next: i + 1, rule: "time.set")
        }
        guard hasUnit, let unit = phrase.unit else { return nil }
        // 隔周一检 is every other week
        let isPlace = kind(start + 1) == .weekday || kind(start + 1) == .weekend
        if isSkipping, isPlace { return nil }
        var period = DurationPhrase()
        switch unit {
        case .year: period.years = 1000
        case .quarter: period.months = 3000
        case .month: period.months = 1000
        case .week: period.weeks = 1000
        case .day: period.days = 1000
        case .hour: period.hours = 1000
        case .minute: period.minutes = 1000
        case .second: period.seconds = 1000
        default: return nil
        }
        period.grain = unit
        phrase.period = isSkipping && unit >= .day ? Self.doubled(period) : period
        return Parse(phrase: .set(phrase), next: i, rule: "time.set")
    }

    /// Every other one: 隔日, 隔周, 每隔一年.
    private static func doubled(_ d: DurationPhrase) -> DurationPhrase {
        var other = d
        other.days *= 2
        other.weeks *= 2
        other.months *= 2
        other.years *= 2
        return other
    }

    private static let periods: [DurationPhrase] = {
        var day = DurationPhrase()
        day.days = 1000
        var other = day
        other.days = 2000
        var week = DurationPhrase()
        week.weeks = 1000
        var month = DurationPhrase()
        month.months = 1000
        var year = DurationPhrase()
        year.years = 1000
        return [day, other, week, month, year]
    }()

    /// 年, 个月, 周, 天, 日, 小时 after 每; 周五 and 月底 are read on their own.
    private func everyUnit(at i: Int) -> (Grain, Int)? {
        switch kind(i) {
        case .weekday, .weekend: return (.week, i)
        case .monthEdge: return (.month, i)
        case .yearEdge: return (.year, i)
        default: break
        }
        switch unit(i) {
        case .year, .years, .schoolYears: return (.year, i + 1)
        case .month, .months: return (.month, i + 1)
        case .quarters: return (.quarter, i + 1)
        case .weeks: return (.week, i + 1)
        case .day, .days, .workdays: return (.day, i + 1)
        case .hours: return (.hour, i + 1)
        case .minutes: return (.minute, i + 1)
        case .seconds, .secondPart: return (.second, i + 1)
        default: return nil
        }
    }

    /// What each turn takes place on: 5月, 周五, 15日, 晚上8点, 母亲节, 秋天.
    private func setPlace(at i: Int, unit: Grain?) -> (CalendarPhrase, Int)? {
        var phrase = CalendarPhrase()
        var next = i
        if unit == .month, let n = number(i), (1...31).contains(n.value), self.unit(i + 1) == .day {
            phrase.day = .number(Int(n.value))
            next = i + 2
            if let k = clock(at: next, into: &phrase, afterDate: true) { next = k }
            return (phrase, next)
        }
        if unit == .week, kind(i) == .workday {
            phrase.day = .workdays
            let end = clock(at: i + 1, into: &phrase, afterDate: true) ?? i + 1
            return (phrase, end)
        }
        // 每年年底
        if let a = atom(i), a.kind == .yearEdge, unit == .year {
            phrase.edge = [.none, .start, .mid, .end, .within][Int(a.value)]
            return (phrase, i + 1)
        }
        // 每月初五
        if unit == .month, kind(i) == .lunarDay, let n = number(i + 1), (1...10).contains(n.value) {
            phrase.day = .number(Int(n.value))
            phrase.isLunar = true
            return (phrase, i + 2)
        }
        // 每月第一个星期六
        if unit == .month, kind(i) == .ordinal || kind(i) == .last {
            phrase.month = .relative(0)
            guard let end = day(at: i, into: &phrase), case .nthWeekday = phrase.day else { return nil }
            phrase.month = nil
            return (phrase, clock(at: end, into: &phrase, afterDate: true) ?? end)
        }
        guard let p = calendar(at: i), case .calendar(let c) = p.phrase, c.year == nil, c.century == nil,
            c.decade == nil
        else {
            return nil
        }
        switch c.day {
        case .relative, .anaphoric, .relativeRange: return nil
        default: break
        }
        if case .relative = c.month, c.edge == .none { return nil }
        if case .anaphoric = c.month { return nil }
        if c.isWholeYear { return nil }
        phrase = c
        next = p.next
        return (phrase, next)
    }
}
