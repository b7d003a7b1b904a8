import SequenceModel
import Testing

@testable import JianbaoDev

/// What is learned from sentences of unlike length, filled into one matrix one after the other as the training commands do.
@Suite struct ChainTrainerTests {
    private static let lengths = [9, 2, 5, 1, 7, 3]
    private static let stride = 2

    /// A position's label is told by its first feature; the second says nothing.
    private func label(_ i: Int, in sentence: Int) -> UInt8 { UInt8((i * 7 + sentence) % 3) }

    private func fill(_ matrix: inout FeatureMatrix, sentence: Int) -> [UInt8] {
        let count = Self.lengths[sentence]
        matrix.resize(count: count)
        return (0..<count).map { i in
            let label = label(i, in: sentence)
            matrix[i, 0] = FeatureHash.finish(UInt32(label) + 1)
            matrix[i, 1] = FeatureHash.finish(99)
            return label
        }
    }

    private func trainingSet() -> TrainingSet {
        var set = TrainingSet(labels: ["A", "B", "C"], stride: Self.stride)
        var matrix = FeatureMatrix(count: 0, stride: Self.stride)
        for sentence in Self.lengths.indices {
            let gold = fill(&matrix, sentence: sentence)
            set.add(matrix, gold: gold)
        }
        return set
    }

    @Test func aShortSentenceAfterALongOneAddsItsOwnFeaturesAlone() {
        let set = trainingSet()
        #expect(set.gold.count == Self.lengths.reduce(0, +))
        #expect(set.columns.count == set.gold.count * Self.stride)
    }

    @Test func theTrainedTaggerReadsTheSentencesThatItLearned() throws {
        let trainer = ChainTrainer(trainingSet(), log: { _ in })
        trainer.train(epochs: 8)
        trainer.prune(bucketBits: 5, epochs: 2)
        var file = ModelFileBuilder()
        _ = trainer.builder(bucketBits: 5, corpus: nil, meta: "kind: test").write(to: &file, prefix: "")
        let tagger = try SequenceTagger(file: ModelFile(bytes: file.bytes()), prefix: "")
        var matrix = FeatureMatrix(count: 0, stride: Self.stride)
        for sentence in Self.lengths.indices {
            let gold = fill(&matrix, sentence: sentence)
            #expect(tagger.labels(of: matrix) == gold, "sentence \(sentence)")
        }
    }
}
