package import TextModel

/// Reads the longest numeral at a position: 1,234.5 · 二十八亿三千零五 · 二〇二四 · 壹拾贰 · 3.5万亿.
///
/// It knows the grammar only; whether 一 in 统一 is a number is for its callers to say. Linear in the length of what it reads, total on any text.
package enum NumeralScanner {
    /// The longest numeral that begins at a position of folded text.
    ///
    /// - Parameters:
    ///   - folded: half-width units; traditional forms of the numerals are known too.
    ///   - start: where the numeral must begin.
    ///   - wideGrouping: whether ， may group digits, as between full-width ones (１，２３４).
    /// - Returns: nil where no numeral begins; 百, 千, 万, 亿 alone are none (百万 is).
    package static func scan(
        _ folded: UnsafeBufferPointer<UInt16>, at start: Int, wideGrouping: Bool = false
    ) -> ScannedNumeral? {
        guard start >= 0, start < folded.count else { return nil }
        let unit = folded[start]
        switch NumeralClass.kind(unit) {
        case .none where unit == 0x2E: return arabic(folded, start, wideGrouping)
        case .none, .point: return nil
        case .arabic: return arabic(folded, start, wideGrouping)
        case .digit, .financialDigit, .one:
            return digitString(folded, start) ?? han(folded, start)
        default: return han(folded, start)
        }
    }

    /// 二〇二四, 一七二零点一: two or more digits and no unit.
    private static func digitString(_ u: UnsafeBufferPointer<UInt16>, _ start: Int) -> ScannedNumeral? {
        var i = start
        var coefficient: Int128 = 0
        var overflow = false
        func add(_ d: Int) {
            let (tenfold, o1) = coefficient.multipliedReportingOverflow(by: 10)
            let (sum, o2) = tenfold.addingReportingOverflow(Int128(d))
            if o1 || o2 { overflow = true } else { coefficient = sum }
        }
        while i < u.count, let d = stringDigit(u, i, start) {
            if !overflow { add(d) }
            i += 1
        }
        guard i - start >= 2 else { return nil }
        var places = 0
        let point = readPoint(u, i) { d in if !overflow { add(d) } }
        if let point {
            places = point - i - 1
            i = point
        }
        return ScannedNumeral(
            start: start, end: i, value: overflow ? nil : ExactDecimal(coefficient, exponent: -places),
            form: .hanDigits, digits: places > 0 ? i - start - 1 : i - start, hasPoint: places > 0)
    }

    /// A digit of a digit string; 0 too when it stands between Han digits (二0二四).
    @inline(__always)
    private static func stringDigit(_ u: UnsafeBufferPointer<UInt16>, _ i: Int, _ start: Int) -> Int? {
        switch NumeralClass.kind(u[i]) {
        case .digit, .financialDigit, .one: return HanDigit.value(u[i])
        case .arabic where u[i] == 0x30 && i > start && i + 1 < u.count:
            return NumeralClass.kind(u[i + 1]) == .digit || u[i + 1] == 0x30 ? 0 : nil
        default: return nil
        }
    }

    /// The end of 点 and its digits, which go to `add`; nil when none follow, or when they are a clock's (八点三十).
    static func readPoint(
        _ u: UnsafeBufferPointer<UInt16>, _ at: Int, _ add: (Int) -> Void
    ) -> Int? {
        guard at + 1 < u.count, NumeralClass.kind(u[at]) == .point else { return nil }
        var i = skipSpace(u, at + 1)
        let first = i
        while i < u.count, isFractionDigit(u[i]) { i += 1 }
        guard i > first else { return nil }
        if i < u.count, NumeralClass.kind(u[i]) == .smallUnit, u[i] == 0x5341 { return nil }
        for j in first..<i {
            if let d = HanDigit.anyDigit(u[j]) { add(d) }
        }
        return i
    }

    @inline(__always)
    private static func isFractionDigit(_ unit: UInt16) -> Bool {
        switch NumeralClass.kind(unit) {
        case .digit, .financialDigit, .arabic: true
        default: false
        }
    }

    /// The first unit at or after a position that is no space; at most three are passed.
    @inline(__always)
    static func skipSpace(_ u: UnsafeBufferPointer<UInt16>, _ at: Int) -> Int {
        var i = at
        while i < u.count, i < at + 3, u[i] == 0x20 || u[i] == 0x3000 || u[i] == 0xA0 { i += 1 }
        return i
    }

    private static func arabic(
        _ u: UnsafeBufferPointer<UInt16>, _ start: Int, _ wideGrouping: Bool
    ) -> ScannedNumeral? {
        guard let number = ArabicNumber.read(u, at: start, wideGrouping: wideGrouping) else { return nil }
        let next = skipSpace(u, number.end)
        if !number.hasPoint, !number.hasExponent, next < u.count, isUnit(u, next),
            let coefficient = number.coefficient, number.exponent == 0, coefficient < 1_000_000_000_000_000_000
        {
            var machine = HanNumber()
            if machine.take(number: coefficient, digits: number.digits, isTwo: false, isArabic: true, end: number.end),
                let numeral = run(&machine, u, start, next, isArabicFirst: true), numeral.end > number.end
            {
                return numeral
            }
        }
        var result = ScannedNumeral(
            start: start, end: number.end, value: number.value, form: .arabic, digits: number.digits,
            hasPoint: number.hasPoint)
        if number.hasPoint { multiply(&result, u) }
        letterMultiplier(&result, u)
        return result
    }

    /// 3.5万亿, 三点五亿: units after a fraction only multiply.
    static func multiply(_ numeral: inout ScannedNumeral, _ u: UnsafeBufferPointer<UInt16>) {
        var power = 0
        var end = numeral.end
        var previous = 0
        while end < u.count {
            let i = skipSpace(u, end)
            guard i < u.count, isUnit(u, i) else { break }
            let p = Int(NumeralClass.table[Int(u[i])] & 15)
            // 千万, 百万亿, 万亿: a rising chain.
            guard p > previous, p > 1 else { break }
            power += p
            previous = p
            end = i + 1
        }
        guard power > 0 else { return }
        numeral.end = end
        numeral.value = numeral.value?.timesPowerOfTen(power)
        numeral.hasUnit = true
        if numeral.form == .arabic { numeral.form = .mixed }
    }

    /// 40k, 1.2M: a letter that ends the word; G only after a fraction, for 5G is a name.
    private static func letterMultiplier(_ numeral: inout ScannedNumeral, _ u: UnsafeBufferPointer<UInt16>) {
        guard numeral.form == .arabic, numeral.end < u.count else { return }
        var i = numeral.end
        if u[i] == 0x20, i + 1 < u.count, u[i + 1] == 0x4D || u[i + 1] == 0x6B || u[i + 1] == 0x4B { i += 1 }
        let power: Int
        switch u[i] {
        case 0x4B, 0x6B: power = 3
        case 0x4D: power = 6
        case 0x47 where numeral.hasPoint: power = 9
        default: return
        }
        if i + 1 < u.count, ArabicNumber.isLetter(u[i + 1]) || ArabicNumber.digit(u, i + 1) != nil { return }
        numeral.end = i + 1
        numeral.value = numeral.value?.timesPowerOfTen(power)
        numeral.hasUnit = true
    }
}
