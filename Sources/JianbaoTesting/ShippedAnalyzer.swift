package import Extraction
public import Jianbao
public import Lexicons

/// Analyzers over the dictionaries that Jianbao ships, for tests.
public enum ShippedAnalyzer {
    /// Every extractor; loaded once for all tests of a process.
    ///
    /// - Throws: `LexiconError` when a dictionary cannot be used.
    public static func load() throws(LexiconError) -> Analyzer { try shared.get() }

    /// Only some extractors, so that a spec of one is not decided by another.
    package static func load(
        _ extractors: (LexiconStore) -> [any Extractor]
    ) throws(LexiconError) -> Analyzer {
        let all = try load()
        return Analyzer(lexicons: all.lexicons, extractors: extractors(all.lexicons))
    }

    private static let shared: Result<Analyzer, LexiconError> = Result { () throws(LexiconError) in
        guard let folder = DictionaryLocation.find(executable: CommandLine.arguments[0]) else {
            throw LexiconError(file: "dictionaries", kind: .unreadable("not found above the package's sources"))
        }
        return Analyzer(lexicons: try LexiconStore(directory: folder))
    }
}
