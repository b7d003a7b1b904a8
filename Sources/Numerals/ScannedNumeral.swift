package import TextModel

/// A numeral that was read from text: where it ends, its exact value and how it is written.
package struct ScannedNumeral: Hashable, Sendable {
    /// How a numeral is written.
    package enum Form: Hashable, Sendable {
        /// 1,234.5 in any width.
        case arabic
        /// 二十八亿三千零五.
        case han
        /// 二〇二四, one digit after the other; 三 alone is `.han`.
        case hanDigits
        /// 3.5万亿, 2千.
        case mixed
    }
    /// First unit.
    package var start: Int
    /// One past the last unit.
    package var end: Int
    /// The value; nil when it has more digits than an exact decimal holds.
    package var value: ExactDecimal?
    package var form: Form
    /// How many digits were written, leading zeros included (02 has two).
    package var digits: Int
    /// Whether it has a fractional part as written: 3.0, 三点五.
    package var hasPoint: Bool
    /// Whether it has a unit of ten or more: 十, 3万, not 3.
    package var hasUnit: Bool

    package init(
        start: Int, end: Int, value: ExactDecimal?, form: Form, digits: Int, hasPoint: Bool = false,
        hasUnit: Bool = false
    ) {
        self.start = start
        self.end = end
        self.value = value
        self.form = form
        self.digits = digits
        self.hasPoint = hasPoint
        self.hasUnit = hasUnit
    }

    /// The value as a whole number; nil with a fraction or beyond `Int`.
    package var integer: Int? { value?.integer }
}
