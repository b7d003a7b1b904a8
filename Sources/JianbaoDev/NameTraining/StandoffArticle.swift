import Foundation
import TextModel

/// An article whose marks stand apart from its text: the marks may be passed on where the text may not.
///
/// A line of JSON: `{"id":"xinwenlianbo-20221014-100","date":"2022-10-14","file":"20221014.md","line":100,"digest":"…",
/// "marks":{"PERSON":[0,3,57,60]}}`. The text begins at `line` of `file`, see ``NewsText``; `digest` is the first 16 digits of
/// its SHA-256, so that marks are never laid on another text. `marks` has the starts and ends of each label, in Unicode
/// scalars of the paragraphs joined by line feeds.
struct StandoffArticle: Codable {
    var id: String
    var date: String
    var file: String
    var line: Int
    var digest: String
    var marks: [String: [Int]]

    /// Parts the marks of paragraphs from their text.
    init(id: String, date: String, file: String, line: Int, paragraphs: [String]) throws {
        (self.id, self.date, self.file, self.line, marks) = (id, date, file, line, [:])
        var text: [Unicode.Scalar] = []
        for (number, paragraph) in paragraphs.enumerated() {
            if number > 0 { text.append("\n") }
            // Marks of real text are plain: [surface|LABEL].
            var open: (start: Int, label: String?)?
            for scalar in paragraph.unicodeScalars {
                switch (scalar, open?.label) {
                case ("[", _): open = (text.count, nil)
                case ("|", nil) where open != nil: open?.label = ""
                case ("]", let label?):
                    if let start = open?.start { marks[label, default: []] += [start, text.count] }
                    open = nil
                case (_, let label?): open?.label = label + String(scalar)
                default: text.append(scalar)
                }
            }
        }
        digest = Self.digest(text)
    }

    /// The paragraphs with their marks inline.
    func paragraphs(of news: NewsText) throws -> [String] {
        let text = Array(news.paragraphs(at: line).joined(separator: "\n").unicodeScalars)
        guard Self.digest(text) == digest else {
            throw StandoffError(id: id, reason: "the text at line \(line) of \(file) is not the one that was marked")
        }
        var ends: [Int: String] = [:]
        var starts: Set<Int> = []
        for (label, bounds) in marks {
            guard bounds.count % 2 == 0 else {
                throw StandoffError(id: id, reason: "\(label) has a start without an end")
            }
            for i in stride(from: 0, to: bounds.count, by: 2) {
                guard bounds[i] >= 0, bounds[i] < bounds[i + 1], bounds[i + 1] <= text.count else {
                    throw StandoffError(
                        id: id, reason: "\(label) \(bounds[i])–\(bounds[i + 1]) is no range of the text")
                }
                starts.insert(bounds[i])
                ends[bounds[i + 1]] = label
            }
        }
        var marked = ""
        for i in 0...text.count {
            if let label = ends[i] { marked += "|\(label)]" }
            if starts.contains(i) { marked += "[" }
            if i < text.count { marked.unicodeScalars.append(text[i]) }
        }
        return marked.components(separatedBy: "\n")
    }

    private static func digest(_ text: [Unicode.Scalar]) -> String {
        var string = String.UnicodeScalarView()
        string.append(contentsOf: text)
        return String(SHA256.hex(Array(String(string).utf8)).prefix(16))
    }
}

/// Marks that do not fit their text.
struct StandoffError: Error, CustomStringConvertible {
    var id: String
    var reason: String
    var description: String { "\(id): \(reason)" }
}
