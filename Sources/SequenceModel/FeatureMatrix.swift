/// The features of a sentence: for each position the same number of columns, a hash or `FeatureHash.none` in each.
///
/// The same code fills it in training and in decoding, so that the two cannot differ.
package struct FeatureMatrix: Sendable {
    /// How many features a position has at most.
    package let stride: Int
    /// How many positions there are.
    package private(set) var count: Int
    /// The hashes, and behind them what longer sentences have left.
    private var buffer: [UInt32]
    /// `count` × `stride` hashes, a position after the other.
    package var hashes: ArraySlice<UInt32> { buffer[..<(count * stride)] }

    /// A matrix of `count` positions without features.
    package init(count: Int, stride: Int) {
        self.stride = stride
        self.count = count
        buffer = [UInt32](repeating: FeatureHash.none, count: count * stride)
    }

    /// Empties the matrix and gives it another number of positions; keeps the memory.
    package mutating func reset(count: Int) {
        self.count = count
        let needed = count * stride
        if buffer.count < needed {
            buffer = [UInt32](repeating: FeatureHash.none, count: needed)
            return
        }
        buffer.withUnsafeMutableBufferPointer { $0.baseAddress?.update(repeating: FeatureHash.none, count: needed) }
    }

    /// Gives the matrix another number of positions; keeps the memory. What the features are is undefined until they are set.
    package mutating func resize(count: Int) {
        self.count = count
        let needed = count * stride
        if buffer.count < needed { buffer = [UInt32](repeating: FeatureHash.none, count: needed) }
    }

    /// The feature in a column at a position.
    package subscript(position: Int, column: Int) -> UInt32 {
        get { buffer[position * stride + column] }
        set { buffer[position * stride + column] = newValue }
    }

    /// Lets `body` write the hashes in place, position after position.
    @inline(__always)
    package mutating func withUnsafeMutableHashes<Result>(
        _ body: (UnsafeMutableBufferPointer<UInt32>) -> Result
    ) -> Result {
        buffer.withUnsafeMutableBufferPointer { body($0) }
    }
}
