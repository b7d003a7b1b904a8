package import Knowledge
package import TextModel

extension JSONWriter {
    /// Writes a whole knowledge file.
    ///
    /// - Parameters:
    ///   - file: what linking made.
    ///   - generator: the program and its version.
    ///   - sources: writes the elements of the array `sources`.
    ///   - pages: writes the elements of the array `pages`; an article's fields come from `articleFields`.
    package mutating func knowledge(
        _ file: KnowledgeFile, generator: String, sources: (inout JSONWriter) -> Void,
        pages: (inout JSONWriter) -> Void
    ) {
        let scalars = ArticleScalars(file.articles)
        beginObject()
        key("schemaVersion")
        string(knowledgeSchemaVersion)
        key("generator")
        string(generator)
        key("sources")
        beginArray()
        sources(&self)
        endArray()
        key("pages")
        beginArray()
        pages(&self)
        endArray()
        array("entities", file.entities) { $0.entity($1, scalars) }
        array("relations", file.relations) { $0.relation($1, scalars) }
        array("offices", file.offices) { json, office in json.office(office) }
        array("events", file.events) { $0.event($1, scalars) }
        array("statements", file.statements) { $0.statement($1, scalars) }
        array("claims", file.conflicts) { $0.conflict($1, scalars) }
        array("reused", file.reused) { $0.reused($1, scalars) }
        array("review", file.review) { $0.review($1, scalars) }
        array("diagnostics", file.diagnostics) { json, diagnostic in json.diagnostic(diagnostic) }
        endObject()
        newline()
    }

    /// A key and an array of values.
    package mutating func array<Value>(_ name: String, _ values: [Value], _ write: (inout JSONWriter, Value) -> Void) {
        key(name)
        beginArray()
        for value in values { write(&self, value) }
        endArray()
    }

    /// A key and an array of strings.
    package mutating func strings(_ name: String, _ values: [String]) {
        array(name, values) { $0.string($1) }
    }

    /// A key and a string, when there is one.
    package mutating func optionalString(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    /// A key and a string or null.
    package mutating func nullableString(_ name: String, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    package mutating func diagnostic(_ d: Diagnostic) {
        beginObject()
        key("id")
        string(d.id)
        key("severity")
        string(d.severity.rawValue)
        key("message")
        string(d.message)
        optionalString("path", d.path)
        if let line = d.line {
            key("line")
            integer(line)
        }
        endObject()
    }
}

/// The scalar index of every article of a file.
package struct ArticleScalars: Sendable {
    private let indices: [String: ScalarIndex]

    package init(_ articles: [ArticleRecord]) {
        indices = Dictionary(articles.map { ($0.id, ScalarIndex($0.text.units)) }, uniquingKeysWith: { a, _ in a })
    }

    /// A UTF-16 offset of an article's text as a count of Unicode scalars.
    package func scalar(_ offset: Int, in article: String) -> Int { indices[article]?[offset] ?? offset }
}
