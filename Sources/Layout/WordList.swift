import TextModel

/// A word of the press, as units, made once.
struct Word: Sendable, ExpressibleByStringLiteral {
    let units: [UInt16]

    init(stringLiteral value: StaticString) {
        units = Array(value.description.utf16)
    }
}

/// Words of the press of which a line may have one; a glance at one unit tells of most lines that they have none.
struct WordList: Sendable, ExpressibleByArrayLiteral {
    let words: [Word]
    /// The units that the words begin and end with.
    let firsts: UnitSet
    let lasts: UnitSet

    /// The order matters: of two words of which one begins the other the longer comes first.
    init(_ words: [Word]) {
        self.words = words
        firsts = UnitSet(words.compactMap(\.units.first))
        lasts = UnitSet(words.compactMap(\.units.last))
    }

    init(arrayLiteral words: Word...) { self.init(words) }
}

/// Words of the press, each with what it says of the people or the picture beside it.
struct MeaningList<Meaning: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    let list: WordList
    let meanings: [Meaning]

    init(dictionaryLiteral pairs: (Word, Meaning)...) {
        list = WordList(pairs.map(\.0))
        meanings = pairs.map(\.1)
    }
}
