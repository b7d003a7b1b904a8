import TextModel

/// Cuts a run of text into atoms of time, longest word first; a unit of time wins after a number.
struct TimeLexer {
    let lexicon: TimeLexicon
    let text: UnsafeBufferPointer<UInt16>
    /// The atoms of the run that was read last.
    private(set) var atoms: [TimeAtom] = []
    /// Which of the rarer kinds of atoms are in the run.
    private(set) var marks: RunMarks = []

    init(lexicon: TimeLexicon, text: UnsafeBufferPointer<UInt16>) {
        self.lexicon = lexicon
        self.text = text
        atoms.reserveCapacity(64)
    }

    /// Reads the run that begins at `start`; its atoms are `atoms`. Returns where the run ends, at least `start + 1`.
    mutating func run(from start: Int) -> Int {
        atoms.removeAll(keepingCapacity: true)
        marks = []
        var i = start
        while i < text.count, let atom = atom(at: i) {
            atoms.append(atom)
            switch atom.kind {
            case .range: marks.insert(.range)
            case .join, .before, .after: marks.insert(.bounds)
            case .same: marks.insert(.same)
            default: break
            }
            i = Int(atom.end)
        }
        while let last = atoms.last, last.kind == .space || last.kind == .comma { atoms.removeLast() }
        return max(i, start + 1)
    }

    private func atom(at i: Int) -> TimeAtom? {
        let u = text[i]
        let flags = lexicon.lead[Int(u)]
        let previous = atoms.last
        let afterNumber = isAfterNumber
        // 洪武元年: the first
        if u == 0x5143, let previous, previous.kind == .regnal || previous.kind == .era, i + 1 < text.count,
            text[i + 1] == 0x5E74
        {
            return TimeAtom(start: Int32(i), end: Int32(i + 1), kind: .number, form: .han, value: 1)
        }
        if flags & 7 == 0 { return previous == nil ? nil : mark(u, at: i) }
        if previous == nil, flags & TimeLexicon.starts == 0 { return nil }
        if previous == nil, u == 0x4E2A {
            // 个半小时: one and a half
            guard i + 2 < text.count, text[i + 1] == 0x534A, hasUnit(at: i + 2) else { return nil }
            return TimeAtom(start: Int32(i), end: Int32(i + 2), kind: .number, form: .half, value: 1)
        }
        // 大半天, 小半年
        if u == 0x5927 || u == 0x5C0F, i + 2 < text.count, text[i + 1] == 0x534A, text[i + 2] != 0x591C,
            hasUnit(at: i + 2)
        {
            return TimeAtom(start: Int32(i), end: Int32(i + 2), kind: .number, form: .half, value: 0)
        }
        // 每周六、日
        if previous?.kind == .join, u == 0x65E5, let weekday = atoms.last(where: { $0.kind == .weekday }),
            i + 1 == text.count || !TimeParser.isHan(text[i + 1]) || text[i + 1] == 0x4E24
        {
            return TimeAtom(start: Int32(i), end: Int32(i + 1), kind: weekday.kind, value: 7)
        }
        if isLunarDay(at: i) { return TimeAtom(start: Int32(i), end: Int32(i + 1), kind: .lunarDay) }
        if previous?.kind == .classifier, let day = weekday(at: i) { return day }
        if previous?.kind == .each, u == 0x4E2A, isWeekday(at: i + 1) {
            return TimeAtom(start: Int32(i), end: Int32(i + 1), kind: .classifier)
        }
        if afterNumber {
            if let (end, word) = lexicon.longest(in: text, at: i, where: { $0.kind == .unit || $0.kind == .notTime }) {
                if word.kind == .notTime, text[i] == 0x65E5, end < text.count, Self.reports.contains(text[end]) {
                    return lexicon.longest(in: text, at: i) { $0.kind == .unit }.map { make(i, $0.end, $0.word) }
                }
                // 日前, 年底: the unit first, the rest is read on its own; but 29晚上 has a part of the day
                let part = lexicon.longest(in: text, at: i) { $0.kind == .part }
                if let part, part.end > end || (part.end == end && endsDate) { return make(i, part.end, part.word) }
                // 第一个星期一: the weekday, not the week
                if word.kind == .unit, text[i] == 0x4E2A, isWeekday(at: i + 1) {
                    return TimeAtom(start: Int32(i), end: Int32(i + 1), kind: .classifier)
                }
                return make(i, end, word)
            }
        }
        // 每年, 首季度, 每周五: a unit or a longer word
        let takesUnit = previous.map { $0.kind == .each || $0.kind == .first } ?? false
        let isEach = previous?.kind == .each
        var word = lexicon.longest(in: text, at: i) { w in
            (takesUnit || w.kind != .unit) && (previous != nil || w.starts)
                && !(isEach && (w.kind == .weekday || w.kind == .edge || w.kind == .set && text[i] == text[i + 1]))
                && !(isEach && w.kind == .notTime && (u == 0x53CC || u == 0x5355))
        }
        if let found = word, let split = split(found.word, at: i) { word = split }
        // 每月初五: 月初 is no word
        if isEach, let found = word, found.word.kind == .monthEdge, found.end < text.count,
            text[found.end - 1] == 0x521D, Self.hanDigit(text[found.end]) ?? 0 > 0 || text[found.end] == 0x5341
        {
            word = lexicon.longest(in: text, at: i) { $0.kind == .unit }
        }
        // 每年中秋: 年中 is no word
        if isEach, let found = word, found.word.kind == .yearEdge, found.end < text.count, text[found.end] == 0x79CB {
            word = lexicon.longest(in: text, at: i) { $0.kind == .unit }
        }
        // 隔周一检: every other week
        if isEach, !skips, let day = lexicon.longest(in: text, at: i, where: { $0.kind == .weekday }), !counts(day.end)
        {
            word = day
        }
        if let found = word { word = (found.end, sided(found.word, end: found.end, at: i)) }
        if flags & TimeLexicon.numeral != 0, let number = numeral(at: i) {
            if atoms.last?.kind == .lunarDay { return number }
            guard let word, word.end > Int(number.end) || (word.end == Int(number.end) && !hasUnit(at: word.end)),
                !(countsInDate && word.end == Int(number.end))
            else { return number }
            // 半年，半个多月: nothing before it that it halves
            if word.word.kind == .halfMark, previous?.kind == .comma || previous?.kind == .join { return number }
            return make(i, word.end, word.word)
        }
        if let deictic = deictic(at: i),
            Int(deictic.end) > word?.end ?? 0
                || (word?.word.kind == .window || word?.word.kind == .dayStem) && Int(deictic.end) == word?.end
        {
            return deictic
        }
        if let word { return make(i, word.end, word.word) }
        return previous == nil ? nil : mark(u, at: i)
    }

