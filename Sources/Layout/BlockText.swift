import TextModel

/// A block's text as pieces of the page: what lies between them (breaks, spaces of OCR) is left out.
struct BlockText {
    struct Piece {
        var start: Int
        var end: Int
    }
    /// The block's role.
    let role: LineRole
    /// Indices of its lines among the page's lines that are not blank.
    let lines: ArraySlice<Int>
    private(set) var pieces: [Piece] = []

    init(role: LineRole, lines: ArraySlice<Int>) {
        self.role = role
        self.lines = lines
    }

    /// The blocks of a page; furniture inside a paragraph does not end it.
    static func all(_ roles: [LineRole]) -> [BlockText] {
        var blocks: [LineRole] = []
        var counts: [Int] = []
        var blockOf: [Int] = []
        blockOf.reserveCapacity(roles.count)
        var openParagraph: Int?
        for role in roles {
            if role == .paragraphContinuation, let open = openParagraph {
                blockOf.append(open)
            } else if role.isContinuation, let last = blocks.last, last == role.block {
                blockOf.append(blocks.count - 1)
            } else {
                blockOf.append(blocks.count)
                blocks.append(role.block)
                counts.append(0)
                if role.block == .paragraph { openParagraph = blocks.count - 1 }
                if role != .paragraph, role != .innerFurniture { openParagraph = nil }
            }
            counts[blockOf[blockOf.count - 1]] += 1
        }
        // All lines in one array, those of a block next to each other.
        var places = counts
        var sum = 0
        for (block, count) in counts.enumerated() {
            places[block] = sum
            sum += count
        }
        let starts = places
        var lines = [Int](repeating: 0, count: roles.count)
        for (line, block) in blockOf.enumerated() {
            lines[places[block]] = line
            places[block] += 1
        }
        return blocks.indices.map { BlockText(role: blocks[$0], lines: lines[starts[$0]..<places[$0]]) }
    }

    /// The numbers of its lines in the file.
    func lineNumbers(_ scan: PageScan) -> [Int] { lines.map { Int(scan.lines[$0].number) } }

    /// Makes the pieces; `scan` is the page, `keepsSpaces` is for rows of tables.
    mutating func read(_ scan: PageScan, keepsSpaces: Bool) {
        pieces.reserveCapacity(lines.count)
        for index in lines {
            let line = scan.lines[index]
            var start = Int(line.start)
            let end = Int(line.end)
            if line.gaps != 0 || line.digits > 0, !keepsSpaces { start = cut(scan.units, from: start, to: end) }
            pieces.append(Piece(start: start, end: end))
        }
    }

    /// Cuts out single spaces inside numbers; returns where the last piece begins.
    private mutating func cut(_ units: UnsafeBufferPointer<UInt16>, from: Int, to end: Int) -> Int {
        let classes = CharacterClass.table
        var start = from
        var i = from + 1
        while i < end - 1 {
            if classes[units[i]].contains(.space),
                SpaceRule.isInsideNumber(before: units[i - 1], after: units[i + 1]),
                isSplit(units, i, from, end)
            {
                pieces.append(Piece(start: start, end: i))
                start = i + 1
            }
            i += 1
        }
        return start
    }

    /// Two whole numbers next to each other are no split number: one side must be a single digit, or a part of a date.
    private func isSplit(_ units: UnsafeBufferPointer<UInt16>, _ i: Int, _ from: Int, _ end: Int) -> Bool {
        let before = CharacterClass.of(units[i - 1])
        let after = CharacterClass.of(units[i + 1])
        guard before.contains(.digit), after.contains(.digit) else { return true }
        let aloneBefore = i - 2 < from || !CharacterClass.of(units[i - 2]).contains(.digit)
        let aloneAfter = i + 2 >= end || !CharacterClass.of(units[i + 2]).contains(.digit)
        return aloneBefore || aloneAfter
    }

    /// Leaves out the spaces inside a name; both ends are units of the page.
    mutating func closeUp(_ start: Int, _ end: Int, _ units: UnsafeBufferPointer<UInt16>) {
        guard (start..<end).contains(where: { CharacterClass.of(units[$0]).contains(.space) }) else { return }
        var made: [Piece] = []
        for piece in pieces {
            guard piece.start < end, start < piece.end else {
                made.append(piece)
                continue
            }
            var from = piece.start
            for i in max(start, piece.start)..<min(end, piece.end) where CharacterClass.of(units[i]).contains(.space) {
                if i > from { made.append(Piece(start: from, end: i)) }
                from = i + 1
            }
            if piece.end > from { made.append(Piece(start: from, end: piece.end)) }
        }
        pieces = made
    }

    /// The text as it is printed.
    func string(_ scan: PageScan) -> String {
        if let only = pieces.first, pieces.count == 1 {
            return String(units: UnsafeBufferPointer(rebasing: scan.units[only.start..<only.end]))
        }
        return String(units: units(scan).text)
    }

    /// The text's beginning, and for each of its units the unit of the page.
    func units(_ scan: PageScan, limit: Int = .max) -> (text: [UInt16], at: [Int]) {
        var text: [UInt16] = []
        var at: [Int] = []
        for piece in pieces {
            guard text.count < limit else { break }
            let end = piece.start + min(piece.end - piece.start, limit - text.count)
            text.append(contentsOf: scan.units[piece.start..<end])
            at.append(contentsOf: piece.start..<end)
        }
        return (text, at)
    }
}
