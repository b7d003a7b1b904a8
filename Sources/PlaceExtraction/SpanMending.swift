import Extraction
import TextModel

/// Cuts from a place what is no part of its name: a verb of motion before it, the town it lies in, a gate or top after it.
struct SpanMending {
    let scan: NameScan
    /// Where provinces and foreign countries and cities stand.
    var regions: Set<TextRange<Clean>> = []

    /// The names that a range holds, in order; the range itself when nothing is to be cut.
    func parts(of range: TextRange<Clean>) -> [TextRange<Clean>] {
        // A name of the dictionary is whole.
        if isKnown(range.start, range.end) { return [range] }
        var out: [TextRange<Clean>] = []
        for piece in items(TextRange(range.start, firstOfTwo(range))) {
            let e = withoutTail(piece.start, piece.end)
            let s = withoutVerb(piece.start, e)
            if let q = townEnd(s, e) {
                out.append(TextRange(s, q))
                out.append(TextRange(q, e))
            } else if let q = stationStart(s, e) {
                out.append(TextRange(metroStart(s), q))
                out.append(TextRange(q, e))
            } else if let q = wayEnd(s, e) {
                out.append(TextRange(s, q))
                out.append(TextRange(q + 1, e))
            } else {
                out.append(TextRange(s, e))
            }
        }
        return out
    }

    private func isKnown(_ s: Int, _ e: Int) -> Bool {
        let named: WordTraits = [.place, .location, .facility]
        return scan.words(startingAt: s).contains { Int($0.end) == e && !$0.traits.isDisjoint(with: named) }
    }

    /// 党群服务中心·及社区: where a second thing is joined to a site, the name is over.
    private func firstOfTwo(_ range: TextRange<Clean>) -> Int {
        let heads: WordTraits = [.facilityHead, .locationHead, .weakBodyHead]
        let joint = (range.start..<range.end).dropFirst(3).first {
            Self.joints.contains(scan.units[$0]) && !scan.endTraits[$0].isDisjoint(with: heads)
                && scan.breakCost(at: $0) < 3 && scan.breakCost(at: $0 + 1) < 3
        }
        return joint ?? range.end
    }
    private static let joints: UnitSet = UnitSet("及与和暨".utf16)

    /// 东堤路—文惠桥: no name goes through a dash but that of a line between two ends.
    private func items(_ range: TextRange<Clean>) -> [TextRange<Clean>] {
        let units = scan.units
        let dashes = (range.start..<range.end).filter {
            // 中国－中亚; 锡斯坦-俾路支斯坦省 is one division.
            units[$0] == 0x2014 || (units[$0] == 0xFF0D || units[$0] == 0x2D) && isKnown(range.start, $0)
        }
        guard dashes.count > 1 || dashes.count == 1 && !isLine(range.end) else { return [range] }
        var out: [TextRange<Clean>] = []
        var s = range.start
        for dash in dashes + [range.end] {
            if dash - s > 1 { out.append(TextRange(s, dash)) }
            s = dash + 1
        }
        return out
    }
    /// 高铁, 铁路, 公路, 专线, 航线.
    private func isLine(_ e: Int) -> Bool { [0x94C1, 0x8DEF, 0x7EBF, 0x9053, 0x901F].contains(scan.units[e - 1]) }

    /// 挨着·岗南水库, 翻越·日月山, 过·109国道: the verb is among the first words, and a name is left after it.
    private func withoutVerb(_ s: Int, _ e: Int) -> Int {
        let units = scan.units
        for i in s..<min(s + 7, max(s, e - 3)) {
            if Self.motions.contains(units, at: i), e - i > 4, scan.breakCost(at: i + 2) < 3,
                i == s || scan.breakCost(at: i) < 3
            {
                return i + 2
            }
        }
        // 西起五柳岛码头, 东至洪园码头: where a line begins and ends.
        if e - s > 4, Self.sides.contains(units[s]), Self.reaching.contains(units[s + 1]) { return s + 2 }
        // 登·上西人工岛: the second half of a verb.
        if s > 0, e - s > 3, units[s] == 0x4E0A, Self.climbing.contains(units[s - 1]) { return s + 1 }
        // 翻天山, 遇东江: of one character only where the rest is known.
        if e - s > 2, Self.steps.contains(units[s]), isKnown(s + 1, e) { return s + 1 }
        return s
    }

