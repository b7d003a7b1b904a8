/// An exact decimal number, `coefficient` × 10^`exponent`; no value passes through binary floating point.
///
/// Always normalised: no trailing zero in the coefficient, and zero has the exponent 0.
public struct ExactDecimal: Hashable, Sendable {
    /// The digits, with sign.
    public let coefficient: Int128
    /// The power of ten.
    public let exponent: Int

    /// The number `coefficient` × 10^`exponent`, brought to its normal form.
    public init(_ coefficient: Int128, exponent: Int = 0) {
        var c = coefficient
        var e = exponent
        if c == 0 {
            e = 0
        } else {
            while c % 10 == 0 {
                c /= 10
                e += 1
            }
        }
        self.coefficient = c
        self.exponent = e
    }
}
