public import TextModel

/// What a mark can ask of a mention beside its label and value, by the name written before `=`.
public enum MentionField: String, CaseIterable, Hashable, Sendable {
    /// The TIMEX3 type: `DATE`, `TIME`, `DURATION`, `SET`.
    case type
    /// The TIMEX3 modifier: `APPROX`, `END`.
    case mod
    /// TIMEX3 `quant`.
    case quant
    /// TIMEX3 `freq`.
    case freq
    /// The half-open interval, `2024-05-22T00:00:00..2024-05-23T00:00:00`; an open side is empty.
    case interval
    /// The calendar: `chinese`, `roc`.
    case calendar
    /// Why the interval was chosen.
    case policy
    /// The other readings, their values joined by `,`.
    case alternatives
    /// How the text softens the number: `near`, `over`, `several`, `about`.
    case modifier
    /// The number's value, where the mark's value gives its bounds.
    case number
    /// The unit's symbol: `km`.
    case unit
    /// The unit's dimension: `length`.
    case dimension
    /// The value in the base unit and its symbol: `5800 m`.
    case base
    /// The currency: `CNY`.
    case currency
    /// The classifier after a count: 名.
    case classifier
    /// What is counted: 青年职工.
    case noun
    /// The rule that proposed the mention.
    case rule
    /// The members of a group, joined by `,`.
    case members
    /// The entity it was resolved to.
    case entity

    /// What the mention says there; empty where it says nothing.
    public func text(of m: Mention) -> String {
        switch self {
        case .type: m.time?.timex.kind.rawValue ?? ""
        case .mod: m.time?.timex.mod ?? ""
        case .quant: m.time?.timex.quant ?? ""
        case .freq: m.time?.timex.freq ?? ""
        case .interval:
            m.time?.interval.map { "\($0.start?.description ?? "")..\($0.end?.description ?? "")" } ?? ""
        case .calendar: m.time?.calendar ?? ""
        case .policy: m.time?.policy ?? ""
        case .alternatives: m.time?.alternatives.map { Self.value(of: $0.timex) }.joined(separator: ",") ?? ""
        case .modifier: m.number?.modifier ?? ""
        case .number: m.number?.value?.description ?? ""
        case .unit: m.unit?.symbol ?? ""
        case .dimension: m.unit?.dimension ?? ""
        case .base:
            m.unit?.baseValue.map { $0.description + (m.unit?.baseSymbol.map { " " + $0 } ?? "") } ?? ""
        case .currency: m.unit?.currency ?? ""
        case .classifier: m.counted?.classifier ?? ""
        case .noun: m.counted?.noun ?? ""
        case .rule: m.rule
        case .members: m.members.joined(separator: ",")
        case .entity: m.entity ?? ""
        }
    }

    /// The value of a TIMEX3, `begin..end` for a range.
    public static func value(of timex: Timex) -> String {
        timex.value ?? "\(timex.begin ?? "")..\(timex.end ?? "")"
    }
}
