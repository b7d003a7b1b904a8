/// A title that was bound to a person of an article, before people and bodies are known across the corpus.
struct PostDraft: Sendable {
    /// The body of a post, as the article names it.
    enum Body: Hashable, Sendable {
        /// No body.
        case none
        /// The body or place of a mention.
        case mention(Int)
        /// A place that the article names only inside a body's name.
        case place(Surface)
        /// A body that the article names only inside another name.
        case body(Surface)
    }
    /// The person's mention.
    var person: Int
    /// The title's mention.
    var title: Int
    var body: Body
    var status: PostStatus
    var rule: String
    var confidence: Double
}

/// Whether a post is held at the time of an article.
enum PostStatus: Sendable { case current, former, proposed, appointed, removed }
