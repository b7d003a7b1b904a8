import Knowledge
import TextModel

/// Entities as they are gathered: by id, each with the names it was called and where.
struct EntityTable {
    private struct Entry {
        var entity: Entity
        var names: Set<String> = []
        var reference: Set<Key> = []
    }
    private struct Key: Hashable {
        var article: String
        var start: Int
        var end: Int
    }
    private var entries: [String: Entry] = [:]

    /// Adds a name and, when there is one, a mention to the entity of this id.
    ///
    /// - Parameters:
    ///   - name: a full name; the longest one given becomes the entity's.
    ///   - reference: a mention; its text becomes an alias where it differs.
    mutating func add(
        id: String, label: Label, name: Surface, reference: Entity.Reference? = nil, confidence: Double = 1
    ) {
        let text = name.description
        var entry = entries[id] ?? Entry(entity: Entity(id: id, label: label, name: text))
        if (text.utf16.count, entry.entity.name) > (entry.entity.name.utf16.count, text) { entry.entity.name = text }
        entry.names.insert(text)
        entry.entity.confidence = min(entry.entity.confidence, confidence)
        if let reference,
            entry.reference.insert(
                Key(article: reference.article, start: reference.range.start, end: reference.range.end)
            ).inserted
        {
            entry.names.insert(reference.text.filter { $0 != " " && $0 != "　" })
            entry.entity.references.append(reference)
        }
        entries[id] = entry
    }

    /// Changes the entity of an id that was added.
    mutating func update(_ id: String, _ change: (inout Entity) -> Void) {
        guard var entry = entries[id] else { return }
        change(&entry.entity)
        entries[id] = entry
    }

    func members(_ id: String) -> [String] { entries[id]?.entity.members ?? [] }
    func name(_ id: String) -> String? { entries[id]?.entity.name }
    func contains(_ id: String) -> Bool { entries[id] != nil }
    var ids: [String] { entries.keys.sorted() }

    /// The entities by id, aliases sorted, mentions in the order they were added.
    func entities() -> [Entity] {
        entries.keys.sorted().compactMap { id in
            guard let entry = entries[id] else { return nil }
            var entity = entry.entity
            entity.aliases = entry.names.filter { $0 != entity.name }.sorted()
            return entity
        }
    }
}
