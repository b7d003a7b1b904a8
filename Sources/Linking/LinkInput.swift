package import Extraction
package import TextModel

/// An article as linking reads it: repaired text, mentions, and what the page said of it.
package struct LinkInput: Sendable {
    /// A person named by the page's layout as the author of something: 曹立栋 摄.
    package struct Credit: Hashable, Sendable {
        /// `reporter`, `correspondent`, `photographer`, `editor`.
        package var role: String
        package var name: String
        /// The line as it was printed: 本报首席记者 俞苏州.
        package var line: String

        package init(role: String, name: String, line: String = "") {
            self.role = role
            self.name = name
            self.line = line
        }
    }
    /// The page's path; the same for all articles of a page.
    package var path: String
    /// The article's id, stable while the page is: `pages/a.txt#1`.
    package var id: String
    package var text: AnalyzedText
    /// The mentions, nested ones too, in order.
    package var mentions: [Mention]
    package var context: ArticleContext
    package var credits: [Credit]
    /// The bytes of the file that a range of the text was printed at.
    package var source: @Sendable (TextRange<Clean>) -> [TextRange<Source>]

    package init(
        path: String, id: String, text: AnalyzedText, mentions: [Mention], context: ArticleContext,
        credits: [Credit] = [], source: @escaping @Sendable (TextRange<Clean>) -> [TextRange<Source>] = { _ in [] }
    ) {
        self.path = path
        self.id = id
        self.text = text
        self.mentions = mentions
        self.context = context
        self.credits = credits
        self.source = source
    }
}
