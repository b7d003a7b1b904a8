package import Extraction
public import Lexicons
import NumberExtraction
import OrganizationExtraction
import PersonExtraction
import PlaceExtraction
package import Segmentation
import SequenceModel
public import TextModel
import TimeExtraction
import WorkExtraction

/// Reads text and finds what it names; immutable, so one value serves all threads.
public struct Analyzer: Sendable {
    package let lexicons: LexiconStore
    package let extractors: [any Extractor]
    package let segmenter: Segmenter
    private let resolver = Resolver()
    private let recurrence = Recurrence()
    private let commonWords: CommonWords
    private let nameTagger: NameTagger?
    /// Why the name model is not in use, when it is not: everything then rests on rules and dictionaries.
    public let nameModelProblem: String?

    /// An analyzer with every registered extractor, over these dictionaries.
    public init(lexicons: LexiconStore) {
        let (models, extractors) = concurrentPair(
            { Models(lexicons: lexicons) }, { ExtractorRegistry.all(lexicons: lexicons) })
        self.init(lexicons: lexicons, extractors: extractors, models: models)
    }

    /// An analyzer with only these extractors.
    package init(lexicons: LexiconStore, extractors: [any Extractor]) {
        self.init(lexicons: lexicons, extractors: extractors, models: Models(lexicons: lexicons))
    }

    private init(lexicons: LexiconStore, extractors: [any Extractor], models: Models) {
        self.lexicons = lexicons
        self.extractors = extractors
        segmenter = models.segmenter
        commonWords = CommonWords(lexicons[.words])
        nameTagger = models.nameTagger
        nameModelProblem = models.nameModelProblem
    }

    /// What works with trained models.
    private struct Models: Sendable {
        let segmenter: Segmenter
        let nameTagger: NameTagger?
        let nameModelProblem: String?

        init(lexicons: LexiconStore) {
            segmenter = Segmenter(lexicons: lexicons)
            do throws(ModelError) {
                nameTagger = try NameTagger(lexicons: lexicons)
                nameModelProblem = nil
            } catch {
                nameTagger = nil
                nameModelProblem = error.description
            }
        }
    }

    /// What is not as it should be with the models: one that is missing is named, and what works without it.
    public var diagnostics: [Diagnostic] {
        segmenter.problem.map {
            [
                Diagnostic(
                    id: "model.words-unusable", severity: .warning,
                    message: "words are cut by dictionary alone: \($0)")
            ]
        } ?? []
    }

    /// A segmenter over the same dictionaries that does without the trained model.
    package func segmenterWithoutModel() -> Segmenter { Segmenter(lexicons: lexicons, usesModel: false) }

    /// The text with sentences, words and dictionary matches.
    package func analyze(
        _ text: CleanText, blocks: [Block], suspects: [TextRange<Clean>] = []
    ) -> AnalyzedText {
        let text = CleanText(units: text.units, folding: lexicons.folding)
        let sentences = blocks.flatMap { SentenceSplitter.sentences(in: text.units, range: $0.range) }
        let matches = text.folded.withUnsafeBufferPointer { lexicons.trie.matches(in: $0) }
        let tokens = segmenter.tokens(in: text, ranges: blocks.map(\.range), tagged: false)
        return AnalyzedText(
            text: text, blocks: blocks, sentences: sentences,
            words: Words(tokens) { [segmenter] in segmenter.partOfSpeech(of: $0, among: tokens, in: text) },
            lexiconMatches: matches,
            modelReading: nameTagger?.reading(of: text, sentences: sentences, matches: matches, tokens: tokens),
            suspects: suspects)
    }

    /// Every candidate and what became of it.
    ///
    /// All extractors run whatever labels are asked for: a person's name may lose to the body that it is part of.
    package func resolve(_ text: AnalyzedText, context: ArticleContext) -> Resolver.Outcome {
        var candidates: [Candidate] = []
        for extractor in extractors { candidates += extractor.candidates(in: text, context: context) }
        let outcome = resolver.resolve(commonWords.names(in: candidates, of: text))
        return recurrence.extended(outcome, in: text).map(resolver.resolve) ?? outcome
    }

    /// The mentions of a text that is taken as it is: no layout repair; each line is a paragraph.
    ///
    /// - Parameters:
    ///   - string: any text; an empty one has no mentions.
    ///   - published: what relative expressions count from.
    ///   - labels: the labels to return; nil returns all.
    ///   - nested: whether mentions inside others are returned too.
    public func mentions(
        in string: String, published: LocalDateTime? = nil, labels: Set<Label>? = nil, nested: Bool = false
    ) -> [Mention] {
        mentions(in: CleanText(string), published: published, labels: labels, nested: nested)
    }

    /// The mentions of a text whose paragraphs are known; without them each line is one.
    package func mentions(
        in text: CleanText, paragraphs: [TextRange<Clean>]? = nil, published: LocalDateTime?, labels: Set<Label>?,
        nested: Bool
    ) -> [Mention] {
        let outcome = outcome(of: text, paragraphs: paragraphs, published: published)
        return mentions(of: outcome, in: text, nested: nested, labels: labels)
    }

    /// Every candidate of a text that is taken as it is, and what became of it.
    package func outcome(
        of text: CleanText, paragraphs: [TextRange<Clean>]? = nil, published: LocalDateTime?
    ) -> Resolver.Outcome {
        let blocks = (paragraphs ?? text.lines()).map { Block(range: $0, role: .paragraph) }
        return resolve(analyze(text, blocks: blocks), context: ArticleContext(published: published))
    }

    /// The outcome's chosen candidates as mentions, in order; those of other labels are left out.
    package func mentions(
        of outcome: Resolver.Outcome, in text: CleanText, nested: Bool, labels: Set<Label>? = nil
    ) -> [Mention] {
        // Both lists are in order; of one range the chosen one comes first.
        let inner = nested ? outcome.nestedPlaces : []
        var mentions: [Mention] = []
        mentions.reserveCapacity(outcome.chosenPlaces.count + inner.count)
        func add(_ place: Int32, isNested: Bool) {
            let candidate = outcome.candidates[Int(place)]
            if labels?.contains(candidate.label) ?? true {
                mentions.append(mention(candidate, in: text, isNested: isNested))
            }
        }
        var k = 0
        for place in outcome.chosenPlaces {
            let range = outcome.candidates[Int(place)].range
            while k < inner.count, outcome.candidates[Int(inner[k])].range < range {
                add(inner[k], isNested: true)
                k += 1
            }
            add(place, isNested: false)
        }
        for place in inner[k...] { add(place, isNested: true) }
        return mentions
    }

    private func mention(_ c: Candidate, in text: CleanText, isNested: Bool) -> Mention {
        // Names have no values, and most candidates are names: large values are not passed for nothing.
        guard c.hasValues else {
            return Mention(
                range: c.range, text: text.string(c.range), label: c.label, score: c.score, rule: c.rule,
                isNested: isNested, members: c.members)
        }
        return Mention(
            range: c.range, text: text.string(c.range), label: c.label, score: c.score, rule: c.rule, time: c.time,
            number: c.number, unit: c.unit, counted: c.counted, isNested: isNested, members: c.members)
    }
}

extension CleanText {
    /// The lines that are not empty.
    fileprivate func lines() -> [TextRange<Clean>] {
        var lines: [TextRange<Clean>] = []
        var start = 0
        for i in 0...count where i == count || units[i] == 0x0A {
            if i > start { lines.append(TextRange(start, i)) }
            start = i + 1
        }
        return lines
    }
}
