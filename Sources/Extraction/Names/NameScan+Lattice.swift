import TextModel

extension NameScan {
    /// The cost of each unit when no word covers it: digits and letters run together, others stand alone.
    static func singles(_ units: [UInt16], _ vocabulary: NameVocabulary) -> [Float] {
        vocabulary.characters.texts.withUnsafeBufferPointer { texts in
            [Float](unsafeUninitializedCapacity: units.count) { costs, count in
                units.withUnsafeBufferPointer { units in
                    var before = false
                    for i in 0..<units.count {
                        let unit = units[i]
                        let isAlphanumeric = isAlphanumeric(unit)
                        if unit >= 0x4E00 && unit < 0xA000 {
                            costs[i] = texts[Int(unit) - 0x4E00] - 2.5
                        } else if unit < 0x80 && unit > 0x20 {
                            costs[i] = before && isAlphanumeric ? -0.7 : -6
                        } else {
                            costs[i] = -4
                        }
                        before = isAlphanumeric
                    }
                }
                count = units.count
            }
        }
    }

    @inline(__always)
    private static func isAlphanumeric(_ unit: UInt16) -> Bool {
        unit >= 0x30 && unit <= 0x39 || unit | 0x20 >= 0x61 && unit | 0x20 <= 0x7A || unit == 0x2E || unit == 0x25
    }

    /// What a border costs where the segmenter has none, in nats; nothing when no segmenter ran.
    static func borderCosts(_ tokens: [Token], count: Int) -> [Double] {
        guard !tokens.isEmpty else { return [Double](repeating: 0, count: count + 1) }
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
        var ends = [Int32](repeating: 0, count: count + 1)
        for token in tokens where token.end - token.start > 1 && token.end - token.start < 7 {
            ends[Int(token.start)] = token.end
        }
        return ends
    }

    /// A word that the segmenter knows and our vocabulary does not.
    private static let tokenLogProbability = -13.0

    /// Words and single units from every position, with what they and the borders at their ends cost.
    struct Lattice {
        let singles: [Float]
        let words: [Word]
        let firstAt: [Int32]
        let borders: [Double]
        let tokenEnds: [Int32]

        /// The best division up to each position, or from it on.
        struct Division {
            /// Its log-probability.
            var score: [Double]
            /// The word beside the position; -1 where none is known.
            var word: [Int32]
            /// Where the piece beside the position begins or ends.
            var border: [Int32]
        }

        /// The lists without bounds to check: positions and words are those that `init` of the scan made.
        private struct Pointers {
            let count: Int
            let singles: UnsafePointer<Float>
            let words: UnsafePointer<Word>?
            let firstAt: UnsafePointer<Int32>
            let borders: UnsafePointer<Double>
            let tokenEnds: UnsafePointer<Int32>
        }

        private func withPointers(_ body: (Pointers) -> Void) {
            singles.withUnsafeBufferPointer { singles in
                words.withUnsafeBufferPointer { words in
                    firstAt.withUnsafeBufferPointer { firstAt in
                        borders.withUnsafeBufferPointer { borders in
                            tokenEnds.withUnsafeBufferPointer { tokenEnds in
                                guard !singles.isEmpty, let first = singles.baseAddress,
                                    let firstAt = firstAt.baseAddress, let borders = borders.baseAddress,
                                    let tokenEnds = tokenEnds.baseAddress
                                else { return }
                                body(
                                    Pointers(
                                        count: singles.count, singles: first, words: words.baseAddress,
                                        firstAt: firstAt, borders: borders, tokenEnds: tokenEnds))
                            }
                        }
                    }
                }
            }
        }

        /// The best divisions before and after each position.
        func divisions() -> (before: Division, after: Division) {
            let n = singles.count
            var before = Division(
                score: [Double](repeating: -.infinity, count: n + 1), word: [Int32](repeating: -1, count: n + 1),
                border: [Int32](repeating: 0, count: n + 1))
            var after = Division(
                score: [Double](repeating: 0, count: n + 1), word: [Int32](repeating: -1, count: n + 1),
                border: [Int32](repeating: Int32(n), count: n + 1))
            before.score[0] = 0
            withPointers { lattice in
                before.withPointers { Self.forward(lattice, $0, $1, $2) }
                after.withPointers { Self.backward(lattice, $0, $1, $2) }
            }
            return (before, after)
        }

