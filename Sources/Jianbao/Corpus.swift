import Exporters
public import Knowledge
public import TextModel

/// A corpus that was read: its repaired pages, and the knowledge in them.
public struct Corpus: Sendable {
    /// The pages that could be read, in the order of the input.
    public var pages: [Page]
    /// What they say; its articles are those of `pages`, in order.
    public var knowledge: KnowledgeFile

    /// The pages that could not be read, and why.
    public var failures: [Diagnostic] { knowledge.diagnostics.filter { $0.severity == .error } }

    /// The knowledge file as JSON; the same corpus gives the same bytes.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.knowledge(knowledge, generator: "jianbao \(jianbaoVersion)") { json in
            for page in pages { json.pageSource(page.source) }
        } pages: { json in
            var next = 0
            for page in pages {
                let articles = knowledge.articles[next..<next + page.articles.count]
                next += page.articles.count
                json.page(page, articles: Array(articles))
            }
        }
        return json.take()
    }
}

/// The version of the package.
public let jianbaoVersion = "0.1.0"
