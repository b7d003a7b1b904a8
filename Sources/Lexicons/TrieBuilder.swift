/// Places the nodes of a sorted word list in a double array, breadth first, each node's children where they find room.
///
/// The free cells form a list, so that a node with one child takes the first of them at once; a node whose children fit nowhere among
/// the first free cells is put behind all others. Tens of thousands of words are placed in some milliseconds.
struct TrieBuilder {
    private let words: TrieWords
    private(set) var codes = [UInt16](repeating: 0, count: 65_536)
    private(set) var base: [Int32] = []
    private(set) var check: [Int32] = []
    private(set) var value: [Int32] = []
    private(set) var counts: [Int32] = []
    /// The free cells before and after a free cell, in a ring through cell 0, which is the root's and never free.
    private var nextFree: [Int32] = []
    private var previousFree: [Int32] = []
    /// One past the last cell in use.
    private var used = 1

    /// How many free cells are tried for a node of several children.
    private static let trials = 48

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
        check = [-2]
        base = [0]
        value = [-1]
        counts = [0]
        nextFree = [0]
        previousFree = [0]
        grow(to: max(1024, words.count * 2))
        var queue = [Pending(node: 0, low: 0, high: words.count, depth: 0)]
        queue.reserveCapacity(words.count * 2)
        var children: [Child] = []
        var head = 0
        while head < queue.count {
            place(queue[head], &children, into: &queue)
            head += 1
        }
        let size = used
        base.removeSubrange(size...)
        check.removeSubrange(size...)
        value.removeSubrange(size...)
        counts.removeSubrange(size...)
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
        if low > item.low {
            value[item.node] = Int32(item.low)
            counts[item.node] = Int32(low - item.low)
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
        let slot = slot(for: children)
        base[item.node] = Int32(slot)
        for child in children {
            let node = slot + child.code
            take(node)
            check[node] = Int32(item.node)
            queue.append(Pending(node: node, low: child.low, high: child.high, depth: item.depth + 1))
        }
    }

    /// A base at which all children fall on free cells.
    private mutating func slot(for children: [Child]) -> Int {
        let largest = children.reduce(0) { max($0, $1.code) }
        let smallest = children.reduce(Int.max) { min($0, $1.code) }
        var cell = Int(nextFree[0])
        var tried = 0
        while cell != 0, tried < Self.trials {
            let slot = cell - smallest
            if slot >= 0 {
                tried += 1
                grow(to: slot + largest + 1)
                if children.allSatisfy({ check[slot + $0.code] == -1 }) { return slot }
            }
            cell = Int(nextFree[cell])
        }
        let slot = max(0, used - smallest)
        grow(to: slot + largest + 1)
        return slot
    }

    /// Takes a cell out of the free ones.
    private mutating func take(_ cell: Int) {
        let next = nextFree[cell]
        let previous = previousFree[cell]
        nextFree[Int(previous)] = next
        previousFree[Int(next)] = previous
        used = max(used, cell + 1)
    }

    private mutating func grow(to size: Int) {
        let old = base.count
        guard size > old else { return }
        let target = max(size, old * 2)
        let more = target - old
        base.append(contentsOf: repeatElement(0, count: more))
        check.append(contentsOf: repeatElement(-1, count: more))
        value.append(contentsOf: repeatElement(-1, count: more))
        counts.append(contentsOf: repeatElement(0, count: more))
        nextFree.append(contentsOf: repeatElement(0, count: more))
        previousFree.append(contentsOf: repeatElement(0, count: more))
        var last = previousFree[0]
        for cell in old..<target {
            nextFree[Int(last)] = Int32(cell)
            previousFree[cell] = last
            last = Int32(cell)
        }
        nextFree[Int(last)] = 0
        previousFree[0] = last
    }
}
