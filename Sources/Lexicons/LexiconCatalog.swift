/// Every dictionary that Jianbao ships, and how it is used.
///
/// A file that is not named here is not loaded; `jianbao-dev lexicon check` finds it.
package enum LexiconKind: UInt8, CaseIterable, Sendable {
    case surnames
    case units

    /// The file's name without `.tsv`.
    package var fileName: String {
        switch self {
        case .surnames: "surnames"
        case .units: "units"
        }
    }

    /// The columns the file must have; the first holds the word.
    package var columns: [String] {
        switch self {
        case .surnames: ["surname", "frequency"]
        case .units: ["surface", "symbol", "dimension", "factor", "base"]
        }
    }

    /// Whether its words are in the automaton that is walked once per article.
    ///
    /// Lists of single characters are not: their readers keep a table by unit.
    package var isInTrie: Bool {
        switch self {
        case .surnames: false
        case .units: true
        }
    }
}
