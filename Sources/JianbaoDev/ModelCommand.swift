import ArgumentParser
import Segmentation
import SequenceModel
import TextModel

/// Looks into model files.
struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model", abstract: "Looks into model files.", subcommands: [ModelConvert.self, ModelShow.self])
}

/// `jianbao-dev model show MODEL --text …`: why a text is cut as it is.
struct ModelShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows a model's sections and the heaviest features of its decisions.",
        discussion: "A feature's weight is that for the chosen tag less that for the best other one, in nats.")

    @Argument(help: "The model file.") var model: String
    @Option(help: "A text to decide on.") var text: String?
    @Option(help: "How many features to show a character.") var top = 5

    func run() throws {
        let file = try ModelFile(path: model)
        guard let text else {
            for name in file.sectionNames { print("\(name)\t\(try file.section(name).count) bytes") }
            if file.has("seg/meta") { print(try file.text("seg/meta")) }
            return
        }
        let tagger = try SequenceTagger(file: file, prefix: "seg/")
        var features = WordFeatures(trie: try WordTrie(file: file), profiles: try NameProfiles.table(file))
        let clean = CleanText(text)
        var matrix = FeatureMatrix(count: 0, stride: WordFeatures.stride)
        clean.folded.withUnsafeBufferPointer { features.fill(&matrix, units: $0) }
        var emissions = EmissionMatrix()
        tagger.emissions(of: matrix, into: &emissions)
        let (tags, margins) = tagger.decodeWithMargins(emissions)
        for i in 0..<clean.count {
            let tag = Int(tags[i])
            print(
                "\(clean.string(TextRange(i, i + 1)))  \(tagger.labels[tag])  margin \(nats(margins[i], tagger))")
            let contributions = (0..<WordFeatures.stride).compactMap { c -> (name: String, weight: Int32)? in
                let weights = tagger.table.weights(of: matrix[i, c])
                guard weights.count > tag else { return nil }
                let others = weights.indices.prefix(tagger.labels.count).filter { $0 != tag }.map { weights[$0] }
                return (WordFeatures.templates[c], Int32(weights[tag]) - Int32(others.max() ?? 0))
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
