import Exporters
import Extraction
import ICUKit
import Jianbao
import Layout
import Lexicons
import NumberExtraction
import TextModel
import TimeExtraction

extension BenchCase {
    /// Every case, in the order of the table.
    static let all = stages + words + start

    /// The stages that a text goes through; a new case is a line here.
    private static let stages: [BenchCase] = [
        .throughput("decode.utf8", "strict UTF-8 to units, lines and byte offsets") { input in
            { SourceText(path: "", utf8: input.bytes)?.bytes.count ?? 0 }
        },
        .throughput("decode.detect", "the same with detection of the charset") { input in
            { try SourceText(decoding: input.bytes, path: "").bytes.count }
        },
        .throughput("decode.gb18030", "GB18030 by ICU, detected") { input in
            let bytes = try Charset.gb18030.encode(input.text)
            return {
                _ = try SourceText(decoding: bytes, path: "").units.count
                return input.bytes.count
            }
        },
        .throughput("digest.sha256", "the digest of the bytes") { input in
            let source = SourceText(path: "", utf8: input.bytes)
            return { source?.sha256().utf8.count == 64 ? input.bytes.count : 0 }
        },
        .throughput("normalize.nfkc", "NFKC by ICU with the edits") { input in
            { try Normalizer.nfkc.normalize(input.units).units.isEmpty ? 0 : input.bytes.count }
        },
        .throughput("fold", "the view for matching: width, variants, traditional characters") { input in
            let table = try input.lexicons().folding
            return { table.fold(input.units).isEmpty ? 0 : input.bytes.count }
        },
        .throughput("words.icu", "word breaks by ICU") { input in
            {
                var iterator = try BreakIterator(.word)
                return try iterator.boundaries(of: input.units).isEmpty ? 0 : input.bytes.count
            }
        },
        .throughput("sentences.icu", "sentence breaks by ICU") { input in
            {
                var iterator = try BreakIterator(.sentence)
                return try iterator.boundaries(of: input.units).isEmpty ? 0 : input.bytes.count
            }
        },
        .throughput("lexicon.walk", "every dictionary word at every place") { input in
            let trie = try input.lexicons().trie
            let folded = try input.lexicons().folding.fold(input.units)
            return {
                _ = folded.withUnsafeBufferPointer { trie.matches(in: $0) }.count
                return input.bytes.count
            }
        },
        .throughput("repair", "broken lines to articles, one page a file of 10 KB") { input in
            let reader = try PageReader(lexicons: input.lexicons())
            let pages = input.pages.map { PageFile(path: "page.txt", bytes: $0) }
            return {
                for page in pages { _ = try reader.page(page).articles.count }
                return input.bytes.count
            }
        },
        .throughput("layout", "the same without reading and decoding") { input in
            let repair = try PageRepair(lexicons: input.lexicons())
            let pages = input.pages.compactMap { SourceText(path: "page.txt", utf8: $0) }
            return {
                for page in pages { _ = repair.page(page).articles.count }
                return input.bytes.count
            }
        },
        .throughput("extract", "all mentions, one text a page of 10 KB: the whole pipeline", target: 8) { input in
            let analyzer = try input.analyzer()
            let texts = input.pages.map { String(decoding: $0, as: UTF8.self) }
            return {
                for text in texts { _ = analyzer.mentions(in: text, nested: true).count }
                return input.bytes.count
            }
        },
        .throughput("extract.time", "time expressions alone, one text a page of 10 KB", target: 60) { input in
            let extractor = TimeExtractor(lexicons: try input.lexicons())
            let context = ArticleContext(published: LocalDateTime(year: 2024, month: 5, day: 23))
            let folding = try input.lexicons().folding
            let texts = input.pages.map { page in
                let text = CleanText(String(decoding: page, as: UTF8.self), folding: folding)
                return AnalyzedText(
                    text: text, blocks: [Block(range: TextRange(0, text.count), role: .paragraph)],
                    sentences: [TextRange(0, text.count)])
            }
            return {
                for text in texts { _ = extractor.candidates(in: text, context: context).count }
                return input.bytes.count
            }
        },
        .throughput("extract.numbers", "numbers alone, one text a page of 10 KB", target: 60) { input in
            let extractor = NumberExtractor(lexicons: try input.lexicons())
            let folding = try input.lexicons().folding
            let texts = input.pages.map { page in
                let text = CleanText(String(decoding: page, as: UTF8.self), folding: folding)
                return AnalyzedText(
                    text: text, blocks: [Block(range: TextRange(0, text.count), role: .paragraph)])
            }
            return {
                for text in texts { _ = extractor.candidates(in: text, context: ArticleContext()).count }
                return input.bytes.count
            }
        },
        .throughput("json.write", "mentions to JSON; the bytes are those that are written") { input in
            let text = input.text(ofAtMost: 200_000)
            let mentions = try input.analyzer().mentions(in: text, nested: true)
            let scalars = ScalarIndex(Array(text.utf16))
            return {
                var json = JSONWriter()
                json.beginArray()
                for mention in mentions { json.mention(mention, scalars: scalars) }
                json.endArray()
                return json.take().count
            }
        },
    ]
}
