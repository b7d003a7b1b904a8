import Numerals
import TextModel

/// A number without modifier and unit: 3.5万亿, 七八, 几十万, 三分之二, 500余万.
struct NumberCore {
    var start: Int
    var end: Int
    var amount: Amount
    /// Written without an Arabic digit.
    var isHan: Bool
    /// How many units it has, spaces left out.
    var size: Int
    /// Whether 十, 百, 万 or the like is written.
    var hasUnit: Bool
    var hasPoint = false
    var digits = 1
    /// 七八, 三五百.
    var isPair = false
    /// 三分之二, 1/2, 百分之五.
    var isFraction = false
    /// 百分之五: the amount is in hundredths.
    var isPercent = false
    /// 二〇二四.
    var isDigitString = false
    /// 几十, 十几, 60余: bounded by its own words.
    var isSoft = false
    /// 百, 千, 万 without a digit: 百名.
    var isBare = false
    /// 半.
    var isHalf = false
}

/// Reads numbers in one article's text.
struct NumberGrammar {
    /// Folded units.
    let u: UnsafeBufferPointer<UInt16>
    /// The units as they stand.
    let raw: UnsafeBufferPointer<UInt16>
    let lexicon: NumberLexicon

    @inline(__always)
    func unit(_ i: Int) -> UInt16 { i >= 0 && i < u.count ? u[i] : 0 }

    /// The first position at or after `i` that is no space; at most three are passed.
    func skip(_ i: Int) -> Int {
        var j = i
        while j < u.count, j < i + 3, Signs.isSpace(u[j]) { j += 1 }
        return j
    }

    /// Whether the text goes on with these units.
    func has(_ word: [UInt16], at i: Int) -> Bool {
        guard i >= 0, i + word.count <= u.count else { return false }
        for k in 0..<word.count where u[i + k] != word[k] { return false }
        return true
    }

    /// The number at a position.
    ///
    /// - Parameter isPart: whether it stands in a fraction already; it is none itself then, so that no text nests them without end.
    func core(at i: Int, isPart: Bool = false) -> NumberCore? {
        guard i < u.count else { return nil }
        let first = u[i]
        switch first {
        case Signs.dash, Signs.minus, Signs.负, Signs.負: return signed(at: i, isPart: isPart)
        case Signs.几, Signs.幾, Signs.数, Signs.數: return several(at: i)
        case Signs.半: return half(at: i)
        case Signs.对:
            guard unit(i + 1) == Signs.折, unit(i - 1) == Signs.打 else { return nil }
            return NumberCore(
                start: i, end: i + 1, amount: Amount(ExactDecimal(5)), isHan: true, size: 1, hasUnit: false)
        default: break
        }
        guard Signs.isNumeral(first) || first == Signs.point else { return nil }
        if Signs.isHanNumeral(first) {
            if !isPart, let percent = perBase(at: i) { return percent }
            if let pair = NumeralPair.scan(u, at: i) {
                var core = NumberCore(
                    start: i, end: pair.end, amount: Amount(lower: pair.lower, upper: pair.upper), isHan: true,
                    size: pair.end - i, hasUnit: pair.hasUnit)
                core.isPair = true
                return soften(core)
            }
        }
        let isWide = raw[i] >= 0xFF10 && raw[i] <= 0xFF19
        guard let numeral = NumeralScanner.scan(u, at: i, wideGrouping: isWide) else {
            return bare(at: i, isPart: isPart)
        }
        var core = NumberCore(
            start: i, end: numeral.end, amount: Amount(numeral.value),
            isHan: numeral.form == .han || numeral.form == .hanDigits, size: numeral.end - i, hasUnit: numeral.hasUnit)
        core.digits = numeral.digits
        core.hasPoint = numeral.hasPoint
        core.isDigitString = numeral.form == .hanDigits
        if !isPart {
            if let fraction = fraction(after: core) { return fraction }
            if let mixed = mixed(after: core) { return mixed }
        }
        if let dozens = dozens(core) { return dozens }
        if numeral.value == ExactDecimal(1), unit(core.end) == Signs.半, core.size == 1 {
            core.end += 1
            core.size += 1
            core.amount = Amount(ExactDecimal(5, exponent: -1))
            core.isFraction = true
            return core
        }
        return soften(core)
    }

