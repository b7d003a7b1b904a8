import Layout
import Testing
import TextModel

/// Pages of invented news with the defects that pages have, and what repair must make of each.
@Suite struct PageSpecTests {
    static let files = [
        "bylines.txt", "columns.txt", "furniture.txt", "heads.txt", "ocr.txt", "standing.txt", "suspicions.txt",
        "wraps.txt",
    ]
    static let cases = PageSpec.all(files)

    @Test func everyFileHasCases() {
        for file in Self.files { #expect(Self.cases.contains { $0.file == file }, "\(file) has no case") }
    }

    @Test(arguments: cases)
    func isRepaired(_ spec: PageSpec) throws {
        let source = try #require(SourceText(path: spec.name, utf8: Array(spec.page.utf8)))
        let page = try PageSpec.repair().page(source)
        #expect(PageSpec.notation(page).sorted() == spec.expected.sorted())
    }
}
