import Extraction
import JianbaoTesting
import Knowledge
import TextModel

@testable import Linking

/// Articles in marked text, linked with a small dictionary of invented and well-known places.
enum MarkedArticle {
    static let lexicon = LinkLexicon(
        bodies: ["全总": ["中华全国总工会"], "参联会": ["参谋长联席会议"]],
        bodyKinds: ["国务院": "government"], heads: ["总工会": "union", "局": "government", "有限公司": "company"],
        divisions: Divisions([
            ("北京", "北京市", "110000"), ("北京市", "北京市", "110000"), ("朝阳区", "朝阳区", "110105"),
            ("石景山区", "石景山区", "110107"), ("朝阳区", "朝阳区", "220104"), ("吉林省", "吉林省", "220000"),
            ("长春市", "长春市", "220100"), ("长春", "长春市", "220100"), ("江苏省", "江苏省", "320000"),
            ("南京市", "南京市", "320100"), ("南京", "南京市", "320100"), ("苏州市", "苏州市", "320500"), ("苏州", "苏州市", "320500"),
            ("宁夏", "宁夏回族自治区", "640000"), ("宁夏回族自治区", "宁夏回族自治区", "640000"), ("吴江区", "吴江区", "320509"),
            ("昆山市", "昆山市", "320583"),
        ]),
        states: ["中国": (name: "中国", code: "CN"), "法国": (name: "法国", code: "FR"), "法": (name: "法国", code: "FR")])

    /// An article; its first line is the headline when there are several.
    static func input(
        _ marked: String, id: String = "a.txt#1",
        published: LocalDateTime? = LocalDateTime(year: 2024, month: 5, day: 23),
        place: String? = nil
    ) throws -> LinkInput {
        let text = try MarkedText(marked)
        let clean = CleanText(text.text)
        var blocks: [Block] = []
        var start = 0
        let isSingle = !clean.units.contains(0x0A)
        for i in 0...clean.count where i == clean.count || clean.units[i] == 0x0A {
            if i > start {
                blocks.append(
                    Block(range: TextRange(start, i), role: start == 0 && !isSingle ? .headline : .paragraph))
            }
            start = i + 1
        }
        var sentences: [TextRange<Clean>] = []
        for block in blocks {
            var from = block.range.start
            for i in block.range.start..<block.range.end where clean.units[i] == 0x3002 {
                sentences.append(TextRange(from, i + 1))
                from = i + 1
            }
            if from < block.range.end { sentences.append(TextRange(from, block.range.end)) }
        }
        let mentions = text.expectations.map { mark in
            var mention = Mention(range: mark.range, text: mark.text, label: mark.label, score: 1, rule: "marked")
            if let value = mark.value {
                switch mark.label {
                case .date, .time:
                    mention.time = TimeValue(
                        timex: Timex(kind: .date, value: value),
                        interval: LocalDateTime(iso: value).map { TimeInterval(start: $0, end: $0) })
                default: mention.number = NumberValue(value: Int128(value).map { ExactDecimal($0) })
                }
            }
            if let classifier = mark.fields["classifier"] {
                mention.counted = CountedValue(classifier: classifier, noun: mark.fields["noun"])
            }
            return mention
        }
        return LinkInput(
            path: String(id.prefix { $0 != "#" }), id: id,
            text: AnalyzedText(text: clean, blocks: blocks, sentences: sentences), mentions: mentions,
            context: ArticleContext(published: published, place: place),
            source: { [TextRange($0.start * 3, $0.end * 3)] })
    }

    static func link(_ marked: String, place: String? = nil) throws -> KnowledgeFile {
        Linker(lexicon: lexicon, options: LinkOptions(place: place)).link([try input(marked)])
    }
}

extension KnowledgeFile {
    func name(_ id: String?) -> String { entities.first { $0.id == id }?.name ?? "-" }

    /// Posts as `person title body`, sorted.
    var posts: [String] {
        relations.filter { $0.kind == .holdsPost }
            .map { "\(name($0.subject)) \($0.title ?? "") \(name($0.object))" }.sorted()
    }

    /// The names of the entities that a surface was taken for.
    func called(_ surface: String) -> [String] {
        entities.filter { $0.name == surface || $0.references.contains { $0.text == surface } }.map(\.name).sorted()
    }
}
