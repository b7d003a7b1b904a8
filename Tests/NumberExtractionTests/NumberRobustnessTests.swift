import Extraction
import Jianbao
import JianbaoTesting
import Lexicons
import NumberExtraction
import Testing
import TextModel

/// Whatever the text, the extractor ends, and its ranges lie in the text.
@Suite struct NumberRobustnessTests {
    static let extractor = Result {
        try ShippedAnalyzer.load { [NumberExtractor(lexicons: $0)] }.extractors[0]
    }

    private func candidates(_ units: [UInt16]) throws -> [Candidate] {
        let text = CleanText(units: units)
        let block = Block(range: TextRange(0, units.count), role: .paragraph)
        return try Self.extractor.get().candidates(
            in: AnalyzedText(text: text, blocks: [block]), context: ArticleContext())
    }

    @Test func isTotalOnAnyUnits() throws {
        let alphabet =
            Array(
                "零一二三十百千万亿两廿点壹拾0123456789.,-/%e^ 　，第首几数多余来半成折分之个名元块角毛公里斤岁度°℃零下华氏至到和与间比大小不超过近约上每这的“”\"'（）()≥<>$¥人民币打又负\n"
                    .utf16) + [0xD800, 0xDC00, 0, 0xFFFF]
        var state: UInt64 = 4
        for _ in 0..<4000 {
            let units = (0..<48).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int(state >> 33) % alphabet.count]
            }
            for found in try candidates(units) {
                #expect(found.range.start >= 0 && found.range.end <= units.count && !found.range.isEmpty)
                #expect(found.score > 0 && found.score <= 1)
            }
        }
    }

    /// A run of any length is one mention; a value that no decimal holds is left out.
    @Test func longRunsAreOneMention() throws {
        for unit in [
            "9", "九", "三百", "第一", "百分之", "三分之", "1又", "一又一分之", "大于1", "1-", "1至", "5元", "几十", "多", "1/2", "一二",
        ] {
            let units = Array(String(repeating: unit, count: 20_000).utf16)
            let found = try candidates(units)
            #expect(found.allSatisfy { $0.range.end <= units.count }, "\(unit)")
        }
        let digits = try candidates(Array((String(repeating: "7", count: 1_000_000) + "元").utf16))
        #expect(digits.count == 1)
        #expect(digits.first?.number?.value == nil)
        #expect(digits.first?.range == TextRange(0, 1_000_001))
    }

    @Test func valuesAreExact() throws {
        let found = try candidates(Array("0.1%与123456789012345678901234567890元".utf16))
        #expect(found.map { $0.number?.value?.description } == ["0.1", "123456789012345678901234567890"])
    }
}
