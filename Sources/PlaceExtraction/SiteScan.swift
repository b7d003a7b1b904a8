import Extraction
import TextModel

/// Finds mountains, waters, areas, buildings, roads and stations: those of the dictionary, and those that a head closes.
struct SiteScan {
    let scan: NameScan
    let vocabulary: NameVocabulary

    func candidates() -> [Candidate] {
        var out: [Candidate] = []
        for word in scan.words(with: [.location, .facility]) {
            let s = Int(word.start)
            let e = motorwayEnd(Int(word.end))
            let value = 3.5 - 0.6 * Float(scan.breakCost(at: s) + scan.breakCost(at: e))
            guard value > 0 else { continue }
            // 天坛奖, 月球车: part of another name.
            if e < scan.units.count, [0x5956, 0x676F, 0x8F66].contains(scan.units[e]) { continue }
            out.append(
                Candidate(
                    range: TextRange(s, e), label: word.traits.contains(.location) ? .location : .facility,
                    score: min(0.97, Float.probability(logOdds: value)),
                    // A long name stands for itself, a model's silence or not.
                    rule: e - s > 4 ? "place.known-name" : "place.known"))
        }
        for e in scan.ends(with: [.facilityHead, .locationHead]) {
            let traits = scan.endTraits[e]
            if traits.contains(.facilityHead), let head = scan.longestWord(endingAt: e, with: .facilityHead) {
                extend(head, .facility, &out)
            }
            if traits.contains(.locationHead), let head = scan.longestWord(endingAt: e, with: .locationHead) {
                extend(head, .location, &out)
            }
        }
        return out
    }

    /// Words that no name of a place goes through.
    private static let hardStops: UnitSet = UnitSet("的在是了被把从向对为由于至到与和及或等个处座条家名全各该本建修间发赴抵经以".utf16)
    /// Last characters of 国际, 国家, 全国, 中央 before a head.
    private static let national: UnitSet = UnitSet("际家央".utf16)
    private func isRoadHead(_ h: Int, _ e: Int) -> Bool {
        e - h == 2
            && (scan.units[e - 2] == 0x5927 && [0x8857, 0x9053, 0x6865].contains(scan.units[e - 1])
                || scan.units[e - 2] == 0x80E1)
    }
    private static let roads: UnitSet = UnitSet("路街巷道桥站".utf16)

    /// What a house number, a side or a crossing behind a road says for its name: 学院南路38号, 京深路东侧.
    private func addressed(_ e: Int) -> Float {
        isNumbered(e) ? 1.6 : Self.sides.contains(scan.units, at: e) ? 1 : 0
    }

    /// Whether a house number stands at a position: 38号.
    private func isNumbered(_ e: Int) -> Bool {
        let units = scan.units
        var i = e
        while i < units.count, i - e < 5, units[i] >= 0x30, units[i] <= 0x39 { i += 1 }
        return i > e && i < units.count && units[i] == 0x53F7
    }
    private static let sides = PairSet("东侧 西侧 南侧 北侧 两侧 沿线 交叉 交口 东口 西口 南口 北口 全线 双向 路段")

    /// 中国药品市场, 我国新能源基地, 美丽中国先行区: a country's market, base or pilot zone is none that has a name.
    private func isOnlyCountryOwned(_ s: Int, _ h: Int, _ e: Int) -> Bool {
        let pair = (scan.units[e - 2], scan.units[e - 1])
        guard
            pair == (0x5E02, 0x573A) || pair == (0x57FA, 0x5730) || pair == (0x6E2F, 0x53E3) || pair == (0x94C1, 0x8DEF)
                || pair == (0x516C, 0x8DEF) || pair == (0x884C, 0x533A) || pair == (0x8303, 0x533A)
        else { return false }
        guard
            let owner = scan.words(startingAt: s).last(where: {
                Int($0.end) <= h && !$0.traits.isDisjoint(with: [.country, .location, .ambiguousPlace])
            })
        else { return false }
        return Int(owner.end) == h || GenericPlace(scan: scan).isGeneric(from: Int(owner.end), to: h)
    }

    /// 高铁, 铁路, 高速, 城际.
    private func isRail(_ h: Int, _ e: Int) -> Bool {
        e - h >= 2 && [0x94C1, 0x901F, 0x8DEF].contains(scan.units[e - 1])
            && [0x9AD8, 0x94C1, 0x57CE].contains(scan.units[h])
    }

