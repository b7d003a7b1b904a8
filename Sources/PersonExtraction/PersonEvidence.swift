import Extraction
import Glibc
import SequenceModel
import TextModel

/// Joins the model's persons to the rules' hypotheses, so that both are weighed together: in lists, repetitions and doubts.
enum PersonEvidence {
    /// The model's word counts at most this much.
    private static let most: Float = 4.5

    /// Characters that end no personal name.
    private static let never: UnitSet = UnitSet("奖们的了吗县镇局院厂省".utf16)

    /// The hypotheses with the model's log-odds added where ranges agree, and the model's own.
    static func joined(
        _ hypotheses: [PersonHypothesis], with spans: [ModelSpan], in units: [UInt16], isRead: Bool
    ) -> [PersonHypothesis] {
        var all = hypotheses
        var places: [TextRange<Clean>: [Int]] = [:]
        for (index, hypothesis) in hypotheses.enumerated() { places[hypothesis.range, default: []].append(index) }
        for span in spans where span.label == .person {
            let odds = Float(log(max(span.score, 0.01) / max(1 - span.score, 1e-4)))
            // 特等奖: what ends so is no name, whatever stands around it.
            let ending = units[span.range.end - 1]
            let value = Self.never.contains(ending) ? -9 : max(-Self.most, min(Self.most, odds))
            var agrees = false
            for i in places[span.range] ?? [] {
                agrees = true
                // A rule that doubts strongly has seen what the model has not; one that says little adds little.
                all[i].logOdds = max(all[i].logOdds, -1) + max(0, value)
                all[i].rule += "+model"
            }
            guard !agrees else { continue }
            places[span.range] = [all.count]
            all.append(
                PersonHypothesis(start: span.range.start, end: span.range.end, logOdds: value, rule: "model.person"))
        }
        if isRead {
            // The rule of those that a span agrees with has the model in its name.
            for i in all.indices { all[i].logOdds -= Float(ModelEvidence.doubt(of: all[i].rule)) }
        }
        return all
    }
}
