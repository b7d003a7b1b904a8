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
    func group(before p: Int) -> Int? { listedMembers(before: p) ?? members(before: p) }

    /// 京津冀三地 and 沪苏浙皖四地: provinces by their short forms.
    private func members(before p: Int) -> Int? {
        let units = scan.units
        guard p >= 4, units[p - 1] == 0x5730, Self.numerals.contains(units[p - 2]) else { return nil }
        var s = p - 2
        while s > 0, scan.startTraits[s - 1].contains(.oneCharacterPlace) { s -= 1 }
        if p - 2 - s >= 2 { return s }
        // 京津冀 is a word; of 定西两地 the other name stands elsewhere.
        return scan.longestWord(endingAt: p - 2, with: .place).map { Int($0.start) }.flatMap {
            p - 2 - $0 == (count(p - 2) ?? 0) + 1 ? $0 : nil
        }
    }
    private static let numerals: UnitSet = UnitSet("两二三四五六七八九十".utf16)

    /// One less than what a numeral of one character says.
    private func count(_ i: Int) -> Int? {
        // 两 is 二.
        Self.counts.firstIndex(of: scan.units[i] == 0x4E24 ? 0x4E8C : scan.units[i])
    }

    /// 石家庄、保定、廊坊三市, 淄博与定西两地: a list of as many places as the numeral says.
    private func listedMembers(before p: Int) -> Int? {
        let units = scan.units
        guard p >= 4, Self.levels.contains(units[p - 1]) || units[p - 1] == 0x5730 else { return nil }
        guard let count = count(p - 2) else { return nil }
        var s = p - 2
        for _ in 0...count {
            guard let place = scan.longestWord(endingAt: s, with: [.place, .ambiguousPlace]) else { return nil }
            s = Int(place.start)
            if s == 0 || !Self.joints.contains(units[s - 1]) { break }
            s -= 1
        }
        // The first has no mark before it, and each mark stands for one more.
        let marks = (s..<p).count { Self.joints.contains(units[$0]) }
        return marks == count && count > 0 && (s == 0 || !Self.joints.contains(units[s - 1])) ? s : nil
    }
    private static let joints: UnitSet = UnitSet("、与和".utf16)
    private static let counts = Array("一二三四五六七八九十".utf16)
}
