import ArgumentParser
import Extraction
import Foundation
import Jianbao
import TextModel

/// `jianbao explain`: every proposal for a stretch of text, and why it was taken or refused.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells why a mention was taken or refused: which rule proposed it, and what it lost to.",
        discussion: """
            Shows what `run` and `extract` decide, from the same code: every proposal of
            every extractor, with its rule and score, as taken, inside (it lies in one
            that was taken) or refused (with the one it lost to).

            EXAMPLES
              jianbao explain 北京市总工会党组成员、副主席余运高出席
              jianbao explain --file pages/a1.txt --at 余运高
              jianbao explain --file pages/a1.txt --at 12   (line 12 of the file)
            """)

    @Argument(help: "The text.") var text: [String] = []
    @Option(help: "A page instead of a text: it is repaired, and its articles explained.", completion: .file())
    var file: String?
    @Option(
        help: ArgumentHelp(
            "Only proposals that touch this text; with --file also a line number.", valueName: "text|line"))
    var at: String?
    @Option(help: ArgumentHelp("Only these labels, separated by commas.", valueName: "labels")) var labels: LabelList?
    @Option(help: ArgumentHelp("The day that relative dates count from.", valueName: "yyyy-mm-dd")) var published: Day?
    @Option(help: ArgumentHelp("The paper's own place.", valueName: "place")) var place: String?
    @OptionGroup var dictionaryOptions: DictionaryOptions

    func validate() throws {
        if text.isEmpty == (file == nil) {
            throw ValidationError("give a text or --file FILE, as: jianbao explain 市总工会副主席余运高出席")
        }
    }

    func run() throws {
        let analyzer = try dictionaryOptions.analyzer()
        if let file {
            try explain(file: file, analyzer: analyzer)
            return
        }
        let clean = CleanText(text.joined(separator: " "))
        let outcome = analyzer.outcome(of: clean, published: published?.date)
        let lines = Explanation(text: clean, outcome: outcome, labels: labels?.labels).lines(
            touching: places(of: at, in: clean))
        try StandardOutput.write(lines.joined(separator: "\n") + "\n")
    }

    private func explain(file: String, analyzer: Analyzer) throws {
        let folder = try CorpusFolder(path: file, recursive: false)
        let pipeline = try Pipeline(
            analyzer: analyzer, options: PipelineOptions(published: published?.date, place: place))
        var shown = 0
        for page in folder.files {
            let reading: (source: SourceText, articles: [ResolvedArticle])
            do {
                reading = try pipeline.resolvedArticles(of: page)
            } catch {
                throw CommandFailure(.incomplete, "\(file): \(error.reason)")
            }
            for article in reading.articles {
                let text = article.text.text
                var ranges = places(of: at, in: text)
                if let line = at.flatMap(Int.init), line > 0 {
                    ranges = article.ranges(ofLine: line - 1, in: reading.source)
                }
                if at != nil, ranges?.isEmpty ?? false { continue }
                let explanation = Explanation(text: text, outcome: article.outcome, labels: labels?.labels)
                let lines = explanation.lines(touching: ranges)
                if lines.isEmpty { continue }
                try StandardOutput.write(([article.id] + lines).joined(separator: "\n") + "\n")
                shown += 1
            }
        }
        if shown == 0 { try StandardOutput.write("nothing was proposed there\n") }
    }

    /// Where the text of `--at` stands; nil when everything is asked for.
    private func places(of text: String?, in clean: CleanText) -> [TextRange<Clean>]? {
        guard let text, !text.isEmpty else { return nil }
        let wanted = CleanText(text).folded
        guard wanted.count <= clean.count else { return [] }
        return (0...clean.count - wanted.count).filter { clean.folded[$0..<$0 + wanted.count].elementsEqual(wanted) }
            .map { TextRange($0, $0 + wanted.count) }
    }
}
