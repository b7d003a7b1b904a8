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

    /// A node, or a free place; what a walk reads of a node lies side by side.
    struct Cell: BitwiseCopyable {
        /// Where the children begin.
        var base: Int32 = 0
        /// The parent; -1 when free.
        var check: Int32 = -1
        /// The first entry of the node's word in `entries`; -1 when no word ends here.
        var value: Int32 = -1
        /// How many entries the word has.
        var count: Int32 = 0
    }

    /// Compact code of a unit; 0 where no word has it.
    private let codes: [UInt16]
    private let cells: [Cell]
    private let entries: [Entry]

    /// Builds the trie of all words; a word may have several entries.
    package init(_ words: TrieWords) {
        let sorted = words.sorted()
        var builder = TrieBuilder(words: sorted)
        builder.build()
        codes = builder.codes
        cells = builder.cells
        entries = sorted.entries
    }

    /// Builds the trie of a list of words.
    package init(_ words: [(word: [UInt16], entry: Entry)]) {
        var list = TrieWords()
        for (word, entry) in words { list.append(word, entry) }
        self.init(list)
    }

    /// Calls `body` with the end and the entries of every word that begins at `start`, shorter words first.
    @inline(__always)
    package func forEachMatch(
        in units: UnsafeBufferPointer<UInt16>, at start: Int, _ body: (_ end: Int, _ entries: ArraySlice<Entry>) -> Void
    ) {
        withTables { codes, cells, _ in
            Self.walk(units, from: start, codes, cells) { end, cell in
                body(end, entries[Int(cell.value)..<Int(cell.value &+ cell.count)])
            }
        }
    }

    /// Lets `body` read the tables without a copy.
    @inline(__always)
    private func withTables(
        _ body: (
            _ codes: UnsafeBufferPointer<UInt16>, _ cells: UnsafeBufferPointer<Cell>,
            _ entries: UnsafeBufferPointer<Entry>
        ) -> Void
    ) {
        codes.withUnsafeBufferPointer { codes in
            cells.withUnsafeBufferPointer { cells in
                entries.withUnsafeBufferPointer { entries in body(codes, cells, entries) }
            }
        }
    }

    /// Calls `visit` with the end and the cell of every word that begins at `start`, shorter words first.
    @inline(__always)
    private static func walk(
        _ units: UnsafeBufferPointer<UInt16>, from start: Int, _ codes: UnsafeBufferPointer<UInt16>,
        _ cells: UnsafeBufferPointer<Cell>, _ visit: (_ end: Int, _ cell: Cell) -> Void
    ) {
        var node: Int32 = 0
        var base = cells[0].base
        var i = start
        while i < units.count {
            let code = codes[Int(units[i])]
            let next = Int(base) &+ Int(code)
            if code == 0 || next >= cells.count { return }
            let cell = cells[next]
            if cell.check != node { return }
            node = Int32(truncatingIfNeeded: next)
            base = cell.base
            i &+= 1
            if cell.value >= 0 { visit(i, cell) }
        }
    }

    /// The end and row of the longest word of `kind` that begins at `start`.
    package func longestMatch(
        of kind: LexiconKind, in units: UnsafeBufferPointer<UInt16>, at start: Int
    ) -> (end: Int, row: Int)? {
        var best: (end: Int, row: Int)?
        withTables { codes, cells, entries in
            Self.walk(units, from: start, codes, cells) { end, cell in
                for k in Int(cell.value)..<Int(cell.value &+ cell.count) where entries[k].kind == kind {
                    best = (end, Int(entries[k].row))
                }
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
        jianbao_prefetch(first + (Int(cells[0].base) &+ Int(codes[Int(units[start])])))
    }

    /// Asks for the cell that it will read next, when the first is there.
    @inline(__always)
    private static func prefetchSecond(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, _ codes: UnsafeBufferPointer<UInt16>,
        _ cells: UnsafeBufferPointer<Cell>
    ) {
        guard start &+ 1 < units.count, let first = cells.baseAddress else { return }
        let next = Int(cells[0].base) &+ Int(codes[Int(units[start])])
        guard next < cells.count else { return }
        jianbao_prefetch(first + (Int(cells[next].base) &+ Int(codes[Int(units[start &+ 1])])))
    }

    /// Asks for the cell that it will read third, when those before are there.
    @inline(__always)
    private static func prefetchThird(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, _ codes: UnsafeBufferPointer<UInt16>,
        _ cells: UnsafeBufferPointer<Cell>
    ) {
        guard start &+ 2 < units.count, let first = cells.baseAddress else { return }
        let one = Int(cells[0].base) &+ Int(codes[Int(units[start])])
        guard one < cells.count else { return }
        let two = Int(cells[one].base) &+ Int(codes[Int(units[start &+ 1])])
        guard two < cells.count, Int(cells[two].check) == one else { return }
        jianbao_prefetch(first + (Int(cells[two].base) &+ Int(codes[Int(units[start &+ 2])])))
    }

    /// Every word of every dictionary in the text, by start, then by end.
    package func matches(in units: UnsafeBufferPointer<UInt16>) -> [LexiconMatch] {
        var found: [LexiconMatch] = []
        found.reserveCapacity(units.count * 3)
        withTables { codes, cells, entries in
            for start in 0..<units.count {
                Self.prefetch(units, at: start &+ 12, codes, cells)
                Self.prefetchSecond(units, at: start &+ 8, codes, cells)
                Self.prefetchThird(units, at: start &+ 4, codes, cells)
                Self.walk(units, from: start, codes, cells) { end, cell in
                    for k in Int(cell.value)..<Int(cell.value &+ cell.count) {
                        found.append(
                            LexiconMatch(
                                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
                                kind: entries[k].kind, row: entries[k].row))
                    }
                }
            }
        }
        return found
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
