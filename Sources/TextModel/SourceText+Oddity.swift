extension SourceText {
    /// The share of units, 0 to 1, that no text has: U+FFFD for bytes that could not be decoded, and control characters.
    ///
    /// A page has next to none; a tenth means a binary file or a wrong encoding.
    public var oddShare: Double {
        guard !units.isEmpty else { return 0 }
        var odd = 0
        for unit in units {
            switch unit {
            case 0x09...0x0D, 0x1A: break
            case 0..<0x20, 0x7F..<0xA0, 0xFFFD...0xFFFF: odd += 1
            default: break
            }
        }
        return Double(odd) / Double(units.count)
    }

    /// Whether the file is no text at all, by `oddShare`.
    public var looksBinary: Bool { oddShare > 0.1 }

    /// The first line, zero-based, with a sequence of bytes that could not be decoded; nil when there is none.
    public var firstUndecodedLine: Int? { units.firstIndex(of: 0xFFFD).map(line(ofUnit:)) }
}
