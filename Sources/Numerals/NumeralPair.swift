package import TextModel

/// Two neighbouring digits that stand for a range: 七八, 十七八, 三四百, 一千二三百, 三五十, 两三.
package struct NumeralPair: Hashable, Sendable {
    package var start: Int
    /// One past the last unit.
    package var end: Int
    package var lower: ExactDecimal
    package var upper: ExactDecimal
    /// Whether a unit of ten or more is written.
    package var hasUnit: Bool

    /// Longest pair that is read; longer runs are digit strings.
    private static let longest = 24

    /// The pair that begins at a position, or nil; each bound is what the text says without the other digit.
    package static func scan(_ u: UnsafeBufferPointer<UInt16>, at start: Int) -> NumeralPair? {
        guard start >= 0, start < u.count, NumeralClass.isNumeral(u[start]) else { return nil }
        var i = start
        while i + 1 < u.count, i < start + longest, NumeralClass.isNumeral(u[i]), NumeralClass.kind(u[i]) != .arabic {
            if let a = HanDigit.value(u[i]), let b = HanDigit.value(u[i + 1]) {
                guard isPair(a, b, u[i], u[i + 1]), i + 2 >= u.count || !isDigit(u[i + 2]),
                    !(i + 3 < u.count && NumeralClass.kind(u[i + 2]) == .point && isDigit(u[i + 3]))
                else { return nil }
                return read(u, start, i)
            }
            i += 1
        }
        return nil
    }

    private static func isDigit(_ unit: UInt16) -> Bool {
        let kind = NumeralClass.kind(unit)
        return kind == .digit || kind == .arabic
    }

    private static func isPair(_ a: Int, _ b: Int, _ first: UInt16, _ second: UInt16) -> Bool {
        guard NumeralClass.kind(first) == .digit || NumeralClass.kind(first) == .two,
            NumeralClass.kind(second) == .digit || NumeralClass.kind(second) == .two
        else { return false }
        if a == 3 && b == 2 { return NumeralClass.kind(second) == .two }
        return a > 0 && (b == a + 1 || a == 3 && b == 5)
    }

    private static func read(_ u: UnsafeBufferPointer<UInt16>, _ start: Int, _ first: Int) -> NumeralPair? {
        var stop = first + 2
        while stop < u.count, stop < start + longest, isTail(u, stop) { stop += 1 }
        var bounds: [ExactDecimal] = []
        var hasUnit = false
        var end = stop
        for skipped in [first + 1, first] {
            var units: [UInt16] = []
            units.reserveCapacity(stop - start)
            for i in start..<stop where i != skipped { units.append(u[i]) }
            let numeral = units.withUnsafeBufferPointer { NumeralScanner.scan($0, at: 0) }
            // Both digits must be part of what was read.
            guard let numeral, let value = numeral.value, numeral.end > first - start else { return nil }
            end = min(end, numeral.end + start + 1)
            hasUnit = numeral.hasUnit
            bounds.append(value)
        }
        guard bounds.count == 2, bounds[0] != bounds[1] else { return nil }
        return NumeralPair(
            start: start, end: end, lower: min(bounds[0], bounds[1]), upper: max(bounds[0], bounds[1]), hasUnit: hasUnit
        )
    }

    private static func isTail(_ u: UnsafeBufferPointer<UInt16>, _ i: Int) -> Bool {
        switch NumeralClass.kind(u[i]) {
        case .smallUnit, .bigUnit, .financialUnit: true
        default: false
        }
    }
}
