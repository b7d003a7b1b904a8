import TextModel

/// Gathers the bodies and places of pages and of the corpus, for short names whose article has no owner for them.
struct SurroundingsBuilder {
    let places: PlaceNames
    private var counts: [String: [PlaceLevel: [Surface: Int]]] = [:]
    private var bodies: [String: [Surface: Set<Surface>]] = [:]

    init(places: PlaceNames) { self.places = places }

    /// The scope that holds all pages.
    static let corpus = ""

    mutating func add(_ readings: [Int: OrganizationReading], of view: ArticleView) {
        for i in readings.keys.sorted() {
            guard let reading = readings[i], !reading.isOpen else { continue }
            let parts = places.leading(in: reading.name)
            guard let inner = parts.last else { continue }
            let rest = reading.name.dropFirst(inner.end)
            for scope in [view.input.path, Self.corpus] {
                for part in parts { counts[scope, default: [:]][part.level, default: [:]][part.name, default: 0] += 1 }
                if let ending = PlaceLevel.ending(of: inner.name), rest.count >= 2 {
                    bodies[scope, default: [:]][ending.word + rest, default: []].insert(reading.name)
                }
            }
        }
    }

    /// The bodies of the whole corpus whose short names fit no other; computed once for all articles.
    func wholeCorpus() -> Surroundings {
        var corpus = scope(Self.corpus)
        corpus.bodies = corpus.bodies.filter { $0.value.count == 1 }
        corpus.owners = [:]
        return corpus
    }

    /// What lies around the articles of a page, nearest first.
    func scopes(path: String, home: Surface?, corpus: Surroundings) -> [Surroundings] {
        var page = scope(path)
        page.bodies = page.bodies.filter { $0.value.count == 1 }
        var paper = Surroundings()
        if let home {
            for division in places.divisions.named(home).prefix(1) {
                let level = Divisions.isMunicipality(division.code) ? .prefecture : division.level
                paper.owners[level] = division.name
                for parent in places.divisions.chain(of: division.code) { paper.owners[parent.level] = parent.name }
            }
            if paper.owners.isEmpty, let level = places.level(of: home) { paper.owners[level] = home }
        }
        return [page, paper, corpus]
    }

    private func scope(_ name: String) -> Surroundings {
        var out = Surroundings()
        for (word, names) in bodies[name] ?? [:] { out.bodies[word] = names.sorted() }
        for (level, found) in counts[name] ?? [:] {
            let total = found.values.reduce(0, +)
            // A place stands out when more than half of the bodies of its level are of it.
            if let best = found.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 2 > total {
                out.owners[level] = best.key
            }
        }
        return out
    }
}
