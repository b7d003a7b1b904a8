import TextModel

extension LineScores {
    /// Sets the score of every role for line `i`.
    mutating func setRoles(at i: Int, _ form: LineForms) {
        let line = scan.lines[i]
        let n = Float(line.width) / 2
        let isPiece = columns.widths[i] > 0
        let furniture = furnitureScore(form)
        let begins = line.firstClass.contains(.forbiddenAtStart) && !line.firstClass.contains(.opener) ? Float(-8) : 0
        // What is a byline, a credit or furniture is nothing else.
        var other: Float = 0
        if form.furniture != nil || form.isDoubled { other -= 5 }
        if form.byline != nil || form.credit != nil { other -= 5 }
        let words = wording(line, overlap: max(0, overlap[i]), isPiece: isPiece)
        let indent = headIndent(i)
        let headStart = other + begins + words + indent + start(edges[i], BreakModel.headlineStart)
        let lead: Float = form.lead == nil ? 0 : -7
        let known = overlap[i] >= 0 ? overlap[i] : 0.4
        let isItem = isItem(line)
        let isParallel = isParallel(line)
        let row = i * LineRole.count
        func set(_ role: LineRole, _ score: Float) { roles[row + role.index] = score }

        var headline = headStart + lead
        // Among whole paragraphs, blank lines that do not stand everywhere part articles; 讣告 and 简讯 are headlines there.
        let isApart = columns.areWhole[i] && line.blanksAbove > 0
        let opensArticle = opensArticle(i)
        // 劳模说法, and below it: 加班费怎么算？
        let isQuestion = i > 0 && n <= 24 && line.endsSentence && line.stops == 0 && self.opensArticle(i - 1)
        if opensArticle || isQuestion { headline += 2 }
        if n < 4 { headline -= isApart ? 1 : 3 } else if n < 6 { headline -= 1 }
        if n > 30 { headline -= 0.12 * (n - 30) }
        if n > 40 { headline -= 0.3 * (n - 40) }
        headline += Self.headlineOverlap(known)
        if isItem { headline -= 2 }
        // ——记…: what a dash begins stands below its headline.
        let isDashed = line.first == 0x2014 || line.first == 0x2015
        if isDashed { headline -= 5 }
        set(.headline, headline)
        let inner = other + begins + words + lead + (n > 40 ? -0.3 * (n - 40) : 0)
        // A couplet is whole; where lines are not wrapped it goes on with none above it.
        set(.headlineContinuation, inner - (isParallel && !isPiece ? 1.5 : 0))

        // The name of a column or a slogan: short, and not of what the report says.
        var kicker = headStart + lead
        if n > 12 { kicker -= 0.15 * (n - 12) }
        if n > 18 { kicker -= 0.3 * (n - 18) }
        if n < 3 { kicker -= 3 }
        // The theme of a column comes up in its report, the column's name does not.
        kicker += Self.sloganOverlap(columnOverlap[i] >= 0 ? columnOverlap[i] : known)
        if isParallel { kicker += 0.5 }
        if dot(line) != nil { kicker += 1 }
        if line.first == 0x3010, line.last == 0x3011 { kicker += 2 }
        // Items and rows are no heads.
        if isItem { kicker -= 4 }
        if isDashed { kicker -= 5 }
        if opensArticle { kicker += 2 }
        if i + 1 < scan.lines.count, isLikeRow(line, scan.lines[i + 1]) { kicker -= 1.5 }
        set(.kicker, kicker)
        set(.kickerContinuation, inner - 0.5)

        var subheadline = headStart + lead
        if n < 5 { subheadline -= 3 }
        if n > 34 { subheadline -= 0.12 * (n - 34) }
        subheadline += Self.subheadlineOverlap(known)
        if isDashed { subheadline += 4 }
        // A couplet is set as the headline; what stands below it tells the details in a sentence.
        if isParallel { subheadline -= 1.5 }
        set(.subheadline, subheadline)
        set(.subheadlineContinuation, inner)

        // A slogan over the whole page: two halves that answer each other, and no report's own words.
        var banner = headStart + lead
        if n < 8 { banner -= 2 }
        banner += Self.sloganOverlap(known)
        if isWiderThanColumn(i) { banner += 1.5 }
        banner += isParallel ? 1 : line.gaps == 0 ? -2.5 : 0
        set(.banner, banner)
        set(.bannerContinuation, inner - 0.5)

        set(
            .byline, form.byline != nil && form.credit == nil ? 6 : form.byline != nil ? 2 : form.isBareName ? 1.5 : -12
        )
        set(.bylineContinuation, form.byline != nil ? 2 : -8)
        set(.credit, form.credit != nil ? 6 : -12)

        // Prose has no spaces between characters; headlines have them where prose has marks.
        let gaps =
            form.lead == nil && line.han > 0
            ? -min(2.5, 1.2 * Float(proseGaps(line, inQuote: brackets.openAbove[i] > 0))) : 0
        var paragraph = other + begins + gaps + start(edges[i], BreakModel.paragraphStart)
        if habits.indents[i] {
            paragraph +=
                PageHabits.isIndented(line)
                ? 1.5 : line.indent > 0 ? 0 : habits.blanksPart[i] && line.blanksAbove > 0 ? -1 : -5
        }
        if form.lead != nil { paragraph += 5 }
        // Prose has a mark every dozen characters.
        let unmarked = line.marks == 0 ? -min(3.5, n / 11) : 0
        paragraph += unmarked
        // A column's end seldom cuts a paragraph near its beginning.
        if n < 40, !line.endsSentence, !isPiece { paragraph -= 0.08 * (40 - n) }
        if n < 10, !line.endsSentence { paragraph -= 1 }
        set(.paragraph, paragraph)
        set(.paragraphContinuation, other + gaps + unmarked + (form.lead != nil ? -4 : 0))
        set(.standing, other + begins + standing(i, isItem: isItem))

        set(.topFurniture, furniture)
        set(.furniture, furniture)
        set(.innerFurniture, furniture)
    }

