import TextModel

/// Lengths of time: 三年, 两个半小时, 约5个半小时, 8天20小时, 七天七夜, 多年.
extension TimeParser {
    func duration(at start: Int) -> Parse? {
        var i = start
        var mod: String?
        if let a = atom(i), a.kind == .about || a.kind == .window && isNear(a) {
            mod = aboutMod(a)
            i += 1
            i = skipSpace(i)
        }
        guard var (phrase, next) = length(at: i) else { return nil }
        guard acceptsDuration(phrase, from: i, to: next, hasLead: i > start) else { return nil }
        if let mod { phrase.mod = phrase.mod ?? mod }
        // 三天左右: 左右 stays outside
        if let a = atom(next), a.kind == .around { phrase.mod = phrase.mod ?? "APPROX" }
        // 三年来, 7天半以来: up to now
        if kind(next) == .since, text[Int(atom(next)?.start ?? 0)] != 0x8D77, !phrase.isVague {
            return Parse(phrase: .window(phrase, sign: -1), next: next, rule: "time.duration-since")
        }
        if phrase.mod == nil || i == start, kind(next) == .range || mark(next) == .range,
            let (upper, end) = length(at: skipSpace(next + 1)), upper.grain == phrase.grain, upper.upper == 0,
            !phrase.isVague, !upper.isVague
        {
            return Parse(phrase: .range(.duration(phrase), .duration(upper)), next: end, rule: "time.duration-range")
        }
        return Parse(phrase: .duration(phrase), next: next, rule: "time.duration")
    }

    private func mark(_ i: Int) -> AtomKind? { kind(skipSpace(i)) }

    private func isNear(_ a: TimeAtom) -> Bool { a.length == 1 && text[Int(a.start)] == 0x8FD1 }

    private func aboutMod(_ a: TimeAtom) -> String {
        switch text[Int(a.start)] {
        case 0x8D85, 0x903E, 0x81F3: "MORE_THAN"  // 超 逾 至少
        case 0x4E0D where a.length == 3 && text[Int(a.end) - 1] == 0x4E8E: "EQUAL_OR_MORE"  // 不少于 不低于
        case 0x4E0D where a.length == 3: "EQUAL_OR_LESS"  // 不超过
        case 0x4E0D, 0x8FD1, 0x5C06, 0x63A5, 0x6700: "LESS_THAN"  // 不到 近 将近 接近 最多
        default: "APPROX"
        }
    }

    /// Numbers and units in descending order; at most eight parts.
    func length(at start: Int) -> (DurationPhrase, Int)? {
        var phrase = DurationPhrase()
        var i = start
        var smallest: Grain?
        var parts = 0
        while parts < 8 {
            let k = parts == 0 ? i : joined(i)
            var longer = phrase
            guard let (grain, next) = part(at: k, into: &longer, isFirst: parts == 0) else { break }
            // 24日三天: the same unit begins another expression
            if let s = smallest, grain == s { break }
            phrase = longer
            smallest = min(smallest ?? grain, grain)
            i = next
            parts += 1
            if phrase.isVague || phrase.upper > 0 { break }
        }
        guard parts > 0, let smallest else { return nil }
        phrase.grain = smallest
        return (phrase, i)
    }

    /// After a part: 又, 零, 多, 余 and a space before the next one.
    private func joined(_ i: Int) -> Int {
        var k = skipSpace(i)
        if kind(k) == .zero { k += 1 }
        return skipSpace(k)
    }

