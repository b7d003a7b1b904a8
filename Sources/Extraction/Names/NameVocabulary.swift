import CPrefetch
package import Lexicons
package import TextModel

/// The dictionaries of names, compiled to flat tables: the traits and the context of every row.
///
/// Extractors look rows up by number; no text is built while an article is read.
package struct NameVocabulary: Sendable {
    /// What stands beside a word, in nats of log-odds; see `dictionaries/name-context.tsv`.
    package struct Context: Sendable {
        /// Log-probability of the word in text.
        package var logProbability: Float = 0
        /// A person's name follows the word; stands before it.
        package var personAfter: Float = 0
        package var personBefore: Float = 0
        /// A body's name follows the word; goes on through it; stands before it; ends with it.
        package var bodyAfter: Float = 0
        package var bodyInside: Float = 0
        package var bodyBefore: Float = 0
        package var bodyLast: Float = 0
    }

    /// First index of each kind's rows in `traits`.
    private let base: [Int32]
    private let traits: [WordTraits]
    package let contexts: [Context]
    /// Their log-probabilities once more, side by side: nearly every word of a text is asked for its own.
    let logProbabilities: [Float]
    /// Their `personAfter` and `personBefore`, for the same reason.
    let personCues: [(after: Float, before: Float)]
    /// The context of the start and of the end of a text.
    package let start: Context
    package let end: Context
    package let characters: NameCharacters
    /// Rows of provinces but the four great cities and the special regions; rows of the nation itself.
    private let provinces: Set<Int32>
    private let nation: Set<Int32>

    package init(_ lexicons: LexiconStore) {
        var base: [Int32] = []
        var all: [WordTraits] = []
        for kind in LexiconKind.allCases {
            base.append(Int32(all.count))
            let lexicon = lexicons[kind]
            if let reader = Self.reader(of: kind) {
                all += lexicon.rows.map(reader)
            } else if kind.isInTrie {
                all += repeatElement([], count: lexicon.rows.count)
            }
        }
        self.base = base
        traits = all
        let rows = lexicons[.nameContext].rows
        contexts = Self.contexts(rows)
        logProbabilities = contexts.map(\.logProbability)
        personCues = contexts.map { ($0.personAfter, $0.personBefore) }
        start = rows.firstIndex { $0.units == [0x5E] }.map { [contexts] in contexts[$0] } ?? Context()
        end = rows.firstIndex { $0.units == [0x24] }.map { [contexts] in contexts[$0] } ?? Context()
        characters = NameCharacters(lexicons)
        provinces = Self.numbers(lexicons[.administrativeDivisions]) {
            $0[3] == "province" && $0[4] != "one" && !Self.cities.contains(String($0[2].prefix(2)))
        }
        nation = Self.numbers(lexicons[.countries]) { $0[2] == "CN" }
    }

    /// Beijing, Tianjin, Shanghai, Chongqing, Taiwan, Hong Kong, Macau: the first digits of their codes.
    private static let cities: Set<String> = ["11", "12", "31", "50", "71", "81", "82"]

    private static func numbers(_ lexicon: Lexicon, where isMeant: (LexiconRow) -> Bool) -> Set<Int32> {
        Set(lexicon.rows.indices.filter { isMeant(lexicon.rows[$0]) }.map(Int32.init))
    }

    /// Where a province, a foreign country or a foreign city stands, in whose names no site's own name begins.
    package func regions(in matches: [LexiconMatch]) -> Set<TextRange<Clean>> {
        var regions: Set<TextRange<Clean>> = []
        matches.withUnsafeBufferPointer { matches in
            for match in matches {
                let isRegion =
                    switch match.kind {
                    case .administrativeDivisions: provinces.contains(match.row)
                    case .countries: match.end - match.start > 1 && !nation.contains(match.row)
                    default: false
                    }
                if isRegion { regions.insert(TextRange(Int(match.start), Int(match.end))) }
            }
        }
        return regions
    }

    /// What a row says of its word.
    @inline(__always)
    package func traits(of match: LexiconMatch) -> WordTraits {
        traits[Int(base[match.kindNumber] + match.row)]
    }

    /// Lets `body` ask what rows say of their words, without a bound to check: the dictionary made the rows.
    ///
    /// `soon` asks for what will be asked of a row a little later, since rows lie far apart.
    @inline(__always)
    func withTraits(_ body: (_ traits: (LexiconMatch) -> WordTraits, _ soon: (LexiconMatch) -> Void) -> Void) {
        base.withUnsafeBufferPointer { base in
            traits.withUnsafeBufferPointer { traits in
                logProbabilities.withUnsafeBufferPointer { logs in
                    body(
                        { traits[Int(base[$0.kindNumber] &+ $0.row)] },
                        { match in
                            guard let traits = traits.baseAddress, let logs = logs.baseAddress else { return }
                            jianbao_prefetch(traits + Int(base[match.kindNumber] &+ match.row))
                            if case .nameContext = match.kind { jianbao_prefetch(logs + Int(match.row)) }
                        })
                }
            }
        }
    }

    private static func contexts(_ rows: [LexiconRow]) -> [Context] {
        let total = rows.reduce(0.0) { $0 + Double($1.integer(2) ?? 0) }
        func nats(_ row: LexiconRow, _ column: Int) -> Float { Float(row.integer(column) ?? 0) / 10 }
        return rows.map { row in
            Context(
                logProbability: Float.log(Float(row.integer(2) ?? 1) / Float(max(total, 1))),
                personAfter: nats(row, 3), personBefore: nats(row, 4), bodyAfter: nats(row, 5),
                bodyInside: nats(row, 6), bodyBefore: nats(row, 7), bodyLast: nats(row, 8))
        }
    }
}
