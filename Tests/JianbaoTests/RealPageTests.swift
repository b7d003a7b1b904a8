import Foundation
import Jianbao
import JianbaoTesting
import Testing

/// What must be found on a real newspaper page, as a table of surfaces; the page itself lies outside of the package.
@Suite struct RealPageTests {
    /// A row of `real-page.tsv`.
    struct Row: Sendable, CustomTestStringConvertible {
        var line: Int
        var article: Int
        var label: Label
        var surface: String
        var value: String
        var link: String
        var testDescription: String { "real-page.tsv:\(line) \(label.rawValue) \(surface)" }
    }

    private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let page = here.appendingPathComponent("../../../shared/corpus/union-page.txt").standardized

    private static let rows: [Row] = {
        let text = (try? String(contentsOf: here.appendingPathComponent("real-page.tsv"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 5, let article = Int(fields[0]), let label = Label(rawValue: fields[1]) else {
                return nil
            }
            return Row(
                line: index + 1, article: article, label: label, surface: fields[2], value: fields[3], link: fields[4])
        }
    }()

    /// The page, read once for all rows; nil where it is not there.
    private static let corpus = Task<Corpus?, any Error> {
        guard let bytes = try? Data(contentsOf: page) else {
            print("skipped: ../shared is not here")
            return nil
        }
        let pipeline = try Pipeline(
            analyzer: try ShippedAnalyzer.load(),
            options: PipelineOptions(published: LocalDateTime(year: 2024, month: 5, day: 23), place: "北京"))
        return await pipeline.read([PageFile(path: "union-page.txt", bytes: Array(bytes))])
    }

    @Test func theTableIsWhole() { #expect(Self.rows.count == 53) }

    @Test(arguments: rows)
    func finds(_ row: Row) async throws {
        guard let corpus = try await Self.corpus.value else { return }
        let knowledge = corpus.knowledge
        try #require(knowledge.articles.count == 5)
        let article = knowledge.articles[row.article - 1]
        let found = article.mentions.filter { $0.label == row.label && $0.text == row.surface }
        try #require(
            !found.isEmpty,
            "no such mention; there are: \(article.mentions.filter { $0.label == row.label }.map(\.text))")
        if !row.value.isEmpty {
            let values = Set(found.map { row.value.contains("..") ? Self.bounds(of: $0) : Self.value(of: $0) })
            #expect(values.contains(row.value), "the values are \(values.sorted())")
        }
        guard !row.link.isEmpty else { return }
        switch row.label {
        case .person:
            #expect(posts(of: row, in: knowledge) == row.link.split(separator: ";").map(String.init).sorted())
        case .cardinal: #expect(found.contains { $0.counted?.classifier == row.link })
        case .quantity: #expect(found.contains { $0.unit?.symbol == row.link })
        case .date, .time:
            let outer = article.mentions.filter { mention in
                found.contains { mention.range.contains($0.range) && $0.isNested }
            }
            #expect(outer.contains { $0.text == row.link })
        default:
            let names = Set(found.compactMap { mention in knowledge.entities.first { $0.id == mention.entity }?.name })
            #expect(names == [row.link])
        }
    }

    @Test func thirteenPeople() async throws {
        guard let corpus = try await Self.corpus.value else { return }
        let people = corpus.knowledge.entities.filter { $0.label == .person }.map(\.name).sorted()
        #expect(people == Set(Self.rows.filter { $0.label == .person }.map(\.surface)).sorted())
    }

    /// `title@body` of every post and credit of a person, sorted; `-` for no body.
    private func posts(of row: Row, in knowledge: KnowledgeFile) -> [String] {
        let names = Dictionary(knowledge.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
        let posts = knowledge.relations.filter { $0.kind == .holdsPost && names[$0.subject] == row.surface }
        return Set(posts.map { "\($0.title ?? "")@\($0.object.flatMap { names[$0] } ?? "-")" }).sorted()
    }

    private static func value(of mention: Mention) -> String {
        mention.time?.timex.value ?? mention.number?.value?.description ?? ""
    }

    private static func bounds(of mention: Mention) -> String {
        if let timex = mention.time?.timex { return "\(timex.begin ?? "")..\(timex.end ?? "")" }
        return "\(mention.number?.lower?.description ?? "")..\(mention.number?.upper?.description ?? "")"
    }
}
