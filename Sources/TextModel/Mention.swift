/// A stretch of an article's text that names something, with what it says.
public struct Mention: Hashable, Sendable {
    /// Where it stands, in UTF-16 units of the article's text.
    public var range: TextRange<Clean>
    /// The text itself.
    public var text: String
    /// What kind of thing it names.
    public var label: Label
    /// How sure the extractor is, 0 to 1.
    public var score: Double
    /// The name of the rule or model that proposed it.
    public var rule: String
    /// The value of a temporal mention.
    public var time: TimeValue?
    /// The value of a numeric mention.
    public var number: NumberValue?
    /// The unit of a quantity or an amount.
    public var unit: UnitValue?
    /// What a count counts.
    public var counted: CountedValue?
    /// Whether it lies inside another mention.
    public var isNested: Bool
    /// The id of the entity that it was resolved to.
    public var entity: String?
    /// The members of a group that names them: 京津冀三地总工会.
    public var members: [String]

    /// A mention that is no time and no number.
    package init(
        range: TextRange<Clean>, text: String, label: Label, score: Double, rule: String, isNested: Bool,
        members: [String]
    ) {
        self.range = range
        self.text = text
        self.label = label
        self.score = score
        self.rule = rule
        self.isNested = isNested
        self.members = members
    }

    /// A mention with the values that apply.
    public init(
        range: TextRange<Clean>, text: String, label: Label, score: Double, rule: String, time: TimeValue? = nil,
        number: NumberValue? = nil, unit: UnitValue? = nil, counted: CountedValue? = nil, isNested: Bool = false,
        entity: String? = nil, members: [String] = []
    ) {
        self.range = range
        self.text = text
        self.label = label
        self.score = score
        self.rule = rule
        self.time = time
        self.number = number
        self.unit = unit
        self.counted = counted
        self.isNested = isNested
        self.entity = entity
        self.members = members
    }
}
