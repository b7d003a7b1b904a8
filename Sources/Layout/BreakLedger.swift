import TextModel

/// Writes down every decision on a break, with its rule, its evidence and how sure it is.
struct BreakLedger {
    let scan: PageScan
    let scores: LineScores
    let decoder: RoleDecoder
    /// Whether every entry gets its evidence in words; without it only doubtful ones do.
    let explains: Bool

    /// Below this a decision goes to the review queue.
    static let doubtful = 0.9

    /// An entry for each pair of neighbouring lines.
    func entries() -> [Break] {
        guard scan.lines.count > 1 else { return [] }
        var entries: [Break] = []
        entries.reserveCapacity(scan.lines.count)
        var text = LedgerText()
        for i in 1..<scan.lines.count { entries.append(entry(i, &text)) }
        return entries
    }

    private func entry(_ i: Int, _ text: inout LedgerText) -> Break {
        let before = decoder.roles[i - 1]
        let role = decoder.roles[i]
        let isJoin = role.isContinuation && role.block == before.block
        let sign: Float = isJoin ? 1 : -1
        let rule: String
        if let strongest = scores.breaks[i].strongest(for: isJoin), isJoin || role.block == before.block {
            rule = strongest.rawValue
        } else {
            rule = isJoin ? "page-structure" : LineRole.names(before, role)
        }
        var entry = Break(
            line: Int(scan.lines[i - 1].number), next: Int(scan.lines[i].number), decision: isJoin ? .join : .keep,
            rule: rule, confidence: Probability.of(margin: decoder.margins[i] * sign))
        if explains || entry.confidence < Self.doubtful {
            entry.evidence = words(i, &text)
            text.add(above(i))
            text.add("‖")
            text.add(below(i))
            entry.excerpt = text.take()
        }
        return entry
    }

    /// All evidence at the break above line `i`, the strongest first.
    private func words(_ i: Int, _ text: inout LedgerText) -> [String] {
        let evidence = scores.breaks[i]
        var kinds: [BreakEvidence.Kind] = []
        kinds.reserveCapacity(BreakEvidence.Kind.allCases.count)
        for kind in BreakEvidence.Kind.allCases where evidence[kind] != 0 {
            let place = kinds.firstIndex { abs(evidence[$0]) < abs(evidence[kind]) }
            kinds.insert(kind, at: place ?? kinds.count)
        }
        var words: [String] = []
        words.reserveCapacity(kinds.count + 3)
        for kind in kinds {
            text.add(kind.rawValue)
            text.add(" ")
            text.add(signed: evidence[kind])
            words.append(text.take())
        }
        text.add(decoder.roles[i - 1].block.name)
        text.add(" above, ")
        text.add(decoder.roles[i].block.name)
        text.add(" below ")
        text.add(signed: decoder.roleMargins[i])
        words.append(text.take())
        if scores.columns.widths[i] > 0 {
            let line = scan.lines[i - 1]
            text.add("column of ")
            text.add(half: scores.columns.widths[i])
            text.add(" characters, line above ")
            text.add(half: line.width + line.indent)
            words.append(text.take())
        }
        if scores.overlap[i] >= 0 {
            text.add(Int(scores.overlap[i] * 100))
            text.add("% of the line comes up below it")
            words.append(text.take())
        }
        return words
    }

    /// …一派热: the end of the line above the break.
    func above(_ i: Int) -> String {
        let line = scan.lines[i - 1]
        return String(
            units: UnsafeBufferPointer(rebasing: scan.units[max(Int(line.start), Int(line.end) - 12)..<Int(line.end)]))
    }

    /// 闹景象…: the beginning of the line below it.
    func below(_ i: Int) -> String {
        let line = scan.lines[i]
        return String(
            units: UnsafeBufferPointer(
                rebasing: scan.units[Int(line.start)..<min(Int(line.end), Int(line.start) + 12)]))
    }

    /// The doubtful decisions, with both readings, for a reader to look at.
    func doubts(_ entries: [Break], path: String) -> [Diagnostic] {
        var doubts: [Diagnostic] = []
        var text = LedgerText()
        for (index, entry) in entries.enumerated() where entry.confidence < Self.doubtful {
            let (before, after) = (above(index + 1), below(index + 1))
            let isJoin = entry.decision == .join
            text.add(isJoin ? "read as one: " : "read as two blocks: ")
            text.add(before)
            if !isJoin { text.add(" / ") }
            text.add(after)
            text.add(" (")
            text.add(Int((entry.confidence * 100).rounded()))
            text.add(isJoin ? "%); it may be two blocks: " : "%); it may be one: ")
            text.add(before)
            if isJoin { text.add(" / ") }
            text.add(after)
            doubts.append(
                Diagnostic(
                    id: "layout.doubtful-break", severity: .note, message: text.take(), path: path, line: entry.line))
        }
        return doubts
    }
}

/// Margins as probabilities.
enum Probability {
    /// The odds of a margin; half of the margin, since the kinds of evidence are not independent.
    static func of(margin: Float) -> Double { table[max(0, min(table.count - 1, Int(margin * 8)))] }

    /// e^x / (1 + e^x) for half of every eighth from 0 to 30.
    private static let table: [Double] = (0...240).map { i in
        // e^x as a product, free of the C library: (1 + x/4096)^4096.
        var e = 1 + Double(i) / 16 / 4096
        for _ in 0..<12 { e *= e }
        return e / (1 + e)
    }
}
