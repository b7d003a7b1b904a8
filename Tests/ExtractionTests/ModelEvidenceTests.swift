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
        ModelEvidence.merge([], labels: [.location], into: &unread)
        #expect(unread.map(\.score) == [0.9, 0.9])
        var read = proposed
        ModelEvidence.merge([], labels: [.location], into: &read, reading: ModelReading(spans: []))
        #expect(try #require(read.first).score < 0.6)
        #expect(read.last?.score == 0.9)
        var seen = proposed
        ModelEvidence.merge(
            [ModelSpan(range: range, label: .location, score: 0.5)], labels: [.location], into: &seen,
            reading: ModelReading(spans: []))
        #expect(abs(try #require(seen.first).score - 0.95) < 1e-9)
    }

    @Test(
        "The surer the model is against a rule's proposal, the less it counts; what rules say of their own adds to it")
    func trust() {
        let trust = RuleTrust(bias: -0.5, own: 0.25, loss: 0.3)
        let odds = [0, 1, 4, 8, 20].map { trust.logOdds(3, loss: $0) }
        #expect(odds == odds.sorted(by: >))
        #expect(odds[3] == odds[4], "more than 8 nats say no more")
        #expect(trust.logOdds(4, loss: 1) > trust.logOdds(1, loss: 1))
        #expect(trust.logOdds(8, loss: trust.hopelessLoss(support: 0) + 0.01) < 0)
        #expect(trust.logOdds(8, loss: trust.hopelessLoss(support: 0) - 0.01) > 0)
    }

    @Test("A place that the model alone sees needs more than an even chance")
    func alone() {
        for (score, stands) in [(0.7, false), (0.9, true)] {
            var candidates: [Candidate] = []
            ModelEvidence.merge(
                [ModelSpan(range: range, label: .geopolitical, score: score)], labels: [.geopolitical],
                into: &candidates)
            #expect(candidates.isEmpty != stands)
        }
    }
}
