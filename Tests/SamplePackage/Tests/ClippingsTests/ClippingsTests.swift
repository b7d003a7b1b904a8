import Foundation
import Jianbao
import JianbaoTesting
import Testing

@Suite struct ClippingsTests {
    @Test func mentionsCarryValues() throws {
        let day = LocalDateTime(year: 2024, month: 5, day: 23)
        expectMentions(
            "[5月22日|DATE|2024-05-22]，[近3000|CARDINAL|..3000|classifier=人]人参加。", by: try Analyzer.shipped(),
            published: day)
    }

    @Test func aCorpusIsReadWhole() async throws {
        let pages = [PageFile(path: "a1.txt", text: "本报讯（记者 何远）市总工会副主席林晚舟出席活动。")]
        let corpus = try await Pipeline(analyzer: try Analyzer.shipped()).read(pages)
        #expect(corpus.failures.isEmpty)
        #expect(corpus.pages.map(\.source.path) == ["a1.txt"])
        #expect(corpus.knowledge.entities.contains { $0.label == .person && $0.name == "林晚舟" })
    }

    @Test func anAnalyzerKeepsItsContract() throws {
        var random = RandomText(seed: 1)
        #expect(contractViolations(of: try Analyzer.shipped(), on: random.text(length: 50)).isEmpty)
    }

    @Test func theReadmeShowsThisProgram() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let sample = here.appendingPathComponent("../../Sources/Clippings/main.swift").standardized
        let readme = here.appendingPathComponent("../../../../README.md").standardized
        let program = try String(contentsOf: sample, encoding: .utf8)
        #expect(try String(contentsOf: readme, encoding: .utf8).contains("```swift\n\(program)```"))
    }
}
