import Numerals

/// The characters that the grammar of numbers turns on, as UTF-16 units.
enum Signs {
    static let space: UInt16 = 0x20
    static let wideSpace: UInt16 = 0x3000
    static let percent: UInt16 = 0x25
    static let perMille: UInt16 = 0x2030
    static let slash: UInt16 = 0x2F
    static let dash: UInt16 = 0x2D
    static let minus: UInt16 = 0x2212
    static let colon: UInt16 = 0x3A
    static let point: UInt16 = 0x2E
    static let 一: UInt16 = 0x4E00
    static let 十: UInt16 = 0x5341
    static let 百: UInt16 = 0x767E
    static let 千: UInt16 = 0x5343
    static let 万: UInt16 = 0x4E07
    static let 亿: UInt16 = 0x4EBF
    static let 零: UInt16 = 0x96F6
    static let 两: UInt16 = 0x4E24
    static let 分: UInt16 = 0x5206
    static let 之: UInt16 = 0x4E4B
    static let 点: UInt16 = 0x70B9
    static let 點: UInt16 = 0x9EDE
    static let 又: UInt16 = 0x53C8
    static let 多: UInt16 = 0x591A
    static let 余: UInt16 = 0x4F59
    static let 餘: UInt16 = 0x9918
    static let 来: UInt16 = 0x6765
    static let 來: UInt16 = 0x4F86
    static let 几: UInt16 = 0x51E0
    static let 幾: UInt16 = 0x5E7E
    static let 数: UInt16 = 0x6570
    static let 數: UInt16 = 0x6578
    static let 好: UInt16 = 0x597D
    static let 半: UInt16 = 0x534A
    static let 第: UInt16 = 0x7B2C
    static let 首: UInt16 = 0x9996
    static let 负: UInt16 = 0x8D1F
    static let 負: UInt16 = 0x8CA0
    static let 成: UInt16 = 0x6210
    static let 折: UInt16 = 0x6298
    static let 对: UInt16 = 0x5BF9
    static let 個: UInt16 = 0x500B
    static let 个: UInt16 = 0x4E2A
    static let 至: UInt16 = 0x81F3
    static let 到: UInt16 = 0x5230
    static let 和: UInt16 = 0x548C
    static let 与: UInt16 = 0x4E0E
    static let 间: UInt16 = 0x95F4
    static let 比: UInt16 = 0x6BD4
    static let 下: UInt16 = 0x4E0B
    static let 上: UInt16 = 0x4E0A
    static let 以: UInt16 = 0x4EE5
    static let 大: UInt16 = 0x5927
    static let 度: UInt16 = 0x5EA6
    static let 岁: UInt16 = 0x5C81
    static let 旬: UInt16 = 0x65EC
    static let 每: UInt16 = 0x6BCF
    static let 的: UInt16 = 0x7684
    static let 是: UInt16 = 0x662F
    static let 打: UInt16 = 0x6253
    static let 里: UInt16 = 0x91CC
    static let 级: UInt16 = 0x7EA7
    static let 人: UInt16 = 0x4EBA
    static let 届: UInt16 = 0x5C4A
    static let 期: UInt16 = 0x671F
    static let 前: UInt16 = 0x524D
    static let 整: UInt16 = 0x6574
    static let 正: UInt16 = 0x6B63

    static func isSpace(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 0x3000 || unit == 0xA0 }
    static func isHan(_ unit: UInt16) -> Bool {
        unit >= 0x4E00 && unit <= 0x9FFF || unit >= 0x3400 && unit <= 0x4DBF || unit == 0x3007
    }
    static func isLatin(_ unit: UInt16) -> Bool { unit | 0x20 >= 0x61 && unit | 0x20 <= 0x7A }
    static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }
    static func isNumeral(_ unit: UInt16) -> Bool { NumeralClass.isNumeral(unit) }
    /// A Han numeral, 万 and 两 included; no Arabic digit.
    static func isHanNumeral(_ unit: UInt16) -> Bool { isNumeral(unit) && !isDigit(unit) }
    /// 十, 百, 千, 万, 亿: they may stand after 几 and 数.
    static func isPowerUnit(_ unit: UInt16) -> Bool {
        switch NumeralClass.kind(unit) {
        case .smallUnit, .bigUnit, .financialUnit: true
        default: false
        }
    }
    static func power(_ unit: UInt16) -> Int { Int(NumeralClass.table[Int(unit)] & 15) }

    /// Which units may begin something for the extractor: the flat table of its scan.
    static let starts: [Bool] = {
        var t = [Bool](repeating: false, count: 65_536)
        for i in 0..<65_536 { t[i] = isNumeral(UInt16(i)) }
        for unit in [几, 幾, 数, 數, 半, 第, 首, 负, 負, dash, minus, point, 对] { t[Int(unit)] = true }
        // http and www: a web address is skipped whole.
        t[0x68] = true
        t[0x77] = true
        return t
    }()
}
