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

    /// The article with all its parts, and the units of its text.
    func article() -> (Article, units: [UInt16]) {
        let ordered = inOrder()
        var made = ArticleText(source: source)
        var article = Article(text: "", blocks: [])
        let units = ordered.reduce(0) { $0 + $1.lines.reduce(1) { $0 + scan.lines[$1].count } }
        made.reserveCapacity(units: units, blocks: ordered.count)
        article.paragraphs.reserveCapacity(ordered.count)
        let firstParagraph = ordered.firstIndex { $0.role == .paragraph }
        let lastParagraph = ordered.lastIndex { $0.role == .paragraph }
        for (index, given) in ordered.enumerated() {
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
        article.jumps = jumps + innerJumps(ordered)
        enterBylines(&article)
        enterCredits(&article)
        article.text = made.text
        article.blocks = made.blocks
        article.map = made.runs
        return (article, made.units)
    }

    /// The blocks as an article has them: kicker, headline, subheadlines, the rest as it is printed.
    private func inOrder() -> [BlockText] {
        var ordered: [BlockText] = []
        ordered.reserveCapacity(blocks.count)
        for rank in 0...3 {
            for block in blocks where Self.rank(block.role) == rank { ordered.append(block) }
        }
        return ordered
    }

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
