/// Times told from now or from the day spoken of: 三天后, 近三年, 未来五天, 前两周.
extension TimeParser {
    func relative(at start: Int) -> Parse? {
        if let p = window(at: start) { return p }
        if let p = lastHour(at: start) { return p }
        if kind(start) == .passing { return passing(at: start) }
        return offset(at: start)
    }

    /// 近三年, 过去十年, 未来的3小时, 前两天, 这五年.
    private func window(at start: Int) -> Parse? {
        guard let a = atom(start) else { return nil }
        // 头三个月
        if a.kind == .first, a.length == 1, let (d, next) = length(at: start + 1) {
            return leadingMonths(a, d, next: next)
        }
        guard a.kind == .window || isReferenceWindow(a) else { return nil }
        var i = start + 1
        if kind(i) == .of { i += 1 }
        i = skipSpace(i)
        let sign = a.kind == .reference ? (a.value == 2 ? 1 : -1) : Int(a.value)
        guard var (phrase, next) = length(at: i) else { return nil }
        if let p = leadingMonths(a, phrase, next: next) { return p }
        // 上千年, 上百天: a thousand and more
        if a.length == 1, text[Int(a.start)] == 0x4E0A, let n = atom(i),
            [0x767E, 0x5343, 0x4E07].contains(text[Int(n.start)])
        {
            phrase.mod = "MORE_THAN"
            return Parse(phrase: .duration(phrase), next: next, rule: "time.duration")
        }
        // 已过去两个月 is a verb
        if a.kind != .reference, [0x5DF2].contains(unitBefore(start)) { return nil }
        if a.length == 1, !acceptsShortLead(a, phrase, number: i, next: next) { return nil }
        if next == i + 2, unit(i + 1) == .year, let n = number(i), n.digits >= 4 { return nil }
        // 里, 内 stay outside; 未来5年内
        next = inside(next)
        if a.length == 1, text[Int(a.start)] == 0x8FD1, phrase.grain < .day {
            // 近5小时 is almost five hours
            phrase.mod = phrase.mod ?? "LESS_THAN"
            return Parse(phrase: .duration(phrase), next: next, rule: "time.duration")
        }
        if sign == 0 { return Parse(phrase: .duration(phrase), next: next, rule: "time.this-duration") }
        return Parse(phrase: .window(phrase, sign: sign), next: next, rule: "time.window")
    }

    /// 前4个月, 前十个月: the first months of the year; 前两个月 may be the last two as well.
    private func leadingMonths(_ a: TimeAtom, _ d: DurationPhrase, next: Int) -> Parse? {
        guard a.length == 1, text[Int(a.start)] == 0x524D || text[Int(a.start)] == 0x5934, d.grain == .month,
            d.months % 1000 == 0, d.years == 0,
            !d.isVague, d.upper == 0, (2000...11_000).contains(d.months)
        else { return nil }
        var phrase = CalendarPhrase()
        phrase.section = .months(count: d.months / 1000, fromEnd: false)
        return Parse(phrase: .calendar(phrase), next: next, rule: "time.first-months")
    }

    /// 上个小时, 下个小时.
    private func lastHour(at i: Int) -> Parse? {
        guard let a = atom(i), a.kind == .deictic, a.value == Int32(TimeUnit.hours.rawValue), a.extra != 0 else {
            return nil
        }
        var d = DurationPhrase()
        d.hours = 1000
        d.grain = .hour
        return Parse(phrase: .window(d, sign: a.extra < 0 ? -1 : 1), next: i + 1, rule: "time.window")
    }

    /// 再过三天: so long from now.
    private func passing(at start: Int) -> Parse? {
        let before = unitBefore(start)
        guard let a = atom(start), a.length > 1 || !Self.isHan(before) else { return nil }
        let k = skipSpace(start + 1)
        guard let (d, next) = length(at: k), text[Int(a.start)] != 0x8FD8 else { return nil }
        return Parse(phrase: .offset(d, sign: 1), next: next, rule: "time.passing")
    }

    /// 去年同期, 上年同期.
    func samePeriod(_ dated: Parse?) -> Parse? {
        guard let p = dated, case .calendar(let c) = p.phrase, c.year != nil, c.month == nil, c.day == nil,
            c.section == nil, c.clock == nil, kind(p.next) == .same
        else { return nil }
        return Parse(phrase: .samePeriod(c), next: p.next + 1, rule: "time.same-period")
    }

