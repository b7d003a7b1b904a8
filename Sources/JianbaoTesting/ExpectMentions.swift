public import Jianbao
public import Testing
public import TextModel

/// Expects exactly the marked mentions in a text; a failure shows the text with what is missing, found instead, or differs.
///
///     expectMentions("[5月22日|DATE|2024-05-22]，由[北京市总工会|ORG]主办", by: analyzer, published: day)
///
/// - Parameters:
///   - marked: a text with marks, see `MarkedText`.
///   - analyzer: what reads it.
///   - published: what relative dates count from.
///   - labels: the labels to compare; others are neither expected nor reported. Nil compares all.
public func expectMentions(
    _ marked: String, by analyzer: Analyzer, published: LocalDateTime? = nil, labels: Set<Label>? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    do {
        let marked = try MarkedText(marked)
        if let diff = mentionDiff(marked, by: analyzer, published: published, labels: labels) {
            Issue.record("mentions differ\n\(diff)", sourceLocation: sourceLocation)
        }
    } catch {
        Issue.record("\(error)", sourceLocation: sourceLocation)
    }
}

/// How the mentions of a marked text differ from its marks; nil when they do not. For test libraries other than Swift Testing.
public func mentionDiff(
    _ marked: MarkedText, by analyzer: Analyzer, published: LocalDateTime? = nil, labels: Set<Label>? = nil
) -> MentionDiff? {
    let found = analyzer.mentions(in: marked.text, published: published, labels: labels)
    let diff = MentionDiff(
        expected: marked.expectations.filter { labels?.contains($0.label) ?? true }, found: found, in: marked.text)
    return diff.isEmpty ? nil : diff
}
