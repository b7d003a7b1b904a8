import Extraction
import TextModel

/// What ends like a station or a road and names none: 第一站, 分三站, 妈妈们站, 同一路, 八年街.
enum UnnamedSite {
    static func matches(_ range: TextRange<Clean>, in units: [UInt16]) -> Bool {
        // 千年古城.
        if range.count > 2, aeons.contains(units[range.start]), units[range.start + 1] == 0x5E74 { return true }
        let last = range.end - 1
        // 6号 of 6号馆长.
        if units[last] == 0x53F7, units[range.start..<last].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return true }
        guard range.count > 2, ends.contains(units[last]) else { return false }
        let before = units[last - 1]
        // 们站: people stand.
        if before == 0x4EEC || before == 0x5E74 && numerals.contains(units[last - 2]) { return true }
        // 等4站: a count, where a line's number has 号.
        if units[last] == 0x7AD9, before >= 0x30, before <= 0x39 { return true }
        guard numerals.contains(before) || before >= 0x30 && before <= 0x39 else { return false }
        var i = last - 1
        while i > range.start, numerals.contains(units[i - 1]) || units[i - 1] >= 0x30 && units[i - 1] <= 0x39 {
            i -= 1
        }
        return i > range.start && counts.contains(units[i - 1])
    }

    private static let aeons: UnitSet = UnitSet("百千万".utf16)
    private static let ends: UnitSet = UnitSet("站路街".utf16)
    private static let numerals: UnitSet = UnitSet("一二三四五六七八九十百两几".utf16)
    private static let counts: UnitSet = UnitSet("第同分这那共走每上下前后".utf16)
}
