import TextModel

/// The forms in which the press names who wrote: 记者 甲 通讯员 乙, 文/甲, ■甲, 本报记者 甲 文/摄.
struct BylineForm {
    /// What a named person did.
    enum Role { case reporter, correspondent, photographer, editor }
    struct Person {
        var name: NameReader.Name
        var role: Role
    }
    var people: [Person] = []

    /// Words that bring names after them, longest first where one begins another.
    private static let reporterWords: WordList = [
        "本报记者", "本报特派记者", "本报驻京记者", "本报特约记者", "本报见习记者", "本报实习记者", "本报首席记者", "本报全媒体记者", "本报评论员",
        "本报特约评论员", "本刊记者", "本社记者", "本台记者", "本网记者", "新华社记者", "中新社记者", "央视记者", "人民日报记者", "工人日报记者",
        "特派记者", "特约记者", "见习记者", "实习记者", "首席记者", "全媒体记者", "融媒体记者", "融媒记者", "摄影记者", "文字记者", "记者", "特约撰稿人",
        "特约撰稿", "撰稿人", "撰稿", "撰文", "作者", "口述", "整理", "实习生", "文并摄", "评论员", "综合报道",
    ]
    private static let correspondentWords: WordList = ["本报通讯员", "特约通讯员", "通讯员", "通讯记者"]
    private static let photographerWords: WordList = ["摄影报道", "摄影", "图片", "摄制"]
    private static let slashWords: MeaningList<Role> = [
        "文并图": .reporter, "文图": .reporter, "图文": .reporter, "文": .reporter, "图": .photographer,
        "摄": .photographer,
    ]
    private static let tails: WordList = [
        "文并摄", "文/摄", "文／摄", "摄影报道", "摄影并报道", "文/图", "文／图", "图/文", "图／文", "文并图", "综合报道", "采写", "整理", "报道", "撰文",
    ]

    /// What the people before it did, alone between spaces: 甲 文 乙 摄.
    private static let deeds: MeaningList<Role> = [
        "撰文": .reporter, "文": .reporter, "摄影": .photographer, "摄": .photographer, "图": .photographer,
    ]

    private static let marks: UnitSet = "■□●◆▲△▶►◎○※—-　 （(【[『"
    private static let joints: UnitSet = " 、,，：:；;）)】]』"
    private static let slashes: UnitSet = "/／：:"
    private static let starts =
        marks | joints | reporterWords.firsts | correspondentWords.firsts | photographerWords.firsts
        | slashWords.list.firsts

    /// Reads a byline that is all there is between the cursor and its end; nil when something else is there.
    static func read(_ given: LineCursor) -> BylineForm? {
        let isSplit = deeds.list.lasts.contains(given.last)
        guard isSplit || starts.contains(given.unit) || given.kind.contains(.space) else { return nil }
        var cursor = withoutTails(given)
        var form = BylineForm()
        cursor.skip(marks)
        let marked = cursor.at > given.at && !given.kind.contains(.opener)
        var role: Role?
        var sawWord = false
        var sawText = false
        while !cursor.isAtEnd {
            cursor.skip(joints)
            if cursor.isAtEnd { break }
            if let next = word(&cursor) {
                role = next
                sawWord = true
                continue
            }
            let names = NameReader.names(&cursor)
            guard !names.isEmpty else { return nil }
            let done = deed(&cursor)
            // Of those who wrote 通讯员 stays what it says; a line in which only pictures were taken is a credit.
            if done == .reporter { sawText = true }
            let written = role ?? (sawText || marked ? .reporter : nil)
            guard let role = done == .photographer && sawText ? .photographer : written else { return nil }
            form.people += names.map { Person(name: $0, role: role) }
        }
        return form.people.isEmpty || !(sawWord || sawText || marked) ? nil : form
    }

    /// 文, 摄 after names, before a space or the end.
    private static func deed(_ cursor: inout LineCursor) -> Role? {
        var probe = cursor
        probe.skipSpaces()
        guard probe.at > cursor.at, deeds.list.firsts.contains(probe.unit) else { return nil }
        for (word, role) in zip(deeds.list.words, deeds.meanings) {
            var after = probe
            guard after.take(word), after.isAtEnd || after.kind.contains(.space) else { continue }
            cursor = after
            return role
        }
        return nil
    }

    /// The line without what follows the names: 报道, 文/摄, and a closing bracket.
    private static func withoutTails(_ given: LineCursor) -> LineCursor {
        var end = given.end
        while end > given.at {
            let c = given.kind(end - 1)
            guard c.contains(.space) || c.contains(.closer) || c.contains(.pause) else { break }
            end -= 1
        }
        let cursor = LineCursor(given.units, given.at, end)
        guard tails.lasts.contains(cursor.last) else { return cursor }
        for tail in tails.words {
            guard let cut = cursor.start(ofSuffix: tail) else { continue }
            return cut > given.at ? LineCursor(given.units, given.at, cut) : cursor
        }
        return cursor
    }

    /// A word that says what the people after it did.
    private static func word(_ cursor: inout LineCursor) -> Role? {
        if let role = slash(&cursor) {
            while slash(&cursor) != nil {}
            return role
        }
        if cursor.take(any: correspondentWords) { return .correspondent }
        if cursor.take(any: photographerWords) { return .photographer }
        if cursor.take(any: reporterWords) { return .reporter }
        return nil
    }

    /// 文/, 图/: a word with a slash or a colon.
    private static func slash(_ cursor: inout LineCursor) -> Role? {
        guard slashWords.list.firsts.contains(cursor.unit) else { return nil }
        for (word, role) in zip(slashWords.list.words, slashWords.meanings) {
            var probe = cursor
            guard probe.take(word) else { continue }
            probe.skipSpaces()
            if probe.take(oneOf: slashes) {
                cursor = probe
                return role
            }
        }
        return nil
    }

    /// Whether at least one name begins with a surname or is a foreign one; 记者手记 names nobody.
    func isPlausible(_ units: UnsafeBufferPointer<UInt16>, _ surnames: SurnameTable) -> Bool {
        people.contains { person in
            let name = person.name
            guard name.end - name.start > 1 else { return false }
            if name.end - name.start > 4 { return true }
            return surnames.begins(units[name.start], units[name.start + 1])
        }
    }
}
