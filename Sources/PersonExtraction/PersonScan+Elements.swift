import Extraction
import TextModel

/// Names without a surname, made of words that names are made of: 格桑边巴, 乌兰其其格, 苏日娜.
extension PersonScan {
    private static let longest = 9

    /// Adds every run of such words that begins where no other does.
    mutating func elements() {
        var s = 0
        while s < scan.units.count {
            guard scan.startTraits[s].contains(.nameElement), let first = element(at: s) else {
                s += 1
                continue
            }
            var e = first
            var parts = 1
            while let next = element(at: e), next - s <= Self.longest {
                e = next
                parts += 1
            }
            propose(s, e, parts: parts)
            s = e
        }
    }

    private func element(at i: Int) -> Int? {
        i < scan.units.count ? scan.longestWord(startingAt: i, with: .nameElement).map { Int($0.end) } : nil
    }

    private mutating func propose(_ s: Int, _ e: Int, parts: Int) {
        let units = scan.units
        // 艾力·吐尔逊 is one name, found by its dot; 乌兰 in 乌兰察布 is half a place.
        if s > 0, Self.isDot(units[s - 1]) || e < units.count && Self.isDot(units[e]) { return }
        if e < units.count, Int(scan.rightEnd[e]) == e + 1, Self.placeEnds.contains(units[e]) { return }
        let isPlace = scan.words(startingAt: s).contains {
            Int($0.end) >= e && !$0.traits.isDisjoint(with: [.place, .ambiguousPlace, .location, .facility])
        }
        guard !isPlace else { return }
        let left = leftEvidence(s)
        // One short word says little: 达瓦, 乌兰.
        let own: Float = parts > 1 ? 3 : e - s > 2 ? 1.5 : -1.5
        let broken = 0.4 * Float(min(scan.breakCost(at: s), 8) + min(scan.breakCost(at: e), 8))
        let value = own + max(left.logOdds, -1) + max(rightEvidence(e), -1) - broken
        guard value > Self.floor else { return }
        hypotheses.append(PersonHypothesis(start: s, end: e, logOdds: value, rule: "person.elements"))
    }

    private static let placeEnds: UnitSet = UnitSet("县市旗盟州镇乡村山河湖".utf16)
}
