import TextModel

/// Gathers the names of one event in an article: 北影节 and 第十三届北京国际电影节.
struct EventNames {
    let view: ArticleView

    /// The fullest name for each mention that is an event, by mention.
    func names() -> [Int: Surface] {
        var order: [Surface] = []
        var seen: Set<Surface> = []
        let events = (0..<view.count).filter { view.label($0) == .event }
        for i in events where seen.insert(view.names[i]).inserted { order.append(view.names[i]) }
        var resolved: [Surface: Surface] = [:]
        for name in order {
            let fits = order.filter { $0.count > name.count && Self.names($0, shortAs: name) }
            resolved[name] = fits.max { $0.count < $1.count } ?? name
        }
        var out: [Int: Surface] = [:]
        for i in events {
            var name = view.names[i]
            for _ in 0..<3 { name = resolved[name] ?? name }
            out[i] = name
        }
        return out
    }

    /// The name without marks, years and numbers of its edition: what is left is the event's kind.
    static func core(_ name: Surface) -> Surface {
        var units = name.units.filter { ![0x201C, 0x201D, 0x300A, 0x300B, 0x22, 0x20].contains($0) }
        if let year = units.firstIndex(of: 0x5E74), year == 4, units[..<4].allSatisfy({ (0x30...0x39).contains($0) }) {
            units.removeFirst(5)
        } else if units.count > 6, units[..<4].allSatisfy({ (0x30...0x39).contains($0) }), units[4] >= 0x4E00 {
            // 2024中国景德镇国际陶瓷博览会
            units.removeFirst(4)
        }
        if units.first == 0x7B2C, let end = units.firstIndex(where: { $0 == 0x5C4A || $0 == 0x6B21 }), end <= 5 {
            units.removeFirst(end + 1)
        }
        return Surface(units)
    }

    static func names(_ full: Surface, shortAs short: Surface) -> Bool {
        if full.hasSuffix(short) || full.hasPrefix(short) && short.count >= 5 { return true }
        let a = core(full)
        let b = core(short)
        guard b.count >= 2, a.count >= b.count else { return false }
        if a.hasSuffix(b) || isContraction(b, of: a) { return true }
        // Editions that are named and differ are two events.
        if full.units.first == 0x7B2C, short.units.first == 0x7B2C, full.prefix(3) != short.prefix(3) { return false }
        return Abbreviation.fit(b, a) != nil || scattered(b, in: a)
    }

    /// 瓷博会 for 中国景德镇国际陶瓷博览会: three or four characters in their order, the last one last.
    private static func isContraction(_ short: Surface, of full: Surface) -> Bool {
        guard (3...4).contains(short.count), full.count >= short.count + 4, short.last == full.last else {
            return false
        }
        var k = 0
        for unit in full.units where k < short.count && unit == short.units[k] { k += 1 }
        return k == short.count
    }

    /// 澳门基本法颁布三十周年纪念大会 beside 纪念《……澳门特别行政区基本法》颁布三十周年大会: nearly all characters shared.
    private static func scattered(_ short: Surface, in full: Surface) -> Bool {
        guard short.count >= 6 else { return false }
        let have = Set(full.units)
        let shared = short.units.filter { have.contains($0) }.count
        return Double(shared) >= 0.95 * Double(short.count)
    }
}
