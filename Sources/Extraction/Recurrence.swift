import Lexicons
package import TextModel

/// What an article calls by a name in one place it calls so in others: where the name stands again and nothing was found,
/// it is found; where it begins what was taken for a title (东锅·焊工), the title begins behind it.
///
/// Persons have rules of their own for this, since their names are weighed together.
package struct Recurrence: Sendable {
    package init() {}

    /// The candidates to choose among once more: those of the outcome, with what the chosen names add; nil when they add
    /// nothing.
    package func extended(_ outcome: Resolver.Outcome, in text: AnalyzedText) -> [Candidate]? {
        let units = text.text.folded
        let names = Names(outcome, in: text)
        guard !names.isEmpty else { return nil }
        let borders = Borders(text)
        let candidates = outcome.candidates
        let chosen = outcome.chosenPlaces
        var added: [Candidate] = []
        var cut: Set<TextRange<Clean>> = []
        // The first chosen candidate that ends behind the position.
        var next = 0
        var i = 0
        while let start = names.nextStart(from: i, in: units) {
            i = start
            guard let name = names.longest(at: i, in: units) else {
                i += 1
                continue
            }
            while next < chosen.count, candidates[Int(chosen[next])].range.end <= i { next += 1 }
            let range = TextRange<Clean>(i, i + name.length)
            guard next < chosen.count, candidates[Int(chosen[next])].range.start < range.end else {
                if borders.holds(range) {
                    added.append(Candidate(range: range, label: name.label, score: 0.85, rule: name.rule))
                }
                i = range.end
                continue
            }
            let over = candidates[Int(chosen[next])]
            if over.label == .title, name.label == .organization, over.range.start == i, over.range.end - range.end > 1
            {
                cut.insert(over.range)
                added.append(Candidate(range: range, label: .organization, score: 0.9, rule: name.rule))
                added.append(
                    Candidate(
                        range: TextRange(range.end, over.range.end), label: .title, score: over.score, rule: over.rule))
            }
            i = max(i + 1, over.range.end)
        }
        guard !added.isEmpty else { return nil }
        return candidates.filter { $0.label != .title || !cut.contains($0.range) } + added
    }

    /// The sure names of an article, by their first two units.
    private struct Names {
        struct Name {
            var range: TextRange<Clean>
            var label: Label
            var length: Int { range.count }
            var rule: String { label == .organization ? "organization.repeated" : "place.repeated" }
        }
        /// Of names with one pair the longer come first; no two are alike.
        private var byPair: [UInt32: [Name]] = [:]
        private let firsts: UnitSet

        var isEmpty: Bool { byPair.isEmpty }

        /// From here on a name is taken to be one wherever it stands.
        private static let sure = 0.9

        /// How many units a name has at least that is looked for again; nil of other kinds.
        private static func least(_ label: Label) -> Int? {
            switch label {
            case .organization: 2
            case .facility, .location, .geopolitical: 3
            default: nil
            }
        }

        init(_ outcome: Resolver.Outcome, in text: AnalyzedText) {
            let units = text.text.folded
            for place in outcome.chosenPlaces {
                let index = Int(place)
                let label = outcome.candidates[index].label
                guard outcome.candidates[index].score >= Self.sure, let least = Self.least(label) else { continue }
                let range = outcome.candidates[index].range
                guard range.count >= least else { continue }
                let pair = Self.pair(units, range.start)
                let before = byPair[pair] ?? []
                guard !before.contains(where: { Self.isSame(units, $0.range, range) }),
                    !Self.isKind(range, isBody: label == .organization, in: text)
                else { continue }
                let at = before.firstIndex { $0.length < range.count } ?? before.count
                byPair[pair, default: []].insert(Name(range: range, label: label), at: at)
            }
            firsts = UnitSet(byPair.keys.map { UInt16($0 >> 16) })
        }

        private static func isSame(_ units: [UInt16], _ a: TextRange<Clean>, _ b: TextRange<Clean>) -> Bool {
            a.count == b.count && (0..<a.count).allSatisfy { units[a.start + $0] == units[b.start + $0] }
        }

        private static func pair(_ units: [UInt16], _ i: Int) -> UInt32 {
            UInt32(units[i]) << 16 | UInt32(units[i + 1])
        }

        /// The first position from `i` on where a name may begin; nil behind the last.
        func nextStart(from i: Int, in units: [UInt16]) -> Int? {
            units.withUnsafeBufferPointer { units in
                var i = i
                while i + 1 < units.count {
                    if firsts.contains(units[i]) { return i }
                    i += 1
                }
                return nil
            }
        }

        /// The longest name that stands at a position.
        func longest(at i: Int, in units: [UInt16]) -> Name? {
            byPair[Self.pair(units, i)]?.first {
                i + $0.length <= units.count && Self.isSame(units, $0.range, TextRange(i, i + $0.length))
            }
        }

        /// Whether a name is no more than the head of one: 联合工会, 公路口岸.
        private static func isKind(_ range: TextRange<Clean>, isBody: Bool, in text: AnalyzedText) -> Bool {
            let matches = text.lexiconMatches
            var low = 0
            var high = matches.count
            while low < high {
                let mid = (low + high) / 2
                if Int(matches[mid].start) < range.start { low = mid + 1 } else { high = mid }
            }
            while low < matches.count, Int(matches[low].start) == range.start {
                let match = matches[low]
                low += 1
                guard Int(match.end) == range.end else { continue }
                switch match.kind {
                case .organizationHeads, .facilityHeads, .locationHeads, .nameContext: return true
                // 丹麦 as a team is a country elsewhere.
                case .countries, .administrativeDivisions: if isBody { return true }
                default: break
                }
            }
            return false
        }
    }

    /// Where the segmenter's words begin and end.
    private struct Borders {
        private var isBorder: [Bool]

        init(_ text: AnalyzedText) {
            isBorder = [Bool](repeating: false, count: text.text.count + 1)
            for token in text.tokens {
                isBorder[Int(token.start)] = true
                isBorder[Int(token.end)] = true
            }
        }

        func holds(_ range: TextRange<Clean>) -> Bool { isBorder[range.start] && isBorder[range.end] }
    }
}
