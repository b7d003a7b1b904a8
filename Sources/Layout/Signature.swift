import TextModel

/// The name in brackets that ends a report: …。（乔平）, …。（本报记者 甲）.
enum Signature {
    private static let words: Set = [
        "完", "待续", "未完待续", "摘编", "节选", "综合", "连载", "下同", "附图", "图片", "略", "续完", "全文完",
    ]

    /// Enters the signature of the paragraph that begins at `from`, when it has one.
    static func enter(_ article: inout Article, from: Int, units: [UInt16], line: Int) {
        guard units.count - from > 8, let last = units.last, last == 0xFF09 || last == 0x29 else { return }
        var open = units.count - 2
        while open > from, units.count - open < 40, units[open] != 0xFF08, units[open] != 0x28 { open -= 1 }
        guard open > from, units[open] == 0xFF08 || units[open] == 0x28 else { return }
        var before = open - 1
        while before > from, CharacterClass.of(units[before]).contains(.space) { before -= 1 }
        let c = CharacterClass.of(units[before])
        guard c.contains(.stop) || c.contains(.closer) else { return }
        units.withUnsafeBufferPointer { u in
            var people: [(BylineForm.Role, NameReader.Name)] = []
            if let form = BylineForm.read(LineCursor(u, open + 1, units.count - 1)) {
                people = form.people.map { ($0.role, $0.name) }
            } else {
                var cursor = LineCursor(u, open + 1, units.count - 1)
                let names = NameReader.names(&cursor)
                cursor.skipSpaces()
                guard cursor.isAtEnd, names.allSatisfy({ Self.isName($0, u) }) else { return }
                people = names.map { (.reporter, $0) }
            }
            guard !people.isEmpty else { return }
            var byline = Byline(
                reporters: [], text: String(units: units[open...]), line: line)
            for (role, name) in people {
                let named = NamedPlace(name: NameReader.string(name, u), range: TextRange(name.start, name.end))
                if role == .correspondent {
                    byline.correspondents.append(named)
                } else {
                    byline.reporters.append(named)
                }
            }
            article.note(byline)
        }
    }

    /// Two or three characters (more with ·) that are none of the words that also stand in brackets.
    private static func isName(_ name: NameReader.Name, _ u: UnsafeBufferPointer<UInt16>) -> Bool {
        let text = NameReader.string(name, u)
        guard (2...4).contains(text.count) || text.contains("·") else { return false }
        return !words.contains(text)
    }
}
