import Testing

@testable import Knowledge

@Suite struct ReviewDecisionsTests {
    @Test func readsRowsAndRemarks() throws {
        let decisions = try ReviewDecisions(
            tsv: "# review\nperson:张伟#2\taccept\tnamesake\twhy\r\n\npost:a|b|c\treject\nclaim:x\topen\n")
        #expect(decisions.byID == ["person:张伟#2": .accept, "post:a|b|c": .reject])
    }

    @Test func saysWhichLineIsWrong() {
        #expect(
            throws: ReviewDecisions.Problem(line: 2, reason: "has the decision maybe; write accept, reject or open")
        ) {
            try ReviewDecisions(tsv: "a\taccept\nb\tmaybe\n")
        }
        #expect(throws: ReviewDecisions.Problem(line: 1, reason: "needs an id, a tab and accept, reject or open")) {
            try ReviewDecisions(tsv: "a")
        }
    }
}
