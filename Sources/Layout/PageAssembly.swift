import TextModel

/// Puts a page together from the roles of its lines.
struct PageAssembly {
    let scan: PageScan
    let source: SourceText
    let scores: LineScores
    let decoder: RoleDecoder
    let finder: SuspicionFinder?
    private var result: Page
    private var builder: ArticleBuilder

    init(
        scan: PageScan, source: SourceText, scores: LineScores, decoder: RoleDecoder, finder: SuspicionFinder?
    ) {
        self.scan = scan
        self.source = source
        self.scores = scores
        self.decoder = decoder
        self.finder = finder
        result = Page(
            source: PageSource(path: source.path, encoding: source.encoding, lineCount: source.lines.count))
        builder = ArticleBuilder(scan: scan, source: source)
    }

    /// The page: blocks into articles, furniture and banner aside, the ledger of breaks.
    mutating func assemble(explains: Bool) -> Page {
        let ledger = BreakLedger(scan: scan, scores: scores, decoder: decoder, explains: explains)
        result.breaks = ledger.entries()
        for block in BlockText.all(decoder.roles) { place(block) }
        finish()
        JumpLinker.link(&result.articles)
        result.diagnostics += ledger.doubts(result.breaks, path: source.path)
        result.furniture.sort { ($0.lines.first ?? 0) < ($1.lines.first ?? 0) }
        return result
    }

    private mutating func place(_ block: BlockText) {
        switch block.role {
        case .banner: result.banner.append(text(block))
        case .furniture: enterFurniture(block)
        default:
            if builder.isOver(before: block) { finish() }
            builder.add(block)
        }
    }

    private mutating func finish() {
        defer { builder = ArticleBuilder(scan: scan, source: source) }
        guard !builder.isEmpty else { return }
        let (article, units) = builder.article()
        if let finder {
            result.suspicions += finder.suspicions(
                in: units, of: article, index: result.articles.count, source: source)
        }
        result.articles.append(article)
    }

    private func text(_ given: BlockText) -> PageText {
        var block = given
        block.read(scan, keepsSpaces: true)
        return PageText(text: block.string(scan), lines: block.lineNumbers(scan))
    }

    private mutating func enterFurniture(_ block: BlockText) {
        let piece = text(block)
        result.furniture.append(piece)
        guard let index = block.lines.first else { return }
        let form = scores.forms[index]
        if form.isDoubled {
            result.diagnostics.append(
                Diagnostic(
                    id: "page.doubled-line", severity: .note,
                    message: "the line repeats the one above it and was set aside",
                    path: source.path, line: piece.lines.first))
        }
        if let date = form.furniture?.date, result.publication == nil {
            result.publication = PublicationDate(
                date: date, text: piece.text, line: piece.lines.first ?? 0, confidence: 0.95)
        }
        if form.furniture?.kind == .jump, let jump = JumpForm.read(LineCursor(scan, scan.lines[index])) {
            builder.jumps.append(jump.jump(text: piece.text, line: piece.lines.first ?? 0))
        }
        if form.furniture?.kind == .masthead, result.masthead == nil { result.masthead = piece }
    }
}
