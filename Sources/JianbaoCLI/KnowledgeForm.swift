import ArgumentParser
import Exporters
import Foundation
import Knowledge
import TextModel

/// A form of the knowledge beside knowledge.json, for other tools.
enum KnowledgeForm: String, CaseIterable, ExpressibleByArgument {
    /// posts.csv and entities.csv, for spreadsheets.
    case csv
    /// knowledge.jsonl, a fact a line.
    case lines
    /// A folder `brat` with each article's text and its mentions as standoff annotation.
    case brat

    /// - Throws: `CommandFailure` when a file cannot be written.
    func write(_ knowledge: KnowledgeFile, into folder: String) throws {
        switch self {
        case .csv:
            try Self.put(Array(KnowledgeCSV.posts(knowledge).utf8), "\(folder)/posts.csv")
            try Self.put(Array(KnowledgeCSV.entities(knowledge).utf8), "\(folder)/entities.csv")
        case .lines:
            try Self.put(KnowledgeLines.bytes(knowledge), "\(folder)/knowledge.jsonl")
        case .brat:
            for article in knowledge.articles {
                let name = String(article.id.map { $0 == "/" || $0 == "#" ? "-" : $0 })
                try Self.put(Array(article.text.string.utf8), "\(folder)/brat/\(name).txt")
                try Self.put(Array(BratStandoff.annotations(article).utf8), "\(folder)/brat/\(name).ann")
            }
        }
    }

    private static func put(_ bytes: [UInt8], _ path: String) throws {
        try FileOutput(path, defaultName: (path as NSString).lastPathComponent).write(bytes)
    }
}
