import TextModel

/// Writes down every decision on a break, with its rule, its evidence and how sure it is.
enum BreakLedger {
    static func entries(scan: PageScan, scores: LineScores, decoder: RoleDecoder) -> [Break] {
        guard scan.lines.count > 1 else { return [] }
        var entries: [Break] = []
        entries.reserveCapacity(scan.lines.count)
        for i in 1..<scan.lines.count {
            let role = decoder.roles[i]
            let decision: BreakDecision =
                role.isContinuation && role.block == decoder.roles[i - 1].block ? .join : .keep
            let evidence = scores.breaks[i]
            let sign: Float = decision == .join ? 1 : -1
            let named = evidence.named.filter { $0.value != 0 }.sorted { abs($0.value) > abs($1.value) }
            let rule: String
            if let best = named.first(where: { $0.value * sign > 0 }),
                decision == .join || role.block == decoder.roles[i - 1].block
            {
                rule = best.name
            } else {
                rule = decision == .join ? "page-structure" : "\(decoder.roles[i - 1].block)-\(role.block)"
            }
            let margin = Double(decoder.margins[i] * sign)
            entries.append(
                Break(
                    line: Int(scan.lines[i - 1].number), next: Int(scan.lines[i].number), decision: decision,
                    rule: rule,
                    evidence: [], confidence: Self.probability(margin)))
        }
        return entries
    }

    /// The odds of a margin as a probability; half of the margin, since the kinds of evidence are not independent.
    private static func probability(_ margin: Double) -> Double {
        let x = max(0, margin) * 0.5
        // e^-x by its continued product, good to three digits and free of the C library.
        var e = 1.0
        let step = 1 + x / 256
        for _ in 0..<256 where e < 1e12 { e *= step }
        return e / (1 + e)
    }
}
