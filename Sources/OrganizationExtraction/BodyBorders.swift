import Extraction
import TextModel

/// Mends what proposals of bodies take in by mistake, whoever made them.
enum BodyBorders {
    private static let digits: ClosedRange<UInt16> = 0x30...0x39
    private static let hanDigits: Set<UInt16> = Set("一二三四五六七八九十".utf16)

    /// The candidate without the year before it (2024年顺义区总工会 is 顺义区总工会); nil for a congress by its number (工会十五大).
    static func mended(_ candidate: Candidate, in units: [UInt16]) -> Candidate? {
        let range = candidate.range
        guard range.end <= units.count else { return candidate }
        if range.count >= 3, units[range.end - 1] == 0x5927, hanDigits.contains(units[range.end - 2]) { return nil }
        guard range.count >= 8, units[range.start + 4] == 0x5E74,
            units[range.start..<range.start + 4].allSatisfy(digits.contains)
        else { return candidate }
        var out = candidate
        out.range = TextRange(range.start + 5, range.end)
        return out
    }
}
