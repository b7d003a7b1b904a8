import Numerals
import TextModel

extension NumberGrammar {
    /// The position of the second number behind 至, 到, - or ~; nil when none follows.
    private func passSeparator(_ at: Int) -> Int? {
        var i = skip(at)
        // 1万(含)-5万
        if unit(i) == 0x28 || unit(i) == 0xFF08, unit(i + 1) == 0x542B { i = skip(i + 3) }
        switch unit(i) {
        case Signs.至, Signs.到: break
        case Signs.dash, 0x2013, 0x2014, 0x2015, 0x7E, 0x301C, 0x2212: break
        default: return nil
        }
        if unit(i + 1) == unit(i) { return nil }
        let next = skip(i + 1)
        return next < u.count ? next : nil
    }

    /// A range that `first` begins: 5至7, 6岁至12岁, 1万-5万元, 八百到九百亿.
    func range(from first: NumberPhrase) -> NumberPhrase? {
        switch first.kind {
        case .time, .label, .ordinal: return nil
        default: break
        }
        if case .classifier = first.kind { return nil }
        guard !first.core.isHalf, var next = passSeparator(first.end) else { return nil }
        let isPlainMark = !Signs.isHan(unit(next - 1))
        if isPlainMark, first.kind == .plain, first.core.isHan, first.core.size == 1, !Signs.isHanNumeral(unit(next)) {
            return nil
        }
        if let cold = belowZero(first, to: next) { return cold }
        if unit(next) == Signs.第 { next += 1 }
        guard next < u.count, Signs.isNumeral(u[next]) || u[next] == Signs.dash || u[next] == Signs.point,
            let second = phrase(at: next)
        else { return nil }
        return join(first, second)
    }

    /// 零下42至零下38摄氏度, 零下5至3℃: degrees below zero, named once or twice.
    private func belowZero(_ first: NumberPhrase, to next: Int) -> NumberPhrase? {
        guard first.kind == .plain, has(Self.below, at: first.start - 2),
            let second = phrase(at: has(Self.below, at: next) ? next + 2 : next), case .unit(let row) = second.kind,
            lexicon.units[row].dimension == "temperature" || lexicon.units[row].dimension == "degree",
            let low = first.amount.value?.negated, let high = second.amount.value
        else { return nil }
        var result = second
        result.start = first.start - 2
        result.core.start = first.core.start
        result.core.isSoft = true
        result.amount = low < high ? Amount(lower: low, upper: high) : Amount(lower: high, upper: low)
        result.symbol = second.symbol ?? (lexicon.units[row].dimension == "degree" ? "℃" : nil)
        return result
    }

    /// 10000与20000之间, 第十和第十五之间: the range that 之间 or 间 closes.
    func between(_ first: NumberPhrase, floor: Int) -> NumberPhrase? {
        let i = skip(first.end)
        guard
            unit(i) == Signs.与 || unit(i) == Signs.和 || unit(i) == 0x8207 || unit(i) == Signs.至 || unit(i) == Signs.到
                || unit(i) == Signs.dash || unit(i) == 0x7E
        else { return nil }
        var next = skip(i + 1)
        if unit(next) == Signs.第 { next += 1 }
        guard next < u.count, Signs.isNumeral(u[next]), let second = phrase(at: next), var joined = join(first, second)
        else {
            return nil
        }
        if case .classifier = joined.kind { joined.tail = joined.end }
        if case .percent = joined.kind { return nil }
        if unit(joined.tail) == Signs.之, unit(joined.tail + 1) == Signs.间 {
            joined.end = joined.tail + 2
        } else if unit(joined.tail) == Signs.间, unit(i) == Signs.与 || unit(i) == Signs.和 {
            joined.end = joined.tail + 1
        } else {
            return nil
        }
        joined.tail = joined.end
        if joined.start >= 2 + floor, u[joined.start - 2] == 0x4F4D, u[joined.start - 1] == 0x4E8E {
            joined.start -= 2
        } else if joined.start >= 1 + floor, u[joined.start - 1] == 0x5728, first.kind == .ordinal {
            joined.start -= 1
        }
        return joined
    }

