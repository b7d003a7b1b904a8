import Extraction
import TextModel

extension NameScan {
    /// Where the honour ends of those that a person speaks for: 首都劳动奖章获得者 in 首都劳动奖章获得者代表周思思; nil for other titles.
    func honourEnd(before end: Int) -> Int? {
        guard end > 4, units[end - 2] == 0x4EE3, units[end - 1] == 0x8868 else { return nil }
        return longestWord(endingAt: end - 2, with: .honour).map { Int($0.end) }
    }

    /// Whether 代表 is a verb here: 谢茹常委代表全国工商联发言, 我谨代表中国政府.
    func isSpeakingFor(_ s: Int, _ e: Int) -> Bool {
        guard e - s == 2, e < units.count, units[s] == 0x4EE3, units[s + 1] == 0x8868 else { return false }
        return !startTraits[e].isDisjoint(with: [.body, .place, .country]) || isLevel(e, e + 1)
    }

    /// Whether 代表 right after a name is a verb: 符晓光代表双方签字; 李明代表说 tells what he is.
    func isSpeakingForOthers(_ s: Int, _ e: Int) -> Bool {
        guard e - s == 2, e < units.count, units[s] == 0x4EE3, units[s + 1] == 0x8868 else { return false }
        return units[e] >= 0x4E00 && units[e] < 0xA000 && !Self.telling.contains(units[e])
    }
    private static let telling: UnitSet = UnitSet("说表介谈发建提认告回和与的".utf16)
}
