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
    ///   - reading: what the model says of the text, when its silence is to count against a rule.
    ///   - accepts: whether a span may stand without a rule that agrees.
    package static func merge(
        _ spans: [ModelSpan], labels: Set<Label>, into candidates: inout [Candidate], reading: ModelReading? = nil,
        accepts: (ModelSpan) -> Bool = { _ in true }
    ) {
        guard reading != nil || !spans.isEmpty else { return }
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
        if let reading { doubt(&candidates, by: reading, beside: spans) }
        for (k, span) in wanted.enumerated() where !isAgreed[k] && span.score >= least(span.label) && accepts(span) {
            candidates.append(
                Candidate(range: span.range, label: span.label, score: span.score, rule: rule(span.label)))
        }
    }

    /// What the rules are worth alone: fitted on the third of our own articles and of the real stories that is kept out.
    ///
    /// Rules that rest on a frame of their own (bylines, appointments, repetitions, declared short names) are not here.
    private static let trusts: [String: RuleTrust] = [
        "organization.weak-head": -0.3, "organization.head": -0.3, "organization.known": -0.6,
        "organization.without-place": -4, "place.division": -0.8, "place.ambiguous-division": -1,
        "place.natural": -0.6, "place.town": -0.3, "place.known": -0.6, "place.location-head": -1.8,
        "place.facility-head": -0.1, "place.zone-head": 1, "place.city-named": -1.5, "place.known-name": -0.8,
        "place.pair": 1.3, "title.before-name": -0.1, "title.predicate": 0.5, "title.owned": 0.2,
        "title.list": 0.3,
    ].mapValues { RuleTrust(bias: $0, own: 0.25, loss: 0.34) }

    private static func doubt(
        _ candidates: inout [Candidate], by reading: ModelReading, beside spans: [ModelSpan]
    ) {
        // Candidates of one rule stand together: what is said of it is looked up once for all of them.
        let bodies = spans.filter { $0.label == .organization }
        var rule = ""
        var trust: RuleTrust?
        for i in candidates.indices {
            if candidates[i].rule != rule {
                rule = candidates[i].rule
                trust = trusts[rule]
            }
            guard let trust, let kind = kind(candidates[i].label) else { continue }
            let p = candidates[i].score
            // A place in a body's name is that name's part, of which the model does not speak.
            let isPart = kind == NameLabels.place && bodies.holds(candidates[i].range)
            let loss = isPart ? 0 : reading.loss(of: candidates[i].range, as: kind) ?? .infinity
            let odds = trust.logOdds(Float(log(p / max(1 - p, 1e-4))), loss: loss)
            candidates[i].score = Double(1 / (1 + exp(-odds)))
        }
    }

    /// What the model calls a label's names.
    private static func kind(_ label: Label) -> NameLabels.Kind? {
        switch label {
        case .person: NameLabels.person
        case .title: NameLabels.title
        case .organization: NameLabels.organization
        case .geopolitical, .location, .facility: NameLabels.place
        default: nil
        }
    }

    /// From which score on the model's span stands alone: below it fewer than half of the kept-out articles' spans were right.
    private static func least(_ label: Label) -> Double {
        switch label {
        case .geopolitical: 0.8
        case .organization: 0.6
        default: 0.5
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

extension [ModelSpan] {
    /// Whether a range lies in one of the spans and is shorter; the spans stand in order.
    fileprivate func holds(_ range: TextRange<Clean>) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let mid = (low + high) / 2
            if self[mid].range.end < range.end { low = mid + 1 } else { high = mid }
        }
        return low < count && self[low].range.start <= range.start && self[low].range.count > range.count
    }
}
