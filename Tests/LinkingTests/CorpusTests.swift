import JianbaoTesting
import Knowledge
import Testing
import TextModel

@testable import Linking

@Suite struct CorpusTests {
    private let linker = Linker(lexicon: MarkedArticle.lexicon)

    private func pages() throws -> [LinkInput] {
        [
            try MarkedArticle.input("[南京市总工会|ORG][主席|TITLE][张伟|PERSON]到场，现场不时爆发出阵阵掌声和欢快的笑声，大家都很高兴。", id: "a.txt#1"),
            try MarkedArticle.input("[市总工会|ORG][主席|TITLE][张伟|PERSON]到[南京市|GPE]讲话。", id: "b.txt#1"),
            try MarkedArticle.input("[长春市审计局|ORG][局长|TITLE][张伟|PERSON]到场，现场不时爆发出阵阵掌声和欢快的笑声，大家都很高兴。", id: "c.txt#1"),
        ]
    }

    @Test func namesakesStandApartWithAReason() throws {
        let file = linker.link(try pages())
        let people = file.entities.filter { $0.label == .person }
        #expect(people.map(\.id) == ["person:张伟#1", "person:张伟#2"])
        #expect(people[0].references.map(\.article) == ["a.txt#1", "b.txt#1"])
        #expect(people[1].reason?.contains("namesake") == true)
        let message = try #require(file.review.first { $0.kind == "namesake" && $0.id == "person:张伟#2" }?.message)
        #expect(message.contains("局长 @ 长春市审计局 in c.txt#1, 主席 @ 南京市总工会 in a.txt#1"))
    }

    /// A name that many bear is another's where the post is another; one that few bear is not, nor where no post is told.
    @Test(arguments: [
        ("张伟", "[矿泉水厂|FAC]的[班长|TITLE][张伟|PERSON]到场。", 2), ("张伟", "[张伟|PERSON]到场。", 1),
        ("张伟", "[主席|TITLE][张伟|PERSON]到场。", 1), ("余运高", "[班长|TITLE][余运高|PERSON]到场。", 1),
    ]) func namesThatManyBearAskForAPostThatAgrees(name: String, other: String, persons: Int) throws {
        var lexicon = MarkedArticle.lexicon
        lexicon.names = NameFrequency(
            surnames: ["张": 700, "余": 40, "李": 9260],
            given: [("伟", 0, 0, 30), ("运", 1, 0, 0), ("高", 0, 1, 0), ("华", 999, 999, 70)])
        let file = Linker(lexicon: lexicon).link([
            try MarkedArticle.input("[南京市总工会|ORG][主席|TITLE][\(name)|PERSON]讲话。", id: "a.txt#1"),
            try MarkedArticle.input(other, id: "b.txt#1"),
        ])
        #expect(file.entities.filter { $0.label == .person }.count == persons)
    }

    @Test func anOfficeIsPartOfABodyOfItsKind() throws {
        let file = linker.link([
            try MarkedArticle.input("[南京市总工会经济技术部|ORG][部长|TITLE][段飞|PERSON]讲话，[南京市总工会党组|ORG]开会。", id: "a.txt#1")
        ])
        let whole = try #require(file.entities.first { $0.name == "南京市总工会" })
        let office = try #require(file.entities.first { $0.name == "南京市总工会经济技术部" })
        #expect(office.kind == "union")
        #expect(file.relations.contains { $0.kind == .partOf && $0.subject == office.id && $0.object == whole.id })
    }

    @Test func theSameInputGivesTheSameKnowledge() throws {
        let a = linker.link(try pages())
        let b = linker.link(try pages())
        #expect(a.entities == b.entities)
        #expect(a.relations == b.relations)
        #expect(a.events == b.events)
        #expect(a.reused == b.reused)
        #expect(a.review == b.review)
    }

    @Test func idsStayWhenAPageIsAdded() throws {
        let before = linker.link(try pages())
        let more = try MarkedArticle.input("[苏州市总工会|ORG][主席|TITLE][李明|PERSON]和[张伟|PERSON]到场。", id: "d.txt#1")
        let after = linker.link(try pages() + [more])
        #expect(Set(before.entities.map(\.id)).isSubset(of: Set(after.entities.map(\.id))))
        #expect(Set(before.relations.map(\.id)).isSubset(of: Set(after.relations.map(\.id))))
        #expect(Set(before.events.map(\.id)).isSubset(of: Set(after.events.map(\.id))))
    }

