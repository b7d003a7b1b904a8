import Lexicons

/// What a word can be in a noun phrase, from the tags of the context dictionary; enough to tell where a counted noun ends.
struct WordClasses: Sendable {
    enum Class: UInt8, Sendable {
        /// 职工, 工作室, and words that no dictionary has.
        case noun
        /// 特别, 一线: before a noun, never the last word.
        case modifier
        /// 监测, 招聘: a noun where one follows, or where nothing else is there.
        case action
        /// 参加, 来自.
        case verb
        /// A single character that is no known noun: part of an unknown word, or a verb of its own.
        case fragment
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
            // A single character is part of a word that the dictionary lacks, unless it is one of the common particles and verbs.
            if row.key.utf16.count == 1 {
                if Self.particles.contains(row.key) { return .function }
                return ["n", "Ng", "q", "k", "j"].contains(row[1]) ? .noun : .fragment
            }
            switch row[1] {
            case "n", "j", "nz", "nt", "ns", "Ng", "an", "l", "i", "nr", "q": return .noun
            case "vn": return .action
            case "a", "b", "z", "s", "t", "Ag", "Tg": return .modifier
            case "v", "Vg", "vd": return .verb
            default: return .function
            }
        }
    }

    private static let particles = Set(
        "是有在将被把对从向为到来去等获让给赴于以至由已也都就还才又受占达用当共均因经随按比使令称说看走跑做打上下中里内外前后时其并不没未要会能可该此则且则而但或者这那着了过地得设派供均各"
            .map(String.init))

    /// The longest known word at a position and its class; a single unit, a fragment, where none is known.
    func word(_ u: UnsafeBufferPointer<UInt16>, at start: Int, limit: Int) -> (end: Int, kind: Class) {
        var best = (end: start + 1, kind: Class.fragment)
        trie.forEachMatch(in: u, at: start) { end, entries in
            guard end <= limit else { return }
            for entry in entries where entry.kind == .nameContext { best = (end, classes[Int(entry.row)]) }
        }
        return best
    }
}
