package import TextModel

/// Tells the building from the body that runs it: 在市工人文化宫举行 names a venue, 市工人文化宫主办 does not.
package enum VenueFrame {
    /// Whether a name ends as houses of culture, sport and shows do and stands where a place stands.
    package static func holds(_ range: TextRange<Clean>, in scan: NameScan) -> Bool {
        let units = scan.units
        guard heads.contains(where: { range.count > $0.count && ends(units, range.end, $0) }) else { return false }
        let e = range.end
        if e < units.count, starts(units, e, isAfterBody) { return false }
        let s = range.start
        return ends(units, s, prepositions) || starts(units, e, happenings)
    }

    /// Whether what ends so acts: 由市工人文化宫主办.
    package static func acts(_ range: TextRange<Clean>, in scan: NameScan) -> Bool {
        let units = scan.units
        return range.start > 0 && units[range.start - 1] == 0x7531 && starts(units, range.end, deeds)
            && heads.contains { range.count > $0.count && ends(units, range.end, $0) }
    }

    private static func ends(_ units: [UInt16], _ e: Int, _ words: [[UInt16]]) -> Bool {
        words.contains { ends(units, e, $0) }
    }
    private static func ends(_ units: [UInt16], _ e: Int, _ word: [UInt16]) -> Bool {
        e >= word.count && units[(e - word.count)..<e].elementsEqual(word)
    }
    private static func starts(_ units: [UInt16], _ s: Int, _ words: [[UInt16]]) -> Bool {
        words.contains { s + $0.count <= units.count && units[s..<(s + $0.count)].elementsEqual($0) }
    }
    private static func words(_ text: String) -> [[UInt16]] { text.split(separator: " ").map { Array($0.utf16) } }

    private static let heads = words("文化宫 少年宫 体育中心 奥体中心 体育馆 体育场 会展中心 博览中心 艺术中心 文化馆 博物馆 图书馆 美术馆 科技馆 大剧院 商务营运中心 商务中心")
    private static let prepositions = words("在 于 来到 走进 走到 到了 前往 赶到 抵达 位于 设在 落户 进驻 参观 参观了 — → 地点：")
    private static let happenings = words("举行 举办 召开 开幕 闭幕 开赛 开讲 启幕 启动 上演 鸣枪 拉开 门口 门前 门外 里 内 大厅 广场 （起点 （终点 — →")
    private static let deeds = words("主办 承办 协办 举办 发起 组织 联合 负责")
    /// What makes it a body though a preposition stands before it: 在市图书馆工作.
    private static let isAfterBody = words("工作 任职 主任 馆长 副馆长 党支部 职工 工会 负责 组织 的支持 的指导 指导下")
}
