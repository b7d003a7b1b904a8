import TextModel

/// Days as pages print them: 2024年5月23日, 2024-05-23, 2024.5.23, 二〇二四年五月二十三日, 星期四, 农历四月十六.
enum DayForm {
    /// Takes a full day; nil when none comes next.
    static func read(_ cursor: inout LineCursor) -> LocalDateTime? {
        var probe = cursor
        guard let year = probe.number(limit: 4), (1850...2200).contains(year) else { return nil }
        probe.skipSpaces()
        let chinese = probe.take("年")
        guard chinese || probe.take(oneOf: "-./－．／") else { return nil }
        probe.skipSpaces()
        guard let month = probe.number(limit: 2), (1...12).contains(month) else { return nil }
        probe.skipSpaces()
        guard chinese ? probe.take("月") : probe.take(oneOf: "-./－．／") else { return nil }
        probe.skipSpaces()
        guard let day = probe.number(limit: 2), (1...31).contains(day) else { return nil }
        probe.skipSpaces()
        if chinese, !probe.take("日") { return nil }
        cursor = probe
        return LocalDateTime(year: year, month: month, day: day)
    }

    /// Takes 星期四 or 周四.
    static func takeWeekday(_ cursor: inout LineCursor) -> Bool {
        var probe = cursor
        guard probe.take(any: ["星期", "礼拜", "周"]) else { return false }
        probe.skipSpaces()
        guard probe.take(oneOf: "一二三四五六日天") else { return false }
        cursor = probe
        return true
    }

    /// Takes 农历四月十六, 甲辰年四月十六, 农历甲辰年….
    static func takeLunar(_ cursor: inout LineCursor) -> Bool {
        var probe = cursor
        let named = probe.take("农历") || probe.take("夏历") || probe.take("阴历")
        probe.skipSpaces()
        var year = probe
        var hasYear = false
        if year.take(oneOf: "甲乙丙丁戊己庚辛壬癸"), year.take(oneOf: "子丑寅卯辰巳午未申酉戌亥") {
            year.skipSpaces()
            _ = year.take("年")
            year.skipSpaces()
            probe = year
            hasYear = true
        }
        guard named || hasYear else { return false }
        _ = probe.take("闰")
        if probe.take(any: ["正月", "冬月", "腊月"]) || (takeChinese(&probe) && probe.take("月")) {
            probe.skipSpaces()
            _ = probe.take("初") || probe.take("廿")
            _ = takeChinese(&probe)
        }
        cursor = probe
        return true
    }

    private static func takeChinese(_ cursor: inout LineCursor) -> Bool {
        let start = cursor.at
        while cursor.take(oneOf: "一二三四五六七八九十廿") {}
        return cursor.at > start
    }
}
