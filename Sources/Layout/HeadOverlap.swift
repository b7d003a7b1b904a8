/// How much of a short line comes up again in the text below it: a headline and its subheadlines speak of their report,
/// a slogan or the name of a column does not.
///
/// All lines of a page are asked for at once. The text is read from its end upwards, and of each pair of characters that
/// any of the lines has, the table knows where it comes up next; a line asks when the reading has come to its end.
struct HeadOverlap {
    /// A line that may be one of a headline's stack.
    struct Head {
        var line: Int
        var start: Int
        /// Where its text ends; a line that was wrapped goes on with the next ones.
        var end: Int
        /// Where the text below it begins.
        var below: Int
    }
    private struct Pair {
        var first: UInt16
        var second: UInt16
        /// The pair's place in the table.
        var slot: Int
    }

    /// How far below the line to read, in units.
    private static let reach = 900

    private let scan: PageScan
    private let model: BreakModel?
    private var pairs: [Pair] = []
    /// A pair of the table.
    private struct Entry {
        /// The pair's hash, above 0; 0 for an empty slot.
        var key: UInt32 = 0
        /// The unit at which the pair's next copy ends.
        var nearest: Int32 = .max
    }
    private var table: [Entry]
    /// The hashes of the pairs, a bit each: most pairs of the text are none of them.
    private var known = UnitBits()

    private init(_ heads: [Head], _ scan: PageScan, _ model: BreakModel?) {
        self.scan = scan
        self.model = model
        let most = heads.reduce(0) { $0 + $1.end - $1.start }
        pairs.reserveCapacity(most)
        var size = 64
        while size < 2 * most, size < 1 << 17 { size <<= 1 }
        table = [Entry](repeating: Entry(), count: size)
    }

    /// For each head the share of its pairs of characters that come up below it; 0 for a line without any.
    static func shares(of heads: [Head], in scan: PageScan, model: BreakModel?) -> [Float] {
        guard !heads.isEmpty else { return [] }
        var overlap = HeadOverlap(heads, scan, model)
        let ranges = heads.map { overlap.enter($0) }
        var shares = [Float](repeating: 0, count: heads.count)
        var read = scan.units.count
        for index in heads.indices.sorted(by: { heads[$0].below > heads[$1].below }) {
            let end = heads[index].below
            let limit = min(scan.units.count, end + reach)
            overlap.readUp(from: min(read, limit), to: end, goesOn: read <= limit)
            read = end
            shares[index] = overlap.share(ranges[index], before: limit)
        }
        return shares
    }

    /// Enters the pairs of a line into the table; returns which they are.
    private mutating func enter(_ head: Head) -> Range<Int> {
        let from = pairs.count
        var previous: UInt16 = 0
        for i in head.start..<head.end {
            let u = scan.units[i]
            if !CharacterClass.isCommonHan(u) {
                let c = scan.classes[u]
                if c.contains(.newline) || c.contains(.space) { continue }
                guard c.contains(.han) || c.contains(.digit) || c.contains(.letter) else {
                    previous = 0
                    continue
                }
            }
            if previous != 0 {
                let key = Self.hash(previous, u)
                let slot = self.slot(key)
                table[slot].key = key
                known.insert(UInt16(truncatingIfNeeded: key))
                pairs.append(Pair(first: previous, second: u, slot: slot))
                model?.prefetch(BreakModel.symbol(previous), BreakModel.symbol(u))
            }
            previous = u
        }
        return from..<pairs.count
    }

    /// Reads the text upwards and notes where the pairs of the table stand.
    private mutating func readUp(from high: Int, to low: Int, goesOn: Bool) {
        var next: UInt16 = 0
        var place = high
        // What stands right below was read before; a pair may begin above it.
        if goesOn, low < high, let below = firstUnit(from: high) { (next, place) = below }
        let units = scan.units
        let known = self.known
        var i = high
        while i > low {
            i &-= 1
            let u = units[i]
            if !CharacterClass.isCommonHan(u) {
                let c = scan.classes[u]
                if c.contains(.space) || c.contains(.newline) { continue }
            }
            let key = Self.hash(u, next)
            if known.contains(UInt16(truncatingIfNeeded: key)), next != 0, u != 0 {
                table[slot(key)].nearest = Int32(truncatingIfNeeded: place)
            }
            next = u
            place = i
        }
    }

    private func firstUnit(from start: Int) -> (UInt16, Int)? {
        var i = start
        while i < scan.units.count {
            let c = scan.kind(i)
            if !c.contains(.space), !c.contains(.newline) { return (scan.units[i], i) }
            i += 1
        }
        return nil
    }

    /// The share of the pairs whose next copy ends before a unit.
    private func share(_ range: Range<Int>, before limit: Int) -> Float {
        var all: Float = 0
        var found: Float = 0
        for pair in pairs[range] {
            // What comes up in every report (中国, 发展) says little.
            var weight: Float = 1
            if let model {
                let a = BreakModel.symbol(pair.first)
                let b = BreakModel.symbol(pair.second)
                weight = max(0.15, min(1, (-model.logUnigram(a) - model.log(b, after: a) - 6) / 5))
            }
            all += weight
            if table[pair.slot].nearest < limit { found += weight }
        }
        return all == 0 ? 0 : found / all
    }

    /// The slot of a key, or the empty one that it would have.
    @inline(__always)
    private func slot(_ key: UInt32) -> Int {
        let mask = table.count &- 1
        var slot = Int(key) & mask
        while table[slot].key != 0, table[slot].key != key { slot = (slot &+ 1) & mask }
        return slot
    }

    /// Sixteen bits of the pair, above 0; two pairs of a page seldom share them.
    @inline(__always)
    private static func hash(_ a: UInt16, _ b: UInt16) -> UInt32 {
        (UInt32(a) &* 0x9E37 ^ UInt32(b) &* 0x85EB_CA6B) >> 13 & 0xFFFF | 0x1_0000
    }
}
