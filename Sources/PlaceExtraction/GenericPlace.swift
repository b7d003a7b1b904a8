import Extraction
import TextModel

/// Tells 贫困村, 两大市场, 老旧小区, which are kinds of places, from names: all of their words are common words.
struct GenericPlace {
    let scan: NameScan

    /// A noun at least this common names no place by itself; the log-probability of a word.
    private static let common: Float = -9.3

    /// Whether the stretch before a head says only what kind of place it is.
    func isGeneric(from s: Int, to head: Int) -> Bool {
        guard s < head else { return true }
        if head - s > 2, scan.units[head - 2] == 0x57CE, scan.units[head - 1] == 0x4E2D { return true }  // 城中村
        if head - s == 2, Self.kinds.contains(Array(scan.units[s..<head])) { return true }
        if Self.acting.contains(scan.units[head - 1]), Int(scan.leftStart[head]) == head - 1 { return true }
        var i = s
        var plain = false
        while i < head {
            let k = scan.rightWord[i]
            guard k >= 0 else { return false }
            let word = scan.words[Int(k)]
            guard Int(word.end) <= head, word.traits.contains(.vocabulary) else { return false }
            let named: WordTraits = [
                .place, .ambiguousPlace, .body, .location, .facility, .event, .compoundSurname, .nameElement,
            ]
            guard word.traits.isDisjoint(with: named) else { return false }
            if word.end - word.start > 1 {
                plain =
                    plain || !word.traits.contains(.noun) || word.traits.contains(.verb)
                    || word.logProbability > Self.common
            } else if Self.counting.contains(scan.units[i]) {
                plain = true
            } else {
                // 南文营: single characters are no words of the text but a name's.
                return false
            }
            i = Int(word.end)
        }
        return plain
    }

    /// 行政村, 中心镇: words for kinds of divisions, which are too rare to be told by that.
    private static let kinds: Set<[UInt16]> = Set(
        "行政 建制 自然 中心 贫困 产粮 示范 新设 增设 新建".split(separator: " ").map { Array($0.utf16) })
    /// 拓市场, 设车站: what is done to a market or a site.
    private static let acting: UnitSet = UnitSet("拓稳抢扩促闯赢救设添增辟".utf16)

    /// 两大市场, 各村, 新市场: characters that count or point.
    private static let counting: UnitSet = UnitSet("一二两三四五六七八九十百千几数多各每某该本此首大小新老".utf16)
}
