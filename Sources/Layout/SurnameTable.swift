package import Lexicons

/// Which characters begin a family name, and the double ones: 王, 欧阳.
package struct SurnameTable: Sendable {
    private var single = UnitBits()
    private var double: Set<UInt32> = []
    /// The characters that double surnames begin with.
    private var doubleFirsts = UnitBits()

    /// No surnames are known: every name is believed.
    package static let unknown = SurnameTable()
    private let isKnown: Bool

    private init() { isKnown = false }

    /// Those of the dictionary that at least a few in ten thousand people have.
    package init(_ lexicon: Lexicon) {
        isKnown = true
        let column = lexicon.column("frequency") ?? 1
        for row in lexicon.rows {
            let units = Array(row.key.utf16)
            if units.count == 2 {
                double.insert(UInt32(units[0]) << 16 | UInt32(units[1]))
                doubleFirsts.insert(units[0])
            } else if units.count == 1, Int(row[column]) ?? 0 >= Self.least {
                single.insert(units[0])
            }
        }
    }

    private static let least = 20

    /// Whether two units can begin a Chinese name.
    @inline(__always)
    func begins(_ a: UInt16, _ b: UInt16) -> Bool {
        !isKnown || single.contains(a) || (doubleFirsts.contains(a) && double.contains(UInt32(a) << 16 | UInt32(b)))
    }
}
