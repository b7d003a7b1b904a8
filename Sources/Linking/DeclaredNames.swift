import TextModel

/// Short names that an article itself explains: 国机重型装备集团股份有限公司（以下简称国机重装）.
///
/// What stands in the brackets names a body, whatever the extractors took it for; so does every later occurrence.
enum DeclaredNames {
    private static let openings: [Surface] = Surface.list(
        "（以下简称 （下称 （以下称 （简称 (以下简称 (简称 （ (")
    private static let quotes: Set<UInt16> = [0x201C, 0x201D, 0x22, 0x300C, 0x300D]

    /// The mentions of an article with those of its declared short names added, or relabelled where they were taken for something else.
    static func completed(_ mentions: [Mention], in text: CleanText) -> [Mention] {
        var shorts: [(name: Surface, from: Int)] = []
        for mention in mentions where mention.label == .organization && !mention.isNested {
            if let short = declared(after: mention, in: text) { shorts.append((short, mention.range.end)) }
        }
        guard !shorts.isEmpty else { return mentions }
        var out = mentions
        for short in shorts { add(short.name, to: &out, in: text) }
        return out.sorted { ($0.range.start, -$0.range.end) < ($1.range.start, -$1.range.end) }
    }

    private static func declared(after mention: Mention, in text: CleanText) -> Surface? {
        let units = text.folded
        var at = mention.range.end
        let ahead = Surface(units[at..<min(units.count, at + 8)])
        guard let opening = openings.first(where: { ahead.hasPrefix($0) }) else { return nil }
        let isPlain = opening.count == 1
        at += opening.count
        while at < units.count, quotes.contains(units[at]) { at += 1 }
        var end = at
        while end < units.count, end - at <= 12, units[end] != 0xFF09, units[end] != 0x29, !quotes.contains(units[end])
        { end += 1 }
        guard end < units.count, end - at >= 2, end - at <= 12 else { return nil }
        let short = Surface(units[at..<end])
        guard short.units.allSatisfy({ $0 >= 0x4E00 && $0 <= 0x9FFF || $0 < 0x80 && $0 != 0x20 }) else { return nil }
        // Brackets without 简称 hold many other things; the name must look like a short form of the one before.
        let full = Surface(withoutSpaces: units[mention.range.start..<mention.range.end])
        guard short.count < full.count else { return nil }
        return !isPlain || isPart(short, of: full) ? short : nil
    }

    /// Whether all characters of a short name stand in the full one, in their order.
    private static func isPart(_ short: Surface, of full: Surface) -> Bool {
        var rest = full.units[...]
        for unit in short.units {
            guard let at = rest.firstIndex(of: unit) else { return false }
            rest = rest[(at + 1)...]
        }
        return true
    }

    private static func add(_ short: Surface, to mentions: inout [Mention], in text: CleanText) {
        let units = text.folded
        var at = 0
        while at + short.count <= units.count {
            guard units[at] == short.units[0], units[at..<at + short.count].elementsEqual(short.units) else {
                at += 1
                continue
            }
            let range = TextRange<Clean>(at, at + short.count)
            at = range.end
            if let same = mentions.firstIndex(where: { $0.range == range && !$0.isNested }) {
                mentions[same].label = .organization
                continue
            }
            // A mention that only covers a part of the name gives way; one that holds the name stays.
            if mentions.contains(where: { !$0.isNested && $0.range.overlaps(range) && !range.contains($0.range) }) {
                continue
            }
            mentions.removeAll { range.contains($0.range) }
            mentions.append(
                Mention(range: range, text: text.string(range), label: .organization, score: 0.9, rule: "link.declared")
            )
        }
    }
}
