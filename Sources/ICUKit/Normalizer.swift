internal import CICU

/// Unicode normalisation, with what it changed and where.
package enum Normalizer: Int32, Sendable {
    /// Canonical composition: e + ́ is é.
    case nfc = 0
    /// Compatibility composition: ㎡ is m2, ５ is 5.
    case nfkc = 1

    /// A stretch that was replaced; what lies between two edits is unchanged.
    package struct Edit: Hashable, Sendable {
        /// The first UTF-16 unit that was replaced.
        package var start: Int
        /// How many units were replaced.
        package var count: Int
        /// Where the new units begin in the normalised text.
        package var newStart: Int
        /// How many new units there are.
        package var newCount: Int

        package init(start: Int, count: Int, newStart: Int, newCount: Int) {
            self.start = start
            self.count = count
            self.newStart = newStart
            self.newCount = newCount
        }
    }

    /// A normalised text and the edits that led to it, in order.
    package struct Normalized: Hashable, Sendable {
        /// The text.
        package var units: [UInt16]
        /// What was replaced.
        package var edits: [Edit]
    }

    /// Normalises a text; a text that is normal already comes back with no edits.
    package func normalize(_ units: [UInt16]) throws(ICUError) -> Normalized {
        guard let length = Int32(exactly: units.count) else {
            throw ICUError(status: 8, operation: "normalize \(units.count) units")
        }
        let made = MadeText(
            try ICUError.checkPointer("normalize \(length) units") { cicu_normalize(rawValue, units, length, &$0) })
        let numbers = made.offsets
        var edits: [Edit] = []
        edits.reserveCapacity(numbers.count / 4)
        for i in stride(from: 0, to: numbers.count - 3, by: 4) {
            edits.append(
                Edit(
                    start: Int(numbers[i]), count: Int(numbers[i + 1]), newStart: Int(numbers[i + 2]),
                    newCount: Int(numbers[i + 3])))
        }
        return Normalized(units: made.units, edits: edits)
    }
}
