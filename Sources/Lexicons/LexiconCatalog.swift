/// Every dictionary that Jianbao ships, and how it is used.
///
/// A file that is not named here is not loaded; `jianbao-dev lexicon check` finds it.
package enum LexiconKind: UInt8, CaseIterable, Sendable {
    case administrativeDivisions
    case classifiers
    case confusables
    case countries
    case currencies
    case eventHeads
    case events
    case facilityHeads
    case foreignSurnames
    case hanVariants
    case hantHans
    case holidayBreaks
    case holidays
    case islamicYears
    case lawHeads
    case locationHeads
    case lunarYears
    case nameCharacters
    case nameContext
    case nameElements
    case numberExceptions
    case organizationAliases
    case organizationHeads
    case organizations
    case places
    case pressTerms
    case reigns
    case solarTerms
    case surnames
    case timePeriods
    case timeWords
    case titleHeads
    case titles
    case units
    case words

    /// The file's name without `.tsv`.
    package var fileName: String {
        switch self {
        case .administrativeDivisions: "administrative-divisions"
        case .classifiers: "classifiers"
        case .confusables: "confusables"
        case .countries: "countries"
        case .currencies: "currencies"
        case .eventHeads: "event-heads"
        case .events: "events"
        case .facilityHeads: "facility-heads"
        case .foreignSurnames: "foreign-surnames"
        case .hanVariants: "han-variants"
        case .hantHans: "hant-hans"
        case .holidayBreaks: "holiday-breaks"
        case .holidays: "holidays"
        case .islamicYears: "islamic-years"
        case .lawHeads: "law-heads"
        case .locationHeads: "location-heads"
        case .lunarYears: "lunar-years"
        case .nameCharacters: "name-characters"
        case .nameContext: "name-context"
        case .nameElements: "name-elements"
        case .numberExceptions: "number-exceptions"
        case .organizationAliases: "organization-aliases"
        case .organizationHeads: "organization-heads"
        case .organizations: "organizations"
        case .places: "places"
        case .pressTerms: "press-terms"
        case .reigns: "reigns"
        case .solarTerms: "solar-terms"
        case .surnames: "surnames"
        case .timePeriods: "time-periods"
        case .timeWords: "time-words"
        case .titleHeads: "title-heads"
        case .titles: "titles"
        case .units: "units"
        case .words: "words"
        }
    }

    /// The columns the file must have; the first holds the word.
    package var columns: [String] {
        switch self {
        case .administrativeDivisions: ["surface", "name", "code", "level", "form"]
        case .classifiers: ["surface", "kind"]
        case .confusables: ["character", "shapes", "reason"]
        case .countries: ["surface", "name", "code", "level", "form"]
        case .currencies: ["surface", "code", "factor"]
        case .eventHeads: ["head"]
        case .events: ["name"]
        case .facilityHeads: ["head"]
        case .foreignSurnames: ["surname", "language"]
        case .hanVariants: ["variant", "standard"]
        case .hantHans: ["traditional", "simplified"]
        case .islamicYears: ["year", "first", "lengths"]
        case .lawHeads: ["head"]
        case .locationHeads: ["head"]
        case .nameCharacters: ["character", "text", "surname", "first", "second", "single", "foreign"]
        case .nameContext:
            [
                "word", "tag", "count", "personAfter", "personBefore", "bodyAfter", "bodyInside", "bodyBefore",
                "bodyLast",
            ]
        case .nameElements: ["element"]
        case .holidayBreaks: ["holiday", "first", "last", "source"]
        case .holidays: ["surface", "rule", "name", "source"]
        case .lunarYears: ["year", "first", "leap", "lengths"]
        case .numberExceptions: ["surface", "reason", "unless"]
        case .organizationAliases: ["short", "full"]
        case .organizationHeads: ["head", "kind", "strength"]
        case .organizations: ["surface", "name", "kind"]
        case .places: ["name", "label"]
        case .pressTerms: ["term", "role"]
        case .reigns: ["era", "first", "last", "dynasty"]
        case .solarTerms: ["year", "days"]
        case .surnames: ["surname", "frequency"]
        case .timePeriods: ["surface", "begin", "end", "source"]
        case .timeWords: ["surface", "class", "value", "position"]
        case .titleHeads: ["head", "kind"]
        case .titles: ["title", "kind", "use"]
        case .units: ["surface", "symbol", "dimension", "factor", "base"]
        case .words: ["word", "tag"]
        }
    }

    /// Whether its words are in the automaton that is walked once per article.
    ///
    /// Lists of single characters are not: their readers keep a table by unit.
    package var isInTrie: Bool {
        switch self {
        case .administrativeDivisions: true
        case .countries: true
        case .eventHeads: true
        case .events: true
        case .facilityHeads: true
        case .foreignSurnames: true
        case .hanVariants: false
        case .hantHans: false
        case .lawHeads: true
        case .locationHeads: true
        case .nameCharacters: false
        case .nameContext: true
        case .nameElements: true
        case .organizationAliases: false
        case .organizationHeads: true
        case .organizations: true
        case .places: true
        case .pressTerms: true
        case .surnames: false
        case .titleHeads: true
        case .titles: true
        // The number extractor looks its words up on demand, behind a numeral.
        case .classifiers, .currencies, .numberExceptions, .units: false
        case .confusables: false
        case .holidayBreaks: false
        case .holidays: false
        case .islamicYears: false
        case .lunarYears: false
        case .reigns: false
        case .solarTerms: false
        case .timePeriods: false
        case .timeWords: false
        case .words: false
        }
    }
}
