package import TextModel

/// What is known before extraction: the day of publication, the paper's own place.
package struct ArticleContext: Sendable {
    /// The day (and time, for `referenceTime`) that relative expressions count from; nil when nothing fixes it.
    package var published: LocalDateTime?
    /// The paper's own place, as 北京.
    package var place: String?

    package init(published: LocalDateTime? = nil, place: String? = nil) {
        self.published = published
        self.place = place
    }
}
