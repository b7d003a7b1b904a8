import TextModel

/// Reads the forms of the press from a line: words, digits, names; spaces between them do not matter.
struct LineCursor {
    let units: UnsafeBufferPointer<UInt16>
    /// The next unit.
    var at: Int
    /// One past the last unit.
    let end: Int
    private let classes = CharacterClass.table

    init(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) {
        self.units = units
        self.at = start
        self.end = end
    }

    init(_ scan: PageScan, _ line: PageLine) { self.init(scan.units, Int(line.start), Int(line.end)) }

    var isAtEnd: Bool { at >= end }
    var unit: UInt16 { at < end ? units[at] : 0 }

    /// The class of a unit of the text, wherever the cursor stands.
    @inline(__always)
    func kind(_ i: Int) -> CharacterClass { classes[units[i]] }

    /// The class of the next unit; no class at the end.
    var kind: CharacterClass { at < end ? kind(at) : [] }

    /// The last unit that is no space; 0 where nothing is left.
    var last: UInt16 {
        var i = end
        while i > at, kind(i - 1).contains(.space) { i -= 1 }
        return i > at ? units[i - 1] : 0
    }

    /// Goes over spaces.
    mutating func skipSpaces() {
        while at < end, kind(at).contains(.space) { at += 1 }
    }

    /// Goes over spaces and any of the marks.
    mutating func skip(_ marks: UnitSet) {
        while at < end, kind(at).contains(.space) || marks.contains(units[at]) { at += 1 }
    }

    /// Takes a word when it comes next, with spaces between its characters or without.
    mutating func take(_ word: Word) -> Bool {
        var i = at
        for u in word.units {
            while i < end, i > at, kind(i).contains(.space) { i += 1 }
            guard i < end, units[i] == u else { return false }
            i += 1
        }
        at = i
        return true
    }

    /// Takes one character when it comes next.
    @inline(__always)
    mutating func takeOne(_ character: Unicode.Scalar) -> Bool {
        guard at < end, UInt32(units[at]) == character.value else { return false }
        at += 1
        return true
    }

    /// Takes the first of several words that comes next.
    mutating func take(any list: WordList) -> Bool { takeIndex(of: list) != nil }

    /// Takes the first of several words that comes next, and says which.
    mutating func takeIndex(of list: WordList) -> Int? {
        guard at < end, list.firsts.contains(units[at]) else { return nil }
        return list.words.firstIndex { take($0) }
    }

    /// Takes one unit of a set.
    mutating func take(oneOf marks: UnitSet) -> Bool {
        guard at < end, marks.contains(units[at]) else { return false }
        at += 1
        return true
    }

    /// Takes digits, spaced or not, Chinese ones too; returns their value, or nil when there are none.
    mutating func number(limit: Int = 4) -> Int? {
        var value = 0
        var count = 0
        var i = at
        var after = at
        while i < end, count < limit {
            let u = units[i]
            if kind(i).contains(.space) {
                if count == 0 || i - after > 0 { break }
                i += 1
                continue
            }
            let digit: Int
            switch u {
            case 0x30...0x39: digit = Int(u - 0x30)
            case 0xFF10...0xFF19: digit = Int(u - 0xFF10)
            default: digit = -1
            }
            guard digit >= 0 else { break }
            value = value * 10 + digit
            count += 1
            i += 1
            after = i
        }
        if count > 0 {
            at = after
            return value
        }
        return chineseNumber()
    }

    /// Takes 一 to 九十九 or digits in a row (一九九八, 二〇二四).
    private mutating func chineseNumber() -> Int? {
        var value = 0
        var run = 0
        var i = at
        while i < end, i - at < 4 {
            if let d = Self.chineseDigit(units[i]) {
                run = run * 10 + d
                i += 1
            } else if units[i] == 0x5341 {  // 十
                value = (run == 0 ? 1 : run) * 10
                run = 0
                i += 1
            } else {
                break
            }
        }
        guard i > at else { return nil }
        at = i
        return value + run
    }

    /// The value of 零〇一二三四五六七八九.
    private static func chineseDigit(_ u: UInt16) -> Int? {
        switch u {
        case 0x96F6, 0x3007: 0
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    /// The units that a number can begin with.
    static let numberStarts = UnitSet("0123456789０１２３４５６７８９零〇一二三四五六七八九十".utf16)

    /// Whether a word stands anywhere in the rest of the line.
    func contains(_ word: Word) -> Bool { find(word) != nil }

    /// Where a word stands in the rest of the line.
    func find(_ word: Word) -> Int? {
        word.units.withUnsafeBufferPointer { w in
            guard let first = w.first, end - at >= w.count else { return nil }
            var i = at
            while i <= end - w.count {
                if units[i] == first {
                    var k = 1
                    while k < w.count, units[i + k] == w[k] { k += 1 }
                    if k == w.count { return i }
                }
                i += 1
            }
            return nil
        }
    }

    /// Whether the line ends in a word; spaces inside do not matter.
    func hasSuffix(_ word: Word) -> Bool { start(ofSuffix: word) != nil }

    /// Where the word begins that the line ends in; spaces inside do not matter.
    func start(ofSuffix word: Word) -> Int? {
        var i = end
        for u in word.units.reversed() {
            while i > at, kind(i - 1).contains(.space) { i -= 1 }
            guard i > at, units[i - 1] == u else { return nil }
            i -= 1
        }
        return i
    }
}
