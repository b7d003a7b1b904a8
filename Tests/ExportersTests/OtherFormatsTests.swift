import Knowledge
import Testing
import TextModel

@testable import Exporters

@Suite struct OtherFormatsTests {
    private var file: KnowledgeFile {
        KnowledgeFile(
            entities: [
                Entity(id: "org:云岭\"大\"厂#1", label: .organization, name: "云岭\"大\"厂", aliases: ["大厂"], kind: "company"),
                Entity(id: "person:高远#1", label: .person, name: "高远"),
            ],
            relations: [
                Relation(
                    id: "post:1", kind: .holdsPost, subject: "person:高远#1", object: "org:云岭\"大\"厂#1", title: "厂长",
                    status: .current, asOf: "2024-05-23", rule: "r")
            ])
    }

    @Test func postsAsCSV() {
        #expect(
            KnowledgeCSV.posts(file)
                == "person,title,organization,status,since,asOf,article,quote\r\n高远,厂长,\"云岭\"\"大\"\"厂\",current,2024-05-23,2024-05-23,,\r\n"
        )
    }

    @Test func aLineAFact() {
        let lines = String(decoding: KnowledgeLines.bytes(file), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines[1]
                == #"{"kind":"entity","fact":{"id":"person:高远#1","label":"PERSON","name":"高远","aliases":[],"confidence":1,"mentions":[]}}"#
        )
        #expect(lines[2].hasPrefix(#"{"kind":"relation","fact":{"id":"post:1","type":"holdsPost""#))
    }

    @Test func mentionsAsBrat() {
        let text = CleanText("𠮷园，高远到场。")
        let record = ArticleRecord(
            id: "a#1", path: "a", text: text, sentences: [],
            mentions: [
                Mention(range: TextRange(4, 6), text: "高远", label: .person, score: 1, rule: "r", entity: "person:高远#1"),
                Mention(range: TextRange(4, 5), text: "高", label: .person, score: 1, rule: "r", isNested: true),
            ], sources: [], published: nil)
        #expect(BratStandoff.annotations(record) == "T1\tPERSON 3 5\t高远\n#1\tAnnotatorNotes T1\tperson:高远#1\n")
    }
}
