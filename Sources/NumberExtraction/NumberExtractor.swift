package import Extraction
package import Lexicons
package import TextModel

/// Proposes counts, ranks, shares, amounts of money and quantities, with their exact values.
///
/// One walk over the folded units; a flat table says where a number may begin, and words of the dictionaries are looked up behind numerals only.
package struct NumberExtractor: Extractor {
    package let name = "number"
    package let labels: Set<Label> = [.cardinal, .ordinal, .percent, .money, .quantity]
    private let lexicon: NumberLexicon

    package init(lexicons: LexiconStore) { lexicon = NumberLexicon(lexicons) }

    package func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate] {
        text.text.folded.withUnsafeBufferPointer { u in
            text.text.units.withUnsafeBufferPointer { raw in
                var walk = NumberWalk(
                    grammar: NumberGrammar(u: u, raw: raw, lexicon: lexicon), words: text.words)
                walk.run()
                return walk.candidates
            }
        }
    }
}
