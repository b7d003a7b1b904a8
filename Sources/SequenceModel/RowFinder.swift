import CLanes

/// The fingerprints of a table of rows of 16 lanes, side by side: a feature's row is found without a look at the table, of
/// which only the rows that there are then come into the cache.
struct RowFinder: Sendable {
    private let fingerprints: [UInt32]

    init(_ weights: UnsafePointer<Int16>, bucketBits: Int) {
        func fingerprint(_ row: Int) -> UInt32 { UInt32(UInt16(bitPattern: weights[row * 16 + 15])) }
        fingerprints = (0..<1 << bucketBits).map { fingerprint(2 * $0) | fingerprint(2 * $0 + 1) << 16 }
    }

    /// Sums the rows of every position's features into `sums`, 16 numbers a position.
    func sum(
        _ columns: FeatureColumns, of weights: UnsafePointer<Int16>, bucketBits: Int,
        into sums: UnsafeMutablePointer<Int16>
    ) {
        fingerprints.withUnsafeBufferPointer { fingerprints in
            columns.hashes.withUnsafeBufferPointer { hashes in
                let table = jianbao_table16(
                    rows: weights, prints: fingerprints.baseAddress, shift: UInt32(32 - bucketBits))
                jianbao_sum16(
                    sums, table, hashes.baseAddress, columns.capacity, columns.stride, columns.count)
            }
        }
    }
}
