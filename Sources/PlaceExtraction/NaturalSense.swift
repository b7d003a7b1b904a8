import Extraction
import TextModel

/// Tells a river, lake or mountain from the division named after it: 衢江 in 衢江干流, 太湖.
///
/// The short forms of divisions are the names of what lies there. One that the dictionary has as a mountain or water is
/// that first; another is when the words beside it say so.
struct NaturalSense {
    let scan: NameScan

    /// Gives candidates for divisions the label `LOC` where they name what the division is named after.
    func relabel(_ candidates: inout [Candidate]) {
        for i in candidates.indices where candidates[i].label == .geopolitical {
            let range = candidates[i].range
            guard range.count > 1, range.count < 5, let word = word(range),
                word.traits.isDisjoint(with: [.fullDivision, .country])
            else { continue }
            let isKnown = word.traits.contains(.location) && !isInList(range)
            if isKnown || NaturalFrame(scan: scan).holds(range.start, range.end) {
                candidates[i].label = .location
                candidates[i].rule = "place.natural"
            }
        }
    }

    private func word(_ range: TextRange<Clean>) -> NameScan.Word? {
        scan.words(startingAt: range.start).first { Int($0.end) == range.end }
    }

    /// Whether divisions stand beside it in a list: 安庆、太湖、宿松.
    private func isInList(_ range: TextRange<Clean>) -> Bool {
        let units = scan.units
        let s = range.start
        let e = range.end
        let isDivision: (NameScan.Word) -> Bool = {
            $0.traits.contains(.place) && $0.traits.isDisjoint(with: .location)
        }
        if s > 1, units[s - 1] == 0x3001, let before = scan.longestWord(endingAt: s - 1, with: [.place, .location]),
            isDivision(before)
        {
            return true
        }
        guard e + 1 < units.count, units[e] == 0x3001,
            let after = scan.longestWord(startingAt: e + 1, with: [.place, .location])
        else { return false }
        return isDivision(after)
    }
}
