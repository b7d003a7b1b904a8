import ArgumentParser
import Foundation
import ICUKit
import Lexicons
import Segmentation
import SequenceModel
import TextModel

/// Trains the segmenter: compiles its word list and the weights of its tagger into one file.
struct TrainWords: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "words", abstract: "Trains the model that tells where words begin and end.")

    @Option(help: "Segmented text: a sentence a line, a space between words.") var train: String
    @Option(help: "Segmented text that is kept out of training, for the card's figures.") var dev: [String] = []
    @Option(help: "Unlabelled text: files, folders or .bio files.") var raw: [String] = []
    @Option(help: "A dictionary file of idioms for the word list.") var idioms: String?
    @Option(help: "A dictionary file of words that dictionaries have as headwords.") var headwords: String?
    @Option(help: "The same text as --train, as word/TAG, surnames and given names apart: trains parts of speech.")
    var tagged: String?
    @Option(help: "Tagged text that is kept out of training.") var taggedDev: String?
    @Option(help: "Text with names as character BIO: PER, LOC and ORG bind the words around them.") var names:
        [String] = []
    @Option(help: "How much a sentence of --names counts.") var namesWeight: Float = 0.5
    @Option(help: "The folder of dictionaries.") var dictionaries: String
    @Option(help: "The model to write.") var output: String
    @Option(help: "Epochs.") var epochs = 6
    @Option(help: "Epochs after pruning.") var pruned = 4
    @Option(help: "Features seen fewer times are left out.") var cutoff = 2
    @Option(help: "The table gets 2 to the power of this many buckets of 4 rows.") var bits = 16
    @Option(help: "AdaGrad's rate.") var rate: Float = 0.1
    @Option(help: "What an epoch takes off a weight that was hardly ever changed.") var decay: Float = 0.2

    @Option(help: "Feature columns to leave out, to see what they are worth.") var skip: [Int] = []

    static let blockSize = 300

    func run() throws {
        func log(_ line: String) {
            FileHandle.standardError.write(Data("[\(Int(Date().timeIntervalSince(began)))s] \(line)\n".utf8))
        }
        let began = Date()
        let corpus = try SegmentedCorpus(path: train)
        let counts = corpus.counts(blockSize: Self.blockSize)
        let tagClasses = try tagged.map { try TagClasses(TaggedCorpus(path: $0, joined: corpus)) }
        let trieFile = try compile(counts: counts, classes: tagClasses, log: log)
        let trie = try WordTrie(file: trieFile.file)
        log("word list compiled: \(trie.nodeCount) nodes")
        var set = TrainingSet(labels: WordFeatures.labels, stride: WordFeatures.stride)
        var hiddenBy: [Int: [Int]] = [:]
        for (word, entry) in counts where entry.block >= 0 {
            if let node = trie.lookUp(word)?.node { hiddenBy[entry.block, default: []].append(node) }
        }
        var hidden = [Bool](repeating: false, count: trie.nodeCount)
        let profiles = try NameProfiles.table(trieFile.file)
        var features = WordFeatures(trie: trie, profiles: profiles)
        var matrix = FeatureMatrix(count: 0, stride: WordFeatures.stride)
        for (number, words) in corpus.sentences.enumerated() {
            if number % Self.blockSize == 0 {
                let block = number / Self.blockSize
                for node in hiddenBy[block - 1] ?? [] { hidden[node] = false }
                for node in hiddenBy[block] ?? [] { hidden[node] = true }
            }
            let units = words.flatMap { $0 }
            units.withUnsafeBufferPointer { features.fill(&matrix, units: $0, isHidden: hidden) }
            for i in 0..<matrix.count { for c in skip { matrix[i, c] = FeatureHash.none } }
            set.add(matrix, gold: words.flatMap { WordFeatures.tags(wordLength: $0.count) })
        }
        for path in names {
            for sentence in try NamedText.sentences(path) {
                sentence.units.withUnsafeBufferPointer { features.fill(&matrix, units: $0) }
                set.add(matrix, gold: sentence.gold, allowed: sentence.allowed, weight: namesWeight)
            }
        }
        var options = ChainTrainer.Options()
        options.cutoff = cutoff
        options.rate = rate
        options.decay = decay
        let trainer = ChainTrainer(set, options: options, forbidden: WordFeatures.forbidden, log: log)
        trainer.train(epochs: epochs)
        trainer.prune(bucketBits: bits, epochs: pruned)
        var file = trieFile.builder
        let placed = trainer.builder(bucketBits: bits, meta: meta).write(to: &file, prefix: "seg/")
        log("\(placed.placed) features in the table, \(placed.dropped) left out")
        if let tagged {
            try TagTraining(words: trie, profiles: profiles, log: log).run(
                tagged: tagged, joined: corpus, classes: tagClasses, into: &file)
        }
        let bytes = file.bytes()
        try Data(bytes).write(to: URL(fileURLWithPath: output))
        let model = try ModelFile(bytes: bytes)
        let segmenter = try Segmenter(file: model)
        var figures: [(name: String, value: String)] = []
        for path in dev {
            let f1 = try score(SegmentedCorpus(path: path), segmenter)
            figures.append(("F1 of words, " + URL(fileURLWithPath: path).lastPathComponent, String(f1)))
        }
        if let taggedDev {
            let joined = try dev.first.map { try SegmentedCorpus(path: $0) } ?? SegmentedCorpus()
            let held = try TaggedCorpus(path: taggedDev, joined: joined)
            let share = try TagTraining.score(held, PartOfSpeechTagger(file: model), trie)
            figures.append(("right tags, the words given", String(share)))
        }
        for (name, value) in figures { log("\(name): \(value)") }
        let path = output.hasSuffix(".jbm") ? String(output.dropLast(4)) : output
        try card(figures).markdown().write(toFile: path + ".card.md", atomically: true, encoding: .utf8)
        log("wrote \(bytes.count) bytes")
    }

    private func card(_ figures: [(name: String, value: String)]) -> ModelCard {
        var data = [(path: train, role: "segmented text")]
        if let tagged { data.append((tagged, "the same text with parts of speech")) }
        if let idioms { data.append((idioms, "idioms")) }
        if let headwords { data.append((headwords, "headwords of dictionaries")) }
        data += names.map { ($0, "names that bind the words around them") }
        data += raw.map { ($0, "unlabelled text for accessor variety") }
        return ModelCard(
            title: "words.jbm",
            purpose:
                "Where words begin and end, and their parts of speech (PKU tag set). It also holds the compiled word "
                + "list: ICU's dictionary of Chinese (its costs), the words of the training text, the shipped places, idioms, "
                + "headwords that two other dictionaries share, and strings that combine freely in unlabelled text.",
            data: data,
            recipe: [
                ("command", "`\(command)`, see `Sources/JianbaoDev/Training`"),
                ("tagger", "linear-chain CRF over six tags, \(WordFeatures.stride) features a character, AdaGrad"),
                ("epochs", "\(epochs), and \(pruned) after pruning to 2^\(bits) buckets of 4 features"),
                ("rate, decay, cutoff", "\(rate), \(decay), \(cutoff)"), ("seed", "\(ChainTrainer.Options().seed)"),
                ("ICU", icuVersion),
            ],
            figures: figures)
    }

    /// What to type for the same model, without the folders of the files; the epochs and the like stand in the recipe.
    private var command: String {
        func option(_ name: String, _ paths: [String]) -> String {
            paths.map { " --\(name) \(URL(fileURLWithPath: $0).lastPathComponent)" }.joined()
        }
        return "jianbao-dev train words" + option("train", [train]) + option("tagged", tagged.map { [$0] } ?? [])
            + option("names", names) + option("raw", raw) + option("idioms", idioms.map { [$0] } ?? [])
            + option("headwords", headwords.map { [$0] } ?? [])
            + " --dictionaries dictionaries --output dictionaries/models/words.jbm"
    }

    private var meta: String { "task: words\nepochs: \(epochs)+\(pruned)\nrate: \(rate)\ncutoff: \(cutoff)\n" }

    private func compile(
        counts: [[UInt16]: (count: Int, block: Int)], classes: TagClasses?, log: (String) -> Void
    ) throws -> (file: ModelFile, builder: ModelFileBuilder) {
        var costs: [[UInt16]: Int] = [:]
        try DictionaryWords.forEach { word, cost in
            // Japanese words are left to ICU.
            if word.contains(where: { CharacterClass[unit: $0] == .kana }) { return }
            costs[FoldTable.width.fold(Array(word))] = max(1, min(255, Int(cost)))
        }
        let lexicons = try LexiconStore(directory: dictionaries)
        var counts = counts
        for kind in [LexiconKind.administrativeDivisions, .countries, .places] {
            for row in lexicons[kind].rows {
                let word = FoldTable.width.fold(Array(row.key.utf16))
                if word.count > 1, word.count < 8 { counts[word, default: (1, -1)].block = -1 }
            }
        }
        var idiomList = Set<[UInt16]>()
        for word in try Self.words(of: idioms) {
            idiomList.insert(word)
            counts[word, default: (1, -1)].block = -1
        }
        let headwordList = Set(try Self.words(of: headwords))
        var variety: [[UInt16]: Int] = [:]
        var counter = AccessorVariety()
        for path in raw { for line in try RawText.lines(path) { counter.add(line) } }
        for (units, bin) in counter.strings(least: 6) { variety[units] = bin }
        log("\(costs.count) words of ICU, \(counts.count) of training text, \(variety.count) strings of raw text")
        var builder = WordTrieBuilder()
        let idiomClass = classes?.number(ofOnly: "i") ?? 0
        for word in Set(costs.keys).union(counts.keys).union(variety.keys).union(headwordList) {
            var tags = classes?.number(of: word) ?? 0
            if tags == 0, idiomList.contains(word) { tags = idiomClass }
            builder.add(
                word,
                WordTrie.Facts(
                    cost: costs[word] ?? 0, frequency: counts[word]?.count ?? 0, variety: variety[word] ?? 0,
                    tags: tags, isHeadword: headwordList.contains(word)))
        }
        var file = ModelFileBuilder()
        builder.write(to: &file)
        var profiles = [UInt8](repeating: 0, count: 65_536)
        for row in lexicons[.nameCharacters].rows where row.key.utf16.count == 1 {
            let numbers = row.fields.dropFirst().map { Int($0) ?? 0 }
            profiles[Int(row.key.utf16[row.key.utf16.startIndex])] = NameProfiles.profile(
                text: numbers[0], surname: numbers[1], first: numbers[2], second: numbers[3], foreign: numbers[5])
        }
        file.add("profiles", profiles)
        file.add("icu", text: icuVersion)
        return (try ModelFile(bytes: file.bytes()), file)
    }

    /// The words of a dictionary file, folded; none without a file.
    private static func words(of path: String?) throws -> [[UInt16]] {
        guard let path else { return [] }
        return try Lexicon(bytes: FileBytes.read(path), path: path).rows.map { FoldTable.width.fold($0.units) }
    }

    private func score(_ corpus: SegmentedCorpus, _ segmenter: Segmenter) -> Double {
        var (hits, found, gold) = (0, 0, 0)
        for words in corpus.sentences {
            let text = CleanText(units: words.flatMap { $0 })
            let tokens = segmenter.tokens(in: text, ranges: [TextRange(0, text.count)])
            let spans = Set(tokens.map { Int($0.start)..<Int($0.end) })
            var start = 0
            for word in words {
                if spans.contains(start..<start + word.count) { hits += 1 }
                start += word.count
            }
            found += tokens.count
            gold += words.count
        }
        return 2 * Double(hits) / Double(max(1, found + gold))
    }
}
