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
        case .nameElements: { _ in .nameElement }
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
        let use: WordTraits =
            switch row[2] {
            case "post": .post
            case "crowd": .crowdTitle
            case "crowd-address": [.crowdTitle, .address]
            case "address": [.nameCue, .address]
            default: .nameCue
            }
        if isDepartmentTitle(Array(row[0].utf16)) { return [use, .departmentTitle] }
        if row[1] == "honour" && row[0].utf16.count > 3 { return [use, .honour] }
        return use
    }

    /// 组织部部长, 办公室副主任: a department and a bare title, which are two names when the department has an owner.
    private static func isDepartmentTitle(_ text: [UInt16]) -> Bool {
        var b = text.count - 2
        if b > 0, text[b - 1] == 0x526F { b -= 1 }
        if b > 1, text[b - 1] == 0x52A1, text[b - 2] == 0x5E38 { b -= 2 }
        guard b >= 2, [0x957F, 0x4EFB].contains(text[text.count - 1]) else { return false }
        if text[b - 1] == 0x4F1A { return b >= 4 && text[b - 2] == 0x5458 && text[b - 3] == 0x59D4 }
        return text[b - 2] != 0x652F && "部处科室办局院所队站心厅司庭".utf16.contains(text[b - 1])
    }

    private static func word(_ row: LexiconRow) -> WordTraits {
        let tag = row.letters(1)
        switch UInt8(truncatingIfNeeded: tag >> 56) {
        case UInt8(ascii: "v"):
            return tag == LexiconRow.letters("vn") ? [.vocabulary, .noun] : [.vocabulary, .verb]
        case UInt8(ascii: "p"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "u"), UInt8(ascii: "r"),
            UInt8(ascii: "y"), UInt8(ascii: "e"), UInt8(ascii: "o"):
            return [.vocabulary, .function]
        case UInt8(ascii: "n"), UInt8(ascii: "j"), UInt8(ascii: "b"), UInt8(ascii: "s"), UInt8(ascii: "f"),
            UInt8(ascii: "t"), UInt8(ascii: "N"):
            return [.vocabulary, .noun]
        default: return .vocabulary
        }
    }
}
