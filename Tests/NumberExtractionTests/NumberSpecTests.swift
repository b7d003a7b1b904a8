import JianbaoTesting
import NumberExtraction
import Testing
import TextModel

/// Every case of the spec files, by the number extractor alone.
@Suite struct NumberSpecTests {
    static let labels: Set<Label> = [.cardinal, .ordinal, .percent, .money, .quantity]

    /// Loaded once for all cases.
    static let analyzer = Result { try ShippedAnalyzer.load { [NumberExtractor(lexicons: $0)] } }

    @Test(arguments: try SpecCase.load("counts.txt", "measures.txt", "negatives.txt", "sentences.txt"))
    func spec(_ spec: SpecCase) throws {
        spec.expect(by: try Self.analyzer.get(), labels: Self.labels)
    }

    @Test func theSpecsAreMany() throws {
        let cases = try SpecCase.load("counts.txt", "measures.txt", "negatives.txt", "sentences.txt")
        #expect(cases.count >= 400)
        #expect(cases.count(where: { $0.marked.expectations.isEmpty }) * 3 >= cases.count)
    }
}
