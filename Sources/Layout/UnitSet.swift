/// A set of UTF-16 units, a bit each: the marks that a form skips, the units that its words begin with.
struct UnitSet: Sendable, ExpressibleByStringLiteral {
    private var bits = [UInt64](repeating: 0, count: 1024)

    init(_ units: some Sequence<UInt16>) {
        for u in units { insert(u) }
    }

    init(stringLiteral value: StaticString) { self.init(value.description.utf16) }

    @inline(__always)
    func contains(_ unit: UInt16) -> Bool { bit(unit) != 0 }

    /// The same as a number, 0 or 1.
    @inline(__always)
    func bit(_ unit: UInt16) -> UInt64 { bits[Int(unit >> 6)] >> UInt64(unit & 63) & 1 }

    mutating func insert(_ unit: UInt16) { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }

    /// The units of all of them.
    static func | (a: UnitSet, b: UnitSet) -> UnitSet {
        var all = a
        for i in all.bits.indices { all.bits[i] |= b.bits[i] }
        return all
    }
}
