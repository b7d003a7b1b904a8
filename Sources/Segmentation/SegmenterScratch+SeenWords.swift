import TextModel

extension SegmenterScratch {
    /// Puts together what a seen word was cut into, and cuts a clause again where the word shares a token with its neighbour.
    ///
    /// A word that the tagger refuses there all the same is forgotten.
    ///
    /// - Parameter runs: the tokens that stand together, in order.
    mutating func cutAgain(
        _ tokens: inout [Token], runs: [Range<Int>], units: UnsafeBufferPointer<UInt16>, seen: inout SeenWords
    ) {
        var made: [Token] = []
        var refused: [Token] = []
        // The first token that is not among those made.
        var done = 0
        for run in runs {
            let (start, end) = (Int(tokens[run.lowerBound].start), Int(tokens[run.upperBound - 1].end))
            var first = run.lowerBound
            seen.forEachMatch(in: UnsafeBufferPointer(rebasing: units[start..<end])) { at, length in
                let word = Token(start: start + at, end: start + at + length)
                while tokens[first].end <= word.start { first += 1 }
                if first < done { return }
                var last = first
                while tokens[last].end < word.end { last += 1 }
                let (begins, ends) = (tokens[first].start == word.start, tokens[last].end == word.end)
                if first == last && begins && ends || !begins && !ends { return }
                if begins && ends {
                    if tokens[first...last].contains(where: { isOwn($0, units) }) { return }
                    made += tokens[done..<first]
                    made.append(word)
                    done = last + 1
                    return
                }
                if isFirm(tokens[begins ? last : first], against: word, units, seen) { return }
                let clause = Self.clause(
                    of: first...last, tokens, in: max(done, run.lowerBound)..<run.upperBound, units)
                made += tokens[done..<clause.lowerBound]
                let before = made.count
                cutRun(
                    units, Int(tokens[clause.lowerBound].start), Int(tokens[clause.upperBound - 1].end), favoured: word,
                    into: &made)
                done = clause.upperBound
                if !made[before...].contains(word) { refused.append(word) }
            }
        }
        if done > 0 { tokens = made + tokens[done...] }
        for word in refused { seen.forget(UnsafeBufferPointer(rebasing: units[Int(word.start)..<Int(word.end)])) }
    }

    /// Whether a token is not to be broken up for a word: it is long and known, or was seen as often.
    private func isFirm(
        _ token: Token, against word: Token, _ units: UnsafeBufferPointer<UInt16>, _ seen: SeenWords
    ) -> Bool {
        let letters = UnsafeBufferPointer(rebasing: units[Int(token.start)..<Int(token.end)])
        if letters.count > 2, isTrained(letters) { return true }
        return seen.count(of: letters)
            >= seen.count(of: UnsafeBufferPointer(rebasing: units[Int(word.start)..<Int(word.end)]))
    }

    /// Tokens and those around them to the nearest punctuation marks, which are among them.
    private static func clause(
        of inner: ClosedRange<Int>, _ tokens: [Token], in bounds: Range<Int>, _ units: UnsafeBufferPointer<UInt16>
    ) -> Range<Int> {
        func isMark(_ i: Int) -> Bool {
            tokens[i].range.count == 1 && CharacterClass[unit: units[Int(tokens[i].start)]] == .punctuation
        }
        var start = inner.lowerBound
        while start > bounds.lowerBound, start == inner.lowerBound || !isMark(start) { start -= 1 }
        var end = inner.upperBound + 1
        while end < bounds.upperBound, !isMark(end - 1) { end += 1 }
        return start..<end
    }
}
