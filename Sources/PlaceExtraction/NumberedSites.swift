import Extraction
import TextModel

/// Roads, lines and buildings that a number names: 地铁1号线, 国道318线, 109国道, 6号馆.
struct NumberedSites {
    let scan: NameScan
    let starts: PlaceStarts

    func candidates() -> [Candidate] { metroLines() + numberedRoads() + codedRoads() + halls() }

    /// 地铁1号线, 轨道交通十号线.
    private func metroLines() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for i in starts[.line] where i + 1 < units.count && units[i + 1] == 0x7EBF {
            var s = i
            while s > 0, UnitSet.numerals.contains(units[s - 1]) { s -= 1 }
            guard s < i, s > 1, let rail = scan.longestWord(endingAt: s, with: [.facilityHead, .vocabulary]),
                rail.end - rail.start >= 2, [0x94C1, 0x901A, 0x8F68].contains(units[s - 1])
            else { continue }
            out.append(
                Candidate(
                    range: TextRange(Int(rail.start), i + 2), label: .facility, score: 0.95, rule: "place.metro-line"))
        }
        return out
    }

    /// 国道318线, 省道244线: a class of road, its number, and 线 where it is written; 109国道, the number first.
    private func numberedRoads() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for i in starts[.road] where i > 0 && Self.roadClasses.contains(units[i - 1]) {
            var s = i - 1
            while s > 0, isDigit(units[s - 1]) { s -= 1 }
            // 2条国道 has its classifier between; three digits right before are the road's number.
            if (2...3).contains(i - 1 - s), i - 1 - s == 3 || units[i - 1] == 0x56FD {
                out.append(
                    Candidate(range: TextRange(s, i + 1), label: .facility, score: 0.97, rule: "place.numbered-road"))
                continue
            }
            var e = i + 1
            if e < units.count, [0x53, 0x47, 0x58].contains(units[e]) { e += 1 }
            let digits = e
            while e < units.count, isDigit(units[e]) { e += 1 }
            guard e > digits else { continue }
            if e < units.count, units[e] == 0x7EBF { e += 1 }
            out.append(
                Candidate(range: TextRange(i - 1, e), label: .facility, score: 0.97, rule: "place.numbered-road"))
        }
        return out
    }

    /// S353, and G5 in brackets after its name: the code of a road.
    private func codedRoads() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for i in starts[.code] {
            var e = i + 1
            while e < units.count, isDigit(units[e]) { e += 1 }
            let isBracketed =
                i > 2 && units[i - 1] == 0xFF08 && e < units.count && units[e] == 0xFF09
                && (units[i - 2] == 0x901F || units[i - 2] == 0x8DEF)
            let isOpen = (i == 0 || units[i - 1] > 0x7F) && (e == units.count || units[e] > 0x7F)
            guard isOpen,
                e - i == 4 && !Self.notRoad.contains(e < units.count ? units[e] : 0) || isBracketed && e > i + 1
            else { continue }
            out.append(Candidate(range: TextRange(i, e), label: .facility, score: 0.93, rule: "place.road-code"))
        }
        return out
    }
    private static let notRoad: UnitSet = UnitSet("次号列型款系车机轮".utf16)

    /// 3号楼, 6号馆, 5.2馆: halls and blocks that have only a number.
    private func halls() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for i in starts[.building] where i > 1 {
            let isNumbered = units[i - 1] == 0x53F7
            guard isNumbered || units[i] == 0x9986 && isDigit(units[i - 1]), i + 1 == units.count || isClosed(i + 1)
            else { continue }
            var s = isNumbered ? i - 1 : i
            let end = s
            var hasPoint = false
            while s > 0, UnitSet.numerals.contains(units[s - 1]) || units[s - 1] == 0x2E {
                hasPoint = hasPoint || units[s - 1] == 0x2E
                s -= 1
            }
            // 首钢园6号馆: after a name the number says where in it.
            guard s < end, isNumbered || hasPoint,
                s == 0 || !isHan(units[s - 1]) || Self.openings.contains(units[s - 1])
            else { continue }
            out.append(Candidate(range: TextRange(s, i + 1), label: .facility, score: 0.9, rule: "place.numbered-hall"))
        }
        return out
    }

    /// 3号楼房, 6号馆长: the word goes on.
    private func isClosed(_ e: Int) -> Bool { !Self.goesOn.contains(scan.units[e]) }

    private func isHan(_ unit: UInt16) -> Bool { unit >= 0x4E00 && unit < 0xA000 }
    private static let openings: UnitSet = UnitSet("的在到从至住进出".utf16)
    private func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

    private static let goesOn: UnitSet = UnitSet("房盘市宇长员藏校".utf16)
    private static let roadClasses: UnitSet = UnitSet("国省县乡".utf16)
}
