package import SequenceModel

/// The features by which the tagger tells where words begin and end; training and decoding share this one definition.
///
/// Characters in a window of ±2, their kinds, repetitions, the words of the dictionary that begin, end and lie over the
/// position, and how freely the strings around it combine in raw text (accessor variety: Zhao and Kit, "Unsupervised
/// segmentation helps supervised learning of character tagging", SIGHAN 2008).
///
/// The features of a character that differ only in where it stands share a bucket of the weight table, and so do those of
/// a pair and of three characters: they are looked up at neighbouring positions, when the bucket is in the cache.
package struct WordFeatures {
    /// The tags: B B2 B3 M … E for words of several characters, S for one.
    ///
    /// Source: H. Zhao et al., "Effective tag set selection in Chinese word segmentation via CRF", PACLIC 20 (2006).
    package static let labels = ["B", "B2", "B3", "M", "E", "S"]
    /// How many features a position has.
    package static let stride = 27

    /// What each column looks at, for people.
    package static let templates = [
        "c-2", "c-1", "c0", "c+1", "c+2", "c-2 c-1", "c-1 c0", "c0 c+1", "c+1 c+2", "c-1 c+1", "c-2 c-1 c0",
        "c-1 c0 c+1", "c0 c+1 c+2", "kinds -2…+2", "repetition", "words of dictionaries and known words",
        "c0, known words", "known words around", "words of dictionaries around", "longest word that begins",
        "longest word that ends", "variety of 2, 3", "variety of 4", "as surname", "as first of a given name",
        "as second of a given name", "transliteration",
    ]

    /// (from, to) that no segmentation has; −1 is outside the sentence.
    package static let forbidden: [(from: Int, to: Int)] = {
        // After B comes B2 or E, after B2 B3 or E, after B3 and M comes M or E, after E and S a new word.
        let next: [[Int]] = [[1, 4], [2, 4], [3, 4], [3, 4], [0, 5], [0, 5]]
        var pairs: [(from: Int, to: Int)] = []
        for from in 0..<6 { for to in 0..<6 where !next[from].contains(to) { pairs.append((from, to)) } }
        for k in 1..<5 { pairs.append((-1, k)) }
        for k in 0..<4 { pairs.append((k, -1)) }
        return pairs
    }()

    /// The tags of a word of so many units.
    package static func tags(wordLength n: Int) -> [UInt8] {
        if n == 1 { return [5] }
        return (0..<n).map { $0 == n - 1 ? 4 : UInt8(min($0, 3)) }
    }

    private static let seeds: [UInt32] = (0..<stride).map(FeatureHash.seed)
    /// What tells the features of one bucket apart: their fingerprint, and for every second one the bucket beside.
    private static let places: [UInt32] = [1, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0].enumerated().map { column, side in
        (FeatureHash.seed(1_000 + column) & 0xFFFF) | UInt32(side) << 16
    }

    private let profiles: [UInt8]
    private var places: WordPlaces

    /// Features over a word list; without one those of dictionaries are absent.
    package init(trie: WordTrie?, profiles: [UInt8]) {
        self.profiles = profiles
        places = WordPlaces(trie: trie)
    }

    /// Fills the features of folded units.
    ///
    /// `isHidden` says, while training, which nodes' training counts are not to be seen: those of words that only the
    /// text at hand has, so that the tagger learns what a word that is in no list looks like.
    package mutating func fill(
        _ matrix: inout FeatureMatrix, units: UnsafeBufferPointer<UInt16>, isHidden: [Bool]? = nil
    ) {
        let n = units.count
        matrix.resize(count: n)
        guard n > 0 else { return }
        places.read(units, profiles: profiles, isHidden: isHidden)
        let stride = Self.stride
        places.withPlaces { places in
            Self.seeds.withUnsafeBufferPointer { seeds in
                Self.places.withUnsafeBufferPointer { marks in
                    guard let seeds = seeds.baseAddress, let marks = marks.baseAddress else { return }
                    for i in places.indices { Self.hash(&places[i], at: i, places, seeds) }
                    matrix.withUnsafeMutableHashes { out in
                        guard let out = out.baseAddress, let first = places.baseAddress else { return }
                        for i in 0..<n {
                            Self.fill(out + i &* stride, first + (i &+ WordPlaces.margin), seeds, marks)
                        }
                    }
                }
            }
        }
    }

    /// One multiplication a feature: a template's seed, then the upper half of the product.
    @inline(__always)
    private static func hash(_ seed: UInt32, _ value: UInt64) -> UInt32 {
        let product = (value ^ UInt64(seed)) &* 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: ((product ^ product &>> 29) &* 0xBF58_476D_1CE4_E5B9) &>> 32)
    }

    @inline(__always)
    private static func mixed(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt64 {
        UInt64(a) &<< 48 ^ UInt64(b) &<< 32 ^ UInt64(c) &* 0x8CB9_2BA7_2F3D_8DD7
    }

    /// The hashes of a character, of it and the next, and of it and the next two.
    @inline(__always)
    private static func hash(
        _ place: inout WordPlaces.Place, at i: Int, _ places: UnsafeMutableBufferPointer<WordPlaces.Place>,
        _ seeds: UnsafePointer<UInt32>
    ) {
        let c0 = place.character
        let n1 = i &+ 1 < places.count ? places[i &+ 1].character : 1
        let n2 = i &+ 2 < places.count ? places[i &+ 2].character : 1
        place.one = hash(seeds[2], UInt64(c0) &<< 32)
        place.pair = hash(seeds[6], mixed(c0, n1, 0))
        place.triple = hash(seeds[11], mixed(c0, n1, n2))
    }

    @inline(__always)
    private static func fill(
        _ row: UnsafeMutablePointer<UInt32>, _ at: UnsafeMutablePointer<WordPlaces.Place>,
        _ seeds: UnsafePointer<UInt32>, _ marks: UnsafePointer<UInt32>
    ) {
        @inline(__always) func one(_ k: Int, _ a: UInt32) { row[k] = hash(seeds[k], UInt64(a) &<< 32) }
        @inline(__always) func two(_ k: Int, _ a: UInt32, _ b: UInt32) { row[k] = hash(seeds[k], mixed(a, b, 0)) }
        @inline(__always) func three(_ k: Int, _ a: UInt32, _ b: UInt32, _ c: UInt32) {
            row[k] = hash(seeds[k], mixed(a, b, c))
        }
        for k in 0..<5 { row[k] = at[k &- 2].one ^ marks[k] }
        for k in 0..<4 { row[5 &+ k] = at[k &- 2].pair ^ marks[5 &+ k] }
        let (p2, p1, here, n1, n2) = (at[-2], at[-1], at[0], at[1], at[2])
        two(9, p1.character, n1.character)
        for k in 0..<3 { row[10 &+ k] = at[k &- 2].triple ^ marks[10 &+ k] }
        let kinds = p2.kind << 16 | p1.kind << 12 | here.kind << 8 | n1.kind << 4 | n2.kind
        one(13, kinds)
        let c0 = here.character
        let same: UInt32 =
            (c0 == p1.character ? 1 : 0) | (c0 == p2.character ? 2 : 0) | (c0 == n1.character ? 4 : 0)
            | (c0 == n2.character ? 8 : 0) | (p1.character == n1.character ? 16 : 0)
            | (p2.character == n1.character ? 32 : 0)
        if same != 0 { two(14, same, kinds >> 4 & 0xFFFF) } else { row[14] = FeatureHash.none }
        two(15, here.icu.code | here.head.code << 9, here.train.code)
        two(16, c0, here.train.code)
        three(17, p1.train.end, here.train.begin, here.train.end << 8 | n1.train.begin)
        three(
            18, p1.icu.end | p1.head.end << 3, here.icu.begin | here.head.begin << 3,
            (here.icu.end | here.head.end << 3) << 8 | n1.icu.begin | n1.head.begin << 3)
        if here.word != 0 { one(19, here.word) } else { row[19] = FeatureHash.none }
        if here.ending != 0 { one(20, here.ending) } else { row[20] = FeatureHash.none }
        two(21, p1.variety2 << 4 | here.variety2, p2.variety3 << 8 | p1.variety3 << 4 | here.variety3)
        three(22, here.variety4, p1.variety4, p2.variety4 << 4 | at[-3].variety4)
        // Surname, first and second character of the given name, from each of the three places that this one can have.
        let asSurname = (here.name & 3) << 8 | (n1.name & 0xC) << 4 | n2.name & 0x30
        let asFirst = (p1.name & 3) << 8 | (here.name & 0xC) << 4 | n1.name & 0x30
        let asSecond = (p2.name & 3) << 8 | (p1.name & 0xC) << 4 | here.name & 0x30
        let begins = here.icu.begin << 3 | here.train.begin
        if here.name & 3 > 1 {
            three(23, asSurname, begins, n1.icu.begin << 3 | n1.train.begin)
        } else {
            row[23] = FeatureHash.none
        }
        if p1.name & 3 > 1 {
            three(24, asFirst, begins, p1.icu.begin << 3 | p1.train.begin)
        } else {
            row[24] = FeatureHash.none
        }
        if p2.name & 3 > 1 {
            three(25, asSecond, begins, p1.icu.begin << 3 | p1.train.begin)
        } else {
            row[25] = FeatureHash.none
        }
        one(
            26,
            (p2.name & 0xC0) << 8 | (p1.name & 0xC0) << 6 | (here.name & 0xC0) << 4 | (n1.name & 0xC0) << 2
                | n2.name & 0xC0)
    }
}
