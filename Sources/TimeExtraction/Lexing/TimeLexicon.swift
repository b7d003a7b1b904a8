import Lexicons

/// The words of time expressions in one trie, and a flat table of the units that may begin one.
struct TimeLexicon: Sendable {
    /// A word as the grammar reads it.
    struct Word: Sendable {
        var kind: AtomKind
        var value: Int32 = 0
        var extra: Int32 = 0
        /// Whether an expression may begin with it.
        var starts: Bool = true
        var form: TimeAtom.NumberForm = .none
    }

    private let trie: LexiconTrie
    let words: [Word]
    /// Per unit: bit 0, a word or numeral may begin here; bit 1, only inside an expression; bit 2, a numeral.
    let lead: [UInt8]
    /// Bits of the pairs of units that words begin with, by `pair`.
    let pairs: [UInt64]

    /// Where a pair of units has its bit; pairs may share one.
    @inline(__always)
    static func pair(_ u: UInt16, _ v: UInt16) -> Int { Int((u &* 0x9E35) ^ (v &* 0x2545)) }

    /// 《 and 》: what stands between is a title.
    static let titleMark: UInt8 = 8
    /// The unit is a word by itself, so that any unit of the lexicon or mark may follow it.
    static let single: UInt8 = 16
    /// A mark between figures: space, colon, slash, dot, bracket, quotation.
    static let mark: UInt8 = 32
    static let goesOn: UInt8 = 1 | 2 | 4 | 32
    static let starts: UInt8 = 1
    static let continues: UInt8 = 2
    static let numeral: UInt8 = 4

    init(lexicons: LexiconStore) {
        var words: [Word] = []
        var entries: [(word: [UInt16], entry: LexiconTrie.Entry)] = []
        var lead = [UInt8](repeating: 0, count: 65_536)
        var pairs = [UInt64](repeating: 0, count: 1024)
        func add(_ surface: String, _ word: Word) {
            let units = Array(surface.utf16)
            guard let first = units.first else { return }
            entries.append((units, LexiconTrie.Entry(kind: .timeWords, row: Int32(words.count))))
            words.append(word)
            lead[Int(first)] |= word.starts ? Self.starts : Self.continues
            guard word.starts else { return }
            if units.count == 1 { lead[Int(first)] |= Self.single }
            if units.count > 1 {
                let k = Self.pair(first, units[1])
                pairs[k >> 6] |= 1 << UInt64(k & 63)
            }
        }
        for row in lexicons[.timeWords].rows {
            if let word = Self.word(row) { add(row[0], word) }
        }
        for (k, row) in lexicons[.holidays].rows.enumerated() { add(row[0], Word(kind: .holiday, value: Int32(k))) }
        for (k, row) in lexicons[.timePeriods].rows.enumerated() { add(row[0], Word(kind: .period, value: Int32(k))) }
        for (k, row) in lexicons[.reigns].rows.enumerated() { add(row[0], Word(kind: .regnal, value: Int32(k))) }
        for u in "0123456789零〇一二三四五六七八九十百千两俩半几数多廿卅".utf16 { lead[Int(u)] |= Self.starts | Self.numeral }
        for u in "0123456789零〇一二三四五六七八九十百千两俩半几数多廿卅上下本这今当该同次翌个大小".utf16 {
            lead[Int(u)] |= Self.single
        }
        for u in " \u{3000}\u{A0}:：∶/.,，()（）\"“”「」".utf16 { lead[Int(u)] |= Self.mark }
        lead[0x4E2A] |= Self.starts  // 个半小时
        lead[0x5927] |= Self.starts  // 大半天
        lead[0x5C0F] |= Self.starts  // 小半年
        for u: Int in [0x300A, 0x300B] { lead[u] |= Self.titleMark }
        self.words = words
        self.lead = lead
        self.pairs = pairs
        trie = LexiconTrie(entries)
    }

    /// Whether a word may begin with two units; some pairs that begin none pass too.
    @inline(__always)
    func begins(_ u: UInt16, _ v: UInt16) -> Bool {
        let k = Self.pair(u, v)
        return pairs[k >> 6] & (1 << UInt64(k & 63)) != 0
    }

    private static func word(_ row: LexiconRow) -> Word? {
        let starts = row[3] == "start"
        let name = row[1]
        let value = row[2]
        if name.hasPrefix("unit.") {
            guard let unit = TimeUnit(name: name.dropFirst(5)) else { return nil }
            return Word(kind: .unit, value: Int32(unit.rawValue), starts: false)
        }
        guard let kind = AtomKind(rawValue: name) else { return nil }
        var word = Word(kind: kind, starts: starts)
        switch kind {
        case .part:
            word.value = partIndex(value)
        case .dayPart, .anaphorDayPart:
            let parts = value.split(separator: " ").map(String.init)
            guard parts.count == 2, let offset = Int32(parts[0]) else { return nil }
            word.extra = offset
            word.value = partIndex(parts[1])
        case .season:
            let parts = value.split(separator: " ").map(String.init)
            word.value = Int32(seasons.firstIndex(of: parts.first ?? "") ?? 0)
            word.extra = parts.count > 1 ? Int32(edges.firstIndex(of: parts[1]) ?? 0) : 0
        case .yearSeason:
            let parts = value.split(separator: " ").map(String.init)
            guard parts.count == 2, let offset = Int32(parts[0]) else { return nil }
            word.extra = offset
            word.value = Int32(seasons.firstIndex(of: parts[1]) ?? 0)
        case .edge:
            word.value = Int32(edges.firstIndex(of: value) ?? 0)
        case .yearEdge, .monthEdge, .weekEdge:
            word.value = Int32(["", "start", "mid", "end", "within"].firstIndex(of: value) ?? 0)
        case .schoolBreak:
            word.value = value == "summer" ? 0 : 1
        case .set:
            word.value = Int32(setValues.firstIndex(of: value) ?? 0)
        default:
            word.value = Int32(value) ?? 0
        }
        return word
    }

    static let seasons = ["SP", "SU", "FA", "WI"]
    static let edges = ["", "START", "MID", "END"]
    static let setValues = ["P1D", "P2D", "P1W", "P1M", "P1Y"]
    static let parts: [DayPart] = [.early, .morning, .noon, .afternoon, .evening, .night, .daytime]

    private static func partIndex(_ name: String) -> Int32 {
        Int32(parts.firstIndex { $0.rawValue == name } ?? 0)
    }

    /// The longest word at a place whose kind is wanted; `units` prefers units of time, as after a number.
    @inline(__always)
    func longest(
        in text: UnsafeBufferPointer<UInt16>, at start: Int, where wanted: (Word) -> Bool
    ) -> (end: Int, word: Word)? {
        var found: (end: Int, word: Word)?
        trie.forEachMatch(in: text, at: start) { end, entry in
            // Of one word's entries the first that is wanted.
            if let found, found.end == end { return }
            let word = words[Int(entry.row)]
            if wanted(word) { found = (end, word) }
        }
        return found
    }
}
