/// Tells namesakes apart across a corpus: one name is one person while bodies, posts or roles agree.
struct PersonIdentity {
    /// What an article says of a person.
    struct Profile: Sendable {
        var article: String
        var name: Surface
        /// Keys of the bodies of posts.
        var bodies: Set<String> = []
        /// Posts with a body, as title and key.
        var posts: Set<String> = []
        /// Titles without a body.
        var titles: Set<String> = []
        /// All titles but those of authors, with and without a body.
        var roles: Set<String> = []
        /// The innermost places of the bodies.
        var places: Set<String> = []
        /// Whether the person writes for the paper.
        var isAuthor = false
    }
    struct Identity: Sendable {
        var id: String
        var reason: String?
        var confidence: Double
    }
    private struct Cluster {
        var profile: Profile
        var number: Int
        var reason: String?
    }
    private var clusters: [Surface: [Cluster]] = [:]
    private let frequency: NameFrequency
    /// Ids of namesakes that a reader decided to be one with another bearer of the name.
    private let rejected: Set<String>
    /// Of those, the ones that would have stood apart, with whom they are one.
    private(set) var joined: [(id: String, with: String)] = []

    init(frequency: NameFrequency, rejected: Set<String> = []) {
        self.frequency = frequency
        self.rejected = rejected
    }

    /// The identity of the person of a profile; profiles come in the order of the corpus.
    mutating func identify(_ profile: Profile) -> Identity {
        let known = clusters[profile.name] ?? []
        let isCommon = !known.isEmpty && frequency.isCommon(profile.name)
        let scores = known.map { Self.agreement($0.profile, profile, isCommon: isCommon) }
        if let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] >= 0 {
            clusters[profile.name]?.withUnsafeMutableBufferPointer { Self.merge(profile, into: &$0[best].profile) }
            let unsure = scores.filter { $0 == scores[best] }.count > 1
            return Identity(
                id: EntityID.make(kind: "person", name: profile.name.description, number: known[best].number),
                reason: known[best].reason, confidence: unsure ? 0.5 : scores[best] == 0 ? 0.75 : 0.95)
        }
        let number = (known.last?.number ?? 0) + 1
        let id = EntityID.make(kind: "person", name: profile.name.description, number: number)
        if rejected.contains(id), let best = scores.indices.max(by: { scores[$0] < scores[$1] }) {
            let other = EntityID.make(kind: "person", name: profile.name.description, number: known[best].number)
            clusters[profile.name]?.withUnsafeMutableBufferPointer { Self.merge(profile, into: &$0[best].profile) }
            joined.append((id, other))
            return Identity(id: other, reason: known[best].reason, confidence: 1)
        }
        let reason = known.first.map { Self.reason($0.profile, profile) }
        clusters[profile.name, default: []].append(Cluster(profile: profile, number: number, reason: reason))
        return Identity(id: id, reason: reason, confidence: reason == nil ? 0.95 : 0.7)
    }

    /// Above zero when something agrees, zero when nothing speaks for or against, below when something contradicts.
    ///
    /// - Parameter isCommon: whether many people bear the name.
    static func agreement(_ a: Profile, _ b: Profile, isCommon: Bool) -> Int {
        if !a.posts.isDisjoint(with: b.posts) { return 4 }
        if !a.bodies.isDisjoint(with: b.bodies) { return 3 }
        if !a.titles.isDisjoint(with: b.titles) { return 2 }
        if a.isAuthor && b.isAuthor { return 2 }
        if !a.places.isDisjoint(with: b.places) { return 1 }
        // A reporter of the paper is not taken for the holder of a post in another article.
        if a.isAuthor != b.isAuthor { return -1 }
        if !a.bodies.isEmpty, !b.bodies.isEmpty { return -1 }
        // A vice-chairman and a foreman, both called 张伟.
        if isCommon, !a.roles.isEmpty, !b.roles.isEmpty, a.roles.isDisjoint(with: b.roles) { return -1 }
        return 0
    }

    private static func merge(_ profile: Profile, into other: inout Profile) {
        other.bodies.formUnion(profile.bodies)
        other.posts.formUnion(profile.posts)
        other.titles.formUnion(profile.titles)
        other.roles.formUnion(profile.roles)
        other.places.formUnion(profile.places)
        other.isAuthor = other.isAuthor || profile.isAuthor
    }

    private static func reason(_ a: Profile, _ b: Profile) -> String {
        func what(_ p: Profile) -> String {
            if let post = p.posts.min(), let at = post.firstIndex(of: "@") {
                return "\(post[..<at]) @ \(EntityID.name(of: String(post[post.index(after: at)...])))"
            }
            if let title = p.titles.min() { return title }
            return p.isAuthor ? "an author of the paper" : "no post"
        }
        return "namesake: \(what(b)) in \(b.article), \(what(a)) in \(a.article); no body, post or place agrees"
    }
}
