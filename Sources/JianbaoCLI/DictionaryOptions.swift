import ArgumentParser
import Foundation
import Jianbao
import Lexicons

/// `--dictionaries DIR`, the same for every command.
struct DictionaryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder of your own dictionaries; its rows win over the shipped ones. May be repeated.",
            valueName: "dir"),
        completion: .directory)
    var dictionaries: [String] = []

    /// The analyzer over the shipped dictionaries and the user's.
    ///
    /// - Throws: `LexiconError` or `CommandFailure`, which end the program with status 2.
    func analyzer() throws -> Analyzer {
        for folder in dictionaries { try checkNames(in: folder) }
        let executable = Bundle.main.executablePath ?? CommandLine.arguments[0]
        return try Analyzer.shipped(executable: executable, overlays: dictionaries)
    }

    /// A file with a name that is never read would be passed over in silence.
    private func checkNames(in folder: String) throws {
        let names = Set(LexiconKind.allCases.map { $0.fileName + ".tsv" })
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for file in files.sorted() where file.hasSuffix(".tsv") && !names.contains(file) {
            throw CommandFailure(
                .unusable,
                "\(folder)/\(file): no dictionary has this name; the names are \(names.sorted().joined(separator: " "))"
            )
        }
    }
}
