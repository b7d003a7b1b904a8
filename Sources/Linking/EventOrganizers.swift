import TextModel

/// Finds the bodies that organize an event, by role: 由北京市总工会、市体育局主办，通州区总工会承办.
struct EventOrganizers {
    let view: ArticleView

    struct Found: Hashable {
        var role: String
        /// The body's mention.
        var mention: Int
        /// Where the role's verb stands.
        var at: Int
    }

    /// The organizers that a sentence names.
    ///
    /// - Parameter passiveOnly: whether only 由……主办 counts, as in sentences after the one that names the event.
    func inSentence(_ range: Range<Int>, passiveOnly: Bool = false) -> [Found] {
        guard let first = range.first, view.sentence[first] >= 0 else { return [] }
        let sentence = view.sentences[view.sentence[first]]
        var found: [Found] = []
        var taken: Set<Int> = []
        var at = sentence.start
        while at < sentence.end {
            guard let (word, role) = role(at: at, before: sentence.end) else {
                at += 1
                continue
            }
            defer { at += word.count }
            if view.text(at + word.count, at + word.count + 2).hasPrefix(in: EventWords.nouns) {
                found += listed(after: at + word.count, role, range)
                continue
            }
            let members = subjects(before: at, in: range, passiveOnly: passiveOnly)
            for mention in members where !taken.contains(mention) {
                taken.insert(mention)
                found.append(Found(role: role, mention: mention, at: at))
            }
        }
        return found + hosts(range, taken)
    }

    private func role(at: Int, before end: Int) -> (Surface, String)? {
        for (word, role) in EventWords.roles where at + word.count <= end {
            guard view.units[at] == word.units[0], view.text(at, at + word.count) == word else { continue }
            if view.mentions.contains(where: { $0.range.start <= at && at < $0.range.end }) { return nil }
            return (word, role)
        }
        return nil
    }

    /// The list of bodies right before a verb.
    private func subjects(before verb: Int, in range: Range<Int>, passiveOnly: Bool) -> [Int] {
        guard var last = range.last(where: { view.mentions[$0].range.end <= verb && view.label($0) == .organization })
        else {
            return []
        }
        guard isFiller(from: last, to: verb) else { return [] }
        var list: [Int] = []
        while true {
            let before = view.before(last, 2)
            // 在中国职工之家举办: a body as the place.
            if before.hasSuffix(in: ["在", "于", "走进"]) && list.isEmpty && !before.hasSuffix("由") { return [] }
            list.append(last)
            guard let previous = range.last(where: { $0 < last }), view.label(previous) == .organization,
                isCoordination(view.gap(previous, last))
            else { break }
            if view.gap(previous, last) == "，", before.hasSuffix("由") { break }
            last = previous
        }
        if passiveOnly, !view.before(list[list.count - 1], 1).hasSuffix("由") { return [] }
        return list.reversed()
    }

    /// 、, 和, 决定联合, …
    private func isCoordination(_ gap: Surface) -> Bool {
        if EventWords.coordination.contains(gap) { return true }
        guard gap.hasSuffix(in: ["联合", "会同", "携手"]) else { return false }
        var text = gap
        while let word = text.longestSuffix(of: EventWords.fillers) { text = text.dropLast(word.count) }
        return text.isEmpty
    }

    /// Whether nothing but times, places and small words stands between a body and the verb.
    private func isFiller(from body: Int, to verb: Int) -> Bool {
        var text = Surface([])
        var at = view.mentions[body].range.end
        var j = body + 1
        while j < view.count, view.mentions[j].range.start < verb {
            switch view.label(j) {
            case .date, .time, .cardinal, .geopolitical, .facility, .location: break
            case .organization where view.before(j, 1) == "在" || view.before(j, 1) == "于": break
            default: return false
            }
            text = text + view.text(at, view.mentions[j].range.start)
            at = view.mentions[j].range.end
            j += 1
        }
        text = text + view.text(at, verb)
        while let word = text.longestSuffix(of: EventWords.fillers) { text = text.dropLast(word.count) }
        return text.isEmpty
    }

    /// 主办单位：北京市总工会、市体育局.
    private func listed(after at: Int, _ role: String, _ range: Range<Int>) -> [Found] {
        let tail = view.text(at, at + 4)
        guard tail.hasPrefix(in: ["单位：", "方：", "单位:"]) else { return [] }
        guard var i = range.first(where: { view.mentions[$0].range.start >= at }), view.label(i) == .organization,
            view.mentions[i].range.start - at <= 4
        else { return [] }
        var out = [Found(role: role, mention: i, at: at)]
        while i + 1 < range.upperBound, view.label(i + 1) == .organization,
            isCoordination(view.gap(i, i + 1))
        {
            i += 1
            out.append(Found(role: role, mention: i, at: at))
        }
        return out
    }

    /// 定西市总工会在……发放仪式上送来: who acts at an event of one's own.
    private func hosts(_ range: Range<Int>, _ taken: Set<Int>) -> [Found] {
        var out: [Found] = []
        for i in range where view.label(i) == .event && i > range.lowerBound && !taken.contains(i - 1) {
            if view.label(i - 1) == .organization, view.gap(i - 1, i) == "在", view.after(i, 1) == "上" {
                out.append(Found(role: "组织", mention: i - 1, at: view.mentions[i].range.end))
            }
        }
        return out
    }
}
