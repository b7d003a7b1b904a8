import ArgumentParser
import Exporters
import Extraction
import Foundation
import Jianbao
import Knowledge
import Lexicons
import Linking
import TextModel

/// Links the marked mentions of labelled articles, so that linking is measured apart from extraction.
struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract:
            "Links the marked mentions of labelled articles; prints a knowledge file a line, in the order of the articles."
    )

    @Argument(help: "A file of labelled articles, a JSON object a line: id, date, paragraphs with marks.") var file:
        String
    @Option(help: "The folder of dictionaries.") var dictionaries: String?
    @Option(help: "Instead, time linking over this many copies with other names; several numbers with commas.")
    var bench: String?

    private struct Labelled: Decodable {
        var id: String
        var date: String?
        var paragraphs: [String]
    }

    func run() throws {
        guard let folder = dictionaries ?? DictionaryLocation.find(executable: CommandLine.arguments[0]) else {
            throw ValidationError("no dictionaries found; give --dictionaries DIR")
        }
        let linker = Linker(lexicons: try LexiconStore(directory: folder))
        let decoder = JSONDecoder()
        if let bench {
            let articles = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
                Self.input(try decoder.decode(Labelled.self, from: Data($0.utf8)))
            }
            guard !articles.isEmpty else { throw ValidationError("\(file) has no article") }
            let counts = bench.split(separator: ",").compactMap { Int($0) }
            let table = LinkBench.run(articles, counts: counts, linker: linker)
            return FileHandle.standardOutput.write(Data(table.utf8))
        }
        for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
            let article = try decoder.decode(Labelled.self, from: Data(line.utf8))
            var json = JSONWriter()
            let knowledge = linker.link([Self.input(article)])
            json.knowledge(knowledge, generator: "link") { _ in
            } pages: { json in
                for record in knowledge.articles {
                    json.beginObject()
                    json.articleFields(record)
                    json.endObject()
                }
            }
            FileHandle.standardOutput.write(Data(json.take()))
        }
    }

    private static func input(_ article: Labelled) -> LinkInput {
        var text = ""
        var mentions: [Mention] = []
        var blocks: [Block] = []
        for (n, paragraph) in article.paragraphs.enumerated() {
            if n > 0 { text += "\n" }
            let start = text.utf16.count
            append(paragraph, to: &text, &mentions)
            blocks.append(
                Block(range: TextRange(start, text.utf16.count), role: n == 0 ? .headline : .paragraph))
        }
        let clean = CleanText(text)
        let analyzed = AnalyzedText(
            text: clean, blocks: blocks,
            sentences: blocks.flatMap { sentences(in: clean.units, range: $0.range) })
        return LinkInput(
            path: article.id, id: "\(article.id)#1", text: analyzed, mentions: mentions,
            context: ArticleContext(published: article.date.flatMap(LocalDateTime.init(iso:))))
    }

    private static func sentences(in units: [UInt16], range: TextRange<Clean>) -> [TextRange<Clean>] {
        var out: [TextRange<Clean>] = []
        var start = range.start
        var i = range.start
        while i < range.end {
            let stop = units[i] == 0x3002 || units[i] == 0xFF01 || units[i] == 0xFF1F
            i += 1
            guard stop else { continue }
            while i < range.end, [0x201D, 0x2019, 0xFF09].contains(units[i]) { i += 1 }
            out.append(TextRange(start, i))
            start = i
        }
        if start < range.end { out.append(TextRange(start, range.end)) }
        return out
    }

    /// Appends marked text and its mentions.
    private static func append(_ marked: String, to text: inout String, _ mentions: inout [Mention]) {
        var fields: [String]?
        var escaped = false
        for scalar in marked.unicodeScalars {
            if escaped {
                escaped = false
            } else if scalar == "\\" {
                escaped = true
                continue
            } else if scalar == "[" {
                fields = [""]
                continue
            } else if scalar == "|", fields != nil {
                fields?.append("")
                continue
            } else if scalar == "]", let parts = fields {
                let start = text.utf16.count
                text += parts[0]
                if parts.count > 1, let label = Label(rawValue: parts[1]) {
                    mentions.append(
                        mention(parts, label: label, range: TextRange(start, text.utf16.count)))
                }
                fields = nil
                continue
            }
            if let count = fields?.count {
                fields?[count - 1].unicodeScalars.append(scalar)
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func mention(_ parts: [String], label: Label, range: TextRange<Clean>) -> Mention {
        var mention = Mention(range: range, text: parts[0], label: label, score: 1, rule: "marked")
        guard parts.count > 2 else { return mention }
        let value = parts[2]
        let ends = value.split(separator: ".", omittingEmptySubsequences: false)
        let isRange = ends.count >= 3 && value.contains("..")
        switch label {
        case .date, .time:
            let kind: Timex.Kind = value.hasPrefix("P") && value.dropFirst().first?.isNumber == true ? .duration : .date
            if isRange, let first = ends.first, let last = ends.last {
                mention.time = TimeValue(timex: Timex(kind: kind, begin: String(first), end: String(last)))
            } else {
                mention.time = TimeValue(timex: Timex(kind: kind, value: value))
            }
        case .cardinal, .ordinal, .percent, .money, .quantity:
            mention.number = NumberValue(value: Int128(value).map { ExactDecimal($0) })
        default: break
        }
        return mention
    }
}
