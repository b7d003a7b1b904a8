/// How real-valued weights become those of a `WeightTable`.
///
/// Only differences between labels decide: a row is moved so that its largest and its smallest weight are equally far
/// from 0, and the step is the finest at which no row of the model is cut. With weights of at most two nats it is about
/// 1/80 nat, and what rounding adds to the sum of fifty features is below 1/30 nat.
package struct QuantizedWeights {
    /// What a weight of one nat is in steps.
    package let scale: Int

    /// The finest scale that has room for rows of so many nats from their middle.
    package init(heaviest: Float) {
        scale = max(1, min(2_000, Int(Float(WeightTable.heaviest) / max(0.01, heaviest))))
    }

    /// How far a row's weights are from their middle at most.
    package static func spread(of weights: [Float]) -> Float {
        ((weights.max() ?? 0) - (weights.min() ?? 0)) / 2
    }

    /// A row in steps.
    package func row(_ weights: [Float]) -> [Int8] {
        let middle = ((weights.max() ?? 0) + (weights.min() ?? 0)) / 2
        return weights.map { weight in
            let steps = ((weight - middle) * Float(scale)).rounded()
            return Int8(max(Float(-WeightTable.heaviest), min(Float(WeightTable.heaviest), steps)))
        }
    }

    /// A transition in steps; −∞ is forbidden.
    package func transition(_ weight: Float) -> Int32 {
        guard weight > -1_000 else { return SequenceTagger.forbidden }
        return Int32(max(-900_000, min(900_000, (weight * Float(scale)).rounded())))
    }
}
