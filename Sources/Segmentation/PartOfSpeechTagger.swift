package import SequenceModel
package import TextModel

/// Gives words their parts of speech: a word of the list has only tags that it had in training text, others any open one.
///
/// Sections of the model file: `classes` (uint64: the tags of each class, a bit each; class 0 is the open ones) and the
/// tagger `pos/`.
package struct PartOfSpeechTagger: Sendable {
    package let tagger: SequenceTagger
    /// The tags of each class, a bit for each index of `TagFeatures.labels`.
    package let classes: [UInt64]
    let profiles: [UInt8]
    /// From each label to each, kept here where the decoder can read it without a call.
    private let transitions: [Int32]

    package init(file: ModelFile) throws(ModelError) {
        tagger = try SequenceTagger(file: file, prefix: "pos/")
        classes = try file.section("classes", of: UInt64.self).map(UInt64.init(littleEndian:))
        profiles = try NameProfiles.table(file)
        let labels = 0..<tagger.labels.count
        transitions = labels.flatMap { [tagger] from in labels.map { tagger.transition(from: from, to: $0) } }
        guard tagger.labels == TagFeatures.labels, tagger.stride == TagFeatures.stride, !classes.isEmpty else {
            throw ModelError(
                file: file.path,
                kind: .badSection("pos/labels", reason: "the tagger is for other features; train it anew"))
        }
    }

    /// The bit of each tag that the model has.
    var known: UInt64 { tagger.labels.count < 64 ? (1 << UInt64(tagger.labels.count)) - 1 : .max }

    /// A tag's bit; none for a tag that has no number.
    private static func bit(_ tag: PartOfSpeech) -> UInt64 { tag.rawValue == 0 ? 0 : 1 << UInt64(tag.rawValue - 1) }

    /// Tags the words of one run of text.
    func tag(
        _ tokens: inout ArraySlice<Token>, units: UnsafeBufferPointer<UInt16>, words trie: WordTrie, own: OwnWords
    ) {
        let words = tokens.map { word($0, units, trie) }
        let open = zip(tokens, words).map { self.open($0, $1, units, own) }
        let tags = decode(words, open: open)
        for (i, at) in tokens.indices.enumerated() { tokens[at].partOfSpeech = PartOfSpeech(rawValue: tags[i] + 1) }
    }

    /// What the features look at of a token.
    func word(_ token: Token, _ units: UnsafeBufferPointer<UInt16>, _ trie: WordTrie) -> TagFeatures.Word {
        let slice = UnsafeBufferPointer(rebasing: units[Int(token.start)..<Int(token.end)])
        return TagFeatures.Word(slice, classNumber: classNumber(slice, trie), profiles: profiles)
    }

    /// The tags that a token can have, a bit each; never none that the model has.
    func open(
        _ token: Token, _ word: TagFeatures.Word, _ units: UnsafeBufferPointer<UInt16>, _ own: OwnWords
    ) -> UInt64 {
        var open = classes[Int(word.classNumber)]
        if let tag = own.tag(of: UnsafeBufferPointer(rebasing: units[Int(token.start)..<Int(token.end)])) {
            open = Self.bit(tag)
        } else if word.classNumber == 0, CharacterClass[unit: units[Int(token.start)]] == .letter {
            // Training text has too few Latin words to learn from.
            open = Self.bit(.foreign)
        }
        return open & known == 0 ? classes[Int(word.classNumber)] : open
    }

    /// What the features look at of a word.
    package func word(_ units: [UInt16], in trie: WordTrie) -> TagFeatures.Word {
        units.withUnsafeBufferPointer {
            TagFeatures.Word($0, classNumber: classNumber($0, trie), profiles: profiles)
        }
    }

    private func classNumber(_ word: UnsafeBufferPointer<UInt16>, _ trie: WordTrie) -> Int {
        var found = 0
        trie.forEachWord(in: word, at: 0) { end, _, facts in if end == word.count { found = facts.tags } }
        return found < classes.count ? found : 0
    }

    /// The best tags, each from its word's class.
    package func decode(_ words: [TagFeatures.Word]) -> [UInt8] {
        decode(words, open: words.map { classes[Int($0.classNumber)] })
    }

    /// The best tags, each of those that are open to its word, a bit each.
    ///
    /// Viterbi over the tags that each word can have; a word with one tag needs no weights.
    func decode(_ words: [TagFeatures.Word], open: [UInt64]) -> [UInt8] {
        guard !words.isEmpty else { return [] }
        let scores = scores(words, open: open)
        // Each word's candidates, their best scores, and which candidate of the word before led there.
        var candidates: [(tag: UInt8, score: Int32, from: Int32)] = []
        var starts: [Int] = [0]
        candidates.reserveCapacity(words.count * 4)
        starts.reserveCapacity(words.count + 1)
        let count = tagger.labels.count
        var row = 0
        // Only differences matter: scores are taken relative to the best one of the word before, however long the text is.
        var top: Int32 = 0
        let known = known
        transitions.withUnsafeBufferPointer { transitions in
            for i in words.indices {
                let isSure = Self.isSure(open[i])
                let before = i > 0 ? starts[i - 1]..<starts[i] : 0..<0
                var highest = Int32.min
                var rest = open[i] & known
                while rest != 0 {
                    let tag = rest.trailingZeroBitCount
                    rest &= rest - 1
                    var best: Int32 = i == 0 ? tagger.start(tag) : Int32.min
                    var from: Int32 = -1
                    for b in before {
                        let score = candidates[b].score &- top &+ transitions[Int(candidates[b].tag) &* count &+ tag]
                        if score > best {
                            best = score
                            from = Int32(b)
                        }
                    }
                    if !isSure { best &+= Int32(scores[row &+ tag]) }
                    highest = max(highest, best)
                    candidates.append((UInt8(tag), best, from))
                }
                if !isSure { row += tagger.table.lanes }
                top = highest
                starts.append(candidates.count)
            }
        }
        return best(of: candidates, starts: starts)
    }

    /// The scores of all labels for each word that has more than one tag open to it, in order.
    private func scores(_ words: [TagFeatures.Word], open: [UInt64]) -> [Int16] {
        let stride = TagFeatures.stride
        var matrix = FeatureMatrix(count: open.count { !Self.isSure($0) }, stride: stride)
        words.withUnsafeBufferPointer { words in
            matrix.withUnsafeMutableHashes { out in
                var row = 0
                for i in words.indices where !Self.isSure(open[i]) {
                    TagFeatures.fill(UnsafeMutableBufferPointer(rebasing: out[row..<row + stride]), words: words, at: i)
                    row += stride
                }
            }
        }
        var emissions = EmissionMatrix()
        tagger.emissions(of: matrix, into: &emissions)
        return emissions.scores
    }

    static func isSure(_ open: UInt64) -> Bool { open & (open &- 1) == 0 }

    private func best(of candidates: [(tag: UInt8, score: Int32, from: Int32)], starts: [Int]) -> [UInt8] {
        let count = starts.count - 1
        var at = starts[count - 1]
        for k in starts[count - 1]..<candidates.count
        where candidates[k].score &+ tagger.end(Int(candidates[k].tag)) > candidates[at].score
            &+ tagger.end(Int(candidates[at].tag))
        { at = k }
        var tags = [UInt8](repeating: 0, count: count)
        for i in tags.indices.reversed() {
            tags[i] = candidates[at].tag
            at = Int(candidates[at].from)
            if at < 0 { break }
        }
        return tags
    }
}
