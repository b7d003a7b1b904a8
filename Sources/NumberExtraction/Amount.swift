import TextModel

/// What a number says: a value, bounds, a fraction; all scaled together.
struct Amount {
    var value: ExactDecimal?
    var lower: ExactDecimal?
    var upper: ExactDecimal?
    /// A fraction that is no finite decimal; `value` is nil then.
    var fraction: Fraction?
    var modifier: String?

    /// A numerator over a denominator, both whole.
    struct Fraction {
        var numerator: ExactDecimal
        var denominator: ExactDecimal
        var description: String { "\(numerator)/\(denominator)" }
    }

    init(_ value: ExactDecimal?) { self.value = value }

    init(lower: ExactDecimal?, upper: ExactDecimal?) {
        self.lower = lower
        self.upper = upper
    }

    /// `numerator` over `denominator`, as a decimal where it is a finite one.
    init(numerator: ExactDecimal, denominator: ExactDecimal) {
        if let quotient = numerator.divided(by: denominator) {
            value = quotient
        } else {
            fraction = Fraction(numerator: numerator, denominator: denominator)
        }
    }

    /// The number that stands for it in comparisons: its value or a bound.
    var representative: ExactDecimal? { value ?? lower ?? upper }

    /// Times a power of ten.
    mutating func scale(by power: Int) {
        guard power != 0 else { return }
        value = value?.timesPowerOfTen(power)
        lower = lower?.timesPowerOfTen(power)
        upper = upper?.timesPowerOfTen(power)
        if let f = fraction, let n = f.numerator.timesPowerOfTen(power) {
            fraction = Fraction(numerator: n, denominator: f.denominator)
        }
    }

    /// Times a decimal.
    mutating func multiply(by factor: ExactDecimal) {
        value = value?.multiplied(by: factor)
        lower = lower?.multiplied(by: factor)
        upper = upper?.multiplied(by: factor)
    }

    /// Plus a decimal.
    mutating func add(_ other: ExactDecimal) {
        value = value?.adding(other)
        lower = lower?.adding(other)
        upper = upper?.adding(other)
    }

    /// The same below zero.
    mutating func negate() {
        value = value?.negated
        (lower, upper) = (upper?.negated, lower?.negated)
        if let f = fraction, let n = f.numerator.negated {
            fraction = Fraction(numerator: n, denominator: f.denominator)
        }
    }

    /// Over: at least the value.
    mutating func bound(_ kind: Modifier) {
        modifier = kind.name
        switch kind {
        case .near, .under, .atMost:
            upper = value ?? upper
            if value == nil { lower = nil }
            if kind == .under && value == nil { value = upper }
        case .over, .atLeast:
            lower = value ?? lower
            if value == nil { upper = nil }
        case .equal:
            lower = value
            upper = value
        case .about: break
        }
    }

    var numberValue: NumberValue {
        var result = NumberValue(value: value, lower: lower, upper: upper, modifier: modifier)
        if let fraction {
            result.fraction = fraction.description
            switch modifier {
            case Modifier.near.name, Modifier.under.name, Modifier.atMost.name:
                result.upperFraction = fraction.description
            case Modifier.over.name, Modifier.atLeast.name: result.lowerFraction = fraction.description
            default: break
            }
        }
        return result
    }
}

/// How a word before a number bounds it.
enum Modifier {
    case near, over, about, atLeast, atMost, under, equal

    /// As it is written in `number.modifier`.
    var name: String {
        switch self {
        case .near: "near"
        case .over: "over"
        case .about: "about"
        case .atLeast: "at-least"
        case .atMost: "at-most"
        case .under: "under"
        case .equal: "equal"
        }
    }
}
