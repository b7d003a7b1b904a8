import Extraction
import JianbaoTesting
import Lexicons
import TextModel

/// Makes copies of marked articles in which persons, places and titles have other names, so that the model learns the frame, not the name.
///
/// One surface gets one new name in a copy. Persons are drawn from the frequencies of surnames and name characters, places
/// from divisions that end alike, titles from the dictionary.
struct NameAugmentation {
    private var generator: SeededGenerator
    private let surnames: Draw
    private let firsts: Draw
    private let seconds: Draw
    private let singles: Draw
    private let foreign: Draw
    private let words: [String]
    /// Words that are a name too, as their first character is a surname: 高峰, 方向, 安全.
    private let namesThatAreWords: [String]
    private let titles: [String]
    private var divisionsByEnd: [Character: [String]] = [:]
    private var shortDivisions: [String] = []
    private var divisions: Set<String> = []

    /// Strings with weights, drawn by the running sum.
    private struct Draw {
        var strings: [String] = []
        var sums: [Double] = []
        mutating func add(_ string: String, _ weight: Double) {
            guard weight > 0 else { return }
            strings.append(string)
            sums.append((sums.last ?? 0) + weight)
        }
        func pick(_ generator: inout SeededGenerator) -> String {
            guard let total = sums.last else { return "" }
            let x = Double.random(in: 0..<total, using: &generator)
            return strings[sums.firstIndex { $0 > x } ?? 0]
        }
    }

    init(lexicons: LexiconStore, seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        var (surnames, firsts, seconds, singles, foreign) = (Draw(), Draw(), Draw(), Draw(), Draw())
        for row in lexicons[.surnames].rows {
            surnames.add(row.key, max(30, Double(row[1]) ?? 0).squareRoot())
        }
        for row in lexicons[.nameCharacters].rows {
            firsts.add(row.key, Double(row[3]) ?? 0)
            seconds.add(row.key, Double(row[4]) ?? 0)
            singles.add(row.key, Double(row[5]) ?? 0)
            foreign.add(row.key, Double(row[6]) ?? 0)
        }
        (self.surnames, self.firsts, self.seconds, self.singles, self.foreign) = (
            surnames, firsts, seconds, singles, foreign
        )
        words = lexicons[.nameContext].rows.filter { $0.key.count == 2 && "nav".contains($0[1].prefix(1)) }.map(\.key)
        let known = Set(lexicons[.surnames].rows.map(\.key))
        namesThatAreWords = words.filter { known.contains(String($0.prefix(1))) }
        titles = lexicons[.titles].rows.map(\.key).filter { $0.count >= 2 && $0.count <= 8 }
        for row in lexicons[.administrativeDivisions].rows {
            divisions.insert(row.key)
            if row[4] == "full", let last = row.key.last {
                divisionsByEnd[last, default: []].append(row.key)
            } else if row[4] == "short", row.key.count == 2 {
                shortDivisions.append(row.key)
            }
        }
    }

    /// A copy of an article's paragraphs with other names.
    mutating func vary(_ paragraphs: [MarkedText]) -> [MarkedText] {
        var chosen: [String: String] = [:]
        return paragraphs.map { vary($0, &chosen) }
    }

    private mutating func vary(_ paragraph: MarkedText, _ chosen: inout [String: String]) -> MarkedText {
        let units = Array(paragraph.text.utf16)
        var copy = paragraph
        copy.text = ""
        copy.expectations = []
        var at = 0
        for mark in paragraph.expectations {
            copy.text += String(decoding: units[at..<mark.range.start], as: UTF16.self)
            let key = mark.label.rawValue + mark.text
            let new = chosen[key] ?? other(mark.text, mark.label)
            chosen[key] = new
            let start = copy.text.utf16.count
            copy.text += new
            var moved = mark
            moved.range = TextRange(start, copy.text.utf16.count)
            moved.text = new
            copy.expectations.append(moved)
            at = mark.range.end
        }
        copy.text += String(decoding: units[at...], as: UTF16.self)
        return copy
    }

    private mutating func other(_ text: String, _ label: Label) -> String {
        if Double.random(in: 0..<1, using: &generator) < 0.15 { return text }
        switch label {
        case .person: return text.count < 2 ? text : person()
        case .organization, .geopolitical, .location, .facility: return withOtherPlace(text)
        case .title:
            let keeps = text == "记者" || text == "通讯员" || Double.random(in: 0..<1, using: &generator) < 0.5
            return keeps ? text : titles.randomElement(using: &generator) ?? text
        default: return text
        }
    }

    private mutating func person() -> String {
        let x = Double.random(in: 0..<1, using: &generator)
        if x < 0.06 {
            let parts = (0..<Int.random(in: 1...2, using: &generator)).map { _ in
                (0..<Int.random(in: 2...4, using: &generator)).map { _ in foreign.pick(&generator) }.joined()
            }
            return parts.joined(separator: "·")
        }
        if x < 0.1 { return namesThatAreWords.randomElement(using: &generator) ?? "" }
        let surname = surnames.pick(&generator)
        if x < 0.34 { return surname + singles.pick(&generator) }
        if x < 0.9 { return surname + firsts.pick(&generator) + seconds.pick(&generator) }
        return surname + (words.randomElement(using: &generator) ?? "")
    }

    /// The text with the division that it begins with replaced by one of the same kind.
    private mutating func withOtherPlace(_ text: String) -> String {
        for length in stride(from: min(8, text.count), through: 2, by: -1) {
            let head = String(text.prefix(length))
            guard divisions.contains(head), let last = head.last else { continue }
            let pool = divisionsByEnd[last]?.contains(head) == true ? divisionsByEnd[last] : shortDivisions
            return (pool?.randomElement(using: &generator) ?? head) + text.dropFirst(length)
        }
        return text
    }
}
