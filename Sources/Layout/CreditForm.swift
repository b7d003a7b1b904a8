import TextModel

/// A line that says who took, drew or gave a picture: 曹立栋 摄, 本报记者 甲 摄, 摄影/甲, 新华社发（甲摄）, 资料图片.
struct CreditForm {
    /// `photographer`, `illustrator`, `source`.
    var role: String
    /// The names, without spaces; empty when the line names nobody (资料图片).
    var names: [String]

    private static let suffixes: MeaningList<String> = [
        "摄影报道": "photographer", "摄影": "photographer", "文/摄": "photographer", "文并摄": "photographer",
        "摄": "photographer",
        "供图": "source", "提供": "source", "绘制": "illustrator", "制图": "illustrator", "漫画": "illustrator",
        "插图": "illustrator", "作图": "illustrator", "绘": "illustrator",
    ]
    private static let prefixes: MeaningList<String> = [
        "摄影报道": "photographer", "摄影": "photographer", "图片摄影": "photographer", "图片来源": "source",
        "图片提供": "source",
        "图片": "photographer", "供图": "source", "制图": "illustrator", "绘图": "illustrator", "插图": "illustrator",
        "漫画": "illustrator", "摄": "photographer", "图": "photographer",
    ]
    private static let standing: WordList = [
        "资料图片", "资料图", "资料照片", "图片资料", "新华社发", "新华社传真照片", "传真照片", "本报资料图片", "档案照片",
    ]
    private static let fillers: WordList = [
        "新华社发", "新华社", "本报首席记者", "本报见习记者", "本报实习记者", "本报特约记者", "本报摄影记者", "本报通讯员", "本报记者", "摄影记者", "首席记者", "特约记者",
        "特约通讯员", "通讯员", "记者",
        "中新社发", "中新社", "人民视觉", "视觉中国", "资料图片", "本报",
    ]
    private static let colons: UnitSet = "/／：:|"
    private static let joints: UnitSet = " 　、，,/／（(）)：:"
    private static let margins: UnitSet = "（(）)。/／□■●▲△"

    /// Reads a line that is a credit and nothing else; nil when it is anything more.
    static func read(_ given: LineCursor) -> CreditForm? {
        var start = given.at
        var end = given.end
        guard end - start <= 40 else { return nil }
        while start < end, isMargin(given, start) { start += 1 }
        while end > start, isMargin(given, end - 1) { end -= 1 }
        guard end > start else { return nil }
        let cursor = LineCursor(given.units, start, end)
        var probe = cursor
        if probe.take(any: standing) {
            probe.skipSpaces()
            if probe.isAtEnd { return CreditForm(role: "source", names: []) }
        }
        if suffixes.list.lasts.contains(cursor.last) {
            for (word, role) in zip(suffixes.list.words, suffixes.meanings) {
                guard let cut = cursor.start(ofSuffix: word) else { continue }
                if let names = names(LineCursor(cursor.units, start, cut)) {
                    return CreditForm(role: role, names: names)
                }
            }
        }
        guard prefixes.list.firsts.contains(cursor.unit) else { return nil }
        for (word, role) in zip(prefixes.list.words, prefixes.meanings) {
            var probe = cursor
            guard probe.take(word) else { continue }
            probe.skipSpaces()
            guard probe.take(oneOf: colons) else { continue }
            if let names = names(LineCursor(cursor.units, probe.at, end)) {
                return CreditForm(role: role, names: names)
            }
        }
        return nil
    }

    /// Names alone, with 本报记者 and the like before them.
    private static func names(_ given: LineCursor) -> [String]? {
        var end = given.end
        while end > given.at, isMargin(given, end - 1) { end -= 1 }
        var cursor = LineCursor(given.units, given.at, end)
        var found: [String] = []
        while true {
            cursor.skip(joints)
            if cursor.isAtEnd { break }
            if cursor.take(any: fillers) { continue }
            let names = NameReader.names(&cursor)
            if names.isEmpty { return nil }
            found += names.map { NameReader.string($0, given.units) }
        }
        return found.isEmpty ? nil : found
    }

    private static func isMargin(_ given: LineCursor, _ i: Int) -> Bool {
        given.kind(i).contains(.space) || margins.contains(given.units[i])
    }
}
