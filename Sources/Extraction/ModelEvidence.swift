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
        // To compare a few labels is faster than to hash one.
        let labels = Array(labels)
        let wanted = spans.filter { labels.contains($0.label) }
        // Spans are fewer than candidates, and stand in order or nearly so.
        let order = wanted.indices.sorted { (wanted[$0].range.start, $0) < (wanted[$1].range.start, $1) }
        let starts = order.map { wanted[$0].range.start }
        var isAgreed = [Bool](repeating: false, count: wanted.count)
        for index in candidates.indices {
            let range = candidates[index].range
            var k = starts.firstPlace(of: range.start)
            while k < starts.count, starts[k] == range.start {
                let span = wanted[order[k]]
                if span.range == range, span.label == candidates[index].label {
                    candidates[index].score = 1 - (1 - candidates[index].score) * (1 - span.score)
                    candidates[index].rule += "+model"
                    isAgreed[order[k]] = true
                }
                k += 1
            }
        }
        if isRead { doubt(&candidates) }
        for (k, span) in wanted.enumerated() where !isAgreed[k] && accepts(span) {
            candidates.append(
                Candidate(range: span.range, label: span.label, score: span.score, rule: rule(span.label)))
        }
    }

    /// What a proposal loses, in nats, when a model read the text and does not see it too: measured by how
    /// often the rule alone was right on 500 marked articles that the model had not seen (first on MSRA and People's Daily).
    ///
    /// Rules that rest on a frame of their own (bylines, appointments, repetitions, lists) lose nothing.
    private static let doubts: [String: Double] = [
        "organization.weak-head": 2, "organization.head": 2, "organization.known": 3, "organization.without-place": 4,
        "place.division": 4.4, "place.natural": 2, "place.town": 3, "place.known": 3.6, "place.location-head": 2,
        "place.facility-head": 2.4, "place.zone-head": 0.6, "place.city-named": 4.5, "place.known-name": 2.5,
        "title.before-name": 2, "title.predicate": 1.5, "title.owned": 2.9,
    ]

    private static let fullDivision: Double = 2

    private static func doubt(_ candidates: inout [Candidate]) {
        // Candidates of one rule stand together: what is said of it is looked up once for all of them.
        var rule = ""
        var doubt: Double?
        for i in candidates.indices {
            if candidates[i].rule != rule {
                rule = candidates[i].rule
                doubt = doubts[rule]
            }
            guard var nats = doubt else { continue }
            // 西城区 is hardly another word; 南部 and 合作 are.
            if rule == "place.division", candidates[i].range.count > 2 { nats = fullDivision }
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

extension [Int] {
    /// The first place whose number is not below another; the numbers ascend.
    fileprivate func firstPlace(of number: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let mid = (low + high) / 2
            if self[mid] < number { low = mid + 1 } else { high = mid }
        }
        return low
    }
}
