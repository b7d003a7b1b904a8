/// How much of a short line comes up again in the text below it: a headline and its subheadlines speak of their report,
/// a slogan or the name of a column does not.
struct HeadOverlap {
    private var seen = [UInt64](repeating: 0, count: 1024)

    /// How far below the line to read, in units.
    private static let reach = 900

    init() {}

    /// The share of the line's pairs of characters that come up below it; 0 for a line without any.
    ///
    /// A line that was wrapped goes on with the next one; `end` is where the last of them ends.
    mutating func share(of line: PageLine, to end: Int, in scan: PageScan, model: BreakModel?) -> Float {
        for i in seen.indices { seen[i] = 0 }
        let from = end
        let to = min(scan.units.count, from + Self.reach)
        CharacterClass.table.withUnsafeBufferPointer { table in
            var previous: UInt16 = 0
            for i in from..<to {
                let u = scan.units[i]
                let c = table[Int(u)]
                if c.contains(.space) || c.contains(.newline) { continue }
                if previous != 0 {
                    let slot = Self.slot(previous, u)
                    seen[slot >> 6] |= 1 << UInt64(slot & 63)
                }
                previous = u
            }
        }
        var pairs: Float = 0
        var found: Float = 0
        var previous: UInt16 = 0
        for i in Int(line.start)..<end {
            let u = scan.units[i]
            let c = CharacterClass.of(u)
            if c.contains(.newline) || c.contains(.space) { continue }
            guard c.contains(.han) || c.contains(.digit) || c.contains(.letter) else {
                previous = 0
                continue
            }
            if previous != 0 {
                // What comes up in every report (中国, 发展) says little.
                var weight: Float = 1
                if let model {
                    let a = BreakModel.symbol(previous)
                    let b = BreakModel.symbol(u)
                    weight = max(0.15, min(1, (-model.logUnigram(a) - model.log(b, after: a) - 6) / 5))
                }
                pairs += weight
                let slot = Self.slot(previous, u)
                if seen[slot >> 6] & 1 << UInt64(slot & 63) != 0 { found += weight }
            }
            previous = u
        }
        return pairs == 0 ? 0 : found / pairs
    }

    @inline(__always)
    private static func slot(_ a: UInt16, _ b: UInt16) -> Int {
        Int(truncatingIfNeeded: (UInt32(a) &* 0x9E37 ^ UInt32(b) &* 0x85EB_CA6B) >> 13) & 0xFFFF
    }
}
