/// Places the nodes of a sorted word list in a double array, breadth first, each node's children at the first free base.
struct TrieBuilder {
    let words: [(word: [UInt16], entry: LexiconTrie.Entry)]
    private(set) var codes = [UInt16](repeating: 0, count: 65_536)
    private(set) var base: [Int32] = []
    private(set) var check: [Int32] = []
    private(set) var value: [Int32] = []
    private(set) var counts: [Int32] = []
    private var used: [Bool] = []
    private var firstFree = 1

    init(words: [(word: [UInt16], entry: LexiconTrie.Entry)]) { self.words = words }

    private struct Pending {
        var node: Int
        var low: Int
        var high: Int
        var depth: Int
    }

    mutating func build() {
        assignCodes()
        grow(to: 1024)
        check[0] = -2
        var queue = [Pending(node: 0, low: 0, high: words.count, depth: 0)]
        var head = 0
        while head < queue.count {
            let item = queue[head]
            head += 1
            place(item, into: &queue)
        }
    }

    /// Frequent units get small codes, so that the array stays dense.
    private mutating func assignCodes() {
        var frequency = [Int](repeating: 0, count: 65_536)
        for (word, _) in words { for unit in word { frequency[Int(unit)] += 1 } }
        let order = (0..<65_536).filter { frequency[$0] > 0 }.sorted {
            (-frequency[$0], $0) < (-frequency[$1], $1)
        }
        for (rank, unit) in order.enumerated() { codes[unit] = UInt16(rank + 1) }
    }

    private mutating func place(_ item: Pending, into queue: inout [Pending]) {
        var low = item.low
        while low < item.high, words[low].word.count == item.depth { low += 1 }
        if low > item.low {
            value[item.node] = Int32(item.low)
            counts[item.node] = Int32(low - item.low)
        }
        guard low < item.high else { return }
        var children: [(code: Int, low: Int, high: Int)] = []
        var i = low
        while i < item.high {
            let unit = words[i].word[item.depth]
            var j = i + 1
            while j < item.high, words[j].word[item.depth] == unit { j += 1 }
            children.append((Int(codes[Int(unit)]), i, j))
            i = j
        }
        let largest = children.reduce(0) { max($0, $1.code) }
        let smallest = children.reduce(Int.max) { min($0, $1.code) }
        var slot = max(firstFree - smallest, 0)
        while true {
            grow(to: slot + largest + 1)
            if children.allSatisfy({ !used[slot + $0.code] }) { break }
            slot += 1
        }
        base[item.node] = Int32(slot)
        for child in children {
            let node = slot + child.code
            used[node] = true
            check[node] = Int32(item.node)
            queue.append(Pending(node: node, low: child.low, high: child.high, depth: item.depth + 1))
        }
        while firstFree < used.count, used[firstFree] { firstFree += 1 }
    }

    private mutating func grow(to size: Int) {
        guard size > base.count else { return }
        let target = max(size, base.count * 2)
        let more = target - base.count
        base.append(contentsOf: repeatElement(0, count: more))
        check.append(contentsOf: repeatElement(-1, count: more))
        value.append(contentsOf: repeatElement(-1, count: more))
        counts.append(contentsOf: repeatElement(0, count: more))
        used.append(contentsOf: repeatElement(false, count: more))
        used[0] = true
    }
}