    /// 过去, 未来, 今后 are references alone and windows before a length.
    private func isReferenceWindow(_ a: TimeAtom) -> Bool {
        guard a.kind == .reference, a.length == 2 else { return false }
        let u = text[Int(a.start)]
        let v = text[Int(a.start) + 1]
        switch (u, v) {
        case (0x8FC7, 0x53BB), (0x672A, 0x6765), (0x4ECA, 0x540E), (0x6700, 0x8FD1), (0x5F80, 0x540E), (0x6B64, 0x540E),
            (0x6B64, 0x524D), (0x4E4B, 0x540E), (0x5176, 0x540E), (0x968F, 0x540E):
            return true
        default: return false
        }
    }

    /// 上, 下, 前, 后, 近, 这, 头 before a number make many other words.
    private func acceptsShortLead(_ a: TimeAtom, _ phrase: DurationPhrase, number i: Int, next: Int) -> Bool {
        let u = text[Int(a.start)]
        guard let n = atom(i) else { return false }
        // 近; not 附近, 接近, 邻近, 靠近, 亲近, 就近
        if u == 0x8FD1 { return ![0x9644, 0x63A5, 0x90BB, 0x4E34, 0x9760, 0x4EB2, 0x5C31].contains(unitBefore(i - 1)) }
        if n.form == .half { return u == 0x8FD9 || u == 0x4E0A || u == 0x4E0B }
        if phrase.isVague { return u == 0x8FD9 || u == 0x524D }
        if u == 0x90A3, unit(i + 1) == .day { return false }  // 萨那23日
        // 上一年, 下一周 are read as one word; 后10年, 前1周
        if u == 0x6B64 || u == 0x8BE5 || u == 0x672C { return false }
        if u == 0x8FD9 || u == 0x90A3 { return n.value > 1 || phrase.grain >= .month }
        let before = unitBefore(i - 1)
        // 收到后两周, 出台后三年: 后 belongs to what stands before it
        if u != 0x524D, Self.isHan(before) { return false }
        if u == 0x524D, Self.isHan(before), ![0x5728, 0x7684, 0x4E8E, 0x8FD9].contains(before) { return false }
        // 以上三年, 之后三天, 最后三天
        if before == 0x4EE5 || before == 0x4E4B || before == 0x6700 || before == 0x5148 { return false }
        return true
    }

    /// The index after 内 or 里, which a window takes in: 未来5年内.
    private func inside(_ next: Int) -> Int { next }

    /// 三天后, 5年前, 两个月之前, 一刻钟后.
    private func offset(at start: Int) -> Parse? {
        var i = start
        var mod: String?
        if let a = atom(i), a.kind == .about {
            mod = "APPROX"
            i += 1
        }
        guard var (phrase, next) = length(at: i) else { return nil }
        if let a = atom(next), a.kind == .around { next += 1 }
        let k = skipSpace(next)
        guard let d = atom(k), d.kind == .before || d.kind == .after else { return nil }
        guard let n = atom(i) else { return nil }
        if n.form == .arabic, n.digits >= 4, phrase.grain == .year, phrase.mod == nil, !countsYears(i) { return nil }
        if unitBefore(start) == 0x9694, d.kind == .after { return nil }  // 时隔4年后
        // 5日前, 20日后: a day of the month unless it is spoken: 三日后
        if unit(i + 1) == .day, next == i + 2, n.form == .arabic, n.value <= 31 { return nil }
        let before = unitBefore(start)
        if before == 0x7B2C || Self.isDigit(before) || before == 0x6708 { return nil }
        // 提前三天前往: 前 begins another word
        if d.length == 1, !acceptsDirection(d, next: k + 1) { return nil }
        if d.length > 2 { return nil }
        phrase.mod = phrase.mod ?? mod
        let sign = d.kind == .before ? -1 : 1
        // 三天后上午9点, 六天后的3时1刻
        if phrase.grain == .day, phrase.days % 1000 == 0,
            phrase.hours + phrase.weeks + phrase.months + phrase.years == 0,
            !phrase.isVague, phrase.upper == 0
        {
            var c = CalendarPhrase()
            c.day = .relative(sign * phrase.days / 1000)
            let t = kind(k + 1) == .of ? k + 2 : k + 1
            if let end = clock(at: t, into: &c, afterDate: true) {
                return Parse(phrase: .calendar(c), next: end, rule: "time.offset-clock")
            }
        }
        return Parse(phrase: .offset(phrase, sign: sign), next: k + 1, rule: "time.offset")
    }

