import Numerals
import TextModel

extension NumberGrammar {
    private static let shareWords: [[UInt16]] = [Array("分之".utf16)]

    /// The position behind 分之, spaces allowed; nil when it does not follow.
    private func passShare(_ i: Int) -> Int? {
        let a = skip(i)
        guard unit(a) == Signs.分 else { return nil }
        let b = skip(a + 1)
        guard unit(b) == Signs.之 else { return nil }
        return skip(b + 1)
    }

    /// 百分之五, 千分之二, 万分之三, 百万分之一: a share of a round number, in hundredths.
    func perBase(at i: Int) -> NumberCore? {
        guard Signs.isPowerUnit(u[i]) else { return nil }
        var j = i
        var power = 0
        while j < u.count, j < i + 4, Signs.isPowerUnit(u[j]) {
            power += Signs.power(u[j])
            j += 1
        }
        guard power >= 2, let from = passShare(j), let above = numerator(at: from) else { return nil }
        var core = above
        core.start = i
        core.size = core.end - i
        core.amount.scale(by: 2 - power)
        core.isFraction = true
        core.isPercent = true
        return core
    }

    /// The number over 分之: 五, 百, 七八, 二三十, 几, 五 十.
    private func numerator(at i: Int) -> NumberCore? {
        guard i < u.count else { return nil }
        if unit(i) == Signs.百, !Signs.isNumeral(unit(i + 1)) {
            return NumberCore(
                start: i, end: i + 1, amount: Amount(ExactDecimal(100)), isHan: true, size: 1, hasUnit: true)
        }
        if unit(i) == Signs.几 || unit(i) == Signs.幾, !Signs.isPowerUnit(unit(i + 1)) {
            var core = NumberCore(
                start: i, end: i + 1, amount: Amount(lower: ExactDecimal(2), upper: ExactDecimal(10)), isHan: true,
                size: 1,
                hasUnit: false)
            core.isSoft = true
            return core
        }
        guard var core = core(at: i, isPart: true) else { return nil }
        if core.isHan, !core.hasPoint, let value = core.amount.value, core.end < u.count {
            // 百分之一 点五: a space before the point.
            let j = skip(core.end)
            if j > core.end, NumeralClass.kind(unit(j)) == .point, j + 1 < u.count,
                let rest = NumeralScanner.scan(u, at: j + 1), let tail = rest.value, !rest.hasUnit,
                let places = tail.timesPowerOfTen(-(rest.end - j - 1)), let sum = value.adding(places)
            {
                core.amount = Amount(sum)
                core.end = rest.end
            }
        }
        return core
    }

    /// 三分之二, 负一又二分之一, 1/2, 1 3/5, 四分一.
    func fraction(after below: NumberCore) -> NumberCore? {
        if let from = passShare(below.end), let above = numerator(at: from), let n = above.amount.value,
            let d = below.amount.value, d.coefficient != 0
        {
            var core = below
            core.end = above.end
            core.amount = Amount(numerator: n, denominator: d)
            core.isHan = below.isHan && above.isHan
            core.size = core.end - core.start
            core.isFraction = true
            return core
        }
        if unit(below.end) == Signs.slash, !below.isHan, !below.hasPoint, !below.hasUnit,
            Signs.isDigit(unit(below.end + 1))
        {
            return slash(below)
        }
        // 1 3/5: a whole number, a space, a fraction.
        if !below.isHan, !below.hasPoint, !below.hasUnit, Signs.isSpace(unit(below.end)) {
            let j = skip(below.end)
            if Signs.isDigit(unit(j)), let part = NumeralScanner.scan(u, at: j), !part.hasPoint, !part.hasUnit {
                var inner = below
                inner.start = j
                inner.end = part.end
                inner.amount = Amount(part.value)
                if unit(inner.end) == Signs.slash, let f = slash(inner), let whole = below.amount.value {
                    return joined(below, whole, f)
                }
            }
        }
        // 四分一升: no 之, before a unit only.
        if unit(below.end) == Signs.分, unit(below.end + 1) == Signs.一, below.isHan, let d = below.amount.value,
            d > ExactDecimal(1)
        {
            let next = skip(below.end + 2)
            if next < u.count, lexicon.match(u, at: next).unit != nil {
                var core = below
                core.end += 2
                core.size += 2
                core.amount = Amount(numerator: ExactDecimal(1), denominator: d)
                core.isFraction = true
                return core
            }
        }
        return nil
    }

    private func slash(_ above: NumberCore) -> NumberCore? {
        guard let below = NumeralScanner.scan(u, at: above.end + 1), !below.hasPoint, !below.hasUnit,
            let n = above.amount.value, let d = below.value, d.coefficient != 0, above.digits <= 6, below.digits <= 6,
            unit(below.end) != Signs.slash, unit(above.start - 1) != Signs.slash, !Signs.isLatin(unit(below.end))
        else { return nil }
        var core = above
        core.end = below.end
        core.size = core.end - core.start
        core.amount = Amount(numerator: n, denominator: d)
        core.isFraction = true
        return core
    }

    /// 三百五又三分之一, 3又1000分之23, 一又十分一.
    func mixed(after whole: NumberCore) -> NumberCore? {
        let j = skip(whole.end)
        guard unit(j) == Signs.又, let value = whole.amount.value else { return nil }
        let from = skip(j + 1)
        guard from < u.count, Signs.isNumeral(u[from]) else { return nil }
        if let below = core(at: from, isPart: true), let part = fraction(after: below) {
            return joined(whole, value, part)
        }
        if let below = NumeralScanner.scan(u, at: from), unit(below.end) == Signs.分, let d = below.value,
            d.coefficient != 0,
            let above = NumeralScanner.scan(u, at: below.end + 1), let n = above.value
        {
            var part = whole
            part.end = above.end
            part.amount = Amount(numerator: n, denominator: d)
            part.isFraction = true
            return joined(whole, value, part)
        }
        return nil
    }

    private func joined(_ whole: NumberCore, _ value: ExactDecimal, _ part: NumberCore) -> NumberCore? {
        var core = part
        core.start = whole.start
        core.size = core.end - core.start
        core.isHan = whole.isHan && part.isHan
        if let f = part.amount.fraction {
            guard let product = value.multiplied(by: f.denominator), let sum = product.adding(f.numerator) else {
                return nil
            }
            core.amount = Amount(numerator: sum, denominator: f.denominator)
        } else if let fractional = part.amount.value {
            core.amount = Amount(value.adding(fractional))
        }
        return core
    }
}
