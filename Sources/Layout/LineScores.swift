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
    /// `LineRole.count` scores a line.
    var roles: [Float] = []
    /// What speaks for joining a line to the one above it.
    private(set) var breaks: [BreakEvidence] = []
    /// How well a paragraph, and how well a line of a headline's stack, can end with the line.
    private(set) var paragraphEnd: [Float] = []
    private(set) var headEnd: [Float] = []
    /// How much of the line comes up in the text below it; -1 where nobody asked.
    private(set) var overlap: [Float] = []
    private(set) var forms: [LineForms] = []

    init(_ scan: PageScan, model: BreakModel?, surnames: SurnameTable, hints: [Int: LineHint] = [:]) {
        self.scan = scan
        self.model = model
        columns = ColumnWidths(scan.lines)
        habits = PageHabits(scan.lines)
        brackets = BracketSpans(scan)
        words = PageWords(scan)
        let n = scan.lines.count
        roles.reserveCapacity(n * LineRole.count)
        breaks.reserveCapacity(n)
        forms.reserveCapacity(n)
        overlap = [Float](repeating: -1, count: n)
        var head = HeadOverlap()
        var couldBeHead = true
        for i in 0..<n {
            let line = scan.lines[i]
            let form = LineForms(scan, line, previous: i > 0 ? scan.lines[i - 1] : nil, surnames)
            forms.append(form)
            breaks.append(i > 0 ? evidence(at: i) : BreakEvidence())
            // Only below the end of a block can a headline's stack begin.
            let opens = i == 0 || couldBeHead || scan.lines[i - 1].endsSentence || breaks[i].total < 0
            let isShort = line.columns <= 45 && line.stops == 0
            if opens && isShort && form.furniture == nil {
                overlap[i] = head.share(of: line, to: endOfWrapped(i), in: scan, model: model)
            }
            couldBeHead = opens && (isShort || form.furniture != nil)
            addRoles(at: i, form)
            if !hints.isEmpty, let hint = hints[Int(line.number)] { add(hint, at: i) }
            paragraphEnd.append(endOfParagraph(i))
            headEnd.append(endOfHead(i))
        }
    }

    /// Where the text of a short line ends that may have been wrapped onto the next one or two.
    private func endOfWrapped(_ i: Int) -> Int {
        var last = i
        while last < i + 2, last + 1 < scan.lines.count, columns.widths[last] > 0 {
            let next = scan.lines[last + 1]
            guard evidence(at: last + 1).total > 0, next.stops == 0, next.indent == scan.lines[i].indent else { break }
            last += 1
        }
        return Int(scan.lines[last].end)
    }

    /// The score of a role on a line.
    @inline(__always)
    func score(_ role: Int, at line: Int) -> Float { roles[line * LineRole.count + role] }
}
