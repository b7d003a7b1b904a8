import JianbaoTesting
import Testing
import TextModel

@Suite struct MentionDiffTests {
    private func mention(_ start: Int, _ end: Int, _ label: Label, _ text: String) -> Mention {
        Mention(range: TextRange(start, end), text: text, label: label, score: 1, rule: "test.rule")
    }

    @Test func readsAsADiff() throws {
        let marked = try MarkedText("由[北京市总工会|ORG]主办，\n[近3000|CARDINAL|..3000]人")
        var count = mention(11, 16, .cardinal, "近3000")
        count.number = NumberValue(value: ExactDecimal(3000), upper: ExactDecimal(2900))
        let diff = MentionDiff(
            expected: marked.expectations, found: [mention(4, 7, .organization, "总工会"), count], in: marked.text)
        #expect(
            diff.description == """
                  由北京市总工会主办，
                    ^^^^^^^^^^^^  missing  ORG
                          ^^^^^^  found    ORG (test.rule)
                  近3000人
                  ^^^^^^  differs  CARDINAL value: expected ..3000, found ..2900 (test.rule)
                """)
    }

    @Test func equalMentionsDoNotDiffer() throws {
        let marked = try MarkedText("[近3000|CARDINAL|3000]人")
        var count = mention(0, 5, .cardinal, "近3000")
        count.number = NumberValue(value: ExactDecimal(3000), upper: ExactDecimal(3000))
        #expect(MentionDiff(expected: marked.expectations, found: [count], in: marked.text).isEmpty)
    }
}
