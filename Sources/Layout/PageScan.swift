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
        while i < units.count {
            let c = table[units[i]]
            guard c.contains(.space) else { break }
            line.indent &+= units[i] == 0x09 ? 4 : c.contains(.wide) ? 2 : 1
            i &+= 1
        }
        line.start = Int32(truncatingIfNeeded: i)
        var width: Int32 = 0
        var han: Int32 = 0
        var gaps: Int16 = 0
        var gapStart = i
        var isGap = false
        while i < units.count {
            let u = units[i]
            let c = table[u]
            if c.contains(.newline) { break }
            if c.contains(.space) {
                if !isGap {
                    // Here the line may end.
                    line.end = Int32(truncatingIfNeeded: i)
                    line.width = width
                    line.gaps = gaps
                    gaps &+= 1
                    gapStart = i
                    isGap = true
                }
                width &+= c.contains(.wide) ? 2 : 1
                i &+= 1
                continue
            }
            if isGap {
                isGap = false
                if isPrintedByMistake(units, gapStart, i, table) {
                    width = line.width
                    gaps &-= 1
                }
            }
            if c == .plainHan {
                // Most of a page is Chinese characters that stand next to each other.
                let from = i
                repeat { i &+= 1 } while i < units.count && CharacterClass.isCommonHan(units[i])
                han &+= Int32(truncatingIfNeeded: i &- from)
                width &+= 2 &* Int32(truncatingIfNeeded: i &- from)
                continue
            }
            width &+= c.contains(.wide) ? 2 : 1
            if !c.isDisjoint(with: .counted) || u == 0x2E { line.count(u, c, i, units, table, index, &marks) }
            i &+= 1
        }
        line.han = han
        if !isGap {
            line.end = Int32(truncatingIfNeeded: i)
            line.width = width
            line.gaps = gaps
        }
        line.trailing = width &- line.width
        line.setEnds(units, table)
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
