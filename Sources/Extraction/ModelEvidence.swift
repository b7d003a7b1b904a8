package import SequenceModel
package import TextModel

/// Puts the sequence model's spans beside an extractor's own candidates.
package enum ModelEvidence {
    /// Adds the model's spans of these labels; where a rule and the model agree on range and label, both are right more often than either.
    ///
    /// Two independent witnesses err together with the product of their chances to err, so the agreed score is `1 - (1 - a)(1 - b)`.
    ///
    /// - Parameter accepts: whether a span may stand without a rule that agrees.
    package static func merge(
        _ spans: [ModelSpan], labels: Set<Label>, into candidates: inout [Candidate],
        accepts: (ModelSpan) -> Bool = { _ in true }
    ) {
        guard !spans.isEmpty else { return }
        var byRange: [TextRange<Clean>: [Int]] = [:]
        for (index, candidate) in candidates.enumerated() { byRange[candidate.range, default: []].append(index) }
        for span in spans where labels.contains(span.label) {
            let agreeing = (byRange[span.range] ?? []).filter { candidates[$0].label == span.label }
            for index in agreeing {
                candidates[index].score = 1 - (1 - candidates[index].score) * (1 - span.score)
                candidates[index].rule += "+model"
            }
            if agreeing.isEmpty, accepts(span) {
                candidates.append(
                    Candidate(range: span.range, label: span.label, score: span.score, rule: rule(span.label)))
            }
        }
    }

    private static func rule(_ label: Label) -> String {
        switch label {
        case .person: "model.person"
        case .title: "model.title"
        case .organization: "model.organization"
        case .geopolitical: "model.division"
        case .location: "model.location"
        case .facility: "model.facility"
        case .event: "model.event"
        case .workOfArt: "model.work"
        case .law: "model.law"
        default: "model.other"
        }
    }
}
