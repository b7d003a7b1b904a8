import Extraction
import Knowledge
import TextModel

/// Gathers relations by id; the same fact in several articles is one relation with several pieces of evidence.
struct RelationBuilder {
    private var relations: [Relation] = []
    private var index: [String: Int] = [:]

    /// Adds the posts and credits of an article; returns the ids of the posts that it tells, by person.
    mutating func add(
        _ facts: ArticleFacts, _ identities: ArticleIdentities, _ assigner: inout IdentityAssigner
    ) -> [String: Set<String>] {
        let view = facts.view
        var told: [String: Set<String>] = [:]
        let asOf = view.input.context.published.map { String($0.description.prefix { $0 != "T" }) }
        for post in facts.posts {
            guard let person = identities.ids[post.person] else { continue }
            let object: String?
            switch post.body {
            case .none: object = nil
            case .mention(let i): object = identities.ids[i]
            case .place(let name): object = assigner.place(named: name, in: view)
            case .body(let name): object = assigner.body(named: name)
            }
            let title = view.names[post.title].description
            let status: Relation.Status =
                switch post.status {
                case .current: .current
                case .former: .former
                case .proposed: .proposed
                case .appointed: .appointed
                case .removed: .removed
                }
            let id = "post:\(person)|\(title)|\(object ?? "-")"
            if status != .removed, status != .proposed { told[person, default: []].insert(id) }
            insert(
                Relation(
                    id: id, kind: .holdsPost, subject: person, object: object,
                    title: title, status: status, asOf: asOf, evidence: [facts.evidence(of: post)],
                    confidence: post.confidence * bodyConfidence(post, facts), rule: post.rule))
        }
        for credit in view.input.credits {
            guard let person = identities.people[Surface(credit.name)] else { continue }
            insert(
                Relation(
                    id: "credit:\(person)|\(credit.role)|\(view.input.id)", kind: .credited, subject: person,
                    object: view.input.id, title: credit.role, asOf: asOf, rule: "credit.layout"))
            let line = Surface(withoutSpaces: Surface(credit.line).units[...])
            guard let role = BylineRoles.role(of: Surface(credit.name), in: line) else { continue }
            let title = role.title.description
            let paper = role.paper.map { assigner.body(named: $0) }
            insert(
                Relation(
                    id: "post:\(person)|\(title)|\(paper ?? "-")", kind: .holdsPost, subject: person, object: paper,
                    title: title, status: .current, asOf: asOf, evidence: [facts.evidence(ofLine: credit.line)],
                    confidence: 0.9, rule: "post.byline"))
        }
        return told
    }

    private func bodyConfidence(_ post: PostDraft, _ facts: ArticleFacts) -> Double {
        if case .mention(let i) = post.body, let reading = facts.bodies[i] { return reading.confidence }
        return 1
    }

    mutating func insert(_ relation: Relation) {
        guard let at = index[relation.id] else {
            index[relation.id] = relations.count
            relations.append(relation)
            return
        }
        Self.merge(relation, into: &relations[at])
    }

    // Static: with self at hand the array would be shared while an element of it changes, and copied each time.
    private static func merge(_ relation: Relation, into known: inout Relation) {
        known.evidence += relation.evidence
        known.confidence = max(known.confidence, relation.confidence)
        if let day = relation.since, day < (known.since ?? "9") { known.since = day }
        if (relation.asOf ?? "") > (known.asOf ?? "") {
            known.asOf = relation.asOf
            known.status = relation.status
        } else if known.status == .current, relation.status != .current, relation.asOf == known.asOf {
            known.status = relation.status
        }
    }

    /// Parts and members, from the names and lists of the bodies themselves.
    mutating func addStructure(of entities: [Entity]) {
        var byName: [Surface: String] = [:]
        for entity in entities where entity.label == .organization { byName[Surface(entity.name)] = entity.id }
        for entity in entities where entity.label == .organization {
            for member in entity.members {
                insert(
                    Relation(
                        id: "member:\(member)|\(entity.id)", kind: .memberOf, subject: member, object: entity.id,
                        rule: "organization.group"))
            }
            let name = Surface(entity.name)
            for cut in stride(from: name.count - 2, through: 4, by: -1) {
                guard let whole = byName[name.prefix(cut)],
                    OrganizationPass.isDepartment(name.dropFirst(cut)) || name.dropFirst(cut).count >= 4
                else { continue }
                insert(
                    Relation(
                        id: "part:\(entity.id)|\(whole)", kind: .partOf, subject: entity.id, object: whole,
                        confidence: 0.9, rule: "organization.name"))
                break
            }
        }
    }

    /// The relations by id.
    func sorted() -> [Relation] { relations.sorted { $0.id < $1.id } }
}
