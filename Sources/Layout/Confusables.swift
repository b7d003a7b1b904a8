package import Lexicons

/// Characters that are taken for each other because of their shapes: 出 and 品, 己 and 已.
package struct Confusables: Sendable {
    /// The units that have look-alikes.
    private(set) var units = UnitBits()
    /// For each unit, where its look-alikes begin in `all`; as many as `counts` says.
    private var starts = [UInt16](repeating: 0, count: 65_536)
    private var counts = [UInt8](repeating: 0, count: 65_536)
    private var all: [UInt16] = []
    private var reasons: [UInt16: String] = [:]

    /// No characters are confused.
    package init() {}

    /// Those of the dictionary.
    package init(_ lexicon: Lexicon) {
        for row in lexicon.rows {
            let shapes = Array(row[1].utf16)
            guard row.key.utf16.count == 1, let unit = row.key.utf16.first, all.count < 60_000 else { continue }
            starts[Int(unit)] = UInt16(all.count)
            counts[Int(unit)] = UInt8(clamping: shapes.count)
            all += shapes
            if !shapes.isEmpty { units.insert(unit) }
            reasons[unit] = row[2]
        }
    }

    /// The look-alikes of a unit.
    func of(_ unit: UInt16) -> ArraySlice<UInt16> {
        let start = Int(starts[Int(unit)])
        return all[start..<start + Int(counts[Int(unit)])]
    }

    /// In what the shapes differ.
    func reason(_ unit: UInt16) -> String { reasons[unit] ?? "" }
}
