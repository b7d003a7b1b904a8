import Knowledge
import TextModel

/// Links that an article leaves open: a short name that several bodies fit, or one without an owner in reach.
enum Doubts {
    static func aliases(_ facts: ArticleFacts, _ identities: ArticleIdentities) -> [ReviewItem] {
        var out: [ReviewItem] = []
        for i in facts.bodies.keys.sorted() {
            guard let reading = facts.bodies[i],
                !reading.others.isEmpty || reading.isOpen || reading.confidence < ReviewQueue.threshold
                    || reading.rule == undone
            else { continue }
            let surface = facts.view.names[i].description
            let message =
                reading.rule == undone
                ? "\(surface) stands for itself, as was decided"
                : reading.isOpen
                    ? "\(surface) has no owner in the article, its page or the corpus; give --place"
                    : reading.others.isEmpty
                        ? "\(surface) was taken for \(reading.name) by \(reading.rule)"
                        : "\(surface) was taken for \(reading.name); it fits \(reading.others.map(\.description).joined(separator: ", ")) too"
            out.append(
                ReviewItem(
                    id: id(surface, in: facts.view), kind: "alias", message: message,
                    evidence: facts.evidence(facts.view.mentions[i].range)))
        }
        return out
    }

    /// Lets the short names stand for themselves whose reading a reader has rejected.
    static func undo(
        _ readings: inout [Int: OrganizationReading], of view: ArticleView,
        by decisions: [String: ReviewItem.Decision]
    ) {
        for i in readings.keys where decisions[id(view.names[i].description, in: view)] == .reject {
            readings[i] = OrganizationReading(name: view.names[i], rule: undone, confidence: 1)
        }
    }

    private static let undone = "organization.rejected"
    private static func id(_ surface: String, in view: ArticleView) -> String { "alias:\(view.input.id)|\(surface)" }
}
