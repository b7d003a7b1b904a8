/// What a UTF-16 unit can be in a numeral, by a flat table: the kind in the high four bits, its value in the low four.
///
/// 三 is `.digit` 3, 万 is `.bigUnit` 4 (a power of ten), 廿 is `.tens` 2.
package enum NumeralClass {
    /// The kinds of unit; the raw value stands in the high four bits of the table.
    package enum Kind: UInt8, Sendable {
        case none = 0
        /// 0 to 9, after folding also ０ to ９.
        case arabic = 1
        /// 一 to 九, 零, 〇.
        case digit = 2
        /// 两, 俩: a two that stands before a unit or a classifier, never among digits.
        case two = 3
        /// 十, 百, 千 as powers of ten: 1, 2, 3.
        case smallUnit = 4
        /// 廿, 卅, 卌: 2, 3, 4 tens.
        case tens = 5
        /// 万, 亿, 兆 as powers of ten: 4, 8, 12.
        case bigUnit = 6
        /// 点.
        case point = 7
        /// 壹 to 玖, which most texts use in other words too (陆地, 参加).
        case financialDigit = 8
        /// 拾, 佰, 仟.
        case financialUnit = 9
        /// 幺, a one among digits only.
        case one = 10
    }

    /// The class of every unit.
    package static let table: [UInt8] = {
        var t = [UInt8](repeating: 0, count: 65_536)
        func put(_ text: String, _ kind: Kind, _ values: [UInt8]) {
            for (unit, value) in zip(text.utf16, values) { t[Int(unit)] = kind.rawValue << 4 | value }
        }
        put("0123456789", .arabic, Array(0...9))
        put("０１２３４５６７８９", .arabic, Array(0...9))
        put("零一二三四五六七八九", .digit, Array(0...9))
        put("〇○", .digit, [0, 0])
        put("两兩俩倆", .two, [2, 2, 2, 2])
        put("十百千", .smallUnit, [1, 2, 3])
        put("廿卅卌", .tens, [2, 3, 4])
        put("万萬亿億兆", .bigUnit, [4, 4, 8, 8, 12])
        put("点點", .point, [0, 0])
        put("壹贰叁肆伍陆柒捌玖", .financialDigit, Array(1...9))
        put("貳弍參叄参陸", .financialDigit, [2, 2, 3, 3, 3, 6])
        put("拾佰仟", .financialUnit, [1, 2, 3])
        put("幺", .one, [1])
        return t
    }()

    /// The kind of a unit.
    @inline(__always)
    package static func kind(_ unit: UInt16) -> Kind { Kind(rawValue: table[Int(unit)] >> 4) ?? .none }

    /// Whether a numeral may have the unit, 点 excepted.
    @inline(__always)
    package static func isNumeral(_ unit: UInt16) -> Bool {
        let kind = table[Int(unit)] >> 4
        return kind != 0 && kind != Kind.point.rawValue
    }
}
