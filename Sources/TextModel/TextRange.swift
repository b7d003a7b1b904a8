/// The space of the file that came in: offsets are bytes.
public enum Source: Sendable {}

/// The space of an article's repaired text: offsets are UTF-16 code units.
public enum Clean: Sendable {}

/// A position in one space of offsets; positions of two spaces cannot be mixed.
@frozen
public struct Offset<Space>: Hashable, Comparable, Sendable {
    /// Bytes in `Source`, UTF-16 code units in `Clean`.
    public var value: Int

    /// A position `value` units from the start.
    @inlinable
    public init(_ value: Int) { self.value = value }

    /// Orders positions as they stand in the text.
    @inlinable
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// A half-open range of one space of offsets.
///
/// In 市总工会 the mention 总工会 has the range 1..<4.
@frozen
public struct TextRange<Space>: Hashable, Comparable, Sendable {
    /// The first unit of the range.
    public var start: Int
    /// One past the last unit.
    public var end: Int

    /// The range `start..<end`; `end` is never before `start`.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = Swift.max(start, end)
    }

    /// How many units the range covers.
    @inlinable public var count: Int { end - start }
    /// Whether the range covers nothing.
    @inlinable public var isEmpty: Bool { end == start }
    /// The first position.
    @inlinable public var lowerBound: Offset<Space> { Offset(start) }
    /// One past the last position.
    @inlinable public var upperBound: Offset<Space> { Offset(end) }

    /// Whether `other` lies inside this range.
    @inlinable public func contains(_ other: Self) -> Bool { start <= other.start && other.end <= end }
    /// Whether the two share at least one unit.
    @inlinable public func overlaps(_ other: Self) -> Bool { start < other.end && other.start < end }
    /// The range moved by `distance` units.
    @inlinable public func shifted(by distance: Int) -> Self { Self(start + distance, end + distance) }

    /// Orders by start; of two with one start the longer comes first, so that an outer range precedes its inner ones.
    @inlinable
    public static func < (a: Self, b: Self) -> Bool { a.start != b.start ? a.start < b.start : a.end > b.end }
}
