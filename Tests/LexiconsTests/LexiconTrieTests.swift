import Testing

@testable import Lexicons

@Suite struct LexiconTrieTests {
    @Test func findsEveryWordAtEveryPosition() {
        let words = ["公里", "公", "平方公里", "米", "里"]
        let trie = LexiconTrie(words.enumerated().map { (Array($1.utf16), .init(kind: .units, row: Int32($0))) })
        let found = Array("约5平方公里。".utf16).withUnsafeBufferPointer { trie.matches(in: $0) }
        let spans = found.map { [Int($0.start), Int($0.end), Int($0.row)] }
        #expect(spans == [[2, 6, 2], [4, 5, 1], [4, 6, 0], [5, 6, 4]])
    }

    @Test func aWordMayHaveSeveralEntries() {
        let trie = LexiconTrie([
            (Array("斤".utf16), .init(kind: .units, row: 1)), (Array("斤".utf16), .init(kind: .units, row: 0)),
        ])
        let found = Array("斤".utf16).withUnsafeBufferPointer { trie.matches(in: $0) }
        #expect(found.map(\.row) == [0, 1])
    }

    @Test func anEmptyTrieFindsNothing() {
        let trie = LexiconTrie([])
        #expect(Array("公里".utf16).withUnsafeBufferPointer { trie.matches(in: $0) }.isEmpty)
    }

    @Test func findsWhatASetOfWordsFinds() {
        var state: UInt64 = 7
        func below(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        func units(_ count: UInt64) -> [UInt16] {
            // Low numbers are frequent, as some characters are: crowded nodes beside lonely ones.
            (0..<count).map { _ in UInt16(0x4E00 + below(1 + below(3000))) }
        }
        let words = Set((0..<4000).map { _ in units(1 + below(4)) }).sorted { $0.lexicographicallyPrecedes($1) }
        let trie = LexiconTrie(words.enumerated().map { ($1, .init(kind: .units, row: Int32($0))) })
        let rows = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, Int32($0)) })
        let text = units(600)
        let found = text.withUnsafeBufferPointer { trie.matches(in: $0) }.map { [$0.start, $0.end, $0.row] }
        var expected: [[Int32]] = []
        for start in text.indices {
            for end in start + 1...min(text.count, start + 4) {
                if let row = rows[Array(text[start..<end])] { expected.append([Int32(start), Int32(end), row]) }
            }
        }
        #expect(!expected.isEmpty)
        #expect(found == expected)
    }
}

/// The trie finds what a plain search finds, for random words over few and over many characters.
@Suite struct LexiconTriePropertyTests {
    @Test(arguments: 0..<40) func agreesWithAPlainSearch(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func random(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        let alphabet = seed % 2 == 0 ? 4 : 3000
        func word(_ longest: Int) -> [UInt16] {
            (0...random(longest)).map { _ in UInt16(0x4E00 + random(alphabet)) }
        }
        let words = (0..<random(400) + 1).map { _ in word(5) }
        var text = word(60)
        for _ in 0..<20 { text += words[random(words.count)] }
        let trie = LexiconTrie(words.enumerated().map { ($1, .init(kind: .units, row: Int32($0))) })
        let found = text.withUnsafeBufferPointer { trie.matches(in: $0) }.map { [$0.start, $0.end, $0.row] }
        var expected: [[Int32]] = []
        for start in text.indices {
            for end in start + 1..<min(text.count, start + 6) + 1 where end <= text.count {
                for (row, word) in words.enumerated() where word[...] == text[start..<end] {
                    expected.append([Int32(start), Int32(end), Int32(row)])
                }
            }
        }
        #expect(found == expected)
    }
}
