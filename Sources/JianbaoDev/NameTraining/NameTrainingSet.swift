import Extraction
import Lexicons
import Segmentation
import SequenceModel
import TextModel

/// Gathers the sentences of all corpora with their features.
struct NameTrainingSet {
    private(set) var set: TrainingSet
    private let lexicons: LexiconStore
    private let features: NameFeatures
    private let convention: NameConvention
    private let segmenter: Segmenter
    /// Segmenters that saw a part of the text each: a sentence is cut by one that did not see it.
    ///
    /// One that has seen the sentence knows its names, and the model would learn to rely on that.
    private let folds: [Segmenter]
    private let skipped: [Int]
    private var matrix = FeatureMatrix(count: 0, stride: NameFeatures.stride)
    private var corpora = 1

    init(lexicons: LexiconStore, folds: [String], coreColumns: Int, skipped: [Int]) throws {
        self.lexicons = lexicons
        features = NameFeatures(lexicons: lexicons)
        convention = NameConvention(lexicons: lexicons)
        segmenter = Segmenter(lexicons: lexicons)
        self.folds = try folds.map { try Segmenter(file: ModelFile(path: $0)) }
        self.skipped = skipped
        set = TrainingSet(labels: NameLabels.names, stride: NameFeatures.stride, coreColumns: 0..<coreColumns)
    }

    /// The features of a sentence as decoding will see them.
    mutating func features(of sentence: NamedSentence) -> FeatureMatrix {
        fill(sentence, segmenter)
        return matrix
    }

    private mutating func fill(_ sentence: NamedSentence, _ segmenter: Segmenter) {
        let clean = CleanText(units: sentence.units)
        let tokens = segmenter.tokens(in: clean, ranges: [TextRange(0, clean.count)], tagged: false)
        sentence.units.withUnsafeBufferPointer { units in
            let matches = lexicons.trie.matches(in: units)
            features.fill(&matrix, units: units, matches: matches[...], tokens: tokens[...], offset: 0)
        }
        for c in skipped { for i in 0..<matrix.count { matrix[i, c] = FeatureHash.none } }
    }

    private mutating func add(_ sentence: NamedSentence, weight: Float, corpus: Int, _ segmenter: Segmenter) {
        fill(sentence, segmenter)
        let (gold, allowed) = sentence.labels
        set.add(matrix, gold: gold, allowed: allowed, corpus: corpus, weight: weight)
    }

    /// Adds a corpus of BIO files, brought nearer to the guideline where that is safe.
    mutating func addBIO(_ path: String, marksTitles: Bool) throws {
        for (number, sentence) in try BIOCorpus.sentences(path).enumerated() {
            // A part is every n-th block of sentences; the next part's model has not seen this one.
            let cutter = folds.isEmpty ? segmenter : folds[(number / SplitCorpus.block + 1) % folds.count]
            add(
                convention.apply(to: sentence, marksTitles: marksTitles), weight: marksTitles ? 0.5 : 1,
                corpus: corpora, cutter)
        }
        corpora += 1
    }

    /// Adds the articles that are not held out, and copies of them with other names; the sentences of the others are returned.
    mutating func addArticles(
        _ source: ArticleSource, texts: String?, all: Bool, _ augmentation: inout NameAugmentation
    ) throws -> [NamedSentence] {
        var held: [NamedSentence] = []
        for article in try MarkedArticle.load(source.path, texts: texts) {
            if article.isHeldOut { try held += article.marked.flatMap(MarkedArticle.sentences) }
            if article.isHeldOut, !all { continue }
            for sentence in try article.marked.flatMap(MarkedArticle.sentences) {
                add(sentence, weight: source.weight, corpus: 0, segmenter)
            }
            for _ in 0..<source.copies {
                for copy in try augmentation.vary(article.marked) {
                    for sentence in MarkedArticle.sentences(of: copy) {
                        add(sentence, weight: source.weight / 2, corpus: 0, segmenter)
                    }
                }
            }
        }
        return held
    }
}
