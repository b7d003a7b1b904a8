/// The features of a sentence: for each position the same number of columns, a hash or `FeatureHash.none` in each.
///
/// The same code fills it in training and in decoding, so that the two cannot differ.
package struct FeatureMatrix: Hashable, Sendable {
    /// How many features a position has at most.
    package let stride: Int
    /// `count` × `stride` hashes, a position after the other.
    package private(set) var hashes: [UInt32]

    /// A matrix of `count` positions without features.
    package init(count: Int, stride: Int) {
        self.stride = stride
        hashes = [UInt32](repeating: FeatureHash.none, count: count * stride)
    }

    /// How many positions there are.
    package var count: Int { stride == 0 ? 0 : hashes.count / stride }

    /// Empties the matrix and gives it another number of positions; keeps the memory.
    package mutating func reset(count: Int) {
        let needed = count * stride
        if hashes.count > needed { hashes.removeSubrange(needed...) }
        hashes.withUnsafeMutableBufferPointer { $0.update(repeating: FeatureHash.none) }
        hashes.append(contentsOf: repeatElement(FeatureHash.none, count: needed - hashes.count))
    }

    /// The feature in a column at a position.
    package subscript(position: Int, column: Int) -> UInt32 {
        get { hashes[position * stride + column] }
        set { hashes[position * stride + column] = newValue }
    }

    /// Lets `body` write the hashes in place, position after position.
    @inline(__always)
    package mutating func withUnsafeMutableHashes<Result>(
        _ body: (UnsafeMutableBufferPointer<UInt32>) -> Result
    ) -> Result {
        hashes.withUnsafeMutableBufferPointer { body($0) }
    }
}