    /// 千山·山顶, 贵阳北站·东广场, 人民公园·北门: where at the place, which is no part of its name.
    private func withoutTail(_ s: Int, _ e: Int) -> Int {
        // 中东·地区, 长三角·地区; 坝上地区 is one name.
        if e - s > 3, scan.units[e - 1] == 0x533A, scan.units[e - 2] == 0x5730, isKnown(s, e - 2) { return e - 2 }
        for tail in Self.tails where e - s > tail.count + 1 {
            guard scan.units[(e - tail.count)..<e].elementsEqual(tail) else { continue }
            let rest = e - tail.count
            let isNamed =
                isKnown(s, rest) || !scan.endTraits[rest].isDisjoint(with: [.facilityHead, .locationHead])
                || NaturalFrame.waters.contains(scan.units[rest - 1])
            if isNamed { return rest }
        }
        return e
    }

    /// The end of the town or village that a range begins with: 善厚镇·半边月水库, 佛山·乐从镇.
    private func townEnd(_ s: Int, _ e: Int) -> Int? {
        let units = scan.units
        let isTown =
            Self.townEnds.contains(units[e - 1]) || e - s > 3 && units[e - 1] == 0x9053 && units[e - 2] == 0x8857
        for q in stride(from: min(e - 3, s + 8), through: s + 2, by: -1) {
            let isDivision = isKnownDivision(s, q)
            // 高邮·盂城驿: both are in the dictionary.
            if isDivision, e - q > 2, isKnown(q, e) || hasOwnName(q, e, of: s) { return q }
            // 天府新区·科学城北路, 西城区·太平桥大街: a road in a district; 南京路 has no district.
            if isDistrict(s, q), e - q > 2, Self.roads.contains(units[e - 1]) { return q }
            // 大王庄街道·大桥道社区, 乐从镇 after 佛山.
            if isDivision, isTown, units[q] != 0x8DEF, !scan.startTraits[q].isEmpty || e - q >= 3 { return q }
            let endsTown =
                units[q - 1] == 0x9547 || units[q - 1] == 0x4E61
                || q - s > 3 && units[q - 1] == 0x9053 && units[q - 2] == 0x8857
            if endsTown, scan.breakCost(at: q) < 4, q - s > 2,
                isTown || !scan.endTraits[e].isDisjoint(with: [.facilityHead, .locationHead]), e - q > 3
            {
                return q
            }
        }
        return lineEnd(s, e)
    }

    /// The end of a railway or motorway before what lies on it: 甬舟铁路·金塘海底隧道.
    private func lineEnd(_ s: Int, _ e: Int) -> Int? {
        let units = scan.units
        guard !scan.endTraits[e].isDisjoint(with: .facilityHead), e - s > 7 else { return nil }
        for q in (s + 4)..<(e - 3) where Self.lines.contains(units, at: q - 2) {
            if scan.breakCost(at: q) < 4, units[q] != 0x516C { return q }
        }
        return nil
    }
    private static let lines = PairSet("铁路 高铁 高速")

    /// Where the station begins behind the line it lies on: 昌平线·西二旗站.
    private func stationStart(_ s: Int, _ e: Int) -> Int? {
        let units = scan.units
        guard e - s > 5, units[e - 1] == 0x7AD9 else { return nil }
        return ((s + 3)..<(e - 2)).first { units[$0 - 1] == 0x7EBF && scan.breakCost(at: $0) < 4 }
    }

    /// 地铁·昌平线: what kind of line it is belongs to its name.
    private func metroStart(_ s: Int) -> Int {
        s > 1 && scan.units[s - 2] == 0x5730 && scan.units[s - 1] == 0x94C1 ? s - 2 : s
    }

