import Numerals
import TextModel

extension NumberGrammar {
    /// Whether a word behind a number is a unit of measure here: 度 of a scale, 级 of an earthquake, no 级 of a grade.
    func isMeasure(_ core: NumberCore, _ start: Int, _ end: Int, _ row: Int, hasClassifier: Bool) -> Bool {
        let measure = lexicon.units[row]
        if measure.isLatin, core.isHan, measure.symbol.utf8.count == 1, start > core.end { return false }
        switch measure.dimension {
        case "grade":
            if core.hasPoint || core.amount.value == nil && !core.isHan { return true }
            return core.isHan ? has(Self.quake, at: end) || has(Self.wind, at: end) : !startsGrade(end)
        case "age":
            guard u[end - 1] == Signs.旬 else { return true }
            guard let value = core.amount.value else { return false }
            return value >= ExactDecimal(5) && value <= ExactDecimal(10)
        case "degree": return !core.isBare
        default: break
        }
        if core.isBare, Self.farWords.contains(u[start]) && end - start == 1 { return false }
        return true
    }

    private static let quake = Array("地震".utf16)
    private static let wind = Array("大风".utf16)
    private static let grades = ["响应", "应急", "医院", "甲等", "保护", "警", "景区", "巡视", "调研", "联", "公路", "航道", "工伤"].map {
        Array($0.utf16)
    }
    /// 千里, 万丈 are figures of speech.
    private static let farWords = UnitSet("里丈尺寸度斤两".utf16)

    private func startsGrade(_ i: Int) -> Bool {
        for word in Self.grades where has(word, at: i) { return true }
        return false
    }

    /// A number with its unit, and what belongs to them: 半, a smaller unit, a unit in the denominator, 多.
    func quantity(_ core: NumberCore, _ end: Int, _ row: Int) -> NumberPhrase {
        var phrase = NumberPhrase(core, kind: .unit(row), end: end)
        let measure = lexicon.units[row]
        if unit(end) == Signs.半, isFree(end + 1), core.amount.fraction == nil {
            phrase.amount.add(ExactDecimal(5, exponent: -1))
            phrase.end += 1
        } else if measure.dimension == "age" {
            if u[end - 1] == Signs.旬 {
                phrase.amount.scale(by: 1)
            }
        } else if let (added, after) = smaller(than: row, at: end, isHan: core.isHan) {
            phrase.amount.add(added)
            phrase.end = after
        }
        if unit(phrase.end) == Signs.多, core.isHan || core.hasUnit, isFree(phrase.end + 1), phrase.amount.lower == nil {
            phrase.amount.lower = phrase.amount.value
            phrase.amount.modifier = Modifier.over.name
            phrase.end += 1
        }
        passDenominator(&phrase)
        phrase.tail = phrase.end
        return phrase
    }

    /// Whether a word ends here: at a mark, the end, or a particle.
    func isFree(_ i: Int) -> Bool {
        let next = unit(i)
        return !Signs.isHan(next) && !Signs.isNumeral(next) || Self.particles.contains(next)
    }
    private static let particles = UnitSet("的了以左右上高长宽重深厚钱远了和与或及至到".utf16)

    /// 8兩 behind 六斤, 三 behind 五米: the part in the first unit, and its end.
    private func smaller(than row: Int, at i: Int, isHan: Bool) -> (ExactDecimal, Int)? {
        let measure = lexicon.units[row]
        guard i < u.count, Signs.isNumeral(u[i]), let factor = measure.factor,
            let numeral = NumeralScanner.scan(u, at: i), let value = numeral.value
        else { return nil }
        let next = skip(numeral.end)
        if next < u.count, let (end, other) = lexicon.match(u, at: next).unit {
            let second = lexicon.units[other]
            guard second.dimension == measure.dimension, second.base == measure.base, let small = second.factor,
                small < factor || second.divisor > measure.divisor,
                let ratio = small.multiplied(by: measure.divisor)?.divided(by: second.divisor)?.divided(by: factor),
                let part = value.multiplied(by: ratio)
            else { return nil }
            return (part, end)
        }
        // 一米八, 一米七五, 67米51: digits of the next places, when nothing else is counted.
        guard measure.dimension == "length", measure.symbol == "m",
            isHan
                ? numeral.form == .hanDigits || numeral.size == 1
                : numeral.form == .arabic && Signs.isDigit(unit(i - 2)),
            numeral.size <= 2, isFree(numeral.end), let part = value.timesPowerOfTen(-numeral.size)
        else { return nil }
        return (part, numeral.end)
    }

