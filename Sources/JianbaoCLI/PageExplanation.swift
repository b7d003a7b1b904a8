import TextModel

/// A page's ledger for a reader: what was decided at each break, and why.
struct PageExplanation {
    let text: String

    init(_ page: Page) {
        var out = ""
        for entry in page.breaks {
            let sign = entry.decision == .join ? "+" : "|"
            let percent = Int((entry.confidence * 100).rounded())
            out += "\(sign) \(entry.line + 1)→\(entry.next + 1)  \(percent)%  \(entry.rule)  \(entry.excerpt)\n"
            for words in entry.evidence { out += "      \(words)\n" }
        }
        for suspicion in page.suspicions {
            out += "? \(suspicion.line + 1)  \(suspicion.text) → \(suspicion.reading): \(suspicion.because)\n"
        }
        text = out
    }
}
