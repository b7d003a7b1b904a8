import ArgumentParser
import Extraction
import Foundation
import Lexicons
import SequenceModel

/// Trains the name model on BIO corpora and marked articles.
struct TrainNames: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train-names", abstract: "Trains the model that finds persons, bodies, places and titles.",
        discussion: """
            jianbao-dev train-names --bio msra.train.bio --articles union.jsonl:12:3 --output names.jbm

            The model sees the words of the segmenter. Where that was trained on the same text, cut the text by models that were
            not: part it (split-corpus), train a word model on each part (train words), and name them with --folds.
            """)

    @Option(help: "Character BIO files: PER, ORG, LOC and what they call titles.") var bio: [String] = []
    @Option(help: "BIO files that mark titles too.") var titledBio: [String] = []
    @Option(
        help: """
            Articles with inline marks, as FILE:COPIES:WEIGHT: how many copies with other names, and how much a sentence counts \
            against one of the other corpora. A third, chosen by the SHA-1 of the id, is kept out.
            """) var articles: [ArticleSource] = []
    @Option(help: "The folder of the texts of articles whose marks stand apart (see marks part).") var texts: String?
    @Flag(help: "Train on all articles; the card's figures then say nothing about new text.") var all = false
    @Option(help: "BIO files to score with.") var dev: [String] = []
    @Option(help: "The folder of dictionaries.") var dictionaries = "dictionaries"
    @Option(help: "Word models of parts of the BIO files, in the order of the parts.") var folds: [String] = []
    @Option(help: "The model to write.") var output: String
    @Option(help: "Epochs.") var epochs = 6
    @Option(help: "Epochs after pruning.") var pruned = 3
    @Option(help: "Features seen fewer times are left out.") var cutoff = 2
    @Option(help: "The table gets 2 to the power of this many buckets of 2 rows.") var bits = 16
    @Option(help: "AdaGrad's rate.") var rate: Float = 0.3
    @Option(help: "What an epoch takes off each weight.") var decay: Float = 0.02
    @Option(help: "The chance that a step leaves a feature out.") var dropout: Float = 0.5
    @Option(help: "How many feature columns, from the first, each corpus has for itself too.") var core = 0
    @Option(help: "Feature columns to leave out, to see what they are worth.") var skip: [Int] = []

    func run() throws {
        let began = Date()
        func log(_ line: String) {
            FileHandle.standardError.write(Data("[\(Int(Date().timeIntervalSince(began)))s] \(line)\n".utf8))
        }
        let lexicons = try LexiconStore(directory: dictionaries)
        var data = try NameTrainingSet(lexicons: lexicons, folds: folds, coreColumns: core, skipped: skip)
        for path in bio { try data.addBIO(path, marksTitles: false) }
        for path in titledBio { try data.addBIO(path, marksTitles: true) }
        var augmentation = NameAugmentation(lexicons: lexicons, seed: 7)
        var held: [NamedSentence] = []
        for source in articles { held += try data.addArticles(source, texts: texts, all: all, &augmentation) }
        var options = ChainTrainer.Options()
        options.cutoff = cutoff
        options.rate = rate
        options.decay = decay
        options.dropout = dropout
        let trainer = ChainTrainer(data.set, options: options, forbidden: NameLabels.forbidden, log: log)
        trainer.train(epochs: epochs)
        let corpus = core > 0 ? 0 : nil
        trainer.prune(bucketBits: bits, corpus: corpus, epochs: pruned)
        var file = ModelFileBuilder()
        let meta = "task: names\nepochs: \(epochs)+\(pruned)\nrate: \(rate)\ncutoff: \(cutoff)\ndropout: \(dropout)\n"
        let placed = trainer.builder(bucketBits: bits, corpus: corpus, meta: meta).write(to: &file, prefix: "ner/")
        log("\(placed.placed) features in the table, \(placed.dropped) left out")
        let bytes = file.bytes()
        try Data(bytes).write(to: URL(fileURLWithPath: output))
        let model = try SequenceTagger(file: ModelFile(bytes: bytes), prefix: "ner/")
        var figures: [(name: String, value: String)] = []
        func score(_ name: String, _ sentences: [NamedSentence]) {
            var score = NameScore()
            for sentence in sentences {
                score.add(sentence, found: model.labels(of: data.features(of: sentence)))
            }
            log("\(name): \(score)")
            figures.append((name, score.description))
        }
        if !held.isEmpty { score(all ? "articles that others keep out (seen)" : "held-out articles", held) }
        for path in dev { score(URL(fileURLWithPath: path).lastPathComponent, try BIOCorpus.sentences(path)) }
        try card(options, figures).markdown().write(
            toFile: output.replacingOccurrences(of: ".jbm", with: ".card.md"), atomically: true, encoding: .utf8)
        log("wrote \(bytes.count) bytes")
    }

    private func card(_ options: ChainTrainer.Options, _ figures: [(name: String, value: String)]) -> ModelCard {
        let sources = articles.map { "\($0.copies) × \($0.weight)" }.joined(separator: ", ")
        return ModelCard(
            title: "names.jbm",
            purpose:
                "A linear-chain conditional random field that marks persons, bodies, places and titles in Chinese text.",
            data: (bio + titledBio + articles.map(\.path)).map { ($0, "training") }
                + folds.map { ($0, "words of the training text, each from the parts that the model did not see") }
                + dev.map { ($0, "figures") },
            recipe: [
                ("epochs", "\(epochs), and \(pruned) after pruning"), ("rate", "\(rate)"), ("cutoff", "\(cutoff)"),
                ("decay", "\(decay)"), ("dropout", "\(dropout)"), ("buckets", "2^\(bits)"),
                ("columns that each corpus has for itself too", "\(core)"),
                ("copies of each article with other names, and weight of a sentence", sources),
                ("seed", "\(options.seed)"),
                ("articles kept out", all ? "none" : "a third, by the SHA-1 of the id"),
            ], figures: figures)
    }
}