    /// The end of the first of two sites of a way: 遂宁西站·至·会展中心; 北京至雄安高速公路 is one road.
    private func wayEnd(_ s: Int, _ e: Int) -> Int? {
        let heads: WordTraits = [.facilityHead, .locationHead]
        guard e - s > 6, !scan.endTraits[e].isDisjoint(with: heads) else { return nil }
        return ((s + 3)..<(e - 3)).first {
            (scan.units[$0] == 0x81F3 || scan.units[$0] == 0x5230) && !scan.endTraits[$0].isDisjoint(with: heads)
                && scan.breakCost(at: $0) < 4 && scan.breakCost(at: $0 + 1) < 4
        }
    }

    private func isDistrict(_ s: Int, _ q: Int) -> Bool {
        q - s > 2 && (scan.units[q - 1] == 0x533A || scan.units[q - 1] == 0x53BF) && isKnown(s, q)
    }
    private static let roads: UnitSet = UnitSet("路街道巷".utf16)

    /// Whether a site has a name of its own behind the place it lies in: 新疆·阿拉山口站, 伦敦·盖特威克机场, 昆明·震庄迎宾馆.
    ///
    /// What a city names after itself is one name: 沧州人民公园, 武汉长江大桥. So are what the nation and its four great cities
    /// have: 中国职工之家, 北京大兴国际机场.
    private func hasOwnName(_ q: Int, _ e: Int, of s: Int) -> Bool {
        guard let head = scan.longestWord(endingAt: e, with: [.facilityHead, .locationHead]), Int(head.start) - q > 1,
            scan.breakCost(at: q) < 4
        else { return false }
        // A name is a place's or has a word that no dictionary has: 公路口岸, 市民中心广场 are kinds of sites.
        let h = Int(head.start)
        let isPlaces = scan.words(startingAt: q).contains {
            Int($0.end) <= h && !$0.traits.isDisjoint(with: .anyPlace)
        }
        guard isPlaces || hasUnknown(q, h) else { return false }
        return regions.contains(TextRange(s, q)) || Self.ownSites.contains(scan.units, at: e - 2)
            || Self.ownEnds.contains(scan.units[e - 1])
    }
    /// Whether a stretch has a word that no dictionary has.
    private func hasUnknown(_ s: Int, _ e: Int) -> Bool {
        var i = s
        while i < e {
            let k = scan.rightWord[i]
            if scan.units[i] >= 0x4E00, k < 0 || !scan.words[Int(k)].traits.contains(.vocabulary) { return true }
            i = Int(scan.rightEnd[i])
        }
        return false
    }

    private static let ownSites = PairSet("宾馆 公园 广场 口岸 渔港")
    private static let ownEnds: UnitSet = UnitSet("寺庙路街巷".utf16)

    private func isKnownDivision(_ s: Int, _ q: Int) -> Bool {
        scan.words(startingAt: s).contains { Int($0.end) == q && $0.traits.contains(.place) }
    }

    private static let townEnds: UnitSet = UnitSet("镇乡村".utf16)
    private static let sides: UnitSet = UnitSet("东西南北".utf16)
    private static let reaching: UnitSet = UnitSet("起至到接抵".utf16)
    private static let climbing: UnitSet = UnitSet("登踏驶爬走赶坐开".utf16)
    private static let steps: UnitSet = UnitSet("翻过遇经登赴到至沿环跨".utf16)
    private static let motions = PairSet(
        "绕行 挨着 紧挨 紧邻 毗邻 紧靠 靠近 位于 地处 坐落 翻越 翻过 驶离 驶入 驶出 驶过 路过 途经 途径 穿过 穿越 横跨 跨越 登上 抵达 到达 来到 走进 走到 前往 沿着"
    )
    private static let tails: [[UInt16]] =
        "山顶 山脚 河床 水环境 沿线 东广场 西广场 南广场 北广场 东门 西门 南门 北门 北侧 南侧 东侧 西侧".split(separator: " ").map { Array($0.utf16) }
}
