import Extraction
import TextModel

/// Lists of places whose items look like names: 涪江、安昌江; 利国、柳泉、郑集等镇; 秦渠、汉延渠、唐徕渠.
extension PersonChoice {
    /// What ends the name of a place and of nearly no person.
    private static let ends: UnitSet = UnitSet("江河湖渠溪港湾镇乡村县区州市省岛寨屯庄桥站".utf16)
    /// What follows 等 when the items before it are places: 等镇, 等地, 等县.
    private static let kinds: UnitSet = UnitSet("地镇乡村县区市州省国站岛旗".utf16)

    /// Lowers the items of a list in which a place stands or which a kind of place closes, titles before them apart.
    func doubtPlaceLists(_ hypotheses: inout [PersonHypothesis]) {
        for i in hypotheses.indices where !hypotheses[i].rule.hasPrefix("person.byline") {
            let s = hypotheses[i].start
            let e = hypotheses[i].end
            guard isMark(s - 1) || isMark(e), scan.endTraits[s].isDisjoint(with: [.post, .crowdTitle, .byline]) else {
                continue
            }
            if isPlaceItem(before: s) || isPlaceItem(after: e) || isClosedByKind(e) { hypotheses[i].logOdds -= 5 }
        }
    }

    private func isMark(_ i: Int) -> Bool { i >= 0 && i < scan.units.count && scan.units[i] == 0x3001 }

    private func isPlace(_ s: Int, _ e: Int) -> Bool {
        guard e - s >= 2, e - s <= 7 else { return false }
        if scan.words(startingAt: s).contains(where: {
            Int($0.end) == e && !$0.traits.isDisjoint(with: [.place, .location, .facility])
        }) {
            return true
        }
        // 汉延渠 is no word and ends as places do.
        return Self.ends.contains(scan.units[e - 1]) && Int(scan.rightEnd[e - 1]) == e
    }

    private func isPlaceItem(before s: Int) -> Bool {
        guard isMark(s - 1) else { return false }
        var i = s - 1
        while i > 0, s - i < 9, scan.units[i - 1] >= 0x4E00, scan.units[i - 1] < 0xA000 { i -= 1 }
        if isPlace(i, s - 1) { return true }
        // 对秦渠、汉延渠: the first item may follow a preposition.
        return scan.longestWord(endingAt: s - 1, with: [.place, .location, .facility]).map { $0.end - $0.start > 2 }
            ?? false
    }

    private func isPlaceItem(after e: Int) -> Bool {
        guard isMark(e) else { return false }
        var i = e + 1
        while i < scan.units.count, i - e < 9, scan.units[i] >= 0x4E00, scan.units[i] < 0xA000 { i += 1 }
        return isPlace(e + 1, i)
    }

    /// 郑集等镇, and the items before it: every item up to 等 and a kind of place.
    private func isClosedByKind(_ e: Int) -> Bool {
        let units = scan.units
        var i = e
        while i < units.count, i - e < 30, units[i] == 0x3001 || units[i] >= 0x4E00 && units[i] < 0xA000 {
            if units[i] == 0x7B49 {
                var k = i + 1
                while k < units.count, k - i < 5, Self.counts.contains(units[k]) { k += 1 }
                return k < units.count && Self.kinds.contains(units[k])
            }
            i += 1
        }
        return false
    }
    private static let counts: UnitSet = UnitSet("一二三四五六七八九十两多个余几0123456789".utf16)
}
