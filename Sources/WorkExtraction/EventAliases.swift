import Extraction
import TextModel

/// Short names that an article gives to its events: 瓷博会 after 2024中国景德镇国际陶瓷博览会（以下简称“瓷博会”）, 本届脐博会, “摩羯” after 台风“摩羯”.
struct EventAliases {
    let scan: NameScan
    let starts: WorkStarts
    let events: [Candidate]

    func candidates() -> [Candidate] {
        var names: [[UInt16]: Float] = [:]
        for event in events where event.score > 0.8 {
            if let alias = definition(after: event.range.end) { names[Array(scan.units[alias.0..<alias.1])] = 3.4 }
            if event.rule == "event.storm" {
                names[
                    Array(
                        scan.units[event.range.start..<event.range.end].split(separator: 0x201C).last?.dropLast() ?? [])
                ] = 1.6
            }
        }
        for alias in called() { names[alias] = names[alias] ?? 2.6 }
        names[[]] = nil
        guard !names.isEmpty else { return [] }
        var out: [Candidate] = []
        let units = scan.units
        // In an order of their own, so that two runs propose alike.
        for name in names.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) where name.count >= 2 {
            for s in units.positions(of: name[0]) where units.stands(name, at: s) {
                let e = s + name.count
                guard let value = names[name],
                    !events.contains(where: { $0.range.start <= s && e <= $0.range.end })
                else { continue }
                let isQuoted = s > 0 && units[s - 1] == 0x201C && e < units.count && units[e] == 0x201D
                let cost = isQuoted ? 0 : 0.3 * Float(min(12, scan.breakCost(at: e)))
                guard value > cost else { continue }
                out.append(
                    Candidate(
                        range: TextRange(s, e), label: .event, score: Float.probability(logOdds: value - cost),
                        rule: "event.alias"))
            }
        }
        return out
    }

    /// The short name in brackets after an event: （以下简称“瓷博会”）.
    private func definition(after end: Int) -> (Int, Int)? {
        let units = scan.units
        guard end + 4 < units.count, units[end] == 0xFF08 else { return nil }
        // （COP28）: letters need no word before them.
        let isCode = units[end + 1] >= 0x41 && units[end + 1] <= 0x5A
        guard
            let word = Self.introductions.first(where: { units[(end + 1)...].starts(with: $0) }) ?? (isCode ? [] : nil)
        else { return nil }
        var s = end + 1 + word.count
        while s < units.count, [0x201C, 0xFF1A, 0x300C].contains(units[s]) { s += 1 }
        var e = s
        while e < units.count, e - s < 14, units[e] >= 0x30, units[e] <= 0x7A || units[e] >= 0x4E00 && units[e] < 0xA000
        {
            e += 1
        }
        guard e - s >= 2, e < units.count, !isCode || units[s..<e].allSatisfy({ $0 < 0x80 }),
            [0xFF09, 0x201D, 0x300D].contains(units[e])
        else { return nil }
        return (s, e)
    }
    private static let introductions: [[UInt16]] = ["以下简称", "下称", "简称", "又称"].map { Array($0.utf16) }

    /// Short names behind 本届 whose characters an event of the article has in this order: 本届书博会.
    private func called() -> [[UInt16]] {
        let units = scan.units
        var out: [[UInt16]] = []
        for i in starts[.term].map({ $0 - 1 }) where i >= 0 && i < units.count - 4 && Self.these.contains(units[i]) {
            for e in stride(from: min(units.count, i + 9), through: i + 4, by: -1)
            where Self.ends.contains(units[e - 1]) {
                let name = Array(units[(i + 2)..<e])
                guard isShort(name) else { continue }
                out.append(name)
                break
            }
        }
        return out
    }

    /// Whether an event's name has these characters in order, its last one last.
    private func isShort(_ name: [UInt16]) -> Bool {
        // 大会, 比赛, 展会 call any event.
        guard name.count > 2, !isHead(name) else { return false }
        return events.contains { event in
            guard event.score > 0.8, event.range.count > name.count + 2, scan.units[event.range.end - 1] == name.last
            else {
                return false
            }
            var k = name.count - 1
            for j in stride(from: event.range.end - 1, through: event.range.start, by: -1)
            where scan.units[j] == name[k] {
                if k == 0 { return true }
                k -= 1
            }
            return false
        }
    }
    private static let these: UnitSet = UnitSet("本上下历往每".utf16)
    private static let ends: UnitSet = UnitSet("会节赛展季周".utf16)

    /// Whether a name is no more than the head of events' names: 音乐节.
    private func isHead(_ name: [UInt16]) -> Bool {
        scan.words.contains {
            $0.traits.contains(.eventHead) && Int($0.end - $0.start) == name.count
                && scan.units[Int($0.start)..<Int($0.end)].elementsEqual(name)
        }
    }
}
