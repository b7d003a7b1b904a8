import ICUKit
import Testing
import TextModel

@testable import Numerals

/// What is written is read back, for every magnitude to 10^16 in every form.
@Suite struct NumeralPropertyTests {
    /// Numbers of every magnitude, half of them full of zeros.
    static let numbers: [Int] = {
        var generator = SeededGenerator(seed: 4)
        var numbers = Array(0...120)
        var power = 100
        for _ in 2..<16 {
            for _ in 0..<40 {
                let n = Int.random(in: power..<power * 10, using: &generator)
                numbers.append(n)
                numbers.append(n / (power / 10) * (power / 10) + Int.random(in: 0..<10, using: &generator))
            }
            numbers += [power, power + 1, power * 10 - 1, power + power / 10]
            power *= 10
        }
        return numbers
    }()

    private func expectReads(_ text: String, _ value: ExactDecimal, _ form: String) {
        let units = Array(text.utf16)
        let found = units.withUnsafeBufferPointer { NumeralScanner.scan($0, at: 0) }
        #expect(found?.value == value && found?.end == units.count, "\(form): \(text)")
    }

    @Test func hanNumerals() {
        for n in Self.numbers {
            expectReads(NumeralWriter.han(n, .plain), ExactDecimal(Int128(n)), "han")
            expectReads(NumeralWriter.han(n, .financial), ExactDecimal(Int128(n)), "financial")
            expectReads(NumeralWriter.han(n, .traditional), ExactDecimal(Int128(n)), "traditional")
        }
    }

    @Test func arabicNumerals() {
        for n in Self.numbers {
            expectReads(String(n), ExactDecimal(Int128(n)), "plain")
            expectReads(NumeralWriter.grouped(n), ExactDecimal(Int128(n)), "grouped")
        }
    }

    @Test func digitStrings() {
        for n in Self.numbers where n >= 10 {
            expectReads(NumeralWriter.digitString(n), ExactDecimal(Int128(n)), "digits")
        }
    }

    @Test func mixedNumerals() {
        for n in Self.numbers where n > 0 {
            for (suffix, power) in [("万", 4), ("亿", 8), ("万亿", 12)] {
                expectReads("\(n)\(suffix)", ExactDecimal(Int128(n), exponent: power), "mixed")
                expectReads("\(n).25\(suffix)", ExactDecimal(Int128(n) * 100 + 25, exponent: power - 2), "mixed")
            }
        }
    }

    @Test func decimals() {
        for n in Self.numbers {
            expectReads("\(n).305", ExactDecimal(Int128(n) * 1000 + 305, exponent: -3), "arabic")
            expectReads(
                "\(NumeralWriter.han(n, .plain))点三〇五", ExactDecimal(Int128(n) * 1000 + 305, exponent: -3), "han")
        }
    }

    /// ICU writes numbers by rules of its own; every one must be read the same.
    @Test(arguments: [NumberSpeller.RuleSet.cardinal, .financial, .numbering])
    func agreesWithICU(_ rules: NumberSpeller.RuleSet) throws {
        let speller = try NumberSpeller(rules)
        for n in Self.numbers {
            expectReads(try speller.words(for: Int64(n)), ExactDecimal(Int128(n)), "icu")
        }
    }

    /// Any text at any position: no trap, and what is read lies in the text and gets on.
    @Test func isTotal() {
        var generator = SeededGenerator(seed: 44)
        let alphabet = Array("零一二三十百千万亿兆两廿〇点壹拾佰0123456789.,eE^+-k 　，几多半".utf16) + [0xD800, 0xDC00, 0]
        for _ in 0..<3000 {
            let units = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            units.withUnsafeBufferPointer { u in
                for i in 0...units.count {
                    if let n = NumeralScanner.scan(u, at: i, wideGrouping: i % 2 == 0) {
                        #expect(n.start == i && n.end > i && n.end <= units.count)
                    }
                    if let pair = NumeralPair.scan(u, at: i) {
                        #expect(pair.lower < pair.upper && pair.end > i + 1 && pair.end <= units.count)
                    }
                }
            }
        }
    }
}
