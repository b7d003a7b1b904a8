/// Times of day: 上午9点半, 20:00, 晚8时许, 九点一刻, 3:15pm.
extension TimeParser {
    /// A part of the day, a clock time, or both; the index after it.
    func clock(at start: Int, into phrase: inout CalendarPhrase, afterDate: Bool) -> Int? {
        guard phrase.edge == .none else { return nil }
        var i = start
        var part = phrase.part
        var end: Int?
        if kind(i) == .of, kind(i + 1) == .part, atom(i + 1)?.length ?? 0 > 1 { i += 1 }
        // 世界读书日当晚, 9月1日当天
        if afterDate, phrase.day != nil, phrase.part == nil, let a = atom(i), a.extra == 0,
            a.kind == .anaphorDayPart || a.kind == .anaphorDay && a.value == 0, text[Int(a.start)] == 0x5F53
        {
            i += 1
            if a.kind == .anaphorDayPart {
                phrase.part = TimeLexicon.parts[Int(a.value)]
                part = phrase.part
            }
            end = i
        }
        // 今天大约晚上十点
        if afterDate, let a = atom(i), a.kind == .about, kind(i + 1) == .part || number(i + 1) != nil {
            guard clockTime(at: kind(i + 1) == .part ? i + 2 : i + 1, part: part) != nil else { return end }
            phrase.mod = "APPROX"
            i += 1
        }
        let k = afterDate ? skipSpace(i) : i
        if let a = atom(k), a.kind == .part, !isBetweenCountries(a) {
            let isShort = a.length == 1
            part = TimeLexicon.parts[Int(a.value)]
            let next = clockTime(at: skipSpace(k + 1), part: part)
            // 早, 晚, 晨 alone only after a day: 7月25日早
            if next == nil {
                guard !isShort || (afterDate && phrase.day != nil) else { return nil }
                if isShort, !shortPartEnds(k + 1) { return nil }
                phrase.part = part
                return k + 1
            }
            i = skipSpace(k + 1)
        } else if phrase.part != nil {
            i = skipSpace(i)
        } else {
            i = k
        }
        if let (clock, next) = clockTime(at: i, part: part) {
            var c = clock
            if part == nil, !afterDate || kind(start) != nil, !acceptsClock(c, from: i, to: next, afterDate: afterDate)
            {
                return end
            }
            let isTwelveHour = c.hour >= 1 && c.hour <= 12
            c.hour = Self.hour(c.hour, part: part)
            if let upper = c.upperHour { c.upperHour = Self.hour(upper, part: part) }
            c.isAmbiguous = part == nil && isTwelveHour && c.isAmbiguous
            phrase.clock = c
            phrase.part = part
            // 两点多
            if let last = atom(next - 1), text[Int(last.end) - 1] == 0x591A { phrase.mod = phrase.mod ?? "APPROX" }
            end = next
        }
        return end
    }

    /// 韩日间, 中日间: between two countries, no 日间.
    private func isBetweenCountries(_ a: TimeAtom) -> Bool {
        guard a.length == 2, text[Int(a.start)] == 0x65E5, a.start > 0 else { return false }
        return [0x4E2D, 0x97E9, 0x7F8E, 0x4FC4, 0x671D, 0x82F1, 0x6CD5, 0x5FB7, 0x5370, 0x6FB3].contains(
            text[Int(a.start) - 1])
    }

    /// After 早, 晚 no character may make another word of it: 22日晚会.
    func shortPartEnds(_ next: Int) -> Bool {
        let after = unitAfter(next)
        return ![0x996D, 0x7761, 0x4F11, 0x4F1A, 0x62A5, 0x5BB4, 0x9910, 0x573A, 0x671F, 0x4E0A, 0x95F4, 0x5E74]
            .contains(after)
    }

    /// The hour on a clock of twenty-four, by the part of the day.
    static func hour(_ hour: Int, part: DayPart?) -> Int {
        switch part {
        case .afternoon where hour >= 1 && hour < 12: hour + 12
        case .evening where hour >= 4 && hour < 12: hour + 12
        case .evening where hour == 12: 24
        case .night where hour >= 6 && hour < 12: hour + 12
        case .night where hour == 12: 24
        case .noon where hour >= 1 && hour <= 3: hour + 12
        case .early where hour == 12: 0
        default: hour
        }
    }

