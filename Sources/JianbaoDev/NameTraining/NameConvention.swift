import Extraction
import Lexicons
import TextModel

/// Brings other corpora nearer to the project's own guideline where that is safe, and opens what they leave unmarked.
///
/// - 中国政府: MSRA and PD1998 mark the place alone; here the whole phrase is a body.
/// - 邓小平理论: one term, no person.
/// - Short bodies (市委, 欧盟), one-character places and titles of the dictionary that they do not mark: open.
/// - 江苏省 before 靖江市供电局, which MSRA marks apart: open, because inside a body its chain of places is whole.
/// - A title of the dictionary right before or after a person: marked.
struct NameConvention {
    private let lexicons: LexiconStore
    private let divisions: Set<String>

    init(lexicons: LexiconStore) {
        self.lexicons = lexicons
        divisions = Set(lexicons[.administrativeDivisions].rows.map(\.key))
    }

    private static let government = Array("政府".utf16)
    private static let doctrines = ["理论", "思想", "主义"].map { Array($0.utf16) }
    private static let generic = Set(["同志", "先生", "女士", "老师", "师傅", "小姐"])

    func apply(to sentence: NamedSentence, marksTitles: Bool) -> NamedSentence {
        var out = sentence
        let units = sentence.units
        func stands(_ word: [UInt16], at i: Int) -> Bool {
            i + word.count <= units.count && Array(units[i..<i + word.count]) == word
        }
        out.names = out.names.compactMap { name in
            var name = name
            if name.kind == NameLabels.person, Self.doctrines.contains(where: { stands($0, at: name.range.upperBound) })
            {
                return nil
            }
            if name.kind == NameLabels.place, stands(Self.government, at: name.range.upperBound) {
                name = .init(
                    range: name.range.lowerBound..<name.range.upperBound + Self.government.count,
                    kind: NameLabels.organization)
            }
            if name.range.count == 1 {
                // A bare surname, or 中 for 中国: the guideline has them in few places only.
                out.open.append(name)
                return nil
            }
            return name
        }
        wholeBodies(&out)
        let matches = units.withUnsafeBufferPointer { lexicons.trie.matches(in: $0) }
        for match in matches {
            let range = Int(match.start)..<Int(match.end)
            guard !out.names.contains(where: { $0.range.overlaps(range) }) else { continue }
            switch match.kind {
            case .organizations: out.open.append(.init(range: range, kind: NameLabels.organization))
            case .titles where !marksTitles: title(range, &out)
            default: break
            }
        }
        return out
    }

    /// A division of China right before a body.
    private func wholeBodies(_ sentence: inout NamedSentence) {
        let names = sentence.names.sorted { $0.range.lowerBound < $1.range.lowerBound }
        for (place, body) in zip(names, names.dropFirst())
        where place.kind == NameLabels.place && body.kind == NameLabels.organization
            && place.range.upperBound == body.range.lowerBound && place.range.count > 1
        {
            let word = String(decoding: sentence.units[place.range], as: UTF16.self)
            guard divisions.contains(word) else { continue }
            sentence.wholes.append(.init(range: place.range.lowerBound..<body.range.upperBound, kind: body.kind))
        }
    }

    /// A title that the corpus leaves unmarked: certain beside a person, open elsewhere.
    private func title(_ range: Range<Int>, _ sentence: inout NamedSentence) {
        if range.count < 2 { return }
        let word = String(decoding: sentence.units[range], as: UTF16.self)
        if Self.generic.contains(word) { return }
        let isBeside = sentence.names.contains {
            $0.kind == NameLabels.person
                && ($0.range.lowerBound == range.upperBound || $0.range.upperBound == range.lowerBound)
        }
        sentence.names.removeAll {
            $0.kind == NameLabels.title && range.contains($0.range.lowerBound)
                && range.contains($0.range.upperBound - 1)
        }
        if isBeside {
            sentence.names.append(.init(range: range, kind: NameLabels.title))
        } else {
            sentence.open.append(.init(range: range, kind: NameLabels.title))
        }
    }
}
