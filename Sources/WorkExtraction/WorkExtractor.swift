package import Extraction
package import Lexicons
package import TextModel

/// Proposes works and laws in 《》, and events by edition, owner or quoted name.
package struct WorkExtractor: Extractor {
    package let name = "work"
    package let labels: Set<Label> = [.event, .workOfArt, .law]
    private let vocabulary: NameVocabulary

    package init(lexicons: LexiconStore) { self.init(vocabulary: NameVocabulary(lexicons)) }

    /// An extractor over tables that others use too.
    package init(vocabulary: NameVocabulary) { self.vocabulary = vocabulary }

    package func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate] {
        guard text.text.count > 1 else { return [] }
        let scan = text.nameScan(vocabulary)
        let starts = WorkStarts(scan.units)
        var candidates = TitledWorks(scan: scan, starts: starts).candidates()
        candidates += EventScan(scan: scan, starts: starts, vocabulary: vocabulary).candidates()
        ModelEvidence.merge(text.modelSpans, labels: labels, into: &candidates)
        return candidates
    }
}
