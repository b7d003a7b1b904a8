import Extraction
import TextModel

/// Waters and mountains that no dictionary has, by the words beside them: 得胜河 in 得胜河流域, 折多山 in 翻过折多山.
struct FramedNature {
    let scan: NameScan
    let starts: PlaceStarts

    func candidates() -> [Candidate] {
        let frame = NaturalFrame(scan: scan)
        let units = scan.units
        guard units.count > 2 else { return [] }
        var out: [Candidate] = []
        for e in starts[.nature].map({ $0 + 1 }) where e > 1 {
            let last = units[e - 1]
            guard e == units.count || scan.breakCost(at: e) < 4 else { continue }
            let isFollowed = frame.isFollowed(e) || standsBesideKnown(e)
            // 涓水, 巫水: a water's name in 水 has one character before it.
            let longest = last == 0x6C34 ? 2 : 4
            for s in stride(from: e - 2, through: max(0, e - longest), by: -1) {
                // One that a dictionary has is no matter of frames.
                if isKnown(s, e) { break }
                let isPreceded = frame.isPreceded(s, e)
                guard isFollowed || isPreceded else { continue }
                guard isOpen(s), isName(s, e) else {
                    if Self.stops.contains(units[s]) || !isHan(units[s]) { break }
                    continue
                }
                out.append(
                    Candidate(
                        range: TextRange(s, e), label: .location, score: isFollowed && isPreceded ? 0.93 : 0.86,
                        rule: "place.framed-nature"))
                break
            }
        }
        return out
    }

    /// 洣水、涓水: a water beside one that the dictionary has.
    private func standsBesideKnown(_ e: Int) -> Bool {
        let units = scan.units
        guard e + 1 < units.count, units[e] == 0x3001, NaturalFrame.waters.contains(units[e - 1]) else { return false }
        return scan.words(startingAt: e + 1).contains {
            $0.traits.contains(.location) && NaturalFrame.waters.contains(units[Int($0.end) - 1])
        }
    }

    private func isKnown(_ s: Int, _ e: Int) -> Bool {
        let named: WordTraits = [.place, .ambiguousPlace, .location, .facility]
        return scan.words(startingAt: s).contains { Int($0.end) == e && !$0.traits.isDisjoint(with: named) }
    }

    /// Whether a name may begin here: after a mark, a place, a verb or a word of grammar.
    private func isOpen(_ s: Int) -> Bool {
        guard scan.breakCost(at: s) < 2 else { return false }
        guard s > 0, isHan(scan.units[s - 1]) else { return true }
        if Self.stops.contains(scan.units[s - 1]) { return true }
        return !scan.traitsBefore(s).isDisjoint(with: [.function, .verb, .fullDivision, .place])
    }

    /// Whether the characters make a name and no word of the language: not 江河, 护城河, 大山, 这条河.
    private func isName(_ s: Int, _ e: Int) -> Bool {
        let units = scan.units
        guard (s..<e).allSatisfy({ isHan(units[$0]) && !Self.stops.contains(units[$0]) }),
            !Self.common.contains(units[s]), !Self.common.contains(units[e - 2])
        else { return false }
        for i in s..<(e - 1) {
            for word in scan.words(startingAt: i) where Int(word.end) <= e && word.end - word.start > 1 {
                if Int(word.end) == e, word.traits.contains(.vocabulary) { return false }
                if i == s, Int(word.end) < e, !word.traits.isDisjoint(with: [.fullDivision, .anyTitle, .verb]) {
                    return false
                }
            }
        }
        return true
    }

    private func isHan(_ unit: UInt16) -> Bool { unit >= 0x4E00 && unit < 0xA000 }

    /// Characters of grammar, which no name of a water goes through.
    private static let stops: UnitSet = UnitSet("的在是了被把从向对为由于至到与和及或等个处座条名各该本这那沿跨渡环登翻过".utf16)
    /// 大河, 江河, 内河, 污水: what says only which kind of water or mountain it is.
    private static let common: UnitSet = UnitSet("大小江河湖海山水溪内外清污雨洪供用节饮排引治护城市县村一二两三几多每全其此深高荒沿临滨开封进出上下风人".utf16)
}
