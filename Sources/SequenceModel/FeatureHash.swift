/// Features are 32-bit hashes: each template has a seed of its own and mixes in what it looks at.
///
/// The upper bits choose the bucket of the weight table, the lower 16 are kept there as a fingerprint, so that a feature
/// that training never saw weighs nothing (but for one look-up in some ten thousand).
public enum FeatureHash {
    /// No feature; it weighs nothing.
    public static let none: UInt32 = 0

    /// The seed of a template; templates of one model have different numbers.
    @inlinable
    public static func seed(_ template: Int) -> UInt32 {
        finish(UInt32(truncatingIfNeeded: template &+ 1) &* 0x9E37_79B1)
    }

    /// Mixes one more value into a hash.
    @inlinable @inline(__always)
    public static func mix(_ hash: UInt32, _ value: UInt32) -> UInt32 {
        var h = (hash ^ value) &* 0x85EB_CA6B
        h ^= h >> 15
        return h &* 0x9E37_79B1
    }

    /// Spreads the bits; never `none`.
    ///
    /// Source: the finaliser of MurmurHash3 (A. Appleby, public domain).
    @inlinable @inline(__always)
    public static func finish(_ hash: UInt32) -> UInt32 {
        var h = hash
        h ^= h >> 16
        h = h &* 0x7FEB_352D
        h ^= h >> 15
        h = h &* 0x846C_A68B
        h ^= h >> 16
        return h == 0 ? 1 : h
    }

    /// The copy of a feature that only one training corpus has.
    ///
    /// Method: H. Daumé III, "Frustratingly easy domain adaptation", ACL 2007.
    @inlinable
    public static func copy(_ hash: UInt32, corpus: Int) -> UInt32 {
        hash == none ? none : finish(hash ^ seed(1_000_003 &+ corpus))
    }
}