    /// Whether the last atom is 隔 or 每隔.
    private var skips: Bool { atoms.last.map { text[Int($0.end) - 1] == 0x9694 } ?? false }

    /// Words that are two: 5月1日至元旦 has no 至元, 2023年冬至2024年春 no 冬至; after a comma 年底 stands by itself.
    private func split(_ word: TimeLexicon.Word, at i: Int) -> (end: Int, word: TimeLexicon.Word)? {
        guard let previous = atoms.last else { return nil }
        switch word.kind {
        case .regnal where text[i] == 0x81F3: return lexicon.longest(in: text, at: i) { $0.kind == .range }
        case .solarTerm where i + 2 < text.count && text[i + 1] == 0x81F3 && previous.kind != .lunar:
            let next = text[i + 2]
            guard TimeParser.isDigit(next) || [0x6B21, 0x7FCC, 0x4ECA].contains(next) else { return nil }
            return lexicon.longest(in: text, at: i) { $0.kind == .season }
        case .edge:
            switch previous.kind {
            case .comma, .space, .range, .join, .since, .before, .after, .open,
                .unit where atoms.count >= 2 && atoms[atoms.count - 2].kind == .each:
                return lexicon.longest(in: text, at: i) { $0.kind == .yearEdge || $0.kind == .monthEdge }
            default: return nil
            }
        default: return nil
        }
    }

    /// 每周一次, 每周三场: the numeral that ends a weekday counts something, by the character behind it.
    private func counts(_ end: Int) -> Bool {
        guard end < text.count, Self.hanDigit(text[end - 1]) != nil || TimeParser.isDigit(text[end - 1]) else {
            return false
        }
        return Self.turns.contains(text[end])
    }
    /// 二十三日报道, 24日报告: 日报 is no word.
    private static let reports = UnitSet("道告名到送批考价警关刊".utf16)
    private static let turns = UnitSet("次回趟班场期节个位篇练歌题讲评测课例列名家度小天".utf16)

    /// 八月十五, 第十一: after a month or 第 a numeral is a number and no holiday.
    private var countsInDate: Bool {
        guard let previous = atoms.last else { return false }
        switch previous.kind {
        case .unit:
            let unit = TimeUnit(rawValue: Int(previous.value))
            return unit == .month || unit == .clockHour || unit == .minutePart
        case .lunarMonth, .ordinal, .colon, .dot: return true
        case .join, .range: return atoms.contains { $0.kind == .lunarDay }
        default: return false
        }
    }

