import Foundation
import SequenceModel
import TextModel

/// Counts, for strings of 2 to 4 units of raw text, how many different units stand before and after them.
///
/// A string that combines freely is likely a word. Source: H. Feng et al., "Accessor variety criteria for Chinese word
/// extraction", Computational Linguistics 30 (2004).
struct AccessorVariety {
    private var seen = HashSet64()
    private var left: [UInt64: Int32] = [:]
    private var right: [UInt64: Int32] = [:]

    /// Adds a line of folded text; runs of Han alone are looked at.
    mutating func add(_ units: [UInt16]) {
        var start = 0
        while start < units.count {
            var end = start
            while end < units.count, (0x4E00...0x9FFF).contains(units[end]) { end += 1 }
            if end - start >= 2 { addRun(units[start..<end]) }
            start = end + 1
        }
    }

    /// Each new string of n + 1 units is a new neighbour of its first n units and of its last n.
    private mutating func addRun(_ run: ArraySlice<UInt16>) {
        // The borders of a run count as one neighbour.
        let units = [UInt16(2)] + run + [3]
        for n in 2...4 {
            guard units.count > n else { break }
            for i in 0..<units.count - n {
                var h: UInt64 = UInt64(n)
                for k in i...i + n { h = h &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(units[k]) &* 0xD6E8_FEB8_6659_FD93 }
                h ^= h >> 31
                guard seen.insert(h) else { continue }
                if i > 0 { right[key(units[i..<i + n]), default: 0] += 1 }
                if i + n + 1 < units.count { left[key(units[i + 1...i + n]), default: 0] += 1 }
            }
        }
    }

    private func key(_ units: ArraySlice<UInt16>) -> UInt64 { units.reduce(0) { $0 << 16 | UInt64($1) } }

    /// Every string whose variety is at least `least`, with the power of two below it.
    func strings(least: Int) -> [(units: [UInt16], bin: Int)] {
        var out: [(units: [UInt16], bin: Int)] = []
        for (key, count) in right {
            let variety = min(Int(count), Int(left[key] ?? 0))
            guard variety >= least else { continue }
            var units: [UInt16] = []
            var rest = key
            while rest > 0 {
                units.insert(UInt16(rest & 0xFFFF), at: 0)
                rest >>= 16
            }
            out.append((units, Int.bitWidth - 1 - variety.leadingZeroBitCount))
        }
        return out.sorted { $0.units.lexicographicallyPrecedes($1.units) }
    }
}

/// A set of 64-bit hashes.
private struct HashSet64 {
    private var slots = [UInt64](repeating: 0, count: 1 << 20)
    private var count = 0

    /// Whether the hash is new.
    mutating func insert(_ hash: UInt64) -> Bool {
        let h = hash == 0 ? 1 : hash
        if count * 2 > slots.count {
            let old = slots
            slots = [UInt64](repeating: 0, count: old.count * 4)
            for value in old where value != 0 { slots[find(value)] = value }
        }
        let slot = find(h)
        if slots[slot] == h { return false }
        slots[slot] = h
        count += 1
        return true
    }

    private func find(_ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }
}
