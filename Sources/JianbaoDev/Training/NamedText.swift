import Foundation
import Segmentation
import TextModel

/// Text with names marked, as far as it says where words begin and end: a person's name is one word, and so is a place of
/// one or two characters; at the borders of places and bodies words end; all else is open.
enum NamedText {
    struct Sentence {
        var units: [UInt16]
        /// A tag a unit; where it is open any.
        var gold: [UInt8]
        /// The tags that may stand, a bit each.
        var allowed: [UInt64]
    }

    private static let any: UInt64 = 0x3F
    private static let begins: UInt64 = 1 | 1 << 5
    private static let ends: UInt64 = 1 << 4 | 1 << 5

    /// The sentences of a BIO file that have a person's name.
    static func sentences(_ path: String) throws -> [Sentence] {
        var out: [Sentence] = []
        var units: [UInt16] = []
        var tags: [Substring] = []
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let fields = row.split(separator: "\t")
            if fields.count == 2, fields[0].utf16.count == 1, let unit = fields[0].utf16.first {
                units.append(FoldTable.width[unit])
                tags.append(fields[1])
            } else if row.isEmpty {
                if tags.contains(where: { $0.hasSuffix("PER") }) { out.append(sentence(units, tags)) }
                units = []
                tags = []
            }
        }
        return out
    }

    private static func sentence(_ units: [UInt16], _ tags: [Substring]) -> Sentence {
        var allowed = [UInt64](repeating: any, count: units.count)
        var i = 0
        while i < tags.count {
            guard tags[i].hasPrefix("B-") else {
                i += 1
                continue
            }
            let kind = tags[i].dropFirst(2)
            var end = i + 1
            while end < tags.count, tags[end] == "I-" + kind { end += 1 }
            if kind == "PER" || kind == "LOC" && end - i <= 2 {
                for (k, tag) in WordFeatures.tags(wordLength: end - i).enumerated() {
                    allowed[i + k] = 1 << UInt64(tag)
                }
            } else {
                allowed[i] &= begins
                allowed[end - 1] &= ends
            }
            if i > 0, allowed[i - 1] & ends != 0 { allowed[i - 1] &= ends }
            if end < tags.count { allowed[end] &= begins }
            i = end
        }
        for k in allowed.indices where allowed[k] == 0 { allowed[k] = any }
        return Sentence(units: units, gold: [UInt8](repeating: 0, count: units.count), allowed: allowed)
    }
}
