import TextModel

/// Whose a short name is when several owners come up: what it stood for before, the paragraph's own place, what the article is about.
extension OrganizationPass {
    /// What the same short name stood for before, while no full name and no other owner came between: 县总 after 县总工会.
    mutating func earlierShort(_ i: Int, _ name: Surface, word: Surface, level: PlaceLevel)
        -> OrganizationReading?
    {
        for j in organizations.reversed() where j < i {
            let other = view.names[j]
            guard !startsWithPlace(other), other.hasPrefix(word) else {
                if names[j].count > name.count, names[j].hasSuffix(name) { return nil }
                continue
            }
            guard word + Self.spelledOut(other.dropFirst(word.count)) == name else { continue }
            let found = reading(j)
            guard !found.isOpen, found.others.isEmpty, let owner = owner(in: found.name, word: word, level: level)
            else {
                return nil
            }
            // A paragraph with a place of its own tells of another body.
            if view.block[j] != view.block[i], let own = blockOwner(i, word: word, level: level), own != owner {
                return nil
            }
            return OrganizationReading(name: found.name, rule: "organization.as-before", confidence: 0.88)
        }
        return nil
    }

    /// The owner that the paragraph of a mention names before it: the nearest body's, else the nearest place.
    ///
    /// 市总 that was told to be 阳江市's says whose the next 市 is, after 阳春市总工会 too.
    mutating func blockOwner(_ i: Int, word: Surface, level: PlaceLevel) -> Surface? {
        let before = stride(from: i - 1, through: 0, by: -1).prefix { view.block[$0] == view.block[i] }
        for j in before where view.label(j) == .organization {
            guard bodyOwner(j, word: word, level: level) != nil || names[j].hasPrefix(word) else { continue }
            // Prefectures are called by both their names: 凉山州政协 beside 凉山彝族自治州总工会.
            if word == "州" {
                if let owner = bodyOwner(j, word: word, level: level) { return owner }
                continue
            }
            let known = reading(j)
            if !known.isOpen, let owner = owner(in: known.name, word: word, level: level) { return owner }
        }
        for j in before { if let owner = bodyOwner(j, word: word, level: level) { return owner } }
        for j in before { if let owner = placeOwner(j, word: word, level: level) { return owner } }
        return nil
    }

    func bodyOwner(_ j: Int, word: Surface, level: PlaceLevel) -> Surface? {
        guard view.label(j) == .organization else { return nil }
        let name = view.names[j]
        guard PlaceLevel.ownerWord(of: name) == nil || startsWithPlace(name) else { return nil }
        return owner(in: name, word: word, level: level)
    }

    /// How much of an article speaks of a place: the names that hold it, those of the headline more.
    private func weight(ofPlace owner: Surface) -> Int {
        let stem = owner.count > 3 ? owner.prefix(2) : owner.dropLast(1)
        guard stem.count >= 2 else { return 0 }
        var weight = 0
        for j in 0..<view.count where view.names[j].contains(stem) {
            switch view.label(j) {
            case .organization, .geopolitical, .event, .facility: weight += view.block[j] == 0 ? 3 : 1
            default: continue
            }
        }
        return weight
    }

    /// The owner that the article is about, where the nearest one only comes up in it: 昌都市, though 重庆市 sent a team.
    func salientOwner(over near: Surface, word: Surface, level: PlaceLevel) -> Surface? {
        let own = weight(ofPlace: near)
        var best: (owner: Surface, weight: Int)?
        var seen: Set<Surface> = [near]
        for j in 0..<view.count {
            guard let owner = bodyOwner(j, word: word, level: level) ?? placeOwner(j, word: word, level: level),
                seen.insert(owner).inserted
            else { continue }
            // 邵阳 is the city before it is the county.
            if view.names[j].count < owner.count, lexicon.places.divisions.named(view.names[j]).count > 1 { continue }
            let weight = weight(ofPlace: owner)
            if weight >= 2 * own + 2, weight > best?.weight ?? 0 { best = (owner, weight) }
        }
        return best?.owner
    }
}
