import Lexicons
import TextModel

/// A number with what it measures: 5.8公里, 三成, 50元6角三分, 60余 before 名.
struct NumberPhrase {
    /// What follows the number.
    enum Kind: Equatable {
        case plain
        case percent
        /// A row of the units.
        case unit(Int)
        /// An amount of the currency of a row.
        case money(Int)
        /// The classifier of a row, which stays outside.
        case classifier(Int)
        /// 年, 小时: no number of ours.
        case time
        /// 号, 路: a name.
        case label
        /// 第三.
        case ordinal
    }
    var core: NumberCore
    var kind: Kind
    var start: Int
    /// One past the mention.
    var end: Int
    var amount: Amount
    /// One past the classifier; `end` where there is none.
    var tail: Int
    /// A unit in the denominator: /平方米.
    var per: String?
    var perFactor: ExactDecimal?
    /// ℃ or ℉, where words before the number say so.
    var symbol: String?
    /// The currency that a word before the number names: 港币 in 港币五元.
    var currency: String?

    init(_ core: NumberCore, kind: Kind = .plain, end: Int? = nil, amount: Amount? = nil, tail: Int? = nil) {
        self.core = core
        self.kind = kind
        start = core.start
        self.end = end ?? core.end
        self.amount = amount ?? core.amount
        self.tail = tail ?? self.end
    }

    var isPlainCount: Bool {
        switch kind {
        case .plain, .classifier: true
        default: false
        }
    }
}

extension NumberGrammar {
    /// The number at a position and what it measures.
    func phrase(at i: Int) -> NumberPhrase? {
        guard let core = core(at: i) else { return nil }
        return measured(core)
    }

    func measured(_ core: NumberCore) -> NumberPhrase {
        if core.isPercent { return NumberPhrase(core, kind: .percent) }
        if let percent = percent(core) { return percent }
        if core.start > 0 || core.end < u.count, let degrees = degrees(core) { return degrees }
        let next = skip(core.end)
        guard next < u.count else { return NumberPhrase(core) }
        if next == core.end, let mark = quoteMark(core) { return mark }
        let match = lexicon.match(u, at: next)
        let isApart = next > core.end
        let longest = max(match.unit?.end ?? 0, match.currency?.end ?? 0, match.classifier?.end ?? 0)
        guard longest > next else { return NumberPhrase(core) }
        if let (end, row) = match.currency, end == longest,
            isMoney(core, next, end, row, hasClassifier: match.classifier?.end == end)
        {
            return money(core, end, row)
        }
        if let (end, row) = match.unit, end == longest,
            isMeasure(core, next, end, row, hasClassifier: match.classifier?.end == end)
        {
            return quantity(core, end, row)
        }
        guard let (end, row) = match.classifier, end == longest, !isApart else {
            // 20个比特币: the classifier of a coin that is counted in pieces.
            return NumberPhrase(core)
        }
        switch lexicon.classifiers[row] {
        case .time:
            if unit(end) == Signs.大, isFree(end + 1) || unit(end + 1) == 0x5A74, let factor = Self.ageUnits[u[end - 1]]
            {
                var phrase = NumberPhrase(core, kind: .plain, end: end + 1)
                phrase.symbol = factor
                return phrase
            }
            if u[end - 1] == Signs.点 || u[end - 1] == Signs.點, end == next + 1, isRemark(end) || isScore(core) {
                return NumberPhrase(core, kind: .classifier(row), tail: end)
            }
            return NumberPhrase(core, kind: .time, tail: end)
        case .label: return NumberPhrase(core, kind: .label, tail: end)
        default:
            if end - next == 1, u[next] == Signs.个 || u[next] == Signs.個 || u[next] == 0x679A {
                let coin = lexicon.match(u, at: end)
                if let (coinEnd, coinRow) = coin.currency, lexicon.currencies[coinRow].code == "XBT" {
                    return money(core, coinEnd, coinRow)
                }
                if let (unitEnd, unitRow) = coin.unit, coinIsVessel(unitRow) { return quantity(core, unitEnd, unitRow) }
            }
            // 三个半, 两倍半: with nothing behind it the half belongs to the count; 一分半 is a length of time
            if unit(end) == Signs.半, isFree(end + 1), core.amount.fraction == nil, !core.isBare, !core.isSoft,
                !core.isPair, u[end - 1] != 0x5206
            {
                var phrase = NumberPhrase(core, kind: .classifier(row), end: end + 1)
                phrase.amount.add(ExactDecimal(5, exponent: -1))
                phrase.tail = end + 1
                return phrase
            }
            return NumberPhrase(core, kind: .classifier(row), tail: end)
        }
    }

