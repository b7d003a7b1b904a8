/// The width of the column around each line, where lines were wrapped at one; found from the lines themselves.
struct ColumnWidths {
    /// For each line the column's width in halves of a Chinese character; 0 where lines have no common width.
    let widths: [Int32]
    /// Whether lines around each line are paragraphs that nobody wrapped: no common width, and wider than any column.
    let areWhole: [Bool]
    /// How far a window reaches on each side, in lines.
    private static let reach = 14
    private static let widest = 160
    /// No column of a newspaper, and few pages, hold this many halves of a character in a line.
    private static let whole = 120

    /// Looks for the width that most of the lines around share; where few lines are near, the page's own.
    ///
    /// A wrapped line is as wide as the column, or up to one character narrower because of a mark that may not
    /// end or begin a line; marks may hang out. So lines within two halves below the most frequent width
    /// count for it, at least a third of the lines around must, and few may be longer but for hanging marks.
    init(_ lines: [PageLine]) {
        let full = lines.map { min(Self.widest, Int($0.width + $0.indent)) }
        let inner = lines.indices.map { i in
            lines[i].lastClass.contains(.forbiddenAtStart) ? max(0, full[i] - Self.hanging(lines[i])) : full[i]
        }
        var window = Window()
        for i in lines.indices { window.add(full[i], inner[i], 1) }
        let page = window.width(among: full[...], members: lines.count)
        var found = [Int32](repeating: 0, count: lines.count)
        guard lines.count > 2 * Self.reach + 1 else {
            widths = found.map { _ in Int32(page) }
            areWhole = widths.map { _ in page == 0 && full.contains { $0 >= Self.whole } }
            return
        }
        var areWhole = [Bool](repeating: false, count: lines.count)
        window = Window()
        var low = 0
        var high = 0
        for i in lines.indices {
            while high < min(lines.count, i + Self.reach + 1) {
                window.add(full[high], inner[high], 1)
                high += 1
            }
            while low < i - Self.reach {
                window.add(full[low], inner[low], -1)
                low += 1
            }
            var width = window.width(among: full[low..<high], members: high - low)
            if width == 0, page > 0, window.near(page) >= 3, window.longer(page) * 3 <= window.near(page) {
                width = page
            }
            found[i] = Int32(width)
            areWhole[i] = width == 0 && window.holds(Self.whole)
        }
        widths = found
        self.areWhole = areWhole
    }

    /// How wide the mark at the end of a line is.
    private static func hanging(_ line: PageLine) -> Int { line.lastClass.contains(.wide) ? 2 : 1 }

    /// The widths of some lines.
    private struct Window {
        private var full = [Int32](repeating: 0, count: widest + 4)
        private var inner = [Int32](repeating: 0, count: widest + 4)

        mutating func add(_ width: Int, _ withoutMark: Int, _ count: Int32) {
            full[width] += count
            inner[withoutMark] += count
        }

        func near(_ width: Int) -> Int { Int(full[width] + full[width - 1] + full[width - 2]) }

        /// Whether a line is as wide as this or wider.
        func holds(_ width: Int) -> Bool { full[width...].contains { $0 > 0 } }

        /// How many lines are longer than the column, a hanging mark or two not counted.
        func longer(_ width: Int) -> Int {
            var sum: Int32 = 0
            for w in (width + 1)...widest { sum += inner[w] }
            return Int(sum)
        }

        func width(among widths: ArraySlice<Int>, members: Int) -> Int {
            var best = 0
            var bestCount: Int32 = 0
            for w in widths where w >= 12 && w < widest {
                let count = 2 * full[w] + full[w - 1] + full[w - 2] / 2
                if count > bestCount || (count == bestCount && w < best) {
                    bestCount = count
                    best = w
                }
            }
            guard best > 0 else { return 0 }
            let near = near(best)
            return near >= 3 && near * 3 >= members && longer(best) * 4 <= near ? best : 0
        }
    }
}
