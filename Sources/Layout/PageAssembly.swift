import TextModel

/// Puts a page together from the roles of its lines.
struct PageAssembly {
    let scan: PageScan
    let source: SourceText
    let scores: LineScores
    let decoder: RoleDecoder
    let explains: Bool
    private var result: Page
    private var builder: ArticleBuilder

    init(scan: PageScan, source: SourceText, scores: LineScores, decoder: RoleDecoder, explains: Bool) {
        self.scan = scan
        self.source = source
        self.scores = scores
        self.decoder = decoder
        self.explains = explains
        result = Page(
            source: PageSource(
                path: source.path, encoding: source.encoding, sha256: source.sha256(), lineCount: source.lines.count))
        builder = ArticleBuilder(scan: scan, source: source)
    }

    /// The page: blocks into articles, furniture and banner aside, the ledger of breaks.
    mutating func assemble() -> Page {
        result.breaks = BreakLedger(scan: scan, scores: scores, decoder: decoder, explains: explains).entries()
        for block in blocks() { place(block) }
        finish()
        JumpLinker.link(&result.articles)
        result.diagnostics += doubts()
        result.furniture.sort { ($0.lines.first ?? 0) < ($1.lines.first ?? 0) }
        return result
    }

    /// Lines into blocks; furniture inside a paragraph does not end it.
    private func blocks() -> [BlockText] {
        var found: [BlockText] = []
        var openParagraph: Int?
        for (i, role) in decoder.roles.enumerated() {
            if role == .paragraphContinuation, let open = openParagraph {
                found[open].lines.append(i)
            } else if role.isContinuation, let last = found.indices.last, found[last].role == role.block {
                found[last].lines.append(i)
            } else {
                found.append(BlockText(role: role.block, line: i))
                if role.block == .paragraph { openParagraph = found.count - 1 }
                if role != .paragraph, role != .innerFurniture { openParagraph = nil }
            }
        }
        return found
    }

    private mutating func place(_ block: BlockText) {
        switch block.role {
        case .banner:
            result.banner.append(text(block))
        case .furniture:
            enterFurniture(block)
        case .kicker:
            if builder.hasBody || builder.hasHeadline { finish() }
            builder.add(block)
        case .headline:
            if builder.hasBody || builder.hasHeadline { finish() }
            builder.add(block)
        default:
            builder.add(block)
        }
    }

    private mutating func finish() {
        if !builder.isEmpty { result.articles.append(builder.article()) }
        builder = ArticleBuilder(scan: scan, source: source)
    }

    /// Decisions that a reader should look at, with both readings.
    private func doubts() -> [Diagnostic] {
        result.breaks.filter { $0.confidence < BreakLedger.doubtful }.map { entry in
            let joined = entry.excerpt.split(separator: "‖", maxSplits: 1).joined()
            let apart = entry.excerpt.split(separator: "‖", maxSplits: 1).joined(separator: " / ")
            let percent = Int((entry.confidence * 100).rounded())
            return Diagnostic(
                id: "layout.doubtful-break", severity: .note,
                message: entry.decision == .join
                    ? "read as one: \(joined) (\(percent)%); it may be two blocks: \(apart)"
                    : "read as two blocks: \(apart) (\(percent)%); it may be one: \(joined)",
                path: source.path, line: entry.line)
        }
    }

    private func text(_ given: BlockText) -> PageText {
        var block = given
        block.read(scan, keepsSpaces: true)
        return PageText(
            text: String(decoding: block.units(scan).text, as: UTF16.self),
            lines: block.lines.map { Int(scan.lines[$0].number) })
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