    /// 三周大, 六个月大: an age in a unit of time.
    private static let ageUnits: [UInt16: String] = [0x5468: "week", 0x6708: "month", 0x5929: "day", 0x65E5: "day"]

    /// 8' and 5" are feet and inches where no quotation is open.
    private func quoteMark(_ core: NumberCore) -> NumberPhrase? {
        guard u[core.end] == 0x27 || u[core.end] == 0x22, !core.isHan, core.digits <= 4,
            core.start == 0 || Signs.isHan(u[core.start - 1]),
            !Signs.isHan(unit(core.end + 1)), !Signs.isLatin(unit(core.end + 1))
        else { return nil }
        var i = core.start
        while i > 0, i > core.start - 40, u[i - 1] != u[core.end] { i -= 1 }
        guard i == 0 || u[i - 1] != u[core.end] else { return nil }
        let word = u[core.end] == 0x27 ? Self.foot : Self.inch
        guard let row = word.withUnsafeBufferPointer({ lexicon.match($0, at: 0).unit?.row }) else { return nil }
        return NumberPhrase(core, kind: .unit(row), end: core.end + 1)
    }
    private static let foot = Array("英尺".utf16)
    private static let inch = Array("英寸".utf16)

    /// 六个加仑: some units of volume take 个.
    private func coinIsVessel(_ row: Int) -> Bool {
        lexicon.units[row].dimension == "volume" && lexicon.units[row].symbol == "gal"
            || lexicon.units[row].dimension == "data" && lexicon.units[row].symbol == "qubit"
    }

    /// 四点建议 counts remarks, 四点 alone is a time.
    private func isRemark(_ end: Int) -> Bool {
        for word in Self.remarks where has(word, at: end) { return true }
        return false
    }

    /// 178.8点 of an index: no clock has it.
    private func isScore(_ core: NumberCore) -> Bool {
        guard !core.isHan, let value = core.amount.value else { return false }
        return core.hasPoint || value > ExactDecimal(24)
    }

    private static let remarks = "建议 意见 要求 主张 共识 看法 希望 体会 经验 启示 原则 倡议 措施 内容 理由 原因 期望 认识 思考"
        .split(separator: " ").map { Array($0.utf16) }

    /// 5%, 3‰, 两个百分点, 三成, 九折.
    private func percent(_ core: NumberCore) -> NumberPhrase? {
        let i = skip(core.end)
        if i > core.end, core.isHan, core.size == 1, let ones = hanDigitValue(unit(i)), unit(skip(i + 1)) == Signs.折,
            let tens = core.amount.value?.timesPowerOfTen(1), let sum = tens.adding(ExactDecimal(Int128(ones)))
        {
            return NumberPhrase(core, kind: .percent, end: skip(i + 1) + 1, amount: Amount(sum))
        }
        switch unit(i) {
        case Signs.percent, 0xFE6A: return NumberPhrase(core, kind: .percent, end: i + 1)
        case Signs.perMille:
            var amount = core.amount
            amount.scale(by: -1)
            return NumberPhrase(core, kind: .percent, end: i + 1, amount: amount)
        case Signs.个 where unit(i + 1) == Signs.半, Signs.個 where unit(i + 1) == Signs.半:
            // 两个半百分点
            guard let end = passPoint(i + 1) else { return nil }
            var amount = core.amount
            amount.add(ExactDecimal(5, exponent: -1))
            return NumberPhrase(core, kind: .percent, end: end, amount: amount)
        case Signs.个, Signs.個, Signs.百:
            guard let end = passPoint(i) else { return nil }
            return NumberPhrase(core, kind: .percent, end: end)
        case Signs.成: return tenths(core, i)
        case Signs.折: return discount(core, i)
        default: return nil
        }
    }

