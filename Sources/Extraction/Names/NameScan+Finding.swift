extension NameScan {
    /// The words with one of these traits, by start, then by end.
    package func words(with traits: WordTraits) -> [Word] {
        var found: [Word] = []
        words.withUnsafeBufferPointer { words in
            for k in 0..<words.count where !words[k].traits.isDisjoint(with: traits) { found.append(words[k]) }
        }
        return found
    }

    /// Where words with one of these traits end, in order.
    package func ends(with traits: WordTraits) -> [Int] { Self.places(endTraits, traits) }

    /// Where words with one of these traits begin, in order.
    package func starts(with traits: WordTraits) -> [Int] { Self.places(startTraits, traits) }

    private static func places(_ list: [WordTraits], _ traits: WordTraits) -> [Int] {
        var found: [Int] = []
        list.withUnsafeBufferPointer { list in
            for i in 0..<list.count where !list[i].isDisjoint(with: traits) { found.append(i) }
        }
        return found
    }
}
