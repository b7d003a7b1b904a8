import Lexicons

extension LexiconMatch {
    /// The number of the word's dictionary, which is how the kind is kept: `rawValue` of another module is a call, and
    /// every word of a text is asked.
    @inline(__always)
    var kindNumber: Int { Int(unsafeBitCast(kind, to: UInt8.self)) }
}

extension NameScan {
    /// The words of a text by start and by end, as the dictionaries' entries make them: several entries of one word are one.
    struct WordTable {
        let words: [Word]
        let firstAt: [Int32]
        let endingFirst: [Int32]
        let endingOrder: [Int32]
        let startTraits: [WordTraits]
        let endTraits: [WordTraits]

        /// - Parameter count: how many units the text has; no match leaves it.
        init(_ matches: [LexiconMatch], count n: Int, _ vocabulary: NameVocabulary) {
            var firstAt = [Int32](repeating: 0, count: n + 2)
            var endCounts = [Int32](repeating: 0, count: n + 2)
            var startTraits = [WordTraits](repeating: [], count: n + 1)
            var endTraits = [WordTraits](repeating: [], count: n + 1)
            let words = [Word](unsafeUninitializedCapacity: matches.count) { words, filled in
                startTraits.withUnsafeMutableBufferPointer { startTraits in
                    endTraits.withUnsafeMutableBufferPointer { endTraits in
                        filled = Self.fill(words, from: matches, vocabulary) { start, end, traits in
                            startTraits[start].formUnion(traits)
                            endTraits[end].formUnion(traits)
                        }
                    }
                }
            }
            var order: [Int32] = []
            firstAt.withUnsafeMutableBufferPointer { firstAt in
                endCounts.withUnsafeMutableBufferPointer { ends in
                    order = Self.count(words, n, firstAt, ends)
                }
            }
            self.words = words
            self.firstAt = firstAt
            endingFirst = endCounts
            endingOrder = order
            self.startTraits = startTraits
            self.endTraits = endTraits
        }

        /// Fills the words and says how many there are; `seen` is told what every entry says of its word.
        @inline(__always)
        private static func fill(
            _ words: UnsafeMutableBufferPointer<Word>, from matches: [LexiconMatch], _ vocabulary: NameVocabulary,
            _ seen: (_ start: Int, _ end: Int, WordTraits) -> Void
        ) -> Int {
            var last = -1
            guard let words = words.baseAddress else { return 0 }
            matches.withUnsafeBufferPointer { matches in
                vocabulary.withTraits { traits, soon in
                    for number in 0..<matches.count {
                        if number &+ 16 < matches.count { soon(matches[number &+ 16]) }
                        let match = matches[number]
                        let known = traits(match)
                        // A pattern is one instruction, == of another module's enumeration a call of a witness.
                        let isContext = if case .nameContext = match.kind { true } else { false }
                        if known.isEmpty && !isContext { continue }
                        seen(Int(match.start), Int(match.end), known)
                        if last >= 0, words[last].start == match.start, words[last].end == match.end {
                            words[last].traits.formUnion(known)
                            if isContext { words[last].context = match.row }
                            continue
                        }
                        if last >= 0 { words[last].logProbability = logProbability(of: words[last], vocabulary) }
                        last &+= 1
                        (words + last).initialize(
                            to: Word(
                                start: match.start, end: match.end, traits: known,
                                context: isContext ? match.row : -1, logProbability: 0))
                    }
                }
            }
            if last >= 0 { words[last].logProbability = logProbability(of: words[last], vocabulary) }
            return last + 1
        }

        /// Fills the first word at or behind each position and the first in the order by end, and returns that order.
        private static func count(
            _ words: [Word], _ n: Int, _ firstAt: UnsafeMutableBufferPointer<Int32>,
            _ ends: UnsafeMutableBufferPointer<Int32>
        ) -> [Int32] {
            words.withUnsafeBufferPointer { words in
                for k in 0..<words.count {
                    firstAt[Int(words[k].start) &+ 1] &+= 1
                    ends[Int(words[k].end) &+ 1] &+= 1
                }
                for i in 1...(n + 1) {
                    firstAt[i] &+= firstAt[i &- 1]
                    ends[i] &+= ends[i &- 1]
                }
                return withUnsafeTemporaryAllocation(of: Int32.self, capacity: n + 2) { next in
                    _ = next.initialize(fromContentsOf: ends)
                    return [Int32](unsafeUninitializedCapacity: words.count) { order, count in
                        for k in 0..<words.count {
                            let end = Int(words[k].end)
                            order[Int(next[end])] = Int32(truncatingIfNeeded: k)
                            next[end] &+= 1
                        }
                        count = words.count
                    }
                }
            }
        }
    }

    /// Words of the special dictionaries that the general vocabulary lacks.
    @inline(__always)
    private static func logProbability(of word: Word, _ vocabulary: NameVocabulary) -> Float {
        if word.context >= 0 {
            let own = vocabulary.logProbabilities[Int(word.context)]
            return word.end - word.start > 1 ? max(own, special(word)) : own
        }
        return word.end - word.start > 1 ? special(word) : -30
    }

    /// Traits that make a word likelier than its characters; most words of the vocabulary have none.
    private static var unusual: WordTraits {
        [
            .departmentTitle, .fullDivision, .body, .country, .place, .location, .facility, .event, .post,
            .strongBodyHead, .byline, .nameElement, .crowdTitle, .nameCue, .weakBodyHead, .facilityHead, .eventHead,
            .lawHead, .postHead, .locationHead,
        ]
    }

    private static func special(_ word: Word) -> Float {
        if word.traits.isDisjoint(with: unusual) { return -30 }
        let length = Float(word.end - word.start)
        // As pieces the department and the bare title are likelier, so that a border stays open between them.
        if word.traits.contains(.departmentTitle) { return -26 }
        if !word.traits.isDisjoint(with: [.fullDivision, .body, .country]) { return -10.5 }
        if !word.traits.isDisjoint(with: [.place, .location, .facility, .event]) { return length > 2 ? -11 : -12 }
        if !word.traits.isDisjoint(with: [.post, .strongBodyHead, .byline]) { return length > 2 ? -10.5 : -12 }
        if word.traits.contains(.nameElement) { return -11.5 }
        if !word.traits.isDisjoint(with: [
            .crowdTitle, .nameCue, .weakBodyHead, .facilityHead, .eventHead, .lawHead, .postHead, .locationHead,
        ]) {
            return length > 2 ? -11 : -12.5
        }
        return -30
    }
}
