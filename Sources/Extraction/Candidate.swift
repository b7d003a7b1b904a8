package import TextModel

/// A mention that an extractor proposes; only the resolver chooses.
package struct Candidate: Hashable, Sendable {
    package var range: TextRange<Clean>
    package var label: Label
    /// 0 to 1; see `Resolver` for how scores compete.
    package var score: Double
    /// The name of the rule, as `time.month-day`.
    package var rule: String
    package var time: TimeValue?
    package var number: NumberValue?
    package var unit: UnitValue?
    package var counted: CountedValue?
    package var members: [String]
    /// A day with its month, or 今天, or a number that with its classifier is all there is: no name runs across it.
    package var partsNames = false

    package init(
        range: TextRange<Clean>, label: Label, score: Double, rule: String, time: TimeValue? = nil,
        number: NumberValue? = nil, unit: UnitValue? = nil, counted: CountedValue? = nil, members: [String] = []
    ) {
        self.range = range
        self.label = label
        self.score = score
        self.rule = rule
        self.time = time
        self.number = number
        self.unit = unit
        self.counted = counted
        self.members = members
    }
}
