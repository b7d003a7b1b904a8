import Extraction
import TextModel

/// What belongs to the name of a road, a line or a work behind it: 剑南路西段, 格库铁路新疆段, 昌平线南延, 地铁8号线一期工程.
struct RoadSection {
    let scan: NameScan

    /// Where the name of a site that ends at a position ends with its section and phase.
    func end(after e: Int) -> Int {
        guard e > 0 else { return e }
        return phaseEnd(after: Self.ways.contains(scan.units[e - 1]) ? sectionEnd(after: e) : e)
    }

    /// 西段, 北延, 南延线, 新疆段.
    private func sectionEnd(after e: Int) -> Int {
        let units = scan.units
        guard e + 1 < units.count else { return e }
        if Self.sides.contains(units[e]) {
            if units[e + 1] == 0x6BB5 { return e + 2 }
            if units[e + 1] == 0x5EF6 {
                return e + 2 < units.count && units[e + 2] == 0x7EBF ? e + 3 : e + 2
            }
        }
        // Its place stands before 段; of 武汉至宜昌段 each end is a place by itself.
        let names: WordTraits = [.place, .ambiguousPlace, .location]
        guard Self.rails.contains(units[e - 1]) || isRailway(e) else { return e }
        let place = scan.words(startingAt: e).filter { !$0.traits.isDisjoint(with: names) }.map { Int($0.end) }.max()
        guard let place, place < units.count, units[place] == 0x6BB5, scan.breakCost(at: place + 1) < 4 else {
            return e
        }
        return place + 1
    }

    private func isRailway(_ e: Int) -> Bool {
        e > 1 && scan.units[e - 1] == 0x8DEF && scan.units[e - 2] == 0x94C1
    }

    /// 二期, 一期工程.
    private func phaseEnd(after e: Int) -> Int {
        let units = scan.units
        guard e + 1 < units.count, Self.numerals.contains(units[e]), units[e + 1] == 0x671F,
            scan.breakCost(at: e) < 4, scan.breakCost(at: e + 2) < 4
        else { return e }
        let isWork = e + 3 < units.count && units[e + 2] == 0x5DE5 && units[e + 3] == 0x7A0B
        return isWork ? e + 4 : e + 2
    }

    private static let ways: UnitSet = UnitSet("路街道速线铁".utf16)
    private static let rails: UnitSet = UnitSet("速铁".utf16)
    private static let sides: UnitSet = UnitSet("东西南北中".utf16)
    private static let numerals: UnitSet = UnitSet("一二三四五六".utf16)
}
