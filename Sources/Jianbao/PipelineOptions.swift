public import Knowledge
public import TextModel

/// What is known of a corpus before it is read.
public struct PipelineOptions: Sendable {
    /// The day of publication of pages that carry none; nil leaves 昨日 without a day.
    public var published: LocalDateTime?
    /// The paper's own place, as 北京; 市总工会 without an owner in reach belongs to it.
    public var place: String?

    /// Decisions on doubtful facts, by the fact's id; a rejected fact is left out.
    public var decisions: [String: ReviewItem.Decision] = [:]

    /// Options with the parts that are known.
    public init(published: LocalDateTime? = nil, place: String? = nil) {
        self.published = published
        self.place = place
    }
}
