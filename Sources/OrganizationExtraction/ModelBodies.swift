import Extraction
import SequenceModel
import TextModel

/// Which of the model's bodies can be names by their form.
enum ModelBodies {
    /// Whether a span may be a body's name.
    ///
    /// - Parameter scan: the text's words.
    static func accepts(_ span: ModelSpan, in scan: NameScan) -> Bool {
        let units = scan.units
        let range = span.range
        if units[range.start] == 0x7B2C, range.count > 4 { return false }
        // 党群服务中心 is a building where 中心 alone would be a body.
        if let site = scan.longestWord(endingAt: range.end, with: .facilityHead),
            site.start < scan.longestWord(endingAt: range.end, with: .anyBodyHead)?.start ?? site.end
        {
            return false
        }
        // No name holds a quotation mark or a clause's mark, nor half of a pair of brackets.
        var open = 0
        for i in range.start..<range.end {
            switch units[i] {
            case 0x201C, 0x201D, 0xFF0C, 0x3002, 0x300A, 0x300B, 0xFF1B: return false
            case 0xFF08, 0x28: open += 1
            case 0xFF09, 0x29:
                open -= 1
                if open < 0 { return false }
            default: break
            }
        }
        guard open == 0 else { return false }
        // A head alone names no body: 工会 in 履行工会基本职责.
        let isBareHead = scan.words(startingAt: range.start).contains {
            Int($0.end) == range.end && $0.traits.contains(.weakBodyHead) && !$0.traits.contains(.body)
        }
        // 审判委员会 in 审判委员会委员 is a part of the title, 主题党 in 主题党日活动 of the event.
        for i in max(range.start + 1, range.end - 8)..<range.end where scan.breakCost(at: i) < 6 {
            if scan.words(startingAt: i).contains(where: {
                Int($0.end) > range.end && !$0.traits.isDisjoint(with: [.post, .crowdTitle, .eventHead])
                    && !$0.traits.contains(.departmentTitle)
            }) {
                return false
            }
        }
        return !isBareHead && !isMeeting(units, range)
    }

    /// 中国工会第十八次全国代表大会 and 第十三次会议 are events; 第十七届人民代表大会 is a body.
    private static func isMeeting(_ units: [UInt16], _ range: TextRange<Clean>) -> Bool {
        let last = range.end - 1
        guard range.count > 4, units[last] == 0x4F1A || units[last] == 0x8BAE else { return false }
        return (range.start..<last).contains {
            units[$0] == 0x6B21 && $0 > range.start && UnitSet.numerals.contains(units[$0 - 1])
        }
    }
}
