import SequenceModel

/// Gives each feature hash a number, and counts it.
struct FeatureVocabulary {
    /// The hash of each feature.
    private(set) var hashes: [UInt32] = []
    /// How often each stands in the corpus.
    private(set) var counts: [Int32] = []
    /// Index + 1 by slot; 0 is free.
    private var slots = [UInt32](repeating: 0, count: 1 << 16)

    /// The index of a feature, added when it is new.
    mutating func count(_ hash: UInt32) -> Int {
        if hashes.count * 2 > slots.count { grow() }
        let slot = find(hash)
        if slots[slot] == 0 {
            hashes.append(hash)
            counts.append(0)
            slots[slot] = UInt32(hashes.count)
        }
        let index = Int(slots[slot]) - 1
        counts[index] += 1
        return index
    }

    /// The index of a feature, or nil.
    func index(of hash: UInt32) -> Int? {
        let slot = find(hash)
        return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
    }

    private func find(_ hash: UInt32) -> Int {
        let mask = slots.count - 1
        // The upper bits choose weight buckets; the table here takes a mix of all.
        var slot = Int((hash ^ hash >> 15) &* 0x9E37_79B1 >> 7) & mask
        while slots[slot] != 0, hashes[Int(slots[slot]) - 1] != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 4)
        for (index, hash) in hashes.enumerated() { slots[find(hash)] = UInt32(index + 1) }
    }

    /// Keeps only the features that `isKept` says; the new index + 1 of each old index, 0 for those that are gone.
    mutating func filter(_ isKept: (Int) -> Bool) -> [UInt32] {
        var map = [UInt32](repeating: 0, count: hashes.count)
        var kept: [UInt32] = []
        var keptCounts: [Int32] = []
        for index in hashes.indices where isKept(index) {
            kept.append(hashes[index])
            keptCounts.append(counts[index])
            map[index] = UInt32(kept.count)
        }
        hashes = kept
        counts = keptCounts
        slots = [UInt32](repeating: 0, count: slots.count)
        for (index, hash) in hashes.enumerated() { slots[find(hash)] = UInt32(index + 1) }
        return map
    }
}
