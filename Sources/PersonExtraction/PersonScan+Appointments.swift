import Extraction
import TextModel

/// Names in the press's forms of appointment: 任命X为…局长，Y为…主任, 免去X的…职务, 接受X辞去…, X当选….
extension PersonScan {
    /// Words that open a list of appointments or dismissals.
    private static let openings: [[UInt16]] = words("任命 免去 免除 接受 聘任 决定任命 决定免去 批准任命 批准免去 补选 增补 推选 提名 选举 选举结果：")
    /// Words after the name in such a list.
    private static let closings: [[UInt16]] = words("为 的 辞去 担任 同志 任 不再")
    /// Verbs whose subject holds an office.
    private static let officeVerbs: [[UInt16]] = words("当选 出任 就任 接任 继任 卸任 辞任")

    private static func words(_ list: String) -> [[UInt16]] { list.split(separator: " ").map { Array($0.utf16) } }

    private func stands(_ words: [[UInt16]], at i: Int) -> [UInt16]? {
        // The longest: 选举结果：, not 选举.
        words.filter { i + $0.count <= scan.units.count && scan.units[i..<i + $0.count].elementsEqual($0) }
            .max { $0.count < $1.count }
    }

    /// Whether a verb stands here whose subject takes or leaves an office.
    func takesOffice(_ i: Int) -> Bool {
        i < scan.units.count && Self.officeFirsts.contains(scan.units[i]) && stands(Self.officeVerbs, at: i) != nil
    }
    /// The first units of the lists, so that the words are compared where one may stand.
    private static let officeFirsts = UnitSet(officeVerbs.compactMap(\.first))
    private static let openingFirsts = UnitSet(openings.compactMap(\.first))

    /// Names that only their place in an appointment speaks for: 高原 in 高原为市中级人民法院审判员.
    mutating func appointments() {
        let units = scan.units
        var i = 0
        for start in Self.openingFirsts.positions(in: units) where start >= i {
            guard let opening = stands(Self.openings, at: start) else { continue }
            i = start + opening.count
            appoint(from: i, mayPassOn: true)
            // The list goes on to the end of the sentence, an item after each mark.
            while i < units.count, units[i] != 0x3002 {
                if [0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0x0A].contains(units[i]) { appoint(from: i + 1, mayPassOn: false) }
                i += 1
            }
        }
    }

    private mutating func appoint(from start: Int, mayPassOn: Bool) {
        let units = scan.units
        var s = start
        while s < units.count, units[s] == 0x3000 || units[s] == 0x20 { s += 1 }
        // 接受市长房立辞去: the title before the name is no part of it.
        if mayPassOn, let title = scan.longestWord(startingAt: s, with: .anyTitle) { s = Int(title.end) }
        for length in 2...4 {
            let e = s + length
            guard e < units.count, units[s..<e].allSatisfy({ $0 >= 0x4E00 && $0 < 0xA000 }),
                stands(Self.closings, at: e) != nil, isNameLike(s, e), isOffice(after: e)
            else { continue }
            hypotheses.append(PersonHypothesis(start: s, end: e, logOdds: 6, rule: "person.appointed"))
            return
        }
    }

    /// A surname and one or two characters that are no place or body.
    private func isNameLike(_ s: Int, _ e: Int) -> Bool {
        let surname = !scan.startTraits[s].isDisjoint(with: .compoundSurname) && e - s > 2 ? 2 : 1
        guard surname == 2 || vocabulary.characters.isSurname(scan.units[s]), e - s - surname <= 2 else { return false }
        return !scan.words(startingAt: s).contains {
            Int($0.end) == e && !$0.traits.isDisjoint(with: [.place, .body, .function, .post])
        }
    }

    /// Whether a title or the word 职务 ends the clause.
    private func isOffice(after e: Int) -> Bool {
        let units = scan.units
        var i = e
        while i < units.count, i - e < 60, ![0x3002, 0xFF0C, 0xFF1B, 0x0A].contains(units[i]) { i += 1 }
        if i - e > 2, units[i - 2] == 0x804C, units[i - 1] == 0x52A1 { return true }
        return !scan.endTraits[i].isDisjoint(with: [.post, .crowdTitle, .postHead])
            || (e..<i).contains { k in k + 1 < units.count && units[k] == 0x804C && units[k + 1] == 0x52A1 }
    }
}
