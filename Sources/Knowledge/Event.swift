public import TextModel

/// Something that happened, gathered from an article: what, when, where, by whom, with whom.
public struct Event: Hashable, Sendable {
    /// A body with its part in the event.
    public struct Organizer: Hashable, Sendable {
        /// 主办, 承办, 协办 or 组织.
        public var role: String
        /// The body's id.
        public var organization: String

        /// A body that organized an event.
        public init(role: String, organization: String) {
            self.role = role
            self.organization = organization
        }
    }
    /// A person who was there.
    public struct Participant: Hashable, Sendable {
        /// `attended`, `spoke`, `chaired`, `read`.
        public var role: String
        /// The person's id.
        public var person: String

        /// A person with a part in an event.
        public init(role: String, person: String) {
            self.role = role
            self.person = person
        }
    }
    /// How many came, or what came of it.
    public struct Count: Hashable, Sendable {
        /// `attendance` or `outcome`.
        public var role: String
        /// The number as printed, as 近3000.
        public var text: String
        /// Its value.
        public var number: NumberValue
        /// What it counts.
        public var counted: CountedValue

        /// A number that belongs to an event.
        public init(role: String, text: String, number: NumberValue, counted: CountedValue) {
            self.role = role
            self.text = text
            self.number = number
            self.counted = counted
        }
    }

    /// The stable id: the article's and a number.
    public var id: String
    /// The article's id.
    public var article: String
    /// The event's entity, when it has a name.
    public var name: String?
    /// When.
    public var time: TimeValue?
    /// Where: the id of a place, building or body.
    public var place: String?
    /// Who organized it.
    public var organizers: [Organizer]
    /// Who was there.
    public var participants: [Participant]
    /// How many came; what came of it.
    public var counts: [Count]
    /// The event that it is a part of.
    public var partOf: String?
    /// Where it stands.
    public var evidence: [Evidence]
    /// How sure the frame is, 0 to 1.
    public var confidence: Double

    /// An event with nothing known but its article.
    public init(
        id: String, article: String, name: String? = nil, time: TimeValue? = nil, place: String? = nil,
        organizers: [Organizer] = [], participants: [Participant] = [], counts: [Count] = [], partOf: String? = nil,
        evidence: [Evidence] = [], confidence: Double = 1
    ) {
        self.id = id
        self.article = article
        self.name = name
        self.time = time
        self.place = place
        self.organizers = organizers
        self.participants = participants
        self.counts = counts
        self.partOf = partOf
        self.evidence = evidence
        self.confidence = confidence
    }
}
