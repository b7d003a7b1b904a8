import Numerals
import TextModel

extension NumberGrammar {
    /// 第三, 第22, 第1至3: the number behind 第.
    func ordinal(at i: Int) -> NumberPhrase? {
        guard unit(i) == Signs.第 else { return nil }
        let next = skip(i + 1)
        guard next < u.count, let numeral = NumeralScanner.scan(u, at: next) else { return nil }
        var core = NumberCore(
            start: next, end: numeral.end, amount: Amount(numeral.value),
            isHan: numeral.form == .han || numeral.form == .hanDigits,
            size: numeral.end - next, hasUnit: numeral.hasUnit)
        core.digits = numeral.digits
        var phrase = NumberPhrase(core, kind: .ordinal)
        phrase.start = i
        // 第1至3名, 第一到第三
        let at = skip(numeral.end)
        if unit(at) == Signs.至 || unit(at) == Signs.到 || unit(at) == Signs.dash {
            var j = skip(at + 1)
            if unit(j) == Signs.第 { j += 1 }
            if j < u.count, let other = NumeralScanner.scan(u, at: j), let low = numeral.value, let high = other.value,
                low < high,
                other.form == numeral.form
            {
                phrase.amount = Amount(lower: low, upper: high)
                phrase.end = other.end
                phrase.core.end = other.end
            }
        }
        phrase.tail = phrase.end
        return phrase
    }

    private static let notBeforeFirst = UnitSet("元匕为榜之岁匾部魁党祸昂回聚俯斩自叩国篇一两三四五六七八九十几数这那每曲该本".utf16)

    /// 首 before a classifier: 首次, 首批, 首个.
    func first(at i: Int) -> NumberPhrase? {
        guard unit(i) == Signs.首, i + 1 < u.count, !Self.notBeforeFirst.contains(unit(i - 1)),
            !Signs.isNumeral(unit(i - 1))
        else { return nil }
        guard lexicon.exception(u, at: i) == nil, let (end, row) = lexicon.match(u, at: i + 1).classifier else {
            return nil
        }
        switch lexicon.classifiers[row] {
        case .classifier: break
        case .time, .person, .label: return nil
        case .noun: guard Self.firstNouns.contains(u[i + 1]), end == i + 2 else { return nil }
        }
        var core = NumberCore(
            start: i, end: i + 1, amount: Amount(ExactDecimal(1)), isHan: true, size: 1, hasUnit: false)
        core.isSoft = true
        var phrase = NumberPhrase(core, kind: .ordinal)
        phrase.tail = end
        return phrase
    }

    private static let firstNouns = UnitSet("船店站城".utf16)
}
