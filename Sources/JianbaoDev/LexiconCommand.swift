import ArgumentParser
import Foundation
import Jianbao
import Lexicons

/// `jianbao-dev lexicon`: work on dictionaries.
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Checks the dictionaries.", subcommands: [LexiconCheck.self])
}

/// Proves that every dictionary is catalogued, well formed, sorted, unique, typed and cross-referenced.
struct LexiconCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Proves that every dictionary is catalogued, well formed, sorted, unique, typed and cross-referenced.",
        discussion: "Prints one line for each thing that is wrong and exits with 1; all files are read to the end.")

    @Option(help: "The folder of dictionaries.") var directory = "dictionaries"

    func run() throws {
        var problems: [String] = []
        let files = try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0.hasSuffix(".tsv") }
        let named = Set(LexiconKind.allCases.map { $0.fileName + ".tsv" })
        for file in files.sorted() where !named.contains(file) {
            problems.append("\(directory)/\(file): is not in LexiconCatalog; add a case or remove the file")
        }
        var rows = 0
        for kind in LexiconKind.allCases {
            let path = "\(directory)/\(kind.fileName).tsv"
            do {
                let lexicon = try Lexicon(bytes: FileBytes.read(path), path: path)
                rows += lexicon.rows.count
                problems += LexiconAudit(kind: kind, lexicon: lexicon).problems()
            } catch {
                problems.append(error.description)
            }
        }
        problems += try modelsWithoutCard()
        for problem in problems { print(problem) }
        print("\(LexiconKind.allCases.count) dictionaries, \(rows) rows, \(problems.count) problems")
        if !problems.isEmpty { throw ExitCode.failure }
    }

    /// Every model has a card: data, recipe, scores.
    private func modelsWithoutCard() throws -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: directory + "/models")) ?? []
        return files.sorted().filter { !$0.hasSuffix(".md") && !$0.hasPrefix(".") }.compactMap { file in
            let card = file.prefix { $0 != "." } + ".card.md"
            return files.contains(String(card)) ? nil : "\(directory)/models/\(file): has no card \(card)"
        }
    }
}
