public import TextModel

/// Text with inline marks, as `[5月22日|DATE|2024-05-22]，由[北京市总工会|ORG]主办`, split into plain text and expected mentions.
public struct MarkedText: Hashable, Sendable {
    /// An expected mention.
    public struct Expectation: Hashable, Sendable {
        /// Its range in the plain text.
        public var range: TextRange<Clean>
        /// Its text.
        public var text: String
        /// Its label.
        public var label: Label
        /// A TIMEX3 value or a decimal, where the mark gives one.
        public var value: String?
    }
    /// The text without marks.
    public var text: String
    /// The marked mentions, in order.
    public var expectations: [Expectation]

    /// Reads marks; a literal [ | ] is written \[ \| \].
    public init(_ marked: String) {
        var text = ""
        var expectations: [Expectation] = []
        var fields: [String]?
        var escaped = false
        for character in marked.unicodeScalars {
            if escaped {
                escaped = false
            } else if character == "\\" {
                escaped = true
                continue
            } else if character == "[", fields == nil {
                fields = [""]
                continue
            } else if character == "|", fields != nil {
                fields?.append("")
                continue
            } else if character == "]", let parts = fields {
                let start = text.utf16.count
                text += parts[0]
                if parts.count > 1, let label = Label(rawValue: parts[1]) {
                    expectations.append(
                        Expectation(
                            range: TextRange(start, text.utf16.count), text: parts[0], label: label,
                            value: parts.count > 2 ? parts[2] : nil))
                }
                fields = nil
                continue
            }
            if let count = fields?.count {
                fields?[count - 1].unicodeScalars.append(character)
            } else {
                text.unicodeScalars.append(character)
            }
        }
        self.text = text
        self.expectations = expectations
    }
}
