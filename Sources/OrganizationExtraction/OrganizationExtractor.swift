package import Extraction
package import Lexicons
import SequenceModel
package import TextModel

/// Proposes the names of bodies: those of the dictionary, those that a head closes, and the short forms an article gives them.
package struct OrganizationExtractor: Extractor {
    package let name = "organization"
    package let labels: Set<Label> = [.organization]
    private let vocabulary: NameVocabulary

    package init(lexicons: LexiconStore) { self.init(vocabulary: NameVocabulary(lexicons)) }

    /// An extractor over tables that others use too.
    package init(vocabulary: NameVocabulary) { self.vocabulary = vocabulary }

    package func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate] {
        guard text.text.count > 1 else { return [] }
        let scan = text.nameScan(vocabulary)
        var bodies = BodyScan(scan, vocabulary)
        bodies.run()
        let all = bodies.hypotheses + BodyAliases(scan: scan).hypotheses(for: bodies.hypotheses)
        var candidates = all.filter { $0.logOdds > -1 }.map {
            Candidate(
                range: $0.range, label: .organization, score: min(0.995, Float.probability(logOdds: $0.logOdds)),
                rule: $0.rule, members: $0.members)
        }
        ModelEvidence.merge(text.modelSpans, labels: labels, into: &candidates, reading: text.modelReading) {
            ModelBodies.accepts($0, in: scan)
        }
        // 在市工人文化宫举行: a venue, which the extractor of places proposes.
        let departments = BodyDepartment(scan: scan)
        let persons = text.modelSpans.filter { $0.label == .person }.map(\.range)
        candidates.removeAll { candidate in
            !candidate.rule.hasSuffix("+model") && persons.contains { takesOffice($0, at: candidate, in: scan) }
        }
        return candidates.compactMap { BodyBorders.mended($0, in: scan).map(departments.whole) }.filter {
            !VenueFrame.holds($0.range, in: scan)
        }
    }

    /// 苑囿·任·市工人文化宫: what looks like the body's beginning is a person who takes an office there.
    private func takesOffice(_ person: TextRange<Clean>, at body: Candidate, in scan: NameScan) -> Bool {
        person.start == body.range.start && person.end + 1 < body.range.end
            && (scan.units[person.end] == 0x4EFB || scan.units[person.end] == 0x4E3A)
    }
}
