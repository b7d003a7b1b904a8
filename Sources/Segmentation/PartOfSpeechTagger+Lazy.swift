package import TextModel

/// The part of speech of one word, for a caller that asks for few of them: only as much of the run is decoded as bears on it.
///
/// A word that has one tag open to it is where the best labellings of what is before and what is behind it meet, whatever
/// they are, so that the tags between two such words are the same as when the whole run is decoded.
extension PartOfSpeechTagger {
    /// How many words are looked at to each side; no newspaper has as many in a row that could all be several things.
    private static let reach = 64

    /// The tag of a word, as `tag` would give it.
    ///
    /// - Parameters:
    ///   - index: the word, one of `tokens`, which are all of the text's.
    ///   - units: the folded units of the text.
    func partOfSpeech(
        of index: Int, among tokens: [Token], units: UnsafeBufferPointer<UInt16>, words trie: WordTrie, own: OwnWords
    ) -> PartOfSpeech {
        func isSpace(_ i: Int) -> Bool { CharacterClass[unit: units[Int(tokens[i].start)]] == .space }
        if isSpace(index) { return .unknown }
        var words = [word(tokens[index], units, trie)]
        var open = [self.open(tokens[index], words[0], units, own)]
        if Self.isSure(open[0]) { return Self.only(open[0]) }
        // Behind: to the first sure word, which the last open one's features look at.
        var i = index + 1
        while i < tokens.count, i <= index + Self.reach, !isSpace(i) {
            words.append(word(tokens[i], units, trie))
            open.append(self.open(tokens[i], words[words.count - 1], units, own))
            if Self.isSure(open[open.count - 1]) { break }
            i += 1
        }
        // Before: to the first sure word and one more, since features look at two words before.
        var before: [TagFeatures.Word] = []
        var openBefore: [UInt64] = []
        i = index - 1
        while i >= 0, i >= index - Self.reach, !isSpace(i) {
            let isLast = openBefore.last.map(Self.isSure) ?? false
            before.append(word(tokens[i], units, trie))
            let tags = self.open(tokens[i], before[before.count - 1], units, own)
            // Behind a sure word any tag will do: it changes nothing that stands behind that.
            openBefore.append(isLast ? tags & known & (0 &- (tags & known)) : tags)
            if isLast { break }
            i -= 1
        }
        let at = before.count
        let tags = decode(before.reversed() + words, open: openBefore.reversed() + open)
        return PartOfSpeech(rawValue: tags[at] + 1)
    }

    private static func only(_ open: UInt64) -> PartOfSpeech {
        PartOfSpeech(rawValue: UInt8(truncatingIfNeeded: open.trailingZeroBitCount) &+ 1)
    }
}
