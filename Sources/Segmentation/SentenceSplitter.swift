package import TextModel

/// Splits a block into sentences: after 。！？… and the closing marks that follow, never inside quotation marks or brackets.
package enum SentenceSplitter {
    package static func sentences(in units: [UInt16], range: TextRange<Clean>) -> [TextRange<Clean>] {
        var out: [TextRange<Clean>] = []
        var start = range.start
        var i = range.start
        while i < range.end {
            let u = units[i]
            i += 1
            guard u == 0x3002 || u == 0xFF01 || u == 0xFF1F || u == 0x2026 && (i == range.end || units[i] != 0x2026)
            else {
                continue
            }
            while i < range.end, [0x201D, 0x2019, 0xFF09, 0x300D, 0x300F, 0x300B].contains(units[i]) { i += 1 }
            out.append(TextRange(start, i))
            start = i
        }
        if start < range.end { out.append(TextRange(start, range.end)) }
        return out
    }
}
