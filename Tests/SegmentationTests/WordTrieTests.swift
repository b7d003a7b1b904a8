import Segmentation
import SequenceModel
import Testing

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
}
