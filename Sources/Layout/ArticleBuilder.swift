import TextModel

/// Collects the blocks of one article and makes its text, with the way back to the bytes of the file.
struct ArticleBuilder {
    let scan: PageScan
    let source: SourceText
    private var blocks: [BlockText] = []
    private var bylines: [BlockText] = []
    private var credits: [BlockText] = []
    var jumps: [Jump] = []
    private(set) var hasBody = false
    private(set) var hasHeadline = false

    init(scan: PageScan, source: SourceText) {
        self.scan = scan
        self.source = source
    }

    var isEmpty: Bool { blocks.isEmpty && bylines.isEmpty && credits.isEmpty }

    /// Adds a block; the order of blocks is that of the page.
    mutating func add(_ block: BlockText) {
        switch block.role {
        case .byline: bylines.append(block)
        case .credit: credits.append(block)
        case .headline:
            hasHeadline = true
            blocks.append(block)
        case .paragraph, .standing:
            hasBody = true
            blocks.append(block)
        default: blocks.append(block)
        }
    }

    /// The article with all its parts.
    func article() -> Article {
        var made = Making(source: source)
        var article = Article(text: "", blocks: [])
        let ordered = Self.order.flatMap { role in blocks.filter { Self.rank($0.role) == role } }
        let firstParagraph = ordered.firstIndex { $0.role == .paragraph }
        let lastParagraph = ordered.lastIndex { $0.role == .paragraph }
        for (index, given) in ordered.enumerated() {
            var block = given
            block.read(scan, keepsSpaces: block.role == .standing)
            var lead: PlacedLead?
            if index == firstParagraph { lead = PlacedLead(&block, scan) }
            let start = made.units.isEmpty ? 0 : made.units.count + 1
            let text = made.append(block, scan: scan)
            let piece = PageText(text: text, lines: block.lines.map { Int(scan.lines[$0].number) })
            switch block.role {
            case .kicker: article.kicker.append(piece)
            case .headline: article.headline = piece
            case .subheadline: article.subheadlines.append(piece)
            default: article.paragraphs.append(piece)
            }
            if let lead { lead.enter(&article, at: start, units: made.units, line: piece.lines.first ?? 0) }
            if index == lastParagraph {
                Signature.enter(&article, from: start, units: made.units, line: piece.lines.last ?? 0)
            }
        }
        article.jumps = jumps + innerJumps(ordered)
        enterBylines(&article)
        enterCredits(&article)
        article.text = String(decoding: made.units, as: UTF16.self)
        article.blocks = made.blocks
        article.map = made.runs
        return article
    }

    private static let order = [0, 1, 2, 3]
    private static func rank(_ role: LineRole) -> Int {
        switch role {
        case .kicker: 0
        case .headline: 1
        case .subheadline: 2
        default: 3
        }
    }

    /// Jumps that stand at the beginning or end of a paragraph; their text stays where it is.
    private func innerJumps(_ blocks: [BlockText]) -> [Jump] {
        var found: [Jump] = []
        for block in blocks where block.role == .paragraph {
            for index in Set([block.lines.first, block.lines.last].compactMap { $0 }).sorted() {
                let line = scan.lines[index]
                guard
                    line.lastClass.contains(.closer) || line.firstClass.contains(.opener) || index == block.lines.first,
                    let form = JumpForm.read(LineCursor(scan, line))
                else { continue }
                let text = String(decoding: scan.units[form.start..<form.end], as: UTF16.self)
                found.append(form.jump(text: text, line: Int(line.number)))
            }
        }
        return found
    }

