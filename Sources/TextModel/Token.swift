/// A part of speech of the PKU tag set, as one byte; `PartOfSpeech.unknown` where no tagger ran.
///
/// 副主席 is `n`, 余运高 is `nr`.
@frozen
public struct PartOfSpeech: Hashable, Sendable {
    /// Index into the tag set; 0 is unknown.
    public var rawValue: UInt8

    /// The tag with this index.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// No tagger ran.
    public static let unknown = PartOfSpeech(rawValue: 0)
}

/// A word, as a range of the article's text.
@frozen
public struct Token: Hashable, Sendable {
    /// The first UTF-16 unit.
    public var start: Int32
    /// One past the last unit.
    public var end: Int32
    /// Its part of speech.
    public var partOfSpeech: PartOfSpeech

    /// The word `start..<end`.
    @inlinable
    public init(start: Int, end: Int, partOfSpeech: PartOfSpeech = .unknown) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
        self.partOfSpeech = partOfSpeech
    }
    /// The word's range.
    @inlinable public var range: TextRange<Clean> { TextRange(Int(start), Int(end)) }
}
