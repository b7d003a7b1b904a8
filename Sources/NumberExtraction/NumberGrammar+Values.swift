import TextModel

extension NumberGrammar {
    /// The unit of a quantity, with the value in its base unit.
    func unitValue(_ phrase: NumberPhrase, _ row: Int) -> UnitValue {
        let measure = lexicon.units[row]
        var value = UnitValue(symbol: phrase.symbol ?? measure.symbol, dimension: measure.dimension)
        if u[phrase.core.start..<phrase.end].contains(Signs.旬), measure.dimension == "age" { value.symbol = "year" }
        if let symbol = phrase.symbol { value.dimension = symbol == "°" ? "degree" : "temperature" }
        if let per = phrase.per {
            value.symbol = "\(value.symbol ?? "")/\(per)"
            return value
        }
        if phrase.symbol != nil || measure.dimension == "age" { return value }
        if let amount = phrase.amount.value, let factor = measure.factor, let product = amount.multiplied(by: factor),
            let base = product.divided(by: measure.divisor)
        {
            value.baseValue = base
            value.baseSymbol = measure.base
        }
        if let f = phrase.amount.fraction, let factor = measure.factor,
            let product = f.numerator.multiplied(by: factor),
            let divisor = f.denominator.multiplied(by: measure.divisor), let base = product.divided(by: divisor)
        {
            value.baseValue = base
            value.baseSymbol = measure.base
        }
        return value
    }

    /// The first position behind a web address that begins at `i`, or the next one.
    func passAddress(_ i: Int) -> Int {
        guard has(Self.http, at: i) || has(Self.www, at: i), i == 0 || !Signs.isLatin(u[i - 1]) else { return i + 1 }
        var j = i
        while j < u.count, u[j] > 0x20, u[j] < 0x7F { j += 1 }
        return j
    }
    private static let http = Array("http".utf16)
    private static let www = Array("www.".utf16)

    /// The first position behind a run of digits that begins at `i`.
    func skipRun(_ i: Int) -> Int {
        var j = i + 1
        if Signs.isDigit(u[i]) { while j < u.count, Signs.isDigit(u[j]) { j += 1 } }
        return j
    }
}
