import Extraction
import Knowledge
import TextModel

/// Finds text that stands in several articles, by shingles: runs of units whose hashes meet.
///
/// Every shingle is looked up once, so time grows with the size of the corpus; a shingle of very many articles is a set
/// phrase and is passed over. Method: A. Broder, "On the resemblance and containment of documents" (1997).
struct ReuseFinder {
    /// How many units a shingle has.
    static let length = 10
    /// The fewest units of a passage that is reported.
    static let shortest = 13
    private static let mostPlaces = 8
    private static let marks: Set<UInt16> = [0xFF0C, 0x3002, 0xFF1B, 0xFF01, 0xFF1A]

    private struct Place {
        var article: Int32
        var at: Int32
    }

    /// Passages of at least thirteen units with a mark of punctuation inside, so that set phrases stay out, that stand in two articles or more, longest first in the order of the corpus.
    static func find(in facts: [ArticleFacts]) -> [ReusedText] {
        var index: [UInt64: [Place]] = [:]
        for (a, article) in facts.enumerated() {
            forEachShingle(article.view.units) { hash, at in
                var places = index[hash, default: []]
                if places.count < mostPlaces, places.last?.article != Int32(a) {
                    places.append(Place(article: Int32(a), at: Int32(at)))
                    index[hash] = places
                }
            }
        }
        var passages: [String: [Int: TextRange<Clean>]] = [:]
        for (a, article) in facts.enumerated() {
            var covered = 0
            forEachShingle(article.view.units) { hash, at in
                guard at >= covered, let places = index[hash], places.count > 1 else { return }
                var longest = at
                for place in places where Int(place.article) != a {
                    let other = facts[Int(place.article)]
                    guard let (mine, theirs) = extend(article.view, at, other.view, Int(place.at), from: covered) else {
                        continue
                    }
                    longest = max(longest, mine.end)
                    let text = article.view.input.text.text.string(mine)
                    passages[text, default: [:]][a] = mine
                    passages[text, default: [:]][Int(place.article)] = theirs
                }
                covered = max(covered, longest)
            }
        }
        return passages.keys.sorted().compactMap { text in
            guard let places = passages[text], places.count > 1 else { return nil }
            let evidence = places.keys.sorted().compactMap { a in places[a].map { facts[a].evidence($0) } }
            return ReusedText(id: "reuse:\(identifier(text))", text: text, places: evidence)
        }
    }

    private static func forEachShingle(_ units: [UInt16], _ body: (UInt64, Int) -> Void) {
        guard units.count >= length else { return }
        let base: UInt64 = 0x1_0000_01B3
        var power: UInt64 = 1
        for _ in 1..<length { power = power &* base }
        var hash: UInt64 = 0
        for i in 0..<units.count {
            if i >= length { hash = hash &- UInt64(units[i - length] &+ 1) &* power }
            hash = hash &* base &+ UInt64(units[i] &+ 1)
            if i >= length - 1 { body(hash, i - length + 1) }
        }
    }

    /// The longest common run around two places, without paragraph ends, when it is long enough and holds a clause.
    private static func extend(
        _ a: ArticleView, _ i: Int, _ b: ArticleView, _ j: Int, from low: Int
    ) -> (TextRange<Clean>, TextRange<Clean>)? {
        guard a.units[i..<i + length].elementsEqual(b.units[j..<j + length]) else { return nil }
        var s = 0
        while i - s > low, j - s > 0, a.units[i - s - 1] == b.units[j - s - 1], a.units[i - s - 1] != 0x0A { s += 1 }
        var e = length
        while i + e < a.units.count, j + e < b.units.count, a.units[i + e] == b.units[j + e], a.units[i + e] != 0x0A {
            e += 1
        }
        // A passage begins with its own words, not with the mark before them.
        while s + e > 0, isMark(a.units[i - s]) { s -= 1 }
        guard s + e >= shortest, a.units[(i - s)..<(i + e)].contains(where: marks.contains) else { return nil }
        return (TextRange(i - s, i + e), TextRange(j - s, j + e))
    }

    private static func isMark(_ unit: UInt16) -> Bool {
        marks.contains(unit) || [0x3001, 0x201D, 0xFF09].contains(unit)
    }

    /// FNV-1a over the text, in hexadecimal.
    static func identifier(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
