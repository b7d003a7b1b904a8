/// The later members of a recurrence: 每周二和周四, 每周一、三、五, 每月10日、20日, 每天上午、下午.
extension TimeParser {
    /// The next member behind a set that ends before `start`; each is a mention of its own, as in 5月21日、22日.
    func nextInSet(_ set: SetPhrase, at start: Int) -> Parse? {
        guard let first = set.calendar else { return nil }
        // 每周一至周五上午9:00—11:30: the hours of each day
        if first.clock == nil, first.part == nil, set.end != nil, let p = range(at: start, calendar(at: start)),
            case .range(.calendar(let l), .calendar(let r)) = p.phrase, !l.hasDate, !r.hasDate
        {
            var next = SetPhrase()
            next.unit = .day
            next.calendar = l
            next.end = r
            return Parse(phrase: .set(next), next: p.next, rule: "time.set")
        }
        guard kind(start) == .join, set.end == nil else { return nil }
        let i = start + 1
        var phrase = CalendarPhrase()
        guard var end = member(like: first, at: i, into: &phrase) else { return nil }
        if let next = clock(at: end, into: &phrase, afterDate: true) { end = next }
        var next = SetPhrase()
        next.unit = set.unit
        next.calendar = phrase
        return Parse(phrase: .set(next), next: end, rule: "time.set")
    }

    /// A day or part of the day that may stand in one list with another; the index after it.
    private func member(like first: CalendarPhrase, at i: Int, into phrase: inout CalendarPhrase) -> Int? {
        guard let a = atom(i) else { return nil }
        switch first.day {
        case .weekday:
            if a.kind == .weekday {
                phrase.day = .weekday(Int(a.value))
                return i + 1
            }
            // 每周一、三、五: a bare numeral, and no count
            guard let n = number(i), (1...6).contains(n.value), n.digits <= 1, endsList(i + 1) else { return nil }
            phrase.day = .weekday(Int(n.value))
            return i + 1
        case .number where first.isLunar && first.month == nil:
            // 每月初五、十五、廿五
            phrase.isLunar = true
            if a.kind == .lunarDay, let n = number(i + 1), (1...10).contains(n.value) {
                phrase.day = .number(Int(n.value))
                return i + 2
            }
            guard let n = number(i), (10...30).contains(n.value), n.form != .arabic, endsList(i + 1) else { return nil }
            phrase.day = .number(Int(n.value))
            return i + 1
        case .number where first.month == nil:
            guard let n = number(i), (1...31).contains(n.value), n.extra == 0, unit(i + 1) == .day else { return nil }
            phrase.day = .number(Int(n.value))
            return i + 2
        case nil where first.part != nil && first.clock == nil && first.month == nil && first.section == nil:
            guard a.kind == .part, a.length > 1, kind(i + 1) != .number else { return nil }
            phrase.part = TimeLexicon.parts[Int(a.value)]
            return i + 1
        default:
            return nil
        }
    }

    /// Whether a bare numeral of a list is at its end: another join, a part of the day, a mark, or 的 and verbs of the press.
    private func endsList(_ i: Int) -> Bool {
        switch kind(i) {
        case .join, .part, .comma, .of: return true
        case .unit, .classifier, .more, .range, .number, .dot, .colon: return false
        default:
            let after = unitAfter(i)
            // 开 举 上 下 在 为 各 有 闭 休 演 发 晚
            return !Self.isHan(after)
                || [
                    0x5F00, 0x4E3E, 0x4E0A, 0x4E0B, 0x5728, 0x4E3A, 0x5404, 0x6709, 0x95ED, 0x4F11, 0x6F14, 0x53D1,
                    0x665A, 0x6388, 0x8BAD, 0x8D76, 0x56DE, 0x53BB, 0x6765, 0x505C, 0x9650,
                ].contains(after)
        }
    }
}
