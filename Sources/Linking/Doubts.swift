import Knowledge
import TextModel

/// Links that an article leaves open: a short name that several bodies fit, or one without an owner in reach.
enum Doubts {
    static func aliases(_ facts: ArticleFacts, _ identities: ArticleIdentities) -> [ReviewItem] {
        var out: [ReviewItem] = []
        for i in facts.bodies.keys.sorted() {
            guard let reading = facts.bodies[i],
                !reading.others.isEmpty || reading.isOpen || reading.confidence < ReviewQueue.threshold
            else { continue }
            let surface = facts.view.names[i].description
            let message =
                reading.isOpen
                ? "\(surface) has no owner in the article, its page or the corpus; give --place"
                : reading.others.isEmpty
                    ? "\(surface) was taken for \(reading.name) by \(reading.rule)"
                    : "\(surface) was taken for \(reading.name); it fits \(reading.others.map(\.description).joined(separator: ", ")) too"
            out.append(
                ReviewItem(
                    id: "alias:\(facts.view.input.id)|\(surface)", kind: "alias", message: message,
                    evidence: facts.evidence(facts.view.mentions[i].range)))
        }
        return out
    }
}
