import Extraction
import Foundation
import Jianbao
import JianbaoTesting
import Testing

/// One article at every stage, in `corpus/worked-example`: what each step makes of what the step before it made.
@Suite struct WorkedExampleTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../corpus/worked-example").standardized

    private let page: PageFile
    private let pipeline: Pipeline
    private let reader: PageReader

    init() throws {
        let bytes = try Data(contentsOf: Self.folder.appendingPathComponent("01-source.txt"))
        page = PageFile(path: "01-source.txt", bytes: Array(bytes))
        let analyzer = try ShippedAnalyzer.load()
        let day = LocalDateTime(year: 2024, month: 10, day: 17)
        pipeline = try Pipeline(analyzer: analyzer, options: PipelineOptions(published: day, place: "北京"))
        reader = try PageReader(lexicons: analyzer.lexicons)
    }

    @Test func lines() throws {
        let page = try reader.page(page)
        var text = ""
        for entry in page.breaks {
            text += "\(entry.line + 1) → \(entry.next + 1)  \(entry.decision.rawValue)  \(entry.excerpt)\n"
        }
        for suspicion in page.suspicions { text += "suspicion  \(suspicion.text) → \(suspicion.reading)\n" }
        try check("02-breaks.txt", text)
    }

    @Test func article() throws {
        let page = try reader.page(page)
        var text = page.banner.map { "banner  \($0.text)\n" }.joined()
        for article in page.articles {
            for block in article.blocks {
                let units = Array(article.text.utf16)[block.range.start..<block.range.end]
                text += "\(block.role.rawValue)  \(String(decoding: units, as: UTF16.self))\n"
            }
        }
        try check("03-article.txt", text)
    }

    @Test func sentencesAndWords() throws {
        let (_, articles) = try pipeline.resolvedArticles(of: page)
        var text = ""
        for article in articles {
            let analyzed = article.text
            for sentence in analyzed.sentences {
                let words = analyzed.tokens.filter { sentence.contains($0.range) }
                text += words.map { analyzed.text.string($0.range) }.joined(separator: "|")
                text += words.isEmpty ? analyzed.text.string(sentence) + "\n" : "\n"
            }
        }
        try check("04-words.txt", text)
    }

    @Test func candidates() throws {
        let (_, articles) = try pipeline.resolvedArticles(of: page)
        var lines: [(range: TextRange<Clean>, text: String)] = []
        for article in articles {
            func add(_ candidate: Candidate, _ verdict: String) {
                let surface = article.text.text.string(candidate.range)
                lines.append(
                    (candidate.range, "\(verdict)\t\(candidate.label.rawValue)\t\(surface)\t\(candidate.rule)\n"))
            }
            for candidate in article.outcome.chosen { add(candidate, "taken") }
            for candidate in article.outcome.nested { add(candidate, "inside") }
            for rejection in article.outcome.rejected { add(rejection.candidate, "refused") }
        }
        let sorted = lines.sorted { ($0.range, $0.text) < ($1.range, $1.text) }
        try check("05-candidates.tsv", sorted.map(\.text).joined())
    }

    @Test func mentions() async throws {
        let corpus = await pipeline.read([page])
        let names = Dictionary(corpus.knowledge.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
        var text = ""
        for mention in corpus.knowledge.articles.flatMap(\.mentions) where !mention.isNested {
            let value = mention.time?.timex.value ?? mention.number?.value?.description ?? ""
            text +=
                "\(mention.label.rawValue)\t\(mention.text)\t\(value)\t\(mention.entity.flatMap { names[$0] } ?? "")\n"
        }
        try check("06-mentions.tsv", text)
    }

    @Test func knowledge() async throws {
        let json = String(decoding: await pipeline.read([page]).json(), as: UTF8.self)
        // One fact a line, so that a change shows as one.
        try check("07-knowledge.json", json.replacingOccurrences(of: ",{\"", with: ",\n{\""))
    }

    /// Compares with the golden file; `RECORD=1` rewrites it and fails, so that nobody records without looking.
    private func check(_ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = Self.folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record(
                "recorded \(name); look at the difference and run again without RECORD", sourceLocation: sourceLocation)
            return
        }
        let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        guard golden != text else { return }
        let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let shown = new.difference(from: old).prefix(20).map { change in
            switch change {
            case .insert(let offset, let line, _): "+ \(offset + 1): \(line)"
            case .remove(let offset, let line, _): "- \(offset + 1): \(line)"
            }
        }
        Issue.record(
            "\(name) differs (RECORD=1 make test rewrites it)\n\(shown.joined(separator: "\n"))",
            sourceLocation: sourceLocation)
    }
}
