import TextModel

/// Collects the blocks of one article and makes its text, with the way back to the bytes of the file.
struct ArticleBuilder {
    let scan: PageScan
    let source: SourceText
    private var blocks: [BlockText] = []
    private var bylines: [BlockText] = []
    private var credits: [BlockText] = []
    var jumps: [Jump] = []
    /// How far the article has come.
    private(set) var part: Part?

    /// The parts of an article in their order.
    enum Part: Int, Comparable {
        case kicker, headline, subheadlines, body

        init?(_ role: LineRole) {
            switch role {
            case .kicker: self = .kicker
            case .headline: self = .headline
            case .subheadline: self = .subheadlines
            case .paragraph, .standing: self = .body
            default: return nil
            }
        }

        static func < (a: Part, b: Part) -> Bool { a.rawValue < b.rawValue }
    }

    init(scan: PageScan, source: SourceText) {
        self.scan = scan
        self.source = source
    }

    var isEmpty: Bool { blocks.isEmpty && bylines.isEmpty && credits.isEmpty }

    /// Whether a block begins another article: a kicker or a headline where this one has come further.
    func isOver(before block: BlockText) -> Bool {
        guard let part, let next = Part(block.role) else { return false }
        return next <= .headline && part >= .headline
    }

    /// Adds a block; the order of blocks is that of the page.
    mutating func add(_ given: BlockText) {
        var block = given
        switch block.role {
        case .byline: bylines.append(block)
        case .credit: credits.append(block)
        default:
            // Below text a line that looks like a subheadline is a crosshead.
            if let part, let next = Part(block.role), next < part {
                block = BlockText(role: .standing, lines: block.lines)
            }
            part = Part(block.role) ?? part
            blocks.append(block)
        }
    }

    /// The article with all its parts, and the units of its text.
    func article() -> (Article, units: [UInt16]) {
        var made = ArticleText(source: source)
        var article = Article(text: "", blocks: [])
        let units = blocks.reduce(0) { $0 + $1.lines.reduce(1) { $0 + scan.lines[$1].count } }
        made.reserveCapacity(units: units, blocks: blocks.count)
        article.paragraphs.reserveCapacity(blocks.count)
        let firstParagraph = blocks.firstIndex { $0.role == .paragraph }
        let lastParagraph = blocks.lastIndex { $0.role == .paragraph }
        for (index, given) in blocks.enumerated() {
            var block = given
            block.read(scan, keepsSpaces: block.role == .standing)
            var lead: PlacedLead?
            if index == firstParagraph { lead = PlacedLead(&block, scan) }
            let start = made.units.isEmpty ? 0 : made.units.count + 1
            let text = made.append(block, scan: scan)
            let piece = PageText(text: text, lines: block.lineNumbers(scan))
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
        article.jumps = jumps + innerJumps(blocks)
        enterBylines(&article)
        enterCredits(&article)
        article.text = made.text
        article.blocks = made.blocks
        article.map = made.runs
        return (article, made.units)
    }

    /// Jumps that stand at the beginning or end of a paragraph; their text stays where it is.
    private func innerJumps(_ blocks: [BlockText]) -> [Jump] {
        var found: [Jump] = []
        for block in blocks where block.role == .paragraph {
            guard let first = block.lines.first, let last = block.lines.last else { continue }
            enter(first, isFirst: true, &found)
            if last > first { enter(last, isFirst: false, &found) }
        }
        return found
    }

    private func enter(_ index: Int, isFirst: Bool, _ found: inout [Jump]) {
        let line = scan.lines[index]
        guard isFirst || line.lastClass.contains(.closer) || line.firstClass.contains(.opener),
            let form = JumpForm.read(LineCursor(scan, line))
        else { return }
        let text = String(units: UnsafeBufferPointer(rebasing: scan.units[form.start..<form.end]))
        found.append(form.jump(text: text, line: Int(line.number)))
    }

    private func enterBylines(_ article: inout Article) {
        for given in bylines {
            var block = given
            block.read(scan, keepsSpaces: false)
            let (text, _) = block.units(scan)
            let line = block.lines.first.map { Int(scan.lines[$0].number) } ?? 0
            article.aside.append(
                PageText(text: String(units: text), lines: block.lineNumbers(scan))
            )
            text.withUnsafeBufferPointer { u in
                guard let form = BylineForm.read(LineCursor(u, 0, u.count)) else {
                    var cursor = LineCursor(u, 0, u.count)
                    let names = NameReader.names(&cursor).map { NamedPlace(name: NameReader.string($0, u)) }
                    article.note(Byline(reporters: names, text: String(units: text), line: line))
                    return
                }
                var byline = Byline(reporters: [], text: String(units: text), line: line)
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
                PageText(text: String(units: text), lines: block.lineNumbers(scan))
            )
            let string = String(units: text)
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
