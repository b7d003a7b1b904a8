/// The posts that a byline or a credit in a line of its own tells: 本报首席记者 俞苏州, 南江日报记者 高远 实习生 方圆.
enum BylineRoles {
    /// What writers are called, longer words first.
    private static let titles: [Surface] = Surface.list(
        "全媒体记者 首席记者 特派记者 特约记者 见习记者 实习记者 摄影记者 驻站记者 特约通讯员 通讯员 实习生 记者")
    private static let media: [Surface] = Surface.list("日报 晚报 时报 早报 晨报 午报 工人报 电视台 广播电视台 电台 通讯社 新华社 报社 周刊 融媒体中心")

    /// What a line calls a person, and the paper that the line names; nil where it says nothing of the person's role.
    static func role(of name: Surface, in line: Surface) -> (title: Surface, paper: Surface?)? {
        guard let at = line.firstIndex(of: name), at > 0 else { return nil }
        var found: (title: Surface, start: Int)?
        var paper: Surface?
        var i = 0
        while i < at {
            guard let title = titles.first(where: { i + $0.count <= at && line.dropFirst(i).hasPrefix($0) }) else {
                i += 1
                continue
            }
            found = (title, i)
            if paper == nil { paper = publisher(endingAt: i, in: line) }
            i += title.count
        }
        return found.map { ($0.title, paper) }
    }

    /// 南江日报 right before 记者; nil for 本报.
    private static func publisher(endingAt end: Int, in line: Surface) -> Surface? {
        var start = end
        while start > 0, line.units[start - 1] >= 0x4E00, line.units[start - 1] <= 0x9FFF { start -= 1 }
        let name = line.prefix(end).dropFirst(start)
        guard name.count >= 3, name.hasSuffix(in: media), !name.hasPrefix("本") else { return nil }
        return name
    }
}