    /// A headline shares words with its report, but is no sentence of it.
    private static func headlineOverlap(_ share: Float) -> Float {
        share < 0.3 ? -1.2 + 5.6 * share : share < 0.6 ? 0.5 + (share - 0.3) * 2 : share < 0.96 ? 1.1 : 0.3
    }

    /// A subheadline often is a clause of its report, word for word.
    private static func subheadlineOverlap(_ share: Float) -> Float {
        share < 0.3 ? -1.8 : share < 0.96 ? -1.8 + (share - 0.3) * 4 : 2
    }

    /// The name of a column and a slogan are no words of the report.
    private static func sloganOverlap(_ share: Float) -> Float {
        share < 0.15 ? 2.5 : share < 0.7 ? 2.5 - (share - 0.15) * 7 : -1.3
    }

    /// A line set wider than the column stands over several columns.
    private func isWiderThanColumn(_ i: Int) -> Bool {
        let near = i + 1 < columns.widths.count ? max(columns.widths[i], columns.widths[i + 1]) : columns.widths[i]
        return near > 0 && scan.lines[i].width > near + 3
    }

    /// Adds what the structure of the page says.
    mutating func add(_ hint: LineHint, at i: Int) {
        func raise(_ role: LineRole, _ value: Float) { roles[i * LineRole.count + role.index] += value }
        switch hint {
        case .headline:
            raise(.headline, LineHint.weight)
            raise(.headlineContinuation, LineHint.weight)
        case .kicker: raise(.kicker, LineHint.weight)
        case .subheadline: raise(.subheadline, LineHint.weight)
        case .paragraph: raise(.paragraph, LineHint.weight)
        case .furniture:
            for role in [LineRole.topFurniture, .furniture, .innerFurniture] { raise(role, 3 * LineHint.weight) }
        }
    }