    /// 9点半, 9:30:15, 零点整, 七八点; nil when there is no clock time.
    func clockTime(at i: Int, part: DayPart?) -> (CalendarPhrase.Clock, Int)? {
        guard let n = atom(i) else { return nil }
        if n.kind == .lacking { return lacking(i, part: part) }
        if n.kind == .zero, n.length == 1, unit(i + 1) == .clockHour {
            return tail(CalendarPhrase.Clock(hour: 0), i + 2, after: i + 1)
        }
        guard n.kind == .number, n.form == .arabic || n.form == .han || n.form == .hanDigits, n.value >= 0 else {
            return nil
        }
        if n.form == .hanDigits {
            // 七八点: between the two
            guard n.extra > 0, n.digits == 2, unit(i + 1) == .clockHour else { return nil }
            return (CalendarPhrase.Clock(hour: Int(n.value) / 10, isAmbiguous: true, upperHour: Int(n.extra)), i + 2)
        }
        guard n.value <= 24, n.digits <= 2 else { return nil }
        let hour = Int(n.value)
        if n.form == .arabic, kind(i + 1) == .colon, let m = number(i + 2), m.form == .arabic, m.digits == 2,
            m.value < 60
        {
            var clock = CalendarPhrase.Clock(hour: hour, minute: Int(m.value))
            clock.isAmbiguous = n.digits == 1 || hour > 0 && hour <= 12
            var next = i + 3
            if kind(next) == .colon, let s = number(next + 1), s.form == .arabic, s.digits == 2, s.value < 60 {
                clock.second = Int(s.value)
                next += 2
            }
            return meridiem(clock, next)
        }
        guard unit(i + 1) == .clockHour else {
            // 早8, 3pm
            if n.form == .arabic, kind(i + 1) == .ampm, hour <= 12, hour > 0, atom(i + 1)?.length ?? 0 > 1,
                !Self.isLatin(unitBefore(i))
            {
                let found = meridiem(CalendarPhrase.Clock(hour: hour), i + 1)
                return found.1 > i + 1 ? found : nil
            }
            return nil
        }
        return tail(CalendarPhrase.Clock(hour: hour, isAmbiguous: true), i + 2, after: i + 1)
    }

    /// 差五分十二点, 差一刻八点.
    private func lacking(_ i: Int, part: DayPart?) -> (CalendarPhrase.Clock, Int)? {
        guard let n = number(i + 1), let u = unit(i + 2), let found = clockTime(at: i + 3, part: part),
            found.0.minute == nil, found.0.hour > 0, found.0.upperHour == nil, kind(i + 3) != .lacking
        else { return nil }
        let minutes: Int
        switch u {
        case .minutePart, .minutes: minutes = Int(n.value)
        case .quarterHours: minutes = Int(n.value) * 15
        default: return nil
        }
        guard (1..<60).contains(minutes) else { return nil }
        var clock = found.0
        clock.hour -= 1
        clock.minute = 60 - minutes
        return (clock, found.1)
    }

    private func meridiem(_ clock: CalendarPhrase.Clock, _ next: Int) -> (CalendarPhrase.Clock, Int) {
        var clock = clock
        let k = skipSpace(next)
        guard let a = atom(k), a.kind == .ampm, clock.hour <= 12, !Self.isLatin(unitAfter(k + 1)) else {
            return (clock, next)
        }
        if a.value == 1, clock.hour < 12 { clock.hour += 12 }
        if a.value == 0, clock.hour == 12 { clock.hour = 0 }
        clock.isAmbiguous = false
        return (clock, k + 1)
    }

