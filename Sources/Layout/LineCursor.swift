/// A word of the press, as units, made once.
struct Word: Sendable, ExpressibleByStringLiteral {
    let units: [UInt16]

    init(stringLiteral value: StaticString) {
        units = Array(value.description.utf16)
    }
}

/// Reads the forms of the press from a line: words, digits, names; spaces between them do not matter.
struct LineCursor {
    let units: UnsafeBufferPointer<UInt16>
    /// The next unit.
    var at: Int
    /// One past the last unit.
    let end: Int

    init(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) {
        self.units = units
        self.at = start
        self.end = end
    }

    init(_ scan: PageScan, _ line: PageLine) { self.init(scan.units, Int(line.start), Int(line.end)) }

    var isAtEnd: Bool { at >= end }
    var unit: UInt16 { at < end ? units[at] : 0 }

    /// Goes over spaces.
    mutating func skipSpaces() {
        while at < end, CharacterClass.of(units[at]).contains(.space) { at += 1 }
    }

    /// Goes over spaces and any of the marks.
    mutating func skip(_ marks: Word) {
        while at < end, CharacterClass.of(units[at]).contains(.space) || marks.units.contains(units[at]) { at += 1 }
    }

    /// Takes a word when it comes next, with spaces between its characters or without.
    mutating func take(_ word: Word) -> Bool {
        var i = at
        for u in word.units {
            while i < end, CharacterClass.of(units[i]).contains(.space), i > at { i += 1 }
            guard i < end, units[i] == u else { return false }
            i += 1
        }
        at = i
        return true
    }

    /// Takes the first of several words that comes next.
    mutating func take(any words: [Word]) -> Bool {
        for word in words where take(word) { return true }
        return false
    }

    /// Takes one unit of a set.
    mutating func take(oneOf marks: Word) -> Bool {
        guard at < end, marks.units.contains(units[at]) else { return false }
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
            if CharacterClass.of(u).contains(.space) {
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
        let digits: [UInt16] = Self.chineseDigits
        var value = 0
        var run = 0
        var i = at
        while i < end, i - at < 4 {
            if let d = digits.firstIndex(of: units[i]) {
                run = run * 10 + (d == 10 ? 0 : d)
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

    private static let chineseDigits: [UInt16] = Array("零一二三四五六七八九〇".utf16)

    /// Whether a word stands anywhere in the rest of the line.
    func contains(_ word: Word) -> Bool { find(word) != nil }

    /// Where a word stands in the rest of the line.
    func find(_ word: Word) -> Int? {
        let w = word.units
        guard let first = w.first, end - at >= w.count else { return nil }
        for i in at...(end - w.count) where units[i] == first {
            var k = 1
            while k < w.count, units[i + k] == w[k] { k += 1 }
            if k == w.count { return i }
        }
        return nil
    }

    /// Whether the line ends in a word; spaces inside do not matter.
    func hasSuffix(_ word: Word) -> Bool {
        var i = end
        for u in word.units.reversed() {
            while i > at, CharacterClass.of(units[i - 1]).contains(.space) { i -= 1 }
            guard i > at, units[i - 1] == u else { return false }
            i -= 1
        }
        return true
    }
}
