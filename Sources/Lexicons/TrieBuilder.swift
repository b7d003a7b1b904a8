/// Places the nodes of a sorted word list in a double array, breadth first, each node's children where they first fit.
///
/// Sixty-four places for a node's children are tried at a time, as bits of one number, so that the array stays dense: what
/// is walked lies close together, and tens of thousands of words are placed in some milliseconds.
struct TrieBuilder {
    private let words: TrieWords
    private(set) var codes = [UInt16](repeating: 0, count: 65_536)
    private(set) var cells: [LexiconTrie.Cell] = []
    /// A bit for each cell, set where it is in use; behind the last word all are free.
    private var taken: [UInt64] = []
    /// The first cell that may be free; by how many children are to be placed, where the search for room begins.
    private var starts = [Int](repeating: 1, count: 8)
    /// One past the last cell in use.
    private var used = 1

    /// How many words of cells are tried before the search for such families starts further behind.
    private static let patience = 16

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
        cells[0].check = -2
        take(0)
        var queue = [Pending(node: 0, low: 0, high: words.count, depth: 0)]
        queue.reserveCapacity(words.units.count + 1)
        var children: [Child] = []
        var head = 0
        while head < queue.count {
            place(queue[head], &children, into: &queue)
            head += 1
        }
        cells.removeSubrange(used...)
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
            cells[item.node].value = Int32(item.low)
            cells[item.node].count = Int32(low - item.low)
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
        cells[item.node].base = Int32(slot)
        for child in children {
            let node = slot + child.code
            grow(to: node + 1)
            take(node)
            cells[node].check = Int32(item.node)
            queue.append(Pending(node: node, low: child.low, high: child.high, depth: item.depth + 1))
        }
    }

    /// The first base at which all children fall on free cells, from where the last search for so many ended.
    private mutating func slot(for children: [Child]) -> Int {
        let smallest = children.reduce(Int.max) { min($0, $1.code) }
        let size = min(starts.count - 1, Int.bitWidth - children.count.leadingZeroBitCount)
        let first = max(0, starts[size] - smallest)
        var base = first
        var fits = fits(children, at: base)
        while fits == 0 {
            base += 64
            fits = self.fits(children, at: base)
        }
        let found = base + fits.trailingZeroBitCount
        // A crowded front is left behind: a little space for a lot of time.
        if children.count == 1 {
            starts[size] = found + smallest
        } else if base - first > Self.patience * 64 {
            starts[size] = base - Self.patience * 32 + smallest
        }
        return found
    }

    /// At which of 64 bases the children fall on free cells, a bit each.
    @inline(__always)
    private func fits(_ children: [Child], at base: Int) -> UInt64 {
        var fits = ~UInt64(0)
        for child in children {
            fits &= free(from: base + child.code)
            if fits == 0 { break }
        }
        return fits
    }

    /// Which of the 64 cells from a place on are free, a bit each.
    @inline(__always)
    private func free(from cell: Int) -> UInt64 {
        let (word, shift) = (cell >> 6, UInt64(cell & 63))
        let low = word < taken.count ? taken[word] : 0
        if shift == 0 { return ~low }
        let high = word + 1 < taken.count ? taken[word + 1] : 0
        return ~(low &>> shift | high &<< (64 &- shift))
    }

    private mutating func take(_ cell: Int) {
        taken[cell >> 6] |= 1 << UInt64(cell & 63)
        used = max(used, cell + 1)
    }

    private mutating func grow(to size: Int) {
        while cells.count < size { cells.append(LexiconTrie.Cell()) }
        while taken.count * 64 < size { taken.append(0) }
    }
}
