package import Knowledge
package import TextModel

extension JSONWriter {
    /// Writes the fields of an article, inside an object that the caller began: id, published, text, sentences, mentions.
    ///
    /// A page's writer calls it for each article after the fields of the repaired page.
    package mutating func articleFields(_ article: ArticleRecord) {
        let scalars = ScalarIndex(article.text.units)
        key("id")
        string(article.id)
        key("published")
        if let published = article.published {
            string(published.day)
        } else {
            null()
        }
        key("text")
        string(article.text.string)
        key("sentences")
        beginArray()
        for sentence in article.sentences {
            beginArray()
            integer(scalars[sentence.start])
            integer(scalars[sentence.end])
            endArray()
        }
        endArray()
        key("mentions")
        beginArray()
        for (i, mention) in article.mentions.enumerated() {
            beginObject()
            mentionFields(mention, scalars: scalars)
            if i < article.sources.count, !article.sources[i].isEmpty {
                key("source")
                byteRanges(article.sources[i])
            }
            endObject()
        }
        endArray()
    }

    /// `[[start,end],…]` in bytes of the file.
    package mutating func byteRanges(_ ranges: [TextRange<Source>]) {
        beginArray()
        for range in ranges {
            beginArray()
            integer(range.start)
            integer(range.end)
            endArray()
        }
        endArray()
    }
}

extension LocalDateTime {
    /// The day alone, as `2024-05-22`.
    package var day: String { String(description.prefix { $0 != "T" }) }
}
