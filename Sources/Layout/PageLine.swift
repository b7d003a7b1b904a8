/// A line of a page that is not blank, with what a glance at it tells.
struct PageLine: Sendable {
    /// Zero-based line of the file.
    var number: Int32 = 0
    /// The first unit that is no space.
    var start: Int32 = 0
    /// One past the last unit that is no space.
    var end: Int32 = 0
    /// Leading space, in halves of a Chinese character.
    var indent: Int32 = 0
    /// The width of the text in halves of a Chinese character, without the spaces that OCR puts into numbers.
    var width: Int32 = 0
    /// Space after the text, in halves of a Chinese character.
    var trailing: Int32 = 0
    /// How many marks stand in it: stops, commas, colons, 、.
    var marks: Int16 = 0
    /// Blank lines above it.
    var blanksAbove: Int32 = 0
    /// How many full stops it has.
    var stops: Int16 = 0
    /// How many commas and semicolons it has.
    var commas: Int16 = 0
    /// How many spaces stand inside it.
    var gaps: Int16 = 0
    /// How many Chinese characters it has.
    var han: Int32 = 0
    /// How many digits it has.
    var digits: Int16 = 0
    /// The first unit and its class.
    var first: UInt16 = 0
    var firstClass: CharacterClass = []
    /// The last unit and its class.
    var last: UInt16 = 0
    var lastClass: CharacterClass = []
    /// The last unit that closes no pair, and its class: 。 in …了。”
    var lastInner: CharacterClass = []

    /// How many units the text has.
    var count: Int { Int(end - start) }
    /// The text's width in Chinese characters, rounded up.
    var columns: Int { Int(width + 1) / 2 }
    /// Whether it ends as a sentence does: 。 or ！ or ？ or … with or without a closing mark after it.
    var endsSentence: Bool { lastClass.contains(.stop) || (lastClass.contains(.closer) && lastInner.contains(.stop)) }
}

extension PageLine {
    /// Counts a mark or a digit that stands at `i`; marks that open or close a pair are entered into the list.
    mutating func count(
        _ u: UInt16, _ c: CharacterClass, _ i: Int, _ units: UnsafeBufferPointer<UInt16>, _ table: CharacterTable,
        _ index: Int32, _ pairs: inout [PageScan.Mark]
    ) {
        if c.contains(.digit) {
            digits &+= 1
        } else if u == 0x2E {
            if isStop(i, units, table) {
                stops &+= 1
                marks &+= 1
            }
        } else if c.contains(.stop) || c.contains(.pause) {
            marks &+= 1
            if u == 0x3002 { stops &+= 1 }
            if u == 0xFF0C || u == 0xFF1B || u == 0x2C { commas &+= 1 }
        } else {
            pairs.append(PageScan.Mark(unit: Int32(truncatingIfNeeded: i), line: index))
        }
    }

    /// Sets the first and the last unit and their classes; `start` and `end` are known.
    mutating func setEnds(_ units: UnsafeBufferPointer<UInt16>, _ table: CharacterTable) {
        guard end > start else { return }
        first = units[Int(start)]
        firstClass = table[first]
        // ’97 begins with an apostrophe, not with a closing mark.
        if first == 0x2019, count > 1, table[units[Int(start) + 1]].contains(.digit) { firstClass = .wide }
        var i = Int(end) - 1
        last = units[i]
        while i > Int(start), table[units[i]].contains(.closer) || table[units[i]].contains(.space) { i -= 1 }
        lastInner = table[units[i]]
        if lastInner.contains(.closer) { lastInner = [] }
        if units[i] == 0x2E, isStop(i, units, table) { lastInner = [.stop, .forbiddenAtStart] }
        lastClass = last == 0x2E && lastInner.contains(.stop) ? lastInner : table[last]
    }

    /// Whether the full stop of ASCII at `i` ends a sentence: it stands behind a Chinese character.
    private func isStop(_ i: Int, _ units: UnsafeBufferPointer<UInt16>, _ table: CharacterTable) -> Bool {
        i > Int(start) && table[units[i - 1]].contains(.han)
    }
}
