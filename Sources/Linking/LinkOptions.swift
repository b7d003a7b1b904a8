package import Knowledge

/// What a run decides about linking.
package struct LinkOptions: Sendable {
    /// The paper's own place, as 北京; short names without an owner in reach belong to it.
    package var place: String?
    /// Decisions on facts by id, read from a review file.
    package var decisions: [String: ReviewItem.Decision]

    package init(place: String? = nil, decisions: [String: ReviewItem.Decision] = [:]) {
        self.place = place
        self.decisions = decisions
    }
}
