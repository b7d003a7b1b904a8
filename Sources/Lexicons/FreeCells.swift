/// The free cells of a double array that is being built, a bit each, and where the children of a node fit among them.
///
/// Sixty-four bases are tried at a time, as bits of one number, so that the array stays dense: what is walked lies close
/// together, and hundreds of thousands of nodes are placed in some milliseconds.
package struct FreeCells {
    /// Set where a cell is in use; behind the last word all are free.
    private var taken: [UInt64] = []
    /// Set where a base is in use, when each node must have its own.
    private var bases: [UInt64] = []
    private let hasUniqueBases: Bool
    /// No cell below the 64 of this word is free.
    private var lowest = 0
    /// By how many children are to be placed, where the search for room begins.
    private var starts = [Int](repeating: 0, count: 10)
    /// One past the last cell in use.
    package private(set) var used = 0

    private let patience: Int

    /// - Parameters:
    ///   - uniqueBases: whether no two nodes may have their children counted from the same base.
    ///   - patience: how many words of 64 cells are tried before the search for such families starts further behind.
    package init(uniqueBases: Bool = false, patience: Int = 16) {
        hasUniqueBases = uniqueBases
        self.patience = patience
    }

    /// Takes a cell.
    package mutating func take(_ cell: Int) {
        Self.set(cell, in: &taken)
        used = max(used, cell + 1)
        while lowest < taken.count, taken[lowest] == ~0 { lowest += 1 }
    }

    /// The first base, from where the last search for so many ended, at which all children fall on free cells; they are taken.
    package mutating func place(_ codes: [Int]) -> Int {
        let smallest = codes.reduce(Int.max) { min($0, $1) }
        let size = min(starts.count - 1, Int.bitWidth - codes.count.leadingZeroBitCount)
        let first = max(0, max(lowest * 64, starts[size]) - smallest)
        var base = first
        var fits = fits(codes, at: base)
        while fits == 0 {
            base += 64
            fits = self.fits(codes, at: base)
        }
        // A crowded front is left behind: a little space for a lot of time.
        if base - first > patience * 64 { starts[size] = base - patience * 32 + smallest }
        base += fits.trailingZeroBitCount
        for code in codes { take(base + code) }
        if hasUniqueBases { Self.set(base, in: &bases) }
        return base
    }

    /// At which of 64 bases the codes fall on free cells, a bit each.
    @inline(__always)
    private func fits(_ codes: [Int], at base: Int) -> UInt64 {
        var fits = hasUniqueBases ? Self.free(bases, from: base) : ~UInt64(0)
        for code in codes {
            fits &= Self.free(taken, from: base + code)
            if fits == 0 { break }
        }
        return fits
    }

    /// Which of the 64 bits from a place on are not set.
    @inline(__always)
    private static func free(_ bits: [UInt64], from place: Int) -> UInt64 {
        let (word, shift) = (place >> 6, UInt64(place & 63))
        let low = word < bits.count ? bits[word] : 0
        if shift == 0 { return ~low }
        let high = word + 1 < bits.count ? bits[word + 1] : 0
        return ~(low &>> shift | high &<< (64 &- shift))
    }

    private static func set(_ place: Int, in bits: inout [UInt64]) {
        while bits.count <= place >> 6 { bits.append(0) }
        bits[place >> 6] |= 1 << UInt64(place & 63)
    }
}
