/// Days and weeks: 22日, 昨日, 周五, 第一个星期一, 次日, 八月十五.
extension TimeParser {
    /// 本周, 第21周, 上上周, 前2周.
    func week(at start: Int, into phrase: inout CalendarPhrase) -> Int? {
        guard phrase.day == nil else { return nil }
        let i = start
        guard let a = atom(i) else { return nil }
        switch a.kind {
        case .week where phrase.year == nil && phrase.month == nil:
            phrase.week = .relative(Int(a.value))
            return i + 1
        case .anaphorWeek where phrase.year == nil && phrase.month == nil:
            phrase.week = .anaphoric(Int(a.value))
            return i + 1
        case .deictic where a.value == Int32(TimeUnit.weeks.rawValue) && phrase.year == nil && phrase.month == nil:
            phrase.week = .relative(Int(a.extra))
            return i + 1
        case .anaphorDeictic
        where a.value == Int32(TimeUnit.weeks.rawValue) && phrase.year == nil && phrase.month == nil:
            phrase.week = .anaphoric(Int(a.extra))
            return i + 1
        case .halfWeek where phrase.year == nil && phrase.month == nil:
            phrase.week = .half(Int(a.value))
            return i + 1
        case .ordinal:
            guard let n = number(i + 1), (1...53).contains(n.value), unit(i + 2) == .weeks else { return nil }
            // 第二周 by itself counts from something else, and so does 怀孕第21周
            guard phrase.year != nil || phrase.month != nil || n.value > 5 && !Self.isHan(unitBefore(i)) else {
                return nil
            }
            phrase.week = .ordinal(Int(n.value))
            return i + 3
        default:
            return nil
        }
    }

    /// The day of a phrase, after its year, month or week.
    func day(at start: Int, into phrase: inout CalendarPhrase) -> Int? {
        guard phrase.day == nil, phrase.section == nil, phrase.edge == .none || phrase.edge == .none else { return nil }
        let i = phrase.month == nil && phrase.year == nil ? start : skipSpace(start)
        guard let a = atom(i) else { return nil }
        switch a.kind {
        case .number:
            return numberDay(i, &phrase)
        case .lunarDay:  // 初一
            guard let n = number(i + 1), (1...10).contains(n.value), phrase.month != nil || phrase.isLunar else {
                return nil
            }
            markLunar(&phrase)
            phrase.day = .number(Int(n.value))
            return i + 2
        case .newYearDays:  // 大年初三
            guard kind(i + 1) == .lunarDay, let n = number(i + 2), (1...10).contains(n.value) else { return nil }
            phrase.month = .lunar(1, isLeap: false)
            phrase.isLunar = true
            phrase.day = .number(Int(n.value))
            return i + 3
        case .day where isFree(phrase) || a.value == 0 && isOnlyRelativeYear(phrase):
            phrase.day = .relative(Int(a.value))
            return weekdayInBrackets(i + 1, &phrase)
        case .dayStem where isFree(phrase):
            return stemDays(i, &phrase)
        case .anaphorDay where isFree(phrase):
            phrase.day = .anaphoric(Int(a.value))
            return i + 1
        case .wholeDay where isFree(phrase):
            phrase.day = .anaphoric(0)
            return i + 1
        case .dayPart where isFree(phrase):
            phrase.day = .relative(Int(a.extra))
            phrase.part = TimeLexicon.parts[Int(a.value)]
            return i + 1
        case .anaphorDayPart:
            guard phrase.month == nil, phrase.year == nil else { return nil }
            phrase.day = .anaphoric(Int(a.extra))
            phrase.part = TimeLexicon.parts[Int(a.value)]
            return i + 1
        case .weekday:
            guard phrase.year == nil, phrase.month == nil else { return nil }
            phrase.day = .weekday(Int(a.value))
            return dateAfterWeekday(i + 1, &phrase)
        case .weekend:
            guard phrase.year == nil, phrase.month == nil else { return nil }
            phrase.day = .weekend
            return i + 1
        case .workday where phrase.week != nil:
            phrase.day = .workdays
            return i + 1
        case .holiday:
            guard phrase.month == nil, phrase.week == nil else { return nil }
            phrase.day = .holiday(Int(a.value))
            if tables.holidays.indices.contains(Int(a.value)), tables.holidays[Int(a.value)]?.isBreak == true {
                phrase.isBreak = true
            }
            return holidayTail(i + 1, &phrase)
        case .solarTerm:
            guard phrase.month == nil, phrase.week == nil, acceptsTerm(a, i) else { return nil }
            phrase.day = .solarTerm(Int(a.value))
            return i + 1
        case .ordinal:
            return ordinalDay(i, &phrase)
        case .last:
            return lastWeekday(i, &phrase)
        default:
            return nil
        }
    }

