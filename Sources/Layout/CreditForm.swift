/// A line that says who took, drew or gave a picture: 曹立栋 摄, 本报记者 甲 摄, 摄影/甲, 新华社发（甲摄）, 资料图片.
struct CreditForm {
    /// `photographer`, `illustrator`, `source`.
    var role: String
    /// The names, without spaces; empty when the line names nobody (资料图片).
    var names: [String]

    private static let suffixes: [(Word, String)] = [
        ("摄影报道", "photographer"), ("摄影", "photographer"), ("文/摄", "photographer"), ("文并摄", "photographer"),
        ("摄", "photographer"),
        ("供图", "source"), ("提供", "source"), ("绘制", "illustrator"), ("制图", "illustrator"), ("漫画", "illustrator"),
        ("插图", "illustrator"), ("作图", "illustrator"), ("绘", "illustrator"),
    ]
    private static let prefixes: [(Word, String)] = [
        ("摄影报道", "photographer"), ("摄影", "photographer"), ("图片摄影", "photographer"), ("图片来源", "source"),
        ("图片提供", "source"),
        ("图片", "photographer"), ("供图", "source"), ("制图", "illustrator"), ("绘图", "illustrator"), ("插图", "illustrator"),
        ("漫画", "illustrator"), ("摄", "photographer"), ("图", "photographer"),
    ]
    private static let standing: [Word] = ["资料图片", "资料图", "资料照片", "图片资料", "新华社发", "新华社传真照片", "传真照片", "本报资料图片", "档案照片"]
    private static let fillers: [Word] = [
        "新华社发", "新华社", "本报首席记者", "本报见习记者", "本报实习记者", "本报特约记者", "本报摄影记者", "本报通讯员", "本报记者", "摄影记者", "首席记者", "特约记者",
        "特约通讯员", "通讯员", "记者",
        "中新社发", "中新社", "人民视觉", "视觉中国", "资料图片", "本报",
    ]

    /// Reads a line that is a credit and nothing else; nil when it is anything more.
    static func read(_ given: LineCursor) -> CreditForm? {
        var start = given.at
        var end = given.end
        guard end - start <= 40 else { return nil }
        while start < end, isMargin(given.units[start]) { start += 1 }
        while end > start, isMargin(given.units[end - 1]) { end -= 1 }
        guard end > start else { return nil }
        let cursor = LineCursor(given.units, start, end)
        var probe = cursor
        if probe.take(any: standing) {
            probe.skipSpaces()
            if probe.isAtEnd { return CreditForm(role: "source", names: []) }
        }
        for (word, role) in suffixes where cursor.hasSuffix(word) {
            var cut = end
            var left = word.units.count
            while left > 0 {
                cut -= 1
                if !CharacterClass.of(cursor.units[cut]).contains(.space) { left -= 1 }
            }
            if let names = names(LineCursor(cursor.units, start, cut)) { return CreditForm(role: role, names: names) }
        }
        for (word, role) in prefixes {
            var probe = cursor
            guard probe.take(word) else { continue }
            probe.skipSpaces()
            guard probe.take(oneOf: "/／：:|") else { continue }
            if let names = names(LineCursor(cursor.units, probe.at, end)) {
                return CreditForm(role: role, names: names)
            }
        }
        return nil
    }

    /// Names alone, with 本报记者 and the like before them.
    private static func names(_ given: LineCursor) -> [String]? {
        var end = given.end
        while end > given.at, isMargin(given.units[end - 1]) { end -= 1 }
        var cursor = LineCursor(given.units, given.at, end)
        var found: [String] = []
        while true {
            cursor.skip(" 　、，,/／（(）)：:")
            if cursor.isAtEnd { break }
            if cursor.take(any: fillers) { continue }
            let names = NameReader.names(&cursor)
            if names.isEmpty { return nil }
            found += names.map { NameReader.string($0, given.units) }
        }
        return found.isEmpty ? nil : found
    }

    private static func isMargin(_ u: UInt16) -> Bool {
        let c = CharacterClass.of(u)
        return c.contains(.space) || u == 0xFF08 || u == 0x28 || u == 0xFF09 || u == 0x29 || u == 0x3002 || u == 0x2F
            || u == 0xFF0F || u == 0x25A1 || u == 0x25A0 || u == 0x25CF || u == 0x25B2 || u == 0x25B3
    }
}
