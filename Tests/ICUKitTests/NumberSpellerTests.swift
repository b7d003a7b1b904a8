import ICUKit
import Testing

@Suite struct NumberSpellerTests {
    @Test(
        arguments: [
            (NumberSpeller.RuleSet.cardinal, 3000, "三千"), (.cardinal, 20_045, "二万零四十五"),
            (.numbering, 0, "〇"), (.year, 2024, "二〇二四"), (.financial, 3450, "叁仟肆佰伍拾"), (.ordinal, 18, "第十八"),
        ] as [(NumberSpeller.RuleSet, Int64, String)])
    func spells(rules: NumberSpeller.RuleSet, value: Int64, words: String) throws {
        #expect(try NumberSpeller(rules).words(for: value) == words)
    }

    @Test func readsWhatItWrites() throws {
        let speller = try NumberSpeller(.cardinal)
        for value: Int64 in [0, 7, 10, 11, 101, 1010, 10_000, 123_456_789, 1_000_000_000_000] {
            #expect(try speller.value(of: speller.words(for: value)) == value)
        }
    }

    @Test func whatIsNoNumberIsAnError() throws {
        let speller = try NumberSpeller(.cardinal)
        #expect(throws: ICUError.self) { try speller.value(of: "三千人") }
        #expect(throws: ICUError.self) { try speller.value(of: "") }
    }

    @Test func anUnknownLocaleFallsBackWithAWarning() throws {
        // U_USING_DEFAULT_WARNING is negative and passes, but the root's rules have no such set.
        #expect(throws: ICUError.self) { _ = try NumberSpeller(.financial, locale: "en") }
    }
}
