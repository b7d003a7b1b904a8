import TextModel

extension MarkedText.Expectation {
    /// What of this expectation a mention does not meet, as `value: expected 60.., found 60`; empty when it meets all.
    ///
    /// A number's value without `..` is the number as written; with `..` it is the bounds, of which both must agree.
    func disagreements(with mention: Mention) -> [String] {
        var found: [String] = []
        if let value {
            let actual = Self.value(of: mention, like: value)
            if actual != value { found.append("value: expected \(value), found \(actual.isEmpty ? "none" : actual)") }
        }
        for (name, wanted) in fields.sorted(by: { $0.key < $1.key }) {
            let actual = MentionField(rawValue: name)?.text(of: mention) ?? ""
            if actual != wanted {
                found.append("\(name): expected \(wanted), found \(actual.isEmpty ? "none" : actual)")
            }
        }
        return found
    }

    /// The value of a mention in the form that the wanted one has.
    static func value(of mention: Mention, like wanted: String = "") -> String {
        if let timex = mention.time?.timex { return MentionField.value(of: timex) }
        guard let number = mention.number else { return "" }
        if !wanted.contains(".."), let value = number.value { return value.description }
        if let fraction = number.fraction, !wanted.contains("..") { return fraction }
        if number.lower != nil || number.upper != nil {
            return "\(number.lower?.description ?? "")..\(number.upper?.description ?? "")"
        }
        return number.value?.description ?? number.fraction ?? ""
    }
}
