import ArgumentParser
import Foundation
import SequenceModel

/// `jianbao-dev model average A B … --output OUT`: one tagger whose weights are the means of several's.
///
/// Taggers trained with other shuffles and copies err in other places; the sum of their scores errs less, and in a linear
/// model that is a tagger again. Source: L. Breiman, "Bagging predictors", Machine Learning 24 (1996).
struct ModelAverage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "average", abstract: "Averages the weights of taggers of the same labels and features.")

    @Argument(help: "The models.") var models: [String]
    @Option(help: "What the names of the tagger's sections begin with.") var prefix = "ner/"
    @Option(help: "The model to write.") var output: String

    func run() throws {
        guard models.count > 1 else { throw ValidationError("name two models or more") }
        let taggers = try models.map { try SequenceTagger(file: ModelFile(path: $0), prefix: prefix) }
        let first = taggers[0]
        for (path, tagger) in zip(models, taggers)
        where tagger.labels != first.labels || tagger.stride != first.stride
            || tagger.table.bucketBits != first.table.bucketBits
        {
            throw ValidationError("\(path) has other labels, features or buckets than \(models[0])")
        }
        let share = 1 / Float(taggers.count)
        var rows: [UInt32: [Float]] = [:]
        for tagger in taggers {
            let step = share / Float(tagger.scale)
            tagger.table.forEachRow { hash, weights in
                var row = rows[hash] ?? [Float](repeating: 0, count: first.labels.count)
                for k in row.indices { row[k] += Float(weights[k]) * step }
                rows[hash] = row
            }
        }
        // Where a bucket overflows, what decides least is left out.
        let features = rows.map { (hash: $0.key, weights: $0.value, spread: QuantizedWeights.spread(of: $0.value)) }
            .sorted { ($1.spread, $0.hash) < ($0.spread, $1.hash) }
        var file = ModelFileBuilder()
        let placed = SequenceTaggerBuilder(
            labels: first.labels, stride: first.stride, bucketBits: first.table.bucketBits,
            transitions: transitions(taggers), features: features.map { ($0.hash, $0.weights) },
            meta: first.meta + "averaged: \(taggers.count)\n"
        ).write(to: &file, prefix: prefix)
        let bytes = file.bytes()
        try Data(bytes).write(to: URL(fileURLWithPath: output))
        print("\(placed.placed) of \(features.count) features in the table, \(bytes.count) bytes")
    }

    /// L × L, then the starts, then the ends, in nats.
    private func transitions(_ taggers: [SequenceTagger]) -> [Float] {
        func mean(_ weight: (SequenceTagger) -> Int32) -> Float {
            var sum: Float = 0
            for tagger in taggers {
                let weight = weight(tagger)
                if weight <= SequenceTagger.forbidden { return -.infinity }
                sum += Float(weight) / Float(tagger.scale)
            }
            return sum / Float(taggers.count)
        }
        let labels = taggers[0].labels.indices
        return labels.flatMap { from in labels.map { to in mean { $0.transition(from: from, to: to) } } }
            + labels.map { k in mean { $0.start(k) } } + labels.map { k in mean { $0.end(k) } }
    }
}
