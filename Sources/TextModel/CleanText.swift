/// Text that was decoded to UTF-16 once; every stage works on its units.
///
/// `folded` is a view for matching with the same length and offsets: half-width forms, simplified characters.
public struct CleanText: Sendable {
    /// The text as it stands.
    public let units: [UInt16]
    /// The same, folded unit by unit; equal offsets.
    public let folded: [UInt16]

    /// Takes the units of a string and folds them.
    public init(_ string: String, folding: FoldTable = .width) {
        self.init(units: Array(string.utf16), folding: folding)
    }

    /// Takes decoded units and folds them.
    public init(units: [UInt16], folding: FoldTable = .width) {
        self.units = units
        self.folded = folding.fold(units)
    }

    /// How many UTF-16 units the text has.
    public var count: Int { units.count }

    /// The text of a range.
    public func string(_ range: TextRange<Clean>) -> String {
        String(decoding: units[Swift.max(0, range.start)..<Swift.min(units.count, range.end)], as: UTF16.self)
    }

    /// The folded text of a range.
    public func foldedString(_ range: TextRange<Clean>) -> String {
        String(decoding: folded[Swift.max(0, range.start)..<Swift.min(units.count, range.end)], as: UTF16.self)
    }

    /// The whole text.
    public var string: String { String(decoding: units, as: UTF16.self) }
}
