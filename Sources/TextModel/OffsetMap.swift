/// Where the units of one text stand in another: 张良出席 of the repaired text in 张良 ⏎ 出席 of the file.
///
/// The map gives every unit of `From` a range of `To`, which is empty for a unit that stands nowhere. Within a kept stretch unit
/// stands for unit; a replaced stretch is one whole (㎡ ↔ m2), so a part of it maps to all of it. What a map of several stretches does to a position
/// is a pair of functions, one for starts and one for ends, and two maps compose as these functions do. For maps whose stretches
/// keep the order of the text, composition is therefore associative, and `identity` is neutral. Stretches that
/// change the order (a headline printed below its kicker) are allowed; their ranges map piece by piece.
public struct OffsetMap<From, To>: Sendable {
    /// A stretch of `From` and where it stands in `To`.
    public struct Segment: Hashable, Sendable {
        /// The stretch; segments follow one another without a gap.
        public internal(set) var from: TextRange<From>
        /// Where a range that begins in the stretch begins; for a kept stretch, where its first unit stands.
        var toStart: Int
        /// Where a range that ends in the stretch ends; it lies before `toStart` where `To` has an addition that `From` has not.
        var toEnd: Int
        /// Whether unit stands for unit; the two ranges are then equally long.
        public internal(set) var isKept: Bool

        /// Where the stretch stands; empty for units that were added.
        public var to: TextRange<To> { TextRange(toStart, toEnd) }

        init(from: TextRange<From>, toStart: Int, toEnd: Int, isKept: Bool) {
            self.from = from
            self.toStart = toStart
            self.toEnd = toEnd
            self.isKept = isKept
        }
    }

    /// The stretches in the order of `From`, which they cover from 0 to `fromCount`.
    public let segments: [Segment]
    /// How many units `From` has.
    public let fromCount: Int
    /// How many units `To` has.
    public let toCount: Int

    /// A map of segments that cover `From`; `OffsetMapBuilder` makes them.
    init(segments: [Segment], toCount: Int) {
        self.segments = segments
        self.fromCount = segments.last?.from.end ?? 0
        self.toCount = toCount
    }

    /// Appends a segment to a list in its normal form: neighbours that continue each other are one.
    static func append(_ segment: Segment, to segments: inout [Segment]) {
        guard !segment.from.isEmpty else { return }
        if let last = segments.last, last.isKept == segment.isKept {
            let isContinued = last.isKept && last.toEnd == segment.toStart
            let isSame = !last.isKept && last.toStart == segment.toStart && last.toEnd == segment.toEnd
            if isContinued || isSame {
                segments[segments.count - 1] = Segment(
                    from: TextRange(last.from.start, segment.from.end), toStart: last.toStart, toEnd: segment.toEnd,
                    isKept: isContinued)
                return
            }
        }
        segments.append(segment)
    }

    /// The map of a text to itself or to a view of the same length.
    public static func identity(count: Int) -> Self {
        guard count > 0 else { return Self(segments: [], toCount: 0) }
        return Self(
            segments: [Segment(from: TextRange(0, count), toStart: 0, toEnd: count, isKept: true)], toCount: count)
    }

    /// Where a range stands: one range, several when something lies between its parts, none when it was added.
    ///
    /// Ranges that touch are one; the order is that of `From`.
    public func map(_ range: TextRange<From>) -> [TextRange<To>] {
        var pieces: [TextRange<To>] = []
        let start = max(0, range.start)
        let end = min(fromCount, range.end)
        guard start < end else { return [] }
        var i = segmentIndex(containing: start)
        while i < segments.count, segments[i].from.start < end {
            let piece = image(of: TextRange(max(start, segments[i].from.start), min(end, segments[i].from.end)), in: i)
            i += 1
            if piece.isEmpty { continue }
            if let last = pieces.last, last.start <= piece.start, piece.start <= last.end {
                pieces[pieces.count - 1] = TextRange(last.start, max(last.end, piece.end))
            } else {
                pieces.append(piece)
            }
        }
        return pieces
    }

    /// The smallest range that holds all of where a range stands; nil when it stands nowhere.
    public func hull(_ range: TextRange<From>) -> TextRange<To>? {
        let pieces = map(range)
        guard let first = pieces.first else { return nil }
        return pieces.dropFirst().reduce(first) { TextRange(min($0.start, $1.start), max($0.end, $1.end)) }
    }

    /// Where a range that begins at a position begins; what was added in `To` before the position lies before it.
    public func start(at position: Offset<From>) -> Offset<To> {
        let p = max(0, position.value)
        guard p < fromCount else { return Offset(toCount) }
        let segment = segments[segmentIndex(containing: p)]
        return Offset(segment.isKept ? segment.toStart + p - segment.from.start : segment.toStart)
    }

    /// Where a range that ends at a position ends; what was added in `To` after the position lies after it.
    public func end(at position: Offset<From>) -> Offset<To> {
        let p = min(fromCount, position.value)
        guard p > 0 else { return Offset(0) }
        let segment = segments[segmentIndex(containing: p - 1)]
        return Offset(segment.isKept ? segment.toStart + p - segment.from.start : segment.toEnd)
    }

    /// The index of the segment that a unit of `From` lies in.
    func segmentIndex(containing unit: Int) -> Int {
        var low = 0
        var high = segments.count
        while low < high {
            let mid = (low + high) / 2
            if segments[mid].from.end <= unit { low = mid + 1 } else { high = mid }
        }
        return low
    }

    private func image(of part: TextRange<From>, in index: Int) -> TextRange<To> {
        let segment = segments[index]
        guard segment.isKept else { return segment.to }
        let distance = segment.toStart - segment.from.start
        return TextRange(part.start + distance, part.end + distance)
    }
}

extension OffsetMap: Equatable {
    /// Whether two maps have the same segments.
    public static func == (a: Self, b: Self) -> Bool { a.toCount == b.toCount && a.segments == b.segments }
}
