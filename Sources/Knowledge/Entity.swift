public import TextModel

/// A person, body, place, work or named event, with every mention that was taken for it.
public struct Entity: Hashable, Sendable {
    /// A mention of the entity.
    public struct Reference: Hashable, Sendable {
        /// The article's id.
        public var article: String
        /// The range of the article's text, in UTF-16 units.
        public var range: TextRange<Clean>
        /// The text itself.
        public var text: String

        /// A mention at a place of an article.
        public init(article: String, range: TextRange<Clean>, text: String) {
            self.article = article
            self.range = range
            self.text = text
        }
    }

    /// The stable id, as `org:北京市总工会#1`.
    public var id: String
    /// The label of its mentions.
    public var label: Label
    /// The fullest name that the corpus gives.
    public var name: String
    /// Its other names as they were printed, sorted.
    public var aliases: [String]
    /// Where it is mentioned, in the order of the corpus.
    public var references: [Reference]
    /// What kind of body or place it is, as `union` or `district`.
    public var kind: String?
    /// The official code of an administrative division: 石景山区 is `110107`.
    public var code: String?
    /// The divisions that it lies in, innermost first, as official names.
    public var chain: [String]
    /// The codes of other divisions of the same name, when the text does not tell: 朝阳区.
    public var ambiguous: [String]
    /// The ids of the members of a group that names them.
    public var members: [String]
    /// Why a namesake stands apart.
    public var reason: String?
    /// How sure the link is, 0 to 1.
    public var confidence: Double

    /// An entity without mentions.
    public init(
        id: String, label: Label, name: String, aliases: [String] = [], references: [Reference] = [],
        kind: String? = nil, code: String? = nil, chain: [String] = [], ambiguous: [String] = [],
        members: [String] = [], reason: String? = nil, confidence: Double = 1
    ) {
        self.id = id
        self.label = label
        self.name = name
        self.aliases = aliases
        self.references = references
        self.kind = kind
        self.code = code
        self.chain = chain
        self.ambiguous = ambiguous
        self.members = members
        self.reason = reason
        self.confidence = confidence
    }
}
