/// A set of UTF-16 units to which units are added, a bit each, flat: for loops that ask it of every unit of a text and
/// take no branch.
///
/// Sets that are known beforehand are `UnitSet`s, which are smaller.
struct UnitBits: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1024)

    init() {}

    /// 1 for a unit that is in the set, else 0.
    @inline(__always)
    func bit(_ unit: UInt16) -> UInt64 { bits[Int(unit >> 6)] >> UInt64(unit & 63) & 1 }

    @inline(__always)
    func contains(_ unit: UInt16) -> Bool { bit(unit) != 0 }

    @inline(__always)
    mutating func insert(_ unit: UInt16) { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
}