    private func furnitureScore(_ form: LineForms) -> Float {
        if let furniture = form.furniture { return 7 * Float(furniture.certainty) }
        if form.isDoubled { return 5 }
        if form.isRule { return 5 }
        return -12
    }

    /// Spaces between two Chinese characters, outside lists of names.
    private func proseGaps(_ line: PageLine, inQuote: Bool) -> Int {
        guard line.gaps > 0 else { return 0 }
        var found = 0
        // A slogan that is quoted keeps its spaces.
        var isQuoted = inQuote || line.first == 0x201C
        for i in Int(line.start) + 1..<Int(line.end) - 1 {
            let u = scan.units[i]
            if CharacterClass.isCommonHan(u) { continue }
            if u == 0x201C { isQuoted = true } else if u == 0x201D { isQuoted = false }
            if !isQuoted, scan.kind(i).contains(.space), scan.kind(i - 1).contains(.han),
                scan.kind(i + 1).contains(.han)
            {
                found += 1
            }
        }
        guard found > 0 else { return 0 }
        let cursor = LineCursor(scan, line)
        return cursor.contains(Self.reporter) || cursor.contains(Self.correspondent) ? 0 : found
    }

    /// Headlines have no full stop and hardly a comma.
    private func wording(_ line: PageLine, overlap: Float, isPiece: Bool) -> Float {
        -4.5 * Float(line.stops) - (line.stops > 0 && !line.endsSentence ? 3.5 : 0) - (isPiece ? 1.2 : 1.5)
            * Float(line.commas)
    }

    /// Where paragraphs are indented, headlines are not, unless they are centred.
    private func headIndent(_ i: Int) -> Float {
        let line = scan.lines[i]
        if habits.indents[i] {
            if PageHabits.isIndented(line) { return -4 }
            return line.indent > 5 ? 1.5 : 0.3
        }
        return line.indent > 5 ? 1 : 0
    }

    /// How a block of a kind begins, against how any text goes on.
    private func start(_ line: LineEdges, _ mark: UInt16) -> Float {
        guard let model else { return 0 }
        let (c, d) = (line.first, line.second)
        var score = model.log(c, after: mark) - model.logUnigram(c)
        if d != 0 { score += model.log(d, after: mark, c) - model.log(d, after: c) }
        return 0.4 * max(-3, min(4, score))
    }

    /// 奋进新时代 劳动创未来: two or more parts of one length.
    private func isParallel(_ line: PageLine) -> Bool {
        guard line.gaps > 0, line.gaps <= 5 else { return false }
        var first = 0
        var parts = 0
        var run = 0
        for i in Int(line.start)...Int(line.end) {
            guard i == Int(line.end) || scan.kind(i).contains(.space) else {
                run += 1
                continue
            }
            guard run > 0 else { continue }
            if first == 0 { first = run }
            if first < 3 || abs(run - first) > 1 { return false }
            parts += 1
            run = 0
        }
        return parts > 1
    }

    /// 一线调研·新质生产力: the dot that joins a column's name and its theme.
    func dot(_ line: PageLine) -> Int? {
        guard line.columns <= 20 else { return nil }
        for i in Int(line.start)..<Int(line.end) where scan.units[i] == 0xB7 || scan.units[i] == 0x30FB { return i }
        return nil
    }

    /// Verses, rows and list items are short, and like their neighbours.
    private func standing(_ i: Int, isItem: Bool) -> Float {
        let line = scan.lines[i]
        var score: Float = -2
        if line.columns > 24 { score -= 0.2 * Float(line.columns - 24) }
        score -= 2 * Float(line.stops)
        // A sentence that has begun goes on.
        if line.stops > 0, !line.endsSentence { score -= 4 }
        if isItem { score += 3 }
        if i > 0, isLikeRow(line, scan.lines[i - 1]) { score += 2 }
        if i + 1 < scan.lines.count, isLikeRow(line, scan.lines[i + 1]) { score += 2 }
        if i > 0, scan.lines[i - 1].last == 0xFF1A { score += 2 }
        if columns.widths[i] > 0, line.width + line.indent > columns.widths[i] - 2 { score -= 3 }
        return score
    }

