import Glibc
package import SequenceModel
package import TextModel

/// Puts the sequence model's spans beside an extractor's own candidates.
package enum ModelEvidence {
    /// Adds the model's spans of these labels; where a rule and the model agree on range and label, both are right more often than either.
    ///
    /// Two independent witnesses err together with the product of their chances to err, so the agreed score is `1 - (1 - a)(1 - b)`.
    ///
    /// - Parameters:
    ///   - isRead: whether a model read the text, so that its silence counts against a rule.
    ///   - accepts: whether a span may stand without a rule that agrees.
    package static func merge(
        _ spans: [ModelSpan], labels: Set<Label>, into candidates: inout [Candidate], isRead: Bool = false,
        accepts: (ModelSpan) -> Bool = { _ in true }
    ) {
        guard isRead || !spans.isEmpty else { return }
        var byRange: [TextRange<Clean>: [Int]] = [:]
        for (index, candidate) in candidates.enumerated() { byRange[candidate.range, default: []].append(index) }
        let proposed = candidates.count
        defer { if isRead { doubt(&candidates[..<proposed]) } }
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

    /// What a proposal loses, in nats, when a model read the text and does not see it too: measured on MSRA and People's Daily,
    /// by how often the rule alone was right there, and lowered where marked articles kept out said otherwise.
    ///
    /// Rules that rest on a frame of their own (bylines, appointments, repetitions, lists) lose nothing.
    private static let doubts: [String: Double] = [
        "organization.weak-head": 1, "organization.head": 0.6, "organization.known": 0.6,
        "place.division": 2, "place.natural": 2, "place.town": 3, "place.known": 3, "place.location-head": 2,
        "place.facility-head": 0.6, "place.zone-head": 0.6,
    ]

    private static func doubt(_ candidates: inout ArraySlice<Candidate>) {
        for i in candidates.indices {
            guard let nats = doubts[candidates[i].rule] else { continue }
            let p = candidates[i].score
            candidates[i].score = p / (p + (1 - p) * exp(nats))
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