    private func enterBylines(_ article: inout Article) {
        for given in bylines {
            var block = given
            block.read(scan, keepsSpaces: false)
            let (text, _) = block.units(scan)
            let line = block.lines.first.map { Int(scan.lines[$0].number) } ?? 0
            article.aside.append(
                PageText(
                    text: String(decoding: text, as: UTF16.self), lines: block.lines.map { Int(scan.lines[$0].number) })
            )
            text.withUnsafeBufferPointer { u in
                guard let form = BylineForm.read(LineCursor(u, 0, u.count)) else {
                    var cursor = LineCursor(u, 0, u.count)
                    let names = NameReader.names(&cursor).map { NamedPlace(name: NameReader.string($0, u)) }
                    article.note(Byline(reporters: names, text: String(decoding: text, as: UTF16.self), line: line))
                    return
                }
                var byline = Byline(reporters: [], text: String(decoding: text, as: UTF16.self), line: line)
                for person in form.people {
                    let named = NamedPlace(name: NameReader.string(person.name, u))
                    if person.role == .correspondent {
                        byline.correspondents.append(named)
                    } else {
                        byline.reporters.append(named)
                    }
                }
                article.note(byline)
            }
        }
    }

    private func enterCredits(_ article: inout Article) {
        for given in credits {
            var block = given
            block.read(scan, keepsSpaces: false)
            let (text, _) = block.units(scan)
            let line = block.lines.first.map { Int(scan.lines[$0].number) } ?? 0
            article.aside.append(
                PageText(
                    text: String(decoding: text, as: UTF16.self), lines: block.lines.map { Int(scan.lines[$0].number) })
            )
            let string = String(decoding: text, as: UTF16.self)
            text.withUnsafeBufferPointer { u in
                let form = CreditForm.read(LineCursor(u, 0, u.count))
                for name in form?.names ?? [] {
                    article.credits.append(
                        Credit(role: form?.role ?? "photographer", name: name, text: string, line: line))
                }
                if form?.names.isEmpty ?? true {
                    article.credits.append(Credit(role: form?.role ?? "source", name: string, text: string, line: line))
                }
            }
        }
    }
}

extension Article {
    /// Adds the names of another byline.
    mutating func note(_ more: Byline) {
        guard var byline else {
            self.byline = more
            return
        }
        let known = Set((byline.reporters + byline.correspondents).map(\.name))
        byline.reporters += more.reporters.filter { !known.contains($0.name) }
        byline.correspondents += more.correspondents.filter { !known.contains($0.name) }
        self.byline = byline
    }
}

/// An article's text while it is made.
private struct Making {
    let source: SourceText
    var units: [UInt16] = []
    var runs = SourceRuns()
    var blocks: [Block] = []

    init(source: SourceText) { self.source = source }

    /// Adds a block below the ones before it and returns its text.
    mutating func append(_ block: BlockText, scan: PageScan) -> String {
        if !units.isEmpty { units.append(0x0A) }
        let start = units.count
        for piece in block.pieces where piece.end > piece.start {
            let joint = WordJoint.space(
                before: piece.start, after: start == units.count ? 0 : units[units.count - 1], scan, block)
            if joint { units.append(0x20) }
            appendRuns(piece)
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
        return String(decoding: units[start...], as: UTF16.self)
    }

    /// Runs of equal width in bytes; a stretch of Han in UTF-8 is seen to be one from its ends.
    private mutating func appendRuns(_ piece: BlockText.Piece) {
        let count = piece.end - piece.start
        let first = source.byte(piece.start)
        let total = source.byte(piece.end) - first
        if source.encoding == "UTF-8", total == 3 * count || total == count {
            runs.append(clean: units.count, count: count, byte: first, width: total / count)
            return
        }
        var byte = first
        var i = piece.start
        while i < piece.end {
            // The two units of a pair share its bytes, half each.
            let size = UTF16.isLeadSurrogate(source.units[i]) && i + 1 < piece.end ? 2 : 1
            let next = source.byte(i + size)
            runs.append(clean: units.count + i - piece.start, count: size, byte: byte, width: (next - byte) / size)
            byte = next
            i += size
        }
    }
}

extension SourceText {
    /// The byte at which a unit begins.
    fileprivate func byte(_ unit: Int) -> Int { byteOffset(ofUnit: unit).value }
}
