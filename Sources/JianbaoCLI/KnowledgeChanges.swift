/// Compares two knowledge files fact by fact, by id.
struct KnowledgeChanges {
    let old: KnowledgeDocument
    let new: KnowledgeDocument

    struct Change: Equatable {
        enum Kind: String {
            case came = "+"
            case went = "-"
            case changed = "~"

            var word: String {
                switch self {
                case .came: "came"
                case .went: "went"
                case .changed: "changed"
                }
            }
        }
        var kind: Kind
        var id: String
        var old: String?
        var new: String?

        var line: String {
            switch kind {
            case .came: "+ \(new ?? id)"
            case .went: "- \(old ?? id)"
            case .changed: "~ \(old ?? "")  →  \(new ?? "")"
            }
        }
    }

    /// Entities first, then relations and events; each by id.
    func all() -> [Change] {
        changes(entities(old), entities(new)) + changes(relations(old), relations(new))
            + changes(events(old), events(new))
    }

    private func changes(_ before: [String: String], _ after: [String: String]) -> [Change] {
        Set(before.keys).union(after.keys).sorted().compactMap { id in
            switch (before[id], after[id]) {
            case (let a?, let b?): a == b ? nil : Change(kind: .changed, id: id, old: a, new: b)
            case (let a?, nil): Change(kind: .went, id: id, old: a, new: nil)
            case (nil, let b): Change(kind: .came, id: id, old: nil, new: b)
            }
        }
    }

    private func entities(_ document: KnowledgeDocument) -> [String: String] {
        Dictionary(
            document.entities.map { entity in
                let kind = entity.kind.map { " (\($0))" } ?? ""
                return (entity.id, "\(entity.label) \(NamesakeNumber.shown(entity.name, id: entity.id))\(kind)")
            }, uniquingKeysWith: { a, _ in a })
    }

    private func relations(_ document: KnowledgeDocument) -> [String: String] {
        let names = document.names
        func name(_ id: String?) -> String { id.map { names[$0] ?? $0 } ?? "–" }
        return Dictionary(
            document.relations.map { relation in
                let title = relation.title.map { " \($0)" } ?? ""
                let status = relation.status.map { " (\($0))" } ?? ""
                return (
                    relation.id,
                    "\(name(relation.subject)) \(relation.type)\(title) @ \(name(relation.object))\(status)"
                )
            }, uniquingKeysWith: { a, _ in a })
    }

    private func events(_ document: KnowledgeDocument) -> [String: String] {
        let names = document.names
        func name(_ id: String?) -> String { id.map { names[$0] ?? $0 } ?? "–" }
        return Dictionary(
            document.events.map { event in
                let organizers = event.organizers.map { "\($0.role) \(name($0.org))" }.joined(separator: ", ")
                return (
                    event.id,
                    "EVENT \(name(event.name)) \(event.time?.timex.text ?? "–") \(name(event.place)) \(organizers)"
                )
            }, uniquingKeysWith: { a, _ in a })
    }
}
