import Extraction
import TextModel

/// Finds countries, divisions, towns and the one-character forms of lists.
struct DivisionScan {
    let scan: NameScan
    let starts: PlaceStarts
    let vocabulary: NameVocabulary

    func candidates() -> [Candidate] {
        var out: [Candidate] = []
        let pairs = PlacePairs(scan: scan)
        for word in scan.words(with: [.place, .ambiguousPlace]) where word.end - word.start > 1 {
            let isPlace = word.traits.contains(.place)
            // 巴中 in 巴中关系 is two countries.
            if word.end - word.start == 2, scan.startTraits[Int(word.start)].contains(.oneCharacterPlace),
                scan.startTraits[Int(word.start) + 1].contains(.oneCharacterPlace), pairs.isTold(before: Int(word.end)),
                !word.traits.contains(.country)
            {
                continue
            }
            let s = Int(word.start)
            var e = Int(word.end)
            // 大·城市, 中国·城市: the town of this name has its own row.
            if e < scan.units.count, scan.units[e - 1] == 0x57CE, scan.units[e] == 0x5E02 { continue }
            if beginsInside(s, e) { continue }
            // 旧金山市, 加州州: a foreign place with its level, where the level is no title's first character.
            if e < scan.units.count, [0x5E02, 0x5DDE, 0x7701].contains(scan.units[e]), Int(scan.rightEnd[e]) == e + 1,
                !word.traits.contains(.fullDivision)
            {
                e += 1
            }
            var value: Float = isPlace ? 3.5 : 0.5
            if !isPlace {
                let besidePlace = scan.endTraits[s].contains(.fullDivision) || scan.endTraits[s].contains(.place)
                value += besidePlace ? 2.5 : -2
                if word.context >= 0, !scan.startTraits[e].isEmpty, scan.traitsAfter(e).contains(.noun) { value -= 2.5 }
                if inPlaceList(s, e) { value += 2.5 }
            }
            value -= 0.6 * Float(scan.breakCost(at: s) + scan.breakCost(at: e))
            if PlaceTerm.goesOn(in: scan.units, from: s, at: e) || PlaceTerm.isPeople(in: scan, at: e)
                || PlaceTerm.isPeopleItself(TextRange(s, e), in: scan.units)
            {
                value -= 5
            }
            // 董事长尚志: after a title a short form is likelier a person.
            if !word.traits.contains(.fullDivision), !word.traits.contains(.country),
                !scan.endTraits[s].isDisjoint(with: [.post, .crowdTitle, .byline])
            {
                value -= 3
            }
            if value > 0 {
                out.append(
                    Candidate(
                        range: TextRange(s, e), label: .geopolitical,
                        score: min(0.97, Float.probability(logOdds: value)),
                        rule: isPlace ? "place.division" : "place.ambiguous-division"))
            }
        }
        out += towns()
        out += pairs.candidates()
        return out
    }

    /// 首·都柏林 is 首都·柏林, 红·海城市 is 红海·城市: the place would begin inside another word.
    private func beginsInside(_ s: Int, _ e: Int) -> Bool {
        let units = scan.units
        guard s > 0, e - s > 2 else { return false }
        if units[s - 1] == 0x9996, units[s] == 0x90FD { return true }
        return units[e - 1] == 0x5E02 && units[e - 2] == 0x57CE && e - s == 3
            && scan.longestWord(endingAt: s + 1, with: .location).map { Int($0.start) < s } ?? false
    }

    /// 大东、于洪区: a place stands on the other side of 、.
    private func inPlaceList(_ s: Int, _ e: Int) -> Bool {
        let units = scan.units
        if s > 1, units[s - 1] == 0x3001, scan.endTraits[s - 1].contains(.place) { return true }
        return e + 1 < units.count && units[e] == 0x3001 && scan.startTraits[e + 1].contains(.place)
    }

    /// 会川镇, 小寨路街道, 庆有西里社区: names that a head closes, after a place or after a border.
    private func towns() -> [Candidate] {
        let generic = GenericPlace(scan: scan)
        var out: [Candidate] = []
        var ends: Set<Int> = []
        let units = scan.units
        for e in starts[.town].map({ $0 + 1 }) where e > 1 {
            let k = headLength(e)
            guard k > 0, scan.breakCost(at: e) < 4 else { continue }
            var p = e - k
            var value: Float = -1
            var steps = 0
            // Straight after a division up to five characters are its town's name, whatever words they are.
            for q in stride(from: e - k - 1, through: max(1, e - k - 5), by: -1)
            where scan.endTraits[q].contains(.fullDivision) || ends.contains(q) {
                if !Self.pointers.contains(units[q]),
                    (q..<e).allSatisfy({ units[$0] >= 0x4E00 && units[$0] < 0xA000 && units[$0] != 0x7684 })
                {
                    p = q
                    value = 3
                    steps = 1
                }
                break
            }
            while value < 0, p > 0, e - p <= 8, steps < 5 {
                if scan.endTraits[p].contains(.place), steps > 0, scan.breakCost(at: p) < 3 {
                    value = 3
                    break
                }
                let traits = scan.traitsBefore(p)
                let unit = units[p - 1]
                guard unit >= 0x4E00 && unit < 0xA000 || unit >= 0x30 && unit <= 0x39 else { break }
                if !traits.isDisjoint(with: [.function, .verb]) || Self.pointers.contains(unit) { break }
                p = Int(scan.leftStart[p])
                steps += 1
            }
            let length = e - p
            guard steps > 0, length > k, p == 0 || value > 0 || scan.traitsBefore(p).isDisjoint(with: .noun) else {
                continue
            }
            // Without a place before it, only characters of no common word make a name.
            if value < 0 {
                let isUnknown = (p..<(e - k)).contains { scan.leftWord[$0 + 1] < 0 }
                guard isUnknown, length - k >= 2, length - k <= 3, !Self.pointers.contains(units[max(0, p - 1)]) else {
                    continue
                }
                value = 0.8
            }
            // 乡村, 重镇: words of the language, wherever they stand.
            guard !generic.isGeneric(from: p, to: e - k), !scan.isCommonWord(p, e, unless: .anyPlace) else { continue }
            ends.insert(e)
            out.append(
                Candidate(
                    range: TextRange(p, e), label: .geopolitical, score: Float.probability(logOdds: value),
                    rule: "place.town"))
        }
        return out
    }

    /// 全, 该, 各 … before a level point at it or count it.
    private static let pointers: UnitSet = UnitSet("全该各本每我这那此多新城小两三数几一二个农回进入驻开".utf16)

    private func headLength(_ e: Int) -> Int {
        let units = scan.units
        let last = units[e - 1]
        switch last {
        case 0x9547, 0x4E61, 0x6751, 0x53BF: return 1  // 镇 乡 村 县
        case 0x533A: return e > 2 && units[e - 2] == 0x793E ? 2 : 0  // 社区
        case 0x9053: return e > 2 && units[e - 2] == 0x8857 ? 2 : 0  // 街道
        default: return 0
        }
    }
}
