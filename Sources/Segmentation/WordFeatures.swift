package import SequenceModel

/// The features by which the tagger tells where words begin and end; training and decoding share this one definition.
///
/// Characters in a window of ±2, their kinds, repetitions, the words of the dictionary that begin, end and lie over the
/// position, and how freely the strings around it combine in raw text (accessor variety: Zhao and Kit, "Unsupervised
/// segmentation helps supervised learning of character tagging", SIGHAN 2008).
package struct WordFeatures {
    /// The tags: B B2 B3 M … E for words of several characters, S for one.
    ///
    /// Source: H. Zhao et al., "Effective tag set selection in Chinese word segmentation via CRF", PACLIC 20 (2006).
    package static let labels = ["B", "B2", "B3", "M", "E", "S"]
    /// How many features a position has.
    package static let stride = 30

    /// What each column looks at, for people.
    package static let templates = [
        "c-2", "c-1", "c0", "c+1", "c+2", "c-2 c-1", "c-1 c0", "c0 c+1", "c+1 c+2", "c-1 c+1", "c-2 c-1 c0",
        "c-1 c0 c+1", "c0 c+1 c+2", "kinds -2…+2", "kinds -1…+1", "repetition", "ICU words here", "known words here",
        "ICU and known words", "c0, known words", "known words around", "ICU words around", "longest word that begins",
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
    /// Longest word that counts as longer than others.
    private static let longest: UInt32 = 7

    private let trie: WordTrie?
    private let profiles: [UInt8]
    // Scratch, two units of margin on each side.
    private var characters: [UInt32] = []
    private var kinds: [UInt32] = []
    private var names: [UInt32] = []
    private var lengths: [Lengths] = []
    private var longestWord: [UInt32] = []
    private var longestEnding: [UInt32] = []

    /// The longest words at a position, by where they stand to it.
    private struct Lengths {
        // In ICU's dictionary, in the words of training text, and the accessor variety of two- and three-unit strings.
        var begin: UInt32 = 0
        var end: UInt32 = 0
        var over: UInt32 = 0
        var trainBegin: UInt32 = 0
        var trainEnd: UInt32 = 0
        var trainOver: UInt32 = 0
        var variety2: UInt32 = 0
        var variety3: UInt32 = 0
        var variety4: UInt32 = 0
    }

    /// Features over a word list; without one those of dictionaries are absent.
    package init(trie: WordTrie?, profiles: [UInt8]) {
        self.trie = trie
        self.profiles = profiles
    }

    /// Fills the features of folded units.
    ///
    /// `isHidden` says, while training, which nodes' training counts are not to be seen: those of words that only the
    /// text at hand has, so that the tagger learns what a word that is in no list looks like.
    package mutating func fill(
        _ matrix: inout FeatureMatrix, units: UnsafeBufferPointer<UInt16>, isHidden: [Bool]? = nil
    ) {
        let n = units.count
        matrix.reset(count: n)
        guard n > 0 else { return }
        readCharacters(units)
        readWords(units, isHidden: isHidden)
        let seeds = Self.seeds
        let stride = Self.stride
        characters.withUnsafeBufferPointer { c in
            names.withUnsafeBufferPointer { p in
                kinds.withUnsafeBufferPointer { t in
                    lengths.withUnsafeBufferPointer { d in
                        longestWord.withUnsafeBufferPointer { w in
                            longestEnding.withUnsafeBufferPointer { e in
                                seeds.withUnsafeBufferPointer { seeds in
                                    matrix.withUnsafeMutableHashes { out in
                                        for i in 0..<n {
                                            let row = UnsafeMutableBufferPointer(
                                                rebasing: out[i &* stride..<(i &+ 1) &* stride])
                                            Self.fill(row, at: i &+ 2, c, t, p, d, w, e, seeds)
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func fill(
        _ row: UnsafeMutableBufferPointer<UInt32>, at i: Int, _ c: UnsafeBufferPointer<UInt32>,
        _ t: UnsafeBufferPointer<UInt32>, _ p: UnsafeBufferPointer<UInt32>, _ d: UnsafeBufferPointer<Lengths>,
        _ w: UnsafeBufferPointer<UInt32>,
        _ e: UnsafeBufferPointer<UInt32>, _ seeds: UnsafeBufferPointer<UInt32>
    ) {
        let (p2, p1, c0, n1, n2) = (c[i &- 2], c[i &- 1], c[i], c[i &+ 1], c[i &+ 2])
        // One multiplication a feature: a template's seed, then the upper half of the product.
        @inline(__always) func set(_ k: Int, _ value: UInt64) {
            let product = (value ^ UInt64(seeds[k])) &* 0x9E37_79B9_7F4A_7C15
            row[k] = UInt32(truncatingIfNeeded: ((product ^ product &>> 29) &* 0xBF58_476D_1CE4_E5B9) &>> 32)
        }
        @inline(__always) func one(_ k: Int, _ a: UInt32) { set(k, UInt64(a) &<< 32) }
        @inline(__always) func two(_ k: Int, _ a: UInt32, _ b: UInt32) { set(k, UInt64(a) &<< 48 ^ UInt64(b) &<< 32) }
        @inline(__always) func three(_ k: Int, _ a: UInt32, _ b: UInt32, _ c: UInt32) {
            set(k, UInt64(a) &<< 48 ^ UInt64(b) &<< 32 ^ UInt64(c) &* 0x8CB9_2BA7_2F3D_8DD7)
        }
        one(0, p2)
        one(1, p1)
        one(2, c0)
        one(3, n1)
        one(4, n2)
        two(5, p2, p1)
        two(6, p1, c0)
        two(7, c0, n1)
        two(8, n1, n2)
        two(9, p1, n1)
        three(10, p2, p1, c0)
        three(11, p1, c0, n1)
        three(12, c0, n1, n2)
        let kind5 = t[i &- 2] << 16 | t[i &- 1] << 12 | t[i] << 8 | t[i &+ 1] << 4 | t[i &+ 2]
        one(13, kind5)
        one(14, kind5 >> 4 & 0xFFF)
        let same: UInt32 =
            (c0 == p1 ? 1 : 0) | (c0 == p2 ? 2 : 0) | (c0 == n1 ? 4 : 0) | (c0 == n2 ? 8 : 0) | (p1 == n1 ? 16 : 0)
            | (p2 == n1 ? 32 : 0)
        if same != 0 { two(15, same, t[i]) }
        let (before, here, after) = (d[i &- 1], d[i], d[i &+ 1])
        let icu = here.begin << 6 | here.end << 3 | here.over
        let train = here.trainBegin << 6 | here.trainEnd << 3 | here.trainOver
        one(16, icu)
        one(17, train)
        two(18, icu, train)
        two(19, c0, train)
        three(20, before.trainEnd, here.trainBegin, here.trainEnd << 8 | after.trainBegin)
        three(21, before.end, here.begin, here.end << 8 | after.begin)
        if w[i] != 0 { one(22, w[i]) }
        if e[i] != 0 { one(23, e[i]) }
        two(24, before.variety2 << 4 | here.variety2, d[i &- 2].variety3 << 8 | before.variety3 << 4 | here.variety3)
        three(25, here.variety4, before.variety4, d[i &- 2].variety4 << 4 | (i >= 3 ? d[i &- 3].variety4 : 0))
        // Surname, first and second character of the given name, from each of the three places that this one can have.
        let (m2, m1, m0, o1, o2) = (p[i &- 2], p[i &- 1], p[i], p[i &+ 1], p[i &+ 2])
        let asSurname = (m0 & 3) << 8 | (o1 & 0xC) << 4 | o2 & 0x30
        let asFirst = (m1 & 3) << 8 | (m0 & 0xC) << 4 | o1 & 0x30
        let asSecond = (m2 & 3) << 8 | (m1 & 0xC) << 4 | m0 & 0x30
        if m0 & 3 > 1 { three(26, asSurname, here.begin << 3 | here.trainBegin, after.begin << 3 | after.trainBegin) }
        if m1 & 3 > 1 { three(27, asFirst, here.begin << 3 | here.trainBegin, before.begin << 3 | before.trainBegin) }
        if m2 & 3 > 1 { three(28, asSecond, here.begin << 3 | here.trainBegin, before.begin << 3 | before.trainBegin) }
        one(29, (m2 & 0xC0) << 8 | (m1 & 0xC0) << 6 | (m0 & 0xC0) << 4 | (o1 & 0xC0) << 2 | o2 & 0xC0)
    }

    /// Digits count as one character, letters as another; the margins as a third.
    private mutating func readCharacters(_ units: UnsafeBufferPointer<UInt16>) {
        let n = units.count
        characters.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        characters += [1, 1]
        kinds += [15, 15]
        names += [0, 0]
        for unit in units { names.append(UInt32(profiles[Int(unit)])) }
        names += [0, 0]
        CharacterClass.withTable { table in
            for i in 0..<n {
                let unit = units[i]
                let kind = table[Int(unit)]
                kinds.append(UInt32(kind))
                switch kind {
                case CharacterClass.digit.rawValue: characters.append(0x30)
                case CharacterClass.letter.rawValue: characters.append(0x41)
                default: characters.append(UInt32(unit))
                }
            }
        }
        characters += [1, 1]
        kinds += [15, 15]
    }

    private mutating func readWords(_ units: UnsafeBufferPointer<UInt16>, isHidden: [Bool]?) {
        let n = units.count
        lengths.removeAll(keepingCapacity: true)
        lengths.append(contentsOf: repeatElement(Lengths(), count: n + 4))
        longestWord.removeAll(keepingCapacity: true)
        longestWord.append(contentsOf: repeatElement(0, count: n + 4))
        longestEnding.removeAll(keepingCapacity: true)
        longestEnding.append(contentsOf: repeatElement(0, count: n + 4))
        guard let trie else { return }
        lengths.withUnsafeMutableBufferPointer { d in
            longestWord.withUnsafeMutableBufferPointer { w in
                longestEnding.withUnsafeMutableBufferPointer { e in
                    for i in 0..<n {
                        trie.forEachWord(in: units, at: i) { end, node, facts in
                            let count = end &- i
                            let length = min(UInt32(count), Self.longest)
                            switch count {
                            case 2: d[i &+ 2].variety2 = UInt32(facts.varietyBin)
                            case 3: d[i &+ 2].variety3 = UInt32(facts.varietyBin)
                            case 4: d[i &+ 2].variety4 = UInt32(facts.varietyBin)
                            default: break
                            }
                            let isIcu = facts.cost > 0
                            let isTrain = facts.frequencyBin > 0 && !(isHidden.map { $0[node] } ?? false)
                            if count == 1 || !isIcu && !isTrain { return }
                            let last = end &+ 1
                            if isIcu {
                                d[i &+ 2].begin = max(d[i &+ 2].begin, length)
                                d[last].end = max(d[last].end, length)
                            }
                            if isTrain {
                                d[i &+ 2].trainBegin = max(d[i &+ 2].trainBegin, length)
                                d[last].trainEnd = max(d[last].trainEnd, length)
                            }
                            if count > 2 {
                                for k in i &+ 3..<last {
                                    if isIcu { d[k].over = max(d[k].over, length) }
                                    if isTrain { d[k].trainOver = max(d[k].trainOver, length) }
                                }
                            }
                            let word = FeatureHash.mix(UInt32(truncatingIfNeeded: node), length)
                            w[i &+ 2] = word
                            if e[last] == 0 { e[last] = word }
                        }
                    }
                }
            }
        }
    }
}
