import Layout
import Lexicons
import Testing
import TextModel

/// The real page, when it is there: five articles, ten joins, one suspicion.
@Suite struct UnionPageTests {
    private static var page: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
            + "/shared/corpus/union-page.txt"
    }

    @Test func isRepaired() throws {
        guard FileBytes.exists(Self.page) else {
            print("skipped: ../shared is not here")
            return
        }
        let source = try #require(SourceText(path: "union-page.txt", utf8: try FileBytes.read(Self.page)))
        let page = try PageSpec.repair().page(source)
        #expect(page.articles.count == 5)
        #expect(page.banner.count == 1)
        #expect(page.furniture.isEmpty)
        let joins = page.breaks.filter { $0.decision == .join }.map { [$0.line, $0.next] }
        #expect(
            joins == [
                [8, 10], [12, 14], [16, 18], [20, 22], [30, 32], [34, 36], [44, 46], [58, 60], [72, 74], [76, 78],
            ])
        #expect(
            page.articles.map { $0.byline?.reporters.map(\.name) ?? [] } == [
                ["宗晓畅"], ["宗晓畅"], ["陈曦"], ["曹立栋"], ["王路曼"],
            ])
        #expect(page.articles.map(\.paragraphs.count) == [5, 4, 3, 4, 4])
        #expect(page.articles[3].credits.map(\.name) == ["曹立栋"])
        #expect(page.suspicions.map(\.text) == ["张良品席"])
        #expect(page.suspicions.map(\.reading) == ["张良出席"])
    }
}
