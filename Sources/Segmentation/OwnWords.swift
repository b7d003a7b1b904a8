package import Lexicons
package import SequenceModel
package import TextModel

/// Words that always stand whole, with their part of speech: those of `words.tsv`, shipped and the user's.
///
/// Of words that overlap, the one that begins first stands, and of those the longest.
package struct OwnWords: Sendable {
    private let trie: LexiconTrie
    private let tags: [PartOfSpeech?]
    /// Full names of districts, counties and cities of three and more units.
    private let divisions: LexiconTrie
    /// For each unit whether an own word (1) or a division (2) begins with it, or it is an own word by itself (4).
    private let firsts: [UInt8]
    /// A bit for the first two units of each division, by `slot`: one unit begins far too many places.
    private let pairs: [UInt64]
    /// The same of each own word.
    private let ownPairs: [UInt64]

    /// No words.
    package init() {
        trie = LexiconTrie([])
        tags = []
        divisions = LexiconTrie([])
        firsts = []
        pairs = []
        ownPairs = []
    }

    @inline(__always)
    private static func slot(_ a: UInt16, _ b: UInt16) -> Int {
        Int((UInt32(a) &* 0x9E37_79B1 ^ UInt32(b) &* 0x85EB_CA6B) &>> 16)
    }

    /// The words of a dictionary with the columns `word` and `tag`; a tag that is empty or not of the PKU set leaves the tag to the model.
    ///
    /// - Parameter divisions: the administrative divisions; their full names are favoured, not forced.
    package init(_ lexicon: Lexicon, divisions places: Lexicon? = nil) {
        var firsts = [UInt8](repeating: 0, count: 65_536)
        func entry(_ row: Int, _ units: [UInt16], _ kind: LexiconKind, _ mark: UInt8) -> ([UInt16], LexiconTrie.Entry) {
            let word = FoldTable.width.fold(units)
            if let first = word.first { firsts[Int(first)] |= mark }
            return (word, LexiconTrie.Entry(kind: kind, row: Int32(row)))
        }
        var ownPairs = [UInt64](repeating: 0, count: 1024)
        trie = LexiconTrie(
            lexicon.rows.enumerated().map { row, word in
                let found = entry(row, word.units, .words, 1)
                if found.0.count > 1 {
                    let slot = Self.slot(found.0[0], found.0[1])
                    ownPairs[slot >> 6] |= 1 << UInt64(slot & 63)
                } else if let only = found.0.first {
                    firsts[Int(only)] |= 4
                }
                return found
            })
        self.ownPairs = ownPairs
        tags = lexicon.rows.map { PartOfSpeech(tag: $0[1]) }
        var pairs = [UInt64](repeating: 0, count: 1024)
        let form = places?.column("form")
        let full = LexiconRow.letters("full")
        divisions = LexiconTrie(
            (places?.rows ?? []).enumerated().compactMap { row, place in
                guard let form, place.letters(form) == full else { return nil }
                let units = place.units
                guard units.count > 2 else { return nil }
                let found = entry(row, units, .administrativeDivisions, 2)
                let slot = Self.slot(found.0[0], found.0[1])
                pairs[slot >> 6] |= 1 << UInt64(slot & 63)
                return found
            })
        self.firsts = firsts
        self.pairs = pairs
    }

    /// Whether there are none.
    package var isEmpty: Bool { tags.isEmpty }

    /// Whether a word is an own word.
    func contains(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
        !isEmpty && trie.longestMatch(of: .words, in: word, at: 0)?.end == word.count
    }

    /// The part of speech of an own word; nil of others.
    func tag(of word: UnsafeBufferPointer<UInt16>) -> PartOfSpeech? {
        guard !isEmpty, let match = trie.longestMatch(of: .words, in: word, at: 0), match.end == word.count else {
            return nil
        }
        return tags[match.row]
    }

    /// Where own words stand in a run of folded units.
    func matches(in run: UnsafeBufferPointer<UInt16>) -> [(start: Int, end: Int)] {
        if isEmpty { return [] }
        var found: [(start: Int, end: Int)] = []
        firsts.withUnsafeBufferPointer { firsts in
            var i = 0
            while i < run.count {
                let mark = firsts[Int(run[i])]
                if mark & 5 != 0, mayBegin(run, i, mark),
                    let match = trie.longestMatch(of: .words, in: run, at: i)
                {
                    found.append((i, match.end))
                    i = match.end
                } else {
                    i += 1
                }
            }
        }
        return found
    }

    /// Whether an own word may begin at a position, from its first two units.
    private func mayBegin(_ run: UnsafeBufferPointer<UInt16>, _ i: Int, _ mark: UInt8) -> Bool {
        if mark & 5 != 1 { return mark & 4 != 0 }
        guard i + 1 < run.count else { return false }
        let slot = Self.slot(run[i], run[i + 1])
        return ownPairs[slot >> 6] >> UInt64(slot & 63) & 1 != 0
    }

    /// Favours the full names of divisions, where no 市民 or 县长 takes their last unit away; `weight` a unit.
    func favour(_ emissions: inout EmissionMatrix, _ run: UnsafeBufferPointer<UInt16>, weight: Int16) {
        if firsts.isEmpty { return }
        firsts.withUnsafeBufferPointer { firsts in
            var i = 0
            while i &+ 1 < run.count {
                guard firsts[Int(run[i])] & 2 != 0, beginsDivision(run, i),
                    let match = divisions.longestMatch(of: .administrativeDivisions, in: run, at: i)
                else {
                    i &+= 1
                    continue
                }
                // 民, 长
                if match.end == run.count || run[match.end] != 0x6C11 && run[match.end] != 0x957F {
                    for (k, tag) in WordFeatures.tags(wordLength: match.end - i).enumerated() {
                        emissions[i + k, Int(tag)] = emissions[i + k, Int(tag)] &+ weight
                    }
                }
                i = match.end
            }
        }
    }

    /// Whether a division may begin at a position that is not the last, from its first two units.
    @inline(__always)
    private func beginsDivision(_ run: UnsafeBufferPointer<UInt16>, _ i: Int) -> Bool {
        let slot = Self.slot(run[i], run[i + 1])
        return pairs[slot >> 6] >> UInt64(slot & 63) & 1 != 0
    }

    /// Forbids every tag that would cut an own word or tie it to its neighbours.
    func bind(_ emissions: inout EmissionMatrix, _ run: UnsafeBufferPointer<UInt16>) {
        for match in matches(in: run) {
            for (k, tag) in WordFeatures.tags(wordLength: match.end - match.start).enumerated() {
                for other in 0..<WordFeatures.labels.count where other != Int(tag) {
                    emissions[match.start + k, other] = EmissionMatrix.forbidden
                }
            }
        }
    }
}
