/// An article of a page: its repaired text, the parts of it, and the way back to the bytes of the file.
public struct Article: Hashable, Sendable {
    /// Kicker, headline, subheadlines and paragraphs, a newline between; all ranges below are in it.
    public var text: String
    /// The blocks of `text` in order.
    public var blocks: [Block]
    /// Lines above the headline.
    public var kicker: [PageText]
    /// The headline; nil for an article that begins without one.
    public var headline: PageText?
    /// Lines below the headline.
    public var subheadlines: [PageText]
    /// Who wrote it; nil when nobody is named.
    public var byline: Byline?
    /// Where and when the report was filed: 新华社北京5月22日电.
    public var dateline: Dateline?
    /// The paragraphs in order; those that stand by themselves (a verse, a row, a crosshead) too.
    public var paragraphs: [PageText]
    /// Photographers and others who are credited in lines of their own.
    public var credits: [Credit]
    /// Lines of the article that are no part of its text: bylines and credits in lines of their own, as printed.
    public var aside: [PageText] = []
    /// Where the text stands in the file.
    public var map: SourceRuns
    /// The articles of the page, by index, that this one continues or that continue it (下转第三版).
    public var jumps: [Jump]

    /// An article with all its parts.
    public init(
        text: String, blocks: [Block], kicker: [PageText] = [], headline: PageText? = nil,
        subheadlines: [PageText] = [],
        byline: Byline? = nil, dateline: Dateline? = nil, paragraphs: [PageText] = [], credits: [Credit] = [],
        map: SourceRuns = SourceRuns(), jumps: [Jump] = []
    ) {
        self.text = text
        self.blocks = blocks
        self.kicker = kicker
        self.headline = headline
        self.subheadlines = subheadlines
        self.byline = byline
        self.dateline = dateline
        self.paragraphs = paragraphs
        self.credits = credits
        self.map = map
        self.jumps = jumps
    }

    /// The byte ranges of the file that a range of the text was printed at; two or more where a break cuts it.
    public func sourceRanges(of range: TextRange<Clean>) -> [TextRange<Source>] { map.ranges(of: range) }
}

/// A name with its place in the article's text; the range is nil for a line that is not part of the text.
public struct NamedPlace: Hashable, Sendable {
    /// The name without spaces: 何军.
    public var name: String
    /// Where it stands in the article's text.
    public var range: TextRange<Clean>?

    /// A name and where it stands.
    public init(name: String, range: TextRange<Clean>? = nil) {
        self.name = name
        self.range = range
    }
}

/// Who wrote an article: 本报讯（记者 宗晓畅 通讯员 王路）.
public struct Byline: Hashable, Sendable {
    /// Reporters, and writers without a role.
    public var reporters: [NamedPlace]
    /// Correspondents: 通讯员.
    public var correspondents: [NamedPlace]
    /// The words that say so.
    public var text: String
    /// The zero-based source line they stand on.
    public var line: Int

    /// A byline with its names.
    public init(reporters: [NamedPlace], correspondents: [NamedPlace] = [], text: String, line: Int) {
        self.reporters = reporters
        self.correspondents = correspondents
        self.text = text
        self.line = line
    }
}

/// Where and when a report was filed, and by whom it was sent: 新华社北京5月22日电.
public struct Dateline: Hashable, Sendable {
    /// 新华社, 本报; nil when no agency is named.
    public var agency: String?
    /// 北京; nil when no place is named.
    public var place: String?
    /// 5月22日, as written; nil when no day is given.
    public var day: String?
    /// The whole: 新华社北京5月22日电.
    public var text: String
    /// Where it stands in the article's text.
    public var range: TextRange<Clean>

    /// A dateline with the parts that the text gives.
    public init(agency: String? = nil, place: String? = nil, day: String? = nil, text: String, range: TextRange<Clean>)
    {
        self.agency = agency
        self.place = place
        self.day = day
        self.text = text
        self.range = range
    }
}

/// A credit in a line of its own: 曹立栋 摄.
public struct Credit: Hashable, Sendable {
    /// `photographer`, `writer`, `editor`, `illustrator`, `source`.
    public var role: String
    /// The name without spaces.
    public var name: String
    /// The line as it was printed.
    public var text: String
    /// The zero-based source line.
    public var line: Int

    /// A credit with its line.
    public init(role: String, name: String, text: String, line: Int) {
        self.role = role
        self.name = name
        self.text = text
        self.line = line
    }
}

/// A jump line: 下转第三版, 上接第一版.
public struct Jump: Hashable, Sendable {
    /// Whether the article goes on elsewhere (下转) or comes from elsewhere (上接).
    public var isForward: Bool
    /// The number of the page it names; nil when it names none.
    public var pageNumber: Int?
    /// The index of the other part among the page's articles; nil when it is on another page.
    public var article: Int?
    /// The words: （下转第三版）.
    public var text: String
    /// The zero-based source line.
    public var line: Int

    /// A jump line.
    public init(isForward: Bool, pageNumber: Int?, article: Int? = nil, text: String, line: Int) {
        self.isForward = isForward
        self.pageNumber = pageNumber
        self.article = article
        self.text = text
        self.line = line
    }
}
