internal import CICU

/// The words of ICU's own dictionary of Chinese and Japanese, with their costs.
///
/// Not a documented contract of ICU: when the dictionary does not open, `BreakIterator` serves in its place.
package enum DictionaryWords {
    /// Calls `body` with every word in the order of its UTF-16 units; a small cost is a frequent word.
    ///
    /// - Throws: `ICUError` when ICU has no such dictionary, or one of another format.
    package static func forEach(
        _ body: (_ word: UnsafeBufferPointer<UInt16>, _ cost: Int32) -> Void
    ) throws(ICUError) {
        let operation = "read the dictionary cjdict"
        let handle = try ICUError.checkPointer(operation) { cicu_words_open(&$0) }
        defer { cicu_words_close(handle) }
        var status: Int32 = 0
        var units: UnsafePointer<UInt16>?
        var length: Int32 = 0
        var cost: Int32 = 0
        while cicu_words_next(handle, &units, &length, &cost, &status) != 0 {
            body(UnsafeBufferPointer(start: units, count: Int(length)), cost)
        }
        if status > 0 { throw ICUError(status: status, operation: operation) }
    }
}
