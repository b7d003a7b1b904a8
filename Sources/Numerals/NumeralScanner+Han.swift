package import TextModel

extension NumeralScanner {
    static func han(_ u: UnsafeBufferPointer<UInt16>, _ start: Int) -> ScannedNumeral? {
        var machine = HanNumber()
        return run(&machine, u, start, start, isArabicFirst: false)
    }

    /// Feeds the machine from `from` on and takes the longest numeral it accepted, with its fraction.
    static func run(
        _ machine: inout HanNumber, _ u: UnsafeBufferPointer<UInt16>, _ start: Int, _ from: Int, isArabicFirst: Bool
    ) -> ScannedNumeral? {
        var i = from
        var hasArabic = isArabicFirst
        var isOnlyTwo = false
        while i < u.count {
            var at = i
            if isSpace(u[at]) {
                guard i > start, let next = passSpace(u, i, machine) else { break }
                at = next
            }
            let entry = NumeralClass.table[Int(u[at])]
            let low = Int(entry & 15)
            var taken = false
            var next = at + 1
            switch NumeralClass.Kind(rawValue: entry >> 4) {
            case .digit, .two, .financialDigit:
                isOnlyTwo = at == start && entry >> 4 == NumeralClass.Kind.two.rawValue
                taken = machine.take(
                    number: Int128(low), digits: 1, isTwo: entry >> 4 == NumeralClass.Kind.two.rawValue,
                    isArabic: false,
                    end: next)
            case .arabic:
                if i > start, machine.isWaiting || hasArabic || machine.hasUnit,
                    let number = ArabicNumber.read(u, at: at, wideGrouping: false, fraction: false),
                    let coefficient = number.coefficient, number.digits <= 12,
                    !(number.end + 1 < u.count && u[number.end] == 0x2E
                        && ArabicNumber.digit(u, number.end + 1) != nil)
                {
                    taken = machine.take(
                        number: coefficient, digits: number.digits, isTwo: false, isArabic: true, end: number.end)
                    next = number.end
                    hasArabic = hasArabic || taken
                }
            case .tens:
                taken = machine.take(tens: Int128(low), end: next)
                isOnlyTwo = false
            case .smallUnit, .financialUnit:
                if isUnit(u, at) {
                    taken = machine.take(smallUnit: low, end: next, isFinal: !continues(u, next))
                    isOnlyTwo = false
                }
            case .bigUnit:
                if isUnit(u, at) {
                    taken = machine.take(bigUnit: low, end: next, isFinal: !continues(u, next))
                    isOnlyTwo = false
                }
            default: break
            }
            if !taken { break }
            i = next
        }
        guard let end = machine.end else { return nil }
        var numeral = ScannedNumeral(
            start: start, end: end, value: ExactDecimal(machine.value), form: hasArabic ? .mixed : .han,
            digits: machine.digits, hasUnit: machine.hasUnit)
        if !isOnlyTwo, !isArabicFirst || machine.hasUnit { fraction(&numeral, u, machine.value) }
        return numeral
    }

    /// 十点二三三, and the units that multiply it: 三点五亿.
    private static func fraction(_ numeral: inout ScannedNumeral, _ u: UnsafeBufferPointer<UInt16>, _ whole: Int128) {
        let at = skipSpace(u, numeral.end)
        var coefficient = whole
        var places = 0
        var overflow = false
        let end = readPoint(u, at) { d in
            let (tenfold, o1) = coefficient.multipliedReportingOverflow(by: 10)
            let (sum, o2) = tenfold.addingReportingOverflow(Int128(d))
            if o1 || o2 { overflow = true } else { coefficient = sum }
            places += 1
        }
        guard let end else { return }
        numeral.end = end
        numeral.value = overflow ? nil : ExactDecimal(coefficient, exponent: -places)
        numeral.digits += places
        numeral.hasPoint = true
        multiply(&numeral, u)
    }

    /// Whether a unit that stands without a digit before it (百, 万) goes on: 百三, 百万, 萬九.
    private static func continues(_ u: UnsafeBufferPointer<UInt16>, _ at: Int) -> Bool {
        guard at < u.count else { return false }
        switch NumeralClass.kind(u[at]) {
        case .digit, .smallUnit, .bigUnit, .financialDigit: return true
        default: return false
        }
    }

    private static func isSpace(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 0x3000 || unit == 0xA0 }

    /// Where a numeral goes on behind spaces: at a unit, or after a unit at a digit that is not the head of another numeral.
    private static func passSpace(_ u: UnsafeBufferPointer<UInt16>, _ at: Int, _ machine: HanNumber) -> Int? {
        let next = skipSpace(u, at)
        guard next < u.count else { return nil }
        switch NumeralClass.kind(u[next]) {
        case .smallUnit, .bigUnit, .financialUnit:
            return isUnit(u, next) && (!machine.endedWithUnit || NumeralClass.kind(u[next]) == .bigUnit) ? next : nil
        case .digit, .two, .financialDigit:
            guard machine.endedWithUnit else { return nil }
            let after = skipSpace(u, next + 1)
            guard after < u.count else { return next }
            switch NumeralClass.kind(u[after]) {
            case .smallUnit, .financialUnit:
                return machine.admits(smallUnit: Int(NumeralClass.table[Int(u[after])] & 15)) ? next : nil
            case .bigUnit, .digit, .arabic: return nil
            default: return next
            }
        case .arabic:
            // 7万 5千 4百
            guard machine.endedWithUnit,
                let number = ArabicNumber.read(u, at: next, wideGrouping: false, fraction: false),
                number.digits <= 4, number.end < u.count, NumeralClass.kind(u[number.end]) == .smallUnit
            else { return nil }
            return machine.admits(smallUnit: Int(NumeralClass.table[Int(u[number.end])] & 15)) ? next : nil
        default: return nil
        }
    }

    /// Whether a unit character counts here: 千 in 5千瓦 and 兆 in 100兆赫 belong to the unit of measure.
    /// For callers that read units without a numeral before them: 几千瓦 has no 千 of its own.
    package static func countsAsUnit(_ u: UnsafeBufferPointer<UInt16>, _ at: Int) -> Bool { isUnit(u, at) }

    static func isUnit(_ u: UnsafeBufferPointer<UInt16>, _ at: Int) -> Bool {
        let entry = NumeralClass.table[Int(u[at])]
        switch NumeralClass.Kind(rawValue: entry >> 4) {
        case .bigUnit: return entry & 15 != 12 || !isMeasure(u, at + 1)
        case .smallUnit, .financialUnit:
            guard entry & 15 == 3 else { return true }
            // 12千米 is in kilometres, 两千米 in metres.
            if at > 0, at + 1 < u.count, u[at + 1] == 0x7C73, NumeralClass.kind(u[at - 1]) == .arabic { return false }
            return !isMeasure(u, at + 1)
        default: return false
        }
    }

    /// 克, 瓦, 卡, 帕, 赫, 伏, 焦, 欧, 字(节), 比(特): what 千 and 兆 are prefixes of.
    private static func isMeasure(_ u: UnsafeBufferPointer<UInt16>, _ at: Int) -> Bool {
        guard at < u.count else { return false }
        switch u[at] {
        case 0x514B, 0x74E6, 0x5361, 0x5E15, 0x8D6B, 0x4F0F, 0x7126, 0x6B27: return true
        case 0x5B57: return at + 1 < u.count && u[at + 1] == 0x8282
        case 0x6BD4: return at + 1 < u.count && u[at + 1] == 0x7279
        default: return false
        }
    }
}