        private static func forward(
            _ lattice: Pointers, _ score: UnsafeMutablePointer<Double>, _ word: UnsafeMutablePointer<Int32>,
            _ start: UnsafeMutablePointer<Int32>
        ) {
            for i in 0..<lattice.count {
                let here = score[i]
                @inline(__always) func offer(_ sum: Double, _ e: Int, _ k: Int) {
                    // Choices rather than branches: which word is the likelier one, no processor can foresee.
                    let isBetter = sum > score[e]
                    score[e] = isBetter ? sum : score[e]
                    word[e] = isBetter ? Int32(truncatingIfNeeded: k) : word[e]
                    start[e] = isBetter ? Int32(truncatingIfNeeded: i) : start[e]
                }
                offer(here + Double(lattice.singles[i]) + lattice.borders[i &+ 1], i &+ 1, -1)
                if let words = lattice.words {
                    var k = Int(lattice.firstAt[i])
                    let last = Int(lattice.firstAt[i &+ 1])
                    while k < last {
                        let e = Int(words[k].end)
                        offer(here + Double(words[k].logProbability) + lattice.borders[e], e, k)
                        k &+= 1
                    }
                }
                let e = Int(lattice.tokenEnds[i])
                if e > 0 { offer(here + tokenLogProbability, e, -1) }
            }
        }

        private static func backward(
            _ lattice: Pointers, _ score: UnsafeMutablePointer<Double>, _ word: UnsafeMutablePointer<Int32>,
            _ end: UnsafeMutablePointer<Int32>
        ) {
            var i = lattice.count &- 1
            while i >= 0 {
                var best = score[i &+ 1] + Double(lattice.singles[i]) + lattice.borders[i &+ 1]
                var bestWord = -1
                var bestEnd = i &+ 1
                if let words = lattice.words {
                    var k = Int(lattice.firstAt[i])
                    let last = Int(lattice.firstAt[i &+ 1])
                    while k < last {
                        let e = Int(words[k].end)
                        let sum = score[e] + Double(words[k].logProbability) + lattice.borders[e]
                        let isBetter = sum > best
                        best = isBetter ? sum : best
                        bestWord = isBetter ? k : bestWord
                        bestEnd = isBetter ? e : bestEnd
                        k &+= 1
                    }
                }
                let e = Int(lattice.tokenEnds[i])
                if e > 0, score[e] + tokenLogProbability > best {
                    best = score[e] + tokenLogProbability
                    bestWord = -1
                    bestEnd = e
                }
                score[i] = best
                word[i] = Int32(truncatingIfNeeded: bestWord)
                end[i] = Int32(truncatingIfNeeded: bestEnd)
                i &-= 1
            }
        }

        /// How much less likely the text is when words must end at each position.
        func breakCosts(_ before: Division, _ after: Division) -> [Double] {
            let n = singles.count
            return [Double](unsafeUninitializedCapacity: n + 1) { costs, count in
                before.score.withUnsafeBufferPointer { forward in
                    after.score.withUnsafeBufferPointer { backward in
                        let whole = forward[n]
                        for i in 0...n { costs[i] = whole - forward[i] - backward[i] }
                    }
                }
                count = n + 1
            }
        }
    }
}

extension NameScan.Lattice.Division {
    /// Lets `body` fill the lists.
    fileprivate mutating func withPointers(
        _ body: (UnsafeMutablePointer<Double>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>) -> Void
    ) {
        score.withUnsafeMutableBufferPointer { score in
            word.withUnsafeMutableBufferPointer { word in
                border.withUnsafeMutableBufferPointer { border in
                    if let score = score.baseAddress, let word = word.baseAddress, let border = border.baseAddress {
                        body(score, word, border)
                    }
                }
            }
        }
    }
}
