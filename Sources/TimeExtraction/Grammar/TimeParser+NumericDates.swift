import TextModel

/// Dates in figures: 2024-05-22, 2024/5/22, 2024.5, 5/22/2024, 20240522, 2024, with a clock after them.
extension TimeParser {
    func numericDate(at start: Int, inRange: Bool = false) -> Parse? {
        guard let a = number(start), a.form == .arabic, !Self.isDigit(unitBefore(start)) else { return nil }
        let before = unitBefore(start)
        if Self.isLatin(before) || before == 0x2E || before == 0x2D && a.digits != 4 && !inRange { return nil }
        var phrase = CalendarPhrase()
        guard var i = figures(a, at: start, into: &phrase) else { return nil }
        let bareYear = phrase.isBareYear
        if !bareYear {
            var k = i
            // 2018-12-1209:03, 2024-05-22T09:30
            if kind(i) != .space, unitAfter(i) == 0x54 || unitAfter(i) == 0x74 {
                return Parse(phrase: .calendar(phrase), next: i, rule: "time.figures")
            }
            if let next = clock(at: k, into: &phrase, afterDate: true) {
                i = next
            } else {
                k = skipSpace(i)
                if k > i, let next = clock(at: k, into: &phrase, afterDate: true) { i = next }
            }
        }
        if phrase.clock != nil, let end = zone(after: i) {
            return Parse(phrase: .calendar(phrase), next: i, rule: "time.figures", score: 0.99, end: end)
        }
        return Parse(
            phrase: .calendar(phrase), next: i, rule: bareYear ? "time.bare-year" : "time.figures",
            score: bareYear ? 0.86 : 0.99)
    }

    /// Where the zone of an ISO 8601 time ends: Z, +08:00, +0800; the local time it gives is kept.
    private func zone(after next: Int) -> Int? {
        guard let a = atom(next - 1) else { return nil }
        let i = Int(a.end)
        func digits(_ from: Int, _ count: Int) -> Bool {
            from + count <= text.count && (from..<(from + count)).allSatisfy { Self.isDigit(text[$0]) }
        }
        guard i < text.count else { return nil }
        if text[i] == 0x5A || text[i] == 0x7A, i + 1 == text.count || !Self.isLatin(text[i + 1]) { return i + 1 }
        guard text[i] == 0x2B || text[i] == 0x2D, digits(i + 1, 2) else { return nil }
        if i + 3 < text.count, text[i + 3] == 0x3A, digits(i + 4, 2) { return i + 6 }
        return digits(i + 3, 2) && !digits(i + 5, 1) ? i + 5 : nil
    }

    /// The figures of the date itself.
    private func figures(_ a: TimeAtom, at i: Int, into phrase: inout CalendarPhrase) -> Int? {
        if a.digits == 8 {
            return packed(a, at: i, into: &phrase)
        }
        // three numbers with one mark
        if let mark = separator(i + 1), let b = number(i + 2), b.form == .arabic {
            if separator(i + 3) == mark, let c = number(i + 4), c.form == .arabic, adjoining(i, i + 4) {
                return three(a, b, c, mark: mark, at: i, into: &phrase)
            }
            if adjoining(i, i + 2), let next = two(a, b, mark: mark, at: i, into: &phrase) { return next }
        }
        if a.digits == 4, (1500...2100).contains(a.value), acceptsBareYear(at: i) {
            phrase.year = .absolute(Int(a.value))
            phrase.isBareYear = true
            return i + 1
        }
        return nil
    }

    /// A dash, dot, slash or space between figures.
    private func separator(_ i: Int) -> AtomKind? {
        guard let a = atom(i) else { return nil }
        switch a.kind {
        case .slash, .dot: return a.kind
        case .space where a.length == 1: return .space
        case .range:
            let u = text[Int(a.start)]
            return a.length == 1 && [0x2D, 0x2014, 0x2013, 0xFF0D].contains(u) ? .range : nil
        default: return nil
        }
    }

