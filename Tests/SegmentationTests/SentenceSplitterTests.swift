import Segmentation
import Testing
import TextModel

@Suite struct SentenceSplitterTests {
    /// Sentences as they are expected, with a bar between.
    @Test(arguments: [
        "",
        "没有句号的标题",
        "今天开会。|明天放假！|后天呢？|好",
        "他说：“先吃饭。再开会。”|大家都笑了。",
        "他说“知道了。”，转身就走。|门开着。",
        "活动（详见第二版。）照常举行。|欢迎参加。",
        "真的吗？！|真的。",
        "苹果、梨……|应有尽有。",
        "苹果……、梨都有。",
        "增长3.5。|下降2.1%。",
        "第一，抓学习；第二，抓落实。|第三，抓督查。",
        "“没有合上的引号。|下一句。",
        "“他问：‘去吗？’我说去。”|于是出发。",
        "《怎么办？》是一部小说。|很有名。",
        "登录www.a.cn查询。|谢谢",
    ]) func splits(marked: String) {
        let expected = marked.split(separator: "|", omittingEmptySubsequences: true).map(String.init)
        let text = CleanText(expected.joined())
        let found = SentenceSplitter.sentences(in: text.units, range: TextRange(0, text.count))
        #expect(found.map(text.string) == expected)
    }

    @Test func sentencesAreTheRange() {
        let marks = Array("甲乙。！？…“”‘’（）《》；，.!?a1\n".utf16)
        var state: UInt64 = 7
        for _ in 0..<500 {
            var units: [UInt16] = []
            for _ in 0..<30 {
                state = state &* 6_364_136_223_846_793_005 &+ 1
                units.append(marks[Int(state >> 33) % marks.count])
            }
            let found = SentenceSplitter.sentences(in: units, range: TextRange(2, 28))
            #expect(found.first?.start == 2 && found.last?.end == 28)
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.end == $1.start && !$0.isEmpty })
        }
    }
}
