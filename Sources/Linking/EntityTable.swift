import Knowledge
import TextModel

/// Entities as they are gathered: by id, each with the names it was called and where.
struct EntityTable {
    private struct Entry {
        var entity: Entity
        var names: Set<String>
        var mentions: Set<Key> = []
    }
    private struct Key: Hashable {
        var article: String
        var start: Int
        var end: Int
    }
    /// Entries stand in one array and are changed in place: a body of ten thousand mentions is never copied.
    private var entries: [Entry] = []
    private var index: [String: Int] = [:]

    /// Adds a name and, when there is one, a mention to the entity of this id.
    ///
    /// - Parameters:
    ///   - name: a full name; the longest one given becomes the entity's.
    ///   - reference: a mention; its text becomes an alias where it differs.
    mutating func add(
        id: String, label: Label, name: Surface, reference: Entity.Reference? = nil, confidence: Double = 1
    ) {
        let text = name.description
        let at: Int
        if let known = index[id] {
            at = known
        } else {
            at = entries.count
            index[id] = at
            entries.append(Entry(entity: Entity(id: id, label: label, name: text), names: [text]))
        }
        let current = entries[at].entity.name
        if current != text {
            if (text.utf16.count, current) > (current.utf16.count, text) { entries[at].entity.name = text }
            entries[at].names.insert(text)
        }
        if confidence < entries[at].entity.confidence { entries[at].entity.confidence = confidence }
        guard let reference else { return }
        let key = Key(article: reference.article, start: reference.range.start, end: reference.range.end)
        guard entries[at].mentions.insert(key).inserted else { return }
        entries[at].names.insert(reference.text.filter { $0 != " " && $0 != "　" })
        entries[at].entity.references.append(reference)
    }

    /// Changes the entity of an id that was added.
    mutating func update(_ id: String, _ change: (inout Entity) -> Void) {
        if let at = index[id] { change(&entries[at].entity) }
    }

    func members(_ id: String) -> [String] { index[id].map { entries[$0].entity.members } ?? [] }

    /// The entities by id, aliases sorted, mentions in the order they were added.
    func entities() -> [Entity] {
        entries.map { entry in
            var entity = entry.entity
            entity.aliases = entry.names.filter { $0 != entity.name }.sorted()
            return entity
        }.sorted { $0.id < $1.id }
    }
}
