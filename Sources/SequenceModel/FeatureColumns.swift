import CLanes

/// The features of a sentence as a `FeatureMatrix` has them, but column after column, so that eight positions are hashed at once.
package struct FeatureColumns: Sendable {
    /// How many columns there are.
    package let stride: Int
    /// How many positions there are.
    package private(set) var count = 0
    /// `capacity` numbers a column, of which the first `count` are features.
    private(set) var hashes: [UInt32] = []
    /// `count`, rounded up to a multiple of 8; what lies behind `count` has no meaning.
    package private(set) var capacity = 0

    package init(stride: Int) { self.stride = stride }

    /// Gives the columns another number of positions; keeps the memory. What the features are is undefined until they are set.
    package mutating func reset(count: Int) {
        self.count = count
        capacity = (count + 7) & ~7
        let missing = capacity * stride - hashes.count
        if missing > 0 { hashes.append(contentsOf: repeatElement(FeatureHash.none, count: missing)) }
    }

    /// Lets `body` set the columns.
    @inline(__always)
    package mutating func withColumns(_ body: (Columns) -> Void) {
        let capacity = capacity
        hashes.withUnsafeMutableBufferPointer { hashes in
            guard let start = hashes.baseAddress else { return }
            body(Columns(start: start, capacity: capacity))
        }
    }

    /// The columns while they are set; all numbers that they are made of are read up to `capacity`.
    package struct Columns {
        let start: UnsafeMutablePointer<UInt32>
        let capacity: Int

        /// Sets a column to the hashes of a seed and one, two or three values a position.
        ///
        /// - Parameter gate: where it is 0, there is no feature.
        package func set(
            _ column: Int, seed: UInt32, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>?,
            _ c: UnsafePointer<UInt32>?, where gate: UnsafePointer<UInt32>?
        ) {
            jianbao_hash(start + column * capacity, seed, gate, a, b, c, capacity)
        }
    }

    /// The features of a matrix.
    package init(_ matrix: FeatureMatrix) {
        self.init(stride: matrix.stride)
        reset(count: matrix.count)
        for column in 0..<stride { for i in 0..<count { hashes[column * capacity + i] = matrix[i, column] } }
    }

    /// The same features, position after position.
    package func copy(to matrix: inout FeatureMatrix) {
        matrix.reset(count: count)
        for column in 0..<stride { for i in 0..<count { matrix[i, column] = hashes[column * capacity + i] } }
    }
}

extension FeatureHash {
    /// Mixes one more value into each hash; a value of 0 leaves its hash as it is.
    package static func mix(_ hashes: UnsafeMutablePointer<UInt32>, _ values: UnsafePointer<UInt32>, count: Int) {
        jianbao_mix(hashes, values, count)
    }
}
