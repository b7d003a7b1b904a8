import ArgumentParser
import Exporters
import Foundation

/// `jianbao diff`: which facts came, went and changed between two knowledge files.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says which facts came, went and changed between two knowledge files.",
        discussion: """
            A line a fact: + it came, - it went, ~ it changed, with what it was and is.

            EXAMPLE
              jianbao diff may/knowledge.json june/knowledge.json

            EXIT STATUS
              0   the files hold the same facts
              1   they differ
              2   a file cannot be read
            """)

    @Argument(help: "The earlier knowledge file or its folder.", completion: .file()) var old: String
    @Argument(help: "The later knowledge file or its folder.", completion: .file()) var new: String
    @Flag(help: "A JSON object instead of lines.") var json = false

    func run() throws {
        let changes = KnowledgeChanges(
            old: try KnowledgeDocument(path: old), new: try KnowledgeDocument(path: new)
        ).all()
        if json {
            var writer = JSONWriter()
            writer.beginArray()
            for change in changes {
                writer.beginObject()
                writer.key("change")
                writer.string(change.kind.word)
                writer.key("id")
                writer.string(change.id)
                writer.key("old")
                if let old = change.old { writer.string(old) } else { writer.null() }
                writer.key("new")
                if let new = change.new { writer.string(new) } else { writer.null() }
                writer.endObject()
            }
            writer.endArray()
            writer.newline()
            try StandardOutput.write(writer.take())
        } else {
            try StandardOutput.write(changes.map { $0.line + "\n" }.joined())
        }
        if !changes.isEmpty { throw ExitCode(1) }
    }
}