    private func adjoining(_ first: Int, _ last: Int) -> Bool {
        guard let a = atom(last) else { return false }
        let after = Int(a.end) < text.count ? text[Int(a.end)] : 0
        return !Self.isLatin(after) || after == 0x54 || after == 0x74
    }

    private func three(
        _ a: TimeAtom, _ b: TimeAtom, _ c: TimeAtom, mark: AtomKind, at i: Int, into phrase: inout CalendarPhrase
    ) -> Int? {
        func set(_ y: TimeAtom, _ m: TimeAtom, _ d: TimeAtom) -> Bool {
            guard y.digits == 4 || y.digits == 2, (1...12).contains(m.value), (1...31).contains(d.value), m.digits <= 2,
                d.digits <= 2,
                y.digits == 2 || (1000...2999).contains(y.value)
            else { return false }
            phrase.year = y.digits == 4 ? .absolute(Int(y.value)) : .twoDigit(Int(y.value))
            phrase.month = .number(Int(m.value))
            phrase.day = .number(Int(d.value))
            return true
        }
        if a.digits == 4 {
            if set(a, b, c) { return i + 5 }
            // 2018-12-1209:03: the day and the hour have grown together
            if c.digits == 4, kind(i + 5) == .colon, let m = number(i + 6), m.digits == 2 {
                let day = c.value / 100
                guard (1...12).contains(b.value), (1...31).contains(day), c.value % 100 < 24, m.value < 60 else {
                    return nil
                }
                phrase.year = .absolute(Int(a.value))
                phrase.month = .number(Int(b.value))
                phrase.day = .number(Int(day))
                phrase.clock = CalendarPhrase.Clock(hour: Int(c.value % 100), minute: Int(m.value))
                return i + 7
            }
            return nil
        }
        guard mark != .space, c.digits == 4 || c.digits == 2 else { return nil }
        if c.digits == 2 {
            // an IP address or a version has more parts; 24-5-22 and 10/31/74
            if mark == .dot { return nil }
            if separator(i + 5) != nil, number(i + 6) != nil { return nil }
            if mark == .range, a.digits == 2, a.value > 12, set(a, b, c) { return i + 5 }
        }
        // the press of other countries: month/day/year with slashes, day first with dots and dashes
        if mark == .slash, a.value <= 12, set(c, a, b) { return i + 5 }
        if set(c, b, a) { return i + 5 }
        if set(c, a, b) { return i + 5 }
        return nil
    }

    private func two(_ a: TimeAtom, _ b: TimeAtom, mark: AtomKind, at i: Int, into phrase: inout CalendarPhrase) -> Int?
    {
        // 1999.08, 2024-05, 2024/5
        if a.digits == 4, (1800...2100).contains(a.value), mark != .space, b.digits <= 2, (1...12).contains(b.value) {
            if mark == .dot || mark == .range || mark == .slash {
                if unit(i + 3) != nil || kind(i + 3) == .colon { return nil }
                guard b.digits == 2 || mark == .dot && !Self.isHan(unitAfter(i + 3)) else { return nil }
                phrase.year = .absolute(Int(a.value))
                phrase.month = .number(Int(b.value))
                return i + 3
            }
        }
        guard a.digits <= 2, b.digits <= 2, (1...12).contains(a.value), (1...31).contains(b.value) else { return nil }
        if unit(i + 3) == .day {
            // 11/3号
            guard mark == .slash || mark == .dot else { return nil }
            phrase.month = .number(Int(a.value))
            phrase.day = .number(Int(b.value))
            return i + 4
        }
        if kind(i + 3) == .unit || kind(i + 3) == .classifier || kind(i + 3) == .colon { return nil }
        let before = unitBefore(i)
        let after = unitAfter(i + 3)
        let isRange =
            kind(i + 3) == .range && kind(i + 5) == .slash
            && number(i + 6).map { $0.value > 12 || b.value > 12 } ?? false
            || kind(i - 1) == .range && kind(i - 3) == .slash
                && number(i - 2).map { $0.value > 12 || b.value > 12 } ?? false
        switch mark {
        case .slash where isRange: break  // 3/22到3/25
        case .slash where isAnnounced(i) && after != 0x25: break
        case .dot where isAnnounced(i) && after != 0x25 && a.start > 0 && !Self.isDigit(after): break
        case .slash:
            // 2/15 is a date; 1/3 a fraction unless nothing stands around it
            guard !Self.isHan(before), !Self.isHan(after), after != 0x25 else { return nil }
            guard b.value > 12 || Int(a.start) == 0 && after == 0 else { return nil }
        case .range:
            // 09-01
            guard a.digits == 2, b.digits == 2, !Self.isHan(after), !Self.isHan(before), after != 0x25, after != 0x2103
            else { return nil }
            guard number(i + 4) == nil || kind(i + 3) != .range else { return nil }
        default:
            return nil
        }
        phrase.month = .number(Int(a.value))
        phrase.day = .number(Int(b.value))
        return i + 3
    }

