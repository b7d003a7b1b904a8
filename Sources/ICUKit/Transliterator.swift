internal import CICU

/// ICU's transforms of text, as `Hant-Hans`; used to make dictionaries and to test against, never on a page.
package enum Transliterator {
    /// The transformed text: 總工會 is 总工会 by `Hant-Hans`.
    package static func transform(_ text: String, by name: String) throws(ICUError) -> String {
        let units = Array(text.utf16)
        let made = MadeText(
            try ICUError.checkPointer("transliterate by \(name)") {
                cicu_transliterate(name, units, Int32(clamping: units.count), &$0)
            })
        return String(decoding: made.units, as: UTF16.self)
    }
}
