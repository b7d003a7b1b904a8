import Foundation

/// A day's news in Markdown, a heading `### …` before each story, the story in paragraphs of HTML: `../shared/corpus/xinwenlianbo`.
struct NewsText {
    /// What stands before a story and is no part of it.
    private static let opening = "央视网消息（新闻联播）："
    private let lines: [String]

    private let path: String

    init(path: String) throws {
        self.path = path
        lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    }

    /// The text at a path, which is this one where the marks that follow are of the same day.
    static func at(_ path: String, unless last: inout NewsText?) throws -> NewsText {
        if let last, last.path == path { return last }
        let text = try NewsText(path: path)
        last = text
        return text
    }

    /// The headline at a line, counted from 1, and the paragraphs of its story.
    ///
    /// They end at the next heading or at the link to the original; tags, the opening and space around are left out.
    func paragraphs(at line: Int) -> [String] {
        guard line >= 1, line <= lines.count else { return [] }
        var paragraphs = [lines[line - 1].trimmingCharacters(in: CharacterSet(charactersIn: "# \t\r"))]
        for text in lines[line...] {
            if text.hasPrefix("#") || text.contains("查看原文") { break }
            for part in text.components(separatedBy: "</p>") {
                var paragraph = part.replacing(/<[^>]*>/, with: "").trimmingCharacters(in: .whitespaces)
                if paragraph.hasPrefix(Self.opening) {
                    paragraph = String(paragraph.dropFirst(Self.opening.count)).trimmingCharacters(in: .whitespaces)
                }
                if !paragraph.isEmpty { paragraphs.append(paragraph) }
            }
        }
        return paragraphs
    }
}
