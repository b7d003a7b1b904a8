import Extraction
import TextModel

/// What the head of an event's name says of the rest: whether it needs more than a quotation, whether an owner is enough.
extension EventScan {
    /// Heads that need more than a quoted name: “创森”行动.
    func isCommonHead(_ head: NameScan.Word) -> Bool {
        let e = Int(head.end)
        let pair = (scan.units[e - 2], scan.units[e - 1])
        return pair == (0x884C, 0x52A8) || pair == (0x5DE5, 0x7A0B) || pair == (0x8BA1, 0x5212)
            || pair == (0x4F1A, 0x8BAE) || pair == (0x6BD4, 0x8D5B) && head.end - head.start == 2
            || pair == (0x4E8B, 0x4EF6) || pair == (0x4EFB, 0x52A1)
    }

    /// 行动, which a slogan in quotes names only with more words between: “尊法守法”服务农民工行动, not “创森”行动.
    func isAction(_ head: NameScan.Word) -> Bool {
        let e = Int(head.end)
        return scan.units[e - 2] == 0x884C && scan.units[e - 1] == 0x52A8
    }

    /// A stage of a named event, which is no part of its name: 决赛 of 职工篮球赛, 启动仪式 of 消费季.
    func isStage(_ head: NameScan.Word) -> Bool {
        var s = Int(head.start)
        guard s > 1, Self.stages.contains(Array(scan.units[s..<Int(head.end)])) else { return false }
        // ……比赛闭幕式暨颁奖大会
        if scan.units[s - 1] == 0x66A8, let first = scan.longestWord(endingAt: s - 1, with: .eventHead),
            Self.stages.contains(Array(scan.units[Int(first.start)..<Int(first.end)])), first.start > 1
        {
            s = Int(first.start)
        }
        return scan.endTraits[s].contains(.eventHead) || s > 2 && lastWord(s) != nil
    }
    private static let stages: Set<[UInt16]> = Set(
        "决赛 半决赛 总决赛 预赛 初赛 复赛 开幕式 闭幕式 开幕仪式 闭幕仪式 启动仪式 颁奖仪式 颁奖典礼 颁奖大会 开班仪式 结业仪式".split(separator: " ").map {
            Array($0.utf16)
        })

    /// Heads that 全国 makes a name: 全国职工焊接技术比武, 全国春耕备耕现场会.
    func isContest(_ head: NameScan.Word) -> Bool {
        let text = Array(scan.units[Int(head.start)..<Int(head.end)])
        return Self.contests.contains { text.count >= $0.count && Array(text.suffix($0.count)) == $0 }
    }
    private static let contests: [[UInt16]] = "大赛 竞赛 比武 推进会 现场会 锦标赛 展示会 观摩会 运动会 工作会议 电视电话会议 部署会".split(separator: " ")
        .map {
            Array($0.utf16)
        }

    /// 活动, of which there are many.
    func isActivity(_ head: NameScan.Word) -> Bool {
        let e = Int(head.end)
        return e > 1 && scan.units[e - 2] == 0x6D3B && scan.units[e - 1] == 0x52A8
    }

    /// 大会, 峰会, 论坛, 年会: a place before them tells which.
    func isGathering(_ head: NameScan.Word) -> Bool {
        let pair = (scan.units[Int(head.end) - 2], scan.units[Int(head.end) - 1])
        return pair == (0x5927, 0x4F1A) || pair == (0x5CF0, 0x4F1A) || pair == (0x8BBA, 0x575B)
            || pair == (0x5E74, 0x4F1A)
    }

    /// Heads that an owner alone makes a name: 北京冬奥会, 北京国际电影节; not 活动.
    func isNamedHead(_ head: NameScan.Word) -> Bool {
        let text = Array(scan.units[Int(head.start)..<Int(head.end)])
        guard text.count > 1 else { return false }
        return text.last == 0x8282 && text.count > 2
            || (2...text.count).contains { Self.namedHeads.contains(text.suffix($0)) }
    }

    private static let namedHeads: Set<ArraySlice<UInt16>> = Set(
        "集体协商会议 联赛 博览会 运动会 全运会 奥运会 冬奥会 残奥会 冬残奥会 亚运会 世界杯 锦标赛 公开赛 马拉松 峰会 进博会 服贸会 广交会 代表大会 战役 起义 大罢工 保卫战 外长会 防长会 外长会议 领导人会晤 领导人会议"
            .split(separator: " ").map { Array($0.utf16)[...] })
}
