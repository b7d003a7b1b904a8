import SequenceModel
import TextModel

/// What a segmenter needs while it cuts one text; memory is kept from run to run.
struct SegmenterScratch {
    private let segmenter: Segmenter
    private let tags: PartOfSpeechTagger?
    private var features: WordFeatures
    private var matrix: FeatureMatrix
    private var emissions = EmissionMatrix()
    private var lattice = DictionaryLattice()
    private let breaks = SystemBreaks()

    init(_ segmenter: Segmenter, tagged: Bool) {
        self.segmenter = segmenter
        tags = tagged ? segmenter.tags : nil
        features = WordFeatures(trie: segmenter.words, profiles: segmenter.profiles)
        matrix = FeatureMatrix(count: 0, stride: WordFeatures.stride)
    }

    /// Cuts a stretch of folded units into runs without white space, and the runs into words.
    mutating func cut(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int, into tokens: inout [Token]) {
        var i = start
        while i < end {
            let begin = i
            let isSpace = CharacterClass[unit: units[i]] == .space
            while i < end, (CharacterClass[unit: units[i]] == .space) == isSpace { i += 1 }
            if isSpace {
                tokens.append(Token(start: begin, end: i))
            } else {
                let first = tokens.count
                cutRun(UnsafeBufferPointer(rebasing: units[begin..<i]), at: begin, into: &tokens)
                if let tags, let words = segmenter.words {
                    tags.tag(&tokens[first...], units: units, words: words, own: segmenter.ownWords)
                }
            }
        }
    }

    private mutating func cutRun(_ run: UnsafeBufferPointer<UInt16>, at offset: Int, into tokens: inout [Token]) {
        guard let tagger = segmenter.tagger else {
            cutByDictionary(run, at: offset, into: &tokens)
            return
        }
        features.fill(&matrix, units: run)
        tagger.emissions(of: matrix, into: &emissions)
        segmenter.ownWords.favour(&emissions, run, weight: Int16(clamping: tagger.scale * 3 / 2))
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
