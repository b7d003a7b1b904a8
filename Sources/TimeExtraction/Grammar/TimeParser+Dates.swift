/// Years, months and days in their written order: 2024年5月22日, 去年5月, 22日, 农历八月十五.
extension TimeParser {
    /// A place on the calendar and the clock, from the coarsest part to the finest.
    func calendar(at start: Int) -> Parse? {
        var phrase = CalendarPhrase()
        var i = start
        var rule = "time.date"
        var score = 0.96
        if kind(i) == .lunar {
            phrase.isLunar = true
            i += 1
        }
        if let next = yearsAgo(at: i, into: &phrase) ?? year(at: i, into: &phrase) { i = next }
        var beforeOf: Int?
        if phrase.year != nil, kind(i) == .of, joins(i + 1) {
            beforeOf = i
            i += 1
        }
        if let k = follows(i, .lunar) {
            phrase.isLunar = true
            i = k + 1
        }
        if let next = section(at: i, into: &phrase) { i = next }
        if let next = month(at: i, into: &phrase) {
            i = next
            if kind(i) == .of, joins(i + 1) {
                beforeOf = i
                i += 1
            }
        }
        if phrase.section == nil, let next = week(at: i, into: &phrase) { i = next }
        if let next = day(at: i, into: &phrase) { i = next }
        // 的 that nothing of the date follows
        if let of = beforeOf, i == of + 1 { i = of }
        if phrase.isLunar, phrase.year == nil, phrase.month == nil, phrase.day == nil { return nil }
        if phrase.day != nil, kind(i) == .wholeDay { i += 1 }
        let dateEnd = i
        if let next = edge(at: i, into: &phrase) { i = next }
        if let next = clock(at: i, into: &phrase, afterDate: i > start && dateEnd > start) {
            i = next
            rule = "time.clock"
        }
        if phrase.year == nil, phrase.day != nil, isSetUp(i) || isSetUpBefore(start) { phrase.isRecurrent = true }
        guard i > start, !phrase.isEmpty, accepts(phrase, from: start, to: i) else { return nil }
        if let next = approximation(at: i, into: &phrase) { i = next }
        if rule == "time.date", isSureDay(phrase) { rule = "time.day" }
        // 周三 may look like a person's name
        if case .weekday = phrase.day { score = 0.995 }
        if case .holiday(let row) = phrase.day, tables.holidayNames.indices.contains(row), i == start + 1,
            atom(start)?.length ?? 0 > 2
        {
            score = 0.995
        }
        // 五一 alone is the day rather than 51; 十一 is a number as well
        if case .holiday = phrase.day, i == start + 1, let a = atom(start), a.start == 0, Int(a.end) == text.count,
            a.length == 2, TimeLexer.hanDigit(text[0]) != nil, TimeLexer.hanDigit(text[1]) != nil
        {
            score = 0.99
        }
        return Parse(phrase: .calendar(phrase), next: i, rule: rule, score: score)
    }

    /// A day of a month, both in numbers, or 今天.
    private func isSureDay(_ phrase: CalendarPhrase) -> Bool {
        switch (phrase.month, phrase.day) {
        case (.number, .number): !phrase.isUnmarkedDay
        case (nil, .relative): true
        case (.number, nil): phrase.year != nil
        default: false
        }
    }

    /// The index of an atom of a kind at `i`, past spaces.
    func follows(_ i: Int, _ wanted: AtomKind) -> Int? {
        let k = skipSpace(i)
        return kind(k) == wanted ? k : nil
    }

    /// Whether the atom after 的 goes on with a date: 2024年的第一周, 十月的第一个星期一.
    private func joins(_ i: Int) -> Bool {
        switch kind(i) {
        case .ordinal, .first, .last, .season, .half, .schoolBreak, .holiday, .solarTerm, .lunar, .xun, .monthEdge,
            .yearEdge:
            true
        case .window: atom(i).map { $0.length == 1 && number(i + 1) != nil } ?? false
        case .number: unit(skipSpace(i + 1)) == .month || unit(skipSpace(i + 1)) == .quarters
        // 去年的今天
        case .day: atom(i)?.value == 0
        default: false
        }
    }

    /// 设立为, 定为 after a day: it comes round every year.
    private func isSetUp(_ next: Int) -> Bool {
        guard let a = atom(next - 1), Int(a.end) + 1 < text.count else { return false }
        let u = text[Int(a.end)]
        let v = text[Int(a.end) + 1]
        return (u == 0x8BBE && (v == 0x7ACB || v == 0x4E3A)) || (u == 0x5B9A && v == 0x4E3A)
            || (u == 0x786E && v == 0x5B9A)
    }

