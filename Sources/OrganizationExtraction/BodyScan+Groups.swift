import Extraction
import TextModel

/// Groups of bodies that name their members.
extension BodyScan {
    /// Proposes the body of a group, if there is one; whether there is.
    mutating func propose(_ group: Int?, end: Int, after p: Int) -> Bool {
        guard let group else { return false }
        hypotheses.append(
            BodyHypothesis(start: group, end: end, logOdds: 4, rule: "organization.members", afterPlace: p))
        return true
    }

    /// Where the names of a group's members begin: 京津冀三地 or 石家庄、保定、廊坊三市 before a head.
    func group(before p: Int) -> Int? { members(before: p) ?? listedMembers(before: p) }

    /// 京津冀三地 and 沪苏浙皖四地: provinces by their short forms.
    private func members(before p: Int) -> Int? {
        let units = scan.units
        guard p >= 4, units[p - 1] == 0x5730, Self.numerals.contains(units[p - 2]) else { return nil }
        var s = p - 2
        while s > 0, scan.startTraits[s - 1].contains(.oneCharacterPlace) { s -= 1 }
        if p - 2 - s >= 2 { return s }
        return scan.longestWord(endingAt: p - 2, with: .place).map { Int($0.start) }
    }
    private static let numerals: UnitSet = UnitSet("两二三四五六七八九十".utf16)

    /// 石家庄、保定、廊坊三市: a list of as many places as the numeral says.
    private func listedMembers(before p: Int) -> Int? {
        let units = scan.units
        guard p >= 4, Self.levels.contains(units[p - 1]) || units[p - 1] == 0x5730 else { return nil }
        // 两 is 二.
        let numeral = units[p - 2] == 0x4E24 ? 0x4E8C : units[p - 2]
        guard let count = Self.counts.firstIndex(of: numeral) else { return nil }
        var s = p - 2
        for _ in 0...count {
            guard let place = scan.longestWord(endingAt: s, with: [.place, .ambiguousPlace]) else { return nil }
            s = Int(place.start)
            if s == 0 || units[s - 1] != 0x3001 { break }
            s -= 1
        }
        // The first has no mark before it, and each mark stands for one more.
        let marks = (s..<p).count { units[$0] == 0x3001 }
        return marks == count && count > 0 && (s == 0 || units[s - 1] != 0x3001) ? s : nil
    }
    private static let counts = Array("一二三四五六七八九十".utf16)
}
