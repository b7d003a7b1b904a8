package import Extraction
package import Lexicons
import SequenceModel
package import TextModel

/// Proposes divisions and countries, mountains, waters and areas, buildings, roads and stations.
package struct PlaceExtractor: Extractor {
    package let name = "place"
    package let labels: Set<Label> = [.geopolitical, .location, .facility]
    private let vocabulary: NameVocabulary

    package init(lexicons: LexiconStore) { self.init(vocabulary: NameVocabulary(lexicons)) }

    /// An extractor over tables that others use too.
    package init(vocabulary: NameVocabulary) { self.vocabulary = vocabulary }

    package func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate] {
        guard text.text.count > 1 else { return [] }
        let scan = text.nameScan(vocabulary)
        var candidates = DivisionScan(scan: scan, vocabulary: vocabulary).candidates()
        candidates += SiteScan(scan: scan, vocabulary: vocabulary).candidates()
        ModelEvidence.merge(
            ModelPlaces.refined(text, beside: candidates), labels: labels, into: &candidates, isRead: text.isReadByModel
        ) {
            ModelPlaces.accepts($0, in: scan)
        }
        candidates += CityNamed(scan: scan).longer(candidates)
        // 南部, 合作, 友好: where a model reads the text, a common word is a county only if the model says so too.
        if text.isReadByModel { candidates.removeAll { $0.rule == "place.ambiguous-division" } }
        return candidates
    }
}
