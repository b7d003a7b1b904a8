import Lexicons
package import TextModel

/// What an article calls by a name in one place it calls so in others: where the name stands again and nothing was found,
/// it is found; where it begins what was taken for a title (东锅·焊工), the title begins behind it.
///
/// Persons have rules of their own for this, since their names are weighed together.
package struct Recurrence: Sendable {
    package init() {}

    /// The candidates to choose among once more: those given, with what the chosen names add; nil when they add nothing.
    package func extended(
        _ candidates: [Candidate], by outcome: Resolver.Outcome, in text: AnalyzedText
    ) -> [Candidate]? {
        let units = text.text.folded
        let names = Names(
            outcome.chosen.filter {
                Names.isSure($0) && !isKind($0.range, isBody: $0.label == .organization, in: text)
            }, units: units)
        guard !names.isEmpty else { return nil }
        let borders = Borders(text)
        var added: [Candidate] = []
        var cut: Set<TextRange<Clean>> = []
        var chosen = outcome.chosen[...]
        var i = 0
        while i + 1 < units.count {
            while let first = chosen.first, first.range.end <= i { chosen.removeFirst() }
            guard names.mayBegin(units[i]), let name = names.longest(at: i, in: units) else {
                i += 1
                continue
            }
            let range = TextRange<Clean>(i, i + name.length)
            guard let over = chosen.first, over.range.start < range.end else {
                if borders.holds(range) {
                    added.append(Candidate(range: range, label: name.label, score: 0.85, rule: name.rule))
                }
                i = range.end
                continue
            }
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

    /// Whether a name is no more than the head of one: 联合工会, 公路口岸.
    private func isKind(_ range: TextRange<Clean>, isBody: Bool, in text: AnalyzedText) -> Bool {
        let matches = text.lexiconMatches
        var low = 0
        var high = matches.count
        while low < high {
            let mid = (low + high) / 2
            if Int(matches[mid].start) < range.start { low = mid + 1 } else { high = mid }
        }
        return matches[low...].prefix { Int($0.start) == range.start }.contains {
            guard Int($0.end) == range.end else { return false }
            switch $0.kind {
            case .organizationHeads, .facilityHeads, .locationHeads, .nameContext: return true
            // 丹麦 as a team is a country elsewhere.
            case .countries, .administrativeDivisions: return isBody
            default: return false
            }
        }
    }

    /// The sure names of an article, by their first two units.
    private struct Names {
        struct Name {
            var units: ArraySlice<UInt16>
            var label: Label
            var rule: String
            var length: Int { units.count }
        }
        private var byPair: [UInt32: [Name]] = [:]
        private let firsts: UnitSet

        var isEmpty: Bool { byPair.isEmpty }

        /// From here on a name is taken to be one wherever it stands.
        private static let sure = 0.9
        private static let rules: [Label: (least: Int, rule: String)] = [
            .organization: (2, "organization.repeated"), .facility: (3, "place.repeated"),
            .location: (3, "place.repeated"), .geopolitical: (3, "place.repeated"),
        ]

        static func isSure(_ candidate: Candidate) -> Bool { candidate.score >= sure }

        init(_ chosen: [Candidate], units: [UInt16]) {
            var seen: Set<ArraySlice<UInt16>> = []
            for candidate in chosen {
                guard let (least, rule) = Self.rules[candidate.label], candidate.range.count >= least else { continue }
                let name = units[candidate.range.start..<candidate.range.end]
                guard seen.insert(name).inserted else { continue }
                byPair[Self.pair(units, candidate.range.start), default: []]
                    .append(Name(units: name, label: candidate.label, rule: rule))
            }
            firsts = UnitSet(byPair.keys.map { UInt16($0 >> 16) })
        }

        private static func pair(_ units: [UInt16], _ i: Int) -> UInt32 {
            UInt32(units[i]) << 16 | UInt32(units[i + 1])
        }

        func mayBegin(_ unit: UInt16) -> Bool { firsts.contains(unit) }

        /// The longest name that stands at a position.
        func longest(at i: Int, in units: [UInt16]) -> Name? {
            byPair[Self.pair(units, i)]?.filter {
                i + $0.length <= units.count && units[i..<i + $0.length].elementsEqual($0.units)
            }.max { $0.length < $1.length }
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
