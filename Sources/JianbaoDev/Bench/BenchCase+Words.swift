import Extraction
import Jianbao
import Lexicons
import Segmentation
import TextModel

extension BenchCase {
    /// Words, each line a text of its own as in `jianbao segment`.
    static let words: [BenchCase] = [
        .throughput("words.dictionary", "words by our lattice over ICU's dictionary", target: 40) { input in
            let segmenter = try input.analyzer().segmenterWithoutModel()
            return try cutting(input, by: segmenter, tagged: false)
        },
        .throughput("words.model", "words by the trained model", target: 15) { input in
            try cutting(input, by: input.analyzer().segmenter, tagged: false)
        },
        .throughput("words.tags", "words by the trained model, with their parts of speech") { input in
            try cutting(input, by: input.analyzer().segmenter, tagged: true)
        },
        .throughput(
            "names.model", "names by the trained model, words and dictionary words looked up before", target: 10
        ) {
            input in
            let lexicons = try input.lexicons()
            let tagger = try NameTagger(lexicons: lexicons)
            let segmenter = try input.analyzer().segmenter
            let texts = input.pages.map { page in
                let text = CleanText(String(decoding: page, as: UTF8.self), folding: lexicons.folding)
                let whole = TextRange<Clean>(0, text.count)
                let matches = text.folded.withUnsafeBufferPointer { lexicons.trie.matches(in: $0) }
                let tokens = segmenter.tokens(in: text, ranges: [whole], tagged: false)
                return (text, SentenceSplitter.sentences(in: text.units, range: whole), matches, tokens)
            }
            return {
                for (text, sentences, matches, tokens) in texts {
                    _ = tagger.reading(of: text, sentences: sentences, matches: matches, tokens: tokens).spans.count
                }
                return input.bytes.count
            }
        },
    ]

    private static func cutting(
        _ input: BenchInput, by segmenter: Segmenter, tagged: Bool
    ) throws -> () throws -> Int {
        let text = try CleanText(units: input.units, folding: input.lexicons().folding)
        var lines: [TextRange<Clean>] = []
        var start = 0
        for (i, unit) in input.units.enumerated() where unit == 0x0A {
            lines.append(TextRange(start, i))
            start = i + 1
        }
        lines.append(TextRange(start, input.units.count))
        return { segmenter.tokens(in: text, ranges: lines, tagged: tagged).isEmpty ? 0 : input.bytes.count }
    }
}
