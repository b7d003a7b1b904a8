import Layout
import TextModel

/// The text that was taken out of an HTML or PDF page: lines, and what the page's structure says of them.
struct StructuredText {
    private(set) var lines: [String] = []
    private(set) var hints: [Int: LineHint] = [:]

    /// Adds a line; an empty one parts blocks and is added once.
    mutating func add(_ line: String, hint: LineHint? = nil) {
        let isBlank = line.allSatisfy(\.isWhitespace)
        if isBlank, lines.last?.isEmpty ?? true { return }
        if let hint, !isBlank { hints[lines.count] = hint }
        lines.append(isBlank ? "" : line)
    }

    /// The lines as the text of a file, so that every later stage works as on a page of plain text.
    func source(path: String) -> SourceText? {
        SourceText(path: path, utf8: Array((lines.joined(separator: "\n") + "\n").utf8))
    }
}