    /// 设立, 设立为 before a day's name.
    private func isSetUpBefore(_ start: Int) -> Bool {
        guard let a = atom(start), a.kind == .holiday else { return false }
        var i = Int(a.start) - 1
        if i >= 0, text[i] == 0x4E3A || text[i] == 0x7684 { i -= 1 }
        return i >= 1 && text[i] == 0x7ACB && text[i - 1] == 0x8BBE
    }

    // MARK: halves, quarters, seasons

    /// 上半年, 第一季度, 前三季度, 春季, 前11个月.
    private func section(at start: Int, into phrase: inout CalendarPhrase) -> Int? {
        var i = start
        if phrase.year != nil { i = skipSpace(i) }
        guard let a = atom(i) else { return nil }
        switch a.kind {
        case .half:
            phrase.section = .half(Int(a.value))
            return i + 1
        case .season:
            if a.length == 1, !acceptsShortSeason(a, i, hasYear: phrase.year != nil) { return nil }
            phrase.section = .season(Int(a.value))
            if a.extra > 0, phrase.mod == nil { phrase.mod = TimeLexicon.edges[Int(a.extra)] }
            return i + 1
        case .schoolBreak:
            phrase.section = .schoolBreak(Int(a.value))
            return i + 1
        case .number:
            if let n = number(i), n.value >= 1, n.value <= 4, unit(i + 1) == .quarters, atom(i + 1)?.length == 2 {
                phrase.section = .quarter(Int(n.value))
                return i + 2
            }
            return nil
        case .ordinal:
            if let n = number(i + 1), isQuarter(i + 2, phrase), (1...4).contains(n.value) {
                phrase.section = .quarter(Int(n.value))
                return i + 3
            }
            if phrase.year != nil, let n = number(i + 1), unit(i + 2) == .months, (1...12).contains(n.value) {
                phrase.month = .number(Int(n.value))
                return i + 3
            }
            return nil
        case .first:
            if isQuarter(i + 1, phrase) || isUnit(.quarters, at: a) {
                phrase.section = .quarter(1)
                return i + 2
            }
            return leadingPart(i, &phrase, fromEnd: false)
        case .last:
            return leadingPart(i, &phrase, fromEnd: true)
        case .window where a.length == 1 && a.value == -1:  // 前, 头
            if let n = number(i + 1), isQuarter(i + 2, phrase), (2...4).contains(n.value) {
                phrase.section = .quarters(1, Int(n.value))
                return i + 3
            }
            if let next = leadingMonths(i, &phrase) { return next }
            return leadingPart(i, &phrase, fromEnd: false)
        case .window where a.length == 1 && a.value == 1 && unit(i + 2) == .months:  // 去年后三个月
            return leadingPart(i, &phrase, fromEnd: true)
        default:
            return nil
        }
    }

    /// 季度, and 季 after a year: the first 季 of a programme is no quarter.
    private func isQuarter(_ i: Int, _ phrase: CalendarPhrase) -> Bool {
        unit(i) == .quarters && (atom(i)?.length ?? 0 > 1 || phrase.year != nil)
    }

    /// 前十月, 今年前八月: the first months of a year; 前两月 is read as a length of time.
    private func leadingMonths(_ i: Int, _ phrase: inout CalendarPhrase) -> Int? {
        guard let n = number(i + 1), (3...11).contains(n.value), n.extra == 0, unit(i + 2) == .month,
            number(i + 3) == nil
        else { return nil }
        if phrase.year == nil {
            let before = unitBefore(i)
            guard !Self.isHan(before) || [0x5728, 0x7684, 0x4E8E].contains(before), unitAfter(i + 3) != 0x9769 else {
                return nil
            }
        }
        phrase.section = .months(count: Int(n.value), fromEnd: false)
        return i + 3
    }

    /// 2016年冬, 次年冬; not 春风, 春耕, 三夏.
    private func acceptsShortSeason(_ a: TimeAtom, _ i: Int, hasYear: Bool) -> Bool {
        guard hasYear else { return false }
        // 风 耕 节 运 晚 播 管 招 游 茶 春夏秋冬 粮 收 种 训 奥 季 泳 令 蕾 联 航 防 衣 装
        return ![
            0x98CE, 0x8015, 0x8282, 0x8FD0, 0x665A, 0x64AD, 0x7BA1, 0x62DB, 0x6E38, 0x8336, 0x6625, 0x590F, 0x79CB,
            0x51AC, 0x7CAE, 0x6536, 0x79CD,
            0x8BAD, 0x5965, 0x6CF3, 0x4EE4, 0x857E, 0x8054, 0x822A, 0x9632, 0x8863, 0x88C5,
        ].contains(unitAfter(i + 1))
    }

