import Extraction
import TextModel

/// A stop, by what passengers do there: 在市工人医院站下车, 至会展中心站换乘.
struct StopScan {
    let scan: NameScan

    func candidates() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for i in units.indices.dropFirst(3) where units[i] == 0x7AD9 && isUsed(i + 1) {
            // From the preposition or mark before it.
            var s = i
            while s > 0, i - s < 12, isNamed(units[s - 1]), !isStart(s) { s -= 1 }
            guard i - s > 1, i - s < 12, s > 0 else { continue }
            out.append(Candidate(range: TextRange(s, i + 1), label: .facility, score: 0.95, rule: "place.stop"))
        }
        return out
    }

    /// Whether a preposition stands before a position: 在, 到, 至, 从.
    private func isStart(_ s: Int) -> Bool {
        Self.prepositions.contains(scan.units[s - 1]) && scan.breakCost(at: s) < 3 && scan.breakCost(at: s - 1) < 3
    }

    private func isUsed(_ e: Int) -> Bool {
        let units = scan.units
        guard e + 1 < units.count else { return false }
        let pair = UInt32(units[e]) << 16 | UInt32(units[e + 1])
        if Self.uses.contains(pair) { return true }
        // A口, B2出口.
        return units[e] >= 0x41 && units[e] <= 0x5A
            && (units[e + 1] == 0x53E3 || e + 2 < units.count && units[e + 2] == 0x53E3)
    }

    private func isNamed(_ unit: UInt16) -> Bool {
        unit >= 0x4E00 && unit < 0xA000 || unit >= 0x30 && unit <= 0x39
    }

    private static let prepositions: UnitSet = UnitSet("在到至从由于经".utf16)
    private static let uses: Set<UInt32> = Set(
        "下车 上车 乘车 换乘 出站 进站 候车".split(separator: " ").map { word in
            let units = Array(word.utf16)
            return UInt32(units[0]) << 16 | UInt32(units[1])
        })
}
