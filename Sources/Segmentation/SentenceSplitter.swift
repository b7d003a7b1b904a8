package import TextModel

/// Splits a block into sentences: after 。！？, after ……, and after the closing marks that follow.
///
/// What stands between quotation marks or brackets stays whole: “先吃饭。再开会。”他说。 has two sentences, and the first
/// ends after the closing mark. A mark that is never closed in the block protects nothing. A semicolon ends no sentence.
package enum SentenceSplitter {
    /// The sentences of a range, in order; together they are the range.
    package static func sentences(in units: [UInt16], range: TextRange<Clean>) -> [TextRange<Clean>] {
        units.withUnsafeBufferPointer { units in
            var out: [TextRange<Clean>] = []
            var start = range.start
            let limit = min(range.end, units.count)
            var i = start
            while i < limit {
                var end: Int?
                if let close = closing(units[i]) {
                    guard let last = match(units, from: i, close: close, limit: limit) else {
                        i += 1
                        continue
                    }
                    i = last + 1
                    // 说：“来。” ends with its quotation; 说“来。”，就走 does not, nor does a remark in brackets.
                    if isQuotation(close), isTerminator(units, last - 1, limit: last) {
                        end = afterClosing(units, i, limit)
                    }
                } else if isTerminator(units, i, limit: limit) {
                    i += 1
                    end = afterClosing(units, i, limit)
                } else {
                    i += 1
                }
                guard let end else { continue }
                i = end
                if end < limit, continues(units[end]) { continue }
                out.append(TextRange(start, end))
                start = end
            }
            if start < range.end { out.append(TextRange(start, range.end)) }
            return out
        }
    }

    /// Past terminators and closing marks that belong to the sentence that has just ended.
    private static func afterClosing(_ units: UnsafeBufferPointer<UInt16>, _ from: Int, _ limit: Int) -> Int {
        var i = from
        while i < limit, isPlainTerminator(units[i]) || isClosing(units[i]) || units[i] == 0x2026 { i += 1 }
        return i
    }

    /// Whether a sentence may end with the unit at `i`.
    private static func isTerminator(_ units: UnsafeBufferPointer<UInt16>, _ i: Int, limit: Int) -> Bool {
        guard i >= 0, i < limit else { return false }
        let next: UInt16 = i + 1 < units.count ? units[i + 1] : 0
        switch units[i] {
        case 0x0A: return true
        case 0x2026: return next != 0x2026
        case 0x21, 0x3F: return !isLatin(next)
        case 0x2E, 0xFF0E: return i > 0 && (0x4E00...0x9FFF).contains(units[i - 1]) && !isLatin(next)
        default: return isPlainTerminator(units[i])
        }
    }

    private static func isPlainTerminator(_ u: UInt16) -> Bool {
        u == 0x3002 || u == 0xFF01 || u == 0xFF1F || u == 0xFF61
    }

    /// Marks with which a sentence goes on after …… or a quotation: ，、；：.
    private static func continues(_ u: UInt16) -> Bool { u == 0xFF0C || u == 0x3001 || u == 0xFF1B || u == 0xFF1A }

    private static func isLatin(_ u: UInt16) -> Bool {
        (0x30...0x39).contains(u) || (0x41...0x5A).contains(u) || (0x61...0x7A).contains(u)
            || (0xFF10...0xFF19).contains(u)
    }

    private static func isClosing(_ u: UInt16) -> Bool {
        switch u {
        case 0x201D, 0x2019, 0xFF09, 0x300D, 0x300F, 0x300B, 0x3011, 0x3015, 0x3009: true
        default: false
        }
    }

    private static func isQuotation(_ close: UInt16) -> Bool {
        close == 0x201D || close == 0x2019 || close == 0x300D || close == 0x300F
    }

    /// The mark that closes an opening mark; nil of other units.
    private static func closing(_ u: UInt16) -> UInt16? {
        switch u {
        case 0x201C: 0x201D
        case 0x2018: 0x2019
        case 0xFF08: 0xFF09
        case 0x300C: 0x300D
        case 0x300E: 0x300F
        case 0x300A: 0x300B
        case 0x3010: 0x3011
        case 0x3014: 0x3015
        default: nil
        }
    }

    /// The place of the mark that closes the one at `from`, over pairs of the same kind between; nil when there is none.
    private static func match(
        _ units: UnsafeBufferPointer<UInt16>, from: Int, close: UInt16, limit: Int
    ) -> Int? {
        let open = units[from]
        var depth = 0
        for i in from..<limit {
            if units[i] == open { depth += 1 }
            if units[i] == close {
                depth -= 1
                if depth == 0 { return i }
            }
        }
        return nil
    }
}
