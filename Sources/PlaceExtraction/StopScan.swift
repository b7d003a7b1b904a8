import Extraction
import TextModel

/// A stop, by what passengers do there: 在市工人医院站下车, 至会展中心站换乘; or in a sentence on lines and stops: 其中，学知园站可与15号线换乘.
struct StopScan {
    let scan: NameScan
    let starts: PlaceStarts

    func candidates() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for i in starts[.stop] where i > 2 && isUsed(i + 1) {
            // From the preposition or mark before it.
            var s = i
            while s > 0, i - s < 12, isNamed(units[s - 1]), !isStart(s) { s -= 1 }
            guard i - s > 1, i - s < 12, s > 0 else { continue }
            out.append(Candidate(range: TextRange(s, i + 1), label: .facility, score: 0.95, rule: "place.stop"))
        }
        return out + onLines()
    }

    /// What ends with 站 between marks or verbs of stopping, in sentences that tell of a line.
    private func onLines() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for i in starts[.stop] where i > 1 && closes(i + 1) {
            var s = i
            while s > 0, i - s < 9, isNamed(units[s - 1]), !isStart(s), !isStopped(s) { s -= 1 }
            guard (2...7).contains(i - s), !GenericPlace(scan: scan).isGeneric(from: s, to: i),
                scan.longestWord(endingAt: i + 1, with: [.vocabulary, .facilityHead]).map({ i + 1 - Int($0.start) < 2 })
                    ?? true,
                scan.breakCost(at: s) < 3, isOnLine(s)
            else { continue }
            out.append(Candidate(range: TextRange(s, i + 1), label: .facility, score: 0.8, rule: "place.stop-on-line"))
        }
        return out
    }

    private func closes(_ e: Int) -> Bool {
        guard e < scan.units.count else { return true }
        let unit = scan.units[e]
        return unit < 0x4E00 || unit >= 0xA000 || Self.followers.contains(unit)
    }
    private static let followers: UnitSet = UnitSet("可与和至到设位均等同暂".utf16)

    /// 增设, 取消, 途经 before a stop.
    private func isStopped(_ s: Int) -> Bool {
        Self.stopping.contains(scan.units, at: s - 2)
    }

    /// Whether the sentence tells of a line: 号线, 地铁, 公交, 换乘.
    private func isOnLine(_ s: Int) -> Bool {
        let units = scan.units
        var low = s
        while low > 0, s - low < 60, !Self.stops.contains(units[low - 1]) { low -= 1 }
        var i = low
        while i + 1 < units.count, i - s < 60, i < s || !Self.stops.contains(units[i]) {
            if Self.lines.contains(units, at: i) { return true }
            i += 1
        }
        return false
    }
    private static let stops: UnitSet = UnitSet("。！？\n".utf16)
    private static let lines = PairSet("号线 地铁 公交 轻轨 换乘 站台 线路 车站")
    private static let stopping = PairSet("增设 设置 取消 途经 经过 停靠 开往 直达 驶往 起自 始于 终于 乘至 坐到 停运 关闭 启用")

    /// Whether a preposition stands before a position: 在, 到, 至, 从.
    private func isStart(_ s: Int) -> Bool {
        Self.prepositions.contains(scan.units[s - 1]) && scan.breakCost(at: s) < 3 && scan.breakCost(at: s - 1) < 3
    }

    private func isUsed(_ e: Int) -> Bool {
        let units = scan.units
        guard e + 1 < units.count else { return false }
        if Self.uses.contains(units, at: e) { return true }
        // A口, B2出口.
        return units[e] >= 0x41 && units[e] <= 0x5A
            && (units[e + 1] == 0x53E3 || e + 2 < units.count && units[e + 2] == 0x53E3)
    }

    private func isNamed(_ unit: UInt16) -> Bool {
        unit >= 0x4E00 && unit < 0xA000 || unit >= 0x30 && unit <= 0x39
    }

    private static let prepositions: UnitSet = UnitSet("在到至从由于经".utf16)
    private static let uses = PairSet("下车 上车 乘车 换乘 出站 进站 候车")

}
