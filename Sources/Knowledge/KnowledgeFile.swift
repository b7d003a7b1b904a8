public import TextModel

/// An article as the knowledge file has it: its text, sentences and linked mentions.
public struct ArticleRecord: Sendable {
    /// The stable id: the page's path and the article's number on it.
    public var id: String
    /// The page's path.
    public var path: String
    /// The repaired text.
    public var text: CleanText
    /// Sentences in order.
    public var sentences: [TextRange<Clean>]
    /// Mentions in order, each with its entity.
    public var mentions: [Mention]
    /// The bytes of the file for each mention.
    public var sources: [[TextRange<Source>]]
    /// The day of publication.
    public var published: LocalDateTime?

    /// An article with its mentions.
    public init(
        id: String, path: String, text: CleanText, sentences: [TextRange<Clean>], mentions: [Mention],
        sources: [[TextRange<Source>]], published: LocalDateTime?
    ) {
        self.id = id
        self.path = path
        self.text = text
        self.sentences = sentences
        self.mentions = mentions
        self.sources = sources
        self.published = published
    }
}

/// Everything that a corpus says, each fact with its place; sorted, and equal for equal input.
public struct KnowledgeFile: Sendable {
    /// The articles, in the order of the corpus.
    public var articles: [ArticleRecord]
    /// People, bodies, places, works and events, by id.
    public var entities: [Entity]
    /// Posts, parts, members and credits, by id.
    public var relations: [Relation]
    /// Posts with their holders, by body and title.
    public var offices: [Office] = []
    /// What happened, in the order of the corpus.
    public var events: [Event]
    /// What was said, in the order of the corpus.
    public var statements: [Statement]
    /// Numbers that disagree.
    public var conflicts: [ClaimConflict]
    /// Text that stands in several articles.
    public var reused: [ReusedText]
    /// What a reader should look at.
    public var review: [ReviewItem]
    /// What the stages remarked.
    public var diagnostics: [Diagnostic]

    /// A knowledge file with the parts that are there.
    public init(
        articles: [ArticleRecord] = [], entities: [Entity] = [], relations: [Relation] = [], events: [Event] = [],
        statements: [Statement] = [], conflicts: [ClaimConflict] = [], reused: [ReusedText] = [],
        review: [ReviewItem] = [], diagnostics: [Diagnostic] = []
    ) {
        self.articles = articles
        self.entities = entities
        self.relations = relations
        self.events = events
        self.statements = statements
        self.conflicts = conflicts
        self.reused = reused
        self.review = review
        self.diagnostics = diagnostics
    }
}
