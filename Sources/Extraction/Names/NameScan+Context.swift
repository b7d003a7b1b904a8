import TextModel

extension NameScan {
    /// The context of what stands before a position: its last word, or the start of a line.
    package func contextBefore(_ i: Int, _ vocabulary: NameVocabulary) -> NameVocabulary.Context? {
        // The counted corpora break lines at 。, so it never precedes a name there; it does everywhere else.
        if i == 0 || Self.opens(units[i - 1]) {
            return vocabulary.start
        }
        let k = leftWord[i]
        guard k >= 0, words[Int(k)].context >= 0 else { return nil }
        return vocabulary.contexts[Int(words[Int(k)].context)]
    }

    /// How the word before a position speaks for a person's name there; 0 where nothing is known.
    package func personCue(before i: Int, _ vocabulary: NameVocabulary) -> Float {
        if i == 0 || Self.opens(units[i - 1]) { return vocabulary.start.personAfter }
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

    /// Marks behind which a line or a sentence begins.
    @inline(__always)
    private static func opens(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x0A, 0x3002, 0xFF01, 0xFF1F, 0x2026, 0x25A1, 0x25A0: true
        default: false
        }
    }

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
