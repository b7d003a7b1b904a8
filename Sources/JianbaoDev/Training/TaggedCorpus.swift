import Foundation
import Segmentation
import TextModel

/// Text as word/TAG, with surname and given name put together where segmented text has them as one word.
struct TaggedCorpus {
    /// The words of each sentence with their tags, as indices of `TagFeatures.labels`.
    var sentences: [[(word: [UInt16], tag: UInt8)]] = []

    /// Reads tagged text whose sentences are those of `joined`, one for one.
    init(path: String, joined: SegmentedCorpus) throws {
        let index = Dictionary(uniqueKeysWithValues: TagFeatures.labels.enumerated().map { ($1, UInt8($0)) })
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        for (line, words) in zip(lines, joined.sentences) {
            var pieces: [(units: [UInt16], tag: UInt8)] = []
            for field in line.split(separator: " ") {
                guard let slash = field.lastIndex(of: "/"), let tag = index[String(field[field.index(after: slash)...])]
                else { continue }
                pieces.append((FoldTable.width.fold(Array(field[..<slash].utf16)), tag))
            }
            var sentence: [(word: [UInt16], tag: UInt8)] = []
            var next = 0
            for word in words {
                var length = 0
                let first = next
                while next < pieces.count, length < word.count {
                    length += pieces[next].units.count
                    next += 1
                }
                // A rare tag that the set does not have leaves the sentence out.
                guard first < pieces.count, length == word.count else { break }
                sentence.append((word, pieces[first].tag))
            }
            if sentence.count == words.count { sentences.append(sentence) } else { sentences.append([]) }
        }
    }
}

/// The sets of tags that words have in training text, numbered; number 0 is that of unknown words.
struct TagClasses {
    /// The tags of each class, a bit each.
    private(set) var masks: [UInt64]
    private var numbers: [[UInt16]: Int] = [:]

    init(_ corpus: TaggedCorpus) {
        var counts: [[UInt16]: [UInt8: Int]] = [:]
        for sentence in corpus.sentences {
            for (word, tag) in sentence { counts[word, default: [:]][tag, default: 0] += 1 }
        }
        // Unknown words are what words that stand once are; a tag of one in a thousand of them counts.
        var hapax: [UInt8: Int] = [:]
        for (_, tags) in counts {
            if tags.count == 1, let (tag, count) = tags.first, count == 1 { hapax[tag, default: 0] += 1 }
        }
        let total = hapax.values.reduce(0, +)
        masks = [hapax.filter { $0.value * 1_000 >= total }.keys.reduce(0) { $0 | 1 << UInt64($1) }]
        var known: [UInt64: Int] = [:]
        for (word, tags) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let all = tags.values.reduce(0, +)
            // A word that is rare may have other tags than it happened to have; slips of the annotators are left out.
            guard all >= 3 else { continue }
            let mask = tags.filter { $0.value * 200 >= all }.keys.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
            if known[mask] == nil {
                known[mask] = masks.count
                masks.append(mask)
            }
            numbers[word] = known[mask]
        }
    }

    /// The class of a word; 0 when training text hardly has it.
    func number(of word: [UInt16]) -> Int { numbers[word] ?? 0 }

    /// The class of words with one tag alone; 0 when no word is such.
    func number(ofOnly tag: String) -> Int {
        guard let index = TagFeatures.labels.firstIndex(of: tag) else { return 0 }
        return masks.dropFirst().firstIndex(of: 1 << UInt64(index)) ?? 0
    }
}
