internal import Layout
public import Lexicons
public import TextModel

/// Reads files into repaired pages: broken lines joined, articles told apart, every decision in the ledger.
///
///     let page = try PageReader(lexicons: lexicons).page(PageFile(path: "03.txt", text: text))
///     page.articles[0].headline?.text  // 2024年首都职工健步走活动在城市绿心公园举办
public struct PageReader: Sendable {
    private let repair: PageRepair

    /// A reader with the model that lies beside the dictionaries.
    ///
    /// - Throws: `LexiconError` when the model is there and cannot be used.
    public init(lexicons: LexiconStore) throws(LexiconError) {
        repair = try PageRepair(lexicons: lexicons)
    }

    /// The repaired page of a file.
    ///
    /// - Parameter explains: whether every break gets its evidence in words; without it only doubtful ones do.
    /// - Throws: `PageError` for a file that cannot be read as text.
    public func page(_ file: PageFile, explains: Bool = false) throws(PageError) -> Page {
        repair.page(try source(file), explains: explains)
    }

    /// The decoded text of a file.
    package func source(_ file: PageFile) throws(PageError) -> SourceText {
        try SourceText.decoding(try file.load(), path: file.path)
    }

    /// The repaired page of a decoded file.
    package func page(_ source: SourceText) -> Page { repair.page(source) }
}
