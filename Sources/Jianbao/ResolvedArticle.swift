package import Extraction
package import TextModel

/// An article with its sentences and words, every proposal for a mention, and what became of each.
package struct ResolvedArticle: Sendable {
    /// The article's id, as `a1.txt#1`.
    package let id: String
    /// The page's path.
    package let path: String
    package let article: Article
    package let text: AnalyzedText
    package let context: ArticleContext
    package let outcome: Resolver.Outcome

    /// Where a zero-based line of the article's file stands in its text.
    package func ranges(ofLine line: Int, in source: SourceText) -> [TextRange<Clean>] {
        guard source.lines.indices.contains(line) else { return [] }
        let bytes = source.byteRange(of: source.lines[line])
        return article.map.runs.compactMap { run in
            let from = max(bytes.start, run.byte)
            let to = min(bytes.end, run.byte + run.count * run.width)
            guard from < to, run.width > 0 else { return nil }
            return TextRange(run.clean + (from - run.byte) / run.width, run.clean + (to - run.byte) / run.width)
        }
    }
}
