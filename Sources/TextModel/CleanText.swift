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
        self.init(units: string.utf16Units, folding: folding)
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
        units.string(Swift.max(0, range.start)..<Swift.min(units.count, range.end))
    }

    /// The folded text of a range.
    public func foldedString(_ range: TextRange<Clean>) -> String {
        folded.string(Swift.max(0, range.start)..<Swift.min(units.count, range.end))
    }

    /// The whole text.
    public var string: String { String(decoding: units, as: UTF16.self) }
}

extension [UInt16] {
    /// The text of a range; half a surrogate pair becomes U+FFFD.
    ///
    /// Short texts without surrogates, as mentions are, are encoded here: the library's way is made for any text.
    fileprivate func string(_ range: Range<Int>) -> String {
        let slice = self[range]
        guard slice.count <= 64, !slice.contains(where: { $0 & 0xF800 == 0xD800 }) else {
            return String(decoding: slice, as: UTF16.self)
        }
        return String(unsafeUninitializedCapacity: slice.count * 3) { out in
            var i = 0
            for unit in slice {
                if unit < 0x80 {
                    out[i] = UInt8(truncatingIfNeeded: unit)
                    i += 1
                } else if unit < 0x800 {
                    out[i] = 0xC0 | UInt8(truncatingIfNeeded: unit >> 6)
                    out[i + 1] = 0x80 | UInt8(truncatingIfNeeded: unit & 0x3F)
                    i += 2
                } else {
                    out[i] = 0xE0 | UInt8(truncatingIfNeeded: unit >> 12)
                    out[i + 1] = 0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F)
                    out[i + 2] = 0x80 | UInt8(truncatingIfNeeded: unit & 0x3F)
                    i += 3
                }
            }
            return i
        }
    }
}
