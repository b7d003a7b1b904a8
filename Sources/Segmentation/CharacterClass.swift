/// What kind of character a unit is, for features and for the fences that no word crosses.
///
/// The kinds follow the classes of UAX 29 (Letter, Numeric, Katakana, …) and split Han by what it does in a newspaper's numbers.
package enum CharacterClass: UInt8, Sendable {
    case other, han, digit, letter, hanNumeral, dateUnit, punctuation, space, kana, surrogate

    /// Han characters, also those that stand in numbers and dates.
    var isHan: Bool { self == .han || self == .hanNumeral || self == .dateUnit }

    private static let table: [UInt8] = {
        var table = (0..<65_536).map { of(UInt32($0)).rawValue }
        for (kind, units) in exceptions { for unit in units.utf16 { table[Int(unit)] = kind.rawValue } }
        return table
    }()

    /// The class of each unit, as raw values.
    static func withTable<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        table.withUnsafeBufferPointer(body)
    }

    /// The class of a unit of folded text.
    package static subscript(unit unit: UInt16) -> CharacterClass {
        CharacterClass(rawValue: table[Int(unit)]) ?? .other
    }

    /// Characters that are not of their block's kind.
    private static let exceptions: [(CharacterClass, String)] = [
        (.punctuation, "·—…‘’“”、。《》〈〉「」『』【】〔〕〖〗（）［］｛｝，；：？！～￥％"), (.dateUnit, "年月日时分秒号"),
        (.hanNumeral, "〇零○一二三四五六七八九十百千万亿两廿卅"),
    ]

    private static func of(_ u: UInt32) -> CharacterClass {
        switch u {
        case 0x30...0x39, 0xFF10...0xFF19: return .digit
        case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F,
            0x370...0x3FF, 0x400...0x52F:
            return .letter
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x3000: return .space
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0x2010...0x205E, 0x3001...0x303F, 0xFF00...0xFF0F,
            0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
            return .punctuation
        case 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: return .kana
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x3005, 0x3007: return .han
        case 0xD800...0xDFFF: return .surrogate
        default: return .other
        }
    }
}
