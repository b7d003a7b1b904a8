package import Knowledge
import TextModel

/// The posts and entities of a knowledge file as CSV (RFC 4180), with a header row.
package enum KnowledgeCSV {
    /// Posts: person, title, body, status, first and last day, the words that say so and where they stand.
    package static func posts(_ file: KnowledgeFile) -> String {
        let names = Dictionary(file.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
        var rows = [["person", "title", "organization", "status", "since", "asOf", "article", "quote"]]
        for relation in file.relations where relation.kind == .holdsPost {
            let evidence = relation.evidence.first
            rows.append([
                names[relation.subject] ?? relation.subject, relation.title ?? "",
                relation.object.map { names[$0] ?? $0 } ?? "", relation.status?.rawValue ?? "", relation.since ?? "",
                relation.asOf ?? "", evidence?.article ?? "", evidence?.quote ?? "",
            ])
        }
        return text(rows)
    }

    /// Entities: id, label, name, aliases, kind, code, how often they are mentioned.
    package static func entities(_ file: KnowledgeFile) -> String {
        var rows = [["id", "label", "name", "aliases", "kind", "code", "mentions"]]
        for entity in file.entities {
            rows.append([
                entity.id, entity.label.rawValue, entity.name, entity.aliases.joined(separator: " "), entity.kind ?? "",
                entity.code ?? "", String(entity.references.count),
            ])
        }
        return text(rows)
    }

    private static func text(_ rows: [[String]]) -> String {
        rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A field, in quotation marks where it holds a comma, a mark or a line end.
    static func cell(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return value }
        var out = "\""
        for scalar in value.unicodeScalars {
            if scalar == "\"" { out += "\"" }
            out.unicodeScalars.append(scalar)
        }
        return out + "\""
    }
}
