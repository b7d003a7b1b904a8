public import TextModel

/// Text with inline marks, as `[5月22日|DATE|2024-05-22]，由[北京市总工会|ORG]主办`, split into plain text and expected mentions.
///
/// After the value stand further fields, as `[60余|CARDINAL|60..|classifier=名|noun=青年职工]`; their names are those of
/// `MentionField`. A literal [ | ] or \ is written with a backslash before it. Marks do not nest.
public struct MarkedText: Hashable, Sendable {
    /// An expected mention.
    public struct Expectation: Hashable, Sendable {
        /// Its range in the plain text.
        public var range: TextRange<Clean>
        /// Its text.
        public var text: String
        /// Its label.
        public var label: Label
        /// A TIMEX3 value or a decimal, `a..b` for a range of either, where the mark gives one.
        public var value: String?
        /// The other fields that the mark gives, by name.
        public var fields: [String: String]
    }
    /// The text without marks.
    public var text: String
    /// The marked mentions, in order.
    public var expectations: [Expectation]

    /// Reads marks.
    ///
    /// - Throws: `MarkedTextError` when a mark is not closed, has no label, or an unknown one.
    public init(_ marked: String) throws(MarkedTextError) {
        var text = ""
        var expectations: [Expectation] = []
        var mark: [String]?
        var escaped = false
        for scalar in marked.unicodeScalars {
            if !escaped {
                switch scalar {
                case "\\":
                    escaped = true
                    continue
                case "[":
                    if let open = mark {
                        throw MarkedTextError(mark: open.joined(separator: "|"), reason: "marks do not nest")
                    }
                    mark = [""]
                    continue
                case "|" where mark != nil:
                    mark?.append("")
                    continue
                case "]":
                    guard let fields = mark else {
                        throw MarkedTextError(mark: "]", reason: "closes no mark; write \\] for the character")
                    }
                    let start = text.utf16.count
                    text += fields[0]
                    expectations.append(
                        try Self.expectation(fields, range: TextRange(start, text.utf16.count)))
                    mark = nil
                    continue
                default: break
                }
            }
            escaped = false
            if let last = mark?.indices.last {
                mark?[last].unicodeScalars.append(scalar)
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        if let open = mark { throw MarkedTextError(mark: open.joined(separator: "|"), reason: "is not closed by ]") }
        self.text = text
        self.expectations = expectations
    }

    private static func expectation(
        _ parts: [String], range: TextRange<Clean>
    ) throws(MarkedTextError) -> Expectation {
        func problem(_ reason: String) -> MarkedTextError {
            MarkedTextError(mark: parts.joined(separator: "|"), reason: reason)
        }
        guard parts.count > 1 else { throw problem("has no label; write [text|LABEL]") }
        guard !range.isEmpty else { throw problem("has no text") }
        guard let label = Label(rawValue: parts[1]) else {
            throw problem(
                "has the unknown label \(parts[1]); the labels are \(Label.allCases.map(\.rawValue).joined(separator: " "))"
            )
        }
        var value: String?
        var fields: [String: String] = [:]
        for (index, part) in parts.enumerated().dropFirst(2) {
            if let equals = part.firstIndex(of: "=") {
                let name = String(part[..<equals])
                guard MentionField(rawValue: name) != nil else {
                    throw problem(
                        "has the unknown field \(name); the fields are \(MentionField.allCases.map(\.rawValue).joined(separator: " "))"
                    )
                }
                fields[name] = String(part[part.index(after: equals)...])
            } else if index == 2 {
                value = part.isEmpty ? nil : part
            } else {
                throw problem("has the field \(part) without a name; write name=value")
            }
        }
        return Expectation(range: range, text: parts[0], label: label, value: value, fields: fields)
    }
}

/// Marked text that cannot be read, with the mark and what is wrong with it.
public struct MarkedTextError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The mark as far as it was read.
    public var mark: String
    /// What is wrong with it.
    public var reason: String

    /// An error about a mark.
    public init(mark: String, reason: String) {
        self.mark = mark
        self.reason = reason
    }
    /// `[mark] reason`.
    public var description: String { "[\(mark)] \(reason)" }
}
