import ArgumentParser
import Foundation

/// Parts marks from their texts and lays them back.
struct MarksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "marks",
        abstract: "Parts the marks of articles from their text, which may not be passed on, and joins them.",
        subcommands: [Part.self, Join.self])

    /// An article with marks inline and where its text stands.
    struct PlacedArticle: Codable {
        var id: String
        var date: String
        var file: String
        var line: Int
        var paragraphs: [String]
    }

    struct Part: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the marks of articles apart from their text.",
            discussion: "jianbao-dev marks part marked.jsonl > marks.jsonl")
        @Argument(help: "Articles with inline marks, a JSON object a line: id, date, file, line, paragraphs.")
        var articles: String

        func run() throws {
            for line in try String(contentsOfFile: articles, encoding: .utf8).split(separator: "\n") {
                let article = try JSONDecoder().decode(PlacedArticle.self, from: Data(line.utf8))
                try printLine(
                    StandoffArticle(
                        id: article.id, date: article.date, file: article.file, line: article.line,
                        paragraphs: article.paragraphs))
            }
        }
    }

    struct Join: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints articles with their marks inline.",
            discussion: "jianbao-dev marks join marks.jsonl --texts ../shared/corpus/xinwenlianbo > marked.jsonl")
        @Argument(help: "Marks that stand apart, a JSON object a line.") var marks: String
        @Option(help: "The folder of the texts.") var texts: String

        func run() throws {
            var last: NewsText?
            for line in try String(contentsOfFile: marks, encoding: .utf8).split(separator: "\n") {
                let article = try JSONDecoder().decode(StandoffArticle.self, from: Data(line.utf8))
                let news = try NewsText.at(texts + "/" + article.file, unless: &last)
                try printLine(
                    PlacedArticle(
                        id: article.id, date: article.date, file: article.file, line: article.line,
                        paragraphs: article.paragraphs(of: news)))
            }
        }
    }

    private static func printLine(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
