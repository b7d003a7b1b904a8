import CLanes

/// The weights of hashed features: buckets of rows, each row one int8 a label, with a fingerprint of its feature.
///
/// Two sections of the file, of which the second is only there for the longer rows:
///
/// | lanes | labels | a bucket of `weights` | a bucket of `prints` |
/// |---|---|---|---|
/// | 8 | up to 6 | 32 bytes: 4 rows of 6 int8, then their 4 fingerprints, uint16 | |
/// | 16 or a multiple | fewer than lanes | 2 rows of as many int8 as lanes, zeros behind the labels | their 2 fingerprints, uint16 |
///
/// Both shapes are made for the cache: a feature of the short kind costs half a line; of the long kind the fingerprints of
/// all features stay in the cache, and only rows that there are come into it. How weights come to be int8: see
/// `QuantizedWeights`. At most 256 of them, −127 to 127, are summed, which 16 bits hold. An empty row has the fingerprint
/// 0, and no row stands where `FeatureHash.none` would be looked up.
package struct WeightTable: Sendable {
    /// Numbers a position of the sums, and how rows are kept: see above.
    package let lanes: Int
    /// The table has 2 to the power of this many buckets.
    package let bucketBits: Int
    // The file keeps the memory below alive.
    private let file: ModelFile
    /// Unchecked because they point into memory that is never written.
    nonisolated(unsafe) private let weights: UnsafePointer<Int8>
    nonisolated(unsafe) private let prints: UnsafePointer<UInt16>

    /// The weight that is farthest from 0.
    package static let heaviest = 127

    /// How many rows a bucket has.
    package static func rowsInBucket(lanes: Int) -> Int { lanes == 8 ? 4 : 2 }

    /// The most labels that rows of so many lanes have room for.
    package static func mostLabels(lanes: Int) -> Int { lanes == 8 ? 6 : lanes - 1 }

    /// How many bytes a bucket of `weights` has, and how many a row.
    static func bytes(lanes: Int) -> (bucket: Int, row: Int) { lanes == 8 ? (32, 6) : (2 * lanes, lanes) }

    /// The bucket of a feature.
    @inline(__always)
    package static func bucket(_ hash: UInt32, bits: Int) -> Int { Int(hash >> UInt32(32 &- bits)) }

    /// The fingerprint of a feature; never 0.
    @inline(__always)
    package static func fingerprint(_ hash: UInt32) -> UInt16 {
        let low = UInt16(truncatingIfNeeded: hash)
        return low == 0 ? 1 : low
    }

    /// - Parameter prefix: what the names of the sections begin with.
    init(file: ModelFile, prefix: String, lanes: Int, bucketBits: Int) throws(ModelError) {
        let section = prefix + "weights"
        func bad(_ section: String, _ reason: String) -> ModelError {
            ModelError(file: file.path, kind: .badSection(section, reason: reason))
        }
        guard lanes == 8 || lanes > 0 && lanes % 16 == 0 && lanes <= 256 else {
            throw bad(section, "rows of \(lanes) lanes")
        }
        guard (1...20).contains(bucketBits) else { throw bad(section, "2^\(bucketBits) buckets") }
        let bytes = try file.section(section, of: Int8.self)
        let needed = Self.bytes(lanes: lanes).bucket << bucketBits
        guard bytes.count == needed, let start = bytes.baseAddress else {
            throw bad(section, "it has \(bytes.count) bytes where its shape needs \(needed)")
        }
        self.lanes = lanes
        self.bucketBits = bucketBits
        self.file = file
        weights = start
        if lanes == 8 {
            prints = UnsafeRawPointer(start).assumingMemoryBound(to: UInt16.self)
            return
        }
        let numbers = try file.section(prefix + "prints", of: UInt16.self)
        guard numbers.count == 2 << bucketBits, let first = numbers.baseAddress else {
            throw bad(prefix + "prints", "it has \(numbers.count) numbers where its shape needs \(2 << bucketBits)")
        }
        prints = first
    }

    private var long: jianbao_table {
        jianbao_table(
            rows: weights, prints: UnsafeRawPointer(prints).assumingMemoryBound(to: UInt32.self),
            shift: UInt32(32 - bucketBits))
    }

    /// Sums the rows of every position's features into `scores`, `lanes` numbers a position.
    func sum(_ features: FeatureColumns, into scores: inout [Int16]) {
        guard lanes == 16 else {
            var matrix = FeatureMatrix(count: 0, stride: features.stride)
            features.copy(to: &matrix)
            return sum(matrix, into: &scores)
        }
        withSums(of: features.count, in: &scores) { to in
            features.hashes.withUnsafeBufferPointer {
                jianbao_sum16(to, long, $0.baseAddress, features.capacity, features.stride, features.count)
            }
        }
    }

    /// Sums the rows of every position's features into `scores`, `lanes` numbers a position.
    func sum(_ features: FeatureMatrix, into scores: inout [Int16]) {
        withSums(of: features.count, in: &scores) { to in
            features.hashes.withUnsafeBufferPointer { hashes in
                if lanes == 8 {
                    jianbao_sum8(
                        to, weights, UInt32(32 - bucketBits), hashes.baseAddress, features.stride, features.count)
                } else {
                    jianbao_sum_wide(to, long, lanes, hashes.baseAddress, features.stride, features.count)
                }
            }
        }
    }

    /// Gives `scores` room for so many positions, which `body` fills when there are any.
    @inline(__always)
    private func withSums(of count: Int, in scores: inout [Int16], _ body: (UnsafeMutablePointer<Int16>) -> Void) {
        let needed = count * lanes
        // Never smaller, so that what is there need not be written twice.
        if scores.count < needed { scores = [Int16](repeating: 0, count: needed) }
        guard count > 0 else { return }
        scores.withUnsafeMutableBufferPointer { if let to = $0.baseAddress { body(to) } }
    }

    /// Calls `body` with the hash and the weights of each row that there is, bucket by bucket; long rows only.
    ///
    /// Bucket and fingerprint make up the hash where there are 2^16 buckets or more; the fingerprint 1 may stand for 0.
    package func forEachRow(_ body: (_ hash: UInt32, _ weights: UnsafeBufferPointer<Int8>) -> Void) {
        guard lanes != 8, bucketBits >= 16 else { return }
        for place in 0..<2 << bucketBits where prints[place] != 0 {
            let hash = UInt32(place / 2) << UInt32(32 - bucketBits) | UInt32(prints[place])
            body(hash, UnsafeBufferPointer(start: weights + place * lanes, count: lanes))
        }
    }

    /// The weights of a feature, one a label that there is room for; empty when the table does not have it.
    package func weights(of hash: UInt32) -> [Int16] {
        guard hash != FeatureHash.none else { return [] }
        let bucket = Self.bucket(hash, bits: bucketBits)
        let print = Self.fingerprint(hash)
        let bytes = Self.bytes(lanes: lanes)
        for row in 0..<Self.rowsInBucket(lanes: lanes) where prints[printIndex(bucket, row)] == print {
            let start = weights + bucket * bytes.bucket + row * bytes.row
            return UnsafeBufferPointer(start: start, count: Self.mostLabels(lanes: lanes)).map(Int16.init)
        }
        return []
    }

    private func printIndex(_ bucket: Int, _ row: Int) -> Int { lanes == 8 ? bucket * 16 + 12 + row : bucket * 2 + row }
}
