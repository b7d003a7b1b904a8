package import Lexicons
package import SequenceModel
package import TextModel

/// Finds words: a trained tagger over characters and dictionary words; the user's own words always stand.
///
/// Immutable, so that one value serves all threads.
package struct Segmenter: Sendable {
    /// The compiled word list; nil when the model file is not there.
    package let words: WordTrie?
    /// Where words begin and end; nil when the model file is not there.
    package let tagger: SequenceTagger?
    /// What parts of speech they are; nil when the model has no tags.
    package let tags: PartOfSpeechTagger?
    /// How each character takes part in names.
    let profiles: [UInt8]
    /// Words that always stand.
    package let ownWords: OwnWords
    /// Why the model is not used; nil when it is.
    package let problem: ModelError?

    /// The model file's place in the folder of dictionaries.
    package static let modelPath = "models/words.jbm"

    /// A segmenter with the model beside the dictionaries; when it cannot be used, `problem` says why and text is cut by simpler means.
    ///
    /// - Parameter usesModel: whether the tagger is to be used; without it ICU's dictionary and the own words decide.
    package init(lexicons: LexiconStore, usesModel: Bool = true) {
        self.init(
            modelPath: "\(lexicons.directory)/\(Self.modelPath)",
            ownWords: OwnWords(lexicons[.words], divisions: lexicons[.administrativeDivisions]),
            usesModel: usesModel)
    }

    /// A segmenter with the model at a path, or without one.
    package init(modelPath: String, ownWords: OwnWords = OwnWords(), usesModel: Bool = true) {
        do throws(ModelError) {
            try self.init(file: ModelFile(path: modelPath), ownWords: ownWords, usesModel: usesModel)
        } catch {
            self.init(problem: error, ownWords: ownWords)
        }
    }

    private init(problem: ModelError, ownWords: OwnWords) {
        words = nil
        tagger = nil
        tags = nil
        profiles = []
        self.ownWords = ownWords
        self.problem = problem
    }

    /// A segmenter over a model.
    package init(file: ModelFile, ownWords: OwnWords = OwnWords(), usesModel: Bool = true) throws(ModelError) {
        let tagger = try SequenceTagger(file: file, prefix: "seg/")
        if tagger.labels != WordFeatures.labels || tagger.stride != WordFeatures.stride {
            throw ModelError(
                file: file.path,
                kind: .badSection("seg/labels", reason: "the tagger is for other features; train it anew"))
        }
        words = try WordTrie(file: file)
        profiles = try NameProfiles.table(file)
        tags = usesModel && file.has("classes") ? try PartOfSpeechTagger(file: file) : nil
        self.tagger = usesModel ? tagger : nil
        self.ownWords = ownWords
        problem = nil
    }

    /// The words of a text: in order, without gaps; white space is a token of its own, and no word crosses a range.
    ///
    /// A word that no training text has, and that was cut whole at one place, mostly stands whole at the others too.
    ///
    /// 北京市总工会副主席余运高 is cut into 北京市 总工会 副主席 余运高.
    ///
    /// - Parameters:
    ///   - ranges: blocks or sentences, in order; what lies between them is cut too.
    ///   - tagged: whether the words get their parts of speech.
    package func tokens(in text: CleanText, ranges: [TextRange<Clean>], tagged: Bool = true) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(text.count / 2 + 1)
        var scratch = SegmenterScratch(self)
        var done = 0
        text.folded.withUnsafeBufferPointer { units in
            for range in ranges where range.start >= done && range.end <= text.count {
                scratch.cut(units, done, range.start, into: &tokens)
                scratch.cut(units, range.start, range.end, into: &tokens)
                done = range.end
            }
            scratch.cut(units, done, text.count, into: &tokens)
        }
        var seen = SeenWords()
        learn(from: tokens, of: text, &seen)
        cutAgain(&tokens, in: text, ranges: ranges, seen: &seen)
        if tagged { tag(&tokens, in: text, ranges: ranges) }
        return tokens
    }

    /// Gives a text's words their parts of speech.
    package func tag(_ tokens: inout [Token], in text: CleanText, ranges: [TextRange<Clean>]) {
        guard let tags, let words else { return }
        text.folded.withUnsafeBufferPointer { units in
            for run in runs(of: tokens, units, ranges) {
                tags.tag(&tokens[run], units: units, words: words, own: ownWords)
            }
        }
    }

    /// The tokens that stand together: without white space or a range's border between them.
    func runs(
        of tokens: [Token], _ units: UnsafeBufferPointer<UInt16>, _ ranges: [TextRange<Clean>]
    ) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var borders = ranges.flatMap { [$0.start, $0.end] }[...]
        var start = 0
        for (i, token) in tokens.enumerated() {
            let isSpace = CharacterClass[unit: units[Int(token.start)]] == .space
            var isBorder = isSpace
            while let border = borders.first, border <= Int(token.start) {
                if border == Int(token.start) { isBorder = true }
                borders.removeFirst()
            }
            if isBorder {
                if i > start { runs.append(start..<i) }
                start = isSpace ? i + 1 : i
            }
        }
        if tokens.count > start { runs.append(start..<tokens.count) }
        return runs
    }

    /// The part of speech of one of a text's words, which were cut without tags; the same that `tokens` gives it.
    package func partOfSpeech(of index: Int, among tokens: [Token], in text: CleanText) -> PartOfSpeech {
        guard let tags, let words, tokens.indices.contains(index) else { return .unknown }
        return text.folded.withUnsafeBufferPointer {
            tags.partOfSpeech(of: index, among: tokens, units: $0, words: words, own: ownWords)
        }
    }
}
