import Extraction
import SequenceModel
import Testing
import TextModel

/// How the model's spans stand beside the rules' candidates.
struct ModelEvidenceTests {
    private let range = TextRange<Clean>(0, 3)

    @Test("Agreement raises the score; the rule's name tells of both")
    func agreement() throws {
        var candidates = [Candidate(range: range, label: .person, score: 0.8, rule: "person.name")]
        ModelEvidence.merge(
            [ModelSpan(range: range, label: .person, score: 0.5)], labels: [.person], into: &candidates)
        let only = try #require(candidates.first)
        #expect(candidates.count == 1)
        #expect(abs(only.score - 0.9) < 1e-9)
        #expect(only.rule == "person.name+model")
    }

    @Test("Another label or range is a candidate of its own; labels of other extractors are left alone")
    func disagreement() {
        var candidates = [Candidate(range: range, label: .person, score: 0.8, rule: "person.name")]
        ModelEvidence.merge(
            [
                ModelSpan(range: range, label: .title, score: 0.6),
                ModelSpan(range: TextRange(4, 6), label: .organization, score: 0.6),
            ],
            labels: [.person, .title], into: &candidates)
        #expect(candidates.map(\.rule) == ["person.name", "model.title"])
        #expect(candidates.map(\.score) == [0.8, 0.6])
    }

    @Test("A rule that the model does not see counts for less where a model has read the text, and only there")
    func silence() throws {
        let proposed = [
            Candidate(range: range, label: .location, score: 0.9, rule: "place.location-head"),
            Candidate(range: TextRange(4, 6), label: .location, score: 0.9, rule: "place.metro-line"),
        ]
        var unread = proposed
        ModelEvidence.merge([], labels: [.location], into: &unread, isRead: false)
        #expect(unread.map(\.score) == [0.9, 0.9])
        var read = proposed
        ModelEvidence.merge([], labels: [.location], into: &read, isRead: true)
        #expect(try #require(read.first).score < 0.6)
        #expect(read.last?.score == 0.9)
        var seen = proposed
        ModelEvidence.merge(
            [ModelSpan(range: range, label: .location, score: 0.5)], labels: [.location], into: &seen, isRead: true)
        #expect(abs(try #require(seen.first).score - 0.95) < 1e-9)
    }
}