    private func isFree(_ phrase: CalendarPhrase) -> Bool {
        phrase.year == nil && phrase.month == nil && phrase.week == nil
    }

    /// A month that was read as Gregorian is lunar after all: 八月初三.
    private func markLunar(_ phrase: inout CalendarPhrase) {
        phrase.isLunar = true
        if case .number(let m) = phrase.month { phrase.month = .lunar(m, isLeap: false) }
    }

    private func numberDay(_ i: Int, _ phrase: inout CalendarPhrase) -> Int? {
        guard let n = number(i), n.value >= 1, n.value <= 31, n.digits <= 2 || n.form == .han || n.form == .lunarHan
        else {
            return nil
        }
        guard n.extra == 0 || n.form == .hanDigits else { return nil }
        let u = skipSpace(i + 1)
        if phrase.isLunar || n.form == .lunarHan, phrase.month != nil {
            guard n.form != .arabic || phrase.isLunar else { return nil }
            // 光绪二十四年六月三人
            if phrase.calendar != nil, unit(i + 1) != .day, n.value < 10 || kind(i + 1) == .classifier { return nil }
            if n.form == .lunarHan, unit(u) != .day { markLunar(&phrase) }
            phrase.day = .number(Int(n.value))
            return unit(i + 1) == .day ? i + 2 : i + 1
        }
        if unit(u) == .day, n.form == .arabic || n.form == .han || n.form == .lunarHan || n.form == .hanDigits {
            guard phrase.month != nil || u == i + 1, phrase.year == nil || phrase.month != nil else { return nil }
            guard phrase.week == nil else { return nil }
            phrase.day = .number(Int(n.value))
            return weekdayInBrackets(u + 1, &phrase)
        }
        // 10月22, 八月十五: the day without its unit
        guard case .number = phrase.month, kind(i - 1) == .unit, i == u || kind(u) == nil || kind(u) != .number else {
            return nil
        }
        if n.form == .arabic {
            guard phrase.year != nil || !Self.isHan(unitAfter(i + 1)) || isDayEnd(i + 1) else { return nil }
            guard kind(i + 1) != .unit, kind(i + 1) != .classifier, kind(i + 1) != .dot, kind(i + 1) != .slash else {
                return nil
            }
        } else {
            // 二月二, 三月三, 九月九: festivals of the lunar calendar
            let isDouble = isDoubleFestival(i, n, phrase)
            guard n.value >= 10 || isDouble, kind(i + 1) != .unit, kind(i + 1) != .classifier,
                !Self.isHan(unitAfter(i + 1)) || isDayEnd(i + 1) || kind(i + 1) == .part
            else {
                return nil
            }
        }
        if n.form != .arabic, n.value < 10 { markLunar(&phrase) }
        phrase.day = .number(Int(n.value))
        phrase.isUnmarkedDay = n.form != .arabic
        return i + 1
    }

    /// 二月二, 三月三, 六月六, 九月九, without a year.
    private func isDoubleFestival(_ i: Int, _ n: TimeAtom, _ phrase: CalendarPhrase) -> Bool {
        guard n.form == .han, phrase.year == nil, case .number(let m) = phrase.month, m == Int(n.value),
            number(i - 2)?.form == .han
        else { return false }
        return [2, 3, 6, 7, 9].contains(m)
    }

    /// Whether the text after an unmarked day lets it end: a verb or preposition of the press, a range, a clock.
    private func isDayEnd(_ next: Int) -> Bool {
        switch kind(next) {
        case .range, .part, .join, .before, .after, .since, .space, .holiday: return true
        default: break
        }
        // 在, 于, 出, 是, 为, 到, 开, 举, 的
        return [0x5728, 0x4E8E, 0x51FA, 0x662F, 0x4E3A, 0x5230, 0x5F00, 0x4E3E, 0x7684, 0x6211].contains(
            unitAfter(next))
    }