    /// 截止日期5/22, 时间：5.22: words that announce a date stand before it.
    private func isAnnounced(_ i: Int) -> Bool {
        guard let a = atom(i) else { return false }
        var k = Int(a.start)
        while k > 0, Int(a.start) - k < 2, [0x3A, 0xFF1A, 0x20, 0x3A, 0x662F, 0x4E3A].contains(text[k - 1]) { k -= 1 }
        guard k >= 2 else { return false }
        switch (text[k - 2], text[k - 1]) {
        case (0x65E5, 0x671F), (0x622A, 0x6B62), (0x622A, 0x81F3), (0x751F, 0x65E5): return true  // 日期 截止 截至 生日
        // 时间：5.22, but 时间3.5 may be hours
        case (0x65F6, 0x95F4): return k < Int(a.start)
        default: return false
        }
    }

    /// 20240522.
    private func packed(_ a: TimeAtom, at i: Int, into phrase: inout CalendarPhrase) -> Int? {
        let y = Int(a.value) / 10_000
        let m = Int(a.value) / 100 % 100
        let d = Int(a.value) % 100
        guard (1900...2100).contains(y), (1...12).contains(m), d >= 1, d <= CivilDay.days(inMonth: m, of: y) else {
            return nil
        }
        let after = unitAfter(i + 1)
        guard !Self.isLatin(after), after != 0x2D, after != 0x2E, kind(i + 1) != .unit, kind(i + 1) != .classifier
        else { return nil }
        phrase.year = .absolute(y)
        phrase.month = .number(m)
        phrase.day = .number(d)
        return i + 1
    }

    /// Four figures by themselves are a year only where nothing counts with them.
    private func acceptsBareYear(at i: Int) -> Bool {
        guard let a = atom(i) else { return false }
        let before = unitBefore(i)
        let after = unitAfter(i + 1)
        if [0x2E, 0x2C, 0x2D, 0x2F, 0x23, 0x24, 0xFFE5, 0xA5, 0x3015, 0x2014, 0x7E].contains(before) { return false }
        if [0x2E, 0x2C, 0x25, 0x2D, 0x2F, 0x3A, 0xFF1A, 0x3015, 0x2014, 0x7E, 0xFF5E, 0x2103].contains(after) {
            return false
        }
        if Self.isLatin(after) || Self.isLatin(before) { return false }
        if kind(i + 1) == .unit || kind(i + 1) == .classifier || kind(i + 1) == .more { return false }
        // a full text, a field's value, a year with a word of looking or naming after it
        if a.start == 0, Int(a.end) == text.count { return true }
        if after == 0x20, Self.isHan(before) { return true }
        if before == 0x20 || before == 0, after == 0 || after == 0x20 || after == 0x3002 || after == 0xFF0C {
            return true
        }
        return before == 0 && after == 0x770B
    }
}
