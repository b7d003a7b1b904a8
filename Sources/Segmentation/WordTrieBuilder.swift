import Lexicons
package import SequenceModel

/// Compiles words into the sections of a `WordTrie`.
package struct WordTrieBuilder {
    private var words: [(word: [UInt16], facts: WordTrie.Facts)] = []
    private var codes = [UInt16](repeating: 0, count: 65_536)
    private var base: [Int32] = []
    /// The code by which a node is reached; 0 where there is no node.
    private var check: [UInt16] = []
    private var facts: [UInt32] = []
    private var free = FreeCells(uniqueBases: true, patience: 65_536)

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
        // Few facts are distinct; where there are too many, the rarest kinds lose their tags and the like.
        let distinct = Set(facts).subtracting([0]).sorted().prefix(65_535)
        let numbers = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, UInt32($0 + 1)) })
        file.add("facts", numbers: [0] + distinct)
        file.add(
            "nodes",
            numbers: base.indices.flatMap {
                [UInt32(bitPattern: base[$0]), UInt32(check[$0]) | numbers[facts[$0], default: 0] << 16]
            })
    }

    /// Frequent units get small codes, so that the array stays dense.
    private mutating func assignCodes() {
        var frequency = [Int](repeating: 0, count: 65_536)
        for (word, _) in words { for unit in word { frequency[Int(unit)] += 1 } }
        let order = (0..<65_536).filter { frequency[$0] > 0 }.sorted { (-frequency[$0], $0) < (-frequency[$1], $1) }
        for (rank, unit) in order.enumerated() { codes[unit] = UInt16(rank + 1) }
    }

    private mutating func build() {
        grow(to: 1)
        free.take(0)
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
            let slot = free.place(children.map(\.code))
            base[item.node] = Int32(slot)
            for child in children {
                let node = slot + child.code
                grow(to: node + 1)
                check[node] = UInt16(child.code)
                queue.append((node, child.low, child.high, item.depth + 1))
            }
        }
    }

    private mutating func grow(to size: Int) {
        while base.count < size {
            base.append(WordTrie.childless)
            check.append(0)
            facts.append(0)
        }
    }
}
