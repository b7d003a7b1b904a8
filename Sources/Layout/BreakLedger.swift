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
        for i in 1..<scan.lines.count { entries.append(entry(i)) }
        return entries
    }

    private func entry(_ i: Int) -> Break {
        let above = decoder.roles[i - 1]
        let role = decoder.roles[i]
        let isJoin = role.isContinuation && role.block == above.block
        let evidence = scores.breaks[i]
        let sign: Float = isJoin ? 1 : -1
        var entry = Break(
            line: Int(scan.lines[i - 1].number), next: Int(scan.lines[i].number), decision: isJoin ? .join : .keep,
            rule: evidence.strongest(for: isJoin), confidence: Probability.of(margin: decoder.margins[i] * sign))
        if !isJoin, role.block != above.block || entry.rule.isEmpty { entry.rule = "\(above.block)-\(role.block)" }
        if isJoin, entry.rule.isEmpty { entry.rule = "page-structure" }
        if explains || entry.confidence < Self.doubtful {
            entry.evidence = words(evidence, i)
            entry.excerpt = excerpt(i)
        }
        return entry
    }

    private func words(_ evidence: BreakEvidence, _ i: Int) -> [String] {
        var words = evidence.named.filter { $0.value != 0 }.sorted { abs($0.value) > abs($1.value) }
            .map { "\($0.name) \(Self.signed($0.value))" }
        words.append(
            "\(decoder.roles[i - 1].block) above, \(decoder.roles[i].block) below \(Self.signed(decoder.roleMargins[i]))"
        )
        if scores.columns.widths[i] > 0 {
            words.append(
                "column of \(Self.half(scores.columns.widths[i])) characters, line above \(Self.half(scan.lines[i - 1].width + scan.lines[i - 1].indent))"
            )
        }
        if scores.overlap[i] >= 0 { words.append("\(Int(scores.overlap[i] * 100))% of the line comes up below it") }
        return words
    }

    private static func signed(_ value: Float) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths < 0 ? "-" : "+")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    private static func half(_ halves: Int32) -> String { halves % 2 == 0 ? "\(halves / 2)" : "\(halves / 2).5" }

    /// …一派热‖闹景象….
    private func excerpt(_ i: Int) -> String {
        let above = scan.lines[i - 1]
        let below = scan.lines[i]
        let before = scan.units[max(Int(above.start), Int(above.end) - 12)..<Int(above.end)]
        let after = scan.units[Int(below.start)..<min(Int(below.end), Int(below.start) + 12)]
        return String(decoding: before, as: UTF16.self) + "‖" + String(decoding: after, as: UTF16.self)
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
