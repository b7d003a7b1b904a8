package import Lexicons
package import SequenceModel
package import TextModel

/// Finds names with the trained model; without its file it finds none and says so.
package struct NameTagger: Sendable {
    private let tagger: SequenceTagger
    private let features: NameFeatures

    /// The model's file below the folder of dictionaries.
    package static let path = "models/names.jbm"

    /// Maps the model of a folder of dictionaries.
    ///
    /// - Throws: `ModelError` when there is none, or it is damaged, or it was trained for other features.
    package init(lexicons: LexiconStore) throws(ModelError) {
        try self.init(file: ModelFile(path: "\(lexicons.directory)/\(Self.path)"), lexicons: lexicons)
    }

    /// A tagger over a model file.
    package init(file: ModelFile, lexicons: LexiconStore) throws(ModelError) {
        tagger = try SequenceTagger(file: file, prefix: "ner/")
        features = NameFeatures(lexicons: lexicons)
        guard tagger.stride == NameFeatures.stride, tagger.labels == NameLabels.names else {
            throw ModelError(
                file: file.path,
                kind: .badSection(
                    "ner/shape",
                    reason: "it was trained for other features; train it anew with `jianbao-dev train-names`"))
        }
    }

    /// What the model says of the sentences of a text.
    package func reading(
        of text: CleanText, sentences: [TextRange<Clean>], matches: [LexiconMatch], tokens: [Token]
    ) -> ModelReading {
        var scratch = NameFeatures.Scratch()
        var emissions = EmissionMatrix()
        var spans: [ModelSpan] = []
        var losses = tagger.losses(count: text.count)
        var first = 0
        var firstToken = 0
        text.folded.withUnsafeBufferPointer { units in
            for sentence in sentences where !sentence.isEmpty {
                while first < matches.count, Int(matches[first].start) < sentence.start { first += 1 }
                var last = first
                while last < matches.count, Int(matches[last].start) < sentence.end { last += 1 }
                while firstToken < tokens.count, Int(tokens[firstToken].end) <= sentence.start { firstToken += 1 }
                var lastToken = firstToken
                while lastToken < tokens.count, Int(tokens[lastToken].start) < sentence.end { lastToken += 1 }
                features.fill(
                    &scratch, units: UnsafeBufferPointer(rebasing: units[sentence.start..<sentence.end]),
                    matches: matches[first..<last], tokens: tokens[firstToken..<lastToken], offset: sentence.start)
                first = last
                tagger.emissions(of: scratch.columns, into: &emissions)
                // Outside names nobody asks how sure the label is.
                let (labels, margins) = tagger.decode(emissions, plain: 0, losses: &losses, at: sentence.start)
                collect(labels, margins, offset: sentence.start, into: &spans)
            }
            // A label between the two units of a pair cuts a character: the model has not learned rare ones.
            // Nor were there marks of a web page in what it read: </p><p>.
            spans.removeAll { span in
                cutsPair(units, span.range.start) || cutsPair(units, span.range.end)
                    || (span.range.start..<span.range.end).contains { units[$0] == 0x3C || units[$0] == 0x3E }
            }
        }
        return ModelReading(spans: spans, losses: losses)
    }

    private func cutsPair(_ units: UnsafeBufferPointer<UInt16>, _ i: Int) -> Bool {
        i > 0 && i < units.count && UTF16.isTrailSurrogate(units[i]) && UTF16.isLeadSurrogate(units[i - 1])
    }

    private func collect(_ labels: [UInt8], _ margins: [Int32], offset: Int, into spans: inout [ModelSpan]) {
        var start = 0
        var margin = Int32.max
        for i in labels.indices where labels[i] != 0 {
            guard let (kind, position) = NameLabels.part(labels[i]) else { continue }
            if position == 0 || position == 3 {
                start = i
                margin = Int32.max
            }
            margin = min(margin, margins[i])
            if position >= 2 {
                spans.append(
                    ModelSpan(
                        range: TextRange(offset + start, offset + i + 1), label: kind.label,
                        score: probability(margin)))
            }
        }
    }

    /// A margin in nats as the chance that the span is right: two labellings alone would share it so.
    private func probability(_ margin: Int32) -> Double {
        let nats = Double(margin) / Double(tagger.scale)
        // 1 / (1 + e^−x) without Foundation: (1 + tanh(x/2)) / 2 by its rational approximation.
        let x = Swift.min(6, nats) / 2
        let square = x * x
        let tanh =
            x * (135_135 + square * (17_325 + square * (378 + square)))
            / (135_135 + square * (62_370 + square * (3_150 + square * 28)))
        return Swift.min(0.995, (1 + tanh) / 2)
    }
}
