extension UnitSet {
    /// Where the units of the set stand, in order.
    ///
    /// A scan of an article begins with it: most of its characters are none that the scan asks for, and to see that costs
    /// a few instructions each.
    package func positions(in units: [UInt16]) -> [Int] {
        var found: [Int] = []
        units.withUnsafeBufferPointer { units in
            pages.withUnsafeBufferPointer { pages in
                bits.withUnsafeBufferPointer { bits in
                    for i in 0..<units.count {
                        let unit = units[i]
                        let word = bits[Int(pages[Int(unit &>> 8)]) &* 4 &+ Int(unit &>> 6 & 3)]
                        if word &>> UInt64(unit & 63) & 1 != 0 { found.append(i) }
                    }
                }
            }
        }
        return found
    }
}

extension [UInt16] {
    /// Where a unit stands, in order.
    package func positions(of unit: UInt16) -> [Int] {
        var found: [Int] = []
        withUnsafeBufferPointer { units in
            for i in 0..<units.count where units[i] == unit { found.append(i) }
        }
        return found
    }
}

extension [UInt16] {
    /// Whether a word stands at a position.
    package func stands(_ word: [UInt16], at start: Int) -> Bool {
        guard start >= 0, start + word.count <= count else { return false }
        return withUnsafeBufferPointer { units in
            word.withUnsafeBufferPointer { word in
                for k in 0..<word.count where units[start + k] != word[k] { return false }
                return true
            }
        }
    }
}
