import Layout
import Lexicons
import TextModel

/// A case of a spec file: a page, and what repair must make of it.
///
/// `=== name`, the lines of the page, `>>>`, the expected page: a letter and a text a line. B banner, F furniture, M
/// masthead, D day of publication, K kicker, H headline, S subheadline, Y reporters, R correspondents, T dateline, P paragraph,
/// C credit, J jump, ? suspicion.
struct PageSpec: CustomStringConvertible, Sendable {
    let file: String
    let name: String
    let page: String
    let expected: [String]
    var description: String { "\(file): \(name)" }

    private static var folder: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/Specs/"
    }

    /// The cases of all files; a file that cannot be read gives none, which a test counts.
    static func all(_ files: [String]) -> [PageSpec] {
        files.flatMap { file in
            let bytes = (try? FileBytes.read(folder + file)) ?? []
            let text = String(decoding: bytes, as: UTF8.self)
            return ("\n" + text).split(separator: "\n=== ", omittingEmptySubsequences: true).compactMap {
                part -> PageSpec? in
                let halves = part.split(separator: "\n>>>\n", maxSplits: 1)
                guard halves.count == 2 else { return nil }
                let head = halves[0].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
                return PageSpec(
                    file: file, name: String(head[0]), page: head.count > 1 ? String(head[1]) : "",
                    expected: halves[1].split(separator: "\n").map(String.init))
            }
        }
    }

    /// The repair with everything that ships.
    static func repair() throws -> PageRepair {
        try PageRepair(lexicons: LexiconStore(directory: folder + "../../../dictionaries"))
    }

    /// A page in the notation of the specs.
    static func notation(_ page: Page) -> [String] {
        var out: [String] = []
        if let day = page.publication { out.append("D \(String(day.date.description.prefix(10)))") }
        if let masthead = page.masthead { out.append("M \(masthead.text)") }
        out += page.furniture.filter { $0 != page.masthead }.map { "F \($0.text)" }
        out += page.banner.map { "B \($0.text)" }
        for article in page.articles {
            out += article.kicker.map { "K \($0.text)" }
            if let headline = article.headline { out.append("H \(headline.text)") }
            out += article.subheadlines.map { "S \($0.text)" }
            if let byline = article.byline {
                out.append("Y \(byline.reporters.map(\.name).joined(separator: " "))")
                if !byline.correspondents.isEmpty {
                    out.append("R \(byline.correspondents.map(\.name).joined(separator: " "))")
                }
            }
            if let dateline = article.dateline, dateline.place != nil || dateline.day != nil {
                out.append(
                    "T " + [dateline.agency, dateline.place, dateline.day].compactMap { $0 }.joined(separator: " "))
            }
            out += article.paragraphs.map { "P \($0.text)" }
            out += article.credits.map { "C \($0.role) \($0.name)" }
            out += article.jumps.map { jump in
                "J \(jump.isForward ? "to" : "from")\(jump.pageNumber.map { " \($0)" } ?? "")\(jump.article.map { " article \($0)" } ?? "")"
            }
        }
        out += page.suspicions.map { "? \($0.text) → \($0.reading)" }
        return out
    }
}
