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

    /// The repaired page of a file: plain text, the HTML page of an e-paper, or a PDF.
    ///
    /// The text of HTML and PDF is taken out first; byte ranges then count in that text, which a diagnostic says.
    ///
    /// - Parameter explains: whether every break gets its evidence in words; without it only doubtful ones do.
    /// - Throws: `PageError` for a file that cannot be read, and for a tool that is not installed.
    public func page(_ file: PageFile, explains: Bool = false) throws(PageError) -> Page {
        try read(file, explains: explains).page
    }

    /// The repaired page with the text that its ranges count in.
    package func read(
        _ file: PageFile, explains: Bool = false
    ) throws(PageError) -> (page: Page, source: SourceText) {
        let (source, hints) = try text(of: file)
        var page = repair.page(source, explains: explains, hints: hints ?? [:])
        page.source.sha256 = source.sha256()
        if let undecoded = source.undecoded { page.diagnostics.insert(undecoded, at: 0) }
        if hints != nil {
            page.diagnostics.append(
                Diagnostic(
                    id: "page.converted", severity: .note,
                    message: "byte ranges count in the text that was taken out of the file", path: file.path))
        }
        return (page, source)
    }

    /// A file's text, and for HTML and PDF what the structure says of its lines.
    private func text(of file: PageFile) throws(PageError) -> (source: SourceText, hints: [Int: LineHint]?) {
        let bytes = try file.load()
        if PDFPage.isPDF(bytes) { return try converted(try PDFPage.read(bytes), path: file.path) }
        let source = try SourceText.reading(bytes, path: file.path)
        guard HTMLPage.isHTML(bytes) else { return (source, nil) }
        return try converted(try HTMLPage.read(source), path: file.path)
    }

    private func converted(
        _ text: StructuredText, path: String
    ) throws(PageError) -> (source: SourceText, hints: [Int: LineHint]?) {
        guard !text.lines.isEmpty, let source = text.source(path: path) else { throw .empty }
        return (source, text.hints)
    }
}
