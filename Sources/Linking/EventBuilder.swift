import Extraction
import Knowledge
import TextModel

/// Turns an article's event drafts into events with the ids of their entities.
enum EventBuilder {
    static func events(
        _ facts: ArticleFacts, _ identities: ArticleIdentities, _ assigner: inout IdentityAssigner
    ) -> [Event] {
        let view = facts.view
        var out: [Event] = []
        for (n, draft) in EventFramer(view: view, names: facts.eventNames).run().enumerated() {
            var event = Event(
                id: "event:\(view.input.id)/\(n + 1)", article: view.input.id,
                name: draft.name.flatMap { identities.ids[$0] }, time: draft.time.flatMap { view.mentions[$0].time },
                confidence: draft.confidence)
            let spans = EventSpans(view: view)
            if let span = spans.span(of: draft) { event.time = spans.time(span) }
            switch draft.place {
            case .mention(let i): event.place = identities.ids[i]
            case .name(let name): event.place = assigner.place(named: name, in: view)
            case nil: break
            }
            event.organizers = organizers(draft, view, identities, &assigner)
            for (role, mention) in draft.participants {
                guard let person = identities.ids[mention], !event.participants.contains(where: { $0.person == person })
                else { continue }
                event.participants.append(Event.Participant(role: role, person: person))
            }
            for (role, i) in draft.counts {
                guard let number = view.mentions[i].number, let counted = view.mentions[i].counted else { continue }
                event.counts.append(
                    Event.Count(role: role, text: view.mentions[i].text, number: number, counted: counted))
            }
            if n > 0 { event.partOf = out.first?.id }
            if draft.sentence >= 0 { event.evidence = [facts.evidence(view.sentences[draft.sentence])] }
            out.append(event)
        }
        return out
    }

    private static func organizers(
        _ draft: EventDraft, _ view: ArticleView, _ identities: ArticleIdentities,
        _ assigner: inout IdentityAssigner
    ) -> [Event.Organizer] {
        var out: [Event.Organizer] = []
        for found in draft.organizers {
            guard let body = identities.ids[found.mention] else { continue }
            let members = assigner.table.members(body)
            let shared = SharedHeads(view: view, places: assigner.lexicon.places).bodies(before: found.mention)
                .map { assigner.body(named: $0) }
            for id in shared + (members.isEmpty ? [body] : members) {
                let organizer = Event.Organizer(role: found.role, organization: id)
                if !out.contains(organizer) { out.append(organizer) }
            }
        }
        // Who is host or sponsor by name is not listed again for having held it.
        return out.filter { organizer in
            organizer.role != "组织"
                || !out.contains { $0.organization == organizer.organization && $0.role != "组织" }
        }
    }
}
