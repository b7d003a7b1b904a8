import JianbaoTesting
import Testing
import TextModel

@Suite struct SpecCaseTests {
    @Test func readsFrames() throws {
        let cases = try SpecCase.parse(
            """
            # a remark
            === a day before
            @ 1998-03-05
            [昨日|DATE|1998-03-04]
            开幕

            === nothing here
            昨日黄花
            """, file: "time.txt")
        #expect(cases.map(\.name) == ["a day before", "nothing here"])
        #expect(cases.map(\.line) == [2, 7])
        #expect(cases.map(\.marked.text) == ["昨日\n开幕", "昨日黄花"])
        #expect(cases[0].reference == LocalDateTime(year: 1998, month: 3, day: 5))
        #expect(cases[0].testDescription == "time.txt:2 a day before")
    }

    @Test(arguments: [
        ("=== empty\n", "time.txt:1: the case has no text"),
        ("昨日\n=== a\n今日", "time.txt:1: text before the first ==="),
        ("=== a\n@ yesterday\n今日", "time.txt:2: write the reference"),
        ("\n=== a\n[今日|DAY]", "time.txt:2: [今日|DAY] has the unknown label DAY"),
        ("", "time.txt:1: the file has no case"),
        ("===\n今日", "time.txt:1: === needs a name"),
    ])
    func skipsNoCase(_ text: String, _ message: String) {
        do {
            _ = try SpecCase.parse(text, file: "time.txt")
            Issue.record("no error")
        } catch {
            #expect(error.description.hasPrefix(message))
        }
    }
}
