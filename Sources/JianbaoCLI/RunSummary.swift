import Jianbao
import Knowledge
import TextModel

/// What a corpus says, on a page of a terminal: people with posts, organizations, dates, numbers, events.
struct RunSummary {
    let corpus: Corpus
    /// How many rows of each kind are shown.
    let rows: Int

    private var knowledge: KnowledgeFile { corpus.knowledge }

    /// The summary, and where the knowledge file lies.
    func text(path: String, size: Int, time: Duration) -> String {
        let names = Dictionary(
            knowledge.entities.map { ($0.id, NamesakeNumber.shown($0.name, id: $0.id)) },
            uniquingKeysWith: { a, _ in a })
        var lines: [String] = []
        let characters = knowledge.articles.reduce(0) { $0 + $1.text.count }
        let seconds =
            Double(time.components.attoseconds / 1_000_000_000_000_000 + time.components.seconds * 1000) / 1000
        lines.append(
            "\(count(corpus.pages.count, "page")), \(count(knowledge.articles.count, "article")), \(characters) characters in \(seconds) s"
        )
        section("People", people(names), into: &lines)
        section("Organizations", organizations(), into: &lines)
        section("Places", places(), into: &lines)
        section("Dates", dates(), into: &lines)
        section("Numbers", numbers(), into: &lines)
        section("Events", events(names), into: &lines)
        lines.append("")
        lines.append("\(path)  (\((size + 1023) / 1024) KB)")
        return lines.joined(separator: "\n") + "\n"
    }

    private func count(_ n: Int, _ noun: String) -> String { "\(n) \(noun)\(n == 1 ? "" : "s")" }

    private func section(_ title: String, _ rows: [[String]], into lines: inout [String]) {
        lines += ["", "\(title) (\(rows.count))"]
        lines += TextColumns.table(Array(rows.prefix(self.rows)))
        if rows.count > self.rows { lines.append("  … \(rows.count - self.rows) more; --rows 0 shows all") }
    }

    private func entities(_ labels: Set<Label>) -> [Entity] {
        knowledge.entities.filter { labels.contains($0.label) }.sorted {
            ($1.references.count, $0.id) < ($0.references.count, $1.id)
        }
    }

    private func people(_ names: [String: String]) -> [[String]] {
        var posts: [String: [String]] = [:]
        for relation in knowledge.relations where relation.kind == .holdsPost {
            let body = relation.object.flatMap { names[$0] }
            let post = (relation.title ?? "") + (body.map { " @ \($0)" } ?? "")
            if posts[relation.subject]?.contains(post) != true { posts[relation.subject, default: []].append(post) }
        }
        // Who holds a post is what a reader looks for first.
        let all = entities([.person])
        let ordered = all.filter { posts[$0.id] != nil } + all.filter { posts[$0.id] == nil }
        return ordered.map { [names[$0.id] ?? $0.name, (posts[$0.id] ?? []).joined(separator: "; ")] }
    }

    private func organizations() -> [[String]] {
        entities([.organization]).map { [$0.name, "\($0.references.count)×", $0.aliases.joined(separator: " ")] }
    }

    private func places() -> [[String]] {
        entities([.geopolitical, .location, .facility]).map {
            [$0.name, "\($0.references.count)×", $0.label.rawValue, $0.aliases.joined(separator: " ")]
        }
    }

    private func dates() -> [[String]] {
        var surfaces: [String: [String]] = [:]
        var times: [String: Int] = [:]
        for mention in mentions([.date, .time]) {
            guard let timex = mention.time?.timex else { continue }
            let value = timex.value ?? "\(timex.begin ?? "")..\(timex.end ?? "")"
            times[value, default: 0] += 1
            if surfaces[value]?.contains(mention.text) != true { surfaces[value, default: []].append(mention.text) }
        }
        return surfaces.keys.sorted().map { [$0, "\(times[$0] ?? 0)×", (surfaces[$0] ?? []).joined(separator: " ")] }
    }

    private func numbers() -> [[String]] {
        mentions([.cardinal, .quantity, .money, .percent]).compactMap { mention in
            guard let number = mention.number else { return nil }
            let unit = mention.unit?.symbol ?? mention.unit?.currency
            let counted = (mention.counted?.classifier ?? "") + (mention.counted?.noun ?? "")
            return [
                mention.text + counted, mention.label.rawValue,
                NumberText.text(number, unit: mention.label == .percent ? "%" : unit),
            ]
        }
    }

    private func mentions(_ labels: Set<Label>) -> [Mention] {
        knowledge.articles.flatMap(\.mentions).filter { labels.contains($0.label) && !$0.isNested }
    }

    /// Headlines by article, which stand for events without a name.
    private var headlines: [String: String] {
        let pairs = zip(knowledge.articles, corpus.pages.flatMap(\.articles)).compactMap { record, article in
            article.headline.map { (record.id, HeadlineForm.shown($0.text)) }
        }
        return Dictionary(pairs, uniquingKeysWith: { a, _ in a })
    }

    private func events(_ names: [String: String]) -> [[String]] {
        let headlines = headlines
        return knowledge.events.map { event in
            let timex = event.time?.timex
            let day = timex?.value ?? timex.map { "\($0.begin ?? "")..\($0.end ?? "")" } ?? ""
            let organizers = event.organizers.map { "\($0.role) \(names[$0.organization] ?? $0.organization)" }
            let place = event.place.map { "@ \(names[$0] ?? $0)" }
            let name = event.name.map { names[$0] ?? $0 } ?? "(\(headlines[event.article] ?? "no name"))"
            return [day, ([name] + [place].compactMap { $0 } + organizers).joined(separator: "  ")]
        }
    }
}

/// A number for a reader: `3000`, `≥ 60`, `200 to 1000`.
enum NumberText {
    static func text(_ number: NumberValue, unit: String?) -> String {
        let suffix = unit.map { " " + $0 } ?? ""
        if let fraction = number.fraction { return fraction + suffix }
        switch (number.lower, number.upper) {
        case (let lower?, let upper?): return "\(lower) to \(upper)\(suffix)"
        case (let lower?, nil): return "≥ \(lower)\(suffix)"
        case (nil, let upper?): return "≤ \(upper)\(suffix)"
        case (nil, nil): return (number.value?.description ?? "") + suffix
        }
    }
}
