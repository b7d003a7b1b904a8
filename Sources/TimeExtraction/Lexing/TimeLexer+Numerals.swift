extension TimeLexer {
    /// The longest numeral of a time expression: 2024, 二〇二四, 十二, 廿三, 七八, 半, 几, 十几.
    ///
    /// A run of more than nine Arabic digits, or a Han number above 99,999,999, is read as vague: no time is written so.
    func numeral(at start: Int) -> TimeAtom? {
        if text[start] >= 0x30, text[start] <= 0x39 { return arabic(at: start) }
        return han(at: start)
    }

    private func arabic(at start: Int) -> TimeAtom {
        var i = start
        var value = 0
        while i < text.count, text[i] >= 0x30, text[i] <= 0x39 {
            if i - start < 9 { value = value * 10 + Int(text[i] - 0x30) }
            i += 1
        }
        let digits = i - start
        let long = digits > 9
        // 3万 years and hours are scaled, 2000万
        if !long, i < text.count {
            let scale = text[i] == 0x4E07 ? 10_000 : text[i] == 0x5343 ? 1000 : text[i] == 0x767E ? 100 : 1
            if scale > 1, value <= 99_999 {
                return TimeAtom(
                    start: Int32(start), end: Int32(i + 1), kind: .number, form: .han,
                    value: Int32(clamping: value * scale), extra: 0)
            }
        }
        return TimeAtom(
            start: Int32(start), end: Int32(i), kind: .number, form: long ? .none : .arabic,
            digits: UInt8(min(digits, 255)), value: long ? -1 : Int32(value))
    }

    static func hanDigit(_ u: UInt16) -> Int? {
        switch u {
        case 0x96F6, 0x3007, 0x25CB: 0  // 零 〇 ○
        case 0x4E00: 1
        case 0x4E8C, 0x4E24, 0x5169, 0x4FE9: 2  // 二 两 兩 俩
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    private func han(at start: Int) -> TimeAtom? {
        var i = start
        let u = text[i]
        func atom(_ end: Int, _ form: TimeAtom.NumberForm, _ value: Int, digits: Int = 0, upper: Int = 0) -> TimeAtom {
            TimeAtom(
                start: Int32(start), end: Int32(end), kind: .number, form: form, digits: UInt8(clamping: digits),
                value: Int32(clamping: value), extra: Int32(clamping: upper))
        }
        if u == 0x534A { return atom(i + 1, .half, 0) }  // 半
        if u == 0x591A { return atom(i + 1, .vague, 0) }  // 多
        if u == 0x51E0 || u == 0x6570 {  // 几 数
            while i < text.count, [0x51E0, 0x6570, 0x5341, 0x767E, 0x5343, 0x4E07].contains(text[i]), i - start < 4 {
                i += 1
            }
            return atom(i, .vague, 0)
        }
        // digit after digit
        var value = 0
        while i < text.count, let d = Self.hanDigit(text[i]) {
            if i - start < 8 { value = value * 10 + d }
            i += 1
        }
        let digits = i - start
        let scale: (UInt16) -> Int = {
            $0 == 0x5341 ? 10 : $0 == 0x767E ? 100 : $0 == 0x5343 ? 1000 : $0 == 0x4E07 ? 10_000 : 0
        }
        let next = i < text.count ? text[i] : 0
        if digits >= 2, scale(next) == 0 || digits > 2 {
            // 七八, 三五, 两三: two numbers side by side
            if digits == 2 {
                let a = value / 10, b = value % 10
                if (b == a + 1 && a > 0) || (a == 3 && b == 5) {
                    return atom(i, .hanDigits, value, digits: 2, upper: b)
                }
            }
            return atom(i, .hanDigits, value, digits: digits)
        }
        // 三四十年, 五六十年代: the two share the ten
        if digits == 2, value % 10 == value / 10 + 1, value > 10, scale(next) > 0 {
            let after = i + 1 < text.count ? text[i + 1] : 0
            if scale(after) == 0, Self.hanDigit(after) == nil {
                return atom(i + 1, .han, value / 10 * scale(next), upper: value % 10 * scale(next))
            }
        }
        if digits == 1, scale(next) == 0, next != 0x51E0 {
            return atom(i, .han, value)
        }
        return positional(from: start)
    }

    /// 一千九百四十九, 二十三, 十几, 廿二, 三十余: by place.
    private func positional(from start: Int) -> TimeAtom? {
        var i = start
        var total = 0
        var current = 0
        var vague = false
        var lunar = false
        var lastScale = Int.max
        var upper = 0
        var pending = false
        if text[i] == 0x5EFF || text[i] == 0x5345 {  // 廿 卅
            total = text[i] == 0x5EFF ? 20 : 30
            lunar = true
            lastScale = 10
            i += 1
        }
        loop: while i < text.count, i - start < 12 {
            let u = text[i]
            if let d = Self.hanDigit(u) {
                if pending {
                    if d == current + 1, lastScale == 10 {  // 十七八
                        upper = total + d
                        total += current
                        current = 0
                        pending = false
                        i += 1
                        break loop
                    }
                    if d != 0 && current != 0 { break loop }
                }
                current = d
                pending = true
                i += 1
                continue
            }
            let scale = u == 0x5341 ? 10 : u == 0x767E ? 100 : u == 0x5343 ? 1000 : u == 0x4E07 ? 10_000 : 0
            if scale > 0 {
                if scale == 10_000 {
                    // 万万 may stand again and again; no time has such numbers.
                    guard total + current <= 100_000_000 else { break loop }
                    total = (total + current) * scale
                } else {
                    guard scale < lastScale || lastScale == 10_000 else { break loop }
                    total += (pending && current > 0 ? current : 1) * scale
                }
                lastScale = scale
                current = 0
                pending = false
                i += 1
                continue
            }
            if u == 0x51E0, lastScale <= 10, !pending {  // 十几
                vague = true
                i += 1
            }
            break
        }
        guard i > start else { return nil }
        return TimeAtom(
            start: Int32(start), end: Int32(i), kind: .number, form: vague ? .vague : lunar ? .lunarHan : .han,
            value: Int32(clamping: total + current), extra: Int32(clamping: upper))
    }
}
