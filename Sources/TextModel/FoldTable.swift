/// A unit-for-unit folding of UTF-16 text, so that a folded view keeps every offset.
///
/// `.width` folds ５ to 5 and Ａ to A; a table with Han pairs also folds 總 to 总, and phrases say where a character
/// is folded in another way than by itself: 乾 stays in 乾隆 and is 干 in 餅乾.
public struct FoldTable: Sendable {
    /// The folded unit; `contextual` where phrases must be looked at.
    private let table: [UInt16]
    private let contexts: [UInt16: Context]

    /// A unit that phrases fold in another way than the table does.
    private struct Context: Sendable {
        /// What it is outside the phrases.
        var plain: UInt16
        /// Longer phrases first.
        var phrases: [Phrase]
    }

    private struct Phrase: Sendable {
        /// The phrase as the table folds its units one by one.
        var units: [UInt16]
        /// Where the unit stands in it.
        var position: Int
        /// What the unit is there.
        var folded: UInt16
    }

    /// Stands in the table for a unit that has a context; itself no character, so no text is folded to it.
    private static let contextual: UInt16 = 0xFFFF

    /// A table that folds full-width forms, and each pair's first unit to its second.
    ///
    /// - Parameters:
    ///   - pairs: a later pair of a unit wins; what a pair folds to is not folded again.
    ///   - phrases: texts of equal length; for a unit of the first that the pairs fold otherwise, the phrase wins, a
    ///     longer one over a shorter one.
    public init(pairs: [(UInt16, UInt16)] = [], phrases: [(from: [UInt16], to: [UInt16])] = []) {
        var t = [UInt16](repeating: 0, count: 65_536)
        for i in 0..<65_536 { t[i] = UInt16(i) }
        for i in 0xFF01...0xFF5E where !Self.keptWide.contains(UInt16(i)) { t[i] = UInt16(i - 0xFEE0) }
        for (from, to) in pairs { t[Int(from)] = to }
        var contexts: [UInt16: Context] = [Self.contextual: Context(plain: t[Int(Self.contextual)], phrases: [])]
        let equal = phrases.filter { $0.from.count == $0.to.count }
        for (from, to) in equal {
            for (unit, folded) in zip(from, to) where t[Int(unit)] != folded {
                contexts[unit] = Context(plain: t[Int(unit)], phrases: [])
            }
        }
        // A unit that one phrase folds in its own way is looked up in all phrases that have it.
        for (from, to) in equal {
            let units = from.map { t[Int($0)] }
            for (position, unit) in from.enumerated() {
                contexts[unit]?.phrases.append(Phrase(units: units, position: position, folded: to[position]))
            }
        }
        for unit in contexts.keys {
            contexts[unit]?.phrases.sort { $0.units.count > $1.units.count }
            t[Int(unit)] = Self.contextual
        }
        table = t
        self.contexts = contexts
    }

    /// Chinese punctuation keeps its width: it separates clauses, which ASCII marks inside numbers do not.
    private static let keptWide: Set<UInt16> = [0xFF0C, 0xFF1B, 0xFF1F, 0xFF01, 0xFF1A, 0xFF08, 0xFF09]

    /// Only full-width forms.
    public static let width = FoldTable()

    /// The folded unit, outside any phrase.
    public subscript(unit: UInt16) -> UInt16 {
        let folded = table[Int(unit)]
        return folded == Self.contextual ? contexts[unit]?.plain ?? unit : folded
    }

    /// Folds every unit; same length.
    public func fold(_ units: [UInt16]) -> [UInt16] {
        [UInt16](unsafeUninitializedCapacity: units.count) { out, count in
            table.withUnsafeBufferPointer { t in
                units.withUnsafeBufferPointer { u in
                    for i in 0..<u.count {
                        let folded = t[Int(u[i])]
                        out[i] = folded == Self.contextual ? inContext(u, i) : folded
                    }
                }
            }
            count = units.count
        }
    }

    /// The folded unit at a place of a text.
    private func inContext(_ u: UnsafeBufferPointer<UInt16>, _ i: Int) -> UInt16 {
        guard let context = contexts[u[i]] else { return u[i] }
        phrases: for phrase in context.phrases {
            let start = i - phrase.position
            guard start >= 0, start + phrase.units.count <= u.count else { continue }
            for (k, unit) in phrase.units.enumerated() where self[u[start + k]] != unit { continue phrases }
            return phrase.folded
        }
        return context.plain
    }
}
