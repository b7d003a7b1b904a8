import TextModel

/// The lines of a page that are not blank; every later step of layout reads this one value.
struct PageScan {
    /// A mark that opens or closes a pair.
    struct Mark {
        var unit: Int32
        /// The index of its line.
        var line: Int32
    }
    /// The units of the page, folded to half width where that keeps the meaning.
    let units: UnsafeBufferPointer<UInt16>
    /// The class of every unit.
    let classes = CharacterClass.table
    /// The lines that are not blank, in order.
    let lines: [PageLine]
    /// Opening and closing marks, in order.
    let marks: [Mark]
    /// How many lines the file has, blank ones too.
    let lineCount: Int

    /// Walks the units once.
    init(units: UnsafeBufferPointer<UInt16>) {
        self.units = units
        var lines: [PageLine] = []
        lines.reserveCapacity(units.count / 24 + 4)
        var marks: [Mark] = []
        marks.reserveCapacity(units.count / 32 + 4)
        var number: Int32 = 0
        let table = classes
        var i = 0
        var blanks: Int32 = 0
        while i < units.count {
            var line = PageLine()
            line.number = number
            line.blanksAbove = blanks
            i = Self.read(&line, from: i, units, table, Int32(lines.count), &marks)
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
        self.lines = lines
        self.marks = marks
        lineCount = Int(number)
    }

    /// The class of a unit of the page.
    @inline(__always)
    func kind(_ i: Int) -> CharacterClass { classes[units[i]] }

    /// Reads one line and returns where it ends.
    @inline(__always)
    private static func read(
        _ line: inout PageLine, from start: Int, _ units: UnsafeBufferPointer<UInt16>, _ table: CharacterTable,
        _ index: Int32, _ marks: inout [Mark]
    ) -> Int {
        var i = start
        var indent: Int32 = 0
        while i < units.count {
            let c = table[units[i]]
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
            var c = table[units[i]]
            if c == .plainHan, previous == .plainHan {
                // Most of a page is Chinese characters that stand next to each other.
                let from = i
                repeat { i += 1 } while i < units.count && CharacterClass.isCommonHan(units[i])
                line.han += Int32(truncatingIfNeeded: i - from)
                width += 2 * Int32(truncatingIfNeeded: i - from)
                line.end = Int32(truncatingIfNeeded: i)
                atLast = width
                continue
            }
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
                if c.contains(.opener) || c.contains(.closer) {
                    marks.append(Mark(unit: Int32(truncatingIfNeeded: i), line: index))
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
            line.firstClass = table[line.first]
            // ’97 begins with an apostrophe, not with a closing mark.
            if line.first == 0x2019, line.count > 1, table[units[Int(line.start) + 1]].contains(.digit) {
                line.firstClass = .wide
            }
            line.last = units[Int(line.end) - 1]
            line.lastClass = line.last == 0x2E && line.lastInner.contains(.stop) ? line.lastInner : table[line.last]
        }
        return i
    }

    /// Whether the gap `from..<to` is one that OCR puts into a number or a date: 5 月2 2 日.
    @inline(__always)
    private static func isPrintedByMistake(
        _ units: UnsafeBufferPointer<UInt16>, _ from: Int, _ to: Int, _ table: CharacterTable
    ) -> Bool {
        guard from > 0, to - from == 1 else { return false }
        return SpaceRule.isInsideNumber(before: units[from - 1], after: units[to])
    }
}
