/// A file of a corpus: the name it goes by, and where its bytes come from.
public struct PageFile: Sendable {
    /// The name in ids and in the knowledge file, as `2024-05-23.txt`; relative, so that output does not depend on the machine.
    public let path: String
    let load: @Sendable () throws(PageError) -> [UInt8]

    /// A page whose bytes are read when it is its turn.
    public init(path: String, load: @escaping @Sendable () throws(PageError) -> [UInt8]) {
        self.path = path
        self.load = load
    }

    /// A page whose bytes are there.
    public init(path: String, bytes: [UInt8]) {
        self.init(path: path) { () throws(PageError) in bytes }
    }

    /// A page whose text is there.
    public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// Why a page cannot be read; the other pages are read all the same.
public enum PageError: Error, Hashable, Sendable {
    /// The system does not give its bytes; the system's reason.
    case unreadable(String)
    /// The bytes are no text: a picture, an archive, a PDF.
    case binary
    /// The file has no text.
    case empty
    /// A tool or library that the page needs is not installed; its name.
    case missingTool(String)

    /// A stable identifier, as `page.binary`.
    public var id: String {
        switch self {
        case .unreadable: "page.unreadable"
        case .binary: "page.binary"
        case .empty: "page.empty"
        case .missingTool: "page.missing-tool"
        }
    }

    /// What is wrong, in a sentence that says what to do.
    public var reason: String {
        switch self {
        case .unreadable(let why): "cannot be read (\(why)); check the path and its permissions"
        case .binary: "is not text; give pages as plain text files"
        case .empty: "is empty; there is nothing to read"
        case .missingTool(let name): "needs \(name), which is not installed; install it, or give the page as plain text"
        }
    }
}
