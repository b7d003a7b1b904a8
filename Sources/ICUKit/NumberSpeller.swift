internal import CICU

/// Numbers in words by ICU's rules, for tests that compare our numerals with ICU's. One owner, closed with it.
///
/// 3000 is 三千, financially 叁仟.
package struct NumberSpeller: ~Copyable {
    /// The rule sets of Chinese.
    package enum RuleSet: String, CaseIterable, Sendable {
        /// 二〇二四 for years.
        case year = "%spellout-numbering-year"
        /// 二千零二十四.
        case numbering = "%spellout-numbering"
        /// 二千零二十四, of counted things.
        case cardinal = "%spellout-cardinal"
        /// 贰仟零贰拾肆.
        case financial = "%spellout-cardinal-financial"
        /// 第二千零二十四.
        case ordinal = "%spellout-ordinal"
    }

    private let handle: OpaquePointer

    /// Opens a rule set of a locale.
    package init(_ rules: RuleSet, locale: String = "zh") throws(ICUError) {
        handle = try ICUError.checkPointer("open \(rules.rawValue) of \(locale)") {
            cicu_speller_open(locale, rules.rawValue, &$0)
        }
    }

    deinit { cicu_speller_close(handle) }

    /// The number in words.
    package func words(for value: Int64) throws(ICUError) -> String {
        var units = [UInt16](repeating: 0, count: 256)
        var needed = try format(value, &units)
        if needed > units.count {
            units = [UInt16](repeating: 0, count: needed)
            needed = try format(value, &units)
        }
        return String(decoding: units[..<min(needed, units.count)], as: UTF16.self)
    }

    private func format(_ value: Int64, _ units: inout [UInt16]) throws(ICUError) -> Int {
        let capacity = Int32(clamping: units.count)
        var status: Int32 = 0
        let needed = cicu_speller_format(handle, value, &units, capacity, &status)
        if status > 0 { throw ICUError(status: status, operation: "spell \(value)") }
        return Int(needed)
    }

    /// The value of words; throws unless all of them are read.
    package func value(of words: String) throws(ICUError) -> Int64 {
        let units = Array(words.utf16)
        return try ICUError.check("read the number \(words)") {
            cicu_speller_parse(handle, units, Int32(clamping: units.count), &$0)
        }
    }
}