    /// Both numbers as one phrase, when they measure the same thing.
    private func join(_ first: NumberPhrase, _ second: NumberPhrase) -> NumberPhrase? {
        guard let low = first.amount.value ?? first.amount.lower, var high = second.amount.value ?? second.amount.upper
        else { return nil }
        var lower = low
        var result = second
        switch (first.kind, second.kind) {
        case (.plain, .time), (.plain, .label): return nil
        case (.percent, .percent): break
        case (.plain, .percent) where first.core.isPercent == second.core.isPercent || !first.core.isPercent:
            // 5-20%, 二至三成
            if second.end - second.core.end == 1, unit(second.core.end) == Signs.成 {
                lower = low.timesPowerOfTen(1) ?? low
            }
        case (.percent, .plain) where first.core.isPercent:
            result.kind = .percent
        case (.unit(let a), .unit(let b)):
            guard lexicon.units[a].dimension == lexicon.units[b].dimension else { return nil }
            if a != b, lexicon.units[a].symbol != lexicon.units[b].symbol {
                // 500米至2公里: in the second unit.
                guard let fa = lexicon.units[a].factor, let fb = lexicon.units[b].factor,
                    lexicon.units[a].base == lexicon.units[b].base,
                    let product = low.multiplied(by: fa), let scaled = product.divided(by: fb)
                else { return nil }
                lower = scaled
            }
        case (.money(let a), .money(let b)):
            guard lexicon.currencies[a].code == lexicon.currencies[b].code else { return nil }
        case (.plain, .money(let row)):
            if lexicon.currencies[row].factor != ExactDecimal(1) {
                lower = low.multiplied(by: lexicon.currencies[row].factor) ?? low
            }
            lower = propagated(lower, first, second)
        case (.plain, .unit), (.plain, .plain), (.plain, .classifier), (.ordinal, _):
            lower = propagated(low, first, second)
        default:
            return nil
        }
        if case .unit(let row) = second.kind,
            lexicon.units[row].dimension == "temperature" || lexicon.units[row].dimension == "degree",
            second.amount.value?.isNegative ?? false, first.kind == .plain
        {
            return nil
        }
        if first.core.amount.value?.isNegative ?? false, first.kind == .plain, second.symbol != nil { lower = low }
        if lower > high { (lower, high) = (high, lower) }
        result.start = first.start
        result.core.start = first.core.start
        result.core.size = result.core.end - result.core.start
        result.core.isHan = first.core.isHan && second.core.isHan
        result.amount = Amount(lower: lower, upper: high)
        result.core.isSoft = true
        if first.kind == .ordinal { result.kind = .plain }
        return result
    }

    /// 八百 in 八百到九百亿 is of 亿 too, 10 in 10~15k of k: the first number takes the second's last unit when it is smaller than its digits.
    private func propagated(_ low: ExactDecimal, _ first: NumberPhrase, _ second: NumberPhrase) -> ExactDecimal {
        guard second.core.hasUnit, let high = second.core.amount.value ?? second.core.amount.upper else { return low }
        var power = 0
        var i = second.core.end
        while i > second.core.start {
            let unit = u[i - 1]
            if Signs.isPowerUnit(unit), Signs.power(unit) >= 3 {
                power += Signs.power(unit)
            } else if unit == 0x4B || unit == 0x6B {
                power += 3
            } else if unit == 0x4D {
                power += 6
            } else {
                break
            }
            i -= 1
        }
        guard power > 0, let digits = high.timesPowerOfTen(-power), low < digits,
            let scaled = low.timesPowerOfTen(power)
        else {
            return low
        }
        // 1000至2万 keeps its thousand; 500到8万 too.
        if first.core.hasUnit, NumeralClass.kind(u[first.core.end - 1]) == .bigUnit { return low }
        return scaled
    }
}
