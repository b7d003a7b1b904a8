package import TextModel

/// A mention that an extractor proposes; only the resolver chooses.
package struct Candidate: Hashable, Sendable {
    package var range: TextRange<Clean>
    package var label: Label
    /// A day with its month, or 今天, or a number that with its classifier is all there is: no name runs across it.
    package var partsNames = false
    /// 0 to 1; see `Resolver` for how scores compete.
    package var score: Double
    /// The name of the rule, as `time.month-day`.
    package var rule: String
    package var members: [String]
    /// What times and numbers mean; apart, since most candidates are names and all are sorted and copied.
    private var values: Values?

    /// Whether it has any of the values below.
    package var hasValues: Bool { values != nil }
    package var time: TimeValue? {
        get { values?.time }
        set { set { $0.time = newValue } }
    }
    package var number: NumberValue? {
        get { values?.number }
        set { set { $0.number = newValue } }
    }
    package var unit: UnitValue? {
        get { values?.unit }
        set { set { $0.unit = newValue } }
    }
    package var counted: CountedValue? {
        get { values?.counted }
        set { set { $0.counted = newValue } }
    }

    /// A name.
    package init(range: TextRange<Clean>, label: Label, score: Double, rule: String, members: [String] = []) {
        self.range = range
        self.label = label
        self.score = score
        self.rule = rule
        self.members = members
    }

    /// A time or a number.
    package init(
        range: TextRange<Clean>, label: Label, score: Double, rule: String, time: TimeValue? = nil,
        number: NumberValue? = nil, unit: UnitValue? = nil, counted: CountedValue? = nil
    ) {
        self.init(range: range, label: label, score: score, rule: rule)
        if time != nil || number != nil || unit != nil || counted != nil {
            values = Values(Values.Parts(time: time, number: number, unit: unit, counted: counted))
        }
    }

    private mutating func set(_ change: (inout Values.Parts) -> Void) {
        var parts = values?.parts ?? Values.Parts()
        change(&parts)
        values = Values(parts)
    }

    /// Never changed once it is made, so that copies may share it.
    private final class Values: Hashable, Sendable {
        struct Parts: Hashable {
            var time: TimeValue?
            var number: NumberValue?
            var unit: UnitValue?
            var counted: CountedValue?
        }
        let parts: Parts

        var time: TimeValue? { parts.time }
        var number: NumberValue? { parts.number }
        var unit: UnitValue? { parts.unit }
        var counted: CountedValue? { parts.counted }

        init(_ parts: Parts) { self.parts = parts }

        static func == (a: Values, b: Values) -> Bool { a.parts == b.parts }
        func hash(into hasher: inout Hasher) { hasher.combine(parts) }
    }
}
