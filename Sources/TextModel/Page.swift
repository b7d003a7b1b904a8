/// A newspaper page after repair: its articles, what is no article, and why each line break was joined or kept.
public struct Page: Hashable, Sendable {
    /// The file the page came from.
    public var source: PageSource
    /// Slogans above the first article, one a line.
    public var banner: [PageText] = []
    /// Lines of the page that belong to no article: 第03版, 上一版 下一版, 责任编辑：….
    public var furniture: [PageText] = []
    /// The articles in the order of the page.
    public var articles: [Article] = []
    /// One entry for each pair of neighbouring lines that are not blank.
    public var breaks: [Break] = []
    /// Characters that make a name or word disagree with the rest of the page; proposals, never edits.
    public var suspicions: [Suspicion] = []
    /// The day the page says it was published; nil when it says none.
    public var publication: PublicationDate?
    /// The paper's own name, when the page shows it: 劳动午报.
    public var masthead: PageText?
    /// What was odd: doubled lines, jump lines without a partner.
    public var diagnostics: [Diagnostic] = []

    /// An empty page of a file.
    public init(source: PageSource) { self.source = source }
}

/// The file a page came from.
public struct PageSource: Hashable, Sendable {
    /// As it was given.
    public var path: String
    /// The encoding that was found: `UTF-8`, `GB18030`.
    public var encoding: String
    /// SHA-256 of the file's bytes in hexadecimal; empty when nobody computed it.
    public var sha256: String
    /// How many lines the file has, blank ones too.
    public var lineCount: Int

    /// A file with what is known of it.
    public init(path: String, encoding: String = "UTF-8", sha256: String = "", lineCount: Int = 0) {
        self.path = path
        self.encoding = encoding
        self.sha256 = sha256
        self.lineCount = lineCount
    }
}

/// A run of repaired text and the source lines it was printed on.
public struct PageText: Hashable, Sendable {
    /// The text, its breaks joined.
    public var text: String
    /// Zero-based lines of the source.
    public var lines: [Int]

    /// Text that stood on these lines.
    public init(text: String, lines: [Int]) {
        self.text = text
        self.lines = lines
    }
}

/// The day a page was published, as the page itself says.
public struct PublicationDate: Hashable, Sendable {
    /// The day, at midnight.
    public var date: LocalDateTime
    /// The words that say so: 2024年5月23日 星期四.
    public var text: String
    /// The zero-based line they stand on.
    public var line: Int
    /// How sure it is, 0 to 1.
    public var confidence: Double

    /// A day with its evidence.
    public init(date: LocalDateTime, text: String, line: Int, confidence: Double) {
        self.date = date
        self.text = text
        self.line = line
        self.confidence = confidence
    }
}
