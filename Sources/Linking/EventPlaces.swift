import TextModel

/// Where an event takes place.
struct EventPlaces {
    enum Place {
        case mention(Int)
        /// A place without a mention of its own: 京 in 在京举行.
        case name(Surface)
    }
    let view: ArticleView

    private static let placeLabels: Set<Label> = [.geopolitical, .location, .facility]
    private static let cities: [(word: Surface, name: Surface)] = [
        ("在京", "北京"), ("在沪", "上海"), ("在津", "天津"), ("在渝", "重庆"), ("在穗", "广州"), ("在汉", "武汉"), ("在宁", "南京"), ("在蓉", "成都"),
    ]

    /// The place of what the sentence tells with a verb at `verb`.
    func place(in range: Range<Int>, verb: Int, length: Int) -> Place? {
        let start = view.sentence[range.lowerBound] < 0 ? 0 : view.sentences[view.sentence[range.lowerBound]].start
        let before = view.text(start, verb)
        if let mention = after(["在", "于"], upTo: verb, range) { return .mention(mention) }
        for city in Self.cities where before.suffix(8).contains(city.word) { return .name(city.name) }
        if view.text(verb, verb + length) == "走进", let mention = chain(from: verb + length, range) {
            return .mention(mention)
        }
        if before.contains(anyOf: EventWords.here) { return lastPlace(before: range.lowerBound).map { .mention($0) } }
        return nil
    }

    /// The last place of the chain that follows a preposition before the verb.
    private func after(_ prepositions: [Surface], upTo verb: Int, _ range: Range<Int>) -> Int? {
        let candidates = range.filter { view.mentions[$0].range.end <= verb && isPlace($0) }
        guard let last = candidates.last else { return nil }
        // What stands between the place and the verb is short and no clause of its own.
        let tail = view.text(view.mentions[last].range.end, verb)
        guard tail.count <= 14, !tail.contains(anyOf: ["。", "；"]), tail.count <= 3 || !tail.contains("，") else {
            return nil
        }
        var first = last
        while let previous = candidates.last(where: { $0 < first }), view.gap(previous, first).count <= 1,
            view.gap(previous, first) != "、"
        {
            first = previous
        }
        let lead = view.before(first, 8)
        guard let at = lead.units.lastIndex(where: { unit in prepositions.contains { $0.first == unit } }) else {
            return nil
        }
        return lead.count - at <= 8 && !lead.dropFirst(at + 1).contains("，") ? last : nil
    }

    private func isPlace(_ i: Int) -> Bool {
        if Self.placeLabels.contains(view.label(i)) { return true }
        // A body as the place: 在石家庄市人民医院举行.
        return view.label(i) == .organization && view.before(i, 1).hasSuffix(in: ["在", "于"])
    }

    /// The last place of the chain that begins right at a position.
    private func chain(from at: Int, _ range: Range<Int>) -> Int? {
        guard var i = range.first(where: { view.mentions[$0].range.start == at }), isPlace(i) else { return nil }
        while i + 1 < range.upperBound, isPlace(i + 1), view.gap(i, i + 1).isEmpty { i += 1 }
        return i
    }

    private func lastPlace(before i: Int) -> Int? {
        for j in stride(from: i - 1, through: 0, by: -1) where view.block[j] == view.block[i] {
            if view.label(j) == .facility { return j }
        }
        return (0..<i).last { view.block[$0] == view.block[i] && isPlace($0) }
    }
}