    /// 初 before a Han numeral up to ten, after a lunar month: 八月初一, but 5月初.
    private func isLunarDay(at i: Int) -> Bool {
        guard text[i] == 0x521D, i + 1 < text.count, let previous = atoms.last else { return false }
        let next = text[i + 1]
        guard next == 0x5341 || (Self.hanDigit(next) ?? 0) > 0, next != 0x4E24 else { return false }
        switch previous.kind {
        case .lunarMonth, .newYearDays, .lunar: return true
        case .range, .join: return atoms.contains { $0.kind == .lunarDay }  // 正月初一至初七
        case .unit where previous.value == Int32(TimeUnit.month.rawValue):
            guard atoms.count >= 2 else { return false }
            if atoms[atoms.count - 2].kind == .each { return true }  // 每月初五
            let number = atoms[atoms.count - 2]
            return number.form == .han || atoms.contains { $0.kind == .lunar || $0.kind == .leap }
        default: return false
        }
    }

    /// 前, 后, 之前, 之后 lead a number or follow a time; 来 rounds a number or follows a length.
    private func sided(_ word: TimeLexicon.Word, end: Int, at i: Int) -> TimeLexicon.Word {
        switch word.kind {
        case .before, .after, .window:
            let leads = atoms.isEmpty || (leadsNumber(end) && !followsLength)
            let wanted = lexicon.longest(in: text, at: i) { w in
                leads ? w.kind == .window : w.kind == .before || w.kind == .after
            }
            return wanted?.end == end ? wanted?.word ?? word : word
        case .more, .since:
            let rounds = atoms.last?.kind == .number
            let wanted = lexicon.longest(in: text, at: i) { rounds ? $0.kind == .more : $0.kind == .since }
            return wanted?.end == end ? wanted?.word ?? word : word
        default: return word
        }
    }

    /// 六天后的3时: the length stands before.
    private var followsLength: Bool {
        guard atoms.count >= 2, let last = atoms.last, last.kind == .unit else { return false }
        let number = atoms[atoms.count - 2]
        return number.kind == .classifier || number.kind == .number && number.digits < 4
    }

    /// 八月十五, 初一: the number before is a day of the month.
    private var endsDate: Bool {
        guard atoms.count >= 2, atoms.last?.kind == .number else { return false }
        let before = atoms[atoms.count - 2]
        return before.kind == .lunarDay || before.kind == .lunarMonth
            || before.kind == .unit && before.value == Int32(TimeUnit.month.rawValue)
    }

    /// Whether a number that is no year follows: 前5个月, 后三天.
    private func leadsNumber(_ start: Int) -> Bool {
        var i = start
        while i < text.count, i < start + 2, text[i] == 0x20 || text[i] == 0x7684 { i += 1 }
        guard i < text.count, lexicon.lead[Int(text[i])] & TimeLexicon.numeral != 0 else { return false }
        guard let number = numeral(at: i) else { return false }
        return number.digits != 4
    }

    private var isAfterNumber: Bool {
        for atom in atoms.suffix(4).reversed() {
            switch atom.kind {
            case .number: return true
            case .space, .more, .classifier, .halfMark, .exact: continue
            default: return false
            }
        }
        return false
    }

    private func hasUnit(at i: Int) -> Bool {
        i < text.count && lexicon.longest(in: text, at: i, where: { $0.kind == .unit }) != nil
    }

    private func weekday(at i: Int) -> TimeAtom? {
        guard isWeekday(at: i) else { return nil }
        return lexicon.longest(in: text, at: i) { $0.kind == .weekday }.map { make(i, $0.end, $0.word) }
    }

    private func make(_ start: Int, _ end: Int, _ word: TimeLexicon.Word) -> TimeAtom {
        TimeAtom(
            start: Int32(start), end: Int32(end), kind: word.kind, form: word.form, value: word.value, extra: word.extra
        )
    }

    private func mark(_ u: UInt16, at i: Int) -> TimeAtom? {
        let kind: AtomKind
        switch u {
        case 0x20, 0x3000, 0xA0: kind = .space
        // 2024-05-22T08:30
        case 0x54, 0x74:
            guard i + 1 < text.count, TimeParser.isDigit(text[i + 1]), atoms.count >= 5,
                atoms.last?.kind == .number, atoms[atoms.count - 2].kind == .range
            else { return nil }
            kind = .space
        case 0x3A, 0xFF1A, 0x2236: kind = .colon
        case 0x2F: kind = .slash
        case 0x2E: kind = .dot
        case 0x2C, 0xFF0C: kind = .comma
        case 0x28, 0xFF08: kind = .open
        case 0x29, 0xFF09: kind = .close
        case 0x22, 0x201C, 0x201D, 0x300C, 0x300D: kind = .quote
        default: return nil
        }
        return TimeAtom(start: Int32(i), end: Int32(i + 1), kind: kind)
    }
}
