import Foundation
import SequenceModel

extension ChainTrainer {
    /// The weights of each feature as decoding in one corpus's convention sees them: its own, and those of its copy for that corpus.
    private func merged(corpus: Int?) -> [(index: Int, copy: Int?, weights: [Float])] {
        var copies = Set<Int>()
        if !set.coreColumns.isEmpty {
            // A copy is a feature that stands in a copied column; base features stand before them.
            let width = set.width
            for p in 0..<set.gold.count {
                for c in set.stride..<width {
                    let f = Int(set.columns[p * width + c]) - 1
                    if f >= 0 { copies.insert(f) }
                }
            }
        }
        return vocabulary.hashes.indices.lazy.filter { !copies.contains($0) }.map { index in
            var weights = self.averaged(index)
            var copy: Int?
            if let corpus,
                let other = self.vocabulary.index(
                    of: FeatureHash.copy(self.vocabulary.hashes[index], corpus: corpus))
            {
                copy = other
                weights = zip(weights, self.averaged(other)).map { $0 + $1 }
            }
            return (index, copy, weights)
        }
    }

    /// How much would be lost without a feature: its weights' spread, and how often it stands.
    private func importance(_ feature: (index: Int, copy: Int?, weights: [Float])) -> Float {
        let top = feature.weights.max() ?? 0
        let bottom = feature.weights.min() ?? 0
        return (top - bottom) * powf(Float(vocabulary.counts[feature.index]), 0.3)
    }

    /// Keeps the features that a table of 2^`bucketBits` buckets has room for, at most `limit`; trains some epochs with these alone.
    func prune(bucketBits: Int, limit: Int = Int.max, corpus: Int? = nil, epochs: Int) {
        let all = merged(corpus: corpus)
        let ranked = all.map { (feature: $0, importance: importance($0)) }.sorted {
            ($0.importance, vocabulary.hashes[$1.feature.index]) > ($1.importance, vocabulary.hashes[$0.feature.index])
        }
        let capacity = WeightTable.rowsInBucket(lanes: WeightTableBuilder.lanes(labelCount: labelCount))
        var room = [Int](repeating: capacity, count: 1 << bucketBits)
        var dead = Set<Int>()
        var kept = 0
        for (feature, importance) in ranked {
            let bucket = WeightTable.bucket(vocabulary.hashes[feature.index], bits: bucketBits)
            if room[bucket] > 0, kept < limit, importance > 0.001 {
                room[bucket] -= 1
                kept += 1
            } else {
                dead.insert(feature.index)
                if let copy = feature.copy { dead.insert(copy) }
            }
        }
        write("pruned to \(kept) features of \(all.count)")
        keepOnly { !dead.contains($0) }
        if epochs > 0 { train(epochs: epochs) }
    }

    /// The tagger that these weights make.
    func builder(bucketBits: Int, corpus: Int? = nil, meta: String) -> SequenceTaggerBuilder {
        let features = merged(corpus: corpus).map {
            (hash: vocabulary.hashes[$0.index], weights: $0.weights, importance: importance($0))
        }.sorted { ($0.importance, $1.hash) > ($1.importance, $0.hash) }
        var flat: [Float] = []
        for j in 0..<labelCount + 2 {
            for k in 0..<labelCount { flat.append(averagedTransition(j * lanes + k)) }
        }
        return SequenceTaggerBuilder(
            labels: set.labels, stride: set.stride, bucketBits: bucketBits, transitions: flat,
            features: features.map { ($0.hash, $0.weights) }, meta: meta)
    }
}
