import TextModel

extension NameScan {
    /// Words of the special dictionaries that the general vocabulary lacks.
    static func logProbability(of word: Word, vocabulary: NameVocabulary) -> Float {
        if word.context >= 0 {
            let own = vocabulary.contexts[Int(word.context)].logProbability
            return word.end - word.start > 1 ? max(own, special(word)) : own
        }
        return word.end - word.start > 1 ? special(word) : -30
    }

    private static func special(_ word: Word) -> Float {
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

    /// The cost of a unit that no word covers: digits and letters run together, others stand alone.
    @inline(__always)
    static func single(_ units: [UInt16], _ i: Int, _ vocabulary: NameVocabulary, joined: Bool) -> Float {
        let unit = units[i]
        if unit >= 0x4E00 && unit < 0xA000 { return vocabulary.characters[unit].text - 2.5 }
        if unit < 0x80 && unit > 0x20 { return joined ? -0.7 : -6 }
        return -4
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

    static func forward(
        _ units: [UInt16], _ words: [Word], _ firstAt: [Int32], _ borders: [Double], _ tokenEnds: [Int32],
        _ vocabulary: NameVocabulary
    ) -> (score: [Double], word: [Int32], start: [Int32]) {
        let n = units.count
        var score = [Double](repeating: -.infinity, count: n + 1)
        var word = [Int32](repeating: -1, count: n + 1)
        var start = [Int32](repeating: 0, count: n + 1)
        score[0] = 0
        for i in 0..<n {
            let here = score[i]
            let joined = i > 0 && isAlphanumeric(units[i - 1]) && isAlphanumeric(units[i])
            let alone =
                here + Double(single(units, i, vocabulary, joined: joined)) + (borders.isEmpty ? 0 : borders[i + 1])
            if alone > score[i + 1] {
                score[i + 1] = alone
                word[i + 1] = -1
                start[i + 1] = Int32(i)
            }
            for k in Int(firstAt[i])..<Int(firstAt[i + 1]) {
                let e = Int(words[k].end)
                let sum = here + Double(words[k].logProbability) + (borders.isEmpty ? 0 : borders[e])
                if sum > score[e] {
                    score[e] = sum
                    word[e] = Int32(k)
                    start[e] = Int32(i)
                }
            }
            if !tokenEnds.isEmpty, tokenEnds[i] > 0 {
                let e = Int(tokenEnds[i])
                if here + tokenLogProbability > score[e] {
                    score[e] = here + tokenLogProbability
                    word[e] = -1
                    start[e] = Int32(i)
                }
            }
        }
        return (score, word, start)
    }

    static func backward(
        _ units: [UInt16], _ words: [Word], _ firstAt: [Int32], _ borders: [Double], _ tokenEnds: [Int32],
        _ vocabulary: NameVocabulary
    ) -> (score: [Double], word: [Int32], end: [Int32]) {
        let n = units.count
        var score = [Double](repeating: -.infinity, count: n + 1)
        var word = [Int32](repeating: -1, count: n + 1)
        var end = [Int32](repeating: Int32(n), count: n + 1)
        score[n] = 0
        for i in stride(from: n - 1, through: 0, by: -1) {
            let joined = i > 0 && isAlphanumeric(units[i - 1]) && isAlphanumeric(units[i])
            var best =
                score[i + 1] + Double(single(units, i, vocabulary, joined: joined))
                + (borders.isEmpty ? 0 : borders[i + 1])
            var bestWord: Int32 = -1
            var bestEnd = Int32(i + 1)
            for k in Int(firstAt[i])..<Int(firstAt[i + 1]) {
                let e = Int(words[k].end)
                let sum = score[e] + Double(words[k].logProbability) + (borders.isEmpty ? 0 : borders[e])
                if sum > best {
                    best = sum
                    bestWord = Int32(k)
                    bestEnd = words[k].end
                }
            }
            if !tokenEnds.isEmpty, tokenEnds[i] > 0, score[Int(tokenEnds[i])] + tokenLogProbability > best {
                best = score[Int(tokenEnds[i])] + tokenLogProbability
                bestWord = -1
                bestEnd = tokenEnds[i]
            }
            score[i] = best
            word[i] = bestWord
            end[i] = bestEnd
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
    package func traitsBefore(_ i: Int) -> WordTraits {
        let k = leftWord[i]
        return k >= 0 ? words[Int(k)].traits : []
    }

    /// The traits of the first word after a position.
    @inlinable
    package func traitsAfter(_ i: Int) -> WordTraits {
        let k = rightWord[i]
        return k >= 0 ? words[Int(k)].traits : []
    }
}
