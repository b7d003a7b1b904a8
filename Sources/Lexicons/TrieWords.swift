/// Words and what they stand for, in one buffer of units: no allocation a word.
package struct TrieWords: Sendable {
    private(set) var units: [UInt16] = []
    private var starts: [Int32] = [0]
    private(set) var entries: [LexiconTrie.Entry] = []

    package init() {}

    /// How many words there are.
    var count: Int { entries.count }

    /// Adds a word, which is not empty, with what it stands for.
    package mutating func append(_ word: some Sequence<UInt16>, _ entry: LexiconTrie.Entry) {
        let before = units.count
        units.append(contentsOf: word)
        guard units.count > before else { return }
        starts.append(Int32(units.count))
        entries.append(entry)
    }

    /// How many units a word has.
    @inline(__always)
    func length(_ word: Int) -> Int { Int(starts[word + 1] - starts[word]) }

    /// A unit of a word.
    @inline(__always)
    func unit(_ word: Int, _ index: Int) -> UInt16 { units[Int(starts[word]) + index] }

    /// Whether the word behind a word of a sorted list is another.
    func isLast(_ word: Int) -> Bool {
        guard word + 1 < count, length(word) == length(word + 1) else { return true }
        return (0..<length(word)).contains { unit(word, $0) != unit(word + 1, $0) }
    }

    /// The words in the order of their units; equal ones in that of dictionary and row.
    func sorted() -> TrieWords {
        // The first four units decide nearly always; they are compared as one number.
        var keys: [(key: UInt64, word: Int32)] = []
        keys.reserveCapacity(count)
        for word in 0..<count {
            var key: UInt64 = 0
            for i in 0..<4 { key = key << 16 | UInt64(i < length(word) ? unit(word, i) : 0) }
            keys.append((key, Int32(word)))
        }
        keys.sort { $0.key != $1.key ? $0.key < $1.key : precedes(Int($0.word), Int($1.word)) }
        var result = TrieWords()
        result.units.reserveCapacity(units.count)
        result.starts.reserveCapacity(starts.count)
        result.entries.reserveCapacity(entries.count)
        for (_, word) in keys {
            let range = Int(starts[Int(word)])..<Int(starts[Int(word) + 1])
            result.append(units[range], entries[Int(word)])
        }
        return result
    }

    private func precedes(_ a: Int, _ b: Int) -> Bool {
        for i in 0..<min(length(a), length(b)) where unit(a, i) != unit(b, i) { return unit(a, i) < unit(b, i) }
        if length(a) != length(b) { return length(a) < length(b) }
        let (x, y) = (entries[a], entries[b])
        return (x.kind.rawValue, x.row) < (y.kind.rawValue, y.row)
    }
}
