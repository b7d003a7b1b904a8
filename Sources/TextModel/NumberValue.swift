/// What a numeric mention says: a value, bounds, or both.
///
/// 近3000 has the value 3000 and the upper bound 3000; 数百 has only bounds, 200 and 1000.
public struct NumberValue: Hashable, Sendable {
    /// The number as written; nil where the text gives only bounds.
    public var value: ExactDecimal?
    /// The least it can be.
    public var lower: ExactDecimal?
    /// The most it can be.
    public var upper: ExactDecimal?
    /// How the text softens it: `near`, `over`, `several`, `about`.
    public var modifier: String?
    /// A fraction that is no finite decimal, as `2/3`.
    public var fraction: String?
    /// The least it can be, where that is a fraction: 超过2/3.
    public var lowerFraction: String?
    /// The most it can be, where that is a fraction: 近三分之二.
    public var upperFraction: String?

    /// A number with the parts that the text gives.
    public init(
        value: ExactDecimal? = nil, lower: ExactDecimal? = nil, upper: ExactDecimal? = nil, modifier: String? = nil,
        fraction: String? = nil
    ) {
        self.value = value
        self.lower = lower
        self.upper = upper
        self.modifier = modifier
        self.fraction = fraction
    }
}

/// The unit of a quantity or amount: 公里 is `km`, dimension `length`, 1000 m.
public struct UnitValue: Hashable, Sendable {
    /// The unit's symbol; nil for money.
    public var symbol: String?
    /// `length`, `mass`, `age` …; nil for money.
    public var dimension: String?
    /// The value in the dimension's base unit.
    public var baseValue: ExactDecimal?
    /// The symbol of the base unit.
    public var baseSymbol: String?
    /// An ISO 4217 code, for money.
    public var currency: String?

    /// A unit with the parts that apply.
    public init(
        symbol: String? = nil, dimension: String? = nil, baseValue: ExactDecimal? = nil, baseSymbol: String? = nil,
        currency: String? = nil
    ) {
        self.symbol = symbol
        self.dimension = dimension
        self.baseValue = baseValue
        self.baseSymbol = baseSymbol
        self.currency = currency
    }
}

/// What a number counts: 60余名青年职工 has the classifier 名 and the noun 青年职工.
public struct CountedValue: Hashable, Sendable {
    /// The measure word after the number.
    public var classifier: String?
    /// The counted noun, when it follows.
    public var noun: String?

    /// A classifier, a noun, or both.
    public init(classifier: String? = nil, noun: String? = nil) {
        self.classifier = classifier
        self.noun = noun
    }
}
