/// What stands between two lines of a page.
public enum BreakDecision: String, Hashable, Sendable {
    /// The two are one run of text.
    case join
    /// The break is the page's own.
    case keep
}

/// A decision on the break between two lines, with the rule and the evidence for it.
public struct Break: Hashable, Sendable {
    /// The zero-based line before the break.
    public var line: Int
    /// The zero-based line after it; blank lines may lie between.
    public var next: Int
    /// What was decided.
    public var decision: BreakDecision
    /// The name of the evidence that weighed most: `open-quote`, `column-width`, `language-model`.
    public var rule: String
    /// All evidence in words, strongest first.
    public var evidence: [String]
    /// How sure the decision is, 0.5 to 1.
    public var confidence: Double
    /// The text around the break when joined, for a reader who is to decide: …一派热‖闹景象….
    public var excerpt: String

    /// A decision with its reasons.
    public init(
        line: Int, next: Int, decision: BreakDecision, rule: String, evidence: [String] = [], confidence: Double,
        excerpt: String = ""
    ) {
        self.line = line
        self.next = next
        self.decision = decision
        self.rule = rule
        self.evidence = evidence
        self.confidence = confidence
        self.excerpt = excerpt
    }
}

/// Characters that probably were printed otherwise: 张良品席活动 for 张良出席活动; it proposes and never edits.
public struct Suspicion: Hashable, Sendable {
    /// The index of the article on its page.
    public var article: Int
    /// The zero-based source line where the suspected text begins.
    public var line: Int
    /// The suspected text with its surroundings: 张良品席.
    public var text: String
    /// What it probably was: 张良出席.
    public var reading: String
    /// Where `text` stands in the article's text.
    public var range: TextRange<Clean>
    /// The characters of `text` that `reading` replaces; a name must not run into them.
    public var suspect: TextRange<Clean>
    /// Why, in words.
    public var because: String
    /// How sure it is, 0 to 1.
    public var confidence: Double

    /// A proposal with its reason.
    public init(
        article: Int, line: Int, text: String, reading: String, range: TextRange<Clean>, suspect: TextRange<Clean>,
        because: String, confidence: Double
    ) {
        self.article = article
        self.line = line
        self.text = text
        self.reading = reading
        self.range = range
        self.suspect = suspect
        self.because = because
        self.confidence = confidence
    }
}
