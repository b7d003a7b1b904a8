import ArgumentParser
import Extraction
import Foundation
import Lexicons
import SequenceModel
import TextModel

/// Trains the name model on BIO corpora and marked articles.
struct TrainNames: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train-names", abstract: "Trains the model that finds persons, bodies, places and titles.",
        discussion: """
            jianbao-dev train-names --bio ../shared/eval/ner/msra.train.bio --articles ../shared/eval/articles/union.jsonl \\
              --output dictionaries/models/names.jbm
            """)

    @Option(help: "Character BIO files; a file that ends in .titles marks titles too.") var bio: [String] = []
    @Option(help: "BIO files that mark titles too.") var titledBio: [String] = []
    @Option(help: "Articles with inline marks; a third, chosen by the SHA-1 of the id, is kept out.") var articles:
        [String] = []
    @Flag(help: "Train on all articles; the card's figures then say nothing about new text.") var all = false
    @Option(help: "Copies of the marked articles with other names in them.") var copies = 10
    @Option(help: "How much a marked article counts against a sentence of the other corpora.") var weight: Float = 2
    @Option(help: "BIO files to score with.") var dev: [String] = []
    @Option(help: "The folder of dictionaries.") var dictionaries = "dictionaries"
    @Option(help: "The model to write.") var output: String
    @Option(help: "Epochs.") var epochs = 5
    @Option(help: "Epochs after pruning.") var pruned = 3
    @Option(help: "Features seen fewer times are left out.") var cutoff = 2
    @Option(help: "The table gets 2 to the power of this many buckets of 2 rows.") var bits = 17
    @Option(help: "AdaGrad's rate.") var rate: Float = 0.3
    @Option(help: "What an epoch takes off each weight.") var decay: Float = 0.02

    func run() throws {
        let began = Date()
        func log(_ line: String) {
            FileHandle.standardError.write(Data("[\(Int(Date().timeIntervalSince(began)))s] \(line)\n".utf8))
        }
        let lexicons = try LexiconStore(directory: dictionaries)
        let features = NameFeatures(lexicons: lexicons)
        let convention = NameConvention(lexicons: lexicons)
        var set = TrainingSet(labels: NameLabels.names, stride: NameFeatures.stride)
        var matrix = FeatureMatrix(count: 0, stride: NameFeatures.stride)
        func fill(_ sentence: NamedSentence) {
            sentence.units.withUnsafeBufferPointer { units in
                let matches = lexicons.trie.matches(in: units)
                features.fill(&matrix, units: units, matches: matches[...], offset: 0)
            }
        }
        func add(_ sentence: NamedSentence, weight: Float) {
            fill(sentence)
            let (gold, allowed) = sentence.labels
            set.add(matrix, gold: gold, allowed: allowed, weight: weight)
        }
        for (paths, marksTitles) in [(bio, false), (titledBio, true)] {
            for path in paths {
                for sentence in try BIOCorpus.sentences(path) {
                    add(convention.apply(to: sentence, marksTitles: marksTitles), weight: marksTitles ? 0.5 : 1)
                }
            }
        }
        var held: [NamedSentence] = []
        var augmentation = NameAugmentation(lexicons: lexicons, seed: 7)
        for path in articles {
            for article in try MarkedArticle.load(path) {
                if article.isHeldOut { try held += article.marked.flatMap(MarkedArticle.sentences) }
                if article.isHeldOut, !all { continue }
                for sentence in try article.marked.flatMap(MarkedArticle.sentences) { add(sentence, weight: weight) }
                for _ in 0..<copies {
                    for copy in try augmentation.vary(article.marked) {
                        for sentence in MarkedArticle.sentences(of: copy) { add(sentence, weight: weight / 2) }
                    }
                }
            }
        }
        var options = ChainTrainer.Options()
        options.cutoff = cutoff
        options.rate = rate
        options.decay = decay
        let trainer = ChainTrainer(set, options: options, forbidden: NameLabels.forbidden, log: log)
        trainer.train(epochs: epochs)
        trainer.prune(bucketBits: bits, epochs: pruned)
        var file = ModelFileBuilder()
        let meta = "task: names\nepochs: \(epochs)+\(pruned)\nrate: \(rate)\ncutoff: \(cutoff)\ncopies: \(copies)\n"
        let placed = trainer.builder(bucketBits: bits, meta: meta).write(to: &file, prefix: "ner/")
        log("\(placed.placed) features in the table, \(placed.dropped) left out")
        let bytes = file.bytes()
        try Data(bytes).write(to: URL(fileURLWithPath: output))
        let model = try SequenceTagger(file: ModelFile(bytes: bytes), prefix: "ner/")
        var figures: [(name: String, value: String)] = []
        func score(_ name: String, _ sentences: [NamedSentence]) {
            var score = NameScore()
            for sentence in sentences {
                fill(sentence)
                score.add(sentence, found: model.labels(of: matrix))
            }
            log("\(name): \(score)")
            figures.append((name, score.description))
        }
        score("held-out articles", held)
        for path in dev { score(URL(fileURLWithPath: path).lastPathComponent, try BIOCorpus.sentences(path)) }
        let card = ModelCard(
            title: "names.jbm",
            purpose:
                "A linear-chain conditional random field that marks persons, bodies, places and titles in Chinese text.",
            data: (bio + titledBio + articles).map { ($0, "training") } + dev.map { ($0, "figures") },
            recipe: [
                ("epochs", "\(epochs), and \(pruned) after pruning"), ("rate", "\(rate)"), ("cutoff", "\(cutoff)"),
                ("decay", "\(decay)"), ("buckets", "2^\(bits)"), ("copies of each article", "\(copies)"),
                ("weight of an article", "\(weight)"), ("seed", "\(options.seed)"),
                ("articles kept out", all ? "none" : "a third, by the SHA-1 of the id"),
            ], figures: figures)
        try card.markdown().write(
            toFile: output.replacingOccurrences(of: ".jbm", with: ".card.md"), atomically: true, encoding: .utf8)
        log("wrote \(bytes.count) bytes")
    }
}
