import TextModel

/// Tells which division or state a place's name means, from the places that the article sets around it.
struct PlaceIdentity {
    struct Place: Sendable {
        var id: String
        var name: Surface
        var code: String?
        var chain: [String] = []
        var ambiguous: [String] = []
    }
    let lexicon: LinkLexicon
    /// The paper's own place.
    let home: Surface?

    /// The identity of each place of a view, by mention.
    func places(in view: ArticleView) -> [Int: Place] {
        let context = contextCodes(view)
        var out: [Int: Place] = [:]
        for i in 0..<view.count where view.label(i) == .geopolitical {
            var near: [String] = []
            var j = i
            while j > 0, view.label(j - 1) == .geopolitical, view.gap(j - 1, j).isEmpty {
                j -= 1
                near += lexicon.places.divisions.named(view.names[j]).map(\.code)
            }
            out[i] = place(view.names[i], near: near, context: context)
        }
        return out
    }

    /// The identity of a name, by the places right before it, then by those of the article.
    func place(_ name: Surface, near: [String], context: [String]) -> Place {
        if let state = lexicon.states[name] {
            return Place(
                id: EntityID.make(division: state.name.description, code: state.code), name: state.name,
                code: state.code)
        }
        let divisions = lexicon.places.divisions
        let all = divisions.named(name)
        guard let first = all.first else {
            return Place(id: EntityID.make(kind: "gpe", name: name.description), name: name)
        }
        func within(_ codes: [String]) -> Divisions.Division? {
            outermost(
                all.filter { candidate in
                    let chain = divisions.chain(of: candidate.code).map(\.code)
                    return codes.contains { $0 == candidate.code || chain.contains($0) }
                })
        }
        var chosen = within(near) ?? within(context)
        if chosen == nil, let home {
            chosen = within(divisions.named(home).map(\.code))
        }
        // A province or what holds all the others needs no context: 吉林 is the province, 长沙 the city.
        if chosen == nil {
            chosen = first.level == .province && all.dropFirst().first?.level != .province ? first : outermost(all)
        }
        guard let chosen else {
            return Place(
                id: EntityID.make(kind: "gpe", name: name.description), name: name, ambiguous: all.map(\.code))
        }
        return Place(
            id: EntityID.make(division: chosen.name.description, code: chosen.code), name: name, code: chosen.code,
            chain: divisions.chain(of: chosen.code).map(\.name.description))
    }

    /// The one division, or the one that all the others lie in: 长沙 is 长沙市 and not the county inside it.
    private func outermost(_ fits: [Divisions.Division]) -> Divisions.Division? {
        guard let first = fits.first else { return nil }
        let divisions = lexicon.places.divisions
        return fits.dropFirst().allSatisfy { divisions.chain(of: $0.code).contains(first) } ? first : nil
    }

    /// The codes of the places that an article names without doubt, alone or in front of bodies.
    func contextCodes(_ view: ArticleView) -> [String] {
        var codes: Set<String> = []
        for i in 0..<view.count {
            var names: [Surface] = []
            switch view.label(i) {
            case .geopolitical: names = [view.names[i]]
            case .organization: names = lexicon.places.leading(in: view.names[i]).map(\.name)
            default: continue
            }
            for name in names {
                let found = lexicon.places.divisions.named(name)
                if found.count == 1 { codes.insert(found[0].code) }
            }
        }
        return codes.sorted()
    }
}
