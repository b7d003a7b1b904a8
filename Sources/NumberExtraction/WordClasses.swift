import Lexicons
import TextModel

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
    /// Words of the list of newer words, which the counts of the context dictionary do not have.
    let own: [[UInt16]: Class]
    /// Their first units.
    let ownFirsts: UnitSet

    init(_ lexicons: LexiconStore) {
        trie = lexicons.trie
        var byTag: [UInt64: Class] = [:]
        for (kind, tags) in Self.tags { for tag in tags { byTag[LexiconRow.letters(tag)] = kind } }
        let particles = Set(Self.particles.map { LexiconRow.letters(String($0)) })
        let ands = Set(["和", "与", "及", "以及", "或"].map(LexiconRow.letters))
        let of = LexiconRow.letters("的")
        let singleNouns = Set(["n", "Ng", "q", "k", "j"].map(LexiconRow.letters))
        var own: [[UInt16]: Class] = [:]
        for row in lexicons[.words].rows {
            own[Array(row.key.utf16)] =
                switch row[1] {
                case "vn": .action
                case "b", "a": .modifier
                case "v": .verb
                default: .noun
                }
        }
        self.own = own
        ownFirsts = UnitSet(own.keys.compactMap(\.first))
        classes = lexicons[.nameContext].rows.map { row in
            // Eight bytes tell these words, of one and two characters, from all others.
            let word = row.letters(0)
            if word == of { return .of }
            if ands.contains(word) { return .and }
            // A single character is part of a word that the dictionary lacks, unless it is one of the common particles and verbs.
            if row.isOneUnit {
                if particles.contains(word) { return .function }
                return singleNouns.contains(row.letters(1)) ? .noun : .fragment
            }
            return byTag[row.letters(1)] ?? .function
        }
    }

    private static let tags: [(Class, [String])] = [
        (.noun, ["n", "j", "nz", "nt", "ns", "Ng", "an", "l", "i", "nr", "q"]), (.action, ["vn"]),
        (.modifier, ["a", "b", "z", "s", "t", "Ag", "Tg"]), (.verb, ["v", "Vg", "vd"]),
    ]

    private static let particles =
        "是有在将被把对从向为到来去等获让给赴于以至由已也都就还才又受占达用当共均因经随按比使令称说看走跑做打上下中里内外前后时其并不没未要会能可该此则且则而但或者这那着了过地得设派供均各"

    /// The longest known word at a position and its class; a single unit, a fragment, where none is known.
    func word(_ u: UnsafeBufferPointer<UInt16>, at start: Int, limit: Int) -> (end: Int, kind: Class) {
        var best = (end: start + 1, kind: Class.fragment)
        let reach = UnsafeBufferPointer(rebasing: u[..<Swift.min(limit, u.count)])
        if let match = trie.longestMatch(of: .nameContext, in: reach, at: start) {
            best = (match.end, classes[match.row])
        }
        return best
    }
}
