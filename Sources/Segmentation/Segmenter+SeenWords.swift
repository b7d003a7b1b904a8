package import TextModel

extension Segmenter {
    /// Cuts again what holds a word that was seen whole elsewhere and is cut otherwise here.
    ///
    /// - Parameters:
    ///   - tokens: the text's, without tags.
    ///   - ranges: those by which the text was cut.
    package func cutAgain(
        _ tokens: inout [Token], in text: CleanText, ranges: [TextRange<Clean>], seen: inout SeenWords
    ) {
        if seen.isEmpty { return }
        text.folded.withUnsafeBufferPointer { units in
            var scratch = SegmenterScratch(self)
            scratch.cutAgain(&tokens, runs: runs(of: tokens, units, ranges), units: units, seen: &seen)
        }
    }

    /// Keeps those words of a text that no training text has.
    package func learn(from tokens: [Token], of text: CleanText, _ seen: inout SeenWords) {
        guard tagger != nil, let words else { return }
        text.folded.withUnsafeBufferPointer { units in
            for token in tokens where SeenWords.lengths.contains(token.range.count) {
                let word = UnsafeBufferPointer(rebasing: units[Int(token.start)..<Int(token.end)])
                guard word.allSatisfy({ CharacterClass[unit: $0].isHan }),
                    word.contains(where: { CharacterClass[unit: $0] == .han }), !words.isTrained(word)
                else { continue }
                seen.insert(word)
            }
        }
    }
}
