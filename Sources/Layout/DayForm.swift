import TextModel

/// Days as pages print them: 2024年5月23日, 2024-05-23, 2024.5.23, 二〇二四年五月二十三日, 星期四, 农历四月十六.
enum DayForm {
    private static let separators: UnitSet = "-./－．／"
    private static let weeks: WordList = ["星期", "礼拜", "周"]
    private static let weekdays: UnitSet = "一二三四五六日天"
    private static let lunar: WordList = ["农历", "夏历", "阴历"]
    private static let stems: UnitSet = "甲乙丙丁戊己庚辛壬癸"
    private static let branches: UnitSet = "子丑寅卯辰巳午未申酉戌亥"
    private static let months: WordList = ["正月", "冬月", "腊月"]
    private static let numerals: UnitSet = "一二三四五六七八九十廿"

    /// The units that any of the forms can begin with.
    static let starts = LineCursor.numberStarts | weeks.firsts | lunar.firsts | stems

    /// Takes a full day; nil when none comes next.
    static func read(_ cursor: inout LineCursor) -> LocalDateTime? {
        var probe = cursor
        guard let year = probe.number(limit: 4), (1850...2200).contains(year) else { return nil }
        probe.skipSpaces()
        let chinese = probe.takeOne("年")
        guard chinese || probe.take(oneOf: separators) else { return nil }
        probe.skipSpaces()
        guard let month = probe.number(limit: 2), (1...12).contains(month) else { return nil }
        probe.skipSpaces()
        guard chinese ? probe.takeOne("月") : probe.take(oneOf: separators) else { return nil }
        probe.skipSpaces()
        guard let day = probe.number(limit: 2), (1...31).contains(day) else { return nil }
        probe.skipSpaces()
        if chinese, !probe.takeOne("日") { return nil }
        cursor = probe
        return LocalDateTime(year: year, month: month, day: day)
    }

    /// Takes 星期四 or 周四.
    static func takeWeekday(_ cursor: inout LineCursor) -> Bool {
        var probe = cursor
        guard probe.take(any: weeks) else { return false }
        probe.skipSpaces()
        guard probe.take(oneOf: weekdays) else { return false }
        cursor = probe
        return true
    }

    /// Takes 农历四月十六, 甲辰年四月十六, 农历甲辰年….
    static func takeLunar(_ cursor: inout LineCursor) -> Bool {
        var probe = cursor
        let named = probe.take(any: lunar)
        probe.skipSpaces()
        var year = probe
        var hasYear = false
        if year.take(oneOf: stems), year.take(oneOf: branches) {
            year.skipSpaces()
            _ = year.takeOne("年")
            year.skipSpaces()
            probe = year
            hasYear = true
        }
        guard named || hasYear else { return false }
        _ = probe.takeOne("闰")
        if probe.take(any: months) || (takeChinese(&probe) && probe.takeOne("月")) {
            probe.skipSpaces()
            _ = probe.takeOne("初") || probe.takeOne("廿")
            _ = takeChinese(&probe)
        }
        cursor = probe
        return true
    }

    private static func takeChinese(_ cursor: inout LineCursor) -> Bool {
        let start = cursor.at
        while cursor.take(oneOf: numerals) {}
        return cursor.at > start
    }
}
