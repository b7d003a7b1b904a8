/// Cuts a run of text into atoms of time, longest word first; a unit of time wins after a number.
struct TimeLexer {
    let lexicon: TimeLexicon
    let text: UnsafeBufferPointer<UInt16>
    /// The atoms of the run that was read last.
    private(set) var atoms: [TimeAtom] = []

    init(lexicon: TimeLexicon, text: UnsafeBufferPointer<UInt16>) {
        self.lexicon = lexicon
        self.text = text
        atoms.reserveCapacity(64)
    }

    /// Reads the run that begins at `start`; its atoms are `atoms`. Returns where the run ends, at least `start + 1`.
    mutating func run(from start: Int) -> Int {
        atoms.removeAll(keepingCapacity: true)
        var i = start
        while i < text.count, let atom = atom(at: i) {
            atoms.append(atom)
            i = Int(atom.end)
        }
        while let last = atoms.last, last.kind == .space || last.kind == .comma { atoms.removeLast() }
        return max(i, start + 1)
    }

    private func atom(at i: Int) -> TimeAtom? {
        let u = text[i]
        let flags = lexicon.lead[Int(u)]
        let previous = atoms.last
        let afterNumber = isAfterNumber
        if flags == 0 { return previous == nil ? nil : mark(u, at: i) }
        if previous == nil, flags & TimeLexicon.starts == 0 { return nil }
        if afterNumber {
            if let (end, word) = lexicon.longest(in: text, at: i, where: { $0.kind == .unit || $0.kind == .notTime }) {
                // 日前, 年底: the unit first, the rest is read on its own
                if word.kind == .unit || !hasUnit(at: i) || word.kind == .notTime {
                    return make(i, end, word)
                }
            }
        }
        let word = lexicon.longest(in: text, at: i) { w in
            w.kind != .unit && (previous != nil || w.starts)
        }
        if flags & TimeLexicon.numeral != 0, let number = numeral(at: i) {
            guard let word, word.end > Int(number.end) || (word.end == Int(number.end) && !hasUnit(at: word.end)) else {
                return number
            }
            return make(i, word.end, word.word)
        }
        if let deictic = deictic(at: i), deictic.end > Int32(word?.end ?? 0) { return deictic }
        if let word { return make(i, word.end, word.word) }
        return previous == nil ? nil : mark(u, at: i)
    }

    private var isAfterNumber: Bool {
        for atom in atoms.reversed() {
            switch atom.kind {
            case .number: return true
            case .space, .more, .classifier, .halfMark: continue
            default: return false
            }
        }
        return false
    }

    private func hasUnit(at i: Int) -> Bool {
        i < text.count && lexicon.longest(in: text, at: i, where: { $0.kind == .unit }) != nil
    }

    private func make(_ start: Int, _ end: Int, _ word: TimeLexicon.Word) -> TimeAtom {
        TimeAtom(
            start: Int32(start), end: Int32(end), kind: word.kind, form: word.form, value: word.value, extra: word.extra
        )
    }

    private func mark(_ u: UInt16, at i: Int) -> TimeAtom? {
        let kind: AtomKind
        switch u {
        case 0x20, 0x3000, 0xA0: kind = .space
        case 0x3A, 0xFF1A, 0x2236: kind = .colon
        case 0x2F: kind = .slash
        case 0x2E: kind = .dot
        case 0x2C, 0xFF0C: kind = .comma
        case 0x28, 0xFF08: kind = .open
        case 0x29, 0xFF09: kind = .close
        case 0x22, 0x201C, 0x201D, 0x300C, 0x300D: kind = .quote
        default: return nil
        }
        return TimeAtom(start: Int32(i), end: Int32(i + 1), kind: kind)
    }
}
