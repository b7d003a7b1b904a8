import Knowledge
import TextModel

/// Lists what a reader should look at: facts of low confidence, names that several bodies fit, contradictions.
enum ReviewQueue {
    /// Facts below this confidence are listed.
    static let threshold = 0.65

    /// The queue of a file, by kind and id; decisions of an earlier run are entered.
    static func items(of file: KnowledgeFile, doubts: [ReviewItem], decisions: [String: ReviewItem.Decision])
        -> [ReviewItem]
    {
        var items = doubts
        let name = EntityID.name
        items += file.relations.lazy.filter { $0.confidence < threshold }.map(item)
        for entity in file.entities {
            if let reason = entity.reason { items.append(ReviewItem(id: entity.id, kind: "namesake", message: reason)) }
            if !entity.ambiguous.isEmpty {
                items.append(
                    ReviewItem(
                        id: entity.id, kind: "place",
                        message: "\(entity.name) can be \(entity.ambiguous.joined(separator: ", "))"))
            }
        }
        for office in file.offices where office.isContradicted {
            items.append(
                ReviewItem(
                    id: "office:\(office.organization)|\(office.title)", kind: "office",
                    message:
                        "\(office.holders.map { name($0.person) }.joined(separator: " and ")) hold one post at one time"
                ))
        }
        for conflict in file.conflicts {
            items.append(
                ReviewItem(
                    id: conflict.id, kind: "claim",
                    message: "the numbers on \(name(conflict.subject)), \(conflict.quantity), disagree",
                    evidence: conflict.claims.first?.evidence))
        }
        var seen: Set<String> = []
        return items.filter { seen.insert("\($0.kind)|\($0.id)").inserted }
            .map { item in
                var item = item
                item.decision = decisions[item.id] ?? .open
                return item
            }
            .sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
    }

    private static func item(_ relation: Relation) -> ReviewItem {
        ReviewItem(
            id: relation.id, kind: relation.kind == .holdsPost ? "post" : "relation",
            message: [
                EntityID.name(of: relation.subject), relation.title,
                relation.object.map { "@ \(EntityID.name(of: $0))" },
                "by \(relation.rule) with confidence \(percent(relation.confidence))",
            ].compactMap { $0 }.joined(separator: " "),
            evidence: relation.evidence.first)
    }

    private static func percent(_ value: Double) -> String { "0.\(Int((value * 100).rounded()))" }

    /// Takes out what was rejected and trusts what was accepted; returns what was decided, so that the queue goes on telling it.
    static func apply(_ decisions: [String: ReviewItem.Decision], to file: inout KnowledgeFile) -> [ReviewItem] {
        guard !decisions.isEmpty else { return [] }
        var settled: [ReviewItem] = []
        file.relations = file.relations.compactMap { relation in
            var relation = relation
            guard let decision = decisions[relation.id], decision != .open else { return relation }
            settled.append(item(relation))
            relation.confidence = 1
            return decision == .accept ? relation : nil
        }
        func isOut(_ id: String, _ kind: String, _ evidence: Evidence?) -> Bool {
            guard decisions[id] == .reject else { return false }
            settled.append(ReviewItem(id: id, kind: kind, message: "left out, as was decided", evidence: evidence))
            return true
        }
        file.events.removeAll { isOut($0.id, "event", $0.evidence.first) }
        file.statements.removeAll { isOut($0.id, "statement", $0.content) }
        for i in file.statements.indices { file.statements[i].posts.removeAll { decisions[$0] == .reject } }
        file.conflicts.removeAll { isOut($0.id, "claim", $0.claims.first?.evidence) }
        return settled
    }
}
