/// Sets of units at which the scans of an extractor begin, looked for in one pass over a text.
///
/// Most characters are none that any scan asks for, and to see that costs a few instructions for all scans together.
package struct Triggers: Sendable {
    /// For the upper byte of a unit the number of its page in `marks`; page 0 is empty.
    private let pages: [UInt16]
    /// For each unit of a page a bit for each set that has it.
    private let marks: [UInt16]
    private let count: Int

    /// - Parameter sets: at most sixteen.
    package init(_ sets: [UnitSet]) {
        precondition(sets.count <= 16, "a mark has sixteen bits")
        var pages = [UInt16](repeating: 0, count: 256)
        var marks = [UInt16](repeating: 0, count: 256)
        for (number, set) in sets.enumerated() {
            for unit in set.units {
                let upper = Int(unit >> 8)
                if pages[upper] == 0 {
                    pages[upper] = UInt16(marks.count / 256)
                    marks += repeatElement(0, count: 256)
                }
                marks[Int(pages[upper]) * 256 + Int(unit & 0xFF)] |= 1 << UInt16(number)
            }
        }
        self.pages = pages
        self.marks = marks
        count = sets.count
    }

    /// For each set where its units stand, in order.
    package func positions(in units: [UInt16]) -> [[Int]] {
        var found = [[Int]](repeating: [], count: count)
        units.withUnsafeBufferPointer { units in
            pages.withUnsafeBufferPointer { pages in
                marks.withUnsafeBufferPointer { marks in
                    for i in 0..<units.count {
                        let unit = units[i]
                        var mark = marks[Int(pages[Int(unit &>> 8)]) &* 256 &+ Int(unit & 0xFF)]
                        while mark != 0 {
                            found[mark.trailingZeroBitCount].append(i)
                            mark &= mark &- 1
                        }
                    }
                }
            }
        }
        return found
    }
}
