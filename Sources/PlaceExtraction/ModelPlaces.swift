import Extraction
import Lexicons
import SequenceModel
import TextModel

/// The model marks a place without saying which kind: the rules' own candidate, else the head that ends it, decides.
enum ModelPlaces {
    /// Whether a span may be a place by its words.
    static func accepts(_ span: ModelSpan, in scan: NameScan) -> Bool {
        let range = span.range
        // Half a pair of quotation marks is in no name.
        if (range.start..<range.end).contains(where: { [0x201C, 0x201D, 0xFF0C, 0x3002].contains(scan.units[$0]) }) {
            return false
        }
        guard hasWholeBrackets(range, in: scan.units) else { return false }
        if span.label == .geopolitical {
            if PlaceTerm.goesOn(in: scan.units, from: range.start, at: range.end)
                || PlaceTerm.isPeople(in: scan, at: range.end)
                || PlaceTerm.isPeopleItself(range, in: scan.units)
            {
                return false
            }
        }
        let places: WordTraits = [.place, .ambiguousPlace, .oneCharacterPlace, .location, .facility]
        var isWord = false
        for word in scan.words(startingAt: range.start) where Int(word.end) == range.end {
            if !word.traits.isDisjoint(with: places) { return true }
            if word.traits.contains(.vocabulary) { isWord = true }
        }
        // 资源, 大陆 are words of the language and no places.
        if isWord { return false }
        // 贫困村, 老旧小区: a kind of place.
        let heads: WordTraits = [.facilityHead, .locationHead]
        let head = scan.longestWord(endingAt: range.end, with: heads).map { Int($0.start) } ?? range.end - 1
        if GenericPlace(scan: scan).isGeneric(from: range.start, to: max(head, range.start + 1)) { return false }
        // 隔壁碑林区: a division's full name begins within the span, and what is before it is no part of it.
        if let division = scan.longestWord(endingAt: range.end, with: .fullDivision), Int(division.start) > range.start
        {
            return false
        }
        return true
    }

    /// 大连）国际商务区 has half a pair of brackets, 火炬（翔安）产业区 a whole one.
    private static func hasWholeBrackets(_ range: TextRange<Clean>, in units: [UInt16]) -> Bool {
        var open = 0
        for i in range.start..<range.end {
            if units[i] == 0xFF08 || units[i] == 0x28 { open += 1 }
            if units[i] == 0xFF09 || units[i] == 0x29 { open -= 1 }
            if open < 0 { return false }
        }
        return open == 0
    }

    private static let divisionEnds: UnitSet = UnitSet("省市区县州旗盟镇乡村国".utf16)

    /// The model's places with the label that rules and heads give them; all other spans as they are.
    ///
    /// 城市绿心公园 ends in a head of `facility-heads` and is a `FAC`, 容东片区 in one of `location-heads` and is a `LOC`.
    static func refined(_ text: AnalyzedText, beside candidates: [Candidate], mending: SpanMending) -> [ModelSpan] {
        guard text.modelSpans.contains(where: { $0.label == .geopolitical }) else { return text.modelSpans }
        var labels: [TextRange<Clean>: (label: Label, score: Double)] = [:]
        labels.reserveCapacity(candidates.count)
        for i in candidates.indices where candidates[i].score > 0 {
            let (label, score) = (candidates[i].label, candidates[i].score)
            let known = labels[candidates[i].range, default: (label, 0)].score
            if score > known { labels[candidates[i].range] = (label, score) }
        }
        let units = text.text.folded
        let heads = heads(text.lexiconMatches, in: units)
        let whole = PlaceExtension(scan: mending.scan)
        let section = RoadSection(scan: mending.scan)
        let spans = joined(text.modelSpans, in: units).flatMap { span in
            guard span.label == .geopolitical else { return [span] }
            return mending.parts(of: span.range).map { ModelSpan(range: $0, label: span.label, score: span.score) }
        }
        return spans.compactMap { span in
            guard span.label == .geopolitical else { return span }
            if UnnamedSite.matches(span.range, in: units) { return nil }
            var refined = span
            refined.range = whole.whole(span.range)
            let span = refined
            if let label = known(span.range, in: mending.scan) ?? labels[span.range]?.label {
                refined.label = label
            } else if Int(heads[span.range.end].start) >= span.range.start {
                refined.label = heads[span.range.end].label
            } else if let label = PlaceTails.label(units[span.range.start..<span.range.end]) {
                refined.label = label
            }
            if refined.label == .facility {
                refined.range = TextRange(span.range.start, section.end(after: span.range.end))
            }
            return refined
        }
    }

    /// The longest head that ends at each position; it begins at -1 where there is none.
    private static func heads(_ matches: [LexiconMatch], in units: [UInt16]) -> [(start: Int32, label: Label)] {
        var heads = [(start: Int32, label: Label)](repeating: (-1, .geopolitical), count: units.count + 1)
        matches.withUnsafeBufferPointer { matches in
            for match in matches {
                let label: Label
                switch match.kind {
                case .facilityHeads: label = .facility
                case .locationHeads: label = .location
                case .administrativeDivisions, .countries:
                    // 柳河 in 沙柳河 is no head; 镇巴县 in 汉中镇巴县 is.
                    guard divisionEnds.contains(units[Int(match.end) - 1]) else { continue }
                    label = .geopolitical
                default: continue
                }
                let known = heads[Int(match.end)].start
                if known < 0 || known > match.start { heads[Int(match.end)] = (match.start, label) }
            }
        }
        return heads
    }

    /// 江宁·路街道: the road after which a street community is named, cut off by the model, is given back.
    private static func joined(_ spans: [ModelSpan], in units: [UInt16]) -> [ModelSpan] {
        var out: [ModelSpan] = []
        for span in spans {
            let s = span.range.start
            if let last = out.last, last.label == .geopolitical, span.label == .geopolitical, last.range.end == s,
                span.range.count == 3, units[s] == 0x8DEF, units[s + 1] == 0x8857, units[s + 2] == 0x9053
            {
                out[out.count - 1].range = TextRange(last.range.start, span.range.end)
            } else {
                out.append(span)
            }
        }
        return out
    }

    /// What the dictionary says of exactly this range; a division named after a water or mountain is that where the words
    /// beside it say so.
    private static func known(_ range: TextRange<Clean>, in scan: NameScan) -> Label? {
        guard let word = scan.words(startingAt: range.start).first(where: { Int($0.end) == range.end }) else {
            return nil
        }
        let isDivision = !word.traits.isDisjoint(with: [.place, .ambiguousPlace])
        if word.traits.contains(.location), !word.traits.contains(.place) { return .location }
        guard isDivision, word.traits.isDisjoint(with: [.location, .facility]) else { return nil }
        if word.traits.isDisjoint(with: [.fullDivision, .country]),
            NaturalFrame(scan: scan).holds(range.start, range.end)
        {
            return .location
        }
        return .geopolitical
    }
}