    /// What follows the hour: 半, 一刻, 45分, 零五, 整, 许.
    private func tail(_ clock: CalendarPhrase.Clock, _ start: Int, after unitIndex: Int) -> (CalendarPhrase.Clock, Int)
    {
        var clock = clock
        var i = start
        if kind(i) == .exact { return (clock, i + 1) }
        if let a = atom(i), a.kind == .halfMark || a.form == .half {
            clock.minute = 30
            return (clock, i + 1)
        }
        var marked = false
        if let z = atom(i), z.kind == .zero {
            marked = true
            i += 1
            if let a = atom(i), a.kind == .halfMark || a.form == .half {  // 踏半
                clock.minute = 30
                return (clock, i + 1)
            }
        }
        if let n = number(i), n.value < 60, n.form == .arabic || n.form == .han || n.form == .hanDigits {
            let minute = Int(n.value)
            if unit(i + 1) == .quarterHours, minute >= 1, minute <= 3 {
                clock.minute = minute * 15
                return (clock, i + 2)
            }
            if unit(i + 1) == .fiveMinutes, minute <= 12 {
                clock.minute = minute * 5
                return (clock, i + 2)
            }
            if unit(i + 1) == .minutePart {
                clock.minute = minute
                var next = i + 2
                if let s = number(next), s.value < 60, unit(next + 1) == .secondPart || unit(next + 1) == .seconds {
                    clock.second = Int(s.value)
                    next += 2
                }
                return (clock, next)
            }
            if isBareMinute(n, at: i, marked: marked) {
                clock.minute = marked && text[Int(atom(i - 1)?.start ?? 0)] == 0x8E0F ? minute * 5 : minute
                return (clock, i + 1)
            }
        }
        return (clock, start)
    }

    /// 九点二十, 九点零九: minutes without 分; 24点5度 and 3点5 are decimals.
    private func isBareMinute(_ n: TimeAtom, at i: Int, marked: Bool) -> Bool {
        guard kind(i + 1) != .unit, kind(i + 1) != .dot, kind(i + 1) != .classifier else { return false }
        let startsWithZero = n.form == .hanDigits && n.value < 10 || n.digits == 2 && n.value < 10
        guard marked || startsWithZero || n.value >= 10 else { return false }
        return !Self.isMeasure(unitAfter(i + 1))
    }

    /// 度, %, 米, 元, 倍 …: what stands after a decimal number.
    private static func isMeasure(_ u: UInt16) -> Bool {
        [0x5EA6, 0x25, 0x7C73, 0x5143, 0x500D, 0x4EBF, 0x4E07, 0x5343, 0x516C, 0x5206, 0x4E2A, 0x5428, 0x65A4].contains(
            u)
    }

    /// Whether a clock time without any part of the day is one, and no score, ratio or list of points.
    private func acceptsClock(_ clock: CalendarPhrase.Clock, from i: Int, to next: Int, afterDate: Bool) -> Bool {
        let before = unitBefore(i)
        let after = unitAfter(next)
        // the T of 2024-05-22T08:30 was read as a space
        if Self.isLatin(before), kind(i - 1) != .space, kind(i) == .number, atom(i)?.form == .arabic { return false }
        if !afterDate, Self.isDigit(before) || before == 0x2E || before == 0x3A { return false }
        // 24点5度, 3点2%: a decimal
        if clock.minute == nil, number(next) != nil, Self.isMeasure(unitAfter(next + 1)) { return false }
        if atom(i + 1)?.kind == .colon {
            // a score or a ratio has no leading zero and other words around it
            if kind(next) == .colon { return false }
            return clock.minute != nil
        }
        guard let u = atom(i + 1), u.kind == .unit || atom(i)?.kind == .zero else { return true }
        if afterDate || clock.minute != nil { return true }
        if u.length > 1, atom(i)?.kind != .zero { return true }
        let isShi = text[Int(u.start)] == 0x65F6 || text[Int(u.start)] == 0x6642
        guard let n = atom(i) else { return false }
        if isShi {
            // 一时, 八时: 一时 is "for a time"
            return n.form == .arabic || n.kind == .zero || n.value != 1
        }
        // 点 makes points of a list too
        if n.form == .arabic { return !Self.isPointNoun(after) }
        if n.value == 1 { return false }
        if Self.isPointNoun(after) { return false }
        switch kind(next) {
        case .range, .before, .after, .since, .around, .join, .exact: return true
        default: return !Self.isHan(after) || [0x5728, 0x5230, 0x5F00, 0x51FA, 0x7684, 0x8D77, 0x65F6].contains(after)
        }
    }

    /// 建议, 意见, 要求, 体会, 希望, 看法, 原因, 启示, 共识, 以上 (up to), 五 (3点五).
    private static func isPointNoun(_ u: UInt16) -> Bool {
        [
            0x5EFA, 0x610F, 0x8981, 0x4F53, 0x5E0C, 0x770B, 0x539F, 0x542F, 0x5171, 0x7ECF, 0x601D, 0x4E3B, 0x8BA4,
            0x8D28, 0x4E0D, 0x611F,
        ].contains(u)
    }
}
