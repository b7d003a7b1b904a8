import TextModel

/// An article's text while it is made.
struct ArticleText {
    let source: SourceText
    private(set) var units: [UInt16] = []
    private(set) var text = ""
    private(set) var runs = SourceRuns()
    private(set) var blocks: [Block] = []
    private let isUTF8: Bool

    init(source: SourceText) {
        self.source = source
        isUTF8 = source.encoding == "UTF-8"
    }

    /// Makes room for some units and blocks.
    mutating func reserveCapacity(units count: Int, blocks: Int) {
        units.reserveCapacity(count)
        text.reserveCapacity(3 * count)
        self.blocks.reserveCapacity(blocks)
        // A number, a name in Latin letters, every dozen characters.
        runs.reserveCapacity(blocks + count / 12)
    }

    /// Adds a block below the ones before it and returns its text.
    mutating func append(_ block: BlockText, scan: PageScan) -> String {
        if !units.isEmpty {
            units.append(0x0A)
            text += "\n"
        }
        let start = units.count
        var isPlain = true
        for piece in block.pieces where piece.end > piece.start {
            let joint = WordJoint.space(
                before: piece.start, after: start == units.count ? 0 : units[units.count - 1], scan, block)
            if joint {
                units.append(0x20)
                isPlain = false
            }
            if !appendRuns(piece, scan.units) { isPlain = false }
            units.append(contentsOf: scan.units[piece.start..<piece.end])
        }
        let role: BlockRole
        switch block.role {
        case .kicker: role = .kicker
        case .headline: role = .headline
        case .subheadline: role = .subheadline
        default: role = .paragraph
        }
        blocks.append(Block(range: TextRange(start, units.count), role: role))
        // What stands in the file as it is needs no writing anew.
        let string = isPlain ? printed(block.pieces) : String(units: units[start...])
        text += string
        return string
    }

    /// The text of pieces whose bytes are their text in UTF-8.
    private func printed(_ pieces: [BlockText.Piece]) -> String {
        var size = 0
        for piece in pieces { size += source.byte(piece.end) - source.byte(piece.start) }
        return String(unsafeUninitializedCapacity: size) { out in
            var at = 0
            source.bytes.withUnsafeBytes { bytes in
                for piece in pieces where piece.end > piece.start {
                    let range = source.byte(piece.start)..<source.byte(piece.end)
                    UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(out)[at...])
                        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
                    at += range.count
                }
            }
            return at
        }
    }

    /// Adds the runs of equal width in bytes; in UTF-8 they are seen from the units.
    ///
    /// Returns whether the piece's bytes are its text in UTF-8.
    private mutating func appendRuns(_ piece: BlockText.Piece, _ page: UnsafeBufferPointer<UInt16>) -> Bool {
        let shift = units.count - piece.start
        var isPlain = true
        var i = piece.start
        var byte = source.byte(i)
        while i < piece.end {
            let width = isUTF8 ? Self.width(page[i]) : 0
            var end = i + 1
            if width > 0 {
                if width == 3 {
                    while end < piece.end, CharacterClass.isCommonHan(page[end]) { end += 1 }
                } else {
                    while end < piece.end, Self.width(page[end]) == width { end += 1 }
                }
                let next = source.byte(end)
                if next == byte + width * (end - i) {
                    runs.append(clean: i + shift, count: end - i, byte: byte, width: width)
                    byte = next
                    i = end
                    continue
                }
            }
            // The two units of a pair share its bytes, half each.
            isPlain = false
            let size = UTF16.isLeadSurrogate(page[i]) && i + 1 < piece.end ? 2 : 1
            let next = source.byte(i + size)
            runs.append(clean: i + shift, count: size, byte: byte, width: (next - byte) / size)
            byte = next
            i += size
        }
        return isPlain
    }

    /// How many bytes of UTF-8 a unit stands for; 0 for half a pair, and for U+FFFD, which stands for any bytes.
    @inline(__always)
    private static func width(_ u: UInt16) -> Int {
        u < 0x80 ? 1 : u < 0x800 ? 2 : u & 0xF800 == 0xD800 || u == 0xFFFD ? 0 : 3
    }
}

extension SourceText {
    /// The byte at which a unit begins.
    fileprivate func byte(_ unit: Int) -> Int { byteOffset(ofUnit: unit).value }
}
