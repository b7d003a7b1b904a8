public import TextModel

/// Numbers on one thing that cannot all be true.
public struct ClaimConflict: Hashable, Sendable {
    /// One of the numbers.
    public struct Claim: Hashable, Sendable {
        /// Its value.
        public var number: NumberValue
        /// Where it stands.
        public var evidence: Evidence

        /// A number and its place.
        public init(number: NumberValue, evidence: Evidence) {
            self.number = number
            self.evidence = evidence
        }
    }
    /// A stable id.
    public var id: String
    /// The entity that the numbers speak of.
    public var subject: String
    /// What is counted or measured, as 人参加.
    public var quantity: String
    /// The numbers, in the order of the corpus.
    public var claims: [Claim]

    /// A conflict of at least two claims.
    public init(id: String, subject: String, quantity: String, claims: [Claim]) {
        self.id = id
        self.subject = subject
        self.quantity = quantity
        self.claims = claims
    }
}

/// Text that stands in several articles.
public struct ReusedText: Hashable, Sendable {
    /// A stable id.
    public var id: String
    /// The text.
    public var text: String
    /// Its places, one an article.
    public var places: [Evidence]

    /// A passage and its places.
    public init(id: String, text: String, places: [Evidence]) {
        self.id = id
        self.text = text
        self.places = places
    }
}

/// A fact that a reader should look at before it is relied on.
public struct ReviewItem: Hashable, Sendable {
    /// What was decided.
    public enum Decision: String, Hashable, Sendable {
        /// Nothing yet.
        case open
        /// The fact stands.
        case accept
        /// The fact was taken out.
        case reject
    }
    /// The id of the fact.
    public var id: String
    /// What kind of fact, as `post` or `alias`.
    public var kind: String
    /// What is doubtful, in a sentence.
    public var message: String
    /// What was decided.
    public var decision: Decision
    /// Where it stands.
    public var evidence: Evidence?

    /// A doubtful fact.
    public init(id: String, kind: String, message: String, decision: Decision = .open, evidence: Evidence? = nil) {
        self.id = id
        self.kind = kind
        self.message = message
        self.decision = decision
        self.evidence = evidence
    }
}
