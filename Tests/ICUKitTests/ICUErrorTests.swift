import ICUKit
import Testing

@Suite struct ICUErrorTests {
    @Test func saysWhatFailed() {
        #expect {
            _ = try Transliterator.transform("总", by: "Nowhere-Else")
        } throws: { error in
            guard let error = error as? ICUError else { return false }
            return error.name == "U_INVALID_ID" && error.status == 65_569
                && error.description == "ICU could not transliterate by Nowhere-Else: U_INVALID_ID (65569)"
        }
    }

    @Test func theVersionIsThatOfTheSystem() {
        #expect(icuVersion.split(separator: ".").first.flatMap { Int($0) } ?? 0 >= 70)
    }

    @Test func transforms() throws {
        #expect(try Transliterator.transform("總工會舉辦", by: "Hant-Hans") == "总工会举办")
        // The output may be much longer than the input.
        #expect(try Transliterator.transform("鐵", by: "Han-Latin") == "tiě")
        #expect(try Transliterator.transform("", by: "Hant-Hans") == "")
    }
}
