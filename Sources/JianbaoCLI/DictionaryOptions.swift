import ArgumentParser
import Jianbao
import Lexicons

/// `--dictionaries DIR`, the same for every command.
struct DictionaryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder of your own dictionaries; its rows win over the shipped ones. May be repeated.",
            valueName: "dir"))
    var dictionaries: [String] = []

    /// The analyzer over the shipped dictionaries and the user's.
    ///
    /// - Throws: `LexiconError`, which ends the program with status 2.
    func analyzer() throws(LexiconError) -> Analyzer {
        try Analyzer.shipped(executable: CommandLine.arguments[0], overlays: dictionaries)
    }
}
