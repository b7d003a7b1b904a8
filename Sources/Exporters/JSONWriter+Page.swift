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

    /// Writes a repaired page alone, as `jianbao repair` prints it.
    package mutating func page(_ page: Page) {
        beginObject()
        pageFields(page)
        array("articles", page.articles) { json, article in
            json.beginObject()
            json.repairedFields(article)
            json.endObject()
        }
        ledger(page)
        endObject()
    }

    /// Writes a repaired page with what was found in its articles.
    package mutating func page(_ page: Page, articles: [ArticleRecord]) {
        beginObject()
        pageFields(page)
        array("articles", Array(articles.enumerated())) { json, item in
            json.beginObject()
            if item.offset < page.articles.count { json.repairedFields(page.articles[item.offset]) }
            json.articleFields(item.element)
            json.endObject()
        }
        ledger(page)
        endObject()
    }

    /// The file, the banner, the furniture and the day of publication.
    private mutating func pageFields(_ page: Page) {
        key("source")
        pageSource(page.source)
        if let publication = page.publication {
            key("publication")
            beginObject()
            key("date")
            string(publication.date.day)
            key("text")
            string(publication.text)
            key("line")
            integer(publication.line)
            key("confidence")
            score(publication.confidence)
            endObject()
        }
        if let masthead = page.masthead {
            key("masthead")
            string(masthead.text)
        }
        array("banner", page.banner) { json, piece in json.string(piece.text) }
        array("furniture", page.furniture) { json, piece in
            json.beginObject()
            json.key("line")
            json.integer(piece.lines.first ?? 0)
            json.key("text")
            json.string(piece.text)
            json.endObject()
        }
    }

    /// Writes the fields of a repaired article, inside an object that the caller began.
    package mutating func repairedFields(_ article: Article) {
        array("kicker", article.kicker) { json, piece in json.string(piece.text) }
        key("headline")
        if let headline = article.headline { string(headline.text) } else { null() }
        array("subheadlines", article.subheadlines) { json, piece in json.string(piece.text) }
        key("byline")
        if let byline = article.byline { self.byline(byline) } else { null() }
        key("dateline")
        if let dateline = article.dateline { self.dateline(dateline) } else { null() }
        array("paragraphs", article.paragraphs) { json, piece in
            json.beginObject()
            json.key("text")
            json.string(piece.text)
            json.array("lines", piece.lines) { json, line in json.integer(line) }
            json.endObject()
        }
        array("credits", article.credits) { json, credit in
            json.beginObject()
            json.key("role")
            json.string(credit.role)
            json.key("name")
            json.string(credit.name)
            json.key("text")
            json.string(credit.text)
            json.key("line")
            json.integer(credit.line)
            json.endObject()
        }
        // Bylines and credits in lines of their own, as printed: no character of the page is missing.
        if !article.aside.isEmpty {
            array("aside", article.aside) { json, piece in
                json.beginObject()
                json.key("text")
                json.string(piece.text)
                json.array("lines", piece.lines) { json, line in json.integer(line) }
                json.endObject()
            }
        }
        guard !article.jumps.isEmpty else { return }
        array("jumps", article.jumps) { json, jump in
            json.beginObject()
            json.key("direction")
            json.string(jump.isForward ? "to" : "from")
            if let page = jump.pageNumber {
                json.key("page")
                json.integer(page)
            }
            if let other = jump.article {
                json.key("article")
                json.integer(other)
            }
            json.key("text")
            json.string(jump.text)
            json.key("line")
            json.integer(jump.line)
            json.endObject()
        }
    }

    private mutating func byline(_ byline: Byline) {
        beginObject()
        array("reporters", byline.reporters) { json, person in json.string(person.name) }
        if !byline.correspondents.isEmpty {
            array("correspondents", byline.correspondents) { json, person in json.string(person.name) }
        }
        key("text")
        string(byline.text)
        key("line")
        integer(byline.line)
        endObject()
    }

    private mutating func dateline(_ dateline: Dateline) {
        beginObject()
        key("text")
        string(dateline.text)
        for (name, value) in [("agency", dateline.agency), ("place", dateline.place), ("day", dateline.day)] {
            guard let value else { continue }
            key(name)
            string(value)
        }
        endObject()
    }

    /// The decisions on the breaks, and the suspicions.
    private mutating func ledger(_ page: Page) {
        array("breaks", page.breaks) { json, entry in
            json.beginObject()
            json.key("line")
            json.integer(entry.line)
            json.key("next")
            json.integer(entry.next)
            json.key("decision")
            json.string(entry.decision.rawValue)
            json.key("rule")
            json.string(entry.rule)
            if !entry.evidence.isEmpty {
                json.array("evidence", entry.evidence) { json, words in json.string(words) }
            }
            json.key("confidence")
            json.score(entry.confidence)
            json.endObject()
        }
        array("suspicions", page.suspicions) { json, suspicion in
            json.beginObject()
            json.key("article")
            json.integer(suspicion.article)
            json.key("line")
            json.integer(suspicion.line)
            json.key("text")
            json.string(suspicion.text)
            json.key("reading")
            json.string(suspicion.reading)
            json.key("because")
            json.string(suspicion.because)
            json.key("confidence")
            json.score(suspicion.confidence)
            json.endObject()
        }
    }
}
