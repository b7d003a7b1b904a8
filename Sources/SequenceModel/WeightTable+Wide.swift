import CPrefetch

extension WeightTable {
    /// Sums rows of 48 lanes, as parts of speech have them: three vectors that stay in registers.
    func sum48(
        _ hashes: UnsafePointer<UInt32>, stride: Int, count: Int, into out: UnsafeMutablePointer<Int16>
    ) {
        let shift = UInt64(32 &- bucketBits)
        let table = UnsafeRawPointer(weights)
        let (row, bucket) = (96, 192)
        for i in 0..<count {
            if i &+ 1 < count {
                let next = hashes + (i &+ 1) &* stride
                for c in 0..<stride {
                    let at = table + Int(UInt64(next[c]) &>> shift) &* bucket
                    for line in 0..<3 { jianbao_prefetch(at + line &* 64) }
                }
            }
            var first = SIMD16<Int16>()
            var second = SIMD16<Int16>()
            var third = SIMD16<Int16>()
            for c in 0..<stride {
                let hash = hashes[i &* stride &+ c]
                if hash == FeatureHash.none { continue }
                let print = Self.fingerprint(hash)
                var from = table + Int(UInt64(hash) &>> shift) &* bucket
                if from.load(fromByteOffset: row &- 2, as: Int16.self) != print {
                    from += row
                    if from.load(fromByteOffset: row &- 2, as: Int16.self) != print { continue }
                }
                first &+= from.loadUnaligned(as: SIMD16<Int16>.self)
                second &+= from.loadUnaligned(fromByteOffset: 32, as: SIMD16<Int16>.self)
                third &+= from.loadUnaligned(fromByteOffset: 64, as: SIMD16<Int16>.self)
            }
            let to = UnsafeMutableRawPointer(out + i &* 48)
            to.storeBytes(of: first, as: SIMD16<Int16>.self)
            to.storeBytes(of: second, toByteOffset: 32, as: SIMD16<Int16>.self)
            to.storeBytes(of: third, toByteOffset: 64, as: SIMD16<Int16>.self)
        }
    }
}
