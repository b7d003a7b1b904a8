/// How well each role fits each line, how each block could end, and what speaks for joining each break.
///
/// Scores are natural logarithms of odds against an ordinary line of a paragraph. They are set by hand from how pages
/// are printed; the comment at each says what an editor would say.
struct LineScores {
    let scan: PageScan
    let model: BreakModel?
    let columns: ColumnWidths
    let habits: PageHabits
    let brackets: BracketSpans
    let words: PageWords
    /// The characters at the ends of each line.
    let edges: [LineEdges]
    let forms: [LineForms]
    /// What speaks for joining a line to the one above it.
    private(set) var breaks: [BreakEvidence] = []
    /// How much of the line comes up in the text below it; -1 where nobody asked.
    private(set) var overlap: [Float] = []
    /// `LineRole.count` scores a line.
    var roles: [Float] = []
    /// How well a paragraph, and how well a line of a headline's stack, can end with the line.
    private(set) var paragraphEnd: [Float] = []
    private(set) var headEnd: [Float] = []

    init(_ scan: PageScan, model: BreakModel?, surnames: SurnameTable, hints: [Int: LineHint] = [:]) {
        self.scan = scan
        self.model = model
        let lines = scan.lines
        edges = lines.map { LineEdges(scan, $0) }
        if let model {
            for i in edges.indices { edges[i].prefetch(model, above: i > 0 ? edges[i - 1] : nil) }
        }
        columns = ColumnWidths(lines)
        habits = PageHabits(lines)
        brackets = BracketSpans(scan)
        words = PageWords(scan)
        forms = lines.indices.map { LineForms(scan, lines[$0], previous: $0 > 0 ? lines[$0 - 1] : nil, surnames) }
        breaks.reserveCapacity(lines.count)
        for i in lines.indices { breaks.append(i > 0 ? evidence(at: i) : BreakEvidence()) }
        overlap = [Float](repeating: -1, count: lines.count)
        let heads = possibleHeads()
        for (head, share) in zip(heads, HeadOverlap.shares(of: heads, in: scan, model: model)) {
            overlap[head.line] = share
        }
        roles = [Float](repeating: 0, count: lines.count * LineRole.count)
        paragraphEnd.reserveCapacity(lines.count)
        headEnd.reserveCapacity(lines.count)
        for i in lines.indices {
            setRoles(at: i, forms[i])
            if !hints.isEmpty, let hint = hints[Int(lines[i].number)] { add(hint, at: i) }
            paragraphEnd.append(endOfParagraph(i))
            headEnd.append(endOfHead(i))
        }
    }

    /// The lines that may be one of a headline's stack: short ones without a full stop, where a block can begin.
    private func possibleHeads() -> [HeadOverlap.Head] {
        var heads: [HeadOverlap.Head] = []
        var couldBeHead = true
        for (i, line) in scan.lines.enumerated() {
            // Only below the end of a block can a headline's stack begin.
            let opens = couldBeHead || scan.lines[i - 1].endsSentence || breaks[i].total < 0
            let isShort = line.columns <= 45 && line.stops == 0
            let isFurniture = forms[i].furniture != nil
            if opens && isShort && !isFurniture {
                heads.append(HeadOverlap.Head(line: i, start: Int(line.start), end: endOfWrapped(i)))
            }
            couldBeHead = opens && (isShort || isFurniture)
        }
        return heads
    }

    /// Where the text of a short line ends that may have been wrapped onto the next one or two.
    private func endOfWrapped(_ i: Int) -> Int {
        var last = i
        while last < i + 2, last + 1 < scan.lines.count, columns.widths[last] > 0 {
            let next = scan.lines[last + 1]
            guard breaks[last + 1].total > 0, next.stops == 0, next.indent == scan.lines[i].indent else { break }
            last += 1
        }
        return Int(scan.lines[last].end)
    }

    /// The score of a role on a line.
    @inline(__always)
    func score(_ role: Int, at line: Int) -> Float { roles[line * LineRole.count + role] }
}
