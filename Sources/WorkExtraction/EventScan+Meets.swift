import Extraction
import TextModel

/// Contests and meets that a division owns, the stages of races, the marks between two owners.
extension EventScan {
    /// “打卡”服贸会: what is quoted is no part of the event's own name.
    func isKnownEvent(_ s: Int, _ e: Int) -> Bool {
        scan.words(startingAt: s).contains { Int($0.end) == e && $0.traits.contains(.event) }
    }

    /// Whether the full name of a division stands here: 天津市, 滨海新区.
    func isDivision(_ s: Int) -> Bool { scan.longestWord(startingAt: s, with: .fullDivision) != nil }

    /// 比武, 大赛, 推进会, 代表大会: contests and meets, of which a division holds one of a kind; 会议, 大会, 活动 are none.
    func isMeet(_ head: NameScan.Word) -> Bool {
        let units = scan.units
        let e = Int(head.end)
        switch units[e - 1] {
        case 0x8D5B, 0x6B66: return true
        case 0x4F1A:
            let isCongress = head.end - head.start > 3 && units[e - 4] == 0x4EE3 && units[e - 3] == 0x8868
            return isCongress || head.end - head.start > 2 && units[e - 2] != 0x5927
        default: return false
        }
    }

    /// 第十三届…自行车赛湟源站: a stage of a race is named with its place.
    func raceEnd(_ e: Int) -> Int {
        guard scan.units[e - 1] == 0x8D5B, let place = scan.longestWord(startingAt: e, with: .place),
            Int(place.end) < scan.units.count, scan.units[Int(place.end)] == 0x7AD9
        else { return e }
        return Int(place.end) + 1
    }

    /// Dashes between two owners: 中国—中亚峰会.
    static let dashes: UnitSet = [0x2014, 0xFF0D, 0x2D]
}
