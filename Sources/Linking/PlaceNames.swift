/// Reads the places at the head of a body's name: 山东省 · 滨州市 in 山东省滨州市总工会.
struct PlaceNames: Sendable {
    struct Part: Hashable, Sendable {
        var name: Surface
        var level: PlaceLevel
        /// One past its last unit in the body's name.
        var end: Int
    }
    let divisions: Divisions

    /// The places that a name begins with, outermost first.
    func leading(in name: Surface) -> [Part] {
        var parts: [Part] = []
        var at = 0
        while let part = part(in: name, at: at) {
            if let previous = parts.last, part.level <= previous.level { break }
            parts.append(part)
            at = part.end
        }
        return parts
    }

    /// What follows the places that a name begins with: 总工会 in 山东省滨州市总工会.
    func rest(of name: Surface) -> Surface { name.dropFirst(leading(in: name).last?.end ?? 0) }

    private func part(in name: Surface, at start: Int) -> Part? {
        var end = min(name.count - 1, start + divisions.longest)
        while end >= start + 2 {
            let word = Surface(name.units[start..<end])
            if let division = divisions.named(word).first, division.name == word,
                !PlaceLevel.isOtherWord(in: name, at: end - 1)
            {
                return Part(name: word, level: level(of: word) ?? division.level, end: end)
            }
            end -= 1
        }
        // A name that the dictionary does not have: up to the first ending.
        for end in stride(from: start + 2, through: min(start + 9, name.count - 1), by: 1) {
            let word = Surface(name.units[start..<end])
            guard let ending = PlaceLevel.ending(of: word), ending.word != "地区" else { continue }
            let at = end - ending.word.count
            if ending.word.count == 1, PlaceLevel.isOtherWord(in: name, at: at) || PlaceLevel.endsWithCommonWord(word) {
                continue
            }
            // 自治区总工会 has an owner without a name.
            // 郑州 in 郑州宇通集团 is a short form, 北京市 in 九三学社北京市委 does not begin the name.
            if isShortWithEnding(word, ending.word) { return Part(name: word, level: ending.level, end: end) }
            if !divisions.named(word).isEmpty || endsWithDivision(word) { return nil }
            guard at > start, !PlaceLevel.endings.contains(where: { $0.word == word }) else { return nil }
            // 团市委 and 民盟市委 begin with no place; all counties of one character are in the dictionary.
            if word.count == 2, ending.level < .town { return nil }
            // 省住房城乡建设厅 begins with its owner's kind.
            if let first = word.first, PlaceLevel.kinds.contains(first) { return nil }
            if OrganizationPass.youthParties.contains(where: { word.hasPrefix($0) }) { return nil }
            // 内蒙古自治区 and 街道 end later than their first 区 or 街.
            return Part(name: word, level: ending.level, end: end)
        }
        return nil
    }

    /// 红河州, 昌吉州: a short form that keeps its ending, unlike 郑州 of 郑州市.
    private func isShortWithEnding(_ word: Surface, _ ending: Surface) -> Bool {
        let found = divisions.named(word)
        return !found.isEmpty && found.allSatisfy { $0.name.hasSuffix(ending) && $0.name.count > word.count + 1 }
    }

    private func endsWithDivision(_ word: Surface) -> Bool {
        for length in stride(from: 2, to: word.count - 1, by: 1) {
            if divisions.named(word.suffix(length)).contains(where: { $0.name.count == length }) { return true }
        }
        return false
    }

    /// The ending of a division's name; nil for a short form that only looks like one: 苏州, 萍乡, 景德镇.
    func ending(of name: Surface) -> (word: Surface, level: PlaceLevel)? {
        let isShort = divisions.named(name).contains { $0.name.count == name.count + 1 && $0.name.hasPrefix(name) }
        return isShort ? nil : PlaceLevel.ending(of: name)
    }

    /// The level of a place's name; of a short form (定西) by the dictionary.
    func level(of name: Surface) -> PlaceLevel? {
        if let ending = ending(of: name) { return ending.level }
        guard let division = divisions.named(name).first else { return nil }
        return Divisions.isMunicipality(division.code) ? .prefecture : division.level
    }

    /// The name with its ending, when the name is one or the dictionary knows a division of that level: 定西 is 定西市.
    func fullName(of name: Surface, level: PlaceLevel) -> Surface? {
        if let ending = ending(of: name) { return ending.level == level ? name : nil }
        return divisions.named(name).first {
            $0.level == level || (level == .prefecture && Divisions.isMunicipality($0.code))
        }?.name
    }
}
