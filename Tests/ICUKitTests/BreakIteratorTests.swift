import ICUKit
import Testing

@Suite struct BreakIteratorTests {
    private func pieces(_ text: String, _ kind: BreakIterator.Kind) throws -> [String] {
        var iterator = try BreakIterator(kind)
        let units = Array(text.utf16)
        var start = 0
        return try iterator.boundaries(of: units).map { boundary in
            defer { start = Int(boundary.end) }
            return String(decoding: units[start..<Int(boundary.end)], as: UTF16.self)
        }
    }

    @Test func wordsOfHanText() throws {
        #expect(try pieces("他来到北京，参加会议。", .word) == ["他", "来到", "北京", "，", "参加", "会议", "。"])
        #expect(try pieces("", .word) == [])
    }

    @Test func rulesTellNumbersFromWords() throws {
        var iterator = try BreakIterator(.word)
        let rules = try iterator.boundaries(of: Array("5.8 km，北京".utf16)).map { Int($0.rule) / 100 }
        #expect(rules == [1, 0, 2, 0, 4])
    }

    /// The rules of zh sentences are the root's, which ICU reports by the warning -127.
    @Test func aWarningIsNoError() throws {
        #expect(try pieces("你好。再见！", .sentence) == ["你好。", "再见！"])
    }

    @Test func oneIteratorServesManyTexts() throws {
        var iterator = try BreakIterator(.character)
        #expect(try iterator.boundaries(of: Array("é𠮷a\r\n".utf16)).map(\.end) == [1, 3, 4, 6])
        #expect(try iterator.boundaries(of: Array("e\u{301}x".utf16)).map(\.end) == [2, 3])
        let long = [UInt16](repeating: 0x4E00, count: 2000)
        #expect(try iterator.boundaries(of: long).map(\.end) == Array(1...2000))
    }

    @Test func loneSurrogatesAndNULPass() throws {
        var iterator = try BreakIterator(.word)
        let odd: [UInt16] = [0xD800, 0x5317, 0x4EAC, 0xDC00, 0, 0xFFFF]
        #expect(try iterator.boundaries(of: odd).last?.end == 6)
    }
}