    /// （星期三）, 星期三 and ，星期三 after a full day.
    private func weekdayInBrackets(_ i: Int, _ phrase: inout CalendarPhrase) -> Int {
        guard phrase.month != nil || isRelativeDay(phrase) else { return i }
        if kind(i) == .open, let w = atom(i + 1), w.kind == .weekday, kind(i + 2) == .close {
            phrase.statedWeekday = Int(w.value)
            return i + 3
        }
        if phrase.month != nil {
            var k = i
            if kind(k) == .comma { k += 1 }
            k = skipSpace(k)
            if let w = atom(k), w.kind == .weekday {
                phrase.statedWeekday = Int(w.value)
                return k + 1
            }
        }
        return i
    }

    private func isRelativeDay(_ phrase: CalendarPhrase) -> Bool {
        if case .relative = phrase.day { return true }
        return false
    }

    /// 星期天, 二月十号: the weekday stands first.
    private func dateAfterWeekday(_ i: Int, _ phrase: inout CalendarPhrase) -> Int {
        guard phrase.week == nil, case .weekday(let w) = phrase.day else { return i }
        var k = i
        if kind(k) == .comma { k += 1 }
        k = skipSpace(k)
        guard k > i, let m = number(k), (1...12).contains(m.value), unit(k + 1) == .month, let d = number(k + 2),
            (1...31).contains(d.value), unit(k + 3) == .day
        else { return i }
        phrase.month = .number(Int(m.value))
        phrase.day = .number(Int(d.value))
        phrase.statedWeekday = w
        return k + 4
    }

    /// 今明两天, 昨今两天, 今明.
    private func stemDays(_ i: Int, _ phrase: inout CalendarPhrase) -> Int? {
        guard let a = atom(i), let b = atom(i + 1), b.kind == .dayStem || b.kind == .day else { return nil }
        var last = Int(b.value)
        var k = i + 2
        if b.kind == .dayStem, let c = atom(k), c.kind == .day || c.kind == .after {
            last = 2
            k += 1
        }
        guard last > Int(a.value) else { return nil }
        if b.kind == .dayStem {
            guard number(k) != nil, unit(k + 1) == .days || unit(k + 1) == .day else { return nil }
            k += 2
        }
        phrase.day = .relativeRange(Int(a.value), last)
        return k
    }

    /// 第一个星期一, 第十天, 第40个教师节.
    private func ordinalDay(_ i: Int, _ phrase: inout CalendarPhrase) -> Int? {
        guard let n = number(i + 1), n.value >= 1 else { return nil }
        var k = i + 2
        if kind(k) == .classifier { k += 1 }
        if let w = atom(k), w.kind == .weekday, phrase.month != nil, n.value <= 5 {
            phrase.day = .nthWeekday(Int(n.value), Int(w.value))
            return k + 1
        }
        if let h = atom(k), h.kind == .holiday, k > i + 2 {
            phrase.day = .holiday(Int(h.value))
            return holidayTail(k + 1, &phrase)
        }
        if unit(k) == .days || unit(k) == .day && text[Int(atom(k)?.start ?? 0)] == 0x65E5, k == i + 2,
            phrase.year != nil || phrase.month != nil, n.value <= 366
        {
            phrase.day = .ordinal(Int(n.value))
            return k + 1
        }
        return nil
    }

    /// 最后一个星期一, 最后一天.
    private func lastWeekday(_ i: Int, _ phrase: inout CalendarPhrase) -> Int? {
        var k = i + 1
        if number(k)?.value == 1 { k += 1 }
        while kind(k) == .classifier || kind(k) == .of { k += 1 }
        if let w = atom(k), w.kind == .weekday {
            phrase.day = .nthWeekday(-1, Int(w.value))
            return k + 1
        }
        if unit(k) == .days || unit(k) == .day && k > i + 1, phrase.year != nil || phrase.month != nil {
            phrase.day = .ordinal(-1)
            return k + 1
        }
        return nil
    }

