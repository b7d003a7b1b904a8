import Extraction
import Jianbao
import JianbaoTesting
import Testing
import TextModel

/// What holds for every extractor in the registry, on any text.
@Suite struct ContractTests {
    private let day = LocalDateTime(year: 2024, month: 5, day: 23)

    @Test(arguments: 0..<40)
    func holdsOnRandomText(_ seed: Int) throws {
        let analyzer = try ShippedAnalyzer.load()
        var random = RandomText(seed: UInt64(seed))
        for _ in 0..<5 {
            let text = random.text(length: 60)
            let broken = contractViolations(of: analyzer, on: text, published: day)
            #expect(broken.isEmpty, "\(broken.joined(separator: "\n"))\nin \(text.debugDescription)")
            for extractor in analyzer.extractors {
                let clean = CleanText(text)
                let blocks = [Block(range: TextRange(0, clean.count), role: .paragraph)]
                let proposals = contractViolations(
                    of: extractor, in: analyzer.analyze(clean, blocks: blocks), context: ArticleContext(published: day))
                #expect(proposals.isEmpty, "\(proposals.joined(separator: "\n"))\nin \(text.debugDescription)")
            }
        }
    }

    @Test(arguments: ["", "\n", " ", "。", "\n\n\n", "〇", "𠮷", "“", "）", "5", "第"])
    func holdsOnTinyText(_ text: String) throws {
        #expect(contractViolations(of: try ShippedAnalyzer.load(), on: text).isEmpty)
    }

    @Test func loneSurrogatesAreText() throws {
        let analyzer = try ShippedAnalyzer.load()
        for units: [UInt16] in [
            [0xD800], [0xDC00], [0xDC00, 0xD800], [0x4E00, 0xD842, 0x4E8C], [0x35, 0xDFB7, 0x5E74],
        ] {
            let mentions = analyzer.mentions(in: CleanText(units: units), published: day, labels: nil, nested: true)
            #expect(mentions.allSatisfy { $0.range.start >= 0 && $0.range.end <= units.count })
        }
    }

    @Test func labelsOnlyLeaveOut() throws {
        let analyzer = try ShippedAnalyzer.load()
        let text = "本报讯（记者 何远）3月8日，近3000人参加。"
        let all = analyzer.mentions(in: text, published: day)
        for label in Label.allCases {
            let some = analyzer.mentions(in: text, published: day, labels: [label])
            #expect(some.allSatisfy { $0.label == label })
            #expect(some == all.filter { $0.label == label }, "\(label.rawValue)")
        }
    }
}
