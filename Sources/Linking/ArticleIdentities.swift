import Extraction
import Knowledge
import TextModel

/// The entity of each mention of an article.
struct ArticleIdentities: Sendable {
    /// Entity ids by mention.
    var ids: [Int: String] = [:]
    /// People's ids by full name.
    var people: [Surface: String] = [:]
}

/// Gives the mentions of the articles of a corpus their entities, article by article, and gathers these in a table.
struct IdentityAssigner {
    let lexicon: LinkLexicon
    let options: LinkOptions
    private(set) var table = EntityTable()
    private var people: PersonIdentity
    private let keys: OrganizationKeys

    init(lexicon: LinkLexicon, options: LinkOptions) {
        self.lexicon = lexicon
        self.options = options
        keys = OrganizationKeys(places: lexicon.places, bodies: lexicon.bodies)
        people = PersonIdentity(
            frequency: lexicon.names, rejected: Set(options.decisions.filter { $0.value == .reject }.keys))
    }

    /// The namesakes that are one person because a reader said so.
    var joinedPeople: [ReviewItem] {
        people.joined.map { joined in
            ReviewItem(
                id: joined.id, kind: "namesake",
                message: "\(EntityID.name(of: joined.id)) is \(EntityID.name(of: joined.with)), as was decided")
        }
    }

    mutating func assign(_ facts: ArticleFacts) -> ArticleIdentities {
        let view = facts.view
        var out = ArticleIdentities()
        let home = (view.input.context.place ?? options.place).map { Surface($0) }
        let places = PlaceIdentity(lexicon: lexicon, home: home).places(in: view)
        let known = Set(facts.bodies.values.lazy.map(\.name))
        for i in 0..<view.count {
            switch view.label(i) {
            case .geopolitical:
                guard let place = places[i] else { continue }
                out.ids[i] = place.id
                add(i, id: place.id, name: place.name, in: view)
                table.update(place.id) {
                    $0.code = place.code
                    $0.chain = place.chain
                    $0.ambiguous = place.ambiguous
                }
            case .organization:
                guard let reading = facts.bodies[i] else { continue }
                out.ids[i] = addBody(reading, mention: i, in: view)
                addShortHead(reading, mention: i, in: view, known)
            case .event:
                let name = facts.eventNames[i] ?? view.names[i]
                out.ids[i] = addPlain(i, name: name, in: view)
            case .facility:
                out.ids[i] = addPlain(i, name: Self.fullName(of: i, in: view), in: view)
            case .location, .workOfArt, .law:
                out.ids[i] = addPlain(i, name: view.names[i], in: view)
            default: continue
            }
        }
        assignPeople(facts, &out)
        return out
    }

    /// The id of a body by its full name; the body is added when it is new.
    mutating func body(named name: Surface, confidence: Double = 0.8) -> String {
        let id = EntityID.make(kind: "org", name: keys.key(name).description)
        table.add(id: id, label: .organization, name: name, confidence: 1)
        let kind = lexicon.kind(of: name)
        table.update(id) { if $0.kind == nil { $0.kind = kind } }
        // The body of an office is there with it: 南京市总工会 with 南京市总工会经济技术部.
        let whole = PartKinds.body(of: name)
        if whole != name { _ = body(named: whole) }
        return id
    }

    /// The id of a place that an article names only inside another name; added when it is new.
    mutating func place(named name: Surface, in view: ArticleView) -> String {
        let home = (view.input.context.place ?? options.place).map { Surface($0) }
        let identity = PlaceIdentity(lexicon: lexicon, home: home)
        let place = identity.place(name, near: [], context: identity.contextCodes(view))
        table.add(id: place.id, label: .geopolitical, name: place.name)
        table.update(place.id) {
            $0.code = place.code
            $0.chain = place.chain
            $0.ambiguous = place.ambiguous
        }
        return place.id
    }

    /// 市总 in 市总女职工委员会 is what the article calls 南京市总工会, which it names in full elsewhere.
    private mutating func addShortHead(
        _ reading: OrganizationReading, mention i: Int, in view: ArticleView, _ known: Set<Surface>
    ) {
        let written = view.names[i]
        guard written != reading.name, reading.confidence >= 0.7 else { return }
        for cut in stride(from: written.count - 2, through: 2, by: -1) {
            let tail = written.dropFirst(cut)
            guard OrganizationPass.isDepartment(tail), reading.name.hasSuffix(tail) else { continue }
            let whole = reading.name.dropLast(tail.count)
            guard whole.count > cut, known.contains(whole) else { continue }
            let id = body(named: whole)
            table.add(id: id, label: .organization, name: written.prefix(cut))
            return
        }
    }

