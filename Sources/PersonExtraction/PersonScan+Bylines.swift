import Extraction
import TextModel

extension PersonScan {
    /// Names in bylines and credits, which need no surname: （记者 戚小满 通讯员 柯检）, 本报记者 苏日娜 文/摄, 曹立栋 摄, （达吾提）.
    func bylines(blocks: [(start: Int, end: Int)]) -> [PersonHypothesis] {
        var found: [PersonHypothesis] = []
        let units = scan.units
        for word in scan.words where word.traits.contains(.byline) {
            var i = Int(word.end)
            // A name without a space before it is left to the likelihoods.
            var spaced = false
            while i < units.count, Self.isSpace(units[i]) {
                spaced = true
                i += 1
            }
            if !spaced, i < units.count, units[i] != 0x3A, units[i] != 0xFF1A { continue }
            // 记者赵亮报道：今天 is no list of names.
            if !spaced {
                i += 1
                if word.end - word.start < 2 || [0x9053, 0x8005].contains(units[Int(word.end) - 1]) == false {
                    continue
                }
                if units[Int(word.end) - 1] == 0x9053 { continue }
            }
            names(from: i, into: &found, isCredit: false)
        }
        for word in scan.words where word.traits.contains(.credit) && word.end - word.start <= 2 {
            credit(before: Int(word.start), after: Int(word.end), into: &found)
        }
        for block in blocks { signature(block, into: &found) }
        return found
    }

    static func isSpace(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 0x3000 || unit == 0xA0 }

    private func isHan(_ i: Int) -> Bool {
        i >= 0 && i < scan.units.count && scan.units[i] >= 0x4E00 && scan.units[i] < 0xA000
    }

    /// One name after another, each between delimiters, until a delimiter that closes the byline.
    private func names(from start: Int, into found: inout [PersonHypothesis], isCredit: Bool) {
        let units = scan.units
        var i = start
        while i < units.count {
            var e = i
            while isHan(e) || e < units.count && Self.isDot(units[e]) { e += 1 }
            let length = e - i
            let closes = e >= units.count || Self.delimiters.contains(units[e]) || Self.isSpace(units[e])
            guard closes else { return }
            // The whole piece is a role: 萨尔图 only ends with one.
            // 本报记者 is the role with whose it is.
            let isRole =
                length > 0
                && scan.longestWord(endingAt: e, with: [.byline, .credit]).map {
                    Int($0.start) == i || Int($0.start) == i + 2 && isPress(i)
                } ?? false
            let hasDot = (i..<e).contains { Self.isDot(units[$0]) }
            if !isRole {
                guard length >= 2, length <= (hasDot ? 14 : 4) else { return }
                if !scan.startTraits[i].isDisjoint(with: [.body, .strongBodyHead]) { return }
                // （记者 临海风 采访整理）, 肖骁 资兴报道, 向秭归 发自深圳: what the person did.
                if endsInDeed(i, e) { return }
                found.append(PersonHypothesis(start: i, end: e, logOdds: 9, rule: "person.byline"))
            }
            guard e < units.count, Self.isSpace(units[e]) || units[e] == 0x3001 else { return }
            i = e
            while i < units.count, Self.isSpace(units[i]) || units[i] == 0x3001 { i += 1 }
        }
    }

    /// Whether a piece of a byline says what was done or where: 采访整理, 资兴报道, 文并摄, 发自深圳.
    private func endsInDeed(_ s: Int, _ e: Int) -> Bool {
        let piece = scan.units[s..<e]
        return Self.deeds.contains { piece.count >= $0.count && piece.suffix($0.count).elementsEqual($0) }
            || Self.origins.contains { piece.starts(with: $0) }
    }
    private static let deeds: [[UInt16]] = "报道 整理 供稿 供图 撰写 撰稿 综述 摄影 文摄 并摄 专电 编译".split(separator: " ").map {
        Array($0.utf16)
    }
    private static let origins: [[UInt16]] = "发自 来自 摄于".split(separator: " ").map { Array($0.utf16) }

    /// ）、，。 and the end of a line close a byline.
    private static let delimiters: UnitSet = [
        0xFF09, 0x29, 0x3001, 0x0A, 0xFF0C, 0x3002, 0x2F, 0xFF1A, 0x3010, 0x3011,
    ]

    /// 曹立栋 摄, 戚小满/摄, and 摄影：曹立栋.
    private func credit(before s: Int, after e: Int, into found: inout [PersonHypothesis]) {
        let units = scan.units
        let closes = e >= units.count || Self.delimiters.contains(units[e]) || Self.isSpace(units[e])
        guard closes else { return }
        // 图 and 文 end names too; alone they are credits only after a space.
        if e - s == 1, units[s] != 0x6444, s == 0 || !Self.isSpace(units[s - 1]) { return }
        if e < units.count, units[e] == 0xFF1A {
            var i = e + 1
            while i < units.count, Self.isSpace(units[i]) { i += 1 }
            names(from: i, into: &found, isCredit: true)
            return
        }
        var end = s
        while end > 0, Self.isSpace(units[end - 1]) || units[end - 1] == 0x2F { end -= 1 }
        var start = end
        while isHan(start - 1) || start > 0 && Self.isDot(units[start - 1]) { start -= 1 }
        guard end - start >= 2, end - start <= 4 else { return }
        let opens =
            start == 0 || Self.isSpace(units[start - 1])
            || [0x28, 0xFF08, 0x0A, 0x3002, 0x25A0, 0x25A1].contains(units[start - 1])
        guard opens, !isPress(start), scan.endTraits[end].isDisjoint(with: [.byline, .credit]) else { return }
        found.append(PersonHypothesis(start: start, end: end, logOdds: end < s ? 8 : 5, rule: "person.credit"))
    }

    /// 本报专电, 新华社电: the press itself.
    private func isPress(_ s: Int) -> Bool {
        scan.units[s] == 0x672C || scan.units[s] == 0x65B0 && scan.units[s + 1] == 0x534E
    }

    /// A name in brackets that closes a paragraph: （达吾提）.
    private func signature(_ block: (start: Int, end: Int), into found: inout [PersonHypothesis]) {
        let units = scan.units
        guard block.end - block.start >= 5, [0xFF09, 0x29].contains(units[block.end - 1]) else { return }
        let e = block.end - 1
        var s = e
        while isHan(s - 1), e - s < 5 { s -= 1 }
        guard e - s >= 2, e - s <= 4, s > block.start, [0xFF08, 0x28].contains(units[s - 1]) else { return }
        let isStart = s - 1 == block.start || [0x3002, 0x201D, 0xFF01, 0xFF1F, 0x2026].contains(units[s - 2])
        guard isStart else { return }
        let characters = vocabulary.characters
        let looksLikeName = characters.isSurname(units[s]) || (s..<e).allSatisfy { likelihood.isForeign(units[$0]) }
        guard !isPress(s) else { return }
        let isWord = scan.words(startingAt: s).contains { Int($0.end) == e && $0.traits.contains(.vocabulary) }
        guard looksLikeName, !isWord else { return }
        found.append(PersonHypothesis(start: s, end: e, logOdds: 4, rule: "person.signature"))
    }
}
