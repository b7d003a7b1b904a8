import Extraction
import TextModel

/// What the model leaves off a place: the rest of a known name, 旧址 after it.
struct PlaceExtension {
    let scan: NameScan

    /// The range with the rest of its name: 珠江·口, 长江·大桥, 大青山抗日根据地·旧址.
    func whole(_ range: TextRange<Clean>) -> TextRange<Clean> {
        var e = range.end
        for word in scan.words(startingAt: range.start)
        where Int(word.end) > e && Int(word.end) <= range.end + 3 && word.end - word.start > 2 {
            // 长江·流域, 南海·海域: what belongs to a water is no part of its name; 天津港·口 is a word of its own.
            if !word.traits.isDisjoint(with: [.location, .facility]),
                !Self.parts.contains(scan.units[Int(word.end) - 1]), !goesOn(Int(word.end)),
                scan.breakCost(at: Int(word.end)) < 2
            {
                e = Int(word.end)
            }
        }
        if range.count > 3, Self.sites.contains(scan.units, at: e) { e += 2 }
        return TextRange(range.start, e)
    }

    private func goesOn(_ e: Int) -> Bool { e < scan.units.count && scan.units[e] == 0x53E3 }
    private static let parts: UnitSet = UnitSet("域源".utf16)
    private static let sites = PairSet("旧址 遗址")
}
