import Foundation
import Testing

@Suite(.serialized) struct ExtractTests {
    private func answers(_ run: CommandRun) throws -> [[String: Any]] {
        try run.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func aBadLineIsAnsweredInItsPlaceAndTheStreamGoesOn() throws {
        let run = try CommandRun(
            "extract",
            input: """
                {"id":"a","text":"近3000人"}
                {"id":"b","text":
                {"id":"c"}

                {"id":4,"text":"约5.8公里","referenceTime":"soon"}
                {"id":"e","paragraphs":["近3000人","","60余名"],"else":{"x":[1,"}"]}}
                """)
        #expect(run.status == 0)
        let answers = try answers(run)
        try #require(answers.count == 5)
        #expect(answers.map { $0["id"] as? String ?? "\($0["id"] ?? "")" } == ["a", "b", "c", "4", "e"])
        let codes = answers.map { ($0["error"] as? [String: Any])?["code"] as? String }
        #expect(codes == [nil, "bad-json", "bad-request", "bad-reference-time", nil])
        let last = try #require(answers[4]["mentions"] as? [[String: Any]])
        #expect(last.map { $0["text"] as? String } == ["近3000", "60余"])
        #expect(last.map { $0["start"] as? Int } == [0, 8])
    }

    @Test func answersStandInTheOrderOfTheLines() throws {
        let lines = (0..<3000).map { "{\"id\":\"\($0)\",\"text\":\"第\($0)次，近\($0 + 10)人𠮷\\u5e74\"}" }
        let run = try CommandRun("extract", "--labels", "CARDINAL", input: lines.joined(separator: "\n"))
        let answers = try answers(run)
        #expect(answers.map { $0["id"] as? String } == (0..<3000).map(String.init))
        let texts = answers.map { ($0["mentions"] as? [[String: Any]])?.first?["text"] as? String }
        #expect(texts == (0..<3000).map { "近\($0 + 10)" })
    }

    @Test func aPlainLineIsAText() throws {
        let run = try CommandRun("extract", "--plain", input: "近3000人\n\n\"{\"\n")
        #expect(try answers(run).map { $0["id"] as? String } == ["1", "2", "3"])
    }

    @Test func explainShowsWhatExtractTakes() throws {
        let text = "市总工会副主席林晚舟说，3月8日，近3000人参加。"
        let extracted =
            try answers(try CommandRun("extract", "--plain", input: text))[0]["mentions"] as? [[String: Any]] ?? []
        let explained = try CommandRun("explain", text).output.split(separator: "\n")
        let taken = explained.filter { $0.contains(" taken ") }.compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        #expect(!taken.isEmpty)
        #expect(taken == extracted.compactMap { $0["text"] as? String })
    }

    @Test func completionsAreScripts() throws {
        for (shell, word) in [("bash", "complete "), ("zsh", "#compdef jianbao"), ("fish", "complete -c")] {
            #expect(try CommandRun("completions", shell).output.contains(word))
        }
    }
}
