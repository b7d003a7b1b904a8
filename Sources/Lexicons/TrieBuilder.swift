/// Places the nodes of a sorted word list in a double array, breadth first, each node's children where they first fit.
struct TrieBuilder {
    private let words: TrieWords
    private(set) var codes = [UInt16](repeating: 0, count: 65_536)
    private(set) var cells: [LexiconTrie.Cell] = []
    private var free = FreeCells(uniqueBases: true)

    /// - Parameter words: in the order of their units, so that the words of a node stand together.
    init(words: TrieWords) { self.words = words }

    private struct Pending {
        var node: Int
        var low: Int
        var high: Int
        var depth: Int
    }

    private struct Child {
        var code: Int
        var low: Int
        var high: Int
    }

    mutating func build() {
        assignCodes()
        cells.reserveCapacity(words.units.count + 1)
        grow(to: 1)
        free.take(0)
        var queue = [Pending(node: 0, low: 0, high: words.count, depth: 0)]
        queue.reserveCapacity(words.units.count + 1)
        var children: [Child] = []
        var head = 0
        while head < queue.count {
            place(queue[head], &children, into: &queue)
            head += 1
        }
        cells.removeSubrange(free.used...)
    }

    /// Frequent units get small codes, so that the array stays dense.
    private mutating func assignCodes() {
        var frequency = [Int](repeating: 0, count: 65_536)
        for unit in words.units { frequency[Int(unit)] += 1 }
        let order = (0..<65_536).filter { frequency[$0] > 0 }.sorted {
            (-frequency[$0], $0) < (-frequency[$1], $1)
        }
        for (rank, unit) in order.enumerated() { codes[unit] = UInt16(rank + 1) }
    }

    private mutating func place(_ item: Pending, _ children: inout [Child], into queue: inout [Pending]) {
        var low = item.low
        while low < item.high, words.length(low) == item.depth { low += 1 }
        if low > item.low, item.low < LexiconTrie.Cell.limit {
            cells[item.node].value = item.low + 1
        }
        guard low < item.high else { return }
        children.removeAll(keepingCapacity: true)
        var i = low
        while i < item.high {
            let unit = words.unit(i, item.depth)
            var j = i + 1
            while j < item.high, words.unit(j, item.depth) == unit { j += 1 }
            children.append(Child(code: Int(codes[Int(unit)]), low: i, high: j))
            i = j
        }
        let slot = free.place(children.map(\.code))
        guard slot + 65_536 < LexiconTrie.Cell.limit else { return }
        cells[item.node].base = slot
        for child in children {
            let node = slot + child.code
            grow(to: node + 1)
            cells[node].code = UInt16(child.code)
            queue.append(Pending(node: node, low: child.low, high: child.high, depth: item.depth + 1))
        }
    }

    private mutating func grow(to size: Int) {
        while cells.count < size { cells.append(LexiconTrie.Cell()) }
    }
}