    private func part(at start: Int, into phrase: inout DurationPhrase, isFirst: Bool) -> (Grain, Int)? {
        guard let n = atom(start), n.kind == .number || (isFirst && n.kind == .classifier && n.length == 1) else {
            return nil
        }
        var i = start + 1
        var value = 0
        var upper = 0
        var isVague = false
        var half = false
        switch n.form {
        case .half:
            half = true
            value = Int(n.value) * 1000
            // 大半天, 小半年
            if n.length == 2, n.value == 0 { phrase.mod = text[Int(n.start)] == 0x5927 ? "MORE_THAN" : "LESS_THAN" }
        case .vague:
            isVague = true
        case .none where n.kind == .classifier:  // 个半小时
            guard text[Int(n.start)] == 0x4E2A, kind(i) == .number, atom(i)?.form == .half else { return nil }
            value = 1000
            half = true
            i += 1
        case .none:
            return nil
        default:
            guard n.value > 0 || n.form == .arabic else { return nil }
            value = Int(n.value) * 1000
            if n.form == .hanDigits {
                if n.extra > 0, n.digits == 2 {
                    value = Int(n.value) / 10 * 1000
                    upper = Int(n.extra) * 1000
                } else if n.digits > 1, !(n.digits == 2 && n.value < 10) {
                    return nil
                }
            } else if n.extra > 0 {
                upper = Int(n.extra) * 1000
            }
        }
        // 1.5小时, 35,000个, 五点五
        if n.form == .arabic || n.form == .han, kind(i) == .dot && number(i + 1)?.form == n.form || isHanPoint(i),
            let f = number(i + 1), f.digits <= 3,
            f.form == .arabic || f.form == .han || f.form == .hanDigits
        {
            let places = max(Int(f.digits), 1)
            guard places <= 3 else { return nil }
            var scale = 1000
            for _ in 0..<places { scale /= 10 }
            value += Int(f.value) * scale
            i += 2
        } else if n.form == .arabic, kind(i) == .comma, let f = number(i + 1), f.digits == 3, n.digits <= 3,
            let c = atom(i), text[Int(c.start)] == 0x2C
        {
            value = value * 1000 + Int(f.value) * 1000
            i += 2
        }
        if kind(i) == .more || atom(i)?.form == .vague && !isVague {
            phrase.mod = phrase.mod ?? "MORE_THAN"
            i += 1
        }
        i = skipSpace(i)
        if kind(i) == .exact, unit(i + 1) != nil { i += 1 }  // 一整天
        // 两个半小时, 3个多月
        if kind(i) == .classifier, let c = atom(i), c.length == 1, text[Int(c.start)] == 0x4E2A {
            if atom(i + 1)?.form == .half || kind(i + 1) == .halfMark {
                half = true
                i += 2
                if atom(i)?.form == .vague || kind(i) == .more {
                    phrase.mod = phrase.mod ?? "MORE_THAN"
                    i += 1
                }
            } else if atom(i + 1)?.form == .vague || kind(i + 1) == .more {
                phrase.mod = phrase.mod ?? "MORE_THAN"
                i += 2
            } else if n.form != .half && kind(i + 1) != .unit && !isVague {
                return nil
            } else {
                i += 1
            }
        }
        guard let unit = plainUnit(i) else { return nil }
        let isCounted = kind(i - 1) == .classifier || (kind(i - 2) == .classifier && i - 2 > start)
        i += 1
        // 两年半, 三天半, 一分半
        if !half, !isVague, atom(i)?.form == .half || kind(i) == .halfMark, halfEnds(i + 1) {
            half = true
            i += 1
            if unit == .minutePart, self.unit(i) == .hours, atom(i)?.length == 1 { i += 1 }
        }
        if half { value += 500 }
        if unit == .year || isYearName(i - 1), n.digits >= 4, !countsYears(start) { return nil }
        // 两个年份; 个 and 年 make no length
        if isCounted, unit == .year { return nil }
        if isFirst, unit == .year, n.form == .arabic, n.digits == 2, phrase.mod == nil {
            phrase.shortYear = Int(n.value)
        }
        guard let grain = add(value, upper, unit, isVague: isVague, isCounted: isCounted, next: &i, to: &phrase) else {
            return nil
        }
        // 一年多, 8小时余
        if let a = atom(i), a.kind == .more || (a.kind == .number && a.form == .vague), a.length == 1,
            text[Int(a.start)] != 0x51E0, text[Int(a.start)] != 0x6765, !isVague, unit != .day
        {
            phrase.mod = phrase.mod ?? "MORE_THAN"
            i += 1
        }
        return (grain, i)
    }

    /// 点 as a decimal point: 五点五分钟.
    private func isHanPoint(_ i: Int) -> Bool {
        guard unit(i) == .clockHour, let a = atom(i), a.length == 1, text[Int(a.start)] == 0x70B9, number(i + 1) != nil
        else { return false }
        switch unit(i + 2) {
        case .minutes, .hours, .years, .year, .days, .months, .seconds: return true
        default: return false
        }
    }

    private func halfEnds(_ i: Int) -> Bool { kind(i) != .classifier }

    private func plainUnit(_ i: Int) -> TimeUnit? {
        if let u = unit(i) { return u }
        // after 个半 and 半 the unit was read as a word of its own
        guard let a = atom(i) else { return nil }
        let first = text[Int(a.start)]
        if a.length == 1, first == 0x6708, a.kind != .number { return .months }
        return nil
    }

