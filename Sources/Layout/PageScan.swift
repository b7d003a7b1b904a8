import TextModel

/// The lines of a page that are not blank; every later step of layout reads this one value.
struct PageScan {
    /// The units of the page, folded to half width where that keeps the meaning.
    let units: UnsafeBufferPointer<UInt16>
    /// The lines that are not blank, in order.
    let lines: [PageLine]
    /// How many lines the file has, blank ones too.
    let lineCount: Int

    /// Walks the units once.
    init(units: UnsafeBufferPointer<UInt16>) {
        self.units = units
        var lines: [PageLine] = []
        lines.reserveCapacity(units.count / 24 + 4)
        var number: Int32 = 0
        CharacterClass.table.withUnsafeBufferPointer { table in
            var i = 0
            var blanks: Int32 = 0
            while i < units.count {
                var line = PageLine()
                line.number = number
                line.blanksAbove = blanks
                i = Self.read(&line, from: i, units, table)
                if line.end > line.start {
                    lines.append(line)
                    blanks = 0
                } else {
                    blanks += 1
                }
                number += 1
                if i < units.count {  // a line's end: CR LF is one
                    i += units[i] == 0x0D && i + 1 < units.count && units[i + 1] == 0x0A ? 2 : 1
                }
            }
        }
        self.lines = lines
        lineCount = Int(number)
    }

    /// Reads one line and returns where it ends.
    @inline(__always)
    private static func read(
        _ line: inout PageLine, from start: Int, _ units: UnsafeBufferPointer<UInt16>,
        _ table: UnsafeBufferPointer<CharacterClass>
    ) -> Int {
        var i = start
        var indent: Int32 = 0
        while i < units.count {
            let c = table[Int(units[i])]
            guard c.contains(.space) else { break }
            indent += units[i] == 0x09 ? 4 : c.contains(.wide) ? 2 : 1
            i += 1
        }
        line.indent = indent
        line.start = Int32(i)
        line.end = line.start
        var width: Int32 = 0
        var atLast: Int32 = 0
        var gaps: Int16 = 0
        var gapStart = 0
        var previous: CharacterClass = []
        while i < units.count {
            var c = table[Int(units[i])]
            if c.contains(.newline) { break }
            // A full stop of ASCII behind a Chinese character ends a sentence.
            if units[i] == 0x2E, previous.contains(.han) {
                c = [.stop, .forbiddenAtStart]
                line.stops &+= 1
            }
            if c.contains(.space) {
                if !previous.contains(.space) {
                    gaps &+= 1
                    gapStart = i
                }
                width += c.contains(.wide) ? 2 : 1
            } else {
                if previous.contains(.space), isPrintedByMistake(units, gapStart, i, table) {
                    width = atLast
                    gaps &-= 1
                }
                width += c.contains(.wide) ? 2 : 1
                if c.contains(.han) { line.han += 1 }
                if c.contains(.digit) { line.digits &+= 1 }
                if c.contains(.stop) || c.contains(.pause) { line.marks &+= 1 }
                if c.contains(.stop), units[i] == 0x3002 { line.stops &+= 1 }
                if c.contains(.pause), units[i] == 0xFF0C || units[i] == 0xFF1B || units[i] == 0x2C {
                    line.commas &+= 1
                }
                if !c.contains(.closer) { line.lastInner = c }
                line.end = Int32(i + 1)
                line.gaps = gaps
                atLast = width
            }
            previous = c
            i += 1
        }
        line.width = atLast
        line.trailing = width - atLast
        if line.end > line.start {
            line.first = units[Int(line.start)]
            line.firstClass = table[Int(line.first)]
            // ’97 begins with an apostrophe, not with a closing mark.
            if line.first == 0x2019, line.count > 1, table[Int(units[Int(line.start) + 1])].contains(.digit) {
                line.firstClass = .wide
            }
            line.last = units[Int(line.end) - 1]
            line.lastClass =
                line.last == 0x2E && line.lastInner.contains(.stop) ? line.lastInner : table[Int(line.last)]
        }
        return i
    }

    /// Whether the gap `from..<to` is one that OCR puts into a number or a date: 5 月2 2 日.
    @inline(__always)
    private static func isPrintedByMistake(
        _ units: UnsafeBufferPointer<UInt16>, _ from: Int, _ to: Int, _ table: UnsafeBufferPointer<CharacterClass>
    ) -> Bool {
        guard from > 0, to - from == 1 else { return false }
        return SpaceRule.isInsideNumber(before: units[from - 1], after: units[to])
    }
}
