import Extraction
import Testing
import TextModel

/// The resolver: long names against their pieces, doubtful ones against sure ones, and independence of order.
struct ResolverTests {
    private func candidate(_ start: Int, _ end: Int, _ label: Label, _ score: Double, rule: String = "test")
        -> Candidate
    {
        Candidate(range: TextRange(start, end), label: label, score: score, rule: rule)
    }

    @Test("One long name outweighs its pieces; the pieces inside are nested")
    func longNames() {
        let long = candidate(0, 6, .organization, 0.95)
        let outcome = Resolver().resolve([
            candidate(0, 2, .geopolitical, 0.97), long, candidate(2, 6, .organization, 0.95),
        ])
        #expect(outcome.chosen == [long])
        #expect(outcome.nested.map(\.range) == [TextRange(0, 2), TextRange(2, 6)])
        #expect(outcome.rejected.isEmpty)
    }

    @Test("A doubtful long name loses to a sure short one, and is kept with its winner")
    func doubtfulNames() {
        let sure = candidate(2, 6, .organization, 0.98)
        let doubtful = candidate(0, 6, .event, 0.5)
        let outcome = Resolver().resolve([doubtful, sure])
        #expect(outcome.chosen == [sure])
        #expect(outcome.rejected.map(\.candidate) == [doubtful])
        #expect(outcome.rejected.first?.winner == sure)
    }

    @Test("On one range the better label wins")
    func labels() {
        let person = candidate(0, 2, .person, 0.9)
        let outcome = Resolver().resolve([candidate(0, 2, .geopolitical, 0.7), person])
        #expect(outcome.chosen == [person])
        #expect(outcome.rejected.count == 1)
    }

    @Test("Empty ranges are never chosen")
    func emptyRanges() {
        #expect(Resolver().resolve([candidate(3, 3, .person, 1)]).chosen.isEmpty)
    }

    @Test("The order of the candidates changes nothing", arguments: 0..<20)
    func order(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ n: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(n))
        }
        let labels: [Label] = [.person, .organization, .title, .event]
        let candidates = (0..<40).map { _ in
            let start = next(60)
            return candidate(
                start, start + 1 + next(9), labels[next(4)], Double(next(10)) / 10, rule: "rule-\(next(3))")
        }
        var shuffled = candidates
        for i in shuffled.indices { shuffled.swapAt(i, next(shuffled.count)) }
        let one = Resolver().resolve(candidates)
        let other = Resolver().resolve(shuffled)
        #expect(one.chosen == other.chosen)
        #expect(zip(one.chosen, one.chosen.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
        #expect(one.nested.map(\.range) == other.nested.map(\.range))
    }
}
