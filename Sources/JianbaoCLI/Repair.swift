import ArgumentParser
import Exporters
import Foundation
import Jianbao
import TextModel

/// `jianbao repair`: one page, its lines joined and its articles told apart.
struct Repair: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Joins the broken lines of a page and tells its articles apart.",
        discussion: """
            The page as text shows what was made of it; as JSON it also has the ledger
            of breaks: each decision with its rule, its evidence and how sure it is.
            --explain prints these beside the lines of the page.

            EXAMPLES
              jianbao repair page.txt
              jianbao repair page.txt --format json > page.json
              jianbao repair page.txt --explain

            \(CommandFailure.statuses)
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: ArgumentHelp("The page.", valueName: "file"), completion: .file())
    var file: String
    @Option(help: "text or json.") var format = Format.text
    @Flag(help: "Every line of the page with what was decided about it, and why.") var explain = false
    @OptionGroup var dictionaryOptions: DictionaryOptions

    func run() throws {
        let folder = try CorpusFolder(path: file, recursive: false)
        guard let page = folder.files.first, folder.files.count == 1 else {
            throw CommandFailure(.unusable, "\(file): give one page; `jianbao run` reads folders")
        }
        let lexicons = try dictionaryOptions.analyzer().lexicons
        let repaired: Page
        do {
            repaired = try PageReader(lexicons: lexicons).page(page, explains: explain)
        } catch let error as PageError {
            throw CommandFailure(.incomplete, "\(file): \(error.reason)")
        }
        if explain {
            try StandardOutput.write(PageExplanation(repaired).text)
        } else if format == .text {
            try StandardOutput.write(PageText.plain(repaired))
        } else {
            var json = JSONWriter()
            json.page(repaired)
            json.newline()
            try StandardOutput.write(json.take())
        }
    }
}

extension PageText {
    /// A repaired page as plain text: a blank line between blocks, a line of = between articles.
    static func plain(_ page: Page) -> String {
        var out = ""
        if !page.banner.isEmpty { out += page.banner.map { "【\($0.text)】\n" }.joined() + "\n" }
        for (index, article) in page.articles.enumerated() {
            if index > 0 { out += String(repeating: "=", count: 40) + "\n\n" }
            for kicker in article.kicker { out += "  \(kicker.text)\n" }
            if let headline = article.headline { out += "# \(headline.text)\n" }
            for line in article.subheadlines { out += "  \(line.text)\n" }
            if let byline = article.byline {
                out += "  by \((byline.reporters + byline.correspondents).map(\.name).joined(separator: ", "))\n"
            }
            out += "\n" + article.paragraphs.map { $0.text + "\n\n" }.joined()
            for credit in article.credits { out += "  (\(credit.role): \(credit.name))\n\n" }
        }
        for suspicion in page.suspicions {
            out += "? line \(suspicion.line + 1): \(suspicion.text) → \(suspicion.reading) (\(suspicion.because))\n"
        }
        return out
    }
}
