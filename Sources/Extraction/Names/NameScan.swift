import Lexicons
import TextModel

/// An article's text as the name extractors see it: dictionary words by start and by end, what they are,
/// and the likelihood of every division into words.
///
/// Method: a unigram word lattice with forward and backward scores (Viterbi both ways), so that the cost of
/// reading a stretch as a name, words broken at its edges included, is a difference of two table entries.
@frozen
package struct NameScan: Sendable {
    /// A dictionary word at a place, its entries in all dictionaries taken together.
    @frozen
    @usableFromInline package struct Word: Sendable {
        @usableFromInline package var start: Int32
        @usableFromInline package var end: Int32
        @usableFromInline package var traits: WordTraits
        /// Index into the vocabulary's contexts; -1 when the word has none.
        @usableFromInline package var context: Int32
        @usableFromInline package var logProbability: Float
    }

    @usableFromInline package let units: [UInt16]
    @usableFromInline package let words: [Word]
    /// First word at or after each position; one more entry than units.
    @usableFromInline let firstAt: [Int32]
    /// Words by end: `endingOrder[endingFirst[e]..<endingFirst[e + 1]]`.
    @usableFromInline let endingFirst: [Int32]
    @usableFromInline let endingOrder: [Int32]
    /// Every trait of the words that start, that end at a position.
    @usableFromInline package let startTraits: [WordTraits]
    @usableFromInline package let endTraits: [WordTraits]
    /// Best log-probability of the text before, of the text after each position.
    @usableFromInline package let forward: [Double]
    @usableFromInline package let backward: [Double]
    /// How much less likely the text is when words must end at each position; 0 at the borders of the best division.
    @usableFromInline let breakCosts: [Double]
    /// The last word of the best division before, the first of the best division after each position; -1 where none is known.
    @usableFromInline package let leftWord: [Int32]
    @usableFromInline package let rightWord: [Int32]
    /// Start of the last piece before each position, end of the first piece after it, in the best divisions.
    @usableFromInline package let leftStart: [Int32]
    @usableFromInline package let rightEnd: [Int32]
    /// The end of the segmenter's token that starts at each position, where it has two to six units; else 0.
    @usableFromInline let tokenEnds: [Int32]

    package init(_ text: AnalyzedText, vocabulary: NameVocabulary) {
        let units = text.text.folded
        let n = units.count
        self.units = units
        var words: [Word] = []
        words.reserveCapacity(text.lexiconMatches.count)
        var firstAt = [Int32](repeating: 0, count: n + 2)
        var startTraits = [WordTraits](repeating: [], count: n + 1)
        var endTraits = [WordTraits](repeating: [], count: n + 1)
        var endCounts = [Int32](repeating: 0, count: n + 2)
        for match in text.lexiconMatches {
            let traits = vocabulary.traits(of: match)
            let isContext = match.kind == .nameContext
            if traits.isEmpty && !isContext { continue }
            let s = Int(match.start)
            let e = Int(match.end)
            startTraits[s].formUnion(traits)
            endTraits[e].formUnion(traits)
            if let last = words.last, last.start == match.start, last.end == match.end {
                words[words.count - 1].traits.formUnion(traits)
                if isContext { words[words.count - 1].context = match.row }
            } else {
                words.append(
                    Word(
                        start: match.start, end: match.end, traits: traits, context: isContext ? match.row : -1,
                        logProbability: 0))
                firstAt[s + 1] += 1
                endCounts[e + 1] += 1
            }
        }
        for i in 1...(n + 1) {
            firstAt[i] += firstAt[i - 1]
            endCounts[i] += endCounts[i - 1]
        }
        var order = [Int32](repeating: 0, count: words.count)
        var fill = endCounts
        for i in words.indices {
            words[i].logProbability = Self.logProbability(of: words[i], vocabulary: vocabulary)
            let e = Int(words[i].end)
            order[Int(fill[e])] = Int32(i)
            fill[e] += 1
        }
        let borders = Self.borderCosts(text.tokens, count: n)
        let pieces = Self.tokenEnds(text.tokens, count: n)
        let (forward, leftWord, leftStart) = Self.forward(units, words, firstAt, borders, pieces, vocabulary)
        let (backward, rightWord, rightEnd) = Self.backward(units, words, firstAt, borders, pieces, vocabulary)
        self.words = words
        self.firstAt = firstAt
        endingFirst = endCounts
        endingOrder = order
        self.startTraits = startTraits
        self.endTraits = endTraits
        self.forward = forward
        self.backward = backward
        let whole = forward[n]
        breakCosts = (0...n).map { whole - forward[$0] - backward[$0] }
        self.leftWord = leftWord
        self.rightWord = rightWord
        self.leftStart = leftStart
        self.rightEnd = rightEnd
        tokenEnds = pieces
    }

    /// The words that start at a position, shorter first.
    @inlinable @inline(__always)
    package func words(startingAt i: Int) -> ArraySlice<Word> { words[Int(firstAt[i])..<Int(firstAt[i + 1])] }

    /// Calls `body` with every word that ends at a position.
    @inlinable @inline(__always)
    package func forEachWord(endingAt e: Int, _ body: (Word) -> Void) {
        for k in Int(endingFirst[e])..<Int(endingFirst[e + 1]) { body(words[Int(endingOrder[k])]) }
    }

    /// The longest word with one of these traits that ends at a position.
    @inlinable
    package func longestWord(endingAt e: Int, with traits: WordTraits) -> Word? {
        guard !endTraits[e].isDisjoint(with: traits) else { return nil }
        var best: Word?
        forEachWord(endingAt: e) { word in
            if !word.traits.isDisjoint(with: traits), best.map({ word.start < $0.start }) ?? true { best = word }
        }
        return best
    }

    /// The longest word with one of these traits that starts at a position.
    @inlinable
    package func longestWord(startingAt s: Int, with traits: WordTraits) -> Word? {
        guard !startTraits[s].isDisjoint(with: traits) else { return nil }
        return words(startingAt: s).last { !$0.traits.isDisjoint(with: traits) }
    }

    /// Whether the segmenter makes one token of a range.
    @inlinable
    package func isToken(_ s: Int, _ e: Int) -> Bool { !tokenEnds.isEmpty && Int(tokenEnds[s]) == e }

    /// How much less likely the text is when words must end at this position; 0 at a border of the best division.
    @inlinable @inline(__always)
    package func breakCost(at i: Int) -> Double { breakCosts[i] }

    /// The log-probability of the text outside a range less that of the whole text: what a name there must make up for.
    @inlinable @inline(__always)
    package func outside(_ s: Int, _ e: Int) -> Double { forward[s] + backward[e] - forward[units.count] }
}
