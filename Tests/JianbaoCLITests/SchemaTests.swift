import Foundation
import Testing

/// The knowledge files that the command writes are what the published JSON Schema says.
@Suite struct SchemaTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardized

    private func tree(_ url: URL) throws -> JSONTree {
        try JSONDecoder().decode(JSONTree.self, from: Data(contentsOf: url))
    }

    private func check() throws -> SchemaCheck {
        SchemaCheck(root: try tree(Self.root.appendingPathComponent("dictionaries/schema/knowledge.schema.json")))
    }

    @Test func thePagesOfTheRepository() throws {
        let scratch = try Scratch()
        let run = try CommandRun(
            "run", Self.root.appendingPathComponent("corpus").path, "-o", scratch.path("out"), "--place", "北京")
        #expect(run.status == 0, "\(run.errors)")
        let knowledge = try tree(scratch.url("out/knowledge.json"))
        #expect(try check().errors(of: knowledge) == [])
        // A file that says nothing would be valid too.
        for part in ["pages", "entities", "relations", "events", "offices", "statements"] {
            #expect(knowledge[part]?.items.isEmpty == false, "no \(part)")
        }
    }

    @Test func aPageThatSaysNothing() throws {
        let scratch = try Scratch()
        try scratch.write("in/a.txt", "……\n".utf8)
        _ = try CommandRun("run", scratch.path("in"), "-o", scratch.path("out"))
        #expect(try check().errors(of: tree(scratch.url("out/knowledge.json"))) == [])
    }

    @Test func theRealPage() throws {
        let page = Self.root.appendingPathComponent("../shared/corpus/union-page.txt").standardized
        guard FileManager.default.fileExists(atPath: page.path) else {
            print("skipped: ../shared is not here")
            return
        }
        let scratch = try Scratch()
        let run = try CommandRun("run", page.path, "-o", scratch.path("out"), "--published", "2024-05-23")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try check().errors(of: tree(scratch.url("out/knowledge.json"))) == [])
    }

    @Test func aFileThatIsOtherwiseIsRefused() throws {
        let bad = #"{"schemaVersion":"0.9","generator":5,"pages":[{"source":7}],"novelty":1}"#
        let errors = try check().errors(of: JSONDecoder().decode(JSONTree.self, from: Data(bad.utf8)))
        for part in [
            ": lacks entities", "/novelty: is not known", "/generator: is no string",
            "/schemaVersion: is not the constant", "/pages/0: lacks articles",
        ] {
            #expect(errors.contains(part), "\(errors)")
        }
    }
}
