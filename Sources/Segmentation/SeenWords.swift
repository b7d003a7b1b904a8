import TextModel

/// The words of a text that are in no training text: where one was cut whole, it is favoured wherever else it stands.
///
/// A name or a term that a text uses once it mostly uses again, and the tagger is not equally sure of it each time. Of a
/// long stream only the last thousands of words are kept. Method: cache models, R. Kuhn and R. De Mori, IEEE TPAMI 12
/// (1990).
package struct SeenWords: Sendable {
    /// Words of so many units are kept: single characters are no evidence, long words hardly come again.
    static let lengths = 2...5
    /// Slots for words; of those that share one, the last stays.
    private static let slots = 1 << 13

    /// Hashes of the words, each in its slot, how often each was seen in the last byte; empty until there is one.
    private var words: [UInt64] = []
    /// For the first two units of the words, by `slot`: a bit for each length that one of them has or had.
    private var pairs: [UInt8] = []

    /// None yet.
    package init() {}

    /// Whether there are none.
    package var isEmpty: Bool { words.isEmpty }

    @inline(__always)
    private static func slot(_ a: UInt16, _ b: UInt16) -> Int {
        Int((UInt32(a) &* 0x9E37_79B1 ^ UInt32(b) &* 0x85EB_CA6B) &>> 16)
    }

    @inline(__always)
    private static func mix(_ hash: UInt64, _ unit: UInt16) -> UInt64 {
        let product = (hash ^ UInt64(unit)) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product &>> 29
    }

    @inline(__always)
    private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 40) & (slots - 1) }

    /// Keeps a word of `lengths` units.
    mutating func insert(_ word: UnsafeBufferPointer<UInt16>) {
        guard Self.lengths.contains(word.count) else { return }
        if isEmpty {
            pairs = [UInt8](repeating: 0, count: 1 << 16)
            words = [UInt64](repeating: 0, count: Self.slots)
        }
        let hash = word.reduce(1, Self.mix)
        let entry = words[Self.place(hash)]
        words[Self.place(hash)] = entry | 0xFF == hash | 0xFF ? entry + (entry & 0xFF < 0xFF ? 1 : 0) : hash & ~0xFF | 1
        pairs[Self.slot(word[0], word[1])] |= 1 << UInt8(word.count - Self.lengths.lowerBound)
    }

    /// Drops a word.
    mutating func forget(_ word: UnsafeBufferPointer<UInt16>) {
        let hash = word.reduce(1, Self.mix)
        if !words.isEmpty, words[Self.place(hash)] | 0xFF == hash | 0xFF { words[Self.place(hash)] = 0 }
    }

    /// How often a word was seen, 255 at most.
    func count(of word: UnsafeBufferPointer<UInt16>) -> Int {
        if isEmpty { return 0 }
        let hash = word.reduce(1, Self.mix)
        let entry = words[Self.place(hash)]
        return entry | 0xFF == hash | 0xFF ? Int(entry & 0xFF) : 0
    }

    /// Calls `body` with the start and the length of every kept word in a run of folded units, whatever overlaps.
    @inline(__always)
    func forEachMatch(in run: UnsafeBufferPointer<UInt16>, _ body: (_ start: Int, _ length: Int) -> Void) {
        if isEmpty { return }
        pairs.withUnsafeBufferPointer { pairs in
            words.withUnsafeBufferPointer { words in
                for i in 0..<max(0, run.count - 1) {
                    var lengths = pairs[Self.slot(run[i], run[i + 1])]
                    if lengths == 0 { continue }
                    var hash = Self.mix(Self.mix(1, run[i]), run[i + 1])
                    var length = Self.lengths.lowerBound
                    while true {
                        if lengths & 1 != 0, words[Self.place(hash)] | 0xFF == hash | 0xFF { body(i, length) }
                        lengths >>= 1
                        if lengths == 0 || i + length == run.count { break }
                        hash = Self.mix(hash, run[i + length])
                        length += 1
                    }
                }
            }
        }
    }
}
