package import Knowledge
import TextModel

/// A knowledge file as JSON Lines: one fact a line, each with its kind, for tools that read a stream.
package enum KnowledgeLines {
    /// `{"kind":"entity",…}` and so on: entities, relations, offices, events, statements.
    package static func bytes(_ file: KnowledgeFile) -> [UInt8] {
        let scalars = ArticleScalars(file.articles)
        var json = JSONWriter()
        for entity in file.entities { json.line("entity") { $0.entity(entity, scalars) } }
        for relation in file.relations { json.line("relation") { $0.relation(relation, scalars) } }
        for office in file.offices { json.line("office") { $0.office(office) } }
        for event in file.events { json.line("event") { $0.event(event, scalars) } }
        for statement in file.statements { json.line("statement") { $0.statement(statement, scalars) } }
        return json.take()
    }
}

extension JSONWriter {
    fileprivate mutating func line(_ kind: String, _ fact: (inout JSONWriter) -> Void) {
        beginObject()
        key("kind")
        string(kind)
        key("fact")
        fact(&self)
        endObject()
        newline()
    }
}
