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
        let starts = PlaceStarts(scan.units)
        let mending = SpanMending(scan: scan, regions: vocabulary.regions(in: text.lexiconMatches))
        let named = CityNamed(scan: scan, regions: mending.regions)
        var candidates = DivisionScan(scan: scan, starts: starts, vocabulary: vocabulary).candidates()
        candidates += SiteScan(scan: scan, vocabulary: vocabulary).candidates().compactMap { mended($0, by: mending) }
        candidates += NumberedSites(scan: scan, starts: starts).candidates()
        candidates += FramedNature(scan: scan, starts: starts).candidates()
        candidates += RouteScan(scan: scan, starts: starts).candidates()
        candidates += StopScan(scan: scan, starts: starts).candidates()
        candidates += venues(text.modelSpans, in: scan)
        candidates += named.sites()
        NaturalSense(scan: scan).relabel(&candidates)
        ModelEvidence.merge(
            ModelPlaces.refined(text, beside: candidates, mending: mending), labels: labels, into: &candidates,
            reading: text.modelReading
        ) {
            ModelPlaces.accepts($0, in: scan)
        }
        candidates += named.longer(candidates)
        listed(&candidates, SiteLists(scan: scan, starts: starts))
        candidates.removeAll { VenueFrame.acts($0.range, in: scan) }
        // 南部, 合作, 友好: where a model reads the text, a common word is a county only if the model says so too.
        if text.modelReading != nil { candidates.removeAll { $0.rule == "place.ambiguous-division" } }
        return candidates
    }
    /// A site without what is no part of its name; nil for what names no site.
    private func mended(_ site: Candidate, by mending: SpanMending) -> Candidate? {
        guard !UnnamedSite.matches(site.range, in: mending.scan.units), let last = mending.parts(of: site.range).last
        else { return nil }
        var out = site
        out.range = last
        if site.label == .facility {
            out.range = TextRange(last.start, RoadSection(scan: mending.scan).end(after: last.end))
        }
        return out
    }

    /// What the model takes for bodies and stands where a venue stands.
    private func venues(_ spans: [ModelSpan], in scan: NameScan) -> [Candidate] {
        spans.filter { $0.label == .organization && VenueFrame.holds($0.range, in: scan) }.map {
            Candidate(range: $0.range, label: .facility, score: max(0.93, $0.score), rule: "place.venue")
        }
    }

    /// Gives the items of a list the kind that its last words say.
    private func listed(_ candidates: inout [Candidate], _ lists: SiteLists) {
        for item in lists.items() {
            let old = candidates.filter { $0.range == item.range }
            // Divisions are in the dictionary or the model sees them; a site's name may be any word.
            guard !old.isEmpty || item.label == .facility else { continue }
            candidates.removeAll { $0.range == item.range }
            let score = old.filter { $0.label == item.label }.map(\.score).max() ?? 0
            candidates.append(
                Candidate(range: item.range, label: item.label, score: max(score, 0.96), rule: "place.list"))
        }
    }
}
