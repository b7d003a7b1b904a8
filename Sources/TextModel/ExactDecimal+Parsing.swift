extension ExactDecimal {
    /// Reads plain decimal notation, as `-12.50`; nil when it is something else or has more than 36 digits.
    public init?(decimal text: String) {
        var coefficient: Int128 = 0
        var places = 0
        var digits = 0
        var seenPoint = false
        var negative = false
        for (i, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x2D where i == 0: negative = true
            case 0x2E where !seenPoint: seenPoint = true
            case 0x30...0x39:
                guard digits < 36 else { return nil }
                coefficient = coefficient * 10 + Int128(byte - 0x30)
                digits += 1
                if seenPoint { places += 1 }
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        self.init(negative ? -coefficient : coefficient, exponent: -places)
    }
}
