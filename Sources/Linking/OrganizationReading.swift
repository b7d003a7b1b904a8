/// What a mention of a body was taken for.
struct OrganizationReading: Hashable, Sendable {
    /// The full name.
    var name: Surface
    /// Why, as `organization.suffix`.
    var rule: String
    var confidence: Double
    /// The other bodies that the mention fits.
    var others: [Surface] = []
    /// Whether no owner was in reach, so that the page or corpus may still tell.
    var isOpen = false
}

/// What lies around an article: the bodies and places of its page and corpus, and the paper's own place.
struct Surroundings: Sendable {
    /// Full names by what follows the name of their place: 市总工会 of 北京市总工会.
    var bodies: [Surface: [Surface]] = [:]
    /// The place of each level, when there is one that stands out.
    var owners: [PlaceLevel: Surface] = [:]
}
