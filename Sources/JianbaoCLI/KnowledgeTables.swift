import Foundation

/// The rows of each table of `jianbao inspect`.
struct KnowledgeTables {
    let document: KnowledgeDocument
    private let names: [String: String]

    init(document: KnowledgeDocument) {
        self.document = document
        names = document.names
    }

    func rows(_ table: Inspect.Table) -> (columns: [String], rows: [[String]]) {
        switch table {
        case .people: (["person", "mentions", "posts"], people())
        case .organizations: (["organization", "mentions", "kind", "aliases"], organizations())
        case .places: (["place", "mentions", "code", "in", "aliases"], places())
        case .posts: (["organization", "title", "person", "status", "since", "asOf"], posts())
        case .dates: (["value", "mentions", "written"], dates())
        case .numbers: (["written", "label", "value", "counted"], numbers())
        case .events: (["event", "time", "place", "organizers", "people", "article"], events())
        case .statements: (["speaker", "posts", "verb", "words"], statements())
        case .reused: (["text", "articles"], reused())
        case .claims: (["subject", "quantity", "claims"], claims())
        case .review: (["id", "decision", "kind", "message"], review())
        }
    }

    private func name(_ id: String?) -> String { id.map { names[$0] ?? $0 } ?? "" }

    private func ordered(_ labels: Set<String>) -> [KnowledgeDocument.Entity] {
        document.entities.filter { labels.contains($0.label) }
            .sorted { ($1.mentions.count, $0.id) < ($0.mentions.count, $1.id) }
    }

    private func people() -> [[String]] {
        var posts: [String: [String]] = [:]
        for relation in document.relations where relation.type == "holdsPost" {
            posts[relation.subject, default: []].append(shown(relation))
        }
        return ordered(["PERSON"]).map {
            [name($0.id), "\($0.mentions.count)", (posts[$0.id] ?? []).joined(separator: "; ")]
        }
    }

    /// A post: 副主席 @ 北京市总工会.
    private func shown(_ post: KnowledgeDocument.Relation) -> String {
        let body = name(post.object)
        return (post.title ?? "") + (body.isEmpty ? "" : " @ \(body)")
    }

    private func organizations() -> [[String]] {
        ordered(["ORG"]).map { [$0.name, "\($0.mentions.count)", $0.kind ?? "", $0.aliases.joined(separator: " ")] }
    }

    private func places() -> [[String]] {
        ordered(["GPE", "LOC", "FAC"]).map {
            [
                $0.name, "\($0.mentions.count)", $0.code ?? "", ($0.chain ?? []).joined(separator: " "),
                $0.aliases.joined(separator: " "),
            ]
        }
    }

    private func posts() -> [[String]] {
        document.relations.filter { $0.type == "holdsPost" }.map {
            [name($0.object), $0.title ?? "", name($0.subject), $0.status ?? "", $0.since ?? "", $0.asOf ?? ""]
        }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private var mentions: [KnowledgeDocument.Mention] {
        document.pages.flatMap(\.articles).flatMap { $0.mentions ?? [] }.filter { $0.nested != true }
    }

    private func dates() -> [[String]] {
        var written: [String: Set<String>] = [:]
        var count: [String: Int] = [:]
        for mention in mentions {
            guard let value = mention.timex?.text else { continue }
            written[value, default: []].insert(mention.text)
            count[value, default: 0] += 1
        }
        return written.keys.sorted().map {
            [$0, "\(count[$0] ?? 0)", (written[$0] ?? []).sorted().joined(separator: " ")]
        }
    }

    private func numbers() -> [[String]] {
        mentions.compactMap { mention in
            guard let number = mention.number, mention.label != "ORDINAL" else { return nil }
            let unit = mention.label == "PERCENT" ? "%" : mention.unit?.symbol ?? mention.unit?.currency ?? ""
            return [
                mention.text, mention.label, unit.isEmpty ? number.text : "\(number.text) \(unit)",
                (mention.counted?.classifier ?? "") + (mention.counted?.noun ?? ""),
            ]
        }
    }

    private func events() -> [[String]] {
        document.events.map { event in
            [
                event.name.map { name($0) } ?? "(\(headlines[event.article] ?? "no name"))",
                event.time?.timex.text ?? "", name(event.place),
                event.organizers.map { "\($0.role) \(name($0.org))" }.joined(separator: "; "),
                event.participants.map { name($0.person) }.joined(separator: " "), event.article,
            ]
        }
    }

    /// Headlines by article, which stand for events without a name.
    private var headlines: [String: String] {
        var out: [String: String] = [:]
        for article in document.pages.flatMap(\.articles) {
            if let id = article.id, let headline = article.headline, !headline.isEmpty {
                out[id] = HeadlineForm.shown(headline)
            }
        }
        return out
    }

    private func reused() -> [[String]] {
        (document.reused ?? []).map { [$0.text, $0.places.map(\.article).joined(separator: " ")] }
    }

    private func claims() -> [[String]] {
        (document.claims ?? []).map { claim in
            [
                name(claim.subject), claim.quantity,
                claim.claims.map { "\($0.evidence.quote) (\($0.evidence.article))" }.joined(separator: "; "),
            ]
        }
    }

    private func statements() -> [[String]] {
        let posts = Dictionary(document.relations.map { ($0.id, shown($0)) }) { first, _ in first }
        return (document.statements ?? []).map {
            [
                name($0.speaker), ($0.posts ?? []).compactMap { posts[$0] }.joined(separator: "; "), $0.verb,
                $0.content.quote,
            ]
        }
    }

    private func review() -> [[String]] {
        (document.review ?? []).map { [$0.id, $0.decision, $0.kind, $0.message] }
    }
}