    private mutating func addBody(_ reading: OrganizationReading, mention i: Int, in view: ArticleView) -> String {
        let id = body(named: reading.name)
        add(i, id: id, name: reading.name, in: view, confidence: reading.confidence)
        var members = view.mentions[i].members.map { Surface($0) }
        if members.isEmpty { members = GroupMembers.of(reading.name) }
        if !members.isEmpty {
            let ids = members.map { body(named: $0) }.sorted()
            table.update(id) { $0.members = ids }
        }
        return id
    }

    /// The one longer name of the article that a building's name ends: 绿心公园 is 城市绿心公园.
    private static func fullName(of i: Int, in view: ArticleView) -> Surface {
        let name = view.names[i]
        guard name.count >= 4 else { return name }
        var longer: Set<Surface> = []
        for j in 0..<view.count where view.label(j) == .facility && view.names[j].count > name.count {
            if view.names[j].hasSuffix(name) { longer.insert(view.names[j]) }
        }
        return longer.count == 1 ? longer.first ?? name : name
    }

    private mutating func addPlain(_ i: Int, name: Surface, in view: ArticleView) -> String {
        let bare = Surface(name.units.filter { ![0x300A, 0x300B, 0x201C, 0x201D].contains($0) })
        let id = EntityID.make(kind: EntityID.kind(view.label(i)), name: bare.description)
        add(i, id: id, name: name, in: view)
        return id
    }

    private mutating func add(_ i: Int, id: String, name: Surface, in view: ArticleView, confidence: Double = 1) {
        table.add(
            id: id, label: view.label(i), name: name,
            reference: Entity.Reference(
                article: view.input.id, range: view.mentions[i].range, text: view.mentions[i].text),
            confidence: confidence)
    }

    // MARK: people

    private mutating func assignPeople(_ facts: ArticleFacts, _ out: inout ArticleIdentities) {
        let view = facts.view
        var profiles: [Surface: PersonIdentity.Profile] = [:]
        var order: [Surface] = []
        func profile(_ name: Surface) -> PersonIdentity.Profile {
            if let known = profiles[name] { return known }
            order.append(name)
            return PersonIdentity.Profile(article: view.input.id, name: name)
        }
        for i in 0..<view.count {
            guard let name = facts.people[i] else { continue }
            profiles[name] = profile(name)
        }
        for credit in view.input.credits {
            let name = Surface(credit.name)
            var known = profile(name)
            known.isAuthor = true
            profiles[name] = known
        }
        for post in facts.posts {
            guard let name = facts.people[post.person] else { continue }
            var known = profile(name)
            let title = view.names[post.title]
            if lexicon.titles.of(title) == .byline {
                known.isAuthor = true
            } else {
                known.roles.insert(title.description)
            }
            if let body = bodyKey(post.body, facts, out) {
                known.bodies.insert(body)
                known.posts.insert("\(title)@\(body)")
                if case .mention(let i) = post.body, let full = facts.bodies[i]?.name,
                    let place = lexicon.places.leading(in: full).last
                {
                    known.places.insert(place.name.description)
                }
            } else if lexicon.titles.of(title) != .byline {
                known.titles.insert(title.description)
            }
            profiles[name] = known
        }
        for name in order {
            guard let profile = profiles[name] else { continue }
            let identity = people.identify(profile)
            out.people[name] = identity.id
            table.add(id: identity.id, label: .person, name: name, confidence: identity.confidence)
            table.update(identity.id) { $0.reason = identity.reason }
        }
        for i in 0..<view.count {
            guard let name = facts.people[i], let id = out.people[name] else { continue }
            out.ids[i] = id
            add(i, id: id, name: name, in: view)
        }
    }

    private func bodyKey(_ body: PostDraft.Body, _ facts: ArticleFacts, _ out: ArticleIdentities) -> String? {
        switch body {
        case .none: nil
        case .place(let name), .body(let name): name.description
        case .mention(let i): out.ids[i]
        }
    }
}
