import Extraction
import TextModel

/// Names that a verb of naming gives: 我叫平凡，是一名网约车司机; 给儿子取名巩义，是怕他忘了老家.
///
/// A person says or gets a name there, though its characters be a common word or a place.
extension PersonScan {
    private static let verbs = PairSet("名叫 取名 起名 改名")
    /// Their first characters and 叫: at other places nothing is asked.
    private static let firsts: UnitSet = UnitSet("名取起改叫".utf16)
    private static let pronouns: UnitSet = UnitSet("我他她".utf16)
    /// Last two characters of those who are called so.
    private static let called = PairSet("名字 男孩 女孩 儿子 女儿 孩子 姑娘 小伙 老人 老汉 大爷 大妈 大姐 师傅 青年 男子 女子 妻子 丈夫 徒弟 孙子 孙女 外孙")
    /// Those who get a name: 儿, 女, 孩, 孙, 娃.
    private static let children: UnitSet = UnitSet("儿女孩孙娃".utf16)
    private static let marks: UnitSet = [0xFF0C, 0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0x3001, 0x201D, 0x0A]

    mutating func namings() {
        let units = scan.units
        for i in Self.firsts.positions(in: units) where i > 1 {
            let start: Int
            if units[i] == 0x53EB, Self.pronouns.contains(units[i - 1]) || Self.called.contains(units, at: i - 2) {
                start = i + 1
            } else if Self.verbs.contains(units, at: i), units[i] == 0x540D || isChilds(i) {
                start = i + 2
            } else {
                continue
            }
            let s = start < units.count && units[start] == 0x201C ? start + 1 : start
            var e = s
            while e < units.count, e - s < 4, units[e] >= 0x4E00, units[e] < 0xA000 { e += 1 }
            guard e == units.count || Self.marks.contains(units[e]), isNameLike(s, e) else { continue }
            hypotheses.append(PersonHypothesis(start: s, end: e, logOdds: 6, rule: "person.named"))
        }
    }

    /// Whether a child is spoken of before the verb: 给儿子取名, 把孙子取名.
    private func isChilds(_ i: Int) -> Bool {
        scan.units[max(0, i - 6)..<i].contains { Self.children.contains($0) }
    }

    /// A surname and one or two characters.
    private func isNameLike(_ s: Int, _ e: Int) -> Bool {
        guard e - s > 1, s < scan.units.count else { return false }
        if e - s > 2, !scan.startTraits[s].isDisjoint(with: .compoundSurname) { return true }
        return e - s < 4 && vocabulary.characters.isSurname(scan.units[s])
    }
}