    private func isUnit(_ unit: TimeUnit, at a: TimeAtom) -> Bool { a.kind == .unit && a.value == Int32(unit.rawValue) }

    /// 前11个月, 最后4个月, 前2周, 前10天 of a year that was named.
    private func leadingPart(_ i: Int, _ phrase: inout CalendarPhrase, fromEnd: Bool) -> Int? {
        guard phrase.year != nil, phrase.month == nil else { return nil }
        let k = skipSpace(i + 1)
        guard let n = number(k), n.value >= 1 else { return nil }
        let u = skipSpace(k + 1)
        switch unit(u) {
        case .months where n.value <= 12:
            phrase.section = .months(count: Int(n.value), fromEnd: fromEnd)
            return u + 1
        case .weeks where !fromEnd && n.value < 53:
            phrase.week = .first(Int(n.value))
            phrase.section = nil
            return u + 1
        case .days where !fromEnd && n.value < 366, .day where !fromEnd && n.value < 366:
            phrase.day = .first(Int(n.value))
            return u + 1
        default:
            return nil
        }
    }

    // MARK: months

    /// 5月, 正月, 闰四月, 上个月, 当月.
    private func month(at start: Int, into phrase: inout CalendarPhrase) -> Int? {
        guard phrase.section == nil, phrase.day == nil, phrase.month == nil, phrase.week == nil else { return nil }
        let i = phrase.year == nil ? start : skipSpace(start)
        guard let a = atom(i) else { return nil }
        switch a.kind {
        case .number:
            if let next = twoMonths(i, &phrase) { return next }
            guard let n = number(i), n.value >= 1, n.value <= 12, n.digits <= 2 || n.form == .han else { return nil }
            let u = skipSpace(i + 1)
            guard unit(u) == .month, u == i + 1 || n.form == .arabic || phrase.year != nil || u == i + 2 else {
                return nil
            }
            // 一月一次, 一月两次: once a month
            if n.form == .han, n.value == 1, number(u + 1) != nil, unitAfter(u + 2) == 0x6B21 { return nil }
            phrase.month = phrase.isLunar ? .lunar(Int(n.value), isLeap: false) : .number(Int(n.value))
            return u + 1
        case .leap:
            guard let n = number(i + 1), (1...12).contains(n.value), unit(i + 2) == .month else { return nil }
            phrase.month = .lunar(Int(n.value), isLeap: true)
            phrase.isLunar = true
            return i + 3
        case .lunarMonth:
            phrase.month = .lunar(Int(a.value), isLeap: false)
            phrase.isLunar = true
            return i + 1
        case .month where phrase.year == nil:
            phrase.month = isCompared(i, a) ? .anaphoric(Int(a.value)) : .relative(Int(a.value))
            return i + 1
        case .anaphorMonth where phrase.year == nil:
            phrase.month = .anaphoric(Int(a.value))
            return i + 1
        case .deictic where phrase.year == nil && a.value == Int32(TimeUnit.month.rawValue):
            phrase.month = isCompared(i, a) ? .anaphoric(Int(a.extra)) : .relative(Int(a.extra))
            return i + 1
        case .anaphorDeictic where phrase.year == nil && a.value == Int32(TimeUnit.month.rawValue):
            phrase.month = .anaphoric(Int(a.extra))
            return i + 1
        case .monthEdge where phrase.year == nil:
            phrase.month = .relative(0)
            phrase.edge = [.none, .start, .mid, .end, .within][Int(a.value)]
            return i + 1
        case .xun where phrase.year == nil:
            phrase.month = .relative(0)
            phrase.edge = [.none, .xun1, .xun2, .xun3][Int(a.value)]
            return i + 1
        case .halfMonth where phrase.year == nil:
            phrase.month = .relative(0)
            phrase.edge = a.value == 1 ? .firstHalf : .secondHalf
            return i + 1
        default:
            return nil
        }
    }

