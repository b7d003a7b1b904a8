#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Counts characters and writes a break model; a training tool, not used when pages are read.
package struct BreakModelTrainer {
    private var one = [UInt32](repeating: 0, count: 65_536)
    private var two: [UInt32: UInt32] = [:]
    private var three: [UInt64: UInt32] = [:]
    private var total: UInt64 = 0

    package init() {
        two.reserveCapacity(1 << 20)
        three.reserveCapacity(1 << 22)
    }

    /// Counts a headline, a paragraph, or a sentence of which neither edge is a block's.
    package mutating func add(_ text: [UInt16], start: UInt16? = nil, end: UInt16? = nil) {
        var a: UInt16 = 0
        var b: UInt16 = start ?? 0
        func symbols() -> [UInt16] {
            var s: [UInt16] = []
            s.reserveCapacity(text.count + 1)
            for u in text where !CharacterClass.of(u).contains(.space) { s.append(BreakModel.symbol(u)) }
            if let end { s.append(end) }
            return s
        }
        for c in symbols() {
            one[Int(c)] += 1
            total += 1
            if b != 0 { two[UInt32(b) << 16 | UInt32(c), default: 0] += 1 }
            if a != 0 { three[UInt64(a) << 32 | UInt64(b) << 16 | UInt64(c), default: 0] += 1 }
            a = b
            b = c
        }
    }

    /// The model file's bytes.
    ///
    /// Rare n-grams are left out until the tables are at most three fifths full.
    package func bytes(bigramBits: Int = 19, trigramBits: Int = 19) -> [UInt8] {
        var out = BreakModel.magic
        out.append(UInt8(bigramBits))
        out.append(UInt8(trigramBits))
        for u in 0..<65_536 { out.append(Self.byte(Double(one[u]) + 0.05, over: Double(total) + 3000)) }
        var contexts = [Double](repeating: 0, count: 65_536)
        for (key, n) in two { contexts[Int(key >> 16)] += Double(n) }
        var entries: [(key: UInt64, value: UInt8, count: UInt32)] = []
        for (key, n) in two {
            let value = Self.byte(max(0.2, Double(n) - 0.5), over: contexts[Int(key >> 16)])
            entries.append((UInt64(key), value, n))
        }
        out += Self.table(entries, bits: bigramBits)
        entries = []
        entries.reserveCapacity(three.count)
        for (key, n) in three where n > 2 {
            let context = Double(two[UInt32(truncatingIfNeeded: key >> 16)] ?? n)
            entries.append((key, Self.byte(Double(n) - 0.7, over: max(context, Double(n))), n))
        }
        out += Self.table(entries, bits: trigramBits)
        return out
    }

    private static func byte(_ count: Double, over total: Double) -> UInt8 {
        UInt8(clamping: Int((-16 * logarithm(count / total)).rounded()))
    }

    private static func table(_ all: [(key: UInt64, value: UInt8, count: UInt32)], bits: Int) -> [UInt8] {
        let size = 1 << bits
        let kept = all.sorted { $0.count != $1.count ? $0.count > $1.count : $0.key < $1.key }.prefix(size * 3 / 5)
        var slots = [UInt16](repeating: 0xFFFF, count: size)
        for entry in kept {
            let h = BreakModel.hash(entry.key)
            var slot = Int(truncatingIfNeeded: h) & (size - 1)
            var steps = 0
            while slots[slot] != 0xFFFF, steps < 64 {
                slot = (slot + 1) & (size - 1)
                steps += 1
            }
            let value = UInt16(truncatingIfNeeded: h >> 56) << 8 | UInt16(entry.value)
            if steps < 64 { slots[slot] = value == 0xFFFF ? 0xFFFE : value }
        }
        return slots.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }
}

/// The natural logarithm, by a name that the model's own `log` does not hide.
private func logarithm(_ x: Double) -> Double { log(x) }
