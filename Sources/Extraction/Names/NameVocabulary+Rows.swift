import Lexicons

extension NameVocabulary {
    /// How the rows of a dictionary become traits; nil for those that name nothing.
    static func reader(of kind: LexiconKind) -> ((LexiconRow) -> WordTraits)? {
        switch kind {
        case .administrativeDivisions: division
        case .countries: country
        case .places: { $0[1] == "LOC" ? .location : $0[1] == "FAC" ? .facility : .place }
        case .organizations: { _ in .body }
        case .organizationHeads: { $0[2] == "strong" ? .strongBodyHead : .weakBodyHead }
        case .titles: title
        case .titleHeads: { $0[1] == "post" ? .postHead : .occupationHead }
        case .pressTerms: { $0[1] == "byline" ? .byline : $0[1] == "credit" ? .credit : [] }
        case .facilityHeads: { _ in .facilityHead }
        case .locationHeads: { _ in .locationHead }
        case .eventHeads: { _ in .eventHead }
        case .events: { _ in .event }
        case .lawHeads: { _ in .lawHead }
        case .foreignSurnames: { $0[1] == "ja" ? .japaneseSurname : .compoundSurname }
        case .nameContext: word
        default: nil
        }
    }

    private static func division(_ row: LexiconRow) -> WordTraits {
        switch row[4] {
        case "full": [.place, .fullDivision]
        case "short": .place
        case "one": .oneCharacterPlace
        default: .ambiguousPlace
        }
    }

    private static func country(_ row: LexiconRow) -> WordTraits {
        if row[4] == "one" { return .oneCharacterPlace }
        return row[3] == "country" ? [.place, .country] : .place
    }

    private static func title(_ row: LexiconRow) -> WordTraits {
        let use: WordTraits = row[2] == "post" ? .post : row[2] == "crowd" ? .crowdTitle : .nameCue
        if row[1] == "honour" && row[0].utf16.count > 3 { return [use, .honour] }
        return row[1] == "party" ? [use, .partyTitle] : use
    }

    private static func word(_ row: LexiconRow) -> WordTraits {
        switch row[1].first {
        case "v": row[1] == "vn" ? [.vocabulary, .noun] : [.vocabulary, .verb]
        case "p", "c", "d", "u", "r", "y", "e", "o": [.vocabulary, .function]
        case "n", "j", "b", "s", "f", "t", "N": [.vocabulary, .noun]
        default: .vocabulary
        }
    }
}
