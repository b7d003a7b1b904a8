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
    /// What is counted while a line is read.
    struct Counts {
        private var end: Int
        var width: Int32 = 0
        /// The width up to the last unit that is no space.
        private(set) var widthAtEnd: Int32 = 0
        private var marks: Int16 = 0
        var stops: Int16 = 0
        private var commas: Int16 = 0
        /// Spaces so far, and those before the last unit that is no space.
        var openGaps: Int16 = 0
        private var gaps: Int16 = 0
        private var han: Int32 = 0
        private var digits: Int16 = 0
        private var lastInner: CharacterClass = []

        init(end: Int) { self.end = end }

        /// Adds Chinese characters.
        @inline(__always)
        mutating func add(han count: Int, end: Int) {
            let count = Int32(truncatingIfNeeded: count)
            han &+= count
            width &+= 2 &* count
            lastInner = .plainHan
            close(end)
        }

        /// Adds a unit that is no space.
        @inline(__always)
        mutating func add(_ u: UInt16, _ c: CharacterClass, end: Int) {
            width &+= c.contains(.wide) ? 2 : 1
            if c.contains(.han) { han &+= 1 }
            if c.contains(.digit) { digits &+= 1 }
            if c.contains(.stop) || c.contains(.pause) {
                marks &+= 1
                if u == 0x3002 { stops &+= 1 }
                if u == 0xFF0C || u == 0xFF1B || u == 0x2C { commas &+= 1 }
            }
            if !c.contains(.closer) { lastInner = c }
            close(end)
        }

        @inline(__always)
        private mutating func close(_ end: Int) {
            self.end = end
            gaps = openGaps
            widthAtEnd = width
        }

        @inline(__always)
        func write(to line: inout PageLine) {
            line.end = Int32(truncatingIfNeeded: end)
            line.width = widthAtEnd
            line.trailing = width &- widthAtEnd
            line.marks = marks
            line.stops = stops
            line.commas = commas
            line.gaps = gaps
            line.han = han
            line.digits = digits
            line.lastInner = lastInner
        }
    }

    /// Sets the first and the last unit and their classes.
    mutating func setEnds(_ units: UnsafeBufferPointer<UInt16>, _ table: CharacterTable) {
        guard end > start else { return }
        first = units[Int(start)]
        firstClass = table[first]
        // ’97 begins with an apostrophe, not with a closing mark.
        if first == 0x2019, count > 1, table[units[Int(start) + 1]].contains(.digit) { firstClass = .wide }
        last = units[Int(end) - 1]
        lastClass = last == 0x2E && lastInner.contains(.stop) ? lastInner : table[last]
    }
}
