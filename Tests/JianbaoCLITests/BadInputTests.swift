import Foundation
import Testing

/// Bad input: one clear line that names file and line, a documented exit status, the rest done, nothing half written.
@Suite(.serialized) struct BadInputTests {
    @Test func aMissingFolder() throws {
        let run = try CommandRun("run", "/nowhere/pages", "-o", "/nowhere/out")
        #expect(run.status == 1)
        #expect(run.errors == "jianbao: /nowhere/pages: there is no such file or folder\n")
    }

    @Test func anEmptyFolder() throws {
        let scratch = try Scratch()
        let run = try CommandRun("run", scratch.root.path, "-o", scratch.path("out"))
        #expect(run.status == 1)
        #expect(run.errors == "jianbao: \(scratch.root.path): the folder has no pages\n")
    }

    @Test func badPagesAreNamedAndTheRestIsDone() throws {
        let scratch = try Scratch()
        try scratch.write("in/a.txt", "本报讯 近3000人参加活动。\n".utf8)
        try scratch.write(
            "in/b.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D] + [UInt8](0...255))
        try scratch.write("in/c.txt", [])
        try scratch.write("in/d.txt", "标题在这里\n本报讯 近".utf8.map { $0 } + [0xFF] + "2000人参加活动，场面热烈。\n".utf8.map { $0 })
        let run = try CommandRun("run", scratch.path("in"), "-o", scratch.path("out"))
        #expect(run.status == 1)
        let lines = run.errors.split(separator: "\n")
        try #require(lines.count == 3, "\(run.errors)")
        #expect(lines[0].hasPrefix("jianbao: \(scratch.path("in"))/b.png: is not text"))
        #expect(lines[1].hasPrefix("jianbao: \(scratch.path("in"))/c.txt: is empty"))
        #expect(lines[2].hasPrefix("jianbao: \(scratch.path("in"))/d.txt:2: has bytes here that are not valid UTF-8"))
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: scratch.url("out/knowledge.json")))
        let knowledge = try #require(json as? [String: Any])
        #expect((knowledge["pages"] as? [Any])?.count == 2)
        #expect(
            (knowledge["diagnostics"] as? [[String: Any]])?.contains { $0["id"] as? String == "page.binary" } == true)
        // Nothing but the knowledge file stands in the folder.
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")) == ["knowledge.json"])
    }

    @Test func aDictionaryWithABadRow() throws {
        let scratch = try Scratch()
        let header = [
            "name: mine", "kind: surnames", "columns: surname frequency", "source: me", "licence: mine",
            "retrieved: 2024-05-23",
        ]
        let text = header.map { "# \($0)\n" }.joined() + "\n欧阳\t5\n司徒\n"
        try scratch.write("mine/surnames.tsv", text.utf8)
        try scratch.write("in/a.txt", "近3000人参加。\n".utf8)
        let run = try CommandRun(
            "run", scratch.path("in"), "-o", scratch.path("out"), "--dictionaries", scratch.path("mine"))
        #expect(run.status == 2)
        #expect(
            run.errors.hasPrefix(
                "jianbao: \(scratch.path("mine"))/surnames.tsv:9:1: has 1 field where the columns need 2"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("out/knowledge.json")))
    }

    @Test func aDictionaryThatIsCalledOtherwise() throws {
        let scratch = try Scratch()
        try scratch.write("mine/surname.tsv", "".utf8)
        let run = try CommandRun("extract", "--plain", "--dictionaries", scratch.path("mine"))
        #expect(run.status == 2)
        #expect(run.errors.contains("surname.tsv: no dictionary has this name"))
    }

    @Test func anOutputThatCannotBeWritten() throws {
        let scratch = try Scratch()
        try scratch.write("in/a.txt", "近3000人参加。\n".utf8)
        let run = try CommandRun("run", scratch.path("in"), "-o", scratch.path("in/a.txt/out"))
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("jianbao: \(scratch.path("in/a.txt/out")): the folder cannot be made"))
    }

    @Test func aWrongCommandLine() throws {
        let run = try CommandRun("extract", "--labels", "PERSN")
        #expect(run.status == 64)
        #expect(run.errors.contains("PERSN") && run.errors.contains("WORK_OF_ART"))
        #expect(try CommandRun("run", ".", "--published", "2024-13-40").status == 64)
    }
}
