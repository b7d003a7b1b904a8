package import Extraction
public import Jianbao
public import TextModel

/// What an analyzer breaks of its contract on a text, a sentence each; empty when it keeps all of it.
///
/// A mention's text is the slice of its range; mentions are ordered and do not overlap; ranges do not cut a character;
/// the same input gives the same mentions; `labels` changes nothing but what is left out.
public func contractViolations(of analyzer: Analyzer, on text: String, published: LocalDateTime? = nil) -> [String] {
    let clean = CleanText(text)
    let mentions = analyzer.mentions(in: text, published: published)
    var broken: [String] = []
    var end = 0
    for mention in mentions {
        broken += rangeViolations(mention.range, in: clean).map { "\(mention.rule): \($0)" }
        if mention.text != clean.string(mention.range) {
            broken.append("\(mention.rule): the text \(mention.text) is not the slice \(clean.string(mention.range))")
        }
        if mention.range.start < end {
            broken.append("\(mention.rule): \(mention.text) overlaps the mention before it")
        }
        end = max(end, mention.range.end)
        if !(0...1).contains(mention.score) {
            broken.append("\(mention.rule): the score \(mention.score) is not in 0...1")
        }
    }
    if analyzer.mentions(in: text, published: published) != mentions {
        broken.append("two readings of one text differ")
    }
    let reversed = Analyzer(lexicons: analyzer.lexicons, extractors: analyzer.extractors.reversed())
    if reversed.mentions(in: text, published: published) != mentions {
        broken.append("the order of the extractors changes the mentions")
    }
    return broken
}

/// What an extractor's proposals break of their contract on a text, a sentence each; empty when they keep all of it.
package func contractViolations(
    of extractor: any Extractor, in text: AnalyzedText, context: ArticleContext = ArticleContext()
) -> [String] {
    let candidates = extractor.candidates(in: text, context: context)
    var broken: [String] = []
    for candidate in candidates {
        let name = "\(extractor.name), \(candidate.rule)"
        broken += rangeViolations(candidate.range, in: text.text).map { "\(name): \($0)" }
        if !extractor.labels.contains(candidate.label) {
            broken.append("\(name): \(candidate.label.rawValue) is not among the labels it declares")
        }
        if !(0...1).contains(candidate.score) { broken.append("\(name): the score \(candidate.score) is not in 0...1") }
        if candidate.rule.isEmpty { broken.append("\(name): a proposal without a rule") }
    }
    if extractor.candidates(in: text, context: context) != candidates {
        broken.append("\(extractor.name): two readings of one text differ")
    }
    return broken
}

private func rangeViolations(_ range: TextRange<Clean>, in text: CleanText) -> [String] {
    guard range.start >= 0, range.end <= text.count, !range.isEmpty else {
        return ["the range \(range.start)..<\(range.end) is empty or outside of 0..<\(text.count)"]
    }
    let cuts = [range.start, range.end].filter { offset in
        offset > 0 && offset < text.count && text.units[offset] & 0xFC00 == 0xDC00
            && text.units[offset - 1] & 0xFC00 == 0xD800
    }
    return cuts.map { "the offset \($0) cuts a character in two" }
}
