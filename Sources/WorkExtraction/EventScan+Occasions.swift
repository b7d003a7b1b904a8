import Extraction
import TextModel

/// Events that an occasion names: an anniversary, a feast, a congress, a session of a council.
extension EventScan {
    /// 纪念…诞辰100周年座谈会, 中国红十字会成立120周年庆祝大会: from the clause's start, or its 纪念 or 庆祝.
    func anniversary(_ head: NameScan.Word) -> Candidate? {
        let units = scan.units
        let e = Int(head.end)
        var i = Int(head.start)
        while i > 1, e - i < 16, !(units[i - 1] == 0x5E74 && units[i - 2] == 0x5468) {
            // 投降78周年 各地举行活动: a deed of others behind the anniversary.
            if isBorder(units[i - 1]) || units[i - 1] == 0x20 || Self.holding.contains(units, at: i - 2) {
                return nil
            }
            i -= 1
        }
        if !(i > 1 && units[i - 1] == 0x5E74 && units[i - 2] == 0x5468) {
            guard let feast = celebrated(head) else { return nil }
            return candidate(owner(before: feast), e, 3, "event.celebration")
        }
        var opening: Int?
        while i > 0, e - i < 48 {
            let unit = units[i - 1]
            if isBorder(unit) || unit == 0x20 { break }
            let start = Int(scan.leftStart[i])
            if i - start == 2, Self.holding.contains(units, at: start) { break }
            if i - start == 1, unit == 0x5728 { break }
            i = min(start, i - 1)
            if Self.celebrating.contains(units, at: i) { opening = i }
        }
        return candidate(opening.map(owner) ?? i, e, 3, "event.anniversary")
    }

    private static let holding = PairSet("出席 参加 举行 召开 举办 观看 参观")
    private static let celebrating = PairSet("纪念 庆祝")
    private static let celebrants = PairSet("职工 群众 青年 教职")

    /// Where 庆祝 or 纪念 stands before a feast and a head: 庆祝“五一”国际劳动节暨劳模座谈会.
    private func celebrated(_ head: NameScan.Word) -> Int? {
        let units = scan.units
        var i = Int(head.start)
        var sawFeast = false
        while i > 1, Int(head.end) - i < 34 {
            if units[i - 1] == 0x8282 { sawFeast = true }
            if isBorder(units[i - 1]) || units[i - 1] == 0x20 { return nil }
            if Self.celebrating.contains(units, at: i - 2) { return sawFeast ? i - 2 : nil }
            i -= 1
        }
        return nil
    }

    /// The start of what owns a celebration: 河南省·庆祝……座谈会, “永远跟党走”柳州市职工·庆祝…….
    private func owner(before start: Int) -> Int {
        let units = scan.units
        var p = start
        if p > 1, Self.celebrants.contains(units, at: p - 2) { p -= 2 }
        var best = start
        while p > 0 {
            if let edition = edition(before: p) {
                p = edition
            } else if units[p - 1] == 0x201D, let open = quote(before: p) {
                p = open
            } else if let place = scan.longestWord(endingAt: p, with: [.fullDivision, .body]) {
                p = Int(place.start)
            } else if !scan.traitsBefore(p).isDisjoint(with: [.place, .body]) {
                p = Int(scan.leftStart[p])
            } else {
                break
            }
            best = p
        }
        return best
    }

    /// 广东省十四届人大一次会议, 四平市总工会十五届六次全委（扩大）会议: the session of a term.
    func sessions() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for i in starts[.term] {
            var s = i
            while s > 0, UnitSet.numerals.contains(units[s - 1]) { s -= 1 }
            guard s < i else { continue }
            if s > 0, units[s - 1] == 0x7B2C { s -= 1 }
            // What sits, then which sitting: 人大一次, 政协三次, 六次.
            var j = i + 1
            while j < units.count, j - i <= 8, units[j] >= 0x4E00, units[j] < 0xA000,
                !UnitSet.numerals.contains(units[j]),
                units[j] != 0x7B2C
            {
                j += 1
            }
            if j < units.count, units[j] == 0x7B2C { j += 1 }
            let numeral = j
            while j < units.count, UnitSet.numerals.contains(units[j]) { j += 1 }
            guard j > numeral, j < units.count, units[j] == 0x6B21 else { continue }
            j += 1
            guard let e = meeting(from: j) else { continue }
            out.append(candidate(sitting(before: s), e, 3.6, "event.session"))
        }
        return out
    }

    /// The end of 会议, 全委（扩大）会议, 全会 from a position.
    private func meeting(from start: Int) -> Int? {
        let units = scan.units
        for word in Self.meetings where start + word.count <= units.count {
            if Array(units[start..<start + word.count]) == word { return start + word.count }
        }
        return nil
    }
    private static let meetings: [[UInt16]] = [
        "全委（扩大）会议", "全体（扩大）会议", "全委扩大会议", "全体委员会议", "全体会议", "全委会议", "执委会议", "常委会议", "执委会", "全委会", "会议", "全会",
    ].map { Array($0.utf16) }

    /// Where the owner of a session begins: the bodies and places right before its term.
    private func sitting(before start: Int) -> Int {
        var s = start
        while s > 0, start - s < 24 {
            let left = Int(scan.leftStart[s])
            guard left < s, left >= 0 else { break }
            let traits = scan.traitsBefore(s)
            // 省总工会·经审: a part before the term; what a broadcaster does with a session (直播) is none.
            let isPart =
                s - left <= 2 && s < start && traits.contains(.noun) && scan.units[s - 1] != 0x64AD
                && !scan.endTraits[start].isDisjoint(with: .strongBodyHead)
            let isOwner =
                !traits.isDisjoint(with: [.place, .body, .strongBodyHead, .country]) || scan.isLevel(left, s)
            guard isOwner || isPart else { break }
            s = left
        }
        return s
    }
}
