import CPrefetch

/// A double-array trie over UTF-16 units; it finds, at a position, every word of every dictionary that begins there.
///
/// Method: J. Aoe, "An efficient digital search algorithm by using a double-array structure", IEEE TSE 15 (1989).
package struct LexiconTrie: Sendable {
    /// A word's place: which dictionary, which row.
    package struct Entry: Hashable, Sendable {
        package let kind: LexiconKind
        package let row: Int32

        package init(kind: LexiconKind, row: Int32) {
            self.kind = kind
            self.row = row
        }
    }

    /// A node, or a free place, in 8 bytes, since what a walk waits for is memory.
    ///
    /// A node is told from those of other parents by the code that leads to it: no two nodes' children begin at the same place.
    struct Cell: BitwiseCopyable {
        /// 24 bits for `base`, 16 for `code`, 24 for `value`.
        private var bits: UInt64 = Self.childless

        /// The base of a node without children: no code leads anywhere from there.
        private static let childless: UInt64 = 0xFF_FFFF
        /// How many cells and entries there may be.
        static let limit = Int(childless)

        /// Where the children begin.
        @inline(__always)
        var base: Int {
            get { Int(bits & Self.childless) }
            set { bits = bits & ~Self.childless | UInt64(truncatingIfNeeded: newValue) & Self.childless }
        }
        /// The code that leads here from the parent; 0 when free.
        @inline(__always)
        var code: UInt16 {
            get { UInt16(truncatingIfNeeded: bits &>> 24) }
            set { bits = bits & ~(0xFFFF << 24) | UInt64(newValue) << 24 }
        }
        /// One more than the first entry of the node's word in `entries`; 0 when no word ends here.
        @inline(__always)
        var value: Int {
            get { Int(bits &>> 40) }
            set { bits = bits & (1 << 40 - 1) | UInt64(truncatingIfNeeded: newValue) << 40 }
        }
    }

    /// An entry among those of its word.
    private struct Listed {
        /// The row; its complement when the entry is the last one of its word.
        private let mark: Int32
        let kind: LexiconKind

        init(_ entry: Entry, isLast: Bool) {
            mark = isLast ? ~entry.row : entry.row
            kind = entry.kind
        }

        @inline(__always)
        var isLast: Bool { mark < 0 }
        @inline(__always)
        var row: Int32 { mark < 0 ? ~mark : mark }
    }

    /// Compact code of a unit; 0 where no word has it.
    private let codes: [UInt16]
    private let cells: [Cell]
    private let entries: [Listed]

    /// Builds the trie of all words; a word may have several entries. Words beyond `Cell.limit`, 16 million, are not found.
    package init(_ words: TrieWords) {
        let sorted = words.sorted()
        var builder = TrieBuilder(words: sorted)
        builder.build()
        codes = builder.codes
        cells = builder.cells
        entries = sorted.entries.indices.map { Listed(sorted.entries[$0], isLast: sorted.isLast($0)) }
    }

    /// Builds the trie of a list of words.
    package init(_ words: [(word: [UInt16], entry: Entry)]) {
        var list = TrieWords()
        for (word, entry) in words { list.append(word, entry) }
        self.init(list)
    }

    /// Calls `body` with the end and each entry of every word that begins at `start`, shorter words first.
    @inline(__always)
    package func forEachMatch(
        in units: UnsafeBufferPointer<UInt16>, at start: Int, _ body: (_ end: Int, _ entry: Entry) -> Void
    ) {
        withTables { codes, cells, entries in
            Self.walk(units, from: start, codes, cells) { end, value in
                Self.forEach(entries, of: value) { body(end, Entry(kind: $0.kind, row: $0.row)) }
            }
        }
    }

    /// Calls `body` with each entry of a cell's word.
    @inline(__always)
    private static func forEach(_ entries: UnsafeBufferPointer<Listed>, of value: Int, _ body: (Listed) -> Void) {
        var k = value &- 1
        while k < entries.count {
            let entry = entries[k]
            body(entry)
            if entry.isLast { return }
            k &+= 1
        }
    }

    /// Lets `body` read the tables without a copy.
    @inline(__always)
    private func withTables(
        _ body: (
            _ codes: UnsafeBufferPointer<UInt16>, _ cells: UnsafeBufferPointer<Cell>,
            _ entries: UnsafeBufferPointer<Listed>
        ) -> Void
    ) {
        codes.withUnsafeBufferPointer { codes in
            cells.withUnsafeBufferPointer { cells in
                entries.withUnsafeBufferPointer { entries in body(codes, cells, entries) }
            }
        }
    }

    /// Calls `visit` with the end and the value of every word that begins at `start`, shorter words first.
    @inline(__always)
    private static func walk(
        _ units: UnsafeBufferPointer<UInt16>, from start: Int, _ codes: UnsafeBufferPointer<UInt16>,
        _ cells: UnsafeBufferPointer<Cell>, _ visit: (_ end: Int, _ value: Int) -> Void
    ) {
        var base = cells[0].base
        var i = start
        while i < units.count {
            let code = codes[Int(units[i])]
            let next = base &+ Int(code)
            if code == 0 || next >= cells.count { return }
            let cell = cells[next]
            if cell.code != code { return }
            base = cell.base
            i &+= 1
            let value = cell.value
            if value != 0 { visit(i, value) }
        }
    }

    /// The end and row of the longest word of `kind` that begins at `start`.
    package func longestMatch(
        of kind: LexiconKind, in units: UnsafeBufferPointer<UInt16>, at start: Int
    ) -> (end: Int, row: Int)? {
        var best: (end: Int, row: Int)?
        withTables { codes, cells, entries in
            Self.walk(units, from: start, codes, cells) { end, value in
                Self.forEach(entries, of: value) { if $0.kind == kind { best = (end, Int($0.row)) } }
            }
        }
        return best
    }

    /// Asks for the cell that a walk from `start` will read first, without waiting for it.
    @inline(__always)
    private static func prefetch(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, _ codes: UnsafeBufferPointer<UInt16>,
        _ cells: UnsafeBufferPointer<Cell>
    ) {
        guard start < units.count, let first = cells.baseAddress else { return }
        jianbao_prefetch(first + (cells[0].base &+ Int(codes[Int(units[start])])))
    }

    /// Asks for the cell that it will read next, when the first is there.
    @inline(__always)
    private static func prefetchSecond(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, _ codes: UnsafeBufferPointer<UInt16>,
        _ cells: UnsafeBufferPointer<Cell>
    ) {
        guard start &+ 1 < units.count, let first = cells.baseAddress else { return }
        let next = cells[0].base &+ Int(codes[Int(units[start])])
        guard next < cells.count else { return }
        let second = cells[next].base &+ Int(codes[Int(units[start &+ 1])])
        if second < cells.count { jianbao_prefetch(first + second) }
    }

    /// Asks for the cell that it will read third, when those before are there.
    @inline(__always)
    private static func prefetchThird(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, _ codes: UnsafeBufferPointer<UInt16>,
        _ cells: UnsafeBufferPointer<Cell>
    ) {
        guard start &+ 2 < units.count, let first = cells.baseAddress else { return }
        let one = cells[0].base &+ Int(codes[Int(units[start])])
        guard one < cells.count else { return }
        let code = codes[Int(units[start &+ 1])]
        let two = cells[one].base &+ Int(code)
        guard two < cells.count, cells[two].code == code else { return }
        let third = cells[two].base &+ Int(codes[Int(units[start &+ 2])])
        if third < cells.count { jianbao_prefetch(first + third) }
    }

    /// A word that a walk came upon: where it stands, and its cell's value.
    private struct Found {
        var start: Int32
        var end: Int32
        var value: Int
    }

    /// How many words are on their way: their entries lie far from the cells, and come while other words are looked for.
    private static let underWay = 32

    /// Every word of every dictionary in the text, by start, then by end.
    package func matches(in units: UnsafeBufferPointer<UInt16>) -> [LexiconMatch] {
        var matches: [LexiconMatch] = []
        matches.reserveCapacity(units.count * 3)
        withTables { codes, cells, entries in
            guard let firstEntry = entries.baseAddress else { return }
            withUnsafeTemporaryAllocation(of: Found.self, capacity: Self.underWay) { ring in
                func list(_ word: Found) {
                    Self.forEach(entries, of: word.value) {
                        matches.append(LexiconMatch(start: word.start, end: word.end, kind: $0.kind, row: $0.row))
                    }
                }
                var count = 0
                for start in 0..<units.count {
                    Self.prefetch(units, at: start &+ 12, codes, cells)
                    Self.prefetchSecond(units, at: start &+ 8, codes, cells)
                    Self.prefetchThird(units, at: start &+ 4, codes, cells)
                    Self.walk(units, from: start, codes, cells) { end, value in
                        jianbao_prefetch(firstEntry + (value &- 1))
                        let place = count & (Self.underWay &- 1)
                        if count >= Self.underWay { list(ring[place]) }
                        ring[place] = Found(
                            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), value: value)
                        count &+= 1
                    }
                }
                for number in max(0, count &- Self.underWay)..<count { list(ring[number & (Self.underWay &- 1)]) }
            }
        }
        return matches
    }
}

/// A word of a dictionary, found in a text.
package struct LexiconMatch: Hashable, Sendable {
    package let start: Int32
    package let end: Int32
    package let kind: LexiconKind
    package let row: Int32

    package init(start: Int32, end: Int32, kind: LexiconKind, row: Int32) {
        self.start = start
        self.end = end
        self.kind = kind
        self.row = row
    }
}
