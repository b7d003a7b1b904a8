/// A unit-for-unit folding of UTF-16 text, so that a folded view keeps every offset.
///
/// `.width` folds ５ to 5 and Ａ to A; a table with Han pairs also folds 總 to 总.
public struct FoldTable: Sendable {
    private let table: [UInt16]

    /// A table that folds full-width forms, and each pair's first unit to its second.
    public init(pairs: [(UInt16, UInt16)] = []) {
        var t = [UInt16](repeating: 0, count: 65_536)
        for i in 0..<65_536 { t[i] = UInt16(i) }
        for i in 0xFF01...0xFF5E where !Self.keptWide.contains(UInt16(i)) { t[i] = UInt16(i - 0xFEE0) }
        for (from, to) in pairs { t[Int(from)] = to }
        table = t
    }

    /// Chinese punctuation keeps its width: it separates clauses, which ASCII marks inside numbers do not.
    private static let keptWide: Set<UInt16> = [0xFF0C, 0xFF1B, 0xFF1F, 0xFF01, 0xFF1A, 0xFF08, 0xFF09]

    /// Only full-width forms.
    public static let width = FoldTable()

    /// The folded unit.
    public subscript(unit: UInt16) -> UInt16 { table[Int(unit)] }

    /// Folds every unit; same length.
    public func fold(_ units: [UInt16]) -> [UInt16] {
        [UInt16](unsafeUninitializedCapacity: units.count) { out, count in
            table.withUnsafeBufferPointer { t in
                units.withUnsafeBufferPointer { u in
                    for i in 0..<u.count { out[i] = t[Int(u[i])] }
                }
            }
            count = units.count
        }
    }
}
