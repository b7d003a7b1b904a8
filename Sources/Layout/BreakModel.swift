import CPrefetch
package import Lexicons

/// A character trigram model of newspaper text, with marks for the beginning and end of headlines and paragraphs.
///
/// It answers how likely one character follows others; over a line break this says whether the two lines read on.
/// Digits count as 0, Latin letters as a. Probabilities are stored as -16·ln p in a byte. A trigram or bigram that was not
/// stored backs off with a fixed penalty (T. Brants et al., "Large language models in machine translation", 2007).
package struct BreakModel: Sendable {
    /// Marks that stand for the edges of blocks.
    package static let headlineStart: UInt16 = 0xE000
    package static let headlineEnd: UInt16 = 0xE001
    package static let paragraphStart: UInt16 = 0xE002
    package static let paragraphEnd: UInt16 = 0xE003

    private let unigrams: [UInt8]
    private let bigrams: [UInt16]
    private let trigrams: [UInt16]
    private static let backoff: Float = 1.2
    static let magic: [UInt8] = Array("JBBM0001".utf8)

    init(unigrams: [UInt8], bigrams: [UInt16], trigrams: [UInt16]) {
        self.unigrams = unigrams
        self.bigrams = bigrams
        self.trigrams = trigrams
    }

    /// Reads a model file.
    ///
    /// - Throws: `LexiconError` when the file cannot be read or is no model.
    package init(path: String) throws(LexiconError) {
        try self.init(bytes: FileBytes.read(path), path: path)
    }

    /// Reads the bytes of a model file: magic, two table sizes as powers of two, unigrams, bigrams, trigrams.
    package init(bytes: [UInt8], path: String) throws(LexiconError) {
        func bad(_ why: String) -> LexiconError { LexiconError(file: path, kind: .badHeader(why)) }
        guard bytes.count > 10, Array(bytes[0..<8]) == Self.magic else { throw bad("this is no break model") }
        let two = Int(bytes[8])
        let three = Int(bytes[9])
        guard two < 24, three < 24, bytes.count == 10 + 65_536 + 2 << two + 2 << three else {
            throw bad("the file has the wrong length")
        }
        func words(_ from: Int, _ count: Int) -> [UInt16] {
            [UInt16](unsafeUninitializedCapacity: count) { out, n in
                for i in 0..<count { out[i] = UInt16(bytes[from + 2 * i]) | UInt16(bytes[from + 2 * i + 1]) << 8 }
                n = count
            }
        }
        unigrams = Array(bytes[10..<10 + 65_536])
        bigrams = words(10 + 65_536, 1 << two)
        trigrams = words(10 + 65_536 + 2 << two, 1 << three)
    }

    /// The unit that stands for a character in the model.
    @inline(__always)
    package static func symbol(_ u: UInt16) -> UInt16 {
        if u < 0x80 || (u >= 0xFF10 && u <= 0xFF5A) {
            let c = u < 0x80 ? u : u - 0xFEE0
            if (0x30...0x39).contains(c) { return 0x30 }
            if (0x41...0x5A).contains(c) || (0x61...0x7A).contains(c) { return 0x61 }
        }
        return u
    }

    @inline(__always)
    static func hash(_ key: UInt64) -> UInt64 {
        var h = key &* 0x9E37_79B9_7F4A_7C15
        h ^= h >> 29
        h = h &* 0xBF58_476D_1CE4_E5B9
        return h ^ (h >> 32)
    }

    /// Where a key is looked for: its slot, and the byte of its hash that marks its entry.
    fileprivate struct Place {
        var slot: UInt32
        var tag: UInt16
    }

    /// Two characters that will be asked for, as symbols.
    struct Pair {
        fileprivate let first: UInt16
        fileprivate let second: UInt16
        fileprivate let place: Place
    }

    @inline(__always)
    private static func place(_ key: UInt64, in table: [UInt16]) -> Place {
        let h = hash(key)
        return Place(
            slot: UInt32(truncatingIfNeeded: Int(truncatingIfNeeded: h) & (table.count - 1)),
            tag: UInt16(truncatingIfNeeded: h >> 56))
    }

    /// The stored byte at a place, or nil; open addressing, a byte of the hash as the tag.
    @inline(__always)
    private static func find(_ place: Place, in table: [UInt16]) -> UInt8? {
        table.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var slot = Int(place.slot)
            for _ in 0..<64 {
                let entry = slots[slot]
                if entry == 0xFFFF { return nil }
                if entry >> 8 == place.tag { return UInt8(truncatingIfNeeded: entry) }
                slot = (slot &+ 1) & mask
            }
            return nil
        }
    }

    @inline(__always)
    private static func find(_ key: UInt64, in table: [UInt16]) -> UInt8? { find(place(key, in: table), in: table) }

    /// The tables are larger than the cache, and waiting for memory costs more than everything else in a look-up.
    @inline(__always)
    private static func prefetch(_ place: Place, in table: [UInt16]) {
        table.withUnsafeBufferPointer { slots in
            if let first = slots.baseAddress { jianbao_prefetch(first + Int(place.slot)) }
        }
    }

    /// Says that a pair of symbols will be asked for.
    @inline(__always)
    func prefetch(_ a: UInt16, _ b: UInt16) {
        Self.prefetch(Self.place(UInt64(a) << 16 | UInt64(b), in: bigrams), in: bigrams)
    }

    /// Says that three symbols will be asked for, and the pair that stands in for them.
    @inline(__always)
    func prefetch(_ a: UInt16, _ b: UInt16, _ c: UInt16) {
        Self.prefetch(
            Self.place(UInt64(a) << 32 | UInt64(b) << 16 | UInt64(c), in: trigrams), in: trigrams)
        prefetch(b, c)
    }

    /// ln p(b).
    @inline(__always)
    package func logUnigram(_ b: UInt16) -> Float { -Float(unigrams[Int(b)]) / 16 }

    /// ln p(b | a).
    @inline(__always)
    package func log(_ b: UInt16, after a: UInt16) -> Float {
        if let v = Self.find(UInt64(a) << 16 | UInt64(b), in: bigrams) { return -Float(v) / 16 }
        return logUnigram(b) - Self.backoff
    }

    /// Says that two characters will be asked for.
    @inline(__always)
    func ahead(_ a: UInt16, _ b: UInt16) -> Pair {
        let pair = pair(a, b)
        Self.prefetch(pair.place, in: bigrams)
        return pair
    }

    @inline(__always)
    private func pair(_ a: UInt16, _ b: UInt16) -> Pair {
        let first = Self.symbol(a)
        let second = Self.symbol(b)
        return Pair(
            first: first, second: second, place: Self.place(UInt64(first) << 16 | UInt64(second), in: bigrams))
    }

    /// Whether two characters were seen next to each other.
    @inline(__always)
    func isKnown(_ pair: Pair) -> Bool { Self.find(pair.place, in: bigrams) != nil }

    /// Whether two characters stand next to each other often, for how often each of them stands: they make a word.
    @inline(__always)
    func isFrequent(_ pair: Pair) -> Bool {
        guard let v = Self.find(pair.place, in: bigrams) else { return false }
        let p = -Float(v) / 16
        return p - logUnigram(pair.second) > 2.5 && p + logUnigram(pair.first) > -13
    }

    func isKnown(_ a: UInt16, _ b: UInt16) -> Bool { isKnown(pair(a, b)) }
    func isFrequent(_ a: UInt16, _ b: UInt16) -> Bool { isFrequent(pair(a, b)) }

    /// ln p(c | a b).
    @inline(__always)
    package func log(_ c: UInt16, after a: UInt16, _ b: UInt16) -> Float {
        if let v = Self.find(UInt64(a) << 32 | UInt64(b) << 16 | UInt64(c), in: trigrams) { return -Float(v) / 16 }
        return log(c, after: b) - Self.backoff
    }
}
