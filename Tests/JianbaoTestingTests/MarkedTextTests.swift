import JianbaoTesting
import Testing
import TextModel

@Suite struct MarkedTextTests {
    @Test func splitsTextAndMarks() throws {
        let marked = try MarkedText("[5月22日|DATE|2024-05-22]，由[北京市总工会|ORG]主办")
        #expect(marked.text == "5月22日，由北京市总工会主办")
        #expect(marked.expectations.map(\.text) == ["5月22日", "北京市总工会"])
        #expect(marked.expectations.map(\.label) == [.date, .organization])
        #expect(marked.expectations.map(\.value) == ["2024-05-22", nil])
        #expect(marked.expectations.map(\.range) == [TextRange(0, 5), TextRange(7, 13)])
    }

    @Test func readsFieldsAfterTheValue() throws {
        let marked = try MarkedText("[60余|CARDINAL|60..|classifier=名|noun=青年职工]名青年职工")
        #expect(marked.expectations[0].fields == ["classifier": "名", "noun": "青年职工"])
        let bare = try MarkedText("[约5.8公里|QUANTITY||unit=km]")
        #expect(bare.expectations[0].value == nil && bare.expectations[0].fields == ["unit": "km"])
    }

    @Test func aBackslashMakesAMarkACharacter() throws {
        let marked = try MarkedText(#"\[一\] a|b \\ [二\|三|CARDINAL]"#)
        #expect(marked.text == #"[一] a|b \ 二|三"#)
        #expect(marked.expectations.map(\.text) == ["二|三"])
    }

    @Test(arguments: [
        ("[市总工会]", "has no label"), ("[市总工会|BODY]", "unknown label BODY"), ("[市总工会|ORG", "is not closed"),
        ("市总工会]", "closes no mark"), ("[北京[市|GPE]|ORG]", "do not nest"), ("[|ORG]", "has no text"),
        ("[三|CARDINAL|3|colour=red]", "unknown field colour"), ("[三|CARDINAL|3|4]", "without a name"),
    ])
    func saysWhatIsWrong(_ marked: String, _ reason: String) {
        #expect(throws: MarkedTextError.self) { try MarkedText(marked) }
        do { _ = try MarkedText(marked) } catch { #expect(error.description.contains(reason)) }
    }
}
