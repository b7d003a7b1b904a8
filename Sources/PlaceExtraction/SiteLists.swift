import Extraction
import TextModel

/// Lists whose last words say what all items are: 锦屏、二滩等5座电站, 铁东、千山两区.
///
/// The items are named without their kind, as divisions, rivers or nothing known; the count and the noun after the list decide.
struct SiteLists {
    let scan: NameScan
    let starts: PlaceStarts

    /// The items and what they are.
    func items() -> [(range: TextRange<Clean>, label: Label)] {
        let units = scan.units
        var out: [(range: TextRange<Clean>, label: Label)] = []
        for comma in starts[.comma] {
            // The last item begins after this mark and no other follows it.
            guard let (end, label, count) = closing(comma + 1) else { continue }
            var ranges = [TextRange<Clean>(comma + 1, end)]
            var e = comma
            while e > 1 {
                var s = e
                while s > 0, e - s < 7, isHan(units[s - 1]), !isBorder(s) { s -= 1 }
                guard e - s > 1, e - s < 7 else { break }
                ranges.append(TextRange(s, e))
                guard s > 1, units[s - 1] == 0x3001 else { break }
                e = s - 1
            }
            // 京津冀、长江经济带、沿黄九省: the count is of the last item alone.
            guard ranges.count > 1, label == .facility || ranges.count == count else { continue }
            out += ranges.map { ($0, label) }
        }
        return out
    }

    /// Where the last item ends and what the list is of: (等)(5)(座)电站 from some position within eight characters.
    private func closing(_ s: Int) -> (end: Int, label: Label, count: Int)? {
        let units = scan.units
        for end in (s + 2)..<max(s + 2, min(s + 7, units.count)) {
            guard isHan(units[end - 1]), isHan(units[end - 2]) else { return nil }
            var p = end
            let isOpenList = units[p] == 0x7B49
            if isOpenList { p += 1 }
            let numeral = p
            while p < units.count, isNumeral(units[p]) { p += 1 }
            guard p > numeral || isOpenList else { continue }
            let isCounted = p > numeral
            if p < units.count, Self.classifiers.contains(units[p]) { p += 1 }
            if isCounted, p < units.count, Self.divisions.contains(units[p]),
                scan.breakCost(at: end) < 3
            {
                return p + 1 < units.count && Self.notAfterLevel.contains(units[p + 1])
                    ? nil
                    : (
                        end, .geopolitical,
                        p - numeral == 1
                            ? Self.values.firstIndex(of: units[numeral] == 0x4E24 ? 0x4E8C : units[numeral]).map {
                                $0 + 1
                            } ?? 0 : 0
                    )
            }
            for noun in Self.sites where p + noun.count <= units.count {
                if units[p..<(p + noun.count)].elementsEqual(noun), scan.breakCost(at: end) < 4 {
                    return (end, .facility, 0)
                }
            }
        }
        return nil
    }

    /// 设福州、福州南: a verb or a word of grammar before the first item.
    private func isBorder(_ s: Int) -> Bool {
        let unit = scan.units[s - 1]
        if Self.openings.contains(unit), scan.breakCost(at: s) < 3, Int(scan.leftStart[s]) == s - 1 { return true }
        return Int(scan.leftStart[s]) < s - 1 && scan.breakCost(at: s) < 1
            && !scan.traitsBefore(s).isDisjoint(with: [.verb, .function])
    }

    private func isHan(_ unit: UInt16) -> Bool { unit >= 0x4E00 && unit < 0xA000 }
    private func isNumeral(_ unit: UInt16) -> Bool {
        unit >= 0x30 && unit <= 0x39 || Self.numerals.contains(unit)
    }

    /// One to nine.
    private static let values: [UInt16] = Array("一二三四五六七八九".utf16)
    private static let numerals: UnitSet = UnitSet("一二三四五六七八九十两".utf16)
    private static let classifiers: UnitSet = UnitSet("座个处大所".utf16)
    private static let divisions: UnitSet = UnitSet("省市区县".utf16)
    private static let notAfterLevel: UnitSet = UnitSet("级域长委".utf16)
    private static let openings: UnitSet = UnitSet("设在到从至由经的和及与把将看为过着了有是".utf16)
    private static let sites: [[UInt16]] =
        "车站 高铁站 火车站 电站 水电站 核电站 核电基地 梯级电站 水库 水厂 雪场 机场 码头 站，".split(separator: " ").map { Array($0.utf16) }
}