    @Test func reusedTextIsFoundOnce() throws {
        let file = linker.link(try pages())
        #expect(file.reused.map(\.text) == ["张伟到场，现场不时爆发出阵阵掌声和欢快的笑声，大家都很高兴。"])
        #expect(file.reused.first?.places.map(\.article) == ["a.txt#1", "c.txt#1"])
    }

    @Test func numbersThatDisagreeAreReported() throws {
        func article(_ n: String, _ id: String) throws -> LinkInput {
            try MarkedArticle.input(
                "赛事\n[5月22日|DATE|2024-05-22]，[金陵职工大赛|EVENT]在[南京|GPE]举行，[\(n)|CARDINAL|\(n)|classifier=人]人参加。", id: id)
        }
        let file = linker.link([try article("300", "a.txt#1"), try article("500", "b.txt#1")])
        #expect(file.conflicts.map(\.quantity) == ["人参加"])
        let agreeing = linker.link([try article("300", "a.txt#1"), try article("300", "b.txt#1")])
        #expect(agreeing.conflicts.isEmpty)
    }

    @Test(arguments: [("人角逐桂冠", 1), ("人获奖", 0)]) func toTakePartHasSeveralWords(told: String, conflicts: Int) throws {
        func article(_ words: String, _ id: String) throws -> LinkInput {
            try MarkedArticle.input(
                "赛事\n[5月22日|DATE|2024-05-22]，[金陵职工大赛|EVENT]在[南京|GPE]举行，\(words)。", id: id)
        }
        let file = linker.link([
            try article("[300|CARDINAL|300|classifier=人]\(told)", "a.txt#1"),
            try article("吸引[500|CARDINAL|500|classifier=人]人", "b.txt#1"),
        ])
        #expect(file.conflicts.count == conflicts)
    }

    @Test func anOfficeWithTwoHoldersIsContradicted() throws {
        let file = linker.link([
            try MarkedArticle.input("[南京市总工会|ORG][主席|TITLE][高远|PERSON]。", id: "a.txt#1"),
            try MarkedArticle.input("[南京市总工会|ORG][主席|TITLE][白云|PERSON]。", id: "b.txt#1"),
        ])
        #expect(file.offices.map(\.isContradicted) == [true])
        #expect(file.review.contains { $0.kind == "office" })
    }

    @Test func aRejectedFactIsLeftOut() throws {
        let input = try MarkedArticle.input("[南京市总工会|ORG][主席|TITLE][高远|PERSON]。")
        let id = try #require(linker.link([input]).relations.first?.id)
        let decided = Linker(lexicon: MarkedArticle.lexicon, options: LinkOptions(decisions: [id: .reject]))
        #expect(decided.link([input]).relations.isEmpty)
        #expect(decided.link([input]).review.map(\.decision) == [.reject])
    }

    private func decided(_ id: String) -> Linker {
        Linker(lexicon: MarkedArticle.lexicon, options: LinkOptions(decisions: [id: .reject]))
    }

    @Test func aRejectedNamesakeIsOnePerson() throws {
        let file = decided("person:张伟#2").link(try pages())
        #expect(file.entities.filter { $0.label == .person }.map(\.id) == ["person:张伟#1"])
        #expect(file.review.contains { $0.id == "person:张伟#2" && $0.decision == .reject })
        let others = decided("person:张伟#3").link(try pages())
        #expect(others.entities.filter { $0.label == .person }.count == 2)
    }

    @Test func aRejectedShortNameStandsForItself() throws {
        let pages = [
            try MarkedArticle.input("[南京市总工会|ORG]开会。", id: "a.txt#1"),
            try MarkedArticle.input("[市总工会|ORG]开会。", id: "a.txt#2"),
        ]
        #expect(linker.link(pages).called("市总工会") == ["南京市总工会"])
        let file = decided("alias:a.txt#2|市总工会").link(pages)
        #expect(file.called("市总工会") == ["市总工会"])
        #expect(file.review.contains { $0.id == "alias:a.txt#2|市总工会" && $0.decision == .reject })
    }

    @Test func anEmptyCorpusHasNoKnowledge() {
        let file = linker.link([])
        #expect(file.entities.isEmpty && file.relations.isEmpty && file.events.isEmpty)
    }
}
