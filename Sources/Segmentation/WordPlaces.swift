import SequenceModel

/// What the word features look at, position by position, with a margin before and behind; the memory is kept from run to run.
struct WordPlaces {
    /// Positions before the first unit and behind the last.
    static let margin = 3

    /// The longest words of one list at a position, by where they stand to it; 0 for none.
    struct Words {
        var begin: UInt32 = 0
        var end: UInt32 = 0
        var over: UInt32 = 0

        var code: UInt32 { begin << 6 | end << 3 | over }
    }

    /// One position.
    struct Place {
        /// Digits count as one character, letters as another; the margins as a third.
        var character: UInt32 = 1
        var kind: UInt32 = 15
        /// How the character takes part in names.
        var name: UInt32 = 0
        /// Hashes of the character, of it and the next, of it and the next two.
        var one: UInt32 = 0
        var pair: UInt32 = 0
        var triple: UInt32 = 0
        /// Words of any dictionary, those among them that are headwords elsewhere than in ICU's, and words of training text.
        var icu = Words()
        var head = Words()
        var train = Words()
        /// The accessor variety of the strings of two, three and four units that begin here.
        var variety2: UInt32 = 0
        var variety3: UInt32 = 0
        var variety4: UInt32 = 0
        /// The longest word that begins here, and the longest that ends here.
        var word: UInt32 = 0
        var ending: UInt32 = 0
    }

    /// Longest word that counts as longer than others.
    private static let longest: UInt32 = 7

    private let trie: WordTrie?
    /// As many places as the longest run had.
    private var places: [Place] = []
    private var count = 0

    init(trie: WordTrie?) { self.trie = trie }

    /// Lets `body` look at all places, the margins among them.
    @inline(__always)
    mutating func withPlaces(_ body: (UnsafeMutableBufferPointer<Place>) -> Void) {
        places.withUnsafeMutableBufferPointer { body(UnsafeMutableBufferPointer(rebasing: $0[..<count])) }
    }

    /// Reads a run of folded units; `isHidden` says which nodes' training counts are not seen.
    mutating func read(_ units: UnsafeBufferPointer<UInt16>, profiles: [UInt8], isHidden: [Bool]?) {
        let n = units.count
        count = n + 2 * Self.margin
        if places.count < count { places = [Place](repeating: Place(), count: count) }
        places.withUnsafeMutableBufferPointer { all in
            guard let base = all.baseAddress else { return }
            for i in 0..<count { base[i] = Place() }
            let at = base + Self.margin
            profiles.withUnsafeBufferPointer { profiles in
                CharacterClass.withTable { kinds in
                    for i in 0..<n {
                        let unit = units[i]
                        let kind = kinds[Int(unit)]
                        at[i].kind = UInt32(kind)
                        at[i].name = UInt32(profiles[Int(unit)])
                        switch kind {
                        case CharacterClass.digit.rawValue: at[i].character = 0x30
                        case CharacterClass.letter.rawValue: at[i].character = 0x41
                        default: at[i].character = UInt32(unit)
                        }
                    }
                }
            }
            guard let trie else { return }
            trie.forEachLongWord(in: units) { start, end, node, facts in
                let isSeen = isHidden.map { !$0[node] } ?? true
                Self.enter(node, facts, isSeen: isSeen, count: end &- start, at + start)
            }
        }
    }

    /// Enters a word of several units that begins at a place.
    @inline(__always)
    private static func enter(
        _ node: Int, _ facts: WordTrie.Facts, isSeen: Bool, count: Int, _ at: UnsafeMutablePointer<Place>
    ) {
        let length = min(UInt32(truncatingIfNeeded: count), longest)
        switch count {
        case 2: at[0].variety2 = UInt32(facts.varietyBin)
        case 3: at[0].variety3 = UInt32(facts.varietyBin)
        case 4: at[0].variety4 = UInt32(facts.varietyBin)
        default: break
        }
        let isHead = facts.isHeadword
        let isIcu = facts.cost > 0 || isHead
        let isTrain = facts.frequencyBin > 0 && isSeen
        let last = count &- 1
        if !isIcu && !isTrain { return }
        if isIcu {
            at[0].icu.begin = max(at[0].icu.begin, length)
            at[last].icu.end = max(at[last].icu.end, length)
            for k in 1..<max(1, last) { at[k].icu.over = max(at[k].icu.over, length) }
        }
        if isHead {
            at[0].head.begin = max(at[0].head.begin, length)
            at[last].head.end = max(at[last].head.end, length)
            for k in 1..<max(1, last) { at[k].head.over = max(at[k].head.over, length) }
        }
        if isTrain {
            at[0].train.begin = max(at[0].train.begin, length)
            at[last].train.end = max(at[last].train.end, length)
            for k in 1..<max(1, last) { at[k].train.over = max(at[k].train.over, length) }
        }
        let word = FeatureHash.mix(UInt32(truncatingIfNeeded: node), length)
        at[0].word = word
        if at[last].ending == 0 { at[last].ending = word }
    }
}
