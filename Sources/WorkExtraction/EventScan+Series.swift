import Extraction
import TextModel

/// Events whose last character is all that says what they are: 第三十届绍兴黄酒节, “看鸟去”职工观鸟赛, “骑聚怀柔”新就业形态劳动者骑行日.
extension EventScan {
    /// Names that an edition, a year with its place, or a quotation opens and such a character ends, before what cannot go on a name.
    func series() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for e in starts[.kind].map({ $0 + 1 }) where e > 3 {
            guard !scan.endTraits[e].contains(.eventHead), scan.breakCost(at: e) < 4, isEnd(e), let head = lastWord(e),
                let found = named(head)
            else { continue }
            switch found.rule {
            case "event.edition" where isOpened(found.range): out.append(found)
            case "event.quoted" where found.range.end - found.range.start >= 6: out.append(found)
            default: break
            }
        }
        return out
    }

    /// The last word of a name that ends at `e`: 节, 房展; nil where it is another word: 环节, 发展, 星期日.
    func lastWord(_ e: Int) -> NameScan.Word? {
        let start = Int(scan.leftStart[e])
        let length = e - start
        guard length > 0, start > 1, Self.kinds.contains(scan.units[e - 1]) else { return nil }
        if length > 1 {
            let traits = scan.traitsBefore(e)
            // 发展, 经营, 星期日 are words of their own; 球赛, 冰雪节 are what an event is.
            guard !traits.contains(.verb), !traits.contains(.vocabulary) || Self.alone.contains(scan.units[e - 1]),
                traits.isDisjoint(with: [.place, .location, .facility, .body]),
                !Self.others.contains(Array(scan.units[start..<e]))
            else { return nil }
        }
        let before = scan.units[e - 2]
        // 5月, 一周, 首日, 每季
        guard before >= 0x4E00, before < 0xA000, !UnitSet.numerals.contains(before), !Self.counters.contains(before)
        else {
            return nil
        }
        return NameScan.Word(head: start, end: e)
    }

    /// Whether a name may end here: before a mark, a verb, a small word, or a stage of the event (决赛).
    private func isEnd(_ e: Int) -> Bool {
        guard e < scan.units.count else { return true }
        let unit = scan.units[e]
        guard unit >= 0x4E00, unit < 0xA000 else { return unit != 0x201C && unit != 0xB7 }
        let next = scan.traitsAfter(e)
        return !next.isDisjoint(with: [.verb, .function, .eventHead]) || Self.after.contains(unit)
    }

    /// Whether a name begins with its edition, or with a year and a place or a quotation: 2024年春节 is none.
    private func isOpened(_ range: TextRange<Clean>) -> Bool {
        let units = scan.units
        if units[range.start] == 0x7B2C || units[range.start] == 0x9996 { return range.count > 5 }
        return (range.start..<range.end - 1).contains {
            units[$0] == 0x201C || !scan.startTraits[$0].isDisjoint(with: [.place, .location, .body])
        }
    }

    /// What an event may be by its last character.
    static let kinds: UnitSet = UnitSet("节展赛季周月日营集祭秀".utf16)
    /// Of those, the characters that general words end with, which are events still.
    private static let alone: UnitSet = UnitSet("节赛季周".utf16)
    /// What may follow a name: 在, 的, 上, 里, ….
    private static let after: UnitSet = UnitSet("在于的将上中暨是由和与及等今昨第".utf16)
    /// Before 日, 周 these make a time.
    private static let counters: UnitSet = UnitSet("首每本上下今明昨当近翌次整半多几数同即改择连".utf16)
    /// Words that end so and are no events.
    private static let others: Set<[UInt16]> = Set(
        "环节 季节 细节 情节 礼节 时节 佳节 章节 关节 春节 节日 假日 生日 昔日 往日 工作日 休息日 岁月 日月 蜜月 四季 春季 夏季 秋季 冬季 旺季 淡季 雨季 市集 全集 文集 诗集 影集 专集 兵营 军营 阵营 四周 圆周 进展"
            .split(
                separator: " "
            ).map { Array($0.utf16) })
}
