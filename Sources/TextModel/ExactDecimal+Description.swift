extension ExactDecimal: CustomStringConvertible {
    /// Plain decimal notation, as `1234.5`; with an exponent from 10^40 on and below 10^-20.
    public var description: String {
        if exponent > 40 || exponent < -40 { return "\(coefficient)E\(exponent)" }
        if exponent >= 0 { return String(coefficient) + String(repeating: "0", count: coefficient == 0 ? 0 : exponent) }
        let negative = coefficient < 0
        var digits = String(coefficient.magnitude)
        let places = -exponent
        if digits.count <= places { digits = String(repeating: "0", count: places - digits.count + 1) + digits }
        let point = digits.index(digits.endIndex, offsetBy: -places)
        return (negative ? "-" : "") + digits[..<point] + "." + digits[point...]
    }
}
