package import Lexicons
package import SequenceModel
package import TextModel

/// An article's text with what the stages below found in it; every extractor reads this one value.
package struct AnalyzedText: Sendable {
    package let text: CleanText
    /// Blocks in order; between two stands a newline.
    package let blocks: [Block]
    /// Sentences in order; none crosses a block.
    package let sentences: [TextRange<Clean>]
    /// The words.
    package let words: Words
    /// Every dictionary word, by start, then by end.
    package let lexiconMatches: [LexiconMatch]
    /// What the sequence model says of the text; nil when none has read it.
    package let modelReading: ModelReading?
    /// Units that probably were printed otherwise (品 in 张良品席活动); a name must not run into them.
    package let suspects: [TextRange<Clean>]

    /// The words as the name extractors see them, made when the first of them asks.
    private let names = SharedNameScan()

    /// Words in order; together they are the text, without gaps.
    package var tokens: [Token] { words.tokens }
    /// What the sequence model takes for names; empty without a model.
    package var modelSpans: [ModelSpan] { modelReading?.spans ?? [] }

    package init(
        text: CleanText, blocks: [Block], sentences: [TextRange<Clean>] = [], words: Words = Words([]),
        lexiconMatches: [LexiconMatch] = [], modelReading: ModelReading? = nil, suspects: [TextRange<Clean>] = []
    ) {
        self.text = text
        self.blocks = blocks
        self.sentences = sentences
        self.words = words
        self.lexiconMatches = lexiconMatches
        self.modelReading = modelReading
        self.suspects = suspects
    }

    /// The words as the name extractors see them; all extractors of one text share one vocabulary.
    package func nameScan(_ vocabulary: NameVocabulary) -> NameScan { names.scan(of: self, vocabulary) }
}
