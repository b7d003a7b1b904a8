package import Lexicons
package import TextModel

/// Tells what lies inside a word that always stands whole from a name: 金山 in 金山银山, 大众 in 大众化.
///
/// The words are those of `words.tsv`, shipped and the user's, whose tag is no name's. Whoever adds 朝阳群众 as a noun has no
/// 朝阳 in it.
package struct CommonWords: Sendable {
    private let words: Set<[UInt16]>
    private let firsts: UnitSet

    /// The words of a dictionary with the columns `word` and `tag`.
    package init(_ lexicon: Lexicon) {
        let names: Set<String> = ["nr", "ns", "nt", "nz", "nx"]
        words = Set(lexicon.rows.filter { !names.contains($0[1]) }.map { FoldTable.width.fold($0.units) })
        firsts = UnitSet(words.compactMap(\.first))
    }

    /// The candidates but for names that are such a word, a part of one or end within one; bodies and titles may be such a
    /// word (人社局).
    package func names(in candidates: [Candidate], of text: AnalyzedText) -> [Candidate] {
        guard !words.isEmpty else { return candidates }
        let units = text.text.folded
        return candidates.filter { candidate in
            let range = candidate.range
            guard Self.labels.contains(candidate.label), range.count < 8,
                let token = token(at: range.end - 1, in: text.tokens), firsts.contains(units[Int(token.start)])
            else { return true }
            let isWhole = Int(token.start) == range.start && Int(token.end) == range.end
            let isCut = Int(token.end) > range.end || Int(token.start) < range.start
            guard isCut || isWhole && !Self.wholes.contains(candidate.label) else { return true }
            return !words.contains(Array(units[Int(token.start)..<Int(token.end)]))
        }
    }

    /// The token that a position lies in.
    private func token(at position: Int, in tokens: [Token]) -> Token? {
        var low = 0
        var high = tokens.count
        while low < high {
            let mid = (low + high) / 2
            if Int(tokens[mid].end) <= position { low = mid + 1 } else { high = mid }
        }
        return low < tokens.count && Int(tokens[low].start) <= position ? tokens[low] : nil
    }

    private static let labels: Set<Label> = [.person, .geopolitical, .location, .facility, .organization, .title]
    private static let wholes: Set<Label> = [.organization, .title]
}
