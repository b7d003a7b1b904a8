import Extraction
package import Knowledge
package import Lexicons
import TextModel

/// Turns the mentions of a corpus into entities, posts, events and statements; immutable, so one value serves all threads.
package struct Linker: Sendable {
    package let options: LinkOptions
    let lexicon: LinkLexicon

    package init(lexicons: LexiconStore, options: LinkOptions = LinkOptions()) {
        self.init(lexicon: LinkLexicon(lexicons), options: options)
    }

    init(lexicon: LinkLexicon, options: LinkOptions = LinkOptions()) {
        self.lexicon = lexicon
        self.options = options
    }

    /// The knowledge of a corpus; the same input gives the same value, and time grows with its size.
    package func link(_ articles: [LinkInput]) -> KnowledgeFile {
        let facts = self.facts(articles)
        var assigner = IdentityAssigner(lexicon: lexicon, options: options)
        var relations = RelationBuilder()
        var file = KnowledgeFile()
        var claims = ClaimComparison()
        var doubts: [ReviewItem] = []
        for article in facts {
            let identities = assigner.assign(article)
            let posts = relations.add(article, identities, &assigner)
            let events = EventBuilder.events(article, identities, &assigner)
            claims.add(article, identities, events: events)
            file.events += events
            file.statements += StatementBuilder.statements(article, identities, posts: posts)
            doubts += Doubts.aliases(article, identities)
            file.articles.append(record(article, identities))
        }
        file.entities = assigner.table.entities()
        relations.addStructure(of: file.entities)
        file.relations = relations.sorted()
        file.conflicts = claims.conflicts()
        file.reused = ReuseFinder.find(in: facts)
        let settled = ReviewQueue.apply(options.decisions, to: &file) + assigner.joinedPeople
        file.offices = OfficeTable.offices(file.relations)
        file.review = ReviewQueue.items(of: file, doubts: doubts + settled, decisions: options.decisions)
        return file
    }

    /// Each article's names and posts; those with short names that its own text does not explain are read again with
    /// what lies around them.
    private func facts(_ articles: [LinkInput]) -> [ArticleFacts] {
        let views = articles.map { input in
            var input = input
            input.mentions = DeclaredNames.completed(input.mentions, in: input.text.text)
            return ArticleView(input)
        }
        let resolver = OrganizationResolver(lexicon: lexicon)
        var readings = views.map { resolver.readings(of: $0) }
        var builder = SurroundingsBuilder(places: lexicon.places)
        for (view, reading) in zip(views, readings) { builder.add(reading, of: view) }
        let corpus = builder.wholeCorpus()
        for i in views.indices where readings[i].values.contains(where: \.isOpen) {
            let home = (views[i].input.context.place ?? options.place).map { Surface($0) }
            readings[i] = resolver.readings(
                of: views[i], around: builder.scopes(path: views[i].input.path, home: home, corpus: corpus))
        }
        if options.decisions.values.contains(.reject) {
            for (i, view) in views.enumerated() { Doubts.undo(&readings[i], of: view, by: options.decisions) }
        }
        return zip(views, readings).map { ArticleFacts(view: $0, bodies: $1, lexicon: lexicon) }
    }

    private func record(_ facts: ArticleFacts, _ identities: ArticleIdentities) -> ArticleRecord {
        let input = facts.view.input
        var mentions = input.mentions
        for (i, id) in identities.ids { mentions[facts.view.sourceIndex[i]].entity = id }
        return ArticleRecord(
            id: input.id, path: input.path, text: input.text.text, sentences: input.text.sentences,
            mentions: mentions, sources: mentions.map { input.source($0.range) }, published: input.context.published)
    }
}
