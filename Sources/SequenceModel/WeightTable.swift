import CLanes

/// The weights of hashed features: buckets of rows, each row one int16 a label, with the fingerprint of its feature.
///
/// Rows of 8 lanes (up to 7 labels) stand four in a bucket: 4 × 7 weights, then the 4 fingerprints. Rows of 16 lanes (15
/// labels) or a multiple of 16 stand two in a bucket, the fingerprint in the last lane. A feature of the shorter kinds costs
/// one cache line. Empty rows have the fingerprint 0, and no row stands where `FeatureHash.none` would be looked up.
package struct WeightTable: Sendable {
    /// int16 numbers a row, the fingerprint among them.
    package let lanes: Int
    /// The table has 2 to the power of this many buckets.
    package let bucketBits: Int
    // The file keeps the memory below alive.
    private let file: ModelFile
    /// Unchecked because it points into memory that is never written.
    nonisolated(unsafe) let weights: UnsafePointer<Int16>
    /// For rows of 16 lanes.
    private let finder: RowFinder?

    /// How many rows a bucket has.
    package static func rowsInBucket(lanes: Int) -> Int { lanes == 8 ? 4 : 2 }

    /// Where in the numbers a row begins and where its fingerprint stands.
    ///
    /// A bucket of the shortest rows is 4 × 7 weights, then the 4 fingerprints side by side; longer rows end with theirs.
    static func place(bucket: Int, row: Int, lanes: Int) -> (row: Int, fingerprint: Int) {
        if lanes == 8 { return (bucket * 32 + row * 7, bucket * 32 + 28 + row) }
        let start = (bucket * rowsInBucket(lanes: lanes) + row) * lanes
        return (start, start + lanes - 1)
    }

    /// The bucket of a feature.
    @inline(__always)
    package static func bucket(_ hash: UInt32, bits: Int) -> Int { Int(hash >> UInt32(32 &- bits)) }

    /// The fingerprint of a feature; never 0.
    @inline(__always)
    package static func fingerprint(_ hash: UInt32) -> Int16 {
        let low = Int16(truncatingIfNeeded: hash)
        return low == 0 ? 1 : low
    }

    init(file: ModelFile, section: String, lanes: Int, bucketBits: Int) throws(ModelError) {
        func bad(_ reason: String) -> ModelError {
            ModelError(file: file.path, kind: .badSection(section, reason: reason))
        }
        guard lanes == 8 || lanes > 0 && lanes % 16 == 0 && lanes <= 256 else { throw bad("rows of \(lanes) lanes") }
        guard (1...20).contains(bucketBits) else { throw bad("2^\(bucketBits) buckets") }
        let numbers = try file.section(section, of: Int16.self)
        let needed = (lanes * Self.rowsInBucket(lanes: lanes)) << bucketBits
        guard numbers.count == needed, let start = numbers.baseAddress else {
            throw bad("it has \(numbers.count) numbers where its shape needs \(needed)")
        }
        self.lanes = lanes
        self.bucketBits = bucketBits
        self.file = file
        weights = start
        finder = lanes == 16 ? RowFinder(start, bucketBits: bucketBits) : nil
    }

    /// Sums the rows of every position's features into `scores`, `lanes` numbers a position.
    func sum(_ features: FeatureColumns, into scores: inout [Int16]) {
        guard let finder else {
            var matrix = FeatureMatrix(count: 0, stride: features.stride)
            features.copy(to: &matrix)
            return sum(matrix, into: &scores)
        }
        let needed = features.count * lanes
        if scores.count > needed { scores.removeSubrange(needed...) }
        scores.append(contentsOf: repeatElement(0, count: needed - scores.count))
        scores.withUnsafeMutableBufferPointer { out in
            guard let to = out.baseAddress else { return }
            finder.sum(features, of: weights, bucketBits: bucketBits, into: to)
        }
    }

    /// Sums the rows of every position's features into `scores`, `lanes` numbers a position.
    func sum(_ features: FeatureMatrix, into scores: inout [Int16]) {
        let count = features.count
        let needed = count * lanes
        if scores.count > needed { scores.removeSubrange(needed...) }
        // Only the widest rows are added to what is there.
        if lanes != 8, lanes != 48 { scores.withUnsafeMutableBufferPointer { $0.update(repeating: 0) } }
        scores.append(contentsOf: repeatElement(0, count: needed - scores.count))
        features.hashes.withUnsafeBufferPointer { hashes in
            scores.withUnsafeMutableBufferPointer { out in
                guard let from = hashes.baseAddress, let to = out.baseAddress else { return }
                switch lanes {
                case 8: jianbao_sum8(to, weights, UInt32(32 - bucketBits), from, features.stride, count)
                case 48: sum48(from, stride: features.stride, count: count, into: to)
                default: sumWide(from, stride: features.stride, count: count, into: to)
                }
            }
        }
    }

    private func sumWide(
        _ hashes: UnsafePointer<UInt32>, stride: Int, count: Int, into out: UnsafeMutablePointer<Int16>
    ) {
        for i in 0..<count {
            let to = UnsafeMutableRawPointer(out + i &* lanes)
            for c in 0..<stride {
                guard let row = row(of: hashes[i &* stride &+ c]) else { continue }
                let from = UnsafeRawPointer(row)
                var at = 0
                while at < lanes &* 2 {
                    let sum =
                        to.loadUnaligned(fromByteOffset: at, as: SIMD16<Int16>.self)
                        &+ from.loadUnaligned(fromByteOffset: at, as: SIMD16<Int16>.self)
                    to.storeBytes(of: sum, toByteOffset: at, as: SIMD16<Int16>.self)
                    at &+= 32
                }
            }
        }
    }

    /// Sums the rows of one position's features into the first `lanes` of `scores`.
    package func sum(_ hashes: [UInt32], into scores: inout [Int16]) {
        guard scores.count >= lanes else { return }
        for k in 0..<lanes { scores[k] = 0 }
        hashes.withUnsafeBufferPointer { hashes in
            scores.withUnsafeMutableBufferPointer { out in
                guard lanes > 8, let from = hashes.baseAddress, let to = out.baseAddress else { return }
                sumWide(from, stride: hashes.count, count: 1, into: to)
            }
        }
    }

    /// The row of a feature, `lanes` numbers; nil when the table does not have it.
    @inline(__always)
    private func row(of hash: UInt32) -> UnsafePointer<Int16>? {
        if hash == FeatureHash.none { return nil }
        let print = Self.fingerprint(hash)
        let bucket = Self.bucket(hash, bits: bucketBits)
        for k in 0..<Self.rowsInBucket(lanes: lanes) {
            let place = Self.place(bucket: bucket, row: k, lanes: lanes)
            if weights[place.fingerprint] == print { return weights + place.row }
        }
        return nil
    }

    /// The weights of a feature, one a lane; empty when the table does not have it.
    package func weights(of hash: UInt32) -> [Int16] {
        guard let row = row(of: hash) else { return [] }
        return Array(UnsafeBufferPointer(start: row, count: lanes - 1))
    }
}
