import Extraction
import Glibc
import SequenceModel
import TextModel

/// Joins the model's persons to the rules' hypotheses, so that both are weighed together: in lists, repetitions and doubts.
enum PersonEvidence {
    /// The model's word counts at most this much.
    private static let most: Float = 4.5
    /// What a word of the general vocabulary must make up for where only the model takes it for a name: 习主席 · 鲜明提出.
    private static let commonWord: Float = 2

    /// What the model overstates a name by where no rule proposes it.
    private static let alone: Float = 1

    /// Characters that end no personal name.
    private static let never: UnitSet = UnitSet("奖们的了吗县镇局院厂省".utf16)

    /// The weights of a logistic regression for each rule, on 200 marked articles that the model had not seen: whether a
    /// hypothesis was right, by the rule's log-odds and the model's loss.
    ///
    /// Rules that rest on a frame of their own (bylines, appointments) have none: they keep what they say.
    private static let trusts: [String: RuleTrust] = [
        "person.name": RuleTrust(bias: 0.6, own: 0.1, loss: 0.57),
        "person.titled": RuleTrust(bias: 1, own: 0.14, loss: 0.61),
        "person.foreign": RuleTrust(bias: -0.5, own: 0, loss: 0.59),
        "person.japanese": RuleTrust(bias: -1.5, own: 0.14, loss: 0.39),
        "person.elements": RuleTrust(bias: 2.1, own: 0, loss: 0.86),
    ]

    /// From this loss on no rule's hypothesis comes above 0 but in a list, though a repetition adds what it can at most.
    static let hopelessLoss: Float =
        trusts.values.map { $0.hopelessLoss(support: PersonChoice.mostSupport) }.max() ?? .infinity

    /// 致贺电, 复信 after a post: what its holder sends.
    private static func sends(_ units: [UInt16], _ s: Int) -> Bool {
        (units[s] == 0x81F4 || units[s] == 0x590D) && s + 1 < units.count && messages.contains(units[s + 1])
    }
    private static let messages: UnitSet = UnitSet("贺电信辞函".utf16)

    /// 边走边聊、边赏景: what is done beside something else.
    private static func accompanies(_ units: [UInt16], _ s: Int) -> Bool {
        units[s] == 0x8FB9 && units[max(0, s - 5)..<s].contains(0x8FB9)
    }

    /// The hypotheses with the model's log-odds added where ranges agree, and the model's own; all others are weighed again
    /// by how strongly the model is against them.
    static func joined(
        _ hypotheses: [PersonHypothesis], with reading: ModelReading?, in scan: NameScan
    ) -> [PersonHypothesis] {
        guard let reading else { return hypotheses }
        let units = scan.units
        var all = hypotheses
        // What stands there, in the order of the ranges.
        let places = hypotheses.indices.map { (key: key(hypotheses[$0].range), index: $0) }
            .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
        for span in reading.spans where span.label == .person {
            let odds = Float(log(max(span.score, 0.01) / max(1 - span.score, 1e-4)))
            // 特等奖: what ends so is no name, whatever stands around it.
            let ending = units[span.range.end - 1]
            let value = Self.never.contains(ending) ? -9 : max(-Self.most, min(Self.most, odds))
            var agrees = false
            let own = key(span.range)
            for (place, i) in places[places.partition { $0.key < own }...] {
                guard place == own else { break }
                agrees = true
                // A rule that doubts strongly has seen what the model has not; one that says little adds little.
                all[i].logOdds = max(all[i].logOdds, -1) + max(0, value)
                all[i].rule += "+model"
            }
            guard !agrees else { continue }
            let isWord = scan.isCommonWord(span.range.start, span.range.end, unless: [])
            all.append(
                PersonHypothesis(
                    start: span.range.start, end: span.range.end, logOdds: value - (isWord ? commonWord : 0) - alone,
                    rule: "model.person"))
        }
        var rule = ""
        var trust: RuleTrust?
        for i in all.indices {
            if sends(units, all[i].start) || accompanies(units, all[i].start) {
                all[i].logOdds = -9
                continue
            }
            // The rule of those that a span agrees with has the model in its name.
            if all[i].rule != rule {
                rule = all[i].rule
                trust = trusts[rule]
            }
            guard let trust, let loss = reading.loss(of: all[i].range, as: NameLabels.person)
            else { continue }
            all[i].logOdds = trust.logOdds(all[i].logOdds, loss: loss)
        }
        return all
    }

    /// A range as one number.
    private static func key(_ range: TextRange<Clean>) -> Int { range.start << 32 | range.end }
}

extension Array {
    /// How many elements are as asked; those that are come first.
    func partition(_ isFirst: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let mid = (low + high) / 2
            if isFirst(self[mid]) { low = mid + 1 } else { high = mid }
        }
        return low
    }
}
