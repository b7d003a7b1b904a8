import Jianbao
import JianbaoTesting
import Testing
import TextModel
import TimeExtraction

/// Sentences with their time expressions, each with its value; the files are the grammar's own, idea by idea.
@Suite struct SpecTests {
    static let cases = Result {
        try SpecCase.load(
            "dates.txt", "clocks.txt", "relative.txt", "durations.txt", "sets.txt", "ranges.txt", "lunar.txt",
            "holidays.txt", "periods.txt", "negatives.txt")
    }

    @Test(arguments: (try? cases.get()) ?? [])
    func reads(_ spec: SpecCase) throws {
        let analyzer = try ShippedAnalyzer.load { [TimeExtractor(lexicons: $0)] }
        spec.expect(by: analyzer, labels: [.date, .time])
    }

    @Test func hasFiveHundredCases() throws {
        #expect(try Self.cases.get().count >= 500)
    }
}
