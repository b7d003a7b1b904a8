/// A fact about two entities, or one: who holds which post, what is a part of what, who wrote an article.
public struct Relation: Hashable, Sendable {
    /// What the relation says.
    public enum Kind: String, Hashable, Sendable {
        /// A person holds, held or takes up a post; the object is the body, or nil where the text names none.
        case holdsPost
        /// A body is a part of another: 北京市总工会机关党委 of 北京市总工会.
        case partOf
        /// A body is a member of a group: 北京市总工会 of 京津冀三地总工会.
        case memberOf
        /// A place lies in another.
        case locatedIn
        /// A person wrote, photographed or edited an article; the object is the article's id.
        case credited
    }
    /// Whether a post is held at the time of the article.
    public enum Status: String, Hashable, Sendable {
        /// Held at the time of the article.
        case current
        /// 原, 时任, 曾任: no longer held.
        case former
        /// 拟任, 提名为: meant for the person, and not yet held.
        case proposed
        /// 任命, 当选, 任: taken up.
        case appointed
        /// 免去, 辞去: given up.
        case removed
    }

    /// The stable id, made of the facts themselves.
    public var id: String
    /// What the relation says.
    public var kind: Kind
    /// The entity that it speaks of.
    public var subject: String
    /// The other entity, or the article of a credit.
    public var object: String?
    /// A post's title, or a credit's role.
    public var title: String?
    /// Whether a post is held.
    public var status: Status?
    /// The day of the last article that says so, as `2024-05-23`.
    public var asOf: String?
    /// The day of the first article that says so.
    public var since: String?
    /// Where it stands.
    public var evidence: [Evidence]
    /// How sure the fact is, 0 to 1.
    public var confidence: Double
    /// The rule that bound it.
    public var rule: String

    /// A relation with its evidence.
    public init(
        id: String, kind: Kind, subject: String, object: String?, title: String? = nil, status: Status? = nil,
        asOf: String? = nil, evidence: [Evidence] = [], confidence: Double = 1, rule: String = ""
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.object = object
        self.title = title
        self.status = status
        self.asOf = asOf
        self.since = asOf
        self.evidence = evidence
        self.confidence = confidence
        self.rule = rule
    }
}