    /// 前 and 后 do not go on to 前往, 前进, 后续, 后备 …
    private func acceptsDirection(_ d: TimeAtom, next: Int) -> Bool {
        let after = unitAfter(next)
        if text[Int(d.start)] == 0x524D {
            return ![0x5F80, 0x8FDB, 0x6765, 0x540E, 0x7EBF, 0x6CBF, 0x666F, 0x671F, 0x63D0, 0x65B9, 0x5217].contains(
                after)
        }
        return ![0x7EED, 0x5907, 0x52E4, 0x534A, 0x9762, 0x671F, 0x6765].contains(after)
    }

    /// 近日, 目前, 今后; named periods.
    func named(at i: Int) -> Parse? {
        guard let a = atom(i) else { return nil }
        switch a.kind {
        case .reference:
            guard acceptsReference(a) else { return nil }
            return Parse(phrase: .reference(Int(a.value)), next: i + 1, rule: "time.reference", score: 0.9)
        case .period:
            guard acceptsPeriod(a, i) else { return nil }
            // 党的二十大 is an event; its 以来 makes a weaker date of it
            let name = tables.periods[Int(a.value)]
            let isOpen = name.end == "PRESENT_REF"
            return Parse(phrase: .period(Int(a.value)), next: i + 1, rule: "time.period", score: isOpen ? 0.6 : 0.96)
        default:
            return nil
        }
    }

    /// 十五, 八五 are numbers too: a plan only between quotation marks.
    private func acceptsPeriod(_ a: TimeAtom, _ i: Int) -> Bool {
        let before = unitBefore(i)
        let after = unitAfter(i + 1)
        guard Self.isNumeral(text[Int(a.start)]), Self.isNumeral(text[Int(a.end) - 1]) else { return true }
        let isQuoted =
            [0x201C, 0x22, 0x2018, 0x300C, 0x300E].contains(before)
            && [0x201D, 0x22, 0x2019, 0x300D, 0x300F].contains(after)
        if a.length <= 2 { return isQuoted }
        return !Self.isNumeral(before) && !Self.isNumeral(after) && before != 0x7B2C
    }

    /// A reference that follows another word's first half is none: 目前 in 题目前.
    private func acceptsReference(_ a: TimeAtom) -> Bool {
        let u = text[Int(a.start)]
        let before = a.start > 0 ? text[Int(a.start) - 1] : 0
        let after = Int(a.end) < text.count ? text[Int(a.end)] : 0
        switch u {
        case 0x76EE: return ![0x9898, 0x9879, 0x8282, 0x76F2].contains(before)  // 题目 项目 节目 盲目
        case 0x5F53 where a.length == 2:  // 当前, 当时; 相当前, 担当
            return ![0x76F8, 0x62C5, 0x9002, 0x5E94].contains(before)
        case 0x65E5: return !Self.isDigit(before)
        case 0x8FC7:  // 过去: 走过去
            // 四年时间过去。
            if before == 0x95F4 || before == 0x5E74 || before == 0x5929 || before == 0x6708, !Self.isHan(after) {
                return false
            }
            return before != 0x5DF2
                && ![0x8D70, 0x8DD1, 0x9001, 0x98DE, 0x7A7F, 0x5F00, 0x6361, 0x8E0F].contains(before) && after != 0x8FC7
                && after != 0x4E86
        case 0x521A where a.length == 2 && text[Int(a.start) + 1] == 0x521A:
            // 刚刚闭幕的: an adverb of the verb behind it
            return !Self.isHan(after)
        case 0x6700 where a.length == 2 && after == 0x7684:
            // 离家最近的, 到达最近的 is the nearest
            return ![0x8FBE, 0x79BB, 0x8DDD, 0x5BB6, 0x5904].contains(before)
        case 0x672A where a.length == 2 && (after == 0x201D || after == 0x300D):
            // “共创未来” is a motto
            return !Self.isHan(before)
        case 0x73B0:
            // 实现在, 发现在, 展现时代
            return ![0x5B9E, 0x53D1, 0x51FA, 0x8868, 0x4F53, 0x5448, 0x6D8C, 0x518D, 0x5C55, 0x663E].contains(before)
        case 0x4EE5: return ![0x4E4B, 0x6240, 0x53EF].contains(before) && after != 0x6240
        case 0x4ECA where a.length == 2 && a.value == 2: return true
        case 0x6765: return ![0x65E5, 0x5E74, 0x6708, 0x5468].contains(before)  // 连日来日均
        case 0x5C06:
            // 即将来临
            return ![0x5373, 0x884C, 0x5FC5, 0x7EC8].contains(before) && after != 0x4E34
        case 0x968F, 0x4E4B, 0x5176, 0x6B64: return a.value != 2  // 随后, 之后, 其后: order, not a date
        default: return true
        }
    }
}
