import Knowledge
import TextModel

/// Turns an article's statements into values with the ids of their speakers.
enum StatementBuilder {
    /// - Parameter posts: the ids of the posts that the article tells, by person.
    static func statements(
        _ facts: ArticleFacts, _ identities: ArticleIdentities, posts: [String: Set<String>]
    ) -> [Statement] {
        var out: [Statement] = []
        for found in StatementFinder(view: facts.view).run() {
            guard let speaker = identities.ids[found.speaker], !found.content.isEmpty else { continue }
            out.append(
                Statement(
                    id: "statement:\(facts.view.input.id)/\(out.count + 1)", speaker: speaker,
                    posts: posts[speaker, default: []].sorted(),
                    addressee: found.addressee.flatMap { identities.ids[$0] }, verb: found.verb.description,
                    isDirect: found.isDirect, content: facts.evidence(found.content), confidence: found.confidence))
        }
        return out
    }
}
