public import TextModel

/// What somebody said, and how the article gives it.
public struct Statement: Hashable, Sendable {
    /// The stable id: the article's and a number.
    public var id: String
    /// The speaker's id, a person or a body.
    public var speaker: String
    /// The ids of the posts that the article says the speaker holds or held, sorted; empty when it tells none.
    public var posts: [String]
    /// To whom, when the text says so.
    public var addressee: String?
    /// The verb: 表示, 强调.
    public var verb: String
    /// Whether the words stand in quotation marks.
    public var isDirect: Bool
    /// The words.
    public var content: Evidence
    /// How sure the binding is, 0 to 1.
    public var confidence: Double

    /// A statement by a speaker.
    public init(
        id: String, speaker: String, posts: [String] = [], addressee: String? = nil, verb: String, isDirect: Bool,
        content: Evidence,
        confidence: Double = 1
    ) {
        self.id = id
        self.speaker = speaker
        self.posts = posts
        self.addressee = addressee
        self.verb = verb
        self.isDirect = isDirect
        self.content = content
        self.confidence = confidence
    }
}
