import Testing
import TextModel

@Suite struct FoldTableTests {
    private func fold(_ text: String, _ table: FoldTable) -> String {
        String(decoding: table.fold(Array(text.utf16)), as: UTF16.self)
    }

    private var table: FoldTable {
        func unit(_ text: String) -> UInt16 { text.utf16.first ?? 0 }
        return FoldTable(
            pairs: [("總", "总"), ("會", "会"), ("餅", "饼"), ("瞭", "了")].map { (unit($0), unit($1)) },
            phrases: [("餅乾", "饼干"), ("乾", "乾"), ("瞭望", "瞭望"), ("瞭望會", "了望会")].map {
                (Array($0.utf16), Array($1.utf16))
            })
    }

    @Test func widthIsFoldedButNotPunctuation() {
        #expect(fold("２０２４年Ａ座，（三）：５％", .width) == "2024年A座，（三）：5%")
    }

    @Test func charactersAndPhrases() {
        #expect(fold("總會乾隆餅乾", table) == "总会乾隆饼干")
        #expect(fold("饼乾", table) == "饼干")
        #expect(fold("瞭瞭望瞭", table) == "了瞭望了")
        #expect(table["總".utf16.first ?? 0] == "总".utf16.first)
        #expect(table["瞭".utf16.first ?? 0] == "了".utf16.first)
    }

    @Test func aLongerPhraseWins() { #expect(fold("瞭望會", table) == "了望会") }

    @Test func everyUnitHasAnImageAndTheLengthStays() {
        let all = (0...UInt16.max).map { $0 }
        let folded = table.fold(all)
        #expect(folded.count == all.count)
        #expect(folded[0xFFFF] == 0xFFFF)
        #expect(folded[0xD800] == 0xD800)
        #expect(FoldTable.width.fold([]) == [])
    }

    @Test func phrasesOfUnequalLengthAreLeftOut() {
        let table = FoldTable(phrases: [(Array("甲乙".utf16), Array("丙".utf16))])
        #expect(fold("甲乙", table) == "甲乙")
    }
}
