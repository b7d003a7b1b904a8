/// Turns real-valued weights into the sections of a `SequenceTagger`.
package struct SequenceTaggerBuilder {
    package var labels: [String]
    /// How many feature columns a position has.
    package var stride: Int
    /// The table gets 2 to the power of this many buckets.
    package var bucketBits: Int
    /// L × L, then L for the first position, then L for the last, in nats; −∞ is forbidden.
    package var transitions: [Float]
    /// Features with a weight a label, the important ones first.
    package var features: [(hash: UInt32, weights: [Float])]
    /// `key: value` lines.
    package var meta: String

    package init(
        labels: [String], stride: Int, bucketBits: Int, transitions: [Float],
        features: [(hash: UInt32, weights: [Float])], meta: String
    ) {
        self.labels = labels
        self.stride = stride
        self.bucketBits = bucketBits
        self.transitions = transitions
        self.features = features
        self.meta = meta
    }

    /// Adds the tagger's sections; tells how many features the table holds and how many its buckets had no room for.
    @discardableResult
    package func write(to file: inout ModelFileBuilder, prefix: String = "") -> (placed: Int, dropped: Int) {
        let steps = QuantizedWeights(
            heaviest: features.reduce(Float(0)) { max($0, QuantizedWeights.spread(of: $1.weights)) })
        var table = WeightTableBuilder(labelCount: labels.count, bucketBits: bucketBits)
        for (hash, weights) in features {
            let row = steps.row(weights)
            if row.contains(where: { $0 != 0 }) { table.add(hash, row) }
        }
        file.add(prefix + "labels", text: labels.joined(separator: "\n"))
        let shape = [labels.count, table.lanes, bucketBits, steps.scale, stride]
        file.add(prefix + "shape", numbers: shape.map { Int32(truncatingIfNeeded: $0) })
        file.add(prefix + "transitions", numbers: transitions.map(steps.transition))
        table.write(to: &file, prefix: prefix)
        file.add(prefix + "meta", text: meta)
        return (table.placed, table.dropped)
    }
}
