import Jianbao

let analyzer = try Analyzer.shipped()
for mention in analyzer.mentions(in: "5月22日，近3000人参加。", published: LocalDateTime(iso: "2024-05-23")) {
    print(mention.text, mention.label.rawValue, mention.time?.timex.value ?? "")
}
let pages = [PageFile(path: "a1.txt", text: "本报讯（记者 何远）市总工会副主席林晚舟出席活动。")]
let corpus = try await Pipeline(analyzer: analyzer, options: PipelineOptions(place: "北京")).read(pages)
for person in corpus.knowledge.entities where person.label == .person { print(person.name) }
print(corpus.json().count, "bytes of JSON")
