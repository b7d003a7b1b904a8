import Extraction
import TextModel

/// The proposals for a text as rows: what was taken, what lies inside it, what was refused and why.
struct Explanation {
    let text: CleanText
    let outcome: Resolver.Outcome
    let labels: Set<Label>?

    private struct Row {
        var candidate: Candidate
        var verdict: String
        var because: String
        var rank: Int
    }

    /// One line a proposal, in the order of the text; only those that touch the ranges, when some are given.
    func lines(touching ranges: [TextRange<Clean>]?) -> [String] {
        var rows = outcome.chosen.map { Row(candidate: $0, verdict: "taken", because: "", rank: 0) }
        rows += outcome.nested.map { Row(candidate: $0, verdict: "inside", because: "", rank: 1) }
        rows += outcome.rejected.map {
            Row(candidate: $0.candidate, verdict: "refused", because: reason(of: $0), rank: 2)
        }
        rows = rows.filter { row in
            (labels?.contains(row.candidate.label) ?? true)
                && (ranges?.contains { $0.overlaps(row.candidate.range) } ?? true)
        }
        rows.sort {
            ($0.candidate.range, $0.rank, $0.candidate.rule) < ($1.candidate.range, $1.rank, $1.candidate.rule)
        }
        return TextColumns.table(
            rows.map { row in
                [
                    text.string(row.candidate.range), row.candidate.label.rawValue, row.verdict, score(row.candidate),
                    row.candidate.rule,
                    [value(of: row.candidate), row.because].filter { !$0.isEmpty }.joined(separator: "  "),
                ]
            }, indent: 0, width: 160)
    }

    private func score(_ candidate: Candidate) -> String {
        let hundredths = Int((candidate.score * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private func value(of candidate: Candidate) -> String {
        if let timex = candidate.time?.timex {
            return timex.value ?? "\(timex.begin ?? "")..\(timex.end ?? "")"
        }
        return candidate.number.map { NumberText.text($0, unit: candidate.unit?.symbol ?? candidate.unit?.currency) }
            ?? ""
    }

    private func reason(of rejection: Resolver.Rejection) -> String {
        guard let winner = rejection.winner else { return "scores too low to be taken" }
        return "loses to \(text.string(winner.range)) \(winner.label.rawValue) (\(winner.rule), \(score(winner)))"
    }
}
