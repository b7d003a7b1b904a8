package import SequenceModel

/// The compiled word list: a double array over UTF-16 units, memory-mapped; each word carries what is known of it in 32 bits.
///
/// Sections of its file: `codes` (65,536 uint16: the compact code of each unit, 0 where no word has it), `base` and `check`
/// (int32 a node: where its children begin, its parent), `facts` (uint32 a node: the word that ends there, 0 for none).
/// Node 0 is the root. Method: J. Aoe, IEEE TSE 15 (1989).
package struct WordTrie: Sendable {
    /// What is known of a word, as 32 bits.
    package struct Facts: Hashable, Sendable {
        package var rawValue: UInt32

        package init(rawValue: UInt32) { self.rawValue = rawValue }

        /// Packs the parts; each is cut to its bits.
        package init(cost: Int = 0, frequency: Int = 0, variety: Int = 0, tags: Int = 0) {
            rawValue =
                UInt32(min(255, max(0, cost))) | UInt32(Self.bin(frequency)) << 8 | UInt32(min(15, variety)) << 12
                | UInt32(min(65_535, tags)) << 16
        }

        /// The cost of ICU's dictionary, 1 to 255; 0 when the word is not in it.
        package var cost: Int { Int(rawValue & 0xFF) }
        /// How often training text has it: 0 never, 1 once, 2 twice or three times, 3 to seven times, and so on.
        package var frequencyBin: Int { Int(rawValue >> 8 & 0xF) }
        /// How many different neighbours the string has in raw text, as a power of two; 0 when few.
        package var varietyBin: Int { Int(rawValue >> 12 & 0xF) }
        /// The class of its parts of speech; 0 when unknown.
        package var tags: Int { Int(rawValue >> 16) }

        private static func bin(_ count: Int) -> Int {
            count <= 0 ? 0 : min(15, Int.bitWidth - count.leadingZeroBitCount)
        }
    }

    private let file: ModelFile
    nonisolated(unsafe) let codes: UnsafeBufferPointer<UInt16>
    nonisolated(unsafe) let base: UnsafeBufferPointer<Int32>
    nonisolated(unsafe) let check: UnsafeBufferPointer<Int32>
    nonisolated(unsafe) let facts: UnsafeBufferPointer<UInt32>

    /// Reads the sections of a compiled list.
    package init(file: ModelFile) throws(ModelError) {
        self.file = file
        codes = try file.section("codes", of: UInt16.self)
        base = try file.section("base", of: Int32.self)
        check = try file.section("check", of: Int32.self)
        facts = try file.section("facts", of: UInt32.self)
        guard codes.count == 65_536, base.count == check.count, base.count == facts.count, !base.isEmpty else {
            throw ModelError(file: file.path, kind: .badSection("base", reason: "the sections differ in length"))
        }
    }

    /// How many nodes there are.
    package var nodeCount: Int { base.count }

    /// The child of a node by a unit's code, or −1.
    @inline(__always)
    func child(_ node: Int, _ code: UInt16) -> Int {
        if code == 0 { return -1 }
        let next = Int(base[node]) &+ Int(code)
        return UInt(bitPattern: next) < UInt(bitPattern: check.count) && Int(check[next]) == node ? next : -1
    }

    /// Calls `body` with the end, the node and the facts of every word that begins at `start`, shorter words first.
    @inline(__always)
    func forEachWord(
        in units: UnsafeBufferPointer<UInt16>, at start: Int,
        _ body: (_ end: Int, _ node: Int, _ facts: Facts) -> Void
    ) {
        var node = 0
        var i = start
        while i < units.count {
            node = child(node, codes[Int(units[i])])
            if node < 0 { return }
            i &+= 1
            let value = facts[node]
            if value != 0 { body(i, node, Facts(rawValue: value)) }
        }
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
