import TextModel

/// How a report begins: 本报讯（记者 甲）, 新华社北京5月22日电（记者 甲 乙）, 本报北京1月14日讯 记者甲报道：.
struct LeadForm {
    /// The words from the first to 讯, 电 or 报道, without the names.
    var start: Int
    var end: Int
    /// 新华社 or 本报.
    var agency: (start: Int, end: Int)?
    var place: (start: Int, end: Int)?
    var day: (start: Int, end: Int)?
    /// Who reported.
    var byline: BylineForm?
    /// One past the byline.
    var bylineEnd: Int

    private static let agencies: WordList = [
        "新华社", "新华网", "本报", "本刊", "本台", "本网", "中新社", "中新网", "人民网", "人民日报", "中国新闻社", "央视网", "央广网", "工人日报", "劳动午报", "中工网",
        "路透社",
        "法新社", "美联社", "塔斯社", "共同社",
    ]
    private static let beginnings: WordList = ["据"]
    private static let kinds: WordList = ["专电", "讯", "电", "消息", "报道"]
    private static let marks: UnitSet = "■□●◆▲△（(【 "
    private static let brackets: UnitSet = "（("
    /// What a report can begin with.
    private static let starts = marks | agencies.firsts | beginnings.firsts | "讯"

    /// Reads the beginning of a paragraph; nil when it is no report's.
    static func read(_ given: LineCursor) -> LeadForm? {
        guard starts.contains(given.unit) || given.kind.contains(.space) else { return nil }
        var cursor = given
        cursor.skip(marks)
        let start = cursor.at
        _ = cursor.take(any: beginnings)
        let agencyStart = cursor.at
        var agency: (start: Int, end: Int)?
        if cursor.take(any: agencies) { agency = (agencyStart, cursor.at) }
        guard agency != nil else { return bare(given) }
        let limit = min(cursor.end, cursor.at + 26)
        // The place and the day lie between the agency and 讯, 电, 消息 or 专电.
        let placeStart = cursor.at
        var placeEnd = cursor.at
        var day: (start: Int, end: Int)?
        while cursor.at < limit {
            var probe = cursor
            probe.skipSpaces()
            let wordStart = probe.at
            if probe.take(any: kinds) {
                var form = LeadForm(
                    start: start, end: probe.at, agency: agency,
                    place: placeEnd > placeStart ? (placeStart, placeEnd) : nil, day: day, bylineEnd: probe.at)
                form.readByline(probe)
                return form
            }
            probe.at = wordStart
            if day == nil, readDay(&probe) {
                day = (wordStart, probe.at)
                cursor = probe
                continue
            }
            guard day == nil, probe.kind.contains(.han) || probe.unit == 0xB7 || probe.unit == 0x3001
            else { return nil }
            probe.at += 1
            cursor = probe
            placeEnd = probe.at
            // 本报记者 and 本报评论员 are no beginning of a report.
            if placeEnd - placeStart > 12 { return nil }
        }
        return nil
    }

    /// 讯（记者 甲）, （记者 甲）, without an agency.
    private static func bare(_ given: LineCursor) -> LeadForm? {
        var cursor = given
        let start = cursor.at
        _ = cursor.takeOne("讯")
        var form = LeadForm(start: start, end: cursor.at, bylineEnd: cursor.at)
        guard cursor.unit == 0xFF08 || cursor.unit == 0x28 else { return nil }
        form.readByline(cursor)
        return form.byline == nil ? nil : form
    }

    private static func readDay(_ cursor: inout LineCursor) -> Bool {
        var probe = cursor
        guard probe.number() != nil else { return false }
        probe.skipSpaces()
        if probe.takeOne("年") {
            probe.skipSpaces()
            guard probe.number() != nil else { return false }
            probe.skipSpaces()
        }
        if probe.takeOne("月") {
            probe.skipSpaces()
            guard probe.number() != nil else { return false }
            probe.skipSpaces()
        }
        guard probe.takeOne("日") else { return false }
        cursor = probe
        return true
    }

    /// （记者 甲 通讯员 乙）, 记者甲报道：, 新华社记者甲、本报记者乙报道：.
    private mutating func readByline(_ given: LineCursor) {
        var cursor = given
        cursor.skipSpaces()
        let bracketed = cursor.take(oneOf: Self.brackets)
        let start = cursor.at
        var close = start
        let limit = min(cursor.end, start + (bracketed ? 90 : 40))
        if bracketed {
            while close < limit, cursor.units[close] != 0xFF09, cursor.units[close] != 0x29 { close += 1 }
            guard close < limit else { return }
        } else {
            // 报道 or a colon ends a byline that has no brackets.
            cursor.at = start
            while close < limit, cursor.units[close] != 0xFF1A, cursor.units[close] != 0x3A { close += 1 }
            guard close < limit else { return }
        }
        guard let form = BylineForm.read(LineCursor(cursor.units, start, close)) else { return }
        byline = form
        bylineEnd = bracketed ? close + 1 : close
    }
}
