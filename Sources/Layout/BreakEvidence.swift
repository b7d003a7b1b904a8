/// What speaks for joining two lines (above 0) and for keeping them apart (below 0), in natural logarithms of the odds.
struct BreakEvidence: Sendable {
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

    /// The kinds of evidence with the names they have in the ledger.
    var named: [(name: String, value: Float)] {
        [
            ("language-model", languageModel), ("words-of-the-page", repetition), ("punctuation", punctuation),
            ("open-bracket", bracket),
            ("column-width", width), ("indent", indent), ("blank-line", blank),
        ]
    }

    /// The name of the evidence that speaks loudest for a decision; empty when none does.
    func strongest(for join: Bool) -> String {
        let sign: Float = join ? 1 : -1
        var best: Float = 0
        var name = ""
        func weigh(_ value: Float, _ candidate: StaticString) {
            if value * sign > best {
                best = value * sign
                name = candidate.description
            }
        }
        weigh(languageModel, "language-model")
        weigh(repetition, "words-of-the-page")
        weigh(punctuation, "punctuation")
        weigh(bracket, "open-bracket")
        weigh(width, "column-width")
        weigh(indent, "indent")
        weigh(blank, "blank-line")
        return name
    }
}