    /// Adds a part to the phrase; nil when the unit makes no length of time here.
    private func add(
        _ value: Int, _ upper: Int, _ unit: TimeUnit, isVague: Bool, isCounted: Bool, next: inout Int,
        to phrase: inout DurationPhrase
    ) -> Grain? {
        if isVague { phrase.isVague = true }
        if upper > 0 { phrase.upper = upper }
        switch unit {
        case .year, .years, .anniversaries, .schoolYears:
            phrase.years += value
            return .year
        case .months:
            phrase.months += value
            return .month
        case .month:
            // 两月, 数月, 半月; 三月 is a month
            let u = atom(next - 1)
            guard u?.length == 1, isCounted || isVague || value == 500 || isDoubled(next - 2) || upper > 0 else {
                return nil
            }
            phrase.months += value
            return .month
        case .tenDays:
            // 逾六旬 is an age
            guard isVague || value < 5000 else { return nil }
            phrase.days += value * 10
            return .day
        case .quarters:
            guard let a = atom(next - 1), a.length == 3 || a.length == 2 && value > 4000 else { return nil }
            phrase.months += value * 3
            return .month
        case .weeks:
            phrase.weeks += value
            return .week
        case .days, .workdays:
            phrase.days += value
            phrase.isWorkdays = unit == .workdays
            // 七天七夜, 6天5晚
            if let n = number(next), self.unit(next + 1) == .nights, n.value > 0 { next += 2 }
            return .day
        case .day:
            let isHao = atom(next - 1).map { text[Int($0.start)] != 0x65E5 } ?? true
            guard !isHao else { return nil }
            phrase.days += value
            return .day
        case .nights:
            guard value < 100_000 else { return nil }
            phrase.days += value
            return .day
        case .hours:
            phrase.hours += value
            return .hour
        case .clockHour:
            // 8天20时
            guard phrase.days > 0, let a = atom(next - 1), text[Int(a.start)] == 0x65F6 || text[Int(a.start)] == 0x6642
            else {
                return nil
            }
            phrase.hours += value
            return .hour
        case .quarterHours:
            guard let a = atom(next - 1), a.length == 2 else { return nil }
            phrase.minutes += value * 15
            return .minute
        case .minutes:
            phrase.minutes += value
            return .minute
        case .minutePart:
            // 五分三十秒, 一分半钟
            let isHalf = value % 1000 == 500
            let hasSeconds =
                number(next) != nil && (self.unit(next + 1) == .secondPart || self.unit(next + 1) == .seconds)
            guard isHalf || hasSeconds || phrase.hours > 0 else { return nil }
            if isHalf, Int(atom(next - 1)?.end ?? 0) < text.count, unitAfter(next) == 0x949F {}
            phrase.minutes += value
            return .minute
        case .secondPart, .seconds:
            phrase.seconds += value
            return .second
        case .centuries:
            guard let a = atom(next - 1), a.length == 3 || isVague || value == 500 else { return nil }
            phrase.years += value * 100
            return .year
        default:
            return nil
        }
    }

    func isDoubled(_ i: Int) -> Bool {
        guard let n = atom(i), n.kind == .number else { return false }
        let u = text[Int(n.start)]
        return n.length == 1 && (u == 0x4E24 || u == 0x5169 || u == 0x4FE9)
    }

    /// 成立三十周年大会: the years belong to the event's name. 纪念 大会 仪式 庆祝 座谈 活动 晚会 音乐 展 论坛 主题
    private func isCommemorated(_ next: Int) -> Bool {
        [
            0x7EAA, 0x5927, 0x4EEA, 0x5E86, 0x5EA7, 0x6D3B, 0x665A, 0x97F3, 0x5C55, 0x8BBA, 0x4E3B, 0x6587, 0x7279,
            0x6210,
        ]
        .contains(unitAfter(next))
    }

    /// What makes a word with 内: 内蒙古, 内地, 内阁, 内需, 内河.
    private static let innerWords = UnitSet("蒙地部阁容政战塔罗江陆外乡黄需生循销卷河存科涵在贸资湖海耗核饰衣心马贾".utf16)

    /// 内, 以内 or 之内 behind a length, but not 内蒙古, 内阁, 内地 and the like.
    func isWithin(_ i: Int) -> Bool {
        guard let a = atom(i), a.kind == .within, text[Int(a.end) - 1] == 0x5185 else { return false }
        return a.length > 1 || !Self.innerWords.contains(unitAfter(i + 1))
    }

    /// Whether numbers and units stand alone as a length of time, and are no date, name or share.
    private func acceptsDuration(_ phrase: DurationPhrase, from start: Int, to next: Int, hasLead: Bool) -> Bool {
        let before = unitBefore(start)
        // 第三年 and 每三年 are read by other rules
        if before == 0x7B2C || Self.isDigit(before) { return false }
        if Self.isLatin(before) { return false }
        // 0.5—6天: the first digits are a decimal's
        if before == 0x2E, let a = atom(start), a.start > 1, Self.isDigit(text[Int(a.start) - 2]) { return false }
        guard let n = atom(start), let last = atom(next - 1) else { return false }
        // 四分之三个世纪: the denominator stands before
        if before == 0x4E4B, let a = atom(start), a.start > 1, text[Int(a.start) - 2] == 0x5206 { return false }
        // 22日 is a date; 90日, 数日 and 3日内 are lengths
        if next == start + 2, unit(start + 1) == .day {
            if isWithin(next) || before == 0x6EE1 { return true }  // 满15日
            return phrase.isVague || n.value > 31 || n.form == .half || phrase.upper > 0
                || (n.form == .han && n.value <= 3 && n.value > 1)
        }
        if next == start + 2, unit(start + 1) == .year, n.form == .arabic, n.digits >= 4, !countsYears(start) {
            return false
        }
        if next == start + 2, unit(start + 1) == .nights, n.form != .vague {
            return n.value >= 2 && before != 0x65E9  // 早八晚五
        }
        let after = unitAfter(next)
        if last.kind == .unit, after == 0x7EA7 || after == 0x751F { return false }  // 年级, 年生
        if TimeUnit(rawValue: Int(last.value)) == .anniversaries, isCommemorated(next) { return false }
        return true
    }
}
