package import SequenceModel

/// Compiles words into the sections of a `WordTrie`.
package struct WordTrieBuilder {
    private var words: [(word: [UInt16], facts: WordTrie.Facts)] = []
    private var codes = [UInt16](repeating: 0, count: 65_536)
    private var base: [Int32] = []
    private var check: [Int32] = []
    private var facts: [UInt32] = []
    /// The lowest slot that may be free, by how wide a family is: wide families scan less of the crowded front.
    private var cursor = 1

    package init() {}

    /// Adds a word; facts of 0 are not kept.
    package mutating func add(_ word: [UInt16], _ facts: WordTrie.Facts) {
        if !word.isEmpty, facts.rawValue != 0 { words.append((word, facts)) }
    }

    /// Adds the sections; a word that was added twice keeps the facts of the first time.
    package mutating func write(to file: inout ModelFileBuilder) {
        words.sort { $0.word.lexicographicallyPrecedes($1.word) }
        assignCodes()
        build()
        file.add("codes", numbers: codes)
        file.add("base", numbers: base)
        file.add("check", numbers: check)
        file.add("facts", numbers: facts)
    }

    /// Frequent units get small codes, so that the array stays dense.
    private mutating func assignCodes() {
        var frequency = [Int](repeating: 0, count: 65_536)
        for (word, _) in words { for unit in word { frequency[Int(unit)] += 1 } }
        let order = (0..<65_536).filter { frequency[$0] > 0 }.sorted { (-frequency[$0], $0) < (-frequency[$1], $1) }
        for (rank, unit) in order.enumerated() { codes[unit] = UInt16(rank + 1) }
    }

    private mutating func build() {
        grow(to: 1 << 16)
        check[0] = -2
        var queue: [(node: Int, low: Int, high: Int, depth: Int)] = [(0, 0, words.count, 0)]
        var head = 0
        while head < queue.count {
            let item = queue[head]
            head += 1
            var low = item.low
            while low < item.high, words[low].word.count == item.depth {
                if facts[item.node] == 0 { facts[item.node] = words[low].facts.rawValue }
                low += 1
            }
            var children: [(code: Int, low: Int, high: Int)] = []
            while low < item.high {
                let unit = words[low].word[item.depth]
                var end = low + 1
                while end < item.high, words[end].word[item.depth] == unit { end += 1 }
                children.append((Int(codes[Int(unit)]), low, end))
                low = end
            }
            guard !children.isEmpty else { continue }
            let slot = place(children.map(\.code).sorted())
            base[item.node] = Int32(slot)
            for child in children {
                check[slot + child.code] = Int32(item.node)
                queue.append((slot + child.code, child.low, child.high, item.depth + 1))
            }
        }
        let used = (check.lastIndex { $0 != -1 } ?? 0) + 1
        base.removeSubrange(used...)
        check.removeSubrange(used...)
        facts.removeSubrange(used...)
    }

    /// The first base at which every code's slot is free.
    private mutating func place(_ codes: [Int]) -> Int {
        guard let first = codes.first, let last = codes.last else { return 0 }
        while cursor < check.count, check[cursor] != -1 { cursor += 1 }
        var at = max(cursor, first)
        var tried = 0
        while true {
            grow(to: at - first + last + 1)
            if check[at] == -1, codes.allSatisfy({ check[at - first + $0] == -1 }) { break }
            at += 1
            tried += 1
            // A crowded front is given up after a while: a little space for a lot of time.
            if tried > 4_096, codes.count > 1 {
                cursor += 64
                tried = 0
            }
        }
        return at - first
    }

    private mutating func grow(to size: Int) {
        guard size > check.count else { return }
        let more = max(size, check.count * 3 / 2) - check.count
        base.append(contentsOf: repeatElement(0, count: more))
        check.append(contentsOf: repeatElement(-1, count: more))
        facts.append(contentsOf: repeatElement(0, count: more))
    }
}
