import JianbaoTesting
import Testing
import TextModel

/// The spec files' cases: what is found beside what only looks like it.
struct PersonExtractionTests {
    @Test("Specs", arguments: try SpecCase.load("names.txt", "titles.txt"))
    func spec(_ spec: SpecCase) throws {
        spec.expect(by: try ShippedAnalyzer.load(), labels: [.person, .title])
    }
}
