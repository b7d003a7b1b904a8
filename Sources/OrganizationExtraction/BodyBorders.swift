import Extraction
import TextModel

/// Mends what proposals of bodies take in by mistake, whoever made them.
enum BodyBorders {
    private static let digits: ClosedRange<UInt16> = 0x30...0x39

    /// The candidate without the year before it (2024年顺义区总工会 is 顺义区总工会); nil for a congress by its number (工会十五大).
    static func mended(_ candidate: Candidate, in scan: NameScan) -> Candidate? {
        let range = candidate.range
        let units = scan.units
        guard range.end <= units.count else { return candidate }
        // 经洛阳市交通运输局同意: a preposition before an owner's place begins no name.
        if range.count > 4, prepositions.contains(units[range.start]), scan.breakCost(at: range.start + 1) < 3,
            !scan.startTraits[range.start + 1].isDisjoint(with: [.place, .body])
                || scan.isLevel(range.start + 1, range.start + 2)
        {
            var out = candidate
            out.range = TextRange(range.start + 1, range.end)
            return out
        }
        if range.count >= 3, units[range.end - 1] == 0x5927, UnitSet.hanNumerals.contains(units[range.end - 2]) {
            return nil
        }
        // 美国银行业: a trade, no bank.
        if range.end < units.count, units[range.end] == 0x4E1A, units[range.end - 1] == 0x884C { return nil }
        // 卫生部门, 对乌军事支持: the body's last character begins or ends another word.
        if range.end < units.count,
            (units[range.end - 1], units[range.end]) == (0x90E8, 0x95E8)
                || (units[range.end - 1], units[range.end]) == (0x519B, 0x4E8B)
        {
            return nil
        }
        if let second = secondBody(range, units) {
            var out = candidate
            out.range = TextRange(second, range.end)
            return out
        }
        guard range.count >= 8, units[range.start + 4] == 0x5E74,
            units[range.start..<range.start + 4].allSatisfy(digits.contains)
        else { return candidate }
        var out = candidate
        out.range = TextRange(range.start + 5, range.end)
        return out
    }

    private static let prepositions: UnitSet = UnitSet("经由据受向对与及被将把从自到给即赴在和".utf16)

    /// What ends the name of a body that another is joined to.
    private static let ends: UnitSet = UnitSet("会局委部厅院司团校社处".utf16)
    /// What goes on after 联合 in a name: 联合会, 联合国, 联合体, 联合参谋部.
    private static let compounds: UnitSet = UnitSet("会国体社参大工党报制办".utf16)

    /// Where the second of two bodies begins that 联合 joins: 南京市总工会联合苏州市总工会.
    private static func secondBody(_ range: TextRange<Clean>, _ units: [UInt16]) -> Int? {
        var sawEnd = false
        var i = range.start
        while i + 5 < range.end {
            // 水务部门会同地方政府: two bodies.
            if units[i] == 0x4F1A, units[i + 1] == 0x540C { return i + 2 }
            if sawEnd, units[i] == 0x8054, units[i + 1] == 0x5408, !compounds.contains(units[i + 2]) { return i + 2 }
            sawEnd = sawEnd || i > range.start + 1 && ends.contains(units[i])
            i += 1
        }
        return nil
    }
}
