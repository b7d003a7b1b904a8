import Jianbao
import JianbaoTesting
import Testing
import TextModel

@Suite struct PipelineTests {
    private func pipeline() throws -> Pipeline { try Pipeline(analyzer: try ShippedAnalyzer.load()) }

    @Test func outputStandsInTheOrderOfTheInput() async throws {
        let files = (0..<20).map { PageFile(path: "p\($0).txt", text: String(repeating: "甲乙丙丁。\n", count: 40 - $0)) }
        let corpus = await (try pipeline()).read(files)
        #expect(corpus.pages.map(\.source.path) == files.map(\.path))
    }

    @Test func theSameInputGivesTheSameBytes() async throws {
        let files = (1...6).map { PageFile(path: "p\($0).txt", text: "秋收时节\n\n本报讯（记者 何远）3月\($0)日，近3000人参加。\n") }
        let first = await (try pipeline()).read(files).json()
        for _ in 0..<3 { #expect(await (try pipeline()).read(files).json() == first) }
    }

    @Test func aPageThatCannotBeReadIsADiagnosticAndTheRestGoOn() async throws {
        let files = [
            PageFile(path: "a.txt", text: "近3000人参加。"),
            PageFile(path: "b.bin", bytes: [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0x0D]),
            PageFile(path: "c.txt", bytes: []),
            PageFile(path: "d.txt") { () throws(PageError) in throw .unreadable("Permission denied") },
            PageFile(path: "e.txt", text: "近2000人参加。"),
        ]
        let corpus = await (try pipeline()).read(files)
        #expect(corpus.pages.map(\.source.path) == ["a.txt", "e.txt"])
        #expect(corpus.failures.map(\.path) == ["b.bin", "c.txt", "d.txt"])
        #expect(corpus.failures.map(\.id) == ["page.binary", "page.empty", "page.unreadable"])
    }
}
