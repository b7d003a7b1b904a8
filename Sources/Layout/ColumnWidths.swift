/// The width of the column around each line, where lines were wrapped at one; found from the lines themselves.
struct ColumnWidths {
    /// For each line the column's width in halves of a Chinese character; 0 where lines have no common width.
    let widths: [Int32]
    /// How far a window reaches on each side, in lines.
    private static let reach = 14

    /// Looks for the width that most of the lines around share.
    ///
    /// A wrapped line is as wide as the column or half a character to one character narrower (a mark that may not
    /// end or begin a line); marks may hang out by one. So lines within two halves below the most frequent width
    /// count for it, and at least a third of the lines around, three or more, must.
    init(_ lines: [PageLine]) {
        var found = [Int32](repeating: 0, count: lines.count)
        var histogram = [Int32](repeating: 0, count: Self.widest + 4)
        func bin(_ i: Int) -> Int { Self.measured(lines[i]) }
        var low = 0
        var high = 0
        for i in lines.indices {
            while high < min(lines.count, i + Self.reach + 1) {
                histogram[bin(high)] += 1
                high += 1
            }
            while low < i - Self.reach {
                histogram[bin(low)] -= 1
                low += 1
            }
            let members = high - low
            var best = 0
            var bestCount: Int32 = 0
            let from = max(low, i - Self.reach)
            for k in from..<high {  // only widths that occur
                let w = bin(k)
                guard w >= 12, w < Self.widest else { continue }
                let count = 2 * histogram[w] + histogram[w - 1] + histogram[w - 2] / 2
                if count > bestCount || (count == bestCount && w > best) {
                    bestCount = count
                    best = w
                }
            }
            guard best > 0 else { continue }
            let near = Int(histogram[best] + histogram[best - 1] + histogram[best - 2])
            var longer = 0
            for w in (best + 1)...Self.widest { longer += Int(histogram[w]) }
            if near >= 3, near * 3 >= members, longer * 4 <= near { found[i] = Int32(best) }
        }
        widths = found
    }

    private static let widest = 160

    /// The width that a wrapped line shows: a mark that hangs out at its end is not counted.
    private static func measured(_ line: PageLine) -> Int {
        var w = Int(line.width + line.indent)
        if line.lastClass.contains(.forbiddenAtStart), line.lastClass.contains(.wide) { w -= 0 }
        w = min(w, widest)
        return max(0, w)
    }
}
