import Lexicons

/// What a word can be in a noun phrase, from the tags of the context dictionary; enough to tell where a counted noun ends.
struct WordClasses: Sendable {
    enum Class: UInt8, Sendable {
        /// 职工, 工作室, and words that no dictionary has.
        case noun
        /// 特别, 一线: before a noun, never the last word.
        case modifier
        /// 参加, 来自.
        case verb
        /// 的.
        case of
        /// 和, 与, 及.
        case and
        /// 在, 等, 其中: ends any phrase.
        case function
    }

    private let trie: LexiconTrie
    private let classes: [Class]

    init(_ lexicons: LexiconStore) {
        trie = lexicons.trie
        classes = lexicons[.nameContext].rows.map { row in
            switch row.key {
            case "的": return .of
            case "和", "与", "及", "以及", "或": return .and
            default: break
            }
            switch row[1] {
            case "n", "vn", "j", "nz", "nt", "ns", "Ng", "an", "l", "i", "nr": return .noun
            case "a", "b", "z", "s", "t", "Ag", "Tg": return .modifier
            case "v", "Vg", "vd": return .verb
            default: return .function
            }
        }
    }

    /// The longest known word at a position and its class; a single unit, a noun, where none is known.
    func word(_ u: UnsafeBufferPointer<UInt16>, at start: Int, limit: Int) -> (end: Int, kind: Class) {
        var best = (end: start + 1, kind: Class.noun)
        trie.forEachMatch(in: u, at: start) { end, entries in
            guard end <= limit else { return }
            for entry in entries where entry.kind == .nameContext { best = (end, classes[Int(entry.row)]) }
        }
        return best
    }
}
