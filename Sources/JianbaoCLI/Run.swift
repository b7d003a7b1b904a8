import ArgumentParser
import Foundation
import Jianbao
import Knowledge
import TextModel

/// `jianbao run`: a corpus to a knowledge file.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads newspaper pages into a knowledge file and sums up what they say.",
        discussion: """
            CORPUS is a folder of pages (plain text, a file a page, in UTF-8, UTF-16,
            GB18030 or Big5) or one page. Broken lines are joined, articles told apart,
            and what they name is found and linked. OUT/knowledge.json holds all of it,
            each fact with the bytes of the file where it stands; see `jianbao inspect`.
            A page that cannot be read is named on standard error, and the rest go on.

            EXAMPLES
              jianbao run pages -o out
              jianbao run pages -o out --published 2024-05-23 --place 北京
              jianbao run page.txt -o page.json --quiet
              jianbao run pages -o out --also csv --also brat

            The day of publication is the page's own when it prints one, else
            --published, else a day in the file's name (20240523.txt).

            \(CommandFailure.statuses)
            """)

    @Argument(help: ArgumentHelp("A folder of pages, or a page.", valueName: "corpus"), completion: .file())
    var corpus: String
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "The folder for knowledge.json; or the file itself, when it ends in .json.", valueName: "out"),
        completion: .file())
    var out = "out"
    @Option(help: ArgumentHelp("The day of publication of pages that carry none.", valueName: "yyyy-mm-dd"))
    var published: Day?
    @Option(help: ArgumentHelp("The paper's own place: 市总工会 is then 北京市总工会.", valueName: "place"))
    var place: String?
    @Option(
        help: ArgumentHelp(
            "Decisions on doubtful facts: rows of `jianbao inspect … review --format tsv` with accept or reject.",
            valueName: "tsv"),
        completion: .file())
    var decisions: String?
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Also writes the knowledge beside knowledge.json in this form; may be repeated.", valueName: "form"))
    var also: [KnowledgeForm] = []
    @Flag(name: .shortAndLong, help: "Also the pages in folders inside the folder.") var recursive = false
    @Flag(name: .shortAndLong, help: "No summary and no progress.") var quiet = false
    @Option(help: ArgumentHelp("How many rows of each kind the summary shows; 0 shows all.", valueName: "n"))
    var rows = 12
    @OptionGroup var dictionaryOptions: DictionaryOptions

    func validate() throws {
        if rows < 0 { throw ValidationError("--rows is a number of rows; 0 shows all") }
    }

    func run() async throws {
        let began = ContinuousClock.now
        let folder = try CorpusFolder(path: corpus, recursive: recursive)
        let output = try FileOutput(out, defaultName: "knowledge.json")
        var options = PipelineOptions(published: published?.date, place: place)
        if let decisions { options.decisions = try Self.decisions(decisions) }
        let pipeline = try Pipeline(analyzer: try dictionaryOptions.analyzer(), options: options)
        let progress = Progress(total: folder.files.count, isShown: !quiet && StandardError.isInteractive)
        let corpus = await pipeline.read(folder.files) { _ in progress.step() }
        progress.end()
        let bytes = corpus.json()
        try output.write(bytes)
        let beside = (output.path as NSString).deletingLastPathComponent
        for form in also { try form.write(corpus.knowledge, into: beside.isEmpty ? "." : beside) }
        for failure in corpus.failures {
            StandardError.write("jianbao: \(place(of: failure)): \(failure.message)")
        }
        if let decisions { warnOfStrangers(options.decisions, in: corpus, from: decisions) }
        if !quiet {
            let summary = RunSummary(corpus: corpus, rows: rows == 0 ? .max : rows)
            let seconds = began.duration(to: .now)
            try StandardOutput.write(summary.text(path: output.path, size: bytes.count, time: seconds))
        }
        if !corpus.failures.isEmpty { throw ExitCode(CommandFailure.Status.incomplete.rawValue) }
    }

    /// Names the decisions that no fact answers to: a slip of the pen, or a page that is gone.
    private func warnOfStrangers(_ decided: [String: ReviewItem.Decision], in corpus: Corpus, from path: String) {
        let known = Set(corpus.knowledge.review.map(\.id))
        let strangers = decided.keys.filter { !known.contains($0) }.sorted()
        for id in strangers.prefix(5) { StandardError.write("jianbao: \(path): no fact has the id \(id)") }
        if strangers.count > 5 {
            StandardError.write("jianbao: \(path): \(strangers.count - 5) more decisions find no fact")
        }
    }

    private static func decisions(_ path: String) throws -> [String: ReviewItem.Decision] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(.unusable, "\(path): cannot be read; give a file of decisions")
        }
        do {
            return try ReviewDecisions(tsv: String(decoding: data, as: UTF8.self)).byID
        } catch {
            throw CommandFailure(.unusable, "\(path): \(error)")
        }
    }

    private func place(of failure: Diagnostic) -> String {
        let isFolder =
            (try? FileManager.default.attributesOfItem(atPath: corpus)[.type] as? FileAttributeType) == .typeDirectory
        let path = isFolder ? "\(corpus)/\(failure.path ?? "")" : corpus
        return failure.line.map { "\(path):\($0 + 1)" } ?? path
    }
}
