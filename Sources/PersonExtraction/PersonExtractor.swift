package import Extraction
package import Lexicons
import SequenceModel
package import TextModel

/// Proposes personal names and the posts, honours and occupations of the persons.
///
/// Names are weighed as hypotheses in log-odds (`PersonScan`), lifted by lists and repetitions (`PersonChoice`); titles are
/// found beside them (`TitleScan`).
package struct PersonExtractor: Extractor {
    package let name = "person"
    package let labels: Set<Label> = [.person, .title]
    private let vocabulary: NameVocabulary

    package init(lexicons: LexiconStore) { self.init(vocabulary: NameVocabulary(lexicons)) }

    /// An extractor over tables that others use too.
    package init(vocabulary: NameVocabulary) { self.vocabulary = vocabulary }

    /// 张良品 where 品 is suspected to be another character's misprint.
    private func runsIntoSuspect(_ hypothesis: PersonHypothesis, _ suspects: [TextRange<Clean>]) -> Bool {
        suspects.contains { $0.overlaps(hypothesis.range) }
    }

    package func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate] {
        guard text.text.count > 1 else { return [] }
        let scan = text.nameScan(vocabulary)
        let trades = TradeScan(scan: scan, vocabulary: vocabulary, spans: text.modelSpans)
        var hypotheses = PersonScan(scan, vocabulary, trades: trades, reading: text.modelReading)
        hypotheses.run()
        hypotheses.appointments()
        hypotheses.namings()
        hypotheses.spacedNames()
        hypotheses.elements()
        let lines = text.blocks.map { (start: $0.range.start, end: $0.range.end) }
        hypotheses.hypotheses += hypotheses.bylines(blocks: lines)
        hypotheses.proposeLeftOut(
            like: hypotheses.hypotheses.map(\.range)
                + text.modelSpans.lazy.filter { $0.label == .person }.map(\.range))
        let persons = PersonChoice(scan: scan, vocabulary: vocabulary)
            .choose(
                PersonEvidence.joined(hypotheses.hypotheses, with: text.modelReading, in: scan).filter {
                    !runsIntoSuspect($0, text.suspects)
                })
        var candidates = persons.map {
            Candidate(
                range: $0.range, label: .person, score: min(0.99, Float.probability(logOdds: $0.logOdds)), rule: $0.rule
            )
        }
        candidates += TitleScan(scan, vocabulary, trades: trades, persons: persons).candidates()
        let holding = TitleHolding(text, scan: scan, candidates: candidates)
        ModelEvidence.merge(
            text.modelSpans, labels: [.title], into: &candidates, reading: text.modelReading,
            accepts: holding.accepts)
        return candidates
    }
}
