extension OffsetMap {
    /// The map through a middle text: repaired text → decoded text, then decoded text → folded text.
    public func composed<End>(with next: OffsetMap<To, End>) -> OffsetMap<From, End> {
        typealias Composed = OffsetMap<From, End>
        var result: [Composed.Segment] = []
        for segment in segments {
            guard segment.isKept else {
                let start = next.start(at: Offset(segment.toStart)).value
                let end = next.end(at: Offset(segment.toEnd)).value
                Composed.append(.init(from: segment.from, toStart: start, toEnd: end, isKept: false), to: &result)
                continue
            }
            let distance = segment.from.start - segment.toStart
            var position = segment.toStart
            var i = next.segmentIndex(containing: position)
            while i < next.segments.count, position < segment.toEnd {
                let other = next.segments[i]
                let stop = min(segment.toEnd, other.from.end)
                let shift = other.toStart - other.from.start
                Composed.append(
                    .init(
                        from: TextRange(position + distance, stop + distance),
                        toStart: other.isKept ? position + shift : other.toStart,
                        toEnd: other.isKept ? stop + shift : other.toEnd, isKept: other.isKept),
                    to: &result)
                position = stop
                i += 1
            }
            // What lies past the end of the middle text stands nowhere.
            Composed.append(
                .init(
                    from: TextRange(position + distance, segment.from.end), toStart: next.toCount,
                    toEnd: next.toCount, isKept: false),
                to: &result)
        }
        return Composed(segments: result, toCount: next.toCount)
    }

    /// The map back: where the units of `To` stand in `From`.
    ///
    /// A unit that several segments share stands for all of them.
    public func inverse() -> OffsetMap<To, From> {
        typealias Inverse = OffsetMap<To, From>
        let sorted = segments.filter { !$0.to.isEmpty }.sorted { ($0.toStart, $0.toEnd) < ($1.toStart, $1.toEnd) }
        let cuts = Set([0, toCount] + sorted.flatMap { [$0.toStart, $0.toEnd] }).sorted()
        var result: [Inverse.Segment] = []
        var first = 0
        var reached = 0
        for (start, end) in zip(cuts, cuts.dropFirst()) where end <= toCount {
            while first < sorted.count, sorted[first].toEnd <= start { first += 1 }
            var covering: [Segment] = []
            var i = first
            while i < sorted.count, sorted[i].toStart < end {
                if sorted[i].toEnd > start { covering.append(sorted[i]) }
                i += 1
            }
            let isKept = covering.count == 1 && covering[0].isKept
            var back = TextRange<From>(reached, reached)
            if let one = covering.first {
                let distance = one.from.start - one.toStart
                back = isKept ? TextRange(start + distance, end + distance) : one.from
                for other in covering.dropFirst() {
                    back = TextRange(min(back.start, other.from.start), max(back.end, other.from.end))
                }
            }
            reached = back.end
            Inverse.append(
                .init(from: TextRange(start, end), toStart: back.start, toEnd: back.end, isKept: isKept), to: &result)
        }
        return Inverse(segments: result, toCount: fromCount)
    }
}
