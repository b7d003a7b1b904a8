import Lexicons
import TextModel

/// An article's text as the name extractors see it: dictionary words by start and by end, what they are,
/// and the likelihood of every division into words.
///
/// Method: a unigram word lattice with forward and backward scores (Viterbi both ways), so that the cost of
/// reading a stretch as a name, words broken at its edges included, is a difference of two table entries.
@frozen
public struct NameScan: Sendable {
    /// A dictionary word at a place, its entries in all dictionaries taken together.
    @frozen
    public struct Word: Sendable {
        /// The first unit.
        public var start: Int32
        /// One past the last unit.
        public var end: Int32
        /// What the dictionaries know of it.
        public var traits: WordTraits
        /// Index into the vocabulary's contexts; -1 when the word has none.
        public var context: Int32
        /// How likely it is in text.
        public var logProbability: Float

        init(start: Int32, end: Int32, traits: WordTraits, context: Int32, logProbability: Float) {
            self.start = start
            self.end = end
            self.traits = traits
            self.context = context
            self.logProbability = logProbability
        }

        /// The head of an event's name that no dictionary has: 节 in 黄酒节.
        package init(head start: Int, end: Int) {
            self.init(
                start: Int32(start), end: Int32(end), traits: [.eventHead, .noun], context: -1, logProbability: 0)
        }
    }

    /// Folded units.
    public let units: [UInt16]
    /// The words, by start, then by end.
    public let words: [Word]
    /// First word at or after each position; one more entry than units.
    @usableFromInline let firstAt: [Int32]
    /// Words by end: `endingOrder[endingFirst[e]..<endingFirst[e + 1]]`.
    @usableFromInline let endingFirst: [Int32]
    @usableFromInline let endingOrder: [Int32]
    /// Every trait of the words that start at a position.
    public let startTraits: [WordTraits]
    /// Every trait of the words that end at a position.
    public let endTraits: [WordTraits]
    /// Best log-probability of the text before each position.
    public let forward: [Double]
    /// Best log-probability of the text after each position.
    public let backward: [Double]
    /// How much less likely the text is when words must end at each position; 0 at the borders of the best division.
    @usableFromInline let breakCosts: [Double]
    /// The last word of the best division before each position; -1 where none is known.
    public let leftWord: [Int32]
    /// The first word of the best division after each position; -1 where none is known.
    public let rightWord: [Int32]
    /// Start of the last piece before each position, in the best division.
    public let leftStart: [Int32]
    /// End of the first piece after each position, in the best division.
    public let rightEnd: [Int32]
    /// The end of the segmenter's token that starts at each position, where it has two to six units; else 0.
    @usableFromInline let tokenEnds: [Int32]

    package init(_ text: AnalyzedText, vocabulary: NameVocabulary) {
        let units = text.text.folded
        let n = units.count
        self.units = units
        let table = WordTable(text.lexiconMatches, count: n, vocabulary)
        let pieces = Self.tokenEnds(text.tokens, count: n)
        let lattice = Lattice(
            singles: Self.singles(units, vocabulary), words: table.words, firstAt: table.firstAt,
            borders: Self.borderCosts(text.tokens, count: n), tokenEnds: pieces)
        let (before, after) = lattice.divisions()
        words = table.words
        firstAt = table.firstAt
        endingFirst = table.endingFirst
        endingOrder = table.endingOrder
        startTraits = table.startTraits
        endTraits = table.endTraits
        forward = before.score
        backward = after.score
        breakCosts = lattice.breakCosts(before, after)
        leftWord = before.word
        rightWord = after.word
        leftStart = before.border
        rightEnd = after.border
        tokenEnds = pieces
    }

    /// The words that start at a position, shorter first.
    @inlinable @inline(__always)
    public func words(startingAt i: Int) -> ArraySlice<Word> { words[Int(firstAt[i])..<Int(firstAt[i + 1])] }

    /// Calls `body` with every word that ends at a position.
    @inlinable @inline(__always)
    public func forEachWord(endingAt e: Int, _ body: (Word) -> Void) {
        for k in Int(endingFirst[e])..<Int(endingFirst[e + 1]) { body(words[Int(endingOrder[k])]) }
    }

    /// The longest word with one of these traits that ends at a position.
    @inlinable
    public func longestWord(endingAt e: Int, with traits: WordTraits) -> Word? {
        guard !endTraits[e].isDisjoint(with: traits) else { return nil }
        var best: Word?
        forEachWord(endingAt: e) { word in
            if !word.traits.isDisjoint(with: traits), best.map({ word.start < $0.start }) ?? true { best = word }
        }
        return best
    }

    /// The longest word with one of these traits that starts at a position.
    @inlinable
    public func longestWord(startingAt s: Int, with traits: WordTraits) -> Word? {
        guard !startTraits[s].isDisjoint(with: traits) else { return nil }
        return words(startingAt: s).last { !$0.traits.isDisjoint(with: traits) }
    }

    /// Whether the segmenter makes one token of a range.
    @inlinable
    public func isToken(_ s: Int, _ e: Int) -> Bool { e > s && Int(tokenEnds[s]) == e }

    /// Whether a range is a word of the general vocabulary, and no name of these kinds: 喜气洋洋, 乡村.
    package func isCommonWord(_ s: Int, _ e: Int, unless named: WordTraits) -> Bool {
        words(startingAt: s).contains {
            Int($0.end) == e && $0.traits.contains(.vocabulary) && $0.traits.isDisjoint(with: named)
        }
    }

    /// How much less likely the text is when words must end at this position; 0 at a border of the best division.
    @inlinable @inline(__always)
    public func breakCost(at i: Int) -> Double { breakCosts[i] }

    /// The log-probability of the text outside a range less that of the whole text: what a name there must make up for.
    @inlinable @inline(__always)
    public func outside(_ s: Int, _ e: Int) -> Double { forward[s] + backward[e] - forward[units.count] }
}
