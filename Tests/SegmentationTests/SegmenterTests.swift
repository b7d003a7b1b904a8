import Lexicons
import Segmentation
import SequenceModel
import Testing
import TextModel

@Suite struct SegmenterTests {
    private let segmenter: Segmenter
    private let withoutModel: Segmenter

    init() throws {
        (segmenter, withoutModel) = try ShippedModel.segmenters.get()
    }

    private func words(_ string: String, _ segmenter: Segmenter) -> [String] {
        let text = CleanText(string)
        return segmenter.tokens(in: text, ranges: [TextRange(0, text.count)]).map { text.string($0.range) }
    }

    @Test func theModelIsThere() {
        #expect(segmenter.problem == nil)
        #expect(segmenter.tags != nil)
    }

    @Test(arguments: [
        "北京市 总工会", "顺义区 人力社保局", "石景山区 总工会", "2024年 5月 22日", "职工 健步走 活动", "iPhone 15",
    ]) func wholeWordsStayWhole(marked: String) {
        let string = marked == "iPhone 15" ? marked : marked.filter { $0 != " " }
        #expect(words(string, segmenter).filter { $0 != " " } == marked.split(separator: " ").map(String.init))
    }

    @Test func textIsItsTokensWhateverItIs() {
        let scalars = Array("工会主席余运高在北京市，。“”１２ab 12.5％\n　\u{301}\u{FE0F}𠮷😀ア한é—…".unicodeScalars)
        var state: UInt64 = 11
        for round in 0..<400 {
            var string = ""
            for _ in 0..<(round % 40) {
                state = state &* 6_364_136_223_846_793_005 &+ 1
                string.unicodeScalars.append(scalars[Int(state >> 33) % scalars.count])
            }
            let text = CleanText(string)
            let cut = text.count / 3
            for segmenter in [segmenter, withoutModel] {
                let ranges = [TextRange<Clean>(0, cut), TextRange<Clean>(cut, text.count)]
                // A range may begin inside a pair only if its text does.
                let isPair = cut > 0 && cut < text.count && text.units[cut] & 0xFC00 == 0xDC00
                let tokens = segmenter.tokens(in: text, ranges: isPair ? [] : ranges)
                var at = 0
                for token in tokens {
                    #expect(Int(token.start) == at && token.end > token.start)
                    at = Int(token.end)
                    if at < text.count { #expect(text.units[at] & 0xFC00 != 0xDC00, "inside a pair of \(string)") }
                }
                #expect(at == text.count)
                if !isPair, cut > 0 { #expect(tokens.contains { Int($0.end) == cut }) }
                #expect(tokens == segmenter.tokens(in: text, ranges: isPair ? [] : ranges))
            }
        }
    }

    /// A dictionary of own words with these rows.
    private func ownLexicon(_ rows: String...) throws -> Lexicon {
        try Lexicon(
            bytes: Array(
                """
                # name: own
                # kind: words
                # columns: word tag
                # source: test
                # licence: facts
                # retrieved: 2026-11-23

                \(rows.joined(separator: "\n"))
                """.utf8), path: "words.tsv")
    }

    @Test func ownWordsAlwaysStandWithTheirTag() throws {
        let lexicon = try ownLexicon("出席在\tnz", "高出\t")
        let file = try ModelFile(path: ShippedModel.dictionaries + "/" + Segmenter.modelPath)
        for usesModel in [true, false] {
            let own = try Segmenter(file: file, ownWords: OwnWords(lexicon), usesModel: usesModel)
            let text = CleanText("副主席出席在北京召开的会议")
            let token = own.tokens(in: text, ranges: [TextRange(0, text.count)]).first {
                text.string($0.range) == "出席在"
            }
            #expect(token != nil)
            if usesModel { #expect(token?.partOfSpeech.tag == "nz") }
            #expect(words("水平高出很多", own).contains("高出"))
        }
    }

    @Test func aWordThatNoTrainingTextHasStandsWholeWhereverTheTextHasIt() throws {
        let sure = "樊素沁和工友。"
        let unsure = "送给樊素沁一面锦旗"
        #expect(words(sure, segmenter).contains("樊素沁"))
        #expect(!words(unsure, segmenter).contains("樊素沁"), "the model knows it by now: take another word")
        for text in [sure + unsure, unsure + "。\n" + sure, unsure + "　" + sure] {
            #expect(words(text, segmenter).count { $0 == "樊素沁" } == 2, "\(text)")
        }
        // Known words are cut by what stands around them, whatever the text had before.
        let known = ["有学生会主席，", "也有学生会唱歌"]
        #expect(words(known.joined(), segmenter) == known.flatMap { words($0, segmenter) })
    }

    @Test func seenWordsGiveWayToOwnWordsAndBorders() throws {
        let lexicon = try ownLexicon("素沁\t")
        let file = try ModelFile(path: ShippedModel.dictionaries + "/" + Segmenter.modelPath)
        let own = try Segmenter(file: file, ownWords: OwnWords(lexicon))
        let before = CleanText("樊素沁和工友")
        let text = CleanText("送给樊素沁一面锦旗")
        for (segmenter, border, whole) in [(segmenter, 9, true), (own, 9, false), (segmenter, 3, false)] {
            let ranges = [TextRange<Clean>(0, border), TextRange<Clean>(border, text.count)]
            var seen = SeenWords()
            self.segmenter.learn(from: self.segmenter.tokens(in: before, ranges: []), of: before, &seen)
            var tokens = segmenter.tokens(in: text, ranges: ranges, tagged: false)
            segmenter.cutAgain(&tokens, in: text, ranges: ranges, seen: &seen)
            #expect(tokens.contains { text.string($0.range) == "樊素沁" } == whole)
            #expect(tokens.contains { Int($0.end) == border })
            #expect(tokens.map { text.string($0.range) }.joined() == text.string)
        }
    }

    @Test func withoutAModelKindsDecideOutsideHan() {
        #expect(
            words("涨3.5％，iPhone15用1,000次", withoutModel) == [
                "涨", "3.5", "％", "，", "iPhone15", "用", "1,000", "次",
            ])
    }

    @Test func partsOfSpeech() throws {
        let text = CleanText("李明昨天在北京买了三斤苹果。")
        let tagged = segmenter.tokens(in: text, ranges: []).map { "\(text.string($0.range))/\($0.partOfSpeech.tag)" }
        #expect(tagged == ["李明/nr", "昨天/t", "在/p", "北京/ns", "买/v", "了/u", "三/m", "斤/q", "苹果/n", "。/w"])
    }

    @Test func aPartOfSpeechThatIsAskedForLaterIsTheSame() {
        let text = CleanText("记者 李明昨天在北京买了三斤苹果，发展和改革要过细研究。全国劳动模范张良品席活动iPhone 15发布会，共计划 12 次座谈")
        let ranges = [TextRange<Clean>(0, text.count)]
        let cut = segmenter.tokens(in: text, ranges: ranges, tagged: false)
        let later = cut.indices.map { segmenter.partOfSpeech(of: $0, among: cut, in: text) }
        #expect(later == segmenter.tokens(in: text, ranges: ranges).map(\.partOfSpeech))
    }

    @Test func aMissingOrBrokenModelIsNamedAndTextIsCutAllTheSame() throws {
        let missing = Segmenter(modelPath: "/nonexistent/words.jbm")
        #expect(missing.problem != nil)
        #expect(words("工会 2024年", missing).joined() == "工会 2024年")
        #expect(words("北京市总工会", missing).count > 1)
    }
}
