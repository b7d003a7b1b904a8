/// Builds an `OffsetMap` while a text is written: for each stretch that is appended, say where it stands.
///
/// A paragraph whose lines 0..<10 and 12..<20 of the file are joined is `keep(0..<10)`, `keep(12..<20)`.
public struct OffsetMapBuilder<From, To>: Sendable {
    private var segments: [OffsetMap<From, To>.Segment] = []
    /// How many units were appended.
    public private(set) var count = 0

    /// A builder for an empty text.
    public init() {}

    /// Appends a copy of a range of the other text, unit for unit.
    public mutating func keep(_ range: TextRange<To>) {
        append(count: range.count, range, isKept: true)
    }

    /// Appends `count` units that stand for a range as a whole; 0 units leave the range out.
    public mutating func replace(_ range: TextRange<To>, count: Int) {
        // One unit for one unit is a kept one, so that equal maps have equal segments.
        append(count: count, range, isKept: count == 1 && range.count == 1)
    }

    /// Appends `count` units that stand nowhere in the other text, as the newline between two paragraphs.
    public mutating func add(_ count: Int) {
        let position = segments.last?.toEnd ?? 0
        append(count: count, TextRange(position, position), isKept: false)
    }

    private mutating func append(count added: Int, _ range: TextRange<To>, isKept: Bool) {
        guard added > 0 else { return }
        OffsetMap.append(
            .init(from: TextRange(count, count + added), toStart: range.start, toEnd: range.end, isKept: isKept),
            to: &segments)
        count += added
    }

    /// The map.
    ///
    /// - Parameter toCount: how many units the other text has.
    public func build(toCount: Int) -> OffsetMap<From, To> { OffsetMap(segments: segments, toCount: toCount) }
}
