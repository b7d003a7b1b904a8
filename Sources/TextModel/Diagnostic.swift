/// Something odd that a stage saw; odd text is never an error.
public struct Diagnostic: Hashable, Sendable {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable {
        /// A remark.
        case note
        /// Something was left out or guessed.
        case warning
        /// A page could not be read.
        case error
    }
    /// A stable identifier, as `page.invalid-encoding`.
    public var id: String
    /// How much it matters.
    public var severity: Severity
    /// What is wrong and what to do.
    public var message: String
    /// The file.
    public var path: String?
    /// Zero-based line of the file.
    public var line: Int?

    /// A remark about a file or a line of it.
    public init(id: String, severity: Severity, message: String, path: String? = nil, line: Int? = nil) {
        self.id = id
        self.severity = severity
        self.message = message
        self.path = path
        self.line = line
    }
}
