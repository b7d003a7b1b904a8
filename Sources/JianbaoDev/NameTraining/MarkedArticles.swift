import Extraction
import Foundation
import JianbaoTesting
import Segmentation
import TextModel

/// Reads articles with inline marks, a JSON object a line with `id` and `paragraphs`, or with marks that stand apart.
struct MarkedArticle: Decodable {
    var id: String
    var paragraphs: [String]

    /// The articles of a file; the texts of marks that stand apart are in the folder `texts`.
    static func load(_ path: String, texts: String?) throws -> [MarkedArticle] {
        var last: NewsText?
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            let data = Data(line.utf8)
            guard let apart = try? JSONDecoder().decode(StandoffArticle.self, from: data) else {
                return try JSONDecoder().decode(MarkedArticle.self, from: data)
            }
            guard let texts else {
                throw StandoffError(
                    id: apart.id, reason: "its text stands apart; name the folder of the texts with --texts")
            }
            let news = try NewsText.at(texts + "/" + apart.file, unless: &last)
            return MarkedArticle(id: apart.id, paragraphs: try apart.paragraphs(of: news))
        }
    }

    /// Whether the article is in the third that is kept out of training: the first hexadecimal digit of the SHA-1 of its id is below 5.
    var isHeldOut: Bool { (SHA1.digest(Array(id.utf8)).first ?? 0) >> 4 < 5 }

    private static let kinds: [Label: NameLabels.Kind] = [
        .person: NameLabels.person, .organization: NameLabels.organization, .geopolitical: NameLabels.place,
        .location: NameLabels.place, .facility: NameLabels.place, .title: NameLabels.title,
    ]

    /// Its paragraphs as marked text with all labels.
    var marked: [MarkedText] { get throws { try paragraphs.map { try MarkedText($0) } } }

    /// The sentences of a marked paragraph with their names.
    static func sentences(of paragraph: MarkedText) -> [NamedSentence] {
        let text = CleanText(paragraph.text)
        return SentenceSplitter.sentences(in: text.units, range: TextRange(0, text.count)).map { sentence in
            NamedSentence(
                units: Array(text.folded[sentence.start..<sentence.end]),
                names: paragraph.expectations.compactMap { mark in
                    guard let kind = kinds[mark.label], sentence.contains(mark.range) else { return nil }
                    return .init(
                        range: mark.range.start - sentence.start..<mark.range.end - sentence.start, kind: kind)
                })
        }
    }
}
