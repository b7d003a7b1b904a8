/// Puts weighted features into the buckets of a `WeightTable`; where a bucket overflows, the features added first stay.
package struct WeightTableBuilder {
    package let lanes: Int
    package let bucketBits: Int
    /// The rows, as the section of the file holds them.
    package private(set) var numbers: [Int16]
    /// How many features found a row.
    package private(set) var placed = 0
    /// How many found none.
    package private(set) var dropped = 0

    package init(labelCount: Int, bucketBits: Int) {
        lanes = Self.lanes(labelCount: labelCount)
        self.bucketBits = bucketBits
        numbers = [Int16](repeating: 0, count: (lanes * WeightTable.rowsInBucket(lanes: lanes)) << bucketBits)
    }

    /// The shortest row for so many labels and a fingerprint.
    package static func lanes(labelCount: Int) -> Int { labelCount <= 7 ? 8 : (labelCount + 16) / 16 * 16 }

    /// Adds a feature with a weight a label; add the important ones first. False when its bucket is full.
    @discardableResult
    package mutating func add(_ hash: UInt32, _ weights: [Int16]) -> Bool {
        let bucket = WeightTable.bucket(hash, bits: bucketBits)
        let print = WeightTable.fingerprint(hash)
        // No feature is looked up like any other: its place stays empty.
        let isNone = bucket == 0 && print == WeightTable.fingerprint(FeatureHash.none)
        for row in 0..<(isNone ? 0 : WeightTable.rowsInBucket(lanes: lanes)) {
            let place = WeightTable.place(bucket: bucket, row: row, lanes: lanes)
            if numbers[place.fingerprint] == print { break }
            guard numbers[place.fingerprint] == 0 else { continue }
            for (k, weight) in weights.prefix(lanes - 1).enumerated() { numbers[place.row + k] = weight }
            numbers[place.fingerprint] = print
            placed += 1
            return true
        }
        dropped += 1
        return false
    }
}
