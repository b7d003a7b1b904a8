package import SequenceModel

/// The compiled word list: a double array over UTF-16 units, memory-mapped; each word carries what is known of it in 32 bits.
///
/// Sections of its file: `codes` (65,536 uint16: the compact code of each unit, 0 where no word has it), `facts` (uint32:
/// each kind of facts once, the first 0) and `nodes` (8 bytes a node: int32 where its children begin, uint16 the code by
/// which it is reached, uint16 which facts the word has that ends there, 0 for none). Node 0 is the root; no two nodes'
/// children begin at the same place, so that the code tells whose child a node is. Method: J. Aoe, IEEE TSE 15 (1989).
package struct WordTrie: Sendable {
    /// What is known of a word, as 32 bits.
    package struct Facts: Hashable, Sendable {
        package var rawValue: UInt32

        package init(rawValue: UInt32) { self.rawValue = rawValue }

        /// Packs the parts; each is cut to its bits.
        package init(
            cost: Int = 0, frequency: Int = 0, variety: Int = 0, tags: Int = 0, isHeadword: Bool = false
        ) {
            rawValue =
                UInt32(min(255, max(0, cost))) | UInt32(Self.bin(frequency)) << 8 | UInt32(min(15, variety)) << 12
                | UInt32(min(32_767, tags)) << 16 | (isHeadword ? 1 << 31 : 0)
        }

        /// The cost of ICU's dictionary, 1 to 255; 0 when the word is not in it.
        package var cost: Int { Int(rawValue & 0xFF) }
        /// How often training text has it: 0 never, 1 once, 2 twice or three times, 3 to seven times, and so on.
        package var frequencyBin: Int { Int(rawValue >> 8 & 0xF) }
        /// How many different neighbours the string has in raw text, as a power of two; 0 when few.
        package var varietyBin: Int { Int(rawValue >> 12 & 0xF) }
        /// The class of its parts of speech; 0 when unknown.
        package var tags: Int { Int(rawValue >> 16 & 0x7FFF) }
        /// Whether dictionaries other than ICU's have it as a headword.
        package var isHeadword: Bool { rawValue >> 31 != 0 }

        private static func bin(_ count: Int) -> Int {
            count <= 0 ? 0 : min(15, Int.bitWidth - count.leadingZeroBitCount)
        }
    }

    /// A node; what a walk reads of it lies side by side.
    struct Node: BitwiseCopyable {
        var base: Int32
        var check: UInt16
        var facts: UInt16
    }

    /// The base of a node without children: no code leads anywhere from there.
    static let childless = Int32.max

    private let file: ModelFile
    nonisolated(unsafe) let codes: UnsafeBufferPointer<UInt16>
    nonisolated(unsafe) let nodes: UnsafeBufferPointer<Node>
    nonisolated(unsafe) let facts: UnsafeBufferPointer<UInt32>

    /// Reads the sections of a compiled list.
    package init(file: ModelFile) throws(ModelError) {
        self.file = file
        codes = try file.section("codes", of: UInt16.self)
        nodes = try file.section("nodes", of: Node.self)
        facts = try file.section("facts", of: UInt32.self)
        guard codes.count == 65_536, !nodes.isEmpty, facts.first == 0 else {
            throw ModelError(file: file.path, kind: .badSection("nodes", reason: "the sections have wrong lengths"))
        }
    }

    /// How many nodes there are.
    package var nodeCount: Int { nodes.count }

    /// Calls `body` with the end, the node and the facts of every word that begins at `start`, shorter words first.
    @inline(__always)
    func forEachWord(
        in units: UnsafeBufferPointer<UInt16>, at start: Int,
        _ body: (_ end: Int, _ node: Int, _ facts: Facts) -> Void
    ) {
        var base = Int(nodes[0].base)
        var i = start
        while i < units.count {
            let code = codes[Int(units[i])]
            let next = base &+ Int(code)
            if code == 0 || UInt(bitPattern: next) >= UInt(bitPattern: nodes.count) { return }
            let node = nodes[next]
            if node.check != code { return }
            base = Int(node.base)
            i &+= 1
            let kind = Int(node.facts)
            if kind != 0, kind < facts.count { body(i, next, Facts(rawValue: facts[kind])) }
        }
    }

    /// Whether training text has a word.
    func isTrained(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
        var isTrained = false
        forEachWord(in: word, at: 0) { end, _, facts in
            if end == word.count { isTrained = facts.frequencyBin > 0 }
        }
        return isTrained
    }

    /// What is known of a word; nil when it is not in the list.
    package func lookUp(_ word: [UInt16]) -> (node: Int, facts: Facts)? {
        word.withUnsafeBufferPointer { units in
            var found: (node: Int, facts: Facts)?
            forEachWord(in: units, at: 0) { end, node, facts in if end == units.count { found = (node, facts) } }
            return found
        }
    }
}
