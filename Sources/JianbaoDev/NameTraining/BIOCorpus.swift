import Extraction
import Foundation
import TextModel

/// Reads `character<TAB>tag` files: B- and I- tags, an empty line between sentences.
enum BIOCorpus {
    /// What the corpora call the kinds.
    private static let kinds: [Substring: NameLabels.Kind] = [
        "PER": NameLabels.person, "NAME": NameLabels.person, "ORG": NameLabels.organization, "LOC": NameLabels.place,
        "SCENE": NameLabels.place, "TITLE": NameLabels.title, "POSITION": NameLabels.title,
    ]

    static func sentences(_ path: String) throws -> [NamedSentence] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var out: [NamedSentence] = []
        var units: [UInt16] = []
        var names: [NamedSentence.Name] = []
        var open: Substring?
        func finish() {
            if !units.isEmpty { out.append(NamedSentence(units: FoldTable.width.fold(units), names: names)) }
            units = []
            names = []
            open = nil
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard let tab = line.lastIndex(of: "\t") else {
                finish()
                continue
            }
            let tag = line[line.index(after: tab)...]
            let start = units.count
            units += Array(line[..<tab].utf16)
            let kind = tag.dropFirst(2)
            if tag.hasPrefix("I-"), open == kind {
                if kinds[kind] != nil, let last = names.indices.last {
                    names[last].range = names[last].range.lowerBound..<units.count
                }
            } else if tag == "O" {
                open = nil
            } else {
                open = kind
                if let known = kinds[kind] { names.append(.init(range: start..<units.count, kind: known)) }
            }
        }
        finish()
        return out
    }
}
