import Segmentation
import SequenceModel
import TextModel

/// Trains the tagger of parts of speech and adds it to the word model.
struct TagTraining {
    let words: WordTrie
    let profiles: [UInt8]
    let log: (String) -> Void

    static let bucketBits = 14

    func run(
        tagged: String, joined: SegmentedCorpus, classes: TagClasses?, into file: inout ModelFileBuilder
    ) throws {
        guard let classes else { return }
        let corpus = try TaggedCorpus(path: tagged, joined: joined)
        var set = TrainingSet(labels: TagFeatures.labels, stride: TagFeatures.stride)
        for sentence in corpus.sentences where !sentence.isEmpty {
            let row = sentence.map {
                TagFeatures.Word($0.word, classNumber: classes.number(of: $0.word), profiles: profiles)
            }
            var matrix = FeatureMatrix(count: row.count, stride: TagFeatures.stride)
            row.withUnsafeBufferPointer { row in
                matrix.withUnsafeMutableHashes { out in
                    for i in 0..<row.count {
                        let at = i * TagFeatures.stride
                        TagFeatures.fill(
                            UnsafeMutableBufferPointer(rebasing: out[at..<at + TagFeatures.stride]), words: row, at: i)
                    }
                }
            }
            let open = sentence.map { word -> UInt64 in
                classes.masks[classes.number(of: word.word)] | 1 << UInt64(word.tag)
            }
            set.add(matrix, gold: sentence.map(\.tag), open: open)
        }
        var options = ChainTrainer.Options()
        options.cutoff = 3
        let trainer = ChainTrainer(set, options: options, log: log)
        trainer.train(epochs: 4)
        trainer.prune(bucketBits: Self.bucketBits, epochs: 2)
        let placed = trainer.builder(bucketBits: Self.bucketBits, meta: "task: parts of speech\n").write(
            to: &file, prefix: "pos/")
        log("\(placed.placed) features for parts of speech")
        file.add("classes", numbers: classes.masks)
    }

    /// The share of words whose tag is right when the words are given.
    static func score(_ corpus: TaggedCorpus, _ tagger: PartOfSpeechTagger, _ words: WordTrie) throws -> Double {
        var (right, all) = (0, 0)
        for sentence in corpus.sentences where !sentence.isEmpty {
            let row = sentence.map { tagger.word($0.word, in: words) }
            for (tag, gold) in zip(tagger.decode(row), sentence) {
                all += 1
                if tag == gold.tag { right += 1 }
            }
        }
        return Double(right) / Double(max(1, all))
    }
}
