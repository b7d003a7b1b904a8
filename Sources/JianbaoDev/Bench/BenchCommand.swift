import ArgumentParser
import Foundation
import Jianbao

/// `jianbao-dev bench`: how fast each stage runs, all in one run, so that their ratios mean something.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Times the stages and prints medians and ratios.",
        discussion: """
            Every case runs once to warm up, then once in each round, so that a slow moment of the machine meets all \
            cases alike. MB are millions of bytes of the input as UTF-8; a target is what a case is to reach on one core \
            of a machine that is not busy. Build in release mode.
            """)

    @Argument(help: "The cases to run, by name or the part before the dot; all when none is given.")
    var names: [String] = []
    @Option(help: "A folder or file of text; the package's own corpus when none is given.") var corpus: String?
    @Option(help: "How many megabytes of text to use at most.") var megabytes = 2.0
    @Option(help: "How many rounds.") var rounds = 7
    @Option(help: "The case that the others are compared with.") var baseline = "words.icu"
    @Option(help: "The folder of dictionaries.") var dictionaries: String?
    @Flag(help: "Only lists the cases.") var list = false

    func run() throws {
        if list {
            for one in BenchCase.all { print("\(one.name)\t\(one.summary)") }
            return
        }
        let chosen = BenchCase.all.filter { one in
            names.isEmpty || names.contains { one.name == $0 || one.name.hasPrefix($0 + ".") }
        }
        guard !chosen.isEmpty else { throw ValidationError("no such case; see `jianbao-dev bench --list`") }
        guard let folder = dictionaries ?? DictionaryLocation.find(executable: CommandLine.arguments[0]) else {
            throw ValidationError("no dictionaries found; give --dictionaries DIR")
        }
        let input = try BenchInput(
            corpus: corpus ?? folder + "/../corpus", bytes: Int(megabytes * 1e6), dictionaries: folder)
        print("\(input.bytes.count) bytes of \(input.name), \(rounds) rounds, ICU \(BenchInput.icuVersion)")
        var runs = try chosen.map { BenchRun(case: $0, body: try $0.prepare(input)) }
        for index in runs.indices { runs[index].warmUp() }
        for _ in 0..<max(1, rounds) {
            for index in runs.indices { runs[index].measure() }
        }
        BenchTable(runs: runs, baseline: baseline).print()
    }
}
