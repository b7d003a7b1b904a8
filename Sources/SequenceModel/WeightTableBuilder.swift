/// Puts weighted features into the buckets of a `WeightTable`; where a bucket overflows, the features added first stay.
package struct WeightTableBuilder {
    package let lanes: Int
    package let bucketBits: Int
    /// The rows, as `WeightTable.bytes` lays them out; fingerprints are put among them at the end.
    private var rows: [Int8]
    /// The fingerprints of each bucket.
    private var prints: [UInt16]
    /// How many features found a row.
    package private(set) var placed = 0
    /// How many found none.
    package private(set) var dropped = 0

    package init(labelCount: Int, bucketBits: Int) {
        lanes = Self.lanes(labelCount: labelCount)
        self.bucketBits = bucketBits
        rows = [Int8](repeating: 0, count: WeightTable.bytes(lanes: lanes).bucket << bucketBits)
        prints = [UInt16](repeating: 0, count: WeightTable.rowsInBucket(lanes: lanes) << bucketBits)
    }

    /// The shortest row for so many labels.
    package static func lanes(labelCount: Int) -> Int { labelCount <= 6 ? 8 : (labelCount + 16) / 16 * 16 }

    /// Adds a feature with a weight a label; add the important ones first. False when its bucket is full.
    @discardableResult
    package mutating func add(_ hash: UInt32, _ weights: [Int8]) -> Bool {
        add(
            bucket: WeightTable.bucket(hash, bits: bucketBits), fingerprint: WeightTable.fingerprint(hash), weights)
    }

    /// Adds a feature of which only the bucket and the fingerprint are known.
    @discardableResult
    package mutating func add(bucket: Int, fingerprint: UInt16, _ weights: [Int8]) -> Bool {
        // No feature is looked up like any other: its place stays empty.
        let isNone = bucket == 0 && fingerprint == WeightTable.fingerprint(FeatureHash.none)
        let count = WeightTable.rowsInBucket(lanes: lanes)
        let bytes = WeightTable.bytes(lanes: lanes)
        for row in 0..<(isNone ? 0 : count) {
            let place = bucket * count + row
            if prints[place] == fingerprint { break }
            guard prints[place] == 0 else { continue }
            let start = bucket * bytes.bucket + row * bytes.row
            for (k, weight) in weights.prefix(WeightTable.mostLabels(lanes: lanes)).enumerated() {
                rows[start + k] = weight
            }
            prints[place] = fingerprint
            placed += 1
            return true
        }
        dropped += 1
        return false
    }

    /// Adds the table's sections.
    package func write(to file: inout ModelFileBuilder, prefix: String) {
        var bytes = rows.map { UInt8(bitPattern: $0) }
        guard lanes == 8 else {
            file.add(prefix + "weights", bytes)
            file.add(prefix + "prints", numbers: prints)
            return
        }
        for (i, print) in prints.enumerated() {
            let at = i / 4 * 32 + 24 + i % 4 * 2
            bytes[at] = UInt8(truncatingIfNeeded: print)
            bytes[at + 1] = UInt8(truncatingIfNeeded: print >> 8)
        }
        file.add(prefix + "weights", bytes)
    }
}
