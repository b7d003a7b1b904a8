import Numerals
import TextModel

extension NumberGrammar {
    private static let loneCents = UnitSet("分仙毫".utf16)
    private static let pieces = UnitSet("块塊".utf16)

    /// Whether a word behind a number is money here: 分 of a yuan, no 分 of a score; 块 of money, no 块 of cake.
    func isMoney(_ core: NumberCore, _ start: Int, _ end: Int, _ row: Int, hasClassifier: Bool) -> Bool {
        let word = u[start]
        guard end - start == 1 else { return true }
        if Self.loneCents.contains(word) {
            return !Signs.isHan(unit(core.start - 1)) && !Signs.isHan(unit(end)) && !Signs.isNumeral(unit(end))
        }
        if Self.pieces.contains(word) { return !Signs.isHan(unit(end)) || Signs.isNumeral(unit(end)) || isFree(end) }
        if core.isBare { return true }
        return true
    }

    /// An amount with its smaller units: 50元6角三分, 三块零四, 两美元又三美分.
    func money(_ core: NumberCore, _ end: Int, _ row: Int) -> NumberPhrase {
        var phrase = NumberPhrase(core, kind: .money(row), end: end)
        let first = lexicon.currencies[row]
        if first.factor != ExactDecimal(1) { phrase.amount.multiply(by: first.factor) }
        var last = first.factor
        while last > ExactDecimal(1, exponent: -2),
            let (part, factor, after) = cents(behind: phrase.end, of: first.code, below: last)
        {
            phrase.amount.add(part)
            last = factor
            phrase.end = after
        }
        if phrase.end == end, unit(end) == Signs.多, isFree(end + 1), phrase.amount.lower == nil {
            phrase.amount.lower = phrase.amount.value
            phrase.amount.modifier = Modifier.over.name
            phrase.end += 1
        }
        if unit(phrase.end) == Signs.整 || unit(phrase.end) == Signs.正, !Signs.isHan(unit(phrase.end + 1)) {
            phrase.end += 1
        }
        // 5块人民币: a name behind the unit.
        if let (after, name) = currencyName(at: phrase.end) {
            phrase.currency = name
            phrase.end = after
        }
        passDenominator(&phrase)
        phrase.tail = phrase.end
        return phrase
    }

    /// The next smaller part of an amount: its value, the factor of its unit, and its end.
    private func cents(behind at: Int, of code: String, below last: ExactDecimal) -> (ExactDecimal, ExactDecimal, Int)?
    {
        var i = at
        var skipsPlace = false
        if unit(i) == Signs.又 { i += 1 }
        if unit(i) == Signs.零, hanDigitValue(unit(i + 1)) != nil {
            skipsPlace = true
            i += 1
        }
        guard i < u.count, Signs.isNumeral(u[i]), let numeral = NumeralScanner.scan(u, at: i), let value = numeral.value
        else {
            return nil
        }
        if numeral.end < u.count, let (end, row) = lexicon.match(u, at: numeral.end).currency {
            let unit = lexicon.currencies[row]
            guard unit.code == code, unit.factor < last, let part = value.multiplied(by: unit.factor) else {
                return nil
            }
            return (part, unit.factor, end)
        }
        // 三块零四, 两毛五, 3块5: a digit of the next place.
        guard numeral.size == 1, numeral.form == .han || numeral.form == .arabic && Self.spoken.contains(unit(at - 1)),
            !numeral.hasUnit, isFree(numeral.end) || isDash(numeral.end),
            let factor = last.timesPowerOfTen(skipsPlace ? -2 : -1), factor >= ExactDecimal(1, exponent: -2),
            let part = value.multiplied(by: factor)
        else { return nil }
        return (part, ExactDecimal(1, exponent: -2), numeral.end)
    }

    /// 3块5 is said, 3元5 is not.
    private static let spoken = UnitSet("块塊毛".utf16)

    private static let sums = [
        "投资", "资金", "金额", "奖金", "工资", "月薪", "年薪", "营收", "产值", "利润", "耗资", "斥资", "出资", "补贴", "捐款", "募集", "筹集", "筹资",
        "贷款", "存款",
        "欠薪", "赔偿", "罚款", "补偿", "售价", "造价", "预算", "融资", "市值", "成交额", "销售额", "交易额", "总额", "货值", "票房", "身家", "善款", "估值",
        "总价", "增加值", "收入", "总值", "费用", "支出", "成本", "顺差", "逆差", "纯利", "税收", "负债",
    ].map { Array($0.utf16) }
    private static let between = UnitSet("达到为约超近共逾至增过破突计元了将已有合累".utf16)

    /// Whether the clause says that a number is a sum of money without its unit: 总投资超5000亿, 月薪过万.
    func isSum(_ phrase: NumberPhrase, floor: Int) -> Bool {
        guard phrase.core.hasUnit, phrase.end == phrase.core.end, !phrase.core.isFraction, !phrase.core.isHalf,
            !Signs.isHan(unit(phrase.end)) || unit(phrase.end) == Signs.的
        else { return false }
        var i = phrase.start
        while i > floor, i > phrase.start - 5, Self.between.contains(u[i - 1]) { i -= 1 }
        for word in Self.sums where i - word.count >= floor && has(word, at: i - word.count) { return true }
        return false
    }

    private func isDash(_ i: Int) -> Bool { unit(i) == Signs.dash || unit(i) == 0x7E }

    private static let names: [([UInt16], String)] = [
        ("人民币", "CNY"), ("人民幣", "CNY"), ("港币", "HKD"), ("港幣", "HKD"), ("新台币", "TWD"), ("新臺幣", "TWD"), ("台币", "TWD"),
        ("澳门币", "MOP"), ("日币", "JPY"), ("韩币", "KRW"), ("加币", "CAD"), ("澳币", "AUD"), ("欧币", "EUR"), ("泰币", "THB"),
        ("新币", "SGD"),
        ("RMB", "CNY"), ("CNY", "CNY"), ("USD", "USD"), ("HKD", "HKD"), ("EUR", "EUR"), ("GBP", "GBP"), ("JPY", "JPY"),
        ("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"), ("A$", "AUD"), ("C$", "CAD"), ("S$", "SGD"), ("$", "USD"),
        ("¥", "CNY"), ("￥", "CNY"),
        ("€", "EUR"), ("£", "GBP"), ("₩", "KRW"), ("₹", "INR"), ("₽", "RUB"),
    ].map { (Array($0.0.utf16), $0.1) }

    private func currencyName(at i: Int) -> (Int, String)? {
        guard i < u.count, u[i] == 0x4EBA || u[i] == 0x6E2F || u[i] == 0x65B0 else { return nil }
        for (word, code) in Self.names where has(word, at: i) { return (i + word.count, code) }
        return nil
    }

    /// 人民币, ¥, HK$ right before a number, not before `floor`: its start and code.
    func currencyBefore(_ start: Int, floor: Int) -> (start: Int, code: String)? {
        var i = start
        while i > floor, i > start - 3, Signs.isSpace(u[i - 1]) { i -= 1 }
        guard i > floor, Self.nameEnds[Int(u[i - 1])] else { return nil }
        for (word, code) in Self.names where i - word.count >= floor && has(word, at: i - word.count) {
            return (i - word.count, code)
        }
        return nil
    }

    private static let nameEnds: [Bool] = {
        var t = [Bool](repeating: false, count: 65_536)
        for (word, _) in names { if let last = word.last { t[Int(last)] = true } }
        return t
    }()
}
