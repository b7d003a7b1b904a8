import Lexicons
import TextModel

/// The words around numbers: units of measure, currencies, classifiers, and the words with a numeral that are no number.
final class NumberLexicon: Sendable {
    struct Unit: Sendable {
        var symbol: String
        var dimension: String
        /// In `base`; the denominator is 1 for most (亩 is 2000/3 m²); nil where no factor converts (℉).
        var factor: ExactDecimal?
        var divisor: ExactDecimal
        var base: String
        /// Whether it is written in Latin letters, which must end where it ends.
        var isLatin: Bool
    }
    struct Currency: Sendable {
        var code: String
        /// 1, or the part of the currency that 角 and 分 are.
        var factor: ExactDecimal
        var isLatin: Bool
    }
    enum Kind: String, Sendable {
        /// 名, 个, 台.
        case classifier
        /// 人: what is counted is in the word itself.
        case person
        /// 国 in 两国: counted without a classifier.
        case noun
        /// 年, 小时: the number belongs to a time expression.
        case time
        /// 号, 路: the number is a name.
        case label
    }
    struct Exception: Sendable {
        /// Words that, standing soon after, make it a number all the same: 一起 before 事故.
        var unless: [[UInt16]]
        /// Whether it has numerals only, as 五一; a classifier makes it a number (十一名).
        var isNumeral: Bool
    }

    /// What stands at a position: the longest word of each kind.
    struct Match {
        var unit: (end: Int, row: Int)?
        var currency: (end: Int, row: Int)?
        var classifier: (end: Int, row: Int)?
    }

    let units: [Unit]
    let currencies: [Currency]
    let classifiers: [Kind]
    let exceptions: [Exception]
    let words: WordClasses
    private let trie: LexiconTrie
    private let exceptionTrie: LexiconTrie
    /// Units after which an exception may already have begun: no lookup starts elsewhere.
    let exceptionStarts: [Bool]
    /// Units that may stand behind a lone Han digit that is a number: numerals, first units of what it counts, particles.
    let follows: [Bool]

    init(_ lexicons: LexiconStore) {
        words = WordClasses(lexicons)
        units = lexicons[.units].rows.map { row in
            let parts = row[3].split(separator: "/").map { ExactDecimal(decimal: String($0)) }
            return Unit(
                symbol: row[1], dimension: row[2], factor: parts.first ?? nil,
                divisor: parts.count > 1 ? parts[1] ?? ExactDecimal(1) : ExactDecimal(1), base: row[4],
                isLatin: row[0].utf16.last.map(Self.isLatin) ?? false)
        }
        currencies = lexicons[.currencies].rows.map {
            Currency(
                code: $0[1], factor: ExactDecimal(decimal: $0[2]) ?? ExactDecimal(1),
                isLatin: $0[0].utf16.last.map(Self.isLatin) ?? false)
        }
        classifiers = lexicons[.classifiers].rows.map { Kind(rawValue: $0[1]) ?? .classifier }
        exceptions = lexicons[.numberExceptions].rows.map { row in
            Exception(
                unless: row[2].split(separator: " ").map { Array($0.utf16) },
                isNumeral: row[0].utf16.allSatisfy(Signs.isNumeral))
        }
        var words: [(word: [UInt16], entry: LexiconTrie.Entry)] = []
        for kind in [LexiconKind.units, .currencies, .classifiers] {
            for (i, row) in lexicons[kind].rows.enumerated() {
                words.append((Array(row.key.utf16), .init(kind: kind, row: Int32(i))))
            }
        }
        trie = LexiconTrie(words)
        var follows = (0..<65_536).map { Signs.isNumeral(UInt16($0)) || !Signs.isHan(UInt16($0)) }
        for (word, _) in words { if let first = word.first { follows[Int(first)] = true } }
        for unit in "分又点點半多余餘来來成折打至到与和與之间個个百的那这不而以且并同大小高低长短少上下及或".utf16 { follows[Int(unit)] = true }
        self.follows = follows
        var starts = [Bool](repeating: false, count: 65_536)
        let odd = lexicons[.numberExceptions].rows.enumerated().map { i, row in
            let word = Array(row.key.utf16)
            if let first = word.first { starts[Int(first)] = true }
            return (word: word, entry: LexiconTrie.Entry(kind: .numberExceptions, row: Int32(i)))
        }
        exceptionTrie = LexiconTrie(odd)
        exceptionStarts = starts
    }

    static func isLatin(_ unit: UInt16) -> Bool { unit | 0x20 >= 0x61 && unit | 0x20 <= 0x7A }

    func match(_ u: UnsafeBufferPointer<UInt16>, at start: Int) -> Match {
        var found = Match()
        trie.forEachMatch(in: u, at: start) { end, entry in
            let isBroken = end < u.count && Self.isLatin(u[end])
            let row = Int(entry.row)
            switch entry.kind {
            case .units where !(isBroken && units[row].isLatin): found.unit = (end, row)
            case .currencies where !(isBroken && currencies[row].isLatin): found.currency = (end, row)
            case .classifiers: found.classifier = (end, row)
            default: break
            }
        }
        return found
    }

    /// The longest exception that begins at a position.
    func exception(_ u: UnsafeBufferPointer<UInt16>, at start: Int) -> (end: Int, row: Int)? {
        guard exceptionStarts[Int(u[start])] else { return nil }
        return exceptionTrie.longestMatch(of: .numberExceptions, in: u, at: start)
    }
}
