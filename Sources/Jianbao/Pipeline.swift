import Extraction
import Knowledge
public import Lexicons
import Linking
import TextModel

/// Reads pages into knowledge:
///
///     bytes → SourceText → Page → Article → sentences → tokens → mentions → entities → KnowledgeFile
///
/// Each step is a function from one immutable value to the next. Pages are read on all cores; what comes out stands in
/// the order of what went in, and the same input gives the same bytes.
public struct Pipeline: Sendable {
    private let analyzer: Analyzer
    private let options: PipelineOptions
    private let reader: PageReader
    private let linker = SharedLinker()

    /// A pipeline with the dictionaries and extractors of an analyzer.
    ///
    /// - Throws: `LexiconError` when the layout's model, which lies beside the dictionaries, cannot be used.
    public init(analyzer: Analyzer, options: PipelineOptions = PipelineOptions()) throws(LexiconError) {
        self.analyzer = analyzer
        self.options = options
        reader = try PageReader(lexicons: analyzer.lexicons)
    }

    /// Reads the pages of a corpus; one that cannot be read becomes a diagnostic, and the others go on.
    ///
    /// - Parameter progress: called after each page, on any thread, with its file.
    public func read(_ files: [PageFile], progress: @escaping @Sendable (PageFile) -> Void = { _ in }) async -> Corpus {
        let readings = await concurrentMap(files) { file in
            defer { progress(file) }
            return reading(of: file)
        }
        let pages = readings.compactMap { try? $0.get() }
        return Corpus(pages: pages.map(\.page), knowledge: knowledge(of: pages, failures: failures(in: readings)))
    }

    /// A page and what was found in its articles.
    private struct PageReading: Sendable {
        var page: Page
        var articles: [LinkInput]
    }

    private func reading(of file: PageFile) -> Result<PageReading, PageFailure> {
        do throws(PageError) {
            let page = try reader.page(file)
            return .success(
                PageReading(page: page, articles: page.articles.indices.map { linkInput(resolved($0, of: page)) }))
        } catch {
            return .failure(PageFailure(path: file.path, error: error))
        }
    }

    private func resolved(_ index: Int, of page: Page) -> ResolvedArticle {
        let article = page.articles[index]
        let suspects = page.suspicions.filter { $0.article == index }.map(\.suspect)
        let text = analyzer.analyze(CleanText(article.text), blocks: article.blocks, suspects: suspects)
        let context = ArticleContext(published: published(page), place: options.place)
        return ResolvedArticle(
            id: "\(page.source.path)#\(index + 1)", path: page.source.path, article: article, text: text,
            context: context, outcome: analyzer.resolve(text, context: context))
    }

    private func linkInput(_ resolved: ResolvedArticle) -> LinkInput {
        LinkInput(
            path: resolved.path, id: resolved.id, text: resolved.text,
            mentions: analyzer.mentions(of: resolved.outcome, in: resolved.text.text, nested: true),
            context: resolved.context,
            credits: credits(of: resolved.article),
            source: resolved.article.sourceRanges)
    }

    /// Who is named as author in lines of their own; a byline inside the text is read there.
    private func credits(of article: Article) -> [LinkInput.Credit] {
        var out = article.credits.map { LinkInput.Credit(role: $0.role, name: $0.name, line: $0.text) }
        guard let byline = article.byline else { return out }
        for (role, names) in [("reporter", byline.reporters), ("correspondent", byline.correspondents)] {
            out += names.filter { $0.range == nil }.map {
                LinkInput.Credit(role: role, name: $0.name, line: byline.text)
            }
        }
        return out
    }

    /// Every proposal for a mention in a page's articles, from the code that `read` runs.
    package func resolvedArticles(
        of file: PageFile
    ) throws(PageError) -> (source: SourceText, articles: [ResolvedArticle]) {
        let (page, source) = try reader.read(file)
        return (source, page.articles.indices.map { resolved($0, of: page) })
    }

    private func knowledge(of pages: [PageReading], failures: [Diagnostic]) -> KnowledgeFile {
        let linker = linker.value(
            lexicons: analyzer.lexicons, options: LinkOptions(place: options.place, decisions: options.decisions))
        var knowledge = linker.link(pages.flatMap(\.articles))
        knowledge.diagnostics = failures + pages.flatMap(\.page.diagnostics) + knowledge.diagnostics
        return knowledge
    }

    /// The day that relative dates of a page count from: the page's own, else the one that was given, else the file name's.
    private func published(_ page: Page) -> LocalDateTime? {
        page.publication?.date ?? options.published ?? FileNameDate.find(in: page.source.path)
    }

    private func failures(in readings: [Result<PageReading, PageFailure>]) -> [Diagnostic] {
        readings.compactMap { reading in
            guard case .failure(let failure) = reading else { return nil }
            return Diagnostic(
                id: failure.error.id, severity: .error, message: failure.error.reason, path: failure.path)
        }
    }

    private struct PageFailure: Error {
        var path: String
        var error: PageError
    }
}
