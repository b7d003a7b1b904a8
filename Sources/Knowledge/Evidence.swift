public import TextModel

/// Where a fact stands: the article, the range of its text, the bytes of the file that came in, and the words around it.
public struct Evidence: Hashable, Sendable {
    /// The article's id.
    public var article: String
    /// The range of the article's text, in UTF-16 units; JSON counts Unicode scalars.
    public var range: TextRange<Clean>
    /// The byte ranges of the file; two when a column break cuts the text, none when the file is not known.
    public var source: [TextRange<Source>]
    /// The text itself.
    public var quote: String
    /// Up to ten characters before it.
    public var prefix: String
    /// Up to ten characters after it.
    public var suffix: String

    /// The place of a fact.
    public init(
        article: String, range: TextRange<Clean>, source: [TextRange<Source>] = [], quote: String,
        prefix: String = "", suffix: String = ""
    ) {
        self.article = article
        self.range = range
        self.source = source
        self.quote = quote
        self.prefix = prefix
        self.suffix = suffix
    }
}
