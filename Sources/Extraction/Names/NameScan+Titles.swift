import TextModel

extension NameScan {
    /// Where the bare title begins in a title that starts with a department: 部长 in 组织部部长, 主任 in 女职工委员会主任.
    ///
    /// nil for titles whose first part is no department: 党组书记, 工会主席.
    package func bareTitle(of word: Word) -> Int? {
        let s = Int(word.start)
        let e = Int(word.end)
        guard e - s >= 4 else { return nil }
        if let committee = committeeEnd(of: word) ?? unionEnd(s, e) ?? workCommitteeEnd(s, e) { return committee }
        var best: Int?
        forEachWord(endingAt: e) { inner in
            let b = Int(inner.start)
            // A word that begins before the title, maybe with the text, is no part of it.
            guard b > s + 1 else { return }
            // 口腔科·医生: a trade after a hospital's department.
            let isHeld =
                !inner.traits.isDisjoint(with: [.post, .postHead])
                || units[b - 1] == 0x79D1 && inner.traits.contains(.crowdTitle)
            guard isHeld, isDepartmentEnd(b, from: s) else { return }
            if best.map({ b < $0 }) ?? true { best = b }
        }
        return best
    }

    /// Where the committee ends in a title that begins with one, when a division or its kind stands before it: 镇党委·书记,
    /// 班彦村党支部·书记. After a firm or a school the title is whole: 学校党委书记.
    package func committeeEnd(of word: Word) -> Int? {
        let s = Int(word.start)
        let e = Int(word.end)
        guard s > 0, endsDivision(s),
            let length = Self.committees.first(where: {
                e - s >= $0.count + 2 && units[s..<(s + $0.count)].elementsEqual($0)
            })?.count
        else { return nil }
        return s + length
    }
    private static let committees: [[UInt16]] = "党工委 党总支 党支部 纪工委 团工委 党委 纪委 工会 团委".split(separator: " ").map {
        Array($0.utf16)
    }

    /// Where 工会 ends in a title whose owner is a common noun that begins its clause: 集团工会·副主席, 矿工会·干事.
    ///
    /// 公司的 head of its union is its 工会主席, as after a firm's name.
    private func unionEnd(_ s: Int, _ e: Int) -> Int? {
        guard e - s >= 4, units[s] == 0x5DE5, units[s + 1] == 0x4F1A, let owner = bareOwner(before: s) else {
            return nil
        }
        let isHead = units[(s + 2)..<e].elementsEqual([0x4E3B, 0x5E2D])
        return isHead && units[owner..<s].elementsEqual([0x516C, 0x53F8]) ? nil : s + 2
    }

    /// Where a common noun for a firm or its works begins, when it ends at a position and begins its clause: 集团, 矿, 该局.
    package func bareOwner(before s: Int) -> Int? {
        for noun in Self.owners where s >= noun.count && units[(s - noun.count)..<s].elementsEqual(noun) {
            let start = s - noun.count
            guard start > 0 else { return start }
            let before = units[start - 1]
            return Self.clauseMarks.contains(before) || Self.beforeOwners.contains(before) ? start : nil
        }
        return nil
    }
    /// Where a party committee without its place begins, when it ends at a position: 州委.
    package func bareCommittee(before s: Int) -> Int? {
        guard s > 1, units[s - 1] == 0x59D4, isLevel(s - 2, s - 1),
            s == 2 || Self.clauseMarks.contains(units[s - 3]) || Self.beforeOwners.contains(units[s - 3])
        else { return nil }
        return s - 2
    }
    private static let owners: [[UInt16]] = "集团 公司 企业 厂 矿 铁路局 局 行业 行 医院 院 校 油田 段".split(separator: " ").map {
        Array($0.utf16)
    }
    private static let clauseMarks: UnitSet = UnitSet("，。、；：！？”“（）\n　 ".utf16)
    /// What stands right before a body that a clause speaks of: 由集团工会副主席…兼任, 起任厂工会副主席.
    private static let beforeOwners: UnitSet = UnitSet("由任为是".utf16)

    /// Where a committee of a party committee ends in a title: 市委政法委·书记, 市委教育工委·副书记.
    private func workCommitteeEnd(_ s: Int, _ e: Int) -> Int? {
        for committee in Self.workCommittees where e - s >= committee.count + 2 {
            guard units[s..<(s + committee.count)].elementsEqual(committee) else { continue }
            for owner in stride(from: s, through: max(2, s - 4), by: -1)
            where units[owner - 1] == 0x59D4 && isLevel(owner - 2, owner - 1) {
                return s + committee.count
            }
        }
        return nil
    }
    private static let workCommittees: [[UInt16]] = "政法委 工委 教育工委".split(separator: " ").map { Array($0.utf16) }

    /// Whether a division, a zone or the kind of one ends at a position: 三沙镇, 经开区, 街道, 村, 社区.
    private func endsDivision(_ p: Int) -> Bool {
        let last = units[p - 1]
        if isLevel(p - 1, p) || p > 1 && isLevel(p - 2, p) { return true }
        if p > 1, units[p - 2] == 0x793E, last == 0x533A { return true }  // 社区
        if Self.divisionEnds.contains(last) { return p > 1 && !Self.quantifiers.contains(units[p - 2]) }
        return endTraits[p].contains(.fullDivision)
    }
    private static let divisionEnds: UnitSet = UnitSet("区县镇乡村".utf16)

    /// Whether a department's name ends at a position: 组织部, 信访处, 女职工委员会.
    private func isDepartmentEnd(_ b: Int, from s: Int) -> Bool {
        let last = units[b - 1]
        if last == 0x90E8 { return units[b - 2] != 0x652F }  // 部, not 支部
        // 委员会, not 审判委员会 and 检察委员会, which are no bodies of their own.
        if last == 0x4F1A {
            return b - s >= 4 && units[b - 2] == 0x5458 && units[b - 3] == 0x59D4
                && ![0x5224, 0x5BDF].contains(units[b - 4])
        }
        return Self.departments.contains(last)
    }
    private static let departments: UnitSet = UnitSet("处科室办局院所队站心厅司庭".utf16)

    /// 市, 区, 省… as the short owner of a body, when it is not counted or pointed at (全市, 各区).
    package func isLevel(_ start: Int, _ end: Int) -> Bool {
        guard start >= 0, end <= units.count else { return false }
        if start > 0, Self.quantifiers.contains(units[start - 1]) { return false }
        switch end - start {
        case 1: return Self.levels.contains(units[start]) && !isOfEach(before: start)
        case 2:
            return units[start] == 0x8857 && units[start + 1] == 0x9053
                || units[start] == 0x5175 && units[start + 1] == 0x56E2
        case 3:
            return units[start] == 0x81EA && units[start + 1] == 0x6CBB
                && [0x533A, 0x5DDE, 0x53BF].contains(units[start + 2])
        default: return false
        }
    }

    /// 各区·总工会, 各县（市、区）·总工会, 各·总工会: each such body, and none of them.
    package func isOfEach(before s: Int) -> Bool {
        var i = s
        while i > 0, s - i < 8, Self.levels.contains(units[i - 1]) || Self.levelMarks.contains(units[i - 1]) { i -= 1 }
        return i > 0 && Self.eachOf.contains(units[i - 1])
    }
    private static let eachOf: UnitSet = UnitSet("各每".utf16)
    private static let levelMarks: UnitSet = UnitSet("、（）()".utf16)
    private static let levels: UnitSet = UnitSet("市区省县州镇乡村旗盟".utf16)
    private static let quantifiers: UnitSet = UnitSet("全各本该我每两三几跨城山地园社战海个农".utf16)
}
