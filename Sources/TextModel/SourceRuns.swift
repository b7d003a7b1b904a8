/// Where a repaired text stands in its file: runs of units whose width in bytes is one, in order of the text.
///
/// 5月22日 that OCR printed as 5 月22日 has a run for 5 and one that begins at 月. Units of no run were put in by the
/// repair (the newline between two blocks).
public struct SourceRuns: Hashable, Sendable {
    /// A run of units with equal width in bytes.
    public struct Run: Hashable, Sendable {
        /// The first UTF-16 unit in the text.
        public var clean: Int
        /// How many units the run has.
        public var count: Int
        /// The first byte in the file.
        public var byte: Int
        /// How many bytes a unit takes: 3 for Han in UTF-8, 2 in GB18030.
        public var width: Int

        /// A run of units.
        public init(clean: Int, count: Int, byte: Int, width: Int) {
            self.clean = clean
            self.count = count
            self.byte = byte
            self.width = width
        }
    }
    /// The runs by `clean`.
    public private(set) var runs: [Run] = []

    /// No runs: text that came from nowhere.
    public init() {}

    /// Makes room for some runs.
    package mutating func reserveCapacity(_ count: Int) { runs.reserveCapacity(count) }

    /// Adds one unit at `clean` that stands at `byte`; calls must be in order of `clean`.
    @inlinable
    public mutating func append(clean: Int, byte: Int, width: Int) {
        append(clean: clean, count: 1, byte: byte, width: width)
    }

    /// Adds a run, joined to the last one when it goes on where that ends.
    public mutating func append(clean: Int, count: Int, byte: Int, width: Int) {
        if let last = runs.last, last.width == width, last.clean + last.count == clean,
            last.byte + last.count * width == byte
        {
            runs[runs.count - 1].count += count
        } else {
            runs.append(Run(clean: clean, count: count, byte: byte, width: width))
        }
    }

    /// The byte ranges that a range of the text was printed at, in order; neighbours are joined.
    public func ranges(of range: TextRange<Clean>) -> [TextRange<Source>] {
        var low = 0
        var high = runs.count
        while low < high {
            let mid = (low + high) / 2
            if runs[mid].clean + runs[mid].count <= range.start { low = mid + 1 } else { high = mid }
        }
        var found: [TextRange<Source>] = []
        while low < runs.count, runs[low].clean < range.end {
            let run = runs[low]
            let from = max(range.start, run.clean) - run.clean
            let to = min(range.end, run.clean + run.count) - run.clean
            let start = run.byte + from * run.width
            let end = run.byte + to * run.width
            if let last = found.last, last.end == start {
                found[found.count - 1].end = end
            } else {
                found.append(TextRange(start, end))
            }
            low += 1
        }
        return found
    }
}
