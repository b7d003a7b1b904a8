/// A set of pairs of UTF-16 units: words of two characters to be asked for at any place of a text.
package struct PairSet: Sendable {
    private let pairs: Set<UInt32>
    /// The first units of the pairs: at most places stands none.
    private let firsts: UnitSet

    /// The set of these words, with spaces between.
    package init(_ words: StaticString) {
        pairs = Set(
            words.description.utf16.split(separator: 0x20).map { word in
                precondition(word.count == 2, "a pair has two units")
                return UInt32(word[word.startIndex]) << 16 | UInt32(word[word.index(after: word.startIndex)])
            })
        firsts = UnitSet(pairs.map { UInt16($0 >> 16) })
    }

    /// Whether a pair of the set stands at a position; none does at the end of the text.
    @inline(__always)
    package func contains(_ units: [UInt16], at i: Int) -> Bool {
        i >= 0 && i + 1 < units.count && firsts.contains(units[i])
            && pairs.contains(UInt32(units[i]) << 16 | UInt32(units[i + 1]))
    }
}
