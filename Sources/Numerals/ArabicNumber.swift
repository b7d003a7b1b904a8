import TextModel

/// A run of Arabic digits with grouping, point and exponent, before any Han unit.
struct ArabicNumber {
    var end: Int
    /// The digits as a whole number; nil when there are more than fit.
    var coefficient: Int128?
    var exponent: Int
    var digits: Int
    var hasPoint: Bool
    var hasExponent = false

    var value: ExactDecimal? {
        guard let coefficient, abs(exponent) <= 100_000 else { return nil }
        return ExactDecimal(coefficient, exponent: exponent)
    }

    @inline(__always)
    static func digit(_ u: UnsafeBufferPointer<UInt16>, _ i: Int) -> Int? {
        guard i < u.count else { return nil }
        let c = Int(u[i]) - 0x30
        return c >= 0 && c <= 9 ? c : nil
    }

    /// Adds digits and knows when there are too many; zeros beyond the range become a power of ten.
    private struct Accumulator {
        var small: UInt64 = 0
        var coefficient: Int128 = 0
        var isSmall = true
        var skipped = 0
        var overflow = false

        mutating func add(_ d: Int) {
            if isSmall {
                if small < 900_000_000_000_000_000 {
                    small = small * 10 + UInt64(d)
                    return
                }
                coefficient = Int128(small)
                isSmall = false
            }
            if skipped == 0, coefficient < Int128.max / 10 - 1 {
                coefficient = coefficient * 10 + Int128(d)
            } else {
                skipped += 1
                if d != 0 { overflow = true }
            }
        }
        var result: Int128? { overflow ? nil : isSmall ? Int128(small) : coefficient }
    }

    /// Reads at a digit, or at a point before one; `wideGrouping` also takes ， between groups of three.
    static func read(
        _ u: UnsafeBufferPointer<UInt16>, at start: Int, wideGrouping: Bool, fraction: Bool = true
    ) -> ArabicNumber? {
        var i = start
        var sum = Accumulator()
        var digits = 0
        while let d = digit(u, i) {
            sum.add(d)
            digits += 1
            i += 1
        }
        if fraction, digits >= 1, digits <= 3, i < u.count, isGroupMark(u[i], wide: wideGrouping) {
            let mark = u[i]
            while i < u.count, u[i] == mark, let a = digit(u, i + 1), let b = digit(u, i + 2), let c = digit(u, i + 3),
                digit(u, i + 4) == nil
            {
                sum.add(a)
                sum.add(b)
                sum.add(c)
                digits += 3
                i += 4
            }
        }
        var places = 0
        var hasPoint = false
        let isChained = start >= 2 && u[start - 1] == 0x2E && digit(u, start - 2) != nil
        if fraction, !isChained, i + 1 < u.count, u[i] == 0x2E, digit(u, i + 1) != nil,
            digits > 0 || start == 0 || isFreePoint(u, start)
        {
            var j = i + 1
            while digit(u, j) != nil { j += 1 }
            // 2024.5.22 and 2.2.1 are no decimals.
            if !(j + 1 < u.count && u[j] == 0x2E && digit(u, j + 1) != nil) {
                for k in i + 1..<j {
                    if let d = digit(u, k) { sum.add(d) }
                }
                places = j - i - 1
                digits += places
                i = j
                hasPoint = true
            }
        }
        guard digits > 0 else { return nil }
        var number = ArabicNumber(
            end: i, coefficient: sum.result, exponent: sum.skipped - places, digits: digits, hasPoint: hasPoint)
        if fraction { number.readPower(u) }
        return number
    }

    private static func isGroupMark(_ unit: UInt16, wide: Bool) -> Bool { unit == 0x2C || wide && unit == 0xFF0C }

    private static func isFreePoint(_ u: UnsafeBufferPointer<UInt16>, _ i: Int) -> Bool {
        let before = u[i - 1]
        return before != 0x2E && digit(u, i - 1) == nil && !isLetter(before)
    }

    static func isLetter(_ unit: UInt16) -> Bool { unit | 0x20 >= 0x61 && unit | 0x20 <= 0x7A }

    /// 2e5, 2.5^-1; the exponent must end the word.
    private mutating func readPower(_ u: UnsafeBufferPointer<UInt16>) {
        guard end < u.count, u[end] | 0x20 == 0x65 || u[end] == 0x5E else { return }
        let isCaret = u[end] == 0x5E
        var i = end + 1
        var negative = false
        while i < u.count, i < end + 4, u[i] == 0x2B || u[i] == 0x2D {
            // Signs after a caret: the last one counts only when it stands alone.
            negative = u[i] == 0x2D && !negative
            i += 1
        }
        var power = 0
        let first = i
        while let d = Self.digit(u, i) {
            power = min(power * 10 + d, 1_000_000)
            i += 1
        }
        guard i > first, i >= u.count || !Self.isLetter(u[i]) else { return }
        if isCaret {
            guard let result = value?.raised(to: negative ? -power : power) else { return }
            coefficient = result.coefficient
            exponent = result.exponent
        } else {
            exponent += negative ? -power : power
        }
        end = i
        hasExponent = true
    }
}
