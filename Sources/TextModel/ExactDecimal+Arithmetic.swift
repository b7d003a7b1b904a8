extension ExactDecimal {
    /// Zero.
    public static let zero = ExactDecimal(0)

    /// Exponents beyond this are refused, so that no operation needs more than a few steps.
    private static let exponentLimit = 1 << 20

    /// The value as an `Int`; nil with a fraction or beyond its range.
    public var integer: Int? {
        guard exponent >= 0, exponent < 39 else { return nil }
        guard let scaled = Self.scale(coefficient, by: exponent) else { return nil }
        return Int(exactly: scaled)
    }

    /// Whether it is below zero.
    public var isNegative: Bool { coefficient < 0 }

    /// The number with the other sign.
    public var negated: ExactDecimal? {
        coefficient == .min ? nil : ExactDecimal(-coefficient, exponent: exponent)
    }

    /// The number times a power of ten; nil beyond the range of exponents.
    public func timesPowerOfTen(_ power: Int) -> ExactDecimal? {
        if coefficient == 0 { return self }
        let (e, overflow) = exponent.addingReportingOverflow(power)
        guard !overflow, abs(e) <= Self.exponentLimit else { return nil }
        return ExactDecimal(coefficient, exponent: e)
    }

    /// The sum; nil when it has too many digits.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        if coefficient == 0 { return other }
        if other.coefficient == 0 { return self }
        let e = min(exponent, other.exponent)
        guard let a = Self.scale(coefficient, by: exponent - e),
            let b = Self.scale(other.coefficient, by: other.exponent - e)
        else { return nil }
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? nil : ExactDecimal(sum, exponent: e)
    }

    /// The difference; nil when it has too many digits.
    public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
        guard let minus = other.negated else { return nil }
        return adding(minus)
    }

    /// The product; nil when it has too many digits.
    public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
        let (e, beyond) = exponent.addingReportingOverflow(other.exponent)
        guard !overflow, !beyond, abs(e) <= Self.exponentLimit else { return nil }
        return ExactDecimal(product, exponent: e)
    }

    /// The quotient where it is a finite decimal; nil for 1/3, a division by zero, or too many digits.
    public func divided(by other: ExactDecimal) -> ExactDecimal? {
        guard other.coefficient != 0, other.coefficient != .min, coefficient != .min else { return nil }
        if coefficient == 0 { return .zero }
        let divisor = Self.commonDivisor(coefficient.magnitude, other.coefficient.magnitude)
        guard let common = Int128(exactly: divisor) else { return nil }
        var numerator = coefficient / common
        var denominator = other.coefficient / common
        if denominator < 0 {
            numerator = -numerator
            denominator = -denominator
        }
        // A fraction in lowest terms is finite exactly when its denominator has no factor but 2 and 5.
        var places = 0
        while denominator > 1 {
            let step: Int128 = denominator % 10 == 0 ? 1 : denominator % 5 == 0 ? 2 : denominator % 2 == 0 ? 5 : 0
            if step == 0 { return nil }
            let (scaled, overflow) = numerator.multipliedReportingOverflow(by: step)
            if overflow { return nil }
            numerator = scaled
            denominator = denominator * step / 10
            places += 1
        }
        let (e, beyond) = exponent.subtractingReportingOverflow(other.exponent)
        guard !beyond, abs(e) <= Self.exponentLimit else { return nil }
        return ExactDecimal(numerator, exponent: e - places)
    }

    /// The number to a whole power; a negative power divides, and nil means that the result is not finite or too long.
    public func raised(to power: Int) -> ExactDecimal? {
        guard abs(power) <= 256 else { return nil }
        var result = ExactDecimal(1)
        for _ in 0..<abs(power) {
            guard let next = result.multiplied(by: self) else { return nil }
            result = next
        }
        return power < 0 ? ExactDecimal(1).divided(by: result) : result
    }

    private static func commonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }

    /// `value` × 10^`places`, nil on overflow.
    static func scale(_ value: Int128, by places: Int) -> Int128? {
        if places > 38 { return value == 0 ? 0 : nil }
        var v = value
        for _ in 0..<max(0, places) {
            let (next, overflow) = v.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            v = next
        }
        return v
    }
}

extension ExactDecimal: Comparable {
    /// Orders by value, whatever the exponents.
    public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        if a.coefficient.signum() != b.coefficient.signum() { return a.coefficient.signum() < b.coefficient.signum() }
        if a.exponent == b.exponent { return a.coefficient < b.coefficient }
        // Of one sign: the count of digits decides unless it is the same, and then the scaled coefficients fit or nearly so.
        let (x, y) = (a.digitCount + a.exponent, b.digitCount + b.exponent)
        if x != y { return (x < y) == (a.coefficient > 0) }
        let e = min(a.exponent, b.exponent)
        guard let p = scale(a.coefficient, by: a.exponent - e), let q = scale(b.coefficient, by: b.exponent - e) else {
            return false
        }
        return p < q
    }

    private var digitCount: Int {
        var n = coefficient.magnitude
        var count = 0
        while n > 0 {
            n /= 10
            count += 1
        }
        return count
    }
}
