/// A set of UTF-16 units to be asked in inner loops: two reads of small tables where a `Set` computes a hash.
///
/// Public only so that the compiler inlines it into other modules, which it does for no `package` declaration.
@frozen
public struct UnitSet: Sendable {
    /// For the upper byte of a unit the number of its page in `bits`; page 0 is empty.
    @usableFromInline let pages: [UInt16]
    /// A bit for each unit, 256 units a page.
    @usableFromInline let bits: [UInt64]

    /// The set of these units.
    public init(_ units: some Sequence<UInt16>) { self.init(Array(units)) }

    /// The set of these units, made fast: some sets are made for each article.
    public init(_ units: [UInt16]) {
        var pages = [UInt16](repeating: 0, count: 256)
        var bits = [UInt64](repeating: 0, count: 4)
        for unit in units {
            let upper = Int(unit >> 8)
            if pages[upper] == 0 {
                pages[upper] = UInt16(bits.count / 4)
                bits += [0, 0, 0, 0]
            }
            bits[Int(pages[upper]) * 4 + Int(unit >> 6 & 3)] |= 1 << UInt64(unit & 63)
        }
        self.pages = pages
        self.bits = bits
    }

    /// Whether a unit is in the set.
    @inlinable @inline(__always)
    public func contains(_ unit: UInt16) -> Bool {
        let page = Int(pages[Int(unit &>> 8)])
        return bits[page &* 4 &+ Int(unit &>> 6 & 3)] &>> UInt64(unit & 63) & 1 != 0
    }
}

extension UnitSet: ExpressibleByArrayLiteral {
    /// The set of these units.
    public init(arrayLiteral units: UInt16...) { self.init(units) }
}

extension UnitSet: ExpressibleByStringLiteral {
    /// The set of the units of a text.
    public init(stringLiteral text: StaticString) { self.init(text.description.utf16) }

    /// The units of both sets.
    public static func | (a: UnitSet, b: UnitSet) -> UnitSet { UnitSet(a.units + b.units) }

    /// Its units, in their order.
    var units: [UInt16] {
        (0..<256).filter { pages[$0] != 0 }.flatMap { upper in
            (0..<256).map { UInt16(upper << 8 | $0) }.filter(contains)
        }
    }
}
