public import Lexicons

extension Analyzer {
    /// An analyzer over the dictionaries that come with Jianbao, and folders of a user's own, whose rows win.
    ///
    /// - Parameters:
    ///   - executable: where to look for the folder `dictionaries` first, and above it; see `DictionaryLocation`.
    ///   - overlays: folders with files named like the shipped ones; a later one wins over an earlier one.
    /// - Throws: `LexiconError` with file, line and column of the first thing that is wrong.
    public static func shipped(
        executable: String = CommandLine.arguments.first ?? "", overlays: [String] = []
    ) throws(LexiconError) -> Analyzer {
        guard let folder = DictionaryLocation.find(executable: executable) else {
            throw LexiconError(
                file: "dictionaries",
                kind: .unreadable("not found beside the executable or above it"))
        }
        for overlay in overlays
        where !LexiconKind.allCases.contains(where: { FileBytes.exists("\(overlay)/\($0.fileName).tsv") }) {
            throw LexiconError(
                file: overlay,
                kind: .unreadable(
                    "it holds no dictionary; a file there must be named like a shipped one, as \(LexiconKind.surnames.fileName).tsv"
                ))
        }
        return Analyzer(lexicons: try LexiconStore(directory: folder, overlays: overlays))
    }
}
