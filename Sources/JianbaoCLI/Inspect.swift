import ArgumentParser
import Exporters
import Foundation

/// `jianbao inspect`: a knowledge file as tables.
struct Inspect: ParsableCommand {
    enum Table: String, CaseIterable, ExpressibleByArgument {
        case people, organizations, places, posts, dates, numbers, events, statements, reused, claims, review
    }
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, tsv
    }
    static let configuration = CommandConfiguration(
        abstract: "Shows what a knowledge file holds, as tables or JSON.",
        discussion: """
            KNOWLEDGE is a knowledge.json, or the folder that holds it. TABLES are
            people, organizations, places, posts, dates, numbers, events, statements,
            reused (text that stands in several articles), claims (numbers on one
            thing that disagree) and review; without any, all but review are shown.

            EXAMPLES
              jianbao inspect out
              jianbao inspect out people events
              jianbao inspect out organizations --find 总工会 --format json
              jianbao inspect out review --format tsv > decisions.tsv

            In the rows of `review` write accept or reject into the second column and
            give the file to `jianbao run --decisions`.

            \(CommandFailure.statuses)
            """)

    @Argument(help: "A knowledge file or its folder.", completion: .file()) var knowledge: String
    @Argument(help: "The tables to show.") var tables: [Table] = []
    @Option(help: "table, json or tsv.") var format = Format.table
    @Option(help: ArgumentHelp("Only rows that hold this text.", valueName: "text")) var find: String?
    @Option(help: ArgumentHelp("How many rows of a table are shown; 0 shows all.", valueName: "n")) var rows = 0

    func run() throws {
        let rowsOf = KnowledgeTables(document: try KnowledgeDocument(path: knowledge))
        let chosen = tables.isEmpty ? Table.allCases.filter { $0 != .review } : tables
        var text = ""
        var json = JSONWriter()
        json.beginObject()
        for table in chosen {
            var content = rowsOf.rows(table)
            if let find { content.rows = content.rows.filter { $0.contains { $0.contains(find) } } }
            let shown = rows > 0 ? Array(content.rows.prefix(rows)) : content.rows
            switch format {
            case .table:
                text += "\(table.rawValue) (\(content.rows.count))\n"
                text += TextColumns.table([content.columns] + shown, width: 140).map { $0 + "\n" }.joined()
                text += "\n"
            case .tsv:
                if chosen.count > 1 { text += "# \(table.rawValue)\n" }
                for row in shown { text += row.map(Self.plain).joined(separator: "\t") + "\n" }
            case .json:
                json.key(table.rawValue)
                json.beginArray()
                for row in shown {
                    json.beginObject()
                    for (column, cell) in zip(content.columns, row) {
                        json.key(column)
                        json.string(cell)
                    }
                    json.endObject()
                }
                json.endArray()
            }
        }
        json.endObject()
        json.newline()
        if format == .json { try StandardOutput.write(json.take()) } else { try StandardOutput.write(text) }
    }

    /// A cell without tabs and line ends.
    private static func plain(_ cell: String) -> String {
        cell.replacingOccurrences(of: "\t", with: " ").replacingOccurrences(of: "\n", with: " ")
    }
}
