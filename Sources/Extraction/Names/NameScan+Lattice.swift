import TextModel

extension NameScan {
    /// Words of the special dictionaries that the general vocabulary lacks.
    static func logProbability(of word: Word, vocabulary: NameVocabulary) -> Float {
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

    /// The cost of each unit when no word covers it: digits and letters run together, others stand alone.
    static func singles(_ units: [UInt16], _ vocabulary: NameVocabulary) -> [Float] {
        var before = false
        let texts = vocabulary.characters.texts
        return units.map { unit in
            let isAlphanumeric = isAlphanumeric(unit)
            defer { before = isAlphanumeric }
            if unit >= 0x4E00 && unit < 0xA000 { return texts[Int(unit) - 0x4E00] - 2.5 }
            if unit < 0x80 && unit > 0x20 { return before && isAlphanumeric ? -0.7 : -6 }
            return -4
        }
    }

    @inline(__always)
    private static func isAlphanumeric(_ unit: UInt16) -> Bool {
        unit >= 0x30 && unit <= 0x39 || unit | 0x20 >= 0x61 && unit | 0x20 <= 0x7A || unit == 0x2E || unit == 0x25
    }

    /// What a border costs where the segmenter has none, in nats; empty when no segmenter ran.
    static func borderCosts(_ tokens: [Token], count: Int) -> [Double] {
        guard !tokens.isEmpty else { return [] }
        var costs = [Double](repeating: -1.5, count: count + 1)
        costs[0] = 0
        costs[count] = 0
        for token in tokens {
            costs[Int(token.start)] = 0
            costs[Int(token.end)] = 0
        }
        return costs
    }

    /// The end of the token that starts at each position, where it has two to six units; else 0.
    static func tokenEnds(_ tokens: [Token], count: Int) -> [Int32] {
        guard !tokens.isEmpty else { return [] }
        var ends = [Int32](repeating: 0, count: count + 1)
        for token in tokens where token.end - token.start > 1 && token.end - token.start < 7 {
            ends[Int(token.start)] = token.end
        }
        return ends
    }

    /// A word that the segmenter knows and our vocabulary does not.
    static let tokenLogProbability = -13.0

    /// The lists of a lattice, without bounds to check: positions and words are those that `init` made.
    private struct Lattice {
        let count: Int
        let singles: UnsafePointer<Float>
        let words: UnsafePointer<Word>?
        let firstAt: UnsafePointer<Int32>
        /// nil when no segmenter ran.
        let borders: UnsafePointer<Double>?
        let tokenEnds: UnsafePointer<Int32>?

        @inline(__always)
        func border(_ i: Int) -> Double { borders.map { $0[i] } ?? 0 }
        @inline(__always)
        func tokenEnd(_ i: Int) -> Int { tokenEnds.map { Int($0[i]) } ?? 0 }
    }

    private static func withLattice(
        _ singles: [Float], _ words: [Word], _ firstAt: [Int32], _ borders: [Double], _ tokenEnds: [Int32],
        _ body: (Lattice) -> Void
    ) {
        singles.withUnsafeBufferPointer { singles in
            words.withUnsafeBufferPointer { words in
                firstAt.withUnsafeBufferPointer { firstAt in
                    borders.withUnsafeBufferPointer { borders in
                        tokenEnds.withUnsafeBufferPointer { tokenEnds in
                            guard let first = singles.baseAddress, let firstAt = firstAt.baseAddress else { return }
                            body(
                                Lattice(
                                    count: singles.count, singles: first, words: words.baseAddress, firstAt: firstAt,
                                    borders: borders.isEmpty ? nil : borders.baseAddress,
                                    tokenEnds: tokenEnds.isEmpty ? nil : tokenEnds.baseAddress))
                        }
                    }
                }
            }
        }
    }

    static func forward(
        _ singles: [Float], _ words: [Word], _ firstAt: [Int32], _ borders: [Double], _ tokenEnds: [Int32]
    ) -> (score: [Double], word: [Int32], start: [Int32]) {
        let n = singles.count
        var score = [Double](repeating: -.infinity, count: n + 1)
        var word = [Int32](repeating: -1, count: n + 1)
        var start = [Int32](repeating: 0, count: n + 1)
        score[0] = 0
        score.withUnsafeMutableBufferPointer { score in
            word.withUnsafeMutableBufferPointer { word in
                start.withUnsafeMutableBufferPointer { start in
                    withLattice(singles, words, firstAt, borders, tokenEnds) { lattice in
                        for i in 0..<lattice.count {
                            let here = score[i]
                            func offer(_ sum: Double, _ e: Int, _ k: Int32) {
                                guard sum > score[e] else { return }
                                score[e] = sum
                                word[e] = k
                                start[e] = Int32(truncatingIfNeeded: i)
                            }
                            offer(here + Double(lattice.singles[i]) + lattice.border(i &+ 1), i &+ 1, -1)
                            if let words = lattice.words {
                                for k in Int(lattice.firstAt[i])..<Int(lattice.firstAt[i &+ 1]) {
                                    let e = Int(words[k].end)
                                    let sum = here + Double(words[k].logProbability) + lattice.border(e)
                                    offer(sum, e, Int32(truncatingIfNeeded: k))
                                }
                            }
                            let e = lattice.tokenEnd(i)
                            if e > 0 { offer(here + tokenLogProbability, e, -1) }
                        }
                    }
                }
            }
        }
        return (score, word, start)
    }

    static func backward(
        _ singles: [Float], _ words: [Word], _ firstAt: [Int32], _ borders: [Double], _ tokenEnds: [Int32]
    ) -> (score: [Double], word: [Int32], end: [Int32]) {
        let n = singles.count
        var score = [Double](repeating: -.infinity, count: n + 1)
        var word = [Int32](repeating: -1, count: n + 1)
        var end = [Int32](repeating: Int32(n), count: n + 1)
        score[n] = 0
        score.withUnsafeMutableBufferPointer { score in
            word.withUnsafeMutableBufferPointer { word in
                end.withUnsafeMutableBufferPointer { end in
                    withLattice(singles, words, firstAt, borders, tokenEnds) { lattice in
                        var i = lattice.count &- 1
                        while i >= 0 {
                            var best = score[i &+ 1] + Double(lattice.singles[i]) + lattice.border(i &+ 1)
                            var bestWord: Int32 = -1
                            var bestEnd = i &+ 1
                            if let words = lattice.words {
                                for k in Int(lattice.firstAt[i])..<Int(lattice.firstAt[i &+ 1]) {
                                    let e = Int(words[k].end)
                                    let sum = score[e] + Double(words[k].logProbability) + lattice.border(e)
                                    if sum > best {
                                        best = sum
                                        bestWord = Int32(truncatingIfNeeded: k)
                                        bestEnd = e
                                    }
                                }
                            }
                            let e = lattice.tokenEnd(i)
                            if e > 0, score[e] + tokenLogProbability > best {
                                best = score[e] + tokenLogProbability
                                bestWord = -1
                                bestEnd = e
                            }
                            score[i] = best
                            word[i] = bestWord
                            end[i] = Int32(truncatingIfNeeded: bestEnd)
                            i &-= 1
                        }
                    }
                }
            }
        }
        return (score, word, end)
    }

    /// The context of what stands before a position: its last word, or the start of a line.
    package func contextBefore(_ i: Int, _ vocabulary: NameVocabulary) -> NameVocabulary.Context? {
        // The counted corpora break lines at 。, so it never precedes a name there; it does everywhere else.
        if i == 0 || Self.opening.contains(units[i - 1]) {
            return vocabulary.start
        }
        let k = leftWord[i]
        guard k >= 0, words[Int(k)].context >= 0 else { return nil }
        return vocabulary.contexts[Int(words[Int(k)].context)]
    }

    /// How the word before a position speaks for a person's name there; 0 where nothing is known.
    package func personCue(before i: Int, _ vocabulary: NameVocabulary) -> Float {
        if i == 0 || Self.opening.contains(units[i - 1]) { return vocabulary.start.personAfter }
        let k = leftWord[i]
        guard k >= 0, words[Int(k)].context >= 0 else { return 0 }
        return vocabulary.personCues[Int(words[Int(k)].context)].after
    }

    /// How the word after a position speaks for a person's name before it; 0 where nothing is known.
    package func personCue(after i: Int, _ vocabulary: NameVocabulary) -> Float {
        if i == units.count || units[i] == 0x0A { return vocabulary.end.personBefore }
        let k = rightWord[i]
        guard k >= 0, words[Int(k)].context >= 0 else { return 0 }
        return vocabulary.personCues[Int(words[Int(k)].context)].before
    }

    private static let opening: UnitSet = [0x0A, 0x3002, 0xFF01, 0xFF1F, 0x2026, 0x25A1, 0x25A0]

    /// The context of what stands after a position: its first word, or the end of a line.
    package func contextAfter(_ i: Int, _ vocabulary: NameVocabulary) -> NameVocabulary.Context? {
        if i == units.count || units[i] == 0x0A { return vocabulary.end }
        let k = rightWord[i]
        guard k >= 0, words[Int(k)].context >= 0 else { return nil }
        return vocabulary.contexts[Int(words[Int(k)].context)]
    }

    /// The traits of the last word before a position.
    @inlinable
    public func traitsBefore(_ i: Int) -> WordTraits {
        let k = leftWord[i]
        return k >= 0 ? words[Int(k)].traits : []
    }

    /// The traits of the first word after a position.
    @inlinable
    public func traitsAfter(_ i: Int) -> WordTraits {
        let k = rightWord[i]
        return k >= 0 ? words[Int(k)].traits : []
    }
}
