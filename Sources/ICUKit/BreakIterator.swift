internal import CICU

/// ICU's boundaries of words or sentences; one owner, closed with it.
///
/// 他来到北京 has the word ends 1, 3, 5. The words of Han text come from ICU's own dictionary.
package struct BreakIterator: ~Copyable {
    /// What is to be found.
    package enum Kind: Int32, Sendable {
        /// What a reader takes for a character.
        case character = 0
        /// Words, and what stands between them.
        case word = 1
        /// Where a line may be broken.
        case line = 2
        /// Sentences; ICU also breaks at every line end and inside “……。……”.
        case sentence = 3
    }

    /// The end of a segment, and the status of the rule that found it.
    package struct Boundary: Hashable, Sendable {
        /// One past the segment's last UTF-16 unit.
        package var end: Int32
        /// For words: below 100 no word, 100–199 a number, 200–299 letters, 300–399 kana, 400–499 Han.
        package var rule: Int32
    }

    private let handle: OpaquePointer
    private let operation: String

    /// Opens the rules of a locale.
    package init(_ kind: Kind, locale: String = "zh") throws(ICUError) {
        operation = "find the \(kind) breaks of \(locale)"
        handle = try ICUError.checkPointer("open the \(kind) breaks of \(locale)") {
            cicu_break_open(kind.rawValue, locale, &$0)
        }
    }

    deinit { cicu_break_close(handle) }

    /// The boundaries of a text in order; the segments together are the text.
    package mutating func boundaries(of units: UnsafeBufferPointer<UInt16>) throws(ICUError) -> [Boundary] {
        try ICUError.check(operation) {
            cicu_break_set_text(handle, units.baseAddress, Int32(clamping: units.count), &$0)
        }
        var found: [Boundary] = []
        found.reserveCapacity(units.count / 2 + 1)
        let capacity = 512
        var ends = [Int32](repeating: 0, count: capacity)
        var rules = [Int32](repeating: 0, count: capacity)
        while true {
            let count = Int(cicu_break_next(handle, &ends, &rules, Int32(capacity)))
            for i in 0..<count { found.append(Boundary(end: ends[i], rule: rules[i])) }
            if count < capacity { return found }
        }
    }

    /// The boundaries of a text in order.
    package mutating func boundaries(of units: [UInt16]) throws(ICUError) -> [Boundary] {
        let buffer = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: units.count)
        defer { buffer.deallocate() }
        _ = buffer.initialize(from: units)
        return try boundaries(of: UnsafeBufferPointer(buffer))
    }
}
