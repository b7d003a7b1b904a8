package import TextModel

/// Digits and small integers written in Han characters.
package enum HanDigit {
    /// The value of one Han digit, plain or financial, 0 to 9: 三 and 叁 are 3, 〇 is 0, 两 is 2; nil for anything else.
    @inline(__always)
    package static func value(_ unit: UInt16) -> Int? {
        let entry = NumeralClass.table[Int(unit)]
        switch NumeralClass.Kind(rawValue: entry >> 4) {
        case .digit, .two, .financialDigit, .one: return Int(entry & 15)
        default: return nil
        }
    }

    /// The value of one digit, Arabic or Han; nil for anything else.
    @inline(__always)
    package static func anyDigit(_ unit: UInt16) -> Int? {
        let entry = NumeralClass.table[Int(unit)]
        if entry >> 4 == NumeralClass.Kind.arabic.rawValue { return Int(entry & 15) }
        return value(unit)
    }

    /// A range read as one whole number that fills it: 二十三 is 23, 二三 and 23 too, 廿三 is 23; nil when it is none.
    package static func integer(_ folded: UnsafeBufferPointer<UInt16>, _ range: TextRange<Clean>) -> Int? {
        guard let numeral = NumeralScanner.scan(folded, at: range.start), numeral.end == range.end else { return nil }
        return numeral.integer
    }
}
