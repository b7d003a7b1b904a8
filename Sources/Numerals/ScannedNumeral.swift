package import TextModel

/// A numeral that was read from text: where it ends, its exact value and how it is written.
package struct ScannedNumeral: Hashable, Sendable {
    /// How a numeral is written.
    package enum Form: Hashable, Sendable {
        /// 1,234.5 in any width.
        case arabic
        /// 二十八亿三千零五.
        case han
        /// 二〇二四, one digit after the other.
        case hanDigits
        /// 3.5万亿, 2千.
        case mixed
    }
    /// First unit.
    package var start: Int
    /// One past the last unit.
    package var end: Int
    package var value: ExactDecimal
    package var form: Form
    /// How many digits were written, leading zeros included (02 has two).
    package var digits: Int

    package init(start: Int, end: Int, value: ExactDecimal, form: Form, digits: Int) {
        self.start = start
        self.end = end
        self.value = value
        self.form = form
        self.digits = digits
    }
}
