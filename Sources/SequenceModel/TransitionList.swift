/// The transitions that some labelling has, grouped by one of their ends, so that decoding passes the forbidden ones over.
struct TransitionList: Sendable {
    /// Where the transitions of each label begin in the lists; one more entry than labels.
    let starts: [Int32]
    /// The label at the other end.
    let labels: [UInt8]
    let weights: [Int32]

    /// Lists `weight(label, other)` where it is more than forbidden; others in the order of their indices.
    init(count: Int, weight: (_ label: Int, _ other: Int) -> Int32) {
        var starts: [Int32] = [0]
        var labels: [UInt8] = []
        var weights: [Int32] = []
        for label in 0..<count {
            for other in 0..<count where weight(label, other) > SequenceTagger.forbidden {
                labels.append(UInt8(truncatingIfNeeded: other))
                weights.append(weight(label, other))
            }
            starts.append(Int32(labels.count))
        }
        self.starts = starts
        self.labels = labels
        self.weights = weights
    }

    /// Calls `body` with the three lists without bounds to check: all indices are below those that `init` made.
    @inline(__always)
    func withLists<Result>(
        _ body: (UnsafePointer<Int32>, UnsafePointer<UInt8>, UnsafePointer<Int32>) -> Result?
    ) -> Result? {
        starts.withUnsafeBufferPointer { starts in
            labels.withUnsafeBufferPointer { labels in
                weights.withUnsafeBufferPointer { weights in
                    guard let starts = starts.baseAddress, let labels = labels.baseAddress,
                        let weights = weights.baseAddress
                    else { return nil }
                    return body(starts, labels, weights)
                }
            }
        }
    }
}
