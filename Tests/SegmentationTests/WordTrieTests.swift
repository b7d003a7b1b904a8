import SequenceModel
import Testing

@testable import Segmentation

/// What the word list knows of a word, packed into 32 bits.
@Suite struct WordTrieTests {
    @Test func factsKeepTheirParts() {
        let facts = WordTrie.Facts(cost: 200, frequency: 5, variety: 4, tags: 396, isHeadword: true)
        #expect(facts.cost == 200 && facts.frequencyBin == 3 && facts.varietyBin == 4 && facts.tags == 396)
        #expect(facts.isHeadword)
        #expect(!WordTrie.Facts(cost: 255, frequency: 1, variety: 15, tags: 99_999).isHeadword)
    }

    @Test func aHeadwordIsFoundThoughNothingElseIsKnownOfIt() throws {
        var builder = WordTrieBuilder()
        builder.add(Array("载荷".utf16), WordTrie.Facts(isHeadword: true))
        var file = ModelFileBuilder()
        builder.write(to: &file)
        let trie = try WordTrie(file: ModelFile(bytes: file.bytes()))
        #expect(trie.lookUp(Array("载荷".utf16))?.facts.isHeadword == true)
        #expect(trie.lookUp(Array("载".utf16)) == nil)
        // It has no cost, so that the cut by ICU's dictionary alone does not know it.
        #expect(DictionaryCut.ends(Array("载荷".utf16), words: trie) == [1, 2])
    }

    /// All positions side by side find the words that a walk from each finds; words of one unit are left out.
    @Test(arguments: [2, 30, 3000]) func stepsFindWhatWalksFind(alphabet: Int) throws {
        var state = UInt64(alphabet)
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        func units(_ count: Int) -> [UInt16] { (0..<count).map { _ in UInt16(0x4E00 + random(alphabet)) } }
        let words = (0..<300).map { _ in units(1 + random(7)) }
        var builder = WordTrieBuilder()
        for (n, word) in words.enumerated() { builder.add(word, WordTrie.Facts(cost: 1 + n % 200)) }
        var file = ModelFileBuilder()
        builder.write(to: &file)
        let trie = try WordTrie(file: ModelFile(bytes: file.bytes()))
        var text: [UInt16] = [0x61] + units(40)
        for _ in 0..<60 { text += words[random(words.count)] }
        for count in [0, 1, 2, 3, 4, 5, text.count] {
            Array(text.prefix(count)).withUnsafeBufferPointer { text in
                var expected: [[Int]] = []
                for start in text.indices {
                    trie.forEachWord(in: text, at: start) { end, node, facts in
                        if end > start + 1 { expected.append([start, end, node, facts.cost]) }
                    }
                }
                var found: [[Int]] = []
                trie.forEachLongWord(in: text) { found.append([$0, $1, $2, $3.cost]) }
                #expect(found == expected)
            }
        }
    }
}
