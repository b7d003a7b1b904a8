import Extraction
import TextModel

/// The places of a route: 文化宫（起点）—东堤路—文惠桥—江滨公园, each item a name by itself.
struct RouteScan {
    let scan: NameScan
    let starts: PlaceStarts

    func candidates() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        var done = 0
        for i in starts[.dash] where i >= done && isDash(i) {
            // All dashes of the route, which stand in one run of names.
            var dashes = [i]
            var p = i + 1
            while p < units.count, isNamed(units[p]) || isDash(p) {
                if isDash(p) { dashes.append(p) }
                p += 1
            }
            if dashes.count > 1 { out += items(dashes, end: p) }
            done = p
        }
        return out
    }

    /// The items around the dashes, where two at least end as places do.
    private func items(_ dashes: [Int], end: Int) -> [Candidate] {
        let units = scan.units
        var first = dashes[0]
        while first > 0, isNamed(units[first - 1]) { first -= 1 }
        let bounds = [first] + dashes.map { $0 + 1 }
        let ends = dashes + [end]
        let found = zip(bounds, ends).compactMap { s, e in place(s, e) }
        return found.count > 1 ? found : []
    }

    private func place(_ s: Int, _ end: Int) -> Candidate? {
        var e = end
        // （起点） is no part of the name.
        if e > s, scan.units[e - 1] == 0xFF09 {
            while e > s, scan.units[e - 1] != 0xFF08 { e -= 1 }
            e -= 1
        }
        guard e - s > 1, e - s < 13 else { return nil }
        var label: Label?
        scan.forEachWord(endingAt: e) { word in
            guard Int(word.start) > s else { return }
            if word.traits.contains(.facilityHead) { label = .facility }
            if word.traits.contains(.locationHead), label == nil { label = .location }
        }
        return label.map { Candidate(range: TextRange(s, e), label: $0, score: 0.96, rule: "place.route") }
    }

    /// A dash or arrow that is not half of ——.
    private func isDash(_ i: Int) -> Bool {
        let units = scan.units
        guard Self.dashes.contains(units[i]) else { return false }
        return (i == 0 || units[i - 1] != units[i]) && (i + 1 == units.count || units[i + 1] != units[i])
    }

    private func isNamed(_ unit: UInt16) -> Bool {
        unit >= 0x4E00 && unit < 0xA000 || unit >= 0x30 && unit <= 0x39 || unit | 0x20 >= 0x61 && unit | 0x20 <= 0x7A
            || unit == 0xFF08 || unit == 0xFF09
    }

    static let dashes: UnitSet = [0x2014, 0x2192, 0x2500]
}
