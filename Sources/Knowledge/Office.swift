/// A post and everybody whom the corpus names in it, with what changed and what contradicts.
public struct Office: Hashable, Sendable {
    /// Somebody in the post.
    public struct Holder: Hashable, Sendable {
        /// The person's id.
        public var person: String
        /// The first day that an article says so; nil when no article is dated.
        public var from: String?
        /// The last day that an article says so.
        public var to: String?
        /// What the last article says.
        public var status: Relation.Status
        /// The relation that says so.
        public var relation: String

        /// A person in a post.
        public init(person: String, from: String?, to: String?, status: Relation.Status, relation: String) {
            self.person = person
            self.from = from
            self.to = to
            self.status = status
            self.relation = relation
        }
    }
    /// The body or place.
    public var organization: String
    /// The title.
    public var title: String
    /// Who held it, the earliest first.
    public var holders: [Holder]
    /// Whether two people hold a post at one time that one person holds.
    public var isContradicted: Bool

    /// A post and its holders.
    public init(organization: String, title: String, holders: [Holder], isContradicted: Bool) {
        self.organization = organization
        self.title = title
        self.holders = holders
        self.isContradicted = isContradicted
    }
}
