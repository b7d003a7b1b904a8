import Extraction
import TextModel

/// Finds countries and provinces that stand in a row by one character each: 中美关系, 俄中两国, 川滇黔三省.
///
/// A row counts when a noun of relations follows, when a count follows, or when the text names each of its countries in full:
/// 中越 where 越南 stands too.
struct PlacePairs {
    let scan: NameScan
    /// The first characters of the countries that the text names in full.
    private let named: Set<UInt16>

    init(scan: NameScan) {
        self.scan = scan
        var first: Set<UInt16> = []
        for word in scan.words(with: .country) where word.end - word.start > 1 {
            first.insert(scan.units[Int(word.start)])
        }
        named = first
    }

    func candidates() -> [Candidate] {
        var out: [Candidate] = []
        let units = scan.units
        var done = 0
        for i in scan.starts(with: .oneCharacterPlace) where i >= done && i + 2 < units.count {
            guard scan.startTraits[i + 1].contains(.oneCharacterPlace) else { continue }
            var e = i + 2
            while e < units.count, scan.startTraits[e].contains(.oneCharacterPlace) { e += 1 }
            // 中俄新时代: the last character may begin the next word.
            while e > i + 2, !isTold(before: e), !isCounted(before: e) { e -= 1 }
            if isRow(i, e) {
                for k in i..<e {
                    out.append(
                        Candidate(range: TextRange(k, k + 1), label: .geopolitical, score: 0.9, rule: "place.pair"))
                }
                done = e
            }
        }
        return out
    }

    private func isRow(_ i: Int, _ e: Int) -> Bool {
        let units = scan.units
        guard scan.breakCost(at: i) < 8,
            !scan.words(startingAt: i).contains(where: { Int($0.end) == e && $0.traits.contains(.place) })
        else { return false }
        // 川滇黔三省, 辽吉黑蒙四省（区）: the count tells that each character is one.
        if isCounted(before: e) { return true }
        // 一台新能源汽车: of two countries one is of those that the news pairs.
        if isTold(before: e), units[i..<e].contains(where: Self.usual.contains) { return true }
        return isNamed(i, e)
    }

    /// 中越是近邻 where the text tells of 越南: whole words beside, and no longer word across (5月3日·美国, 发展中·法国, 法西斯).
    private func isNamed(_ i: Int, _ e: Int) -> Bool {
        let units = scan.units
        guard units[i..<e].allSatisfy({ named.contains($0) && $0 != 0x4EE5 }), Set(units[i..<e]).count == e - i,
            scan.breakCost(at: i) < 3, scan.breakCost(at: e) < 3, i == 0 || !UnitSet.numerals.contains(units[i - 1])
        else { return false }
        return !(i..<e).contains { k in
            scan.words(startingAt: k).contains {
                $0.end - $0.start > 1 && (!$0.traits.isDisjoint(with: .anyPlace) || Int($0.end) > e)
            }
                || k > i && scan.endTraits[k].contains(.country) && scan.leftStart[k] < Int32(i)
        }
    }

    private static let usual: UnitSet = UnitSet("中美俄日韩英法德印欧伊以巴乌朝".utf16)

    /// 三省, 四省（区） after one-character forms.
    private func isCounted(before e: Int) -> Bool {
        let units = scan.units
        return e + 1 < units.count && Self.counts.contains(units[e]) && Self.counted.contains(units[e + 1])
    }
    private static let counts: UnitSet = UnitSet("两二三四五六七八九十".utf16)
    private static let counted: UnitSet = UnitSet("省市区国地".utf16)

    /// 关系, 两国, 双方 … after a pair of countries.
    func isTold(before e: Int) -> Bool { Self.nouns.contains(scan.units, at: e) }
    private static let nouns = PairSet(
        """
        关系 两国 双方 双边 合作 贸易 经贸 元首 战略 友好 全面 务实 领导 建交 命运 边境 之间 三国 四国 各国 人民 友谊 “铁 新时 传统 外交 高层 两军 人文 \
        文化 联合 自贸 高铁 铁路 班列 企业 投资 科技 能源 方人 两党 冲突 局势 停火 战争 交火 和谈 防长 外长 工商 媒体 民间 青年 旅游 商务 互利
        """
    )
}
