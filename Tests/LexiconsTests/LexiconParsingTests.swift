import Testing

@testable import Lexicons

@Suite struct LexiconParsingTests {
    private static let header =
        "# name: N\n# kind: units\n# columns: a b\n# source: s\n# licence: l\n# retrieved: 2026-01-01\n\n"

    private func parse(_ text: String) throws(LexiconError) -> Lexicon {
        try Lexicon(bytes: Array(text.utf8), path: "d.tsv")
    }

    @Test func rowsAndHeader() throws {
        let lexicon = try parse(Self.header + "丁\t1\r\n万\t\n\n丈\t2\n")
        #expect(lexicon.rows.map(\.fields) == [["丁", "1"], ["万", ""], ["丈", "2"]])
        #expect(lexicon.rows.map(\.line) == [8, 9, 11])
        #expect(lexicon.columns == ["a", "b"])
        #expect(lexicon.header["licence"] == "l")
        #expect(try parse("\u{FEFF}" + Self.header + "丁\t1").rows.count == 1)
    }

    @Test func fieldsWithoutStrings() throws {
        let rows = try parse(Self.header + "a𠀀é\t-12\n丁\tvn\n丁一\t\n").rows
        for row in rows { #expect(row.units == Array(row.key.utf16)) }
        #expect(rows.map { $0.integer(1) } == [-12, nil, nil])
        #expect(rows.map { $0.integer(2) } == [nil, nil, nil])
        #expect(rows.map(\.isOneUnit) == [false, true, false])
        #expect(rows[1].letters(1) == LexiconRow.letters("vn"))
        #expect(LexiconRow.letters("v") < LexiconRow.letters("vn"))
        #expect(rows[2][1].isEmpty && rows[2][9].isEmpty)
    }

    /// Two characters that are canonically equal are two words.
    @Test func equivalentCharactersAreDifferentRows() throws {
        #expect(try parse(Self.header + "\u{F907}\t龜\n\u{F908}\t龜\n").rows.count == 2)
    }

    @Test(arguments: [
        ("乙\t1\n丁\t1\n", 9, LexiconError.Kind.unsorted), ("丁\t1\n丁\t1\n", 9, .duplicate),
        ("丁\n", 8, .fieldCount(expected: 2, found: 1)), ("丁\t1\t2\n", 8, .fieldCount(expected: 2, found: 3)),
        ("\t1\n", 8, .badField(column: "a", reason: "it is empty")),
    ])
    func badRowsNameTheirLine(rows: String, line: Int, kind: LexiconError.Kind) {
        #expect {
            _ = try parse(Self.header + rows)
        } throws: { error in
            guard let error = error as? LexiconError else { return false }
            return error.line == line && error.kind == kind && error.file == "d.tsv" && error.column == 1
        }
    }

    @Test(arguments: [
        "", "# name: N\n", "name: N\n\n", "# kin: k\n\n", "#: x\n\n", "# :\n\n", "\n", "# name", "# : :\n",
    ])
    func badHeadersAreErrors(text: String) {
        #expect(throws: LexiconError.self) { _ = try parse(text) }
    }

    @Test func badBytesAreAnError() {
        #expect(throws: LexiconError(file: "d.tsv", kind: .notUTF8)) {
            _ = try Lexicon(bytes: [0xFF, 0x0A], path: "d.tsv")
        }
    }

    /// UTF-8 orders a supplementary character after all others, UTF-16 would not.
    @Test func theOrderIsThatOfScalars() throws {
        #expect(try parse(Self.header + "丁\t1\n\u{FA0E}\t1\n𠮷\t1\n").rows.count == 3)
    }
}
