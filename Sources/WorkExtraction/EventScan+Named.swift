import Extraction
import TextModel

/// Events that have a name or a day of their own: storms, accidents, games.
extension EventScan {
    /// 台风“贝碧嘉”, 第11号台风“摩羯”, 热带气旋“弗雷迪”.
    func storms() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for i in starts[.quote] where i > 1 && i + 2 < units.count {
            if Self.stormWords.contains(units, at: i - 2),
                let close = units[i..<min(units.count, i + 10)].firstIndex(of: 0x201D)
            {
                let isTropical = i > 3 && units[i - 4] == 0x70ED && units[i - 3] == 0x5E26
                out.append(candidate(stormNumber(before: isTropical ? i - 4 : i - 2), close + 1, 3, "event.storm"))
            }
        }
        return out
    }

    private static let stormWords = PairSet("台风 飓风 气旋 风暴")

    /// Where 第11号 begins right before a position.
    private func stormNumber(before s: Int) -> Int {
        let units = scan.units
        guard s > 2, units[s - 1] == 0x53F7 else { return s }
        var i = s - 2
        while i > 0, UnitSet.numerals.contains(units[i]) || units[i] >= 0x30 && units[i] <= 0x39 { i -= 1 }
        return i < s - 2 && units[i] == 0x7B2C ? i : s
    }

    /// “8·19”仓库火灾事故, 温州市瓯海区“12·3”较大火灾事故: what happened on a day, with its place.
    func incidents() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for dot in starts[.dot] where dot > 1 {
            var s = dot
            while s > 0, units[s - 1] >= 0x30, units[s - 1] <= 0x39 { s -= 1 }
            var e = dot + 1
            while e < units.count, units[e] >= 0x30, units[e] <= 0x39 { e += 1 }
            guard s < dot, e > dot + 1, s > 0, units[s - 1] == 0x201C, e < units.count, units[e] == 0x201D,
                let end = happening(after: e + 1)
            else { continue }
            out.append(candidate(scene(before: s - 1), end, 3, "event.incident"))
        }
        return out
    }

    /// The end of what happened: 较大火灾事故, 泸定地震.
    private func happening(after s: Int) -> Int? {
        let units = scan.units
        var best: Int?
        var i = s
        while i < units.count, i - s < 16, units[i] >= 0x4E00, units[i] < 0xA000 {
            i += 1
            if i - s >= 2,
                Self.happenings.contains(where: { i >= $0.count && units[(i - $0.count)..<i].elementsEqual($0) })
            {
                best = i
            }
        }
        return best
    }
    private static let happenings: [[UInt16]] = "事故 事件 地震 火灾 洪灾 惨案 泥石流 山洪灾害 爆炸 空难 矿难".split(separator: " ").map {
        Array($0.utf16)
    }

    /// Where the places right before a position begin.
    private func scene(before s: Int) -> Int {
        var p = s
        while p > 0, let place = scan.longestWord(endingAt: p, with: [.fullDivision, .place, .country]),
            scan.breakCost(at: Int(place.start)) < 2
        {
            p = Int(place.start)
        }
        return p
    }

    /// Whether a known event is one of the games that a place gives its name to: 世界杯, 奥运会, not 进博会.
    func isGames(_ word: NameScan.Word) -> Bool {
        Self.games.contains(Array(scan.units[Int(word.start)..<Int(word.end)]))
    }
    private static let games: Set<[UInt16]> = Set(
        "世界杯 奥运会 冬奥会 残奥会 冬残奥会 亚运会 亚残运会 亚冬会 大运会 青奥会 世乒赛 世锦赛 世园会 世博会".split(separator: " ").map {
            Array($0.utf16)
        })

    /// 北京冬奥, 杭州亚运: games without their 会, behind the place that holds them; not 冬奥村.
    func shortGames() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for e in starts[.games].map({ $0 + 1 }) where e > 3 && Self.shortGames.contains(units, at: e - 2) {
            guard scan.breakCost(at: e - 2) < 3, e == units.count || !Self.gamesGoOn.contains(units[e]),
                let place = scan.longestWord(endingAt: e - 2, with: [.place, .country])
            else { continue }
            out.append(candidate(Int(place.start), e, 2.5, "event.games"))
        }
        return out
    }
    private static let shortGames = PairSet("冬奥 奥运 亚运 大运 残奥")
    private static let gamesGoOn: UnitSet = UnitSet("会村城河组年中委选".utf16)

    /// 决赛, 半决赛 of the games: what is played in a final.
    func isFinal(_ head: NameScan.Word) -> Bool {
        scan.units[Int(head.end) - 1] == 0x8D5B && scan.units[Int(head.end) - 2] == 0x51B3
    }

    /// Whether a head is one of games that have many contests in them: 全国运动会, 锦标赛.
    func isHostGames(_ head: NameScan.Word) -> Bool {
        let text = scan.units[Int(head.start)..<Int(head.end)]
        return Self.hostGames.contains { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }
    }
    private static let hostGames: [[UInt16]] = "运动会 全运会 奥运会 亚运会 世界杯 锦标赛 公开赛".split(separator: " ").map {
        Array($0.utf16)
    }

    /// 十四届 right before a body, without 第: the start of the term.
    func term(before p: Int) -> Int? {
        let units = scan.units
        guard p > 1, units[p - 1] == 0x5C4A else { return nil }
        var i = p - 1
        while i > 0, UnitSet.hanNumerals.contains(units[i - 1]) { i -= 1 }
        return i < p - 1 ? i : nil
    }
}
