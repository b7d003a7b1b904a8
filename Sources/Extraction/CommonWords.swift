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
        let tokens = text.tokens
        // Nearly all stay: they are copied only when one goes.
        let goes = candidates.indices.filter {
            let (range, label) = (candidates[$0].range, candidates[$0].label)
            guard Self.isName(label), range.count < 8, let token = Self.token(at: range.end - 1, in: tokens),
                firsts.contains(units[Int(token.start)])
            else { return false }
            let isWhole = Int(token.start) == range.start && Int(token.end) == range.end
            let isCut = Int(token.end) > range.end || Int(token.start) < range.start
            guard isCut || isWhole && label != .organization && label != .title else { return false }
            return words.contains(Array(units[Int(token.start)..<Int(token.end)]))
        }
        guard !goes.isEmpty else { return candidates }
        var kept: [Candidate] = []
        kept.reserveCapacity(candidates.count)
        var done = 0
        for place in goes {
            kept += candidates[done..<place]
            done = place + 1
        }
        return kept + candidates[done...]
    }

    /// The token that a position lies in.
    private static func token(at position: Int, in tokens: [Token]) -> Token? {
        tokens.withUnsafeBufferPointer { tokens in
            var low = 0
            var high = tokens.count
            while low < high {
                let mid = (low + high) / 2
                if Int(tokens[mid].end) <= position { low = mid + 1 } else { high = mid }
            }
            return low < tokens.count && Int(tokens[low].start) <= position ? tokens[low] : nil
        }
    }

    private static func isName(_ label: Label) -> Bool {
        switch label {
        case .person, .geopolitical, .location, .facility, .organization, .title: true
        default: false
        }
    }
}