    /// 当天, 期间 are outside; 假期, 假期第一天 inside.
    private func holidayTail(_ start: Int, _ phrase: inout CalendarPhrase) -> Int {
        var i = start
        guard kind(i) == .span || kind(i) == .schoolBreak else { return i }
        phrase.isBreak = true
        i += 1
        if kind(i) == .ordinal, let n = number(i + 1), unit(i + 2) == .days || unit(i + 2) == .day {
            phrase.breakDay = Int(n.value)
            return i + 3
        }
        if kind(i) == .anaphorDay, atom(i)?.value == 1 {  // 第二天
            phrase.breakDay = 2
            return i + 1
        }
        if kind(i) == .anaphorDay, atom(i)?.value == 2 {
            phrase.breakDay = 3
            return i + 1
        }
        if kind(i) == .first, unit(i + 1) == .day || unit(i + 1) == .days {
            phrase.breakDay = 1
            return i + 2
        }
        if kind(i) == .last, number(i + 1)?.value == 1, unit(i + 2) == .days {
            phrase.breakDay = -1
            return i + 3
        }
        return i
    }

    /// 大雪, 小雪 and 雨水 are weather too: a term where the text says so.
    private func acceptsTerm(_ a: TimeAtom, _ i: Int) -> Bool {
        guard
            [20, 19, 3].contains(Int(a.value)) || [21, 22].contains(Int(a.value)) && text[Int(a.start) + 1] == 0x96EA
        else { return true }
        let after = unitAfter(i + 1)
        let before = unitBefore(i)
        // 节气, 时节, 前后, 当天, 至, 到, 将; 是, 至, 到, “ before
        return [0x8282, 0x65F6, 0x524D, 0x5F53, 0x81F3, 0x5C06, 0x5230, 0x540E, 0x8FC7].contains(after)
            || [0x662F, 0x81F3, 0x201C].contains(before)
            || a.start == 0 && Int(a.end) == text.count
    }

    /// 五一, 十一, 六一 are numbers too: a holiday only where no word goes on with them.
    func acceptsHoliday(from start: Int, to next: Int) -> Bool {
        guard let a = atom(start), a.kind == .holiday, a.length <= 3, Self.isNumeral(text[Int(a.start)]) else {
            return true
        }
        let last = text[Int(a.end) - 1]
        guard Self.isNumeral(last) else { return true }
        let before = unitBefore(start)
        if before == 0x7B2C || Self.isNumeral(before) || Self.isDigit(before) || before == 0x6708 { return false }
        guard next == start + 1 else { return true }
        let after = unitAfter(next)
        if after == 0x201D || after == 0x22 || after == 0x300D {
            return before == 0x201C || before == 0x22 || before == 0x300C
        }
        guard Self.isHan(after) else { return !Self.isDigit(after) && !Self.isLatin(after) }
        // 期 假 前 当 长 小 黄 来 到 后 去 在 是 将 和 与 我 这 过
        return [
            0x671F, 0x5047, 0x524D, 0x5F53, 0x957F, 0x5C0F, 0x9EC4, 0x6765, 0x5230, 0x540E, 0x53BB, 0x5728, 0x662F,
            0x5C06, 0x548C, 0x4E0E, 0x6211, 0x8FD9,
        ]
        .contains(after)
    }

    static func isNumeral(_ u: UInt16) -> Bool {
        TimeLexer.hanDigit(u) != nil || u == 0x5341 || u == 0x767E
    }

    /// A day number alone, as 22日 or 5号, by what stands around it.
    func acceptsBareDay(from start: Int, to end: Int) -> Bool {
        guard let n = number(start), let u = atom(end - 1) else { return true }
        let before = unitBefore(start)
        let after = unitAfter(end)
        if Self.isLatin(before) || Self.isDigit(before) || before == 0x7B2C { return false }
        let isHao = text[Int(u.start)] == 0x53F7 || text[Int(u.start)] == 0x865F
        if isHao {
            // 36号文, 5号线, 神舟十四号: a day only where nothing names a thing
            if Self.isHan(before), ![0x5728, 0x4E8E, 0x4ECE, 0x5230, 0x81F3, 0x7684, 0x81EA, 0x6708].contains(before) {
                return false
            }
            if before == 0x3015 || before == 0x5D { return false }
            switch kind(end) {
            case .part, .range, .before, .after, .since, .dayPart, .join, .comma, .space: return true
            default: return !Self.isHan(after) && !Self.isLatin(after) && !Self.isDigit(after) && after != 0x2D
            }
        }
        if isWithin(end), n.value <= 15 || n.form != .arabic { return false }  // 3日内办结
        if before == 0x6EE1 { return false }  // 满15日
        if n.form != .arabic {
            // 一日, 三日: mostly a length of time
            return n.value > 3 && after != 0x6E38 && (n.value >= 10 || n.form == .lunarHan)
        }
        return true
    }
}
