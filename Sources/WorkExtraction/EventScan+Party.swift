import Extraction
import TextModel

/// Congresses and plenary sessions of parties: 党的二十大, 中共二十届三中全会, 民建十二大, 二十大, 两会.
extension EventScan {
    func congresses() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        var i = 0
        for s in starts[.congress] where s >= i {
            guard UnitSet.hanNumerals.contains(units[s]) else {
                if let end = twoSessions(s) { out.append(candidate(s, end, 3, "event.two-sessions")) }
                continue
            }
            i = s
            while i < units.count, UnitSet.hanNumerals.contains(units[i]) { i += 1 }
            guard i < units.count else { break }
            if let end = plenary(s, i) {
                out.append(candidate(party(before: s) ?? s, end, 3.5, "event.congress"))
            } else if units[i] == 0x5927 {
                if let start = party(before: s), i - s > 1 || isCongressTold(i + 1) {
                    out.append(candidate(start, i + 1, 3.5, "event.congress"))
                } else if i - s > 1, isCongressTold(i + 1) || isCongressAwaited(before: s, i + 1) {
                    out.append(candidate(s, i + 1, 3.5, "event.congress"))
                }
            }
        }
        return out
    }

    /// The end of 二十届三中全会 or 三中全会, whose first numeral stands from `s` to `i`.
    private func plenary(_ s: Int, _ i: Int) -> Int? {
        let units = scan.units
        var j = i
        if units[j] == 0x5C4A {
            j += 1
            let numeral = j
            while j < units.count, UnitSet.hanNumerals.contains(units[j]) { j += 1 }
            guard j > numeral else { return nil }
        }
        guard j + 2 < units.count, units[j] == 0x4E2D, units[j + 1] == 0x5168, units[j + 2] == 0x4F1A else {
            return nil
        }
        return j + 3
    }

    /// Where the party stands whose congress follows: 党的, 中共, 中国共产党, 民建.
    private func party(before s: Int) -> Int? {
        for name in Self.parties where s >= name.count && scan.units[(s - name.count)..<s].elementsEqual(name) {
            return s - name.count
        }
        return nil
    }
    private static let parties: [[UInt16]] = "中国共产党 九三学社 中国工会 中国妇女 共青团 农工党 致公党 党的 中共 越共 古共 老党 民革 民盟 民建 民进 台盟 工会 妇女"
        .split(separator: " ").map { Array($0.utf16) }

    /// 二十大精神, 十九大以来: what is told of a congress, not of 十一大举措.
    private func isCongressTold(_ e: Int) -> Bool { Self.told.contains(scan.units, at: e) }
    private static let told = PairSet("精神 报告 代表 以来 召开 开幕 闭幕 胜利 部署 决策 提出 作出 决议 筹备 主席 后， 之后 期间 通过 擘画 描绘")

    /// 【喜迎二十大】: a congress in a slogan, with a mark or a space after it.
    private func isCongressAwaited(before s: Int, _ e: Int) -> Bool {
        let units = scan.units
        guard s > 0, units[s - 1] == 0x8FCE || s > 1 && units[s - 2] == 0x5B66 && units[s - 1] == 0x4E60 else {
            return false
        }
        return e == units.count || !(units[e] >= 0x4E00 && units[e] < 0xA000)
    }

    /// 两会 that are told of as of a season: 全国两会, 今年两会, 两会期间.
    private func twoSessions(_ i: Int) -> Int? {
        let units = scan.units
        guard units[i] == 0x4E24, i + 1 < units.count, units[i + 1] == 0x4F1A, scan.breakCost(at: i) < 3,
            scan.breakCost(at: i + 2) < 3, i > 0
        else { return nil }
        return units[i - 1] == 0x5E74 || Self.sessionTold.contains(units, at: i + 2) ? i + 2 : nil
    }
    private static let sessionTold = PairSet("期间 召开 开幕 闭幕 现场 精神 代表 记者 时间 前夕 之后 上， 通道 热词")
}
