import ArgumentParser
import Extraction
import Lexicons
import Segmentation
import SequenceModel
import TextModel

/// `jianbao-dev model show MODEL --text …`: why a text is cut, or names are found in it, as it is.
struct ModelShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows a model's sections and the heaviest features of its decisions.",
        discussion: """
            jianbao-dev model show dictionaries/models/names.jbm --text 副主席余运高出席

            For the model of words and for that of names. A feature's weight is that for the chosen tag less that for the
            other one that all features together like best, in nats; a number in its name is how far from the character it looks.
            """)

    @Argument(help: "The model file.") var model: String
    @Option(help: "A text to decide on.") var text: String?
    @Option(help: "How many features to show a character.") var top = 5
    @Option(help: "The folder of dictionaries, which the model of names reads too.") var dictionaries = "dictionaries"

    func run() throws {
        let file = try ModelFile(path: model)
        guard let text else {
            for name in file.sectionNames { print("\(name)\t\(try file.section(name).count) bytes") }
            for meta in ["seg/meta", "ner/meta"] where file.has(meta) { print(try file.text(meta)) }
            return
        }
        let clean = CleanText(text)
        if file.has("ner/shape") {
            let (matrix, columns) = try nameFeatures(clean)
            show(clean, matrix, columns, try SequenceTagger(file: file, prefix: "ner/"))
        } else {
            let tagger = try SequenceTagger(file: file, prefix: "seg/")
            var features = WordFeatures(trie: try WordTrie(file: file), profiles: try NameProfiles.table(file))
            var matrix = FeatureMatrix(count: 0, stride: WordFeatures.stride)
            clean.folded.withUnsafeBufferPointer { features.fill(&matrix, units: $0) }
            show(clean, matrix, WordFeatures.templates, tagger)
        }
    }

    /// The features of a text as of one sentence, and what they look at.
    private func nameFeatures(_ given: CleanText) throws -> (FeatureMatrix, [String]) {
        let lexicons = try LexiconStore(directory: dictionaries)
        let clean = CleanText(units: given.units, folding: lexicons.folding)
        let tokens = Segmenter(lexicons: lexicons).tokens(in: clean, ranges: [TextRange(0, clean.count)], tagged: false)
        var matrix = FeatureMatrix(count: 0, stride: NameFeatures.stride)
        clean.folded.withUnsafeBufferPointer {
            NameFeatures(lexicons: lexicons).fill(
                &matrix, units: $0, matches: lexicons.trie.matches(in: $0)[...], tokens: tokens[...], offset: 0)
        }
        return (matrix, NameFeatures.templates)
    }

    private func show(_ clean: CleanText, _ matrix: FeatureMatrix, _ columns: [String], _ tagger: SequenceTagger) {
        var emissions = EmissionMatrix()
        tagger.emissions(of: matrix, into: &emissions)
        let (tags, margins) = tagger.decodeWithMargins(emissions)
        for i in 0..<clean.count {
            let tag = Int(tags[i])
            let rival = tagger.labels.indices.filter { $0 != tag }.max { emissions[i, $0] < emissions[i, $1] } ?? tag
            print(
                "\(clean.string(TextRange(i, i + 1)))  \(tagger.labels[tag]), not \(tagger.labels[rival])  margin \(nats(margins[i], tagger))"
            )
            let contributions = columns.indices.compactMap { c -> (name: String, weight: Int32)? in
                let weights = tagger.table.weights(of: matrix[i, c])
                guard weights.count > max(tag, rival) else { return nil }
                return (columns[c], Int32(weights[tag]) - Int32(weights[rival]))
            }.sorted { abs($0.weight) > abs($1.weight) }
            for feature in contributions.prefix(top) { print("    \(nats(feature.weight, tagger))  \(feature.name)") }
        }
    }

    private func nats(_ score: Int32, _ tagger: SequenceTagger) -> String {
        let hundredths = Int((Double(score) / Double(tagger.scale) * 100).rounded())
        let fraction = abs(hundredths) % 100
        return "\(hundredths < 0 ? "-" : "+")\(abs(hundredths) / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
