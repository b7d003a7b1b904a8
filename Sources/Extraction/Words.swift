package import TextModel

/// An article's words, whose parts of speech are looked for when one is asked for: few ever are.
package struct Words: Sendable {
    /// Words in order; together they are the text, without gaps. Their parts of speech may be unknown here.
    package let tokens: [Token]
    private let tag: (@Sendable (Int) -> PartOfSpeech)?

    /// - Parameter tag: tells the part of speech of the word with a number; without it tokens have their own.
    package init(_ tokens: [Token], tag: (@Sendable (Int) -> PartOfSpeech)? = nil) {
        self.tokens = tokens
        self.tag = tag
    }

    /// The part of speech of a word.
    package func partOfSpeech(of index: Int) -> PartOfSpeech { tag?(index) ?? tokens[index].partOfSpeech }
}
