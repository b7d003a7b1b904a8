import Knowledge
import TextModel

extension JSONWriter {
    mutating func evidence(_ e: Evidence, _ scalars: ArticleScalars) {
        beginObject()
        evidenceFields(e, scalars)
        endObject()
    }

    private mutating func evidenceFields(_ e: Evidence, _ scalars: ArticleScalars) {
        key("article")
        string(e.article)
        key("start")
        integer(scalars.scalar(e.range.start, in: e.article))
        key("end")
        integer(scalars.scalar(e.range.end, in: e.article))
        if !e.source.isEmpty {
            key("source")
            byteRanges(e.source)
        }
        key("quote")
        string(e.quote)
        key("prefix")
        string(e.prefix)
        key("suffix")
        string(e.suffix)
    }

    mutating func entity(_ e: Entity, _ scalars: ArticleScalars) {
        beginObject()
        key("id")
        string(e.id)
        key("label")
        string(e.label.rawValue)
        key("name")
        string(e.name)
        strings("aliases", e.aliases)
        optionalString("kind", e.kind)
        optionalString("code", e.code)
        if !e.chain.isEmpty { strings("chain", e.chain) }
        if !e.ambiguous.isEmpty { strings("ambiguous", e.ambiguous) }
        if !e.members.isEmpty { strings("members", e.members) }
        optionalString("reason", e.reason)
        key("confidence")
        score(e.confidence)
        array("mentions", e.references) { json, reference in
            json.beginObject()
            json.key("article")
            json.string(reference.article)
            json.key("start")
            json.integer(scalars.scalar(reference.range.start, in: reference.article))
            json.key("end")
            json.integer(scalars.scalar(reference.range.end, in: reference.article))
            json.key("text")
            json.string(reference.text)
            json.endObject()
        }
        endObject()
    }

    mutating func relation(_ r: Relation, _ scalars: ArticleScalars) {
        beginObject()
        key("id")
        string(r.id)
        key("type")
        string(r.kind.rawValue)
        key("subject")
        string(r.subject)
        nullableString("object", r.object)
        optionalString("title", r.title)
        optionalString("status", r.status?.rawValue)
        optionalString("since", r.since)
        optionalString("asOf", r.asOf)
        key("confidence")
        score(r.confidence)
        key("rule")
        string(r.rule)
        array("evidence", r.evidence) { $0.evidence($1, scalars) }
        endObject()
    }

    mutating func office(_ o: Office) {
        beginObject()
        key("org")
        string(o.organization)
        key("title")
        string(o.title)
        array("holders", o.holders) { json, holder in
            json.beginObject()
            json.key("person")
            json.string(holder.person)
            json.optionalString("since", holder.from)
            json.optionalString("asOf", holder.to)
            json.key("status")
            json.string(holder.status.rawValue)
            json.key("relation")
            json.string(holder.relation)
            json.endObject()
        }
        if o.isContradicted {
            key("contradicted")
            boolean(true)
        }
        endObject()
    }

    mutating func event(_ e: Event, _ scalars: ArticleScalars) {
        beginObject()
        key("id")
        string(e.id)
        key("article")
        string(e.article)
        optionalString("name", e.name)
        if let time = e.time {
            key("time")
            beginObject()
            self.time(time)
            endObject()
        }
        optionalString("place", e.place)
        array("organizers", e.organizers) { json, organizer in
            json.beginObject()
            json.key("role")
            json.string(organizer.role)
            json.key("org")
            json.string(organizer.organization)
            json.endObject()
        }
        array("participants", e.participants) { json, participant in
            json.beginObject()
            json.key("role")
            json.string(participant.role)
            json.key("person")
            json.string(participant.person)
            json.endObject()
        }
        array("counts", e.counts) { json, count in
            json.beginObject()
            json.key("role")
            json.string(count.role)
            json.key("text")
            json.string(count.text)
            json.number(count.number)
            json.key("counted")
            json.beginObject()
            json.optionalString("classifier", count.counted.classifier)
            json.optionalString("noun", count.counted.noun)
            json.endObject()
            json.endObject()
        }
        optionalString("partOf", e.partOf)
        key("confidence")
        score(e.confidence)
        array("evidence", e.evidence) { $0.evidence($1, scalars) }
        endObject()
    }

    mutating func statement(_ s: Statement, _ scalars: ArticleScalars) {
        beginObject()
        key("id")
        string(s.id)
        key("speaker")
        string(s.speaker)
        if !s.posts.isEmpty { strings("posts", s.posts) }
        optionalString("addressee", s.addressee)
        key("verb")
        string(s.verb)
        key("direct")
        boolean(s.isDirect)
        key("confidence")
        score(s.confidence)
        key("content")
        evidence(s.content, scalars)
        endObject()
    }

    mutating func conflict(_ c: ClaimConflict, _ scalars: ArticleScalars) {
        beginObject()
        key("id")
        string(c.id)
        key("subject")
        string(c.subject)
        key("quantity")
        string(c.quantity)
        array("claims", c.claims) { json, claim in
            json.beginObject()
            json.number(claim.number)
            json.key("evidence")
            json.evidence(claim.evidence, scalars)
            json.endObject()
        }
        endObject()
    }

    mutating func reused(_ r: ReusedText, _ scalars: ArticleScalars) {
        beginObject()
        key("id")
        string(r.id)
        key("text")
        string(r.text)
        array("places", r.places) { $0.evidence($1, scalars) }
        endObject()
    }

    mutating func review(_ r: ReviewItem, _ scalars: ArticleScalars) {
        beginObject()
        key("id")
        string(r.id)
        key("kind")
        string(r.kind)
        key("message")
        string(r.message)
        key("decision")
        string(r.decision.rawValue)
        if let evidence = r.evidence {
            key("evidence")
            self.evidence(evidence, scalars)
        }
        endObject()
    }
}
