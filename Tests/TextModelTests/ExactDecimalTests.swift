import Testing
import TextModel

@Suite struct ExactDecimalTests {
    private func d(_ text: String) -> ExactDecimal? { ExactDecimal(decimal: text) }

    @Test(arguments: ["0", "-1", "12.5", "0.001", "-340282366920938463463", "1000000000000"])
    func readsWhatItWrites(_ text: String) { #expect(d(text)?.description == text) }

    @Test(arguments: ["", "-", "1.2.3", "一", "1e5", "9999999999999999999999999999999999999999"])
    func refusesWhatIsNoDecimal(_ text: String) { #expect(d(text) == nil) }

    @Test func addsAndSubtractsAcrossExponents() {
        #expect(d("0.1")?.adding(ExactDecimal(2, exponent: -1)) == d("0.3"))
        #expect(ExactDecimal(1, exponent: 12).subtracting(ExactDecimal(1)) == d("999999999999"))
        #expect(ExactDecimal(1, exponent: 60).adding(ExactDecimal(1)) == nil)
    }

    @Test func dividesWhereItIsFinite() {
        #expect(ExactDecimal(1).divided(by: ExactDecimal(8)) == d("0.125"))
        #expect(ExactDecimal(-6).divided(by: ExactDecimal(4)) == d("-1.5"))
        #expect(ExactDecimal(2).divided(by: ExactDecimal(3)) == nil)
        #expect(ExactDecimal(1).divided(by: .zero) == nil)
        #expect(ExactDecimal(1).divided(by: ExactDecimal(125, exponent: -3)) == ExactDecimal(8))
    }

    @Test func multipliesOrSaysThatItCannot() {
        #expect(d("1.2")?.multiplied(by: ExactDecimal(5, exponent: 2)) == ExactDecimal(600))
        #expect(ExactDecimal(.max).multiplied(by: ExactDecimal(.max)) == nil)
        #expect(ExactDecimal(.max).timesPowerOfTen(.max) == nil)
        #expect(ExactDecimal(2).raised(to: -2) == d("0.25"))
        #expect(ExactDecimal(10).raised(to: 500) == nil)
    }

    @Test func ordersByValue() {
        let ordered =
            ["-2", "-1.5", "0", "0.001", "1", "1.0001", "20"].compactMap(d) + [ExactDecimal(1, exponent: 300)]
        for i in ordered.indices {
            for j in ordered.indices { #expect((ordered[i] < ordered[j]) == (i < j)) }
        }
        #expect(ExactDecimal(.max, exponent: 5) < ExactDecimal(.max, exponent: 6))
    }

    @Test func integersAreWholeAndFit() {
        #expect(ExactDecimal(12, exponent: 2).integer == 1200)
        #expect(d("1.5")?.integer == nil)
        #expect(ExactDecimal(1, exponent: 30).integer == nil)
    }
}