    /// /平方米, 每小时 behind a unit.
    func passDenominator(_ phrase: inout NumberPhrase) {
        let i = phrase.end
        guard unit(i) == Signs.slash || unit(i) == Signs.每, i + 1 < u.count, !Signs.isNumeral(u[i + 1]) else { return }
        let match = lexicon.match(u, at: i + 1)
        if let (end, row) = match.unit {
            phrase.per = lexicon.units[row].symbol
            phrase.end = end
        } else if let (end, row) = match.classifier {
            // 80元每人; a clause may begin with 每 too (5吨，每天…), but not right behind a unit of measure with 每次 and a verb.
            guard unit(i) == Signs.slash || lexicon.classifiers[row] == .time else { return }
            phrase.per = String(units: UnsafeBufferPointer(rebasing: u[(i + 1)..<end]))
            phrase.end = end
        }
        phrase.tail = phrase.end
    }

    /// The words of the two scales, longer ones first.
    private static let scales: [(word: [UInt16], symbol: String)] = [
        ("摄氏温度", "℃"), ("摄氏", "℃"), ("攝氏", "℃"), ("华氏温度", "℉"), ("华氏", "℉"), ("華氏", "℉"),
    ].map { (Array($0.0.utf16), $0.1) }
    private static let latitudes = ["南纬", "北纬", "东经", "西经"].map { Array($0.utf16) }
    static let below = Array("零下".utf16)
    /// The last characters of all of these.
    private static let beforeDegrees = UnitSet(
        (scales.map(\.word) + latitudes + [below]).compactMap(\.last))

    /// 零下五度, 华氏51度, 摄氏37°, 20摄氏度.
    func degrees(_ core: NumberCore) -> NumberPhrase? {
        guard core.start > 0, Self.beforeDegrees.contains(u[core.start - 1]) else { return nil }
        var start = core.start
        var symbol: String?
        var isBelow = false
        if start >= 2 {
            for _ in 0..<2 {
                if !isBelow, start >= 2, has(Self.below, at: start - 2) {
                    start -= 2
                    isBelow = true
                } else if symbol == nil {
                    for scale in Self.scales where symbol == nil && has(scale.word, at: start - scale.word.count) {
                        start -= scale.word.count
                        symbol = scale.symbol
                    }
                }
            }
        }
        var isPlace = false
        for word in Self.latitudes where symbol == nil && !isBelow && has(word, at: start - 2) {
            start -= 2
            isPlace = true
        }
        guard symbol != nil || isBelow || isPlace else { return nil }
        let next = skip(core.end)
        guard next < u.count, let (end, row) = lexicon.match(u, at: next).unit,
            lexicon.units[row].dimension == "degree" || lexicon.units[row].dimension == "temperature"
        else { return nil }
        var phrase = NumberPhrase(core, kind: .unit(row), end: end)
        phrase.start = start
        if isBelow { phrase.amount.negate() }
        if isPlace {
            phrase.symbol = "°"
            return phrase
        }
        phrase.symbol = symbol ?? (lexicon.units[row].dimension == "degree" ? "℃" : nil)
        return phrase
    }
}

extension ScannedNumeral {
    /// How many units it covers.
    var size: Int { end - start }
}
