/// The folded units of a name or a stretch between names; compared unit by unit, without spaces or canonical equivalence.
struct Surface: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    var units: [UInt16]

    init(_ units: [UInt16]) { self.units = units }
    init(_ units: ArraySlice<UInt16>) { self.units = Array(units) }
    init(_ string: String) { units = Array(string.utf16) }
    init(stringLiteral value: StaticString) { units = Array("\(value)".utf16) }

    /// The units without spaces, which an OCR puts into names.
    init(withoutSpaces units: ArraySlice<UInt16>) {
        self.units = units.filter { $0 != 0x20 && $0 != 0x3000 && $0 != 0x0A && $0 != 0x09 }
    }

    /// The bytes at once, where the array's own way takes them unit by unit.
    func hash(into hasher: inout Hasher) { units.withUnsafeBytes { hasher.combine(bytes: $0) } }

    var count: Int { units.count }
    var isEmpty: Bool { units.isEmpty }
    var description: String { String(decoding: units, as: UTF16.self) }
    var last: UInt16? { units.last }
    var first: UInt16? { units.first }

    static func < (a: Surface, b: Surface) -> Bool { a.units.lexicographicallyPrecedes(b.units) }
    static func + (a: Surface, b: Surface) -> Surface { Surface(a.units + b.units) }

    func hasPrefix(_ other: Surface) -> Bool {
        count >= other.count && units[..<other.count].elementsEqual(other.units)
    }
    func hasSuffix(_ other: Surface) -> Bool {
        count >= other.count && units[(count - other.count)...].elementsEqual(other.units)
    }
    func dropFirst(_ n: Int) -> Surface { Surface(units.dropFirst(n)) }
    func dropLast(_ n: Int) -> Surface { Surface(units.dropLast(n)) }
    func prefix(_ n: Int) -> Surface { Surface(units.prefix(n)) }
    func suffix(_ n: Int) -> Surface { Surface(units.suffix(n)) }

    func contains(_ other: Surface) -> Bool { firstIndex(of: other) != nil }

    /// Where `other` begins for the first time.
    func firstIndex(of other: Surface) -> Int? {
        guard !other.isEmpty, count >= other.count else { return nil }
        var i = 0
        while i + other.count <= count {
            if units[i] == other.units[0], units[i..<i + other.count].elementsEqual(other.units) { return i }
            i += 1
        }
        return nil
    }

    /// The longest of the words that the text ends with.
    func longestSuffix(of words: [Surface]) -> Surface? {
        var best: Surface?
        for word in words where hasSuffix(word) && word.count > best?.count ?? 0 { best = word }
        return best
    }

    func hasSuffix(in words: [Surface]) -> Bool { words.contains { hasSuffix($0) } }
    func hasPrefix(in words: [Surface]) -> Bool { words.contains { hasPrefix($0) } }
    func contains(anyOf words: [Surface]) -> Bool { words.contains { contains($0) } }

    /// Words separated by spaces.
    static func list(_ words: StaticString) -> [Surface] {
        "\(words)".split(separator: " ").map { Surface(String($0)) }
    }
}
