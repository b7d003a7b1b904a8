/// The weights of hashed features: buckets of rows, each row one int16 a label and, in its last lane, the feature's fingerprint.
///
/// A row has 8 lanes (up to 7 labels), 16 (15) or a multiple of 16. A bucket has 4 rows of 8 lanes or 2 longer ones, so that
/// a feature of the shorter kinds costs one cache line. Empty rows have the fingerprint 0.
package struct WeightTable: Sendable {
    /// int16 numbers a row, the fingerprint among them.
    package let lanes: Int
    /// The table has 2 to the power of this many buckets.
    package let bucketBits: Int
    // The file keeps the memory below alive.
    private let file: ModelFile
    /// Unchecked because it points into memory that is never written.
    nonisolated(unsafe) private let weights: UnsafePointer<Int16>

    /// How many rows a bucket has.
    package static func rowsInBucket(lanes: Int) -> Int { lanes == 8 ? 4 : 2 }

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
    }

    /// Sums the rows of every position's features into `scores`, `lanes` numbers a position.
    func sum(_ features: FeatureMatrix, into scores: inout [Int16]) {
        let count = features.count
        scores.removeAll(keepingCapacity: true)
        scores.append(contentsOf: repeatElement(0, count: count * lanes))
        features.hashes.withUnsafeBufferPointer { hashes in
            scores.withUnsafeMutableBufferPointer { out in
                guard let from = hashes.baseAddress, let to = out.baseAddress else { return }
                switch lanes {
                case 8: sum8(from, stride: features.stride, count: count, into: to)
                case 16: sum16(from, stride: features.stride, count: count, into: to)
                default: sumWide(from, stride: features.stride, count: count, into: to)
                }
            }
        }
    }

    private func sum8(
        _ hashes: UnsafePointer<UInt32>, stride: Int, count: Int, into out: UnsafeMutablePointer<Int16>
    ) {
        let shift = UInt32(32 &- bucketBits)
        let table = UnsafeRawPointer(weights)
        for i in 0..<count {
            var total = SIMD8<Int16>()
            for c in 0..<stride {
                let hash = hashes[i &* stride &+ c]
                if hash == FeatureHash.none { continue }
                let bucket = table + Int(hash >> shift) &* 64
                let print = Self.fingerprint(hash)
                let a = bucket.load(as: SIMD8<Int16>.self)
                let b = bucket.load(fromByteOffset: 16, as: SIMD8<Int16>.self)
                let c = bucket.load(fromByteOffset: 32, as: SIMD8<Int16>.self)
                let d = bucket.load(fromByteOffset: 48, as: SIMD8<Int16>.self)
                total &+= a & SIMD8(repeating: a[7] == print ? -1 : 0)
                total &+= b & SIMD8(repeating: b[7] == print ? -1 : 0)
                total &+= c & SIMD8(repeating: c[7] == print ? -1 : 0)
                total &+= d & SIMD8(repeating: d[7] == print ? -1 : 0)
            }
            UnsafeMutableRawPointer(out + i &* 8).storeBytes(of: total, as: SIMD8<Int16>.self)
        }
    }

    private func sum16(
        _ hashes: UnsafePointer<UInt32>, stride: Int, count: Int, into out: UnsafeMutablePointer<Int16>
    ) {
        let shift = UInt32(32 &- bucketBits)
        let table = UnsafeRawPointer(weights)
        for i in 0..<count {
            var total = SIMD16<Int16>()
            for c in 0..<stride {
                let hash = hashes[i &* stride &+ c]
                if hash == FeatureHash.none { continue }
                let bucket = table + Int(hash >> shift) &* 64
                let print = Self.fingerprint(hash)
                let a = bucket.load(as: SIMD16<Int16>.self)
                let b = bucket.load(fromByteOffset: 32, as: SIMD16<Int16>.self)
                total &+= a & SIMD16(repeating: a[15] == print ? -1 : 0)
                total &+= b & SIMD16(repeating: b[15] == print ? -1 : 0)
            }
            UnsafeMutableRawPointer(out + i &* 16).storeBytes(of: total, as: SIMD16<Int16>.self)
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

    /// The row of a feature, `lanes` numbers; nil when the table does not have it.
    @inline(__always)
    private func row(of hash: UInt32) -> UnsafePointer<Int16>? {
        if hash == FeatureHash.none { return nil }
        let rows = Self.rowsInBucket(lanes: lanes)
        let print = Self.fingerprint(hash)
        var row = weights + Self.bucket(hash, bits: bucketBits) &* rows &* lanes
        for _ in 0..<rows {
            if row[lanes &- 1] == print { return row }
            row += lanes
        }
        return nil
    }

    /// The weights of a feature, one a lane; empty when the table does not have it.
    package func weights(of hash: UInt32) -> [Int16] {
        guard let row = row(of: hash) else { return [] }
        return Array(UnsafeBufferPointer(start: row, count: lanes - 1))
    }
}