    /// -5, 负三十二; a dash counts only where no digit, letter or closing mark precedes.
    private func signed(at i: Int, isPart: Bool) -> NumberCore? {
        let isDash = u[i] == Signs.dash || u[i] == Signs.minus
        if isDash, i > 0 {
            let before = u[i - 1]
            if Signs.isNumeral(before) || Signs.isLatin(before) || before == u[i] || Signs.isHan(before)
                || before == 0x29
            {
                return nil
            }
        }
        let next = isDash ? i + 1 : skip(i + 1)
        guard next < u.count, Signs.isNumeral(u[next]) || u[next] == Signs.point,
            var core = core(at: next, isPart: isPart)
        else {
            return nil
        }
        core.start = i
        core.amount.negate()
        core.size += 1
        return core
    }

    /// 一打 is twelve; 打 begins many verbs too (打开, 打造).
    private func dozens(_ core: NumberCore) -> NumberCore? {
        guard unit(core.end) == Signs.打, !core.hasPoint, !core.isDigitString else { return nil }
        let after = unit(core.end + 1)
        if Signs.isHan(after) {
            let next = lexicon.words.word(u, at: core.end + 1, limit: Swift.min(u.count, core.end + 6))
            guard next.kind == .noun, next.end > core.end + 2,
                lexicon.words.word(u, at: core.end, limit: Swift.min(u.count, core.end + 5)).end == core.end + 1
            else { return nil }
        }
        var result = core
        result.amount.multiply(by: ExactDecimal(12))
        result.end += 1
        result.size += 1
        result.hasUnit = true
        return result
    }

    /// 几十万, 数百, 好几千: from two to ten of the unit.
    private func several(at i: Int) -> NumberCore? {
        if u[i] == Signs.数 || u[i] == Signs.數, i > 0, Self.beforeCount.contains(u[i - 1]) { return nil }
        var j = i + 1
        var power = 0
        while j < u.count, Signs.isPowerUnit(u[j]), j < i + 5, NumeralScanner.countsAsUnit(u, j) {
            power += Signs.power(u[j])
            j += 1
        }
        guard power > 0, let unit = ExactDecimal(1).timesPowerOfTen(power) else { return nil }
        var core = NumberCore(
            start: i, end: j,
            amount: Amount(lower: unit.multiplied(by: ExactDecimal(2)), upper: unit.timesPowerOfTen(1)),
            isHan: true, size: j - i, hasUnit: true)
        core.amount.modifier = "several"
        core.isSoft = true
        if i > 0, u[i - 1] == Signs.好, u[i] == Signs.几 { core.start = i - 1 }
        return soften(core)
    }

    /// What precedes 数 where it is a noun's last character: 人数, 总数, 指数.
    static let beforeCount = UnitSet("人总總件次户戶倍指系係参參分岁票点點读位基奇偶多少半全度计计函代算复".utf16)

    /// 半 before a unit or classifier: 半公升, 半个.
    private func half(at i: Int) -> NumberCore? {
        if unit(i + 1) == Signs.百 {
            return NumberCore(
                start: i, end: i + 2, amount: Amount(ExactDecimal(50)), isHan: true, size: 2, hasUnit: true)
        }
        var core = NumberCore(
            start: i, end: i + 1, amount: Amount(ExactDecimal(5, exponent: -1)), isHan: true, size: 1, hasUnit: false)
        core.isHalf = true
        return core
    }

    /// 百, 千, 万 that stand for one of them: 上百, 千名, 万亩; evidence is asked later.
    private func bare(at i: Int, isPart: Bool) -> NumberCore? {
        guard Signs.isPowerUnit(u[i]), NumeralScanner.countsAsUnit(u, i) else { return nil }
        let power = Signs.power(u[i])
        guard power >= 2 else { return nil }
        var core = NumberCore(
            start: i, end: i + 1, amount: Amount(ExactDecimal(1).timesPowerOfTen(power)), isHan: true, size: 1,
            hasUnit: true)
        core.isBare = true
        if !isPart, let fraction = fraction(after: core) { return fraction }
        return soften(core)
    }
}