    private static let bullets: UnitSet = "●■◆▲★☆□○◎①②③④⑤⑥⑦⑧⑨⑩"
    private static let openings: UnitSet = "（("
    private static let closings: UnitSet = "）)"
    private static let numberMarks: UnitSet = "、.．,，)）"
    private static let reporter: Word = "记者"
    private static let correspondent: Word = "通讯员"

    /// 一、…, （一）…, 1.…, ●…: an item of a list, or a crosshead with a number.
    func isItem(_ line: PageLine) -> Bool {
        var cursor = LineCursor(scan, line)
        if cursor.take(oneOf: Self.bullets) { return true }
        if cursor.take(oneOf: Self.openings) {
            return cursor.number(limit: 2) != nil && cursor.take(oneOf: Self.closings)
        }
        _ = cursor.takeOne("第")
        return cursor.number(limit: 2) != nil && cursor.take(oneOf: Self.numberMarks)
    }

    /// Whether a short line stands behind one of the few blank lines among whole paragraphs.
    private func opensArticle(_ i: Int) -> Bool {
        let line = scan.lines[i]
        return columns.areWhole[i] && habits.blanksPart[i] && line.blanksAbove > 0 && line.stops == 0
            && line.columns <= 30 && !isAppendix(line)
    }

    /// 附：获奖名单 belongs to the article above it.
    private func isAppendix(_ line: PageLine) -> Bool {
        line.count > 1 && line.first == 0x9644 && [0xFF1A, 0x3A].contains(scan.units[Int(line.start) + 1])
    }

    /// Rows of a table or a list of names: short, without marks, with gaps in the same number.
    private func isLikeRow(_ a: PageLine, _ b: PageLine) -> Bool {
        a.gaps > 0 && a.gaps == b.gaps && a.marks == 0 && b.marks == 0 && a.columns <= 24 && abs(a.width - b.width) <= 8
            && a.indent == b.indent
    }

    /// How well a paragraph can end with line `i`.
    func endOfParagraph(_ i: Int) -> Float {
        let line = scan.lines[i]
        if line.endsSentence { return 0 }
        if line.lastClass.contains(.closer) { return endsWithSignature(line) ? 0 : -2 }
        switch line.last {
        case 0xFF1A, 0x3A: return -2
        case 0xFF1B: return -2
        case 0xFF0C, 0x3001, 0x2C: return -7
        default: return -7
        }
    }

    /// …。（乔平）, （下转第三版）: a bracket after the last stop.
    private func endsWithSignature(_ line: PageLine) -> Bool {
        guard line.last == 0xFF09 || line.last == 0x29 else { return false }
        var i = Int(line.end) - 2
        while i >= Int(line.start), scan.units[i] != 0xFF08, scan.units[i] != 0x28 { i -= 1 }
        guard i >= Int(line.start) else { return false }
        if i == Int(line.start) { return true }
        let before = scan.kind(i - 1)
        return before.contains(.stop) || before.contains(.closer) || before.contains(.space)
    }

    /// How well a line of a headline's stack can end with line `i`.
    func endOfHead(_ i: Int) -> Float {
        let line = scan.lines[i]
        var score: Float = 0
        switch line.last {
        case 0xFF0C, 0x3001, 0x2C: score = -4
        case 0x3002, 0xFF1B: score = -6
        case 0xFF1A, 0x3A: score = -1.5
        default: if line.lastClass.contains(.opener) { score = -8 }
        }
        if let model {
            let end = model.log(BreakModel.headlineEnd, after: edges[i].beforeLast, edges[i].last)
            score += 0.4 * max(-3, min(3, end + 4))
        }
        return score
    }
}
