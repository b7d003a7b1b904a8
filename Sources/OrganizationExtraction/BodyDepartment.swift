import Extraction
import TextModel

/// Takes the department of a hospital or institute into its name, where a post right behind it says whose it is.
///
/// 北京大学人民医院口腔科·医生: the guideline marks the department with its body and leaves the title bare. Where nobody's
/// post follows, the hospital alone is named: 在市第一医院·内科住院.
struct BodyDepartment {
    let scan: NameScan

    /// The body with its department, or as it was.
    func whole(_ body: Candidate) -> Candidate {
        let units = scan.units
        let e = body.range.end
        if e > 0, units[e - 1] == 0x79D1, !isHeld(e), let hospital = hospital(in: body.range) {
            var out = body
            out.range = hospital
            return out
        }
        guard e > 0, e < units.count, units[e - 1] == 0x9662, scan.breakCost(at: e) < 4 else { return body }
        for b in (e + 2)..<max(e + 2, min(units.count, e + 9)) {
            guard units[b - 1] >= 0x4E00, units[b - 1] < 0xA000, !Self.borders.contains(units[b - 1]) else { break }
            guard Self.ends.contains(units[b - 1]), isHeld(b) else { continue }
            var out = body
            out.range = TextRange(body.range.start, b)
            return out
        }
        return body
    }

    /// The hospital whose department ends the range.
    private func hospital(in range: TextRange<Clean>) -> TextRange<Clean>? {
        guard range.count > 4,
            let last = (range.start..<range.end - 2).last(where: { scan.units[$0] == 0x9662 }), last > range.start + 1,
            scan.units[last - 1] == 0x533B
        else { return nil }
        return TextRange(range.start, last + 1)
    }

    /// Whether a post or trade begins here that a name or mark follows.
    private func isHeld(_ b: Int) -> Bool {
        let titles: WordTraits = [.post, .crowdTitle, .postHead]
        return scan.words(startingAt: b).contains { !$0.traits.isDisjoint(with: titles) && $0.end - $0.start > 1 }
    }

    private static let ends: UnitSet = UnitSet("科室部系".utf16)
    private static let borders: UnitSet = UnitSet("的在与和及由把被为是了向对从到就并".utf16)
}
