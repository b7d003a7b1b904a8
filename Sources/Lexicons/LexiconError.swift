/// A dictionary that cannot be used, with the place and what is wrong there.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The folder or file cannot be read; the system's reason.
        case unreadable(String)
        /// The bytes are not UTF-8.
        case notUTF8
        /// A header line is missing or has an unknown key.
        case badHeader(String)
        /// A row has another number of fields than there are columns.
        case fieldCount(expected: Int, found: Int)
        /// A field's text is not what its column holds.
        case badField(column: String, reason: String)
        /// A row stands before the row it should follow.
        case unsorted
        /// The same row stands twice.
        case duplicate
    }
    /// The file.
    public var file: String
    /// One-based line; 0 where the whole file is meant.
    public var line: Int
    /// One-based column in characters; 0 where the whole line is meant.
    public var column: Int
    /// What is wrong.
    public var kind: Kind
    /// The line's text, for the message.
    public var excerpt: String

    /// An error at a place of a dictionary file.
    public init(file: String, line: Int = 0, column: Int = 0, kind: Kind, excerpt: String = "") {
        self.file = file
        self.line = line
        self.column = column
        self.kind = kind
        self.excerpt = excerpt
    }

    /// What is wrong, in a sentence that says what to do.
    public var reason: String {
        switch kind {
        case .unreadable(let why): "cannot be read (\(why)); check the path and its permissions"
        case .notUTF8: "is not UTF-8; save it as UTF-8"
        case .badHeader(let what): "has a bad header: \(what)"
        case .fieldCount(let expected, let found):
            "has \(found) field\(found == 1 ? "" : "s") where the columns need \(expected); separate fields by one tab"
        case .badField(let column, let reason): "has a bad value in column \(column): \(reason)"
        case .unsorted: "is out of order; sort the rows by their first column (Unicode scalar order)"
        case .duplicate: "stands twice; remove one of the rows"
        }
    }

    /// `file:line:column: reason`, the line and a caret.
    public var description: String {
        var place = file
        if line > 0 { place += ":\(line)" }
        if column > 0 { place += ":\(column)" }
        guard !excerpt.isEmpty else { return "\(place): \(reason)" }
        var caret = ""
        for scalar in excerpt.unicodeScalars.prefix(max(0, column - 1)) {
            caret += scalar == "\t" ? "\t" : scalar.value >= 0x2E80 ? "　" : " "
        }
        return "\(place): \(reason)\n\(excerpt)\n\(caret)^"
    }
}
