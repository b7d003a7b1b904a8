package import Knowledge
package import TextModel

extension JSONWriter {
    /// Writes the file a page came from.
    package mutating func pageSource(_ source: PageSource) {
        beginObject()
        key("path")
        string(source.path)
        key("encoding")
        string(source.encoding)
        key("sha256")
        string(source.sha256)
        key("lines")
        integer(source.lineCount)
        endObject()
    }

    /// Writes a repaired page with what was found in its articles.
    package mutating func page(_ page: Page, articles: [ArticleRecord]) {
        beginObject()
        key("source")
        pageSource(page.source)
        array("articles", articles) { json, article in
            json.beginObject()
            json.articleFields(article)
            json.endObject()
        }
        endObject()
    }
}