    /// 厦门火炬高新技术产业开发区: a zone of a city has the city's name, whatever name it has of its own.
    private func isZone(_ e: Int) -> Bool {
        e > 2 && scan.units[e - 1] == 0x533A && scan.units[e - 2] == 0x53D1 && scan.units[e - 3] == 0x5F00
    }

    /// 京哈高速·公路: the long form of a motorway in the dictionary.
    private func motorwayEnd(_ e: Int) -> Int {
        let units = scan.units
        guard e > 1, e + 1 < units.count, units[e - 1] == 0x901F, units[e - 2] == 0x9AD8, units[e] == 0x516C,
            units[e + 1] == 0x8DEF
        else { return e }
        return e + 2
    }

    /// 古城, 古镇, 新城.
    private static let towns: UnitSet = UnitSet("城镇".utf16)

    private static let qualifiers = PairSet("人均 部分 全部 主要 细分 病险 在建 新建 各类 多处 沿线 周边")

    private static let counters = UnitSet("项座处块条个片所段家".utf16)

    /// A line has the first characters of two ends at least: 包银高铁 where only 银 was found.
    private func railStart(_ s: Int, _ h: Int) -> Int {
        let isHan = s > 0 && scan.units[s - 1] >= 0x4E00 && scan.units[s - 1] < 0xA000
        guard h - s == 1, isHan, !Self.hardStops.contains(scan.units[s - 1]) else { return s }
        return s - 1
    }

    /// 杭深、杭甬、沪昆、合福高铁: each item of the list is a line.
    private func railList(before first: Int, _ out: inout [Candidate]) {
        let units = scan.units
        var e = first - 1
        while e >= 2, units[e] == 0x3001, units[e - 1] >= 0x4E00, units[e - 2] >= 0x4E00,
            e == 2 || units[e - 3] < 0x4E00 || units[e - 3] >= 0xA000
        {
            out.append(
                Candidate(range: TextRange(e - 2, e), label: .facility, score: 0.9, rule: "place.rail-list"))
            e -= 3
        }
    }

