import Numerals
import TextModel

extension NumberGrammar {
    /// Takes in 多, 余, 来, 几 behind a numeral, and the 万 or 亿 behind them: 500余万, 二十几万, 三十万多亿, 四百来.
    func soften(_ core: NumberCore) -> NumberCore {
        var core = core
        for _ in 0..<3 {
            let j = skip(core.end)
            switch unit(j) {
            case Signs.多, Signs.余, Signs.餘:
                guard core.hasUnit || !core.isHan || core.isHalf == false && core.size > 1, !core.isPair,
                    !core.hasPoint || core.hasUnit
                else {
                    return core
                }
                if core.isHan, core.isDigitString { return core }
                let scaled = multiplied(core, from: j + 1)
                core = scaled
                if let value = core.amount.value ?? core.amount.lower {
                    core.amount.value = core.amount.lower == nil ? value : core.amount.value
                    core.amount.lower = value
                }
                core.amount.modifier = Modifier.over.name
                core.isSoft = true
            case Signs.来, Signs.來:
                guard core.hasUnit || !core.isHan, !core.isPair else { return core }
                let scaled = multiplied(core, from: j + 1)
                let next = skip(scaled.end)
                guard next < u.count else { return core }
                let match = lexicon.match(u, at: next)
                guard match.unit != nil || match.currency != nil || match.classifier != nil else { return core }
                core = scaled
                core.amount.modifier = Modifier.about.name
                core.isSoft = true
                return core
            case Signs.几, Signs.幾:
                guard let next = withSeveral(core, at: j, place: lastPlace(core)) else { return core }
                core = next
            case Signs.零:
                guard core.hasUnit, unit(j + 1) == Signs.几 || unit(j + 1) == Signs.幾,
                    let next = withSeveral(core, at: j + 1, place: 1)
                else { return core }
                core = next
            default:
                return core
            }
        }
        return core
    }

    /// 十几 is 10 to 20, 二十几万 200,000 to 300,000, 一万几千 12,000 to 20,000.
    private func withSeveral(_ core: NumberCore, at j: Int, place: Int) -> NumberCore? {
        guard core.hasUnit, !core.isPair, place > 0, !Self.afterHow.contains(unit(j + 1)),
            let value = core.amount.value, let unit = ExactDecimal(1).timesPowerOfTen(place)
        else { return nil }
        var result = core
        result.end = j + 1
        var lower: ExactDecimal? = value
        var upper = value.adding(unit)
        if j + 1 < u.count, Signs.isPowerUnit(u[j + 1]), Signs.power(u[j + 1]) < place, Signs.power(u[j + 1]) < 4 {
            let small = ExactDecimal(1).timesPowerOfTen(Signs.power(u[j + 1]))
            lower = small?.multiplied(by: ExactDecimal(2)).flatMap { value.adding($0) }
            upper = small?.timesPowerOfTen(1).flatMap { value.adding($0) }
            result.end = j + 2
        }
        result.amount = Amount(lower: lower, upper: upper)
        result.amount.modifier = "several"
        result.isSoft = true
        result.size = result.end - result.start
        return multiplied(result, from: result.end)
    }

    /// 几乎, 几何: 几 that counts nothing.
    private static let afterHow = UnitSet("乎何率经许".utf16)

    /// The power of ten of the last unit that the numeral has.
    private func lastPlace(_ core: NumberCore) -> Int {
        guard core.end > core.start else { return 0 }
        let last = u[core.end - 1]
        switch NumeralClass.kind(last) {
        case .smallUnit, .bigUnit, .financialUnit: return Signs.power(last)
        case .tens: return 1
        default: return 0
        }
    }

    /// The core with the 万 or 亿 that follows at `from`, and its end there.
    private func multiplied(_ core: NumberCore, from: Int) -> NumberCore {
        var result = core
        result.end = from
        var i = skip(from)
        var power = 0
        while i < u.count, i < from + 6, NumeralClass.kind(u[i]) == .bigUnit, NumeralScanner.countsAsUnit(u, i) {
            power += Signs.power(u[i])
            i += 1
            result.end = i
        }
        if power > 0 { result.hasUnit = true }
        result.size = result.end - result.start
        result.amount.scale(by: power)
        return result
    }
}
