import Exporters
import Knowledge
import Testing
import TextModel

@Suite struct KnowledgeJSONTests {
    /// A file with a character outside the basic plane, so that scalars and UTF-16 units differ.
    private var file: KnowledgeFile {
        let text = CleanText("𠮷园举行，高远到场。")
        let range = TextRange<Clean>(6, 8)
        let evidence = Evidence(
            article: "a.txt#1", range: range, source: [TextRange(16, 22)], quote: "高远", prefix: "行，", suffix: "到场")
        return KnowledgeFile(
            articles: [
                ArticleRecord(
                    id: "a.txt#1", path: "a.txt", text: text, sentences: [TextRange(0, text.count)],
                    mentions: [
                        Mention(range: range, text: "高远", label: .person, score: 0.9, rule: "r", entity: "person:高远#1")
                    ], sources: [[TextRange(16, 22)]], published: LocalDateTime(year: 2024, month: 5, day: 23))
            ],
            entities: [
                Entity(
                    id: "person:高远#1", label: .person, name: "高远",
                    references: [Entity.Reference(article: "a.txt#1", range: range, text: "高远")])
            ],
            relations: [
                Relation(
                    id: "post:person:高远#1|主席|-", kind: .holdsPost, subject: "person:高远#1", object: nil, title: "主席",
                    status: .current, asOf: "2024-05-23", evidence: [evidence], confidence: 0.95,
                    rule: "post.before-name")
            ])
    }

    private func json() -> String {
        var writer = JSONWriter()
        let file = file
        writer.knowledge(file, generator: "test") { _ in
        } pages: { json in
            json.beginObject()
            json.articleFields(file.articles[0])
            json.endObject()
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    @Test func countsScalarsAndKeepsBytes() {
        let text = json()
        #expect(
            text.contains(
                #"{"start":5,"end":7,"text":"高远","label":"PERSON","score":0.9,"rule":"r","entity":"person:高远#1","source":[[16,22]]}"#
            ))
        #expect(
            text.contains(
                #""evidence":[{"article":"a.txt#1","start":5,"end":7,"source":[[16,22]],"quote":"高远","prefix":"行，","suffix":"到场"}]"#
            ))
    }

    @Test func writesAPostWithANullBody() {
        #expect(
            json().contains(
                #"{"id":"post:person:高远#1|主席|-","type":"holdsPost","subject":"person:高远#1","object":null,"title":"主席","status":"current","since":"2024-05-23","asOf":"2024-05-23","confidence":0.95"#
            ))
    }

    @Test func hasEverySectionInOneOrder() {
        let text = json()
        let keys = [
            "schemaVersion", "generator", "sources", "pages", "entities", "relations", "offices", "events",
            "statements",
            "claims", "reused", "review", "diagnostics",
        ]
        let positions = keys.map { key in text.range(of: "\"\(key)\":") }
        #expect(!positions.contains(nil))
        #expect(positions.compactMap { $0 } == positions.compactMap { $0 }.sorted())
    }

    @Test func theSameFileGivesTheSameBytes() { #expect(json() == json()) }
}

extension String {
    /// The UTF-8 offset of a text.
    fileprivate func range(of text: String) -> Int? {
        let all = Array(utf8)
        let wanted = Array(text.utf8)
        return (0..<max(0, all.count - wanted.count + 1)).first { all[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
