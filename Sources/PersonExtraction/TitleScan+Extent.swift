import Extraction
import TextModel

/// How far a title reaches to its left, and whether what stands there owns it.
extension TitleScan {
    /// Takes in the words before a title that belong to it: 动车组 before 司机, 心血管内科 before 主任, 组织部 before 部长 without an owner.
    ///
    /// With an owner (北京市总工会组织部) the department is a body, and the title stays bare.
    func extend(_ span: inout Span, _ word: NameScan.Word) {
        // 湖北日报全媒体·记者: what stands before is the paper's.
        if word.traits.contains(.byline) { return }
        if let open = quotedHonour(span) {
            span.start = open
            span.isQuoted = true
            return
        }
        // 王家村党支部·书记: the branch is a body, though no dictionary has its village.
        if let committee = scan.committeeEnd(of: word) {
            span.start = committee
            span.isOwned = true
            return
        }
        var s = span.start
        var steps = 0
        while s > 0, span.end - s < 14, steps < 5 {
            if personEnd.contains(s) { break }
            let start = Int(scan.leftStart[s])
            let best = scan.traitsBefore(s)
            // 疗休养团·团长, 办公室·室主任: the body ends with the title's first character.
            if scan.units[s - 1] == scan.units[span.start], steps == 0, Self.bodyEnds.contains(scan.units[s - 1]) {
                span.isOwned = true
                break
            }
            if !best.isDisjoint(with: [.place, .body, .country, .ambiguousPlace])
                || !scan.endTraits[s].isDisjoint(with: [.strongBodyHead, .weakBodyHead]) || scan.isLevel(start, s)
                || scan.units[s - 1] == 0xFF09 && steps == 0
            {
                span.isOwned = true
                break
            }
            if steps == 0, isStateBefore(s, span.end) {
                span.isOwned = true
                break
            }
            // 中国科学院原院长: the former post is owned all the same.
            if steps == 0, s > 1, scan.units[s - 1] == 0x539F || scan.units[s - 1] == 0x73B0,
                !scan.endTraits[s - 1].isDisjoint(with: [.strongBodyHead, .weakBodyHead, .body, .place])
            {
                span.isOwned = word.traits.isDisjoint(with: .departmentTitle)
                break
            }
            if best.isDisjoint(with: .noun) || !best.isDisjoint(with: [.function, .verb, .anyTitle, .nameCue]) {
                break
            }
            if Self.neverInTitle.contains(scan.units[s - 1]) || isStop(start, s) { break }
            s = start
            steps += 1
        }
        let isOccupation =
            span.traits.contains(.occupationHead)
            || span.traits.contains(.crowdTitle) && !span.traits.contains(.postHead)
        if span.traits.contains(.honour) {
            // Honours take in the place that confers them: 郑州市三八红旗手.
            if scan.traitsBefore(s).contains(.place), span.isOwned { s = Int(scan.leftStart[s]) }
            span.start = min(span.start, s)
            return
        }
        if span.isOwned {
            if let bare = scan.bareTitle(of: word) {
                span.start = bare
            } else if isOccupation, !(trades.endsDepartment(span.start) && isBody(endingAt: s)) {
                // 宣武医院神经内科·医生: a department is the body's.
                span.start = s
            }
        } else if !span.traits.isDisjoint(with: [.postHead, .occupationHead, .crowdTitle]) {
            span.start = s
        }
        // 电器厂的职工冼星河: a word beside names is no trade.
        guard closes(span.end), scan.endTraits[span.end].isDisjoint(with: .nameCue),
            let whole = trades.start(head: span.start, end: span.end), whole.at < span.start
        else {
            return
        }
        // With an owner a department is a body of its own: 市总工会组织部·部长.
        switch whole.border {
        case .owner where !trades.endsDepartment(span.start) || isOccupation && span.isOwned == false: break
        // Without one it belongs to the title: 社会联络部部长.
        case .mark where isOccupation || trades.isBareDepartment(span.start): break
        default: return
        }
        span.start = behindStops(whole.at, span.start)
    }

    /// Where “中华技能大奖”获得者 opens: an honour in quotation marks is part of its holder's title.
    private func quotedHonour(_ span: Span) -> Int? {
        let units = scan.units
        guard units[span.start..<span.end].starts(with: Self.holder) else { return nil }
        var p = span.start
        for word in Self.namings where units[..<p].suffix(word.count).elementsEqual(word) { p -= word.count }
        guard p > 2, units[p - 1] == 0x201D else { return nil }
        for q in stride(from: p - 2, to: max(-1, p - Self.longestHonour), by: -1) {
            if units[q] == 0x201C { return q < p - 2 ? q : nil }
            if units[q] == 0x201D || units[q] == 0x0A || units[q] == 0x3002 { return nil }
        }
        return nil
    }
    private static let holder = Array("获得者".utf16)
    private static let namings = ["称号", "荣誉"].map { Array($0.utf16) }
    private static let longestHonour = 18

    /// 叙外长, 俄国防部长: an office of state behind the one character of its country, which begins the clause.
    private func isStateBefore(_ s: Int, _ e: Int) -> Bool {
        let units = scan.units
        guard Self.offices.contains(units, at: e - 2), scan.startTraits[s - 1].contains(.oneCharacterPlace),
            Int(scan.leftStart[s]) == s - 1, e == units.count || units[e] != 0x4E3A
        else { return false }
        guard s > 1 else { return true }
        let before = units[s - 2]
        return before < 0x4E00 || before >= 0xA000 || Self.beforeState.contains(before)
    }
    private static let offices = PairSet("总统 总理 首相 外长 防长 议长 部长")
    private static let beforeState: UnitSet = UnitSet("称据对同与和由任前".utf16)

    /// Where the words before a title begin behind the last of them that is no part of it.
    private func behindStops(_ from: Int, _ to: Int) -> Int {
        for p in stride(from: to, to: from + 1, by: -1)
        where p - 2 >= from && isStop(p - 2, p) || p - 3 >= from && isStop(p - 3, p) {
            return p
        }
        return from
    }

    /// 社区·网格员, 指派·法律顾问: common nouns of bodies, and verbs by which somebody is chosen, are no part of a title.
    private func isStop(_ s: Int, _ e: Int) -> Bool {
        Self.stops.contains { $0.count == e - s && scan.units[s..<e].elementsEqual($0) }
    }
    private static let stops = "社区 景区 市场 商场 大会 合作社 俱乐部 派出所 对手 指派 委派 聘请 邀请 选派 助攻 推选 推荐"
        .split(separator: " ").map { Array($0.utf16) }

    /// Whether a body's name ends at a position, not only a place's.
    private func isBody(endingAt s: Int) -> Bool {
        !scan.endTraits[s].isDisjoint(with: [.strongBodyHead, .weakBodyHead, .body])
    }

    /// Whether a name follows, or a mark ends the clause.
    private func closes(_ e: Int) -> Bool {
        let units = scan.units
        guard e < units.count else { return true }
        if personStart.contains(e) { return true }
        if units[e] == 0x20 || units[e] == 0x3000 { return personStart.contains(e + 1) }
        return [0x3001, 0xFF0C, 0x3002, 0xFF1B, 0x0A].contains(units[e])
    }

    private static let bodyEnds: UnitSet = UnitSet("团部局院校所队社厅处科站馆厂市区县省镇州会".utf16)
    /// Last characters of words that end what belongs to a title: 本报, 公司, 学校.
    static let neverInTitle: UnitSet = UnitSet("原现兼曾任新老前籍报司校厂村位名个人本该同年月日时中后前间里上下内".utf16)
}
