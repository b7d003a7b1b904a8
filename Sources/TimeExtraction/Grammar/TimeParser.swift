/// Reads time expressions from the atoms of a run, at a given atom; each rule looks at a bounded number of atoms.
struct TimeParser {
    /// A phrase, and the atom after it.
    struct Parse {
        var phrase: TimePhrase
        var next: Int
        var rule: String
        /// Lower for readings that other extractors may better know.
        var score = 0.96
        /// Where the text ends when it is not at the end of the last atom.
        var end: Int?
    }

    let atoms: [TimeAtom]
    let marks: RunMarks
    let text: UnsafeBufferPointer<UInt16>
    let tables: TimeTables

    /// The atom at an index; nil past the end.
    func atom(_ i: Int) -> TimeAtom? { atoms.indices.contains(i) ? atoms[i] : nil }

    func kind(_ i: Int) -> AtomKind? { atoms.indices.contains(i) ? atoms[i].kind : nil }

    func unit(_ i: Int) -> TimeUnit? {
        guard let a = atom(i), a.kind == .unit else { return nil }
        return TimeUnit(rawValue: Int(a.value))
    }

    /// The index after spaces, at most two.
    func skipSpace(_ i: Int) -> Int {
        var k = i
        while k < i + 2, kind(k) == .space { k += 1 }
        return k
    }

    /// The unit of text right after an atom index's start, or 0.
    func unitBefore(_ i: Int) -> UInt16 {
        guard let a = atom(i), a.start > 0 else { return 0 }
        return text[Int(a.start) - 1]
    }

    /// The unit of text after the atom before index `next`, or 0.
    func unitAfter(_ next: Int) -> UInt16 {
        guard let a = atom(next - 1), Int(a.end) < text.count else { return 0 }
        return text[Int(a.end)]
    }

    /// Whether a unit is a Han character.
    static func isHan(_ u: UInt16) -> Bool { u >= 0x4E00 && u <= 0x9FFF }
    static func isDigit(_ u: UInt16) -> Bool { u >= 0x30 && u <= 0x39 }
    static func isLatin(_ u: UInt16) -> Bool { (u >= 0x41 && u <= 0x5A) || (u >= 0x61 && u <= 0x7A) }

    /// A plain number at an index.
    func number(_ i: Int) -> TimeAtom? {
        guard let a = atom(i), a.kind == .number, a.form != .none, a.form != .half, a.form != .vague else { return nil }
        return a
    }

    /// The longest expression that begins at an atom.
    func parse(at i: Int) -> Parse? {
        guard let head = atom(i), begins(head, i) else { return nil }
        let dated = calendar(at: i)
        if !marks.isEmpty, let range = range(at: i, dated) { return range }
        return simple(at: i, dated)
    }

    /// Whether an expression may begin with an atom: no mark does, nor a number that nothing follows.
    private func begins(_ head: TimeAtom, _ i: Int) -> Bool {
        switch head.kind {
        case .notTime, .from, .space, .colon, .slash, .dot, .comma, .open, .close, .quote, .range, .join, .of, .more,
            .around, .exact, .ampm, .same, .since, .within, .halfMark:
            return false
        case .number where i + 1 == atoms.count: return head.form == .arabic && head.digits >= 4
        case .window, .about, .each, .first, .last, .ordinal, .passing: return i + 1 < atoms.count
        default: return true
        }
    }

    /// The longest expression that is no range.
    func simple(at i: Int, _ dated: Parse?) -> Parse? {
        var best: Parse?
        func consider(_ p: Parse?) {
            guard let p, p.next > i else { return }
            if p.next > best?.next ?? i { best = p }
        }
        consider(set(at: i))
        consider(relative(at: i))
        consider(dated)
        consider(numericDate(at: i))
        consider(duration(at: i))
        consider(named(at: i))
        if marks.contains(.same) { consider(samePeriod(dated)) }
        return best
    }
}
