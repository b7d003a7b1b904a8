import ArgumentParser
import Foundation

/// Runs the scoring tools and holds their figures to a committed baseline.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints precision, recall and F1 of every kind, beside the committed baseline.",
        discussion: """
            The scoring tools and their data lie outside of the package, in ../shared; without
            them nothing is scored. --record writes the figures as the new baseline.
            """)

    @Option(help: "The command to score.") var command = ".build/release/jianbao"
    @Option(help: "The folder of tools and data.") var shared = "../shared"
    @Option(help: "The baseline.") var baseline = "Tests/evaluation-baseline.tsv"
    @Option(help: "How far below the baseline a figure may fall, in points of 100.") var tolerance = 0.3
    @Flag(help: "Write the figures as the new baseline.") var record = false

    /// A scoring tool with its data.
    private struct Scoring {
        var name: String
        var tool: String
        var arguments: [String]
        /// Figures of the tool's JSON whose dotted names begin so are kept.
        var keep: [String]
    }

    private static let scorings = [
        Scoring(
            name: "articles", tool: "score_articles.py",
            arguments: ["eval/articles/newscast.jsonl", "eval/articles/union.jsonl"],
            keep: ["labels.", "posts.", "person_title.", "events.", "rates.", "values."]),
        Scoring(
            name: "msra", tool: "score_ner.py", arguments: ["eval/ner/msra.dev.bio", "--convention", "msra"],
            keep: ["lenient.", "strict."]),
        Scoring(
            name: "pd1998", tool: "score_ner.py", arguments: ["eval/ner/pd1998.dev.bio", "--convention", "pd1998"],
            keep: ["lenient.", "strict."]),
        Scoring(
            name: "words", tool: "score_segmentation.py",
            arguments: ["eval/cws/pd1998_joined.dev.txt", "--train", "eval/cws/pd1998_joined.train.txt"], keep: [""]),
        Scoring(
            name: "cn2an", tool: "score_specs.py", arguments: ["eval/specs/cn2an.jsonl"], keep: ["cn2an.jsonl.all."]),
        Scoring(
            name: "duckling", tool: "score_specs.py", arguments: ["eval/specs/duckling.jsonl"],
            keep: ["duckling.jsonl.all."]),
        Scoring(
            name: "jionlp", tool: "score_specs.py", arguments: ["eval/specs/jionlp.jsonl"], keep: ["jionlp.jsonl.all."]),
        Scoring(
            name: "recognizers", tool: "score_specs.py", arguments: ["eval/specs/recognizers.jsonl"],
            keep: ["recognizers.jsonl.all."]),
        Scoring(
            name: "real-page", tool: "score_pages.py", arguments: ["eval/pages/union-page.gold.json"], keep: ["all."]),
        Scoring(name: "pages", tool: "score_pages.py", arguments: [], keep: ["all."]),
    ]

    func run() throws {
        guard FileManager.default.fileExists(atPath: shared + "/tools/score_articles.py") else {
            print("skipped: \(shared) is not here")
            return
        }
        let before = readBaseline()
        var figures: [(name: String, value: Double)] = []
        for scoring in Self.scorings { figures += try score(scoring) }
        var worse = 0
        for (name, value) in figures {
            let old = before[name]
            let isWorse = (old ?? value) - value > tolerance / 100
            if isWorse { worse += 1 }
            let change = old.map { String(format: "%+6.2f", (value - $0) * 100) } ?? "   new"
            print(String(format: "%6.2f  ", value * 100) + change + "  " + name + (isWorse ? "  WORSE" : ""))
        }
        if record {
            let text = figures.map { "\($0.name)\t\(String(format: "%.4f", $0.value))\n" }.joined()
            try ("figure\tvalue\n" + text).write(toFile: baseline, atomically: true, encoding: .utf8)
            print("recorded \(baseline)")
        } else if worse > 0 {
            print("\(worse) figures are below the baseline")
            throw ExitCode.failure
        }
    }

    private func readBaseline() -> [String: Double] {
        guard let text = try? String(contentsOfFile: baseline, encoding: .utf8) else { return [:] }
        var values: [String: Double] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t")
            if fields.count == 2 { values[String(fields[0])] = Double(fields[1]) }
        }
        return values
    }

    /// Runs a tool and reads the JSON it writes.
    private func score(_ scoring: Scoring) throws -> [(name: String, value: Double)] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "jianbao-\(scoring.name)-\(getpid()).json")
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.currentDirectoryURL = URL(fileURLWithPath: shared)
        var data = scoring.arguments
        if data.isEmpty {
            let pages = try FileManager.default.contentsOfDirectory(atPath: shared + "/eval/pages")
            data = pages.filter { $0.hasSuffix(".gold.json") && !$0.hasPrefix("union") }.sorted().map {
                "eval/pages/" + $0
            }
        }
        let program = URL(fileURLWithPath: command).standardizedFileURL.path
        process.arguments = ["python3", "tools/\(scoring.tool)"] + data + ["--cmd", program, "--json", file.path]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard let json = try? JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] else {
            print("\(scoring.name): the tool failed")
            return []
        }
        return Self.flatten(json).filter { figure in
            scoring.keep.contains { figure.name.hasPrefix($0) } && Self.isShare(figure.name)
        }.map { ("\(scoring.name) \($0.name)", $0.value) }
    }

    /// Every number of nested objects, by dotted name, sorted.
    private static func flatten(_ object: [String: Any], prefix: String = "") -> [(name: String, value: Double)] {
        object.sorted { $0.key < $1.key }.flatMap { key, value -> [(name: String, value: Double)] in
            if let inner = value as? [String: Any] { return flatten(inner, prefix: prefix + key + ".") }
            guard let number = value as? NSNumber else { return [] }
            return [(prefix + key, number.doubleValue)]
        }
    }

    /// Counts, times and sizes are no figures to hold.
    private static func isShare(_ name: String) -> Bool {
        let last = name.split(separator: ".").last.map(String.init) ?? name
        return !name.hasPrefix("cost.")
            && ![
                "gold", "pred", "tp", "cases", "valued", "pages", "lost", "invented", "articles", "of", "words",
                "sentences", "count", "characters", "bytes", "runs",
            ].contains(last)
    }
}
