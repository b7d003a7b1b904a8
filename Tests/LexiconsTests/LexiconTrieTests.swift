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
}
