import Extraction
import Jianbao
import JianbaoTesting
import Testing
import TextModel
import TimeExtraction

/// Runs of what begins, joins or ends a time expression are read whole, and nothing breaks.
@Suite struct HostileTextTests {
    @Test(arguments: [
        "1", "一", "年", "1年", "1月", "十", "今年", "上", "第", "每", "-", "1-", "1至", "5月1日至", ":", "1:", "初", "从", "近", "1 ",
        "前1",
        "今年的", "（", "2024.", "半", "个", "一个", "多", "农历", "2020年到",
    ])
    func longRuns(_ piece: String) throws {
        let extractor = TimeExtractor(lexicons: try ShippedAnalyzer.load().lexicons)
        let text = CleanText(String(repeating: piece, count: 20_000 / piece.utf16.count))
        let analyzed = AnalyzedText(text: text, blocks: [], sentences: [TextRange(0, text.count)])
        let context = ArticleContext(published: LocalDateTime(year: 2024, month: 5, day: 23))
        for candidate in extractor.candidates(in: analyzed, context: context) {
            #expect(candidate.range.start >= 0 && candidate.range.end <= text.count && !candidate.range.isEmpty)
        }
    }

    @Test func lengthsBeyondAnyCalendarHaveNoPlace() throws {
        let extractor = TimeExtractor(lexicons: try ShippedAnalyzer.load().lexicons)
        for string in ["999999999年后", "近99999999个月", "99999万年前", "9999999999天后", "公元前99999年"] {
            let text = CleanText(string)
            let analyzed = AnalyzedText(text: text, blocks: [], sentences: [TextRange(0, text.count)])
            let found = extractor.candidates(
                in: analyzed, context: ArticleContext(published: LocalDateTime(year: 2024, month: 5, day: 23)))
            #expect(found.allSatisfy { $0.range.end <= text.count })
        }
    }
}
