import TextModel

/// Bodies that share their head with the last of a list: 眉山、资阳、达州市总工会 are three.
struct SharedHeads {
    let view: ArticleView
    let places: PlaceNames

    /// The full names of the bodies before the one of a mention, in order; empty when it stands alone.
    func bodies(before i: Int) -> [Surface] {
        guard let own = places.leading(in: view.names[i]).first, own.end < view.names[i].count else { return [] }
        let head = view.names[i].dropFirst(own.end)
        return owners(before: i).compactMap { j in
            places.fullName(of: view.names[j], level: own.level).map { $0 + head }
        }
    }

    /// The mentions of the places that stand in a list right before a body.
    func owners(before i: Int) -> [Int] {
        guard let own = places.leading(in: view.names[i]).first else { return [] }
        var out: [Int] = []
        var j = i
        while j > 0, view.label(j - 1) == .geopolitical, ["、", "和", "与", "及"].contains(view.gap(j - 1, j)),
            places.fullName(of: view.names[j - 1], level: own.level) != nil
        {
            j -= 1
            out.append(j)
        }
        return out.reversed()
    }
}