    private func extend(_ head: NameScan.Word, _ label: Label, _ out: inout [Candidate]) {
        let units = scan.units
        let e = Int(head.end)
        let h = Int(head.start)
        let isShort = e - h == 1
        let isRoad = isShort ? Self.roads.contains(units[e - 1]) : isRoadHead(h, e)
        let address = isRoad ? addressed(e) : 0
        // 京|深路东侧: the segmenter does not know the road; what follows it tells its end.
        let breaks = address > 0 ? 0 : Float(scan.breakCost(at: e))
        guard breaks < 5 else { return }
        var sum: Float = (isShort ? -1.8 : -0.6) - 0.5 * breaks
        var best: (start: Int, value: Float)?
        if isRoad { sum += (isShort ? 2.2 : 1) + address }
        if label == .location, !isShort { sum += 0.6 }
        // 小寨路街道 is a town.
        if isRoad, e + 1 < units.count, units[e] == 0x8857, units[e + 1] == 0x9053 { return }
        var singles = 0
        guard !isRoad || address > 0 || scan.breakCost(at: h) < 4 else { return }
        // 浙江 and 长江 end with a head and are names themselves.
        if isShort, let whole = scan.longestWord(endingAt: e, with: [.place, .ambiguousPlace, .location, .facility]),
            Int(whole.start) < h
        {
            return
        }
        // 讲台站了三十六年: 站 is a verb before 了, 在, 着.
        if isShort, units[e - 1] == 0x7AD9, e < units.count, [0x4E86, 0x5728, 0x7740, 0x51FA].contains(units[e]) {
            return
        }
        var unknown = 0
        var hasOwner = false
        var p = h
        while p > 0, e - p < 18 {
            let unit = units[p - 1]
            let isWordCharacter =
                unit >= 0x4E00 && unit < 0xA000 || unit >= 0x30 && unit <= 0x39
                || unit | 0x20 >= 0x61 && unit | 0x20 <= 0x7A
            guard isWordCharacter else { break }
            if Self.hardStops.contains(unit), Int(scan.leftStart[p]) == p - 1 { break }
            // 人均公园, 病险水库: what is said of many is no name.
            if Self.qualifiers.contains(units, at: p - 2) { break }
            // 2018年6月上合示范区: a date is no part of the name.
            if [0x65E5, 0x6708, 0x5E74].contains(unit), p > 1, units[p - 2] >= 0x30, units[p - 2] <= 0x39 { break }
            // 24项沙漠工程, 3块湿地: what is counted is no name.
            if Self.counters.contains(unit), p > 1, units[p - 2] >= 0x30 && units[p - 2] <= 0x39 { break }
            // 开上歌乐山, 登上泰山.
            if unit == 0x4E0A, Int(scan.leftStart[p]) == p - 1, scan.traitsBefore(p - 1).contains(.verb) { break }
            let start = Int(scan.leftStart[p])
            let index = scan.leftWord[p]
            var isPlace = false
            if index < 0 {
                sum += unit < 0x80 ? 0.3 : 1.3
                // 绕行建设路: a road's name of two characters is whole.
                if isRoad, hasOwner { break }
                // 1905文化创意园.
                hasOwner = hasOwner || unit >= 0x4E00 || label == .facility && e - h > 2
                unknown += 1
            } else {
                let word = scan.words[Int(index)]
                let t = word.traits
                let inside = word.context >= 0 ? vocabulary.contexts[Int(word.context)].bodyInside : 0
                // 建设路, 解放路, 五一路: any word of two characters names a road.
                let isRoadWord = isRoad && p == h && p - start == 2 && unit >= 0x4E00
                if !isRoadWord,
                    !t.isDisjoint(with: [.anyTitle, .nameCue, .function]) || t.contains(.verb) && inside < 0.3
                {
                    break
                }
                if !t.isDisjoint(with: [.place, .location, .facility]) {
                    // 上海·临港新片区: an area is named without the place it lies in.
                    if label == .location, h - p >= 2, !isZone(e) { break }
                    if isRoad, t.contains(.fullDivision) { break }
                    sum += 2.2
                    // 银川市金凤区包银高铁 is a chain, one mention each; 长春市人力资源市场 is one name.
                    if t.contains(.fullDivision), unknown > 0 { break }
                    hasOwner = true
                    isPlace = true
                } else if !t.isDisjoint(with: [.ambiguousPlace, .body]) {
                    sum += 1
                    hasOwner = true
                } else {
                    // Single characters side by side are no words of the text but a name's.
                    singles = p - start == 1 ? singles + 1 : 0
                    sum += singles > 1 ? 1.2 : p - start == 1 ? -0.6 : isRoad ? -0.2 : -0.9
                    if singles > 1 || label == .location && !isShort && singles > 0 { hasOwner = true }
                    if Self.national.contains(unit), start == p - 2 { sum += 1.6 }
                    if isRoad, p == h, p - start <= 2 { hasOwner = true }
                }
            }
            p = start
            guard hasOwner else { continue }
            var value = sum
            let before = scan.traitsBefore(p)
            if p == 0 || units[p - 1] < 0x4E00 || units[p - 1] >= 0xA000 {
                value += 0.6
            } else if !before.isDisjoint(with: [.function, .verb]) {
                value += 0.8
            } else if before.contains(.place) {
                value += 0.6
            } else {
                value -= 1
            }
            value -= 0.4 * Float(min(10, scan.breakCost(at: p)))
            // A lone place before the head is a name's first part; more of them are a chain, one mention each.
            if isPlace, let old = best, old.start > p, scan.words[Int(index)].traits.contains(.fullDivision) {
                value -= 2
            }
            if value > best?.value ?? 0, e - p >= 3 { best = (p, value) }
            if isPlace {
                // 国际·月球科研站: the widest owner comes first.
                let start = Int(scan.leftStart[p])
                if p - start == 2, Self.national.contains(units[p - 1]), best?.start == p { best?.start = start }
                break
            }
        }
        guard var best, best.value > 0.3, !GenericPlace(scan: scan).isGeneric(from: best.start, to: h) else { return }
        if isOnlyCountryOwned(best.start, h, e) || scan.isCommonWord(best.start, e, unless: [.location, .facility]) {
            return
        }
        // 国际陆港, 国家产业园: whose is not said.
        if h - best.start == 2, Self.national.contains(units[h - 1]) { return }
        if isRail(h, e) { best.start = railStart(best.start, h) }
        if isRail(h, e), h - best.start == 2 { railList(before: best.start, &out) }
        out.append(
            Candidate(
                range: TextRange(best.start, e), label: label, score: min(0.9, Float.probability(logOdds: best.value)),
                // 度假区, 开发区 make names of what is before them as heads of buildings do; 山, 河 alone do less.
                rule: label == .facility
                    ? isNumbered(e) ? "place.address" : "place.facility-head"
                    : e - h > 2 || Self.towns.contains(units[e - 1]) ? "place.zone-head" : "place.location-head"))
    }
}
