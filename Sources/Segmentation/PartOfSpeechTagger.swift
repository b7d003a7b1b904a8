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

    package init(file: ModelFile) throws(ModelError) {
        tagger = try SequenceTagger(file: file, prefix: "pos/")
        classes = try file.section("classes", of: UInt64.self).map(UInt64.init(littleEndian:))
        profiles = try NameProfiles.table(file)
        guard tagger.labels == TagFeatures.labels, tagger.stride == TagFeatures.stride, !classes.isEmpty else {
            throw ModelError(
                file: file.path,
                kind: .badSection("pos/labels", reason: "the tagger is for other features; train it anew"))
        }
    }

    /// Tags the words of one run of text.
    func tag(
        _ tokens: inout ArraySlice<Token>, units: UnsafeBufferPointer<UInt16>, words trie: WordTrie, own: OwnWords
    ) {
        let words = tokens.map { token in
            let slice = UnsafeBufferPointer(rebasing: units[Int(token.start)..<Int(token.end)])
            return TagFeatures.Word(slice, classNumber: classNumber(slice, trie), profiles: profiles)
        }
        var fixed: [Int: UInt8] = [:]
        for (i, token) in tokens.enumerated() {
            let word = UnsafeBufferPointer(rebasing: units[Int(token.start)..<Int(token.end)])
            if let tag = own.tag(of: word) {
                fixed[i] = tag.rawValue &- 1
            } else if words[i].classNumber == 0, CharacterClass[unit: word[0]] == .letter {
                // Training text has too few Latin words to learn from.
                fixed[i] = PartOfSpeech.foreign.rawValue &- 1
            }
        }
        let tags = decode(words, fixed: fixed)
        for (i, at) in tokens.indices.enumerated() { tokens[at].partOfSpeech = PartOfSpeech(rawValue: tags[i] + 1) }
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
    ///
    /// Viterbi over the tags that each word can have; a word with one tag needs no weights.
    ///
    /// - Parameter fixed: the tags of words that have one whatever the model says, by the words' places.
    package func decode(_ words: [TagFeatures.Word], fixed: [Int: UInt8] = [:]) -> [UInt8] {
        guard !words.isEmpty else { return [] }
        var row = [UInt32](repeating: 0, count: TagFeatures.stride)
        var scores = [Int16](repeating: 0, count: tagger.table.lanes)
        // Each word's candidates, their best scores, and which candidate of the word before led there.
        var candidates: [(tag: UInt8, score: Int32, from: Int32)] = []
        var starts: [Int] = [0]
        candidates.reserveCapacity(words.count * 4)
        for i in words.indices {
            let only = fixed.isEmpty ? nil : fixed[i].map { UInt64(1) << UInt64($0) }
            let open = only ?? classes[Int(words[i].classNumber)]
            let isSure = open & (open &- 1) == 0
            if !isSure {
                words.withUnsafeBufferPointer { words in
                    row.withUnsafeMutableBufferPointer { TagFeatures.fill($0, words: words, at: i) }
                }
                tagger.table.sum(row, into: &scores)
            }
            let before = i > 0 ? starts[i - 1]..<starts[i] : 0..<0
            var rest = open
            while rest != 0 {
                let tag = rest.trailingZeroBitCount
                rest &= rest - 1
                var best: Int32 = i == 0 ? tagger.start(tag) : Int32.min
                var from: Int32 = -1
                for b in before {
                    let score = candidates[b].score &+ tagger.transition(from: Int(candidates[b].tag), to: tag)
                    if score > best {
                        best = score
                        from = Int32(b)
                    }
                }
                let own: Int32 = isSure ? 0 : Int32(scores[tag])
                candidates.append((UInt8(tag), best &+ own, from))
            }
            // Only differences matter: keep them small however long the text is.
            if let top = candidates[starts[i]...].map(\.score).max() {
                for k in starts[i]..<candidates.count { candidates[k].score -= top }
            }
            starts.append(candidates.count)
        }
        var at = starts[words.count - 1]
        for k in starts[words.count - 1]..<candidates.count
        where candidates[k].score &+ tagger.end(Int(candidates[k].tag)) > candidates[at].score
            &+ tagger.end(Int(candidates[at].tag))
        { at = k }
        var tags = [UInt8](repeating: 0, count: words.count)
        for i in words.indices.reversed() {
            tags[i] = candidates[at].tag
            at = Int(candidates[at].from)
            if at < 0 { break }
        }
        return tags
    }
}
