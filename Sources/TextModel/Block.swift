/// What a block of an article is; rules of the press differ by it.
public enum BlockRole: String, Hashable, Sendable {
    /// The line above the headline: 奋进新时代 劳动创未来.
    case kicker
    /// The headline itself.
    case headline
    /// A line below the headline, or one with a dash: ——写在开学之际.
    case subheadline
    /// A paragraph, or a line that stands by itself: a verse, a row of a list, a crosshead.
    case paragraph
    /// Who took the picture or wrote the text, set apart: 曹立栋 摄.
    case credit
}

/// A block of an article's text: a headline, a paragraph.
public struct Block: Hashable, Sendable {
    /// Where it stands in the article's text.
    public var range: TextRange<Clean>
    /// What it is.
    public var role: BlockRole

    /// A block of a role.
    public init(range: TextRange<Clean>, role: BlockRole) {
        self.range = range
        self.role = role
    }
}
