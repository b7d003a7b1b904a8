import TextModel

extension NumberGrammar {
    /// The classifier and the noun that a number counts.
    func counted(_ phrase: NumberPhrase, _ row: Int, _ tokens: [Token]) -> CountedValue {
        let word = String(decoding: u[phrase.core.end..<phrase.tail], as: UTF16.self)
        switch lexicon.classifiers[row] {
        case .noun: return CountedValue(noun: word)
        default: return CountedValue(classifier: word)
        }
    }
}
