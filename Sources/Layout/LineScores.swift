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
    /// The same for the part before a dot, the name of a column; -1 where there is none.
    private(set) var columnOverlap: [Float] = []
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
        columnOverlap = overlap
        let heads = possibleHeads()
        let names = heads.compactMap(columnName)
        let shares = HeadOverlap.shares(of: heads + names, in: scan, model: model)
        for (head, share) in zip(heads, shares) { overlap[head.line] = share }
        for (name, share) in zip(names, shares.dropFirst(heads.count)) { columnOverlap[name.line] = share }
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
                let end = endOfWrapped(i)
                heads.append(HeadOverlap.Head(line: i, start: Int(line.start), end: end, below: end))
            }
            couldBeHead = opens && (isShort || isFurniture)
        }
        return heads
    }

    /// The name of a column before the dot that joins it to its theme: 一线调研 in 一线调研·新质生产力.
    private func columnName(_ head: HeadOverlap.Head) -> HeadOverlap.Head? {
        let line = scan.lines[head.line]
        guard let dot = dot(line), dot - head.start >= 2, Int(line.end) - dot > 2 else { return nil }
        return HeadOverlap.Head(line: head.line, start: head.start, end: dot, below: head.below)
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
