/// What speaks for joining two lines (above 0) and for keeping them apart (below 0), in natural logarithms of the odds.
struct BreakEvidence: Sendable {
    /// A kind of evidence, by its name in the ledger.
    enum Kind: String, CaseIterable {
        case languageModel = "language-model"
        case repetition = "words-of-the-page"
        case punctuation
        case bracket = "open-bracket"
        case width = "column-width"
        case indent
        case blank = "blank-line"
    }
    /// What the character model says of the reading over the break.
    var languageModel: Float = 0
    /// Whether the four characters at the break stand together elsewhere on the page.
    var repetition: Float = 0
    /// Marks that may not begin or end a block: a comma at the end, a closing mark at the beginning.
    var punctuation: Float = 0
    /// A pair of marks that opens above the break and closes below it.
    var bracket: Float = 0
    /// Whether the line above is as full as its column.
    var width: Float = 0
    /// Whether the line below is indented as a paragraph is.
    var indent: Float = 0
    /// A blank line where blank lines part blocks.
    var blank: Float = 0

    var total: Float { languageModel + repetition + punctuation + bracket + width + indent + blank }

    subscript(kind: Kind) -> Float {
        switch kind {
        case .languageModel: languageModel
        case .repetition: repetition
        case .punctuation: punctuation
        case .bracket: bracket
        case .width: width
        case .indent: indent
        case .blank: blank
        }
    }

    /// The evidence that speaks loudest for a decision; nil when none does.
    func strongest(for join: Bool) -> Kind? {
        let sign: Float = join ? 1 : -1
        var best: Float = 0
        var found: Kind?
        for kind in Kind.allCases where self[kind] * sign > best {
            best = self[kind] * sign
            found = kind
        }
        return found
    }
}
