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
        // 联合·街道总工会.
        if range.count > 5, joins.contains(units, at: range.start),
            scan.isLevel(range.start + 2, range.start + 4) || scan.isLevel(range.start + 2, range.start + 3)
                || scan.startTraits[range.start + 2].contains(.place)
        {
            var out = candidate
            out.range = TextRange(range.start + 2, range.end)
            return out
        }
        if range.count >= 3, units[range.end - 1] == 0x5927, UnitSet.hanNumerals.contains(units[range.end - 2]) {
            return nil
        }
        if endsInsideWord(range.end, units) { return nil }
        // 两省总工会: bodies that are counted have no name.
        if BodyScan.levels.contains(units[range.start]), !scan.isLevel(range.start, range.start + 1),
            range.start > 0, UnitSet.hanNumerals.contains(units[range.start - 1]) || units[range.start - 1] == 0x4E24
        {
            return nil
        }
        if let owner = longerOwner(range, scan) {
            var out = candidate
            out.range = TextRange(owner, range.end)
            return out
        }
        if let second = secondBody(range, units) ?? afterVerb(range, scan) {
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

    /// Whether a body would end inside a word that says no body: 银行业, 卫生部门, 对乌军事支持, 北京中心城区.
    private static func endsInsideWord(_ e: Int, _ units: [UInt16]) -> Bool {
        wordsBeyond.contains { word, cut in
            e >= cut && e - cut + word.count <= units.count
                && units[(e - cut)..<(e - cut + word.count)].elementsEqual(word)
        }
    }
    /// Words, and after how many of their units a body's name ends.
    private static let wordsBeyond: [(word: [UInt16], cut: Int)] = [
        ("行业", 1), ("党员", 1), ("部门", 1), ("军事", 1), ("中心城区", 2),
    ].map {
        (Array($0.0.utf16), $0.1)
    }

    /// Where the state begins whose name the body's own first word ends: 白俄罗斯武装力量, not 俄罗斯武装力量.
    private static func longerOwner(_ range: TextRange<Clean>, _ scan: NameScan) -> Int? {
        let owners = scan.words(startingAt: range.start).filter { $0.traits.contains(.country) }.map(\.end)
        guard !owners.isEmpty else { return nil }
        return (max(0, range.start - 2)..<range.start).first { s in
            scan.words(startingAt: s).contains { $0.traits.contains(.country) && owners.contains($0.end) }
        }
    }

    /// What is done with a body, before its name.
    static let joins = PairSet("联合 会同 协同 携手 走访 慰问 邀请 组织 指导 依托")
    private static let prepositions: UnitSet = UnitSet("经由据受向对与及被将把从自到给即赴在和答".utf16)

    /// What ends the name of a body that another is joined to.
    private static let ends: UnitSet = UnitSet("会局委部厅院司团校社处".utf16)
    /// What goes on after 联合 in a name: 联合会, 联合国, 联合体, 联合参谋部.
    private static let compounds: UnitSet = UnitSet("会国体社参大工党报制办".utf16)

    /// Where the second body begins behind a verb: 西湖区总工会指派·江西豫章律师事务所, 马占海当选·市总工会; a group that is
    /// posted to a body (派驻) has the body in its name.
    private static func afterVerb(_ range: TextRange<Clean>, _ scan: NameScan) -> Int? {
        var sawEnd = false
        for i in (range.start + 2)..<max(range.start + 2, range.end - 3) {
            sawEnd =
                sawEnd || scan.units[i - 1] == 0x961F
                || !scan.endTraits[i].isDisjoint(with: [.strongBodyHead, .body])
            guard scan.breakCost(at: i) < 4 else { continue }
            let verb = scan.words(startingAt: i).first {
                $0.end - $0.start == 2 && $0.traits.contains(.verb)
                    && $0.traits.isDisjoint(with: [.noun, .anyBodyHead, .place])
                    && scan.units[Int($0.end) - 1] != 0x9A7B
            }
            guard let e = verb.map({ Int($0.end) }), e < range.end - 2, scan.breakCost(at: e) < 4,
                scan.isLevel(e, e + 1) || scan.startTraits[e].contains(.place)
            else { continue }
            if sawEnd || takesOffice(i, scan.units) { return e }
        }
        return nil
    }
    /// 当选, 出任, 就任, 担任.
    private static func takesOffice(_ i: Int, _ units: [UInt16]) -> Bool { offices.contains(units, at: i) }
    private static let offices = PairSet("当选 出任 就任 担任 转任 调任 升任")

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