    /// 七八月, 三四月份, 十一二月, 2024年5、6月: two months in a row.
    private func twoMonths(_ i: Int, _ phrase: inout CalendarPhrase) -> Int? {
        guard !phrase.isLunar, let n = number(i) else { return nil }
        let first: Int
        let u: Int
        if n.extra > 0 {
            // 两三月 are lengths of time
            guard !isDoubled(i), n.form == .hanDigits || n.form == .han else { return nil }
            first = Int(n.form == .hanDigits ? n.value / 10 : n.value)
            guard Int(n.extra) == first + 1 else { return nil }
            u = i + 1
        } else {
            guard let mark = atom(i + 1), mark.kind == .join, text[Int(mark.start)] == 0x3001, let m = number(i + 2),
                m.form == n.form, m.value == n.value + 1, n.digits <= 2
            else { return nil }
            first = Int(n.value)
            u = i + 3
        }
        guard first >= 1, first < 12, unit(u) == .month, number(u + 1) == nil else { return nil }
        // 2024年 before it, or 月份 and 间 behind it, where the months have no mark of their own
        phrase.month = .number(first)
        phrase.lastMonth = first + 1
        return u + 1
    }

    // MARK: edges

    /// 初, 中旬, 底, 年底 after a year, a month, a century.
    func edge(at start: Int, into phrase: inout CalendarPhrase) -> Int? {
        guard phrase.day == nil, phrase.edge == .none, phrase.hasDate else { return nil }
        var i = start
        if kind(i) == .of, kind(i + 1) == .xun || kind(i + 1) == .monthEdge || kind(i + 1) == .yearEdge { i += 1 }
        guard let a = atom(i) else { return nil }
        switch a.kind {
        case .xun where phrase.month != nil || phrase.year == nil:
            guard phrase.month != nil else { return nil }
            phrase.edge = [.none, .xun1, .xun2, .xun3][Int(a.value)]
            return i + 1
        case .halfMonth where phrase.month != nil:
            phrase.edge = a.value == 1 ? .firstHalf : .secondHalf
            return i + 1
        case .edge:
            // 中 stands before many nouns: only 年中, 月中 and 中期 are taken
            if a.length == 1, a.value == 2 { return nil }
            // 上半叶, 后半叶
            if a.length == 3 {
                phrase.edge = a.value == 1 ? .firstHalf : .secondHalf
                return i + 1
            }
            phrase.edge = [.none, .start, .mid, .end][Int(a.value)]
            return i + 1
        case .yearEdge where phrase.month == nil && phrase.year != nil && phrase.section == nil:
            phrase.edge = [.none, .start, .mid, .end, .within][Int(a.value)]
            return i + 1
        case .within
        where a.length == 1 && phrase.year != nil && phrase.month == nil && phrase.section == nil && isWithin(i):
            // 今年内, as 今年年内
            phrase.edge = .within
            return i + 1
        case .monthEdge where phrase.month != nil:
            phrase.edge = [.none, .start, .mid, .end, .within][Int(a.value)]
            return i + 1
        default:
            return nil
        }
    }

    /// 前后, 左右, 许 after a date.
    private func approximation(at i: Int, into phrase: inout CalendarPhrase) -> Int? {
        guard let a = atom(i), a.kind == .around else { return nil }
        let first = text[Int(a.start)]
        // annotation: 前后 and 许 belong to the expression, 左右 does not
        phrase.mod = phrase.mod ?? "APPROX"
        return first == 0x524D || first == 0x8BB8 ? i + 1 : i
    }

    /// Whether a phrase without any coarser part is a time at all, by what stands around it.
    private func accepts(_ phrase: CalendarPhrase, from start: Int, to end: Int) -> Bool {
        if phrase.year == nil, phrase.month == nil, phrase.section == nil, phrase.week == nil,
            case .number = phrase.day, phrase.part == nil, phrase.clock == nil
        {
            return acceptsBareDay(from: start, to: end)
        }
        if case .zodiac = phrase.year, phrase.month == nil, phrase.day == nil { return false }
        if case .holiday = phrase.day, phrase.year == nil { return acceptsHoliday(from: start, to: end) }
        if let a = atom(start), a.kind == .anaphorMonth || a.kind == .anaphorDeictic {
            // 首次月背, 屡次年…: 次 belongs to the word before
            let before = unitBefore(start)
            if text[Int(a.start)] == 0x6B21 {
                return ![
                    0x9996, 0x6BCF, 0x591A, 0x51E0, 0x6570, 0x4E00, 0x4E24, 0x4E09, 0x8FD9, 0x672C, 0x6B64, 0x4E0A,
                    0x4E0B, 0x518D, 0x5C61, 0x5C42, 0x6863,
                ]
                .contains(before)
            }
        }
        return true
    }
}
