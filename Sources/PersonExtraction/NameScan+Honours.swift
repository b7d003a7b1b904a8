import Extraction

extension NameScan {
    /// Where the honour ends of those that a person speaks for: 首都劳动奖章获得者 in 首都劳动奖章获得者代表周思思; nil for other titles.
    func honourEnd(before end: Int) -> Int? {
        guard end > 4, units[end - 2] == 0x4EE3, units[end - 1] == 0x8868 else { return nil }
        return longestWord(endingAt: end - 2, with: .honour).map { Int($0.end) }
    }
}
