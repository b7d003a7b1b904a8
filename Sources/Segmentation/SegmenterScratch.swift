import SequenceModel
import TextModel

/// What a segmenter needs while it cuts one text; memory is kept from run to run.
struct SegmenterScratch {
    private let segmenter: Segmenter
    private var features: WordFeatures
    private var matrix: FeatureMatrix
    private var emissions = EmissionMatrix()
    private var lattice = DictionaryLattice()
    private let breaks = SystemBreaks()

    init(_ segmenter: Segmenter) {
        self.segmenter = segmenter
        features = WordFeatures(trie: segmenter.words, profiles: segmenter.profiles)
        matrix = FeatureMatrix(count: 0, stride: WordFeatures.stride)
    }

    /// Cuts a stretch of folded units into runs without white space, and the runs into words.
    mutating func cut(
        _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int, into tokens: inout [Token]
    ) {
        var i = start
        while i < end {
            let begin = i
            let isSpace = CharacterClass[unit: units[i]] == .space
            while i < end, (CharacterClass[unit: units[i]] == .space) == isSpace { i += 1 }
            if isSpace {
                tokens.append(Token(start: begin, end: i))
            } else {
                cutRun(units, begin, i, into: &tokens)
            }
        }
    }

    /// Whether a token is one of the own words, which stand whatever was seen.
    func isOwn(_ token: Token, _ units: UnsafeBufferPointer<UInt16>) -> Bool {
        segmenter.ownWords.contains(UnsafeBufferPointer(rebasing: units[Int(token.start)..<Int(token.end)]))
    }

    /// Whether training text has a word.
    func isTrained(_ word: UnsafeBufferPointer<UInt16>) -> Bool { segmenter.words?.isTrained(word) ?? false }

    /// Cuts units without white space; a word among them may be favoured, and is none all the same where the tagger is sure.
    mutating func cutRun(
        _ units: UnsafeBufferPointer<UInt16>, _ offset: Int, _ end: Int, favoured: Token? = nil,
        into tokens: inout [Token]
    ) {
        let run = UnsafeBufferPointer(rebasing: units[offset..<end])
        guard let tagger = segmenter.tagger else {
            cutByDictionary(run, at: offset, into: &tokens)
            return
        }
        features.fill(&matrix, units: run)
        tagger.emissions(of: matrix, into: &emissions)
        segmenter.ownWords.favour(&emissions, run, weight: Int16(clamping: tagger.scale * 3 / 2))
        if let favoured {
            let start = Int(favoured.start) - offset
            for (k, tag) in WordFeatures.tags(wordLength: favoured.range.count).enumerated() {
                emissions[start + k, Int(tag)] = Int16(
                    clamping: Int(emissions[start + k, Int(tag)]) + Int(tagger.scale * 5 / 2))
            }
        }
        Fences.close(&emissions, run)
        segmenter.ownWords.bind(&emissions, run)
        var begin = 0
        for (i, tag) in tagger.decode(emissions).enumerated() where tag >= 4 {
            tokens.append(Token(start: offset + begin, end: offset + i + 1))
            begin = i + 1
        }
        if begin < run.count { tokens.append(Token(start: offset + begin, end: offset + run.count)) }
    }

    /// Without a model: own words first, what is between them by ICU's dictionary where it is Han, by kind elsewhere.
    private mutating func cutByDictionary(
        _ run: UnsafeBufferPointer<UInt16>, at offset: Int, into tokens: inout [Token]
    ) {
        var done = 0
        for own in segmenter.ownWords.matches(in: run) {
            cutPlain(run, done, own.start, at: offset, into: &tokens)
            tokens.append(Token(start: offset + own.start, end: offset + own.end))
            done = own.end
        }
        cutPlain(run, done, run.count, at: offset, into: &tokens)
    }

    private mutating func cutPlain(
        _ run: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int, at offset: Int, into tokens: inout [Token]
    ) {
        var i = start
        while i < end {
            let begin = i
            let isHan = CharacterClass[unit: run[i]].isHan
            while i < end, CharacterClass[unit: run[i]].isHan == isHan { i += 1 }
            let piece = UnsafeBufferPointer(rebasing: run[begin..<i])
            if isHan, let words = segmenter.words {
                lattice.cut(piece, words: words, at: offset + begin, into: &tokens)
            } else if !isHan || !breaks.cut(piece, at: offset + begin, into: &tokens) {
                Fences.cutByKind(piece, at: offset + begin, into: &tokens)
            }
        }
    }
}