    /// One past 个百分点, whose characters may stand apart.
    private func passPoint(_ at: Int) -> Int? {
        var i = at
        if unit(i) != Signs.百 { i = skip(i + 1) }
        guard unit(i) == Signs.百 else { return nil }
        i = skip(i + 1)
        guard unit(i) == Signs.分 else { return nil }
        i = skip(i + 1)
        return unit(i) == Signs.点 || unit(i) == Signs.點 ? i + 1 : nil
    }

    /// 三成, 九成五, 三成半, 八成多; 成 begins other words too (成为, 成功).
    private func tenths(_ core: NumberCore, _ i: Int) -> NumberPhrase? {
        guard let r = core.amount.representative, r <= ExactDecimal(10), r > .zero, !core.isDigitString else {
            return nil
        }
        if core.amount.upper.map({ $0 > ExactDecimal(10) }) ?? false { return nil }
        guard !Self.afterTenths.contains(unit(i + 1)) else { return nil }
        var amount = core.amount
        amount.scale(by: 1)
        var end = i + 1
        let next = unit(end)
        if next == Signs.半, !Signs.isHan(unit(end + 1)) || unit(end + 1) == Signs.的 || unit(end + 1) == Signs.以 {
            amount.add(ExactDecimal(5))
            end += 1
        } else if let d = hanDigitValue(next), d > 0, !Signs.isNumeral(unit(end + 1)), !core.hasPoint {
            amount.add(ExactDecimal(Int128(d)))
            end += 1
        } else if next == Signs.多 || next == Signs.余, unit(end + 1) != Signs.数 {
            amount.lower = amount.value ?? amount.lower
            amount.modifier = Modifier.over.name
            end += 1
        }
        return NumberPhrase(core, kind: .percent, end: end, amount: amount)
    }

    /// Characters that make another word with 成.
    private static let afterTenths = UnitSet("为立果员功本绩长就都套熟品分交因效千百败型片像人年名全语批形骑倍".utf16)

    /// 九折 is 90, 八五折 85, 9.9折 99, 对折 and 半折 50.
    private func discount(_ core: NumberCore, _ i: Int) -> NumberPhrase? {
        guard let value = core.amount.value ?? core.amount.lower, value > .zero, !Self.afterFold.contains(unit(i + 1))
        else {
            return nil
        }
        var amount = Amount(value)
        if core.isPair {
            // 八九折 is read as 89, as shops do.
            guard let low = core.amount.lower?.timesPowerOfTen(1), let high = core.amount.upper,
                let sum = low.adding(high)
            else { return nil }
            amount = Amount(sum)
        } else if core.isDigitString {
            guard core.digits == 2 else { return nil }
        } else if core.isHalf {
            amount = Amount(ExactDecimal(50))
        } else if value < ExactDecimal(10) {
            amount.scale(by: 1)
        } else if value == ExactDecimal(10) || value > ExactDecimal(100) {
            return nil
        }
        return NumberPhrase(core, kind: .percent, end: i + 1, amount: amount)
    }

    private static let afterFold = UnitSet("叠腾磨射返扣合回旧断损".utf16)

    func hanDigitValue(_ unit: UInt16) -> Int? {
        guard Signs.isHanNumeral(unit), !Signs.isPowerUnit(unit) else { return nil }
        return Signs.power(unit)
    }
}
