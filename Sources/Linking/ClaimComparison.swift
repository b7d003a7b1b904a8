import Knowledge
import TextModel

/// Reports numbers on one thing that cannot all be true: 近3000人 and 2000余人 who took part in one event.
struct ClaimComparison {
    private struct Key: Hashable, Comparable {
        var subject: String
        var quantity: String

        static func < (a: Key, b: Key) -> Bool { (a.subject, a.quantity) < (b.subject, b.quantity) }
    }
    private var claims: [Key: [ClaimConflict.Claim]] = [:]

    /// To take part, in several words.
    private static let attending: [Surface] = Surface.list("参加 参与 出席 参赛 参会 到场 角逐 同台竞技 一较高下")
    private static let verbs: [Surface] = Surface.list(
        "死亡 遇难 受伤 失联 失踪 被困 获得 受助 资助 入会 报名 毕业 就业 当选 应到 实到")

    /// Adds the counts of an article: those of its story's event, and those of sentences that name an event.
    mutating func add(_ facts: ArticleFacts, _ identities: ArticleIdentities, events: [Event]) {
        let view = facts.view
        let story = events.first?.name
        for range in view.mentionsBySentence {
            guard view.sentence[range.lowerBound] >= 0 else { continue }
            let sentence = view.sentences[view.sentence[range.lowerBound]]
            let named = range.first { view.label($0) == .event }.flatMap { identities.ids[$0] }
            guard let subject = named ?? story else { continue }
            for i in range where view.label(i) == .cardinal {
                guard let number = view.mentions[i].number, let counted = view.mentions[i].counted else { continue }
                let tail = view.text(view.mentions[i].range.end, min(sentence.end, view.mentions[i].range.end + 16))
                let clause = Surface(tail.units.prefix { ![0xFF0C, 0x3002, 0xFF1B, 0x3001].contains($0) })
                let lead = view.before(i, 8)
                let isAttending = clause.contains(anyOf: Self.attending) || lead.contains("吸引")
                guard let verb = isAttending ? Self.attending.first : Self.verbs.first(where: { clause.contains($0) })
                else { continue }
                // 男职工、其中: a part is no claim on the whole.
                if lead.contains(anyOf: ["其中", "包括", "每"]) { continue }
                let key = Key(
                    subject: subject,
                    quantity: "\(counted.noun ?? counted.classifier ?? "")\(verb)")
                claims[key, default: []].append(
                    ClaimConflict.Claim(number: number, evidence: facts.evidence(view.mentions[i].range)))
            }
        }
    }

    /// The conflicts, by subject and quantity.
    func conflicts() -> [ClaimConflict] {
        claims.keys.sorted().compactMap { key in
            guard let all = claims[key], all.count > 1, Self.disagree(all.map(\.number)) else { return nil }
            return ClaimConflict(
                id: "claim:\(key.subject)|\(key.quantity)", subject: key.subject, quantity: key.quantity, claims: all)
        }
    }

    /// Whether two of the numbers have no value in common, with a tenth of play for about, near and over.
    static func disagree(_ numbers: [NumberValue]) -> Bool {
        let bounds = numbers.compactMap(bounds)
        guard let low = bounds.map(\.high).min(), let high = bounds.map(\.low).max() else { return false }
        return low < high
    }

    private static func bounds(_ number: NumberValue) -> (low: Double, high: Double)? {
        let value = number.value.map(double)
        let low = number.lower.map(double)
        let high = number.upper.map(double)
        switch (value, low, high) {
        case (let v?, nil, nil):
            return number.modifier == nil ? (v, v) : (v * 0.9, v * 1.1)
        case (let v?, let l?, nil): return (l, v * 1.3)
        case (let v?, nil, let h?): return (v * 0.85, h)
        case (_, let l?, let h?): return (l, h)
        case (nil, let l?, nil): return (l, l * 1.3)
        case (nil, nil, let h?): return (h * 0.85, h)
        case (nil, nil, nil): return nil
        }
    }

    private static func double(_ decimal: ExactDecimal) -> Double {
        var value = Double(decimal.coefficient)
        for _ in 0..<min(40, abs(decimal.exponent)) { value = decimal.exponent > 0 ? value * 10 : value / 10 }
        return value
    }
}
