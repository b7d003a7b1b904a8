import Extraction
import TextModel

/// Finds posts, honours and occupations beside persons and bodies.
///
/// A title is a mention when someone holds it: a name follows (副主席张良), a title that is held follows (党组成员、副主席),
/// a name precedes (张良任副主席), or a body owns it (俄罗斯总统).
struct TitleScan {
    let scan: NameScan
    let vocabulary: NameVocabulary
    let persons: [PersonHypothesis]
    let personStart: Set<Int>
    let personEnd: Set<Int>
    let trades: TradeScan

    init(_ scan: NameScan, _ vocabulary: NameVocabulary, trades: TradeScan, persons: [PersonHypothesis]) {
        self.scan = scan
        self.vocabulary = vocabulary
        self.persons = persons
        personStart = Set(persons.map(\.start))
        personEnd = Set(persons.map(\.end))
        self.trades = trades
    }

    /// A stretch that is a title if someone holds it.
    struct Span {
        var start: Int
        var end: Int
        var traits: WordTraits
        /// Whether what stands before it owns it: a body, a place.
        var isOwned: Bool
        /// Where the word itself begins that the span took others into, or the post that it ends with.
        var bare: Int?
        /// Whether an honour in quotation marks belongs to it.
        var isQuoted = false
        var score: Double = 0
        var rule = ""
    }

    func candidates() -> [Candidate] {
        var spans = spans()
        var byStart: [Int: Int] = [:]
        for (index, span) in spans.enumerated() { byStart[span.start] = index }
        for index in spans.indices.reversed() { judge(index, &spans, byStart) }
        carryForward(&spans)
        // 工 and 员 alone are heads of titles, none themselves.
        let held = spans.filter { $0.score > 0 && $0.end - $0.start > 1 }
        let known = held.map {
            let end = scan.honourEnd(before: $0.end) ?? $0.end
            // The marks are a frame of their own, whatever the honour.
            return $0.isQuoted
                ? Candidate(range: TextRange($0.start, end), label: .title, score: 0.95, rule: "title.quoted-honour")
                : Candidate(range: TextRange($0.start, end), label: .title, score: $0.score, rule: $0.rule)
        }
        return known + held.compactMap(bareCandidate) + unknownTrades(known)
    }

    /// The post alone, where the words before it may be the end of a body that no rule finds: 部长 in
    /// 市总工会劳动和经济工作部部长. It stands only where something else takes those words.
    private func bareCandidate(_ span: Span) -> Candidate? {
        guard let bare = span.bare, bare > span.start + 1, span.end - bare > 1, !span.traits.contains(.honour),
            span.start > 0, Self.officeEnds.contains(scan.units[bare - 1]), scan.units[span.start - 1] >= 0x4E00,
            scan.units[span.start - 1] <= 0x9FFF,
            !Self.neverInTitle.contains(scan.units[span.start - 1])
        else { return nil }
        return Candidate(
            range: TextRange(bare, span.end), label: .title, score: max(0.5, span.score - 0.1), rule: "title.bare")
    }

    /// Last characters of offices: 部 in 经济工作部部长, but no 聘 in 招聘主管.
    private static let officeEnds: UnitSet = UnitSet("部处科室委办股组队所站院".utf16)

    /// 鱼贩, 收派员 between an owner and a name, when no title is known there.
    private func unknownTrades(_ known: [Candidate]) -> [Candidate] {
        let ends = Set(known.map(\.range.end))
        return persons.compactMap { person in
            let end = person.start
            // 职工 and 村民 are words beside names, no trades.
            guard !ends.contains(end), person.logOdds > 2, trades.isTradeHead(end),
                scan.endTraits[end].isDisjoint(with: .nameCue),
                let trade = trades.start(head: end - 1, end: end), trade.border == .owner
            else { return nil }
            return Candidate(range: TextRange(trade.at, end), label: .title, score: 0.7, rule: "title.trade")
        }
    }

    /// The longest title at each place, with the words before it that belong to it.
    private func spans() -> [Span] {
        let wanted: WordTraits = [.post, .crowdTitle, .byline, .postHead, .occupationHead]
        var out: [Span] = []
        var i = 0
        let n = scan.units.count
        while i < n {
            guard !scan.startTraits[i].isDisjoint(with: wanted),
                let word = scan.longestWord(startingAt: i, with: wanted), !isInsideBody(i, end: Int(word.end)),
                scan.breakCost(at: Int(word.end)) < 10
            else {
                i += 1
                continue
            }
            let e = Int(word.end)
            // 副主席 begins at 副; 主席 inside it is no start. A name's own characters are no title.
            if isInsidePerson(i, e) || e - i == 1 && !word.traits.contains(.occupationHead) {
                i += 1
                continue
            }
            var span = Span(start: i, end: e, traits: word.traits, isOwned: false)
            extend(&span, word)
            span.bare = span.start < i ? i : innerPost(of: word)
            if let last = out.last, last.end > span.start {
                if span.end > last.end {
                    if span.start > last.start { span.start = last.end } else { out.removeLast() }
                    out.append(span)
                }
            } else {
                out.append(span)
            }
            i = e - i > 1 || word.traits.contains(.occupationHead) ? e : i + 1
        }
        return out.filter { $0.end > $0.start }
    }

    /// Where the post begins that a longer title ends with: 主任 in 女工委主任.
    private func innerPost(of word: NameScan.Word) -> Int? {
        let s = Int(word.start)
        var best: Int?
        scan.forEachWord(endingAt: Int(word.end)) { inner in
            let b = Int(inner.start)
            guard b > s + 1, inner.traits.contains(.post), b < best ?? .max else { return }
            best = b
        }
        return best
    }

    /// 工会主席 in 区总工会主席 begins inside 总工会; 国防部长 in 俄国防部长 takes in what a body would be.
    private func isInsideBody(_ i: Int, end: Int) -> Bool {
        var j = i - 1
        while j >= 0, i - j <= 6 {
            if !scan.startTraits[j].isDisjoint(with: [.strongBodyHead, .body]),
                scan.words(startingAt: j).contains(where: {
                    Int($0.end) > i && !$0.traits.isDisjoint(with: [.strongBodyHead, .body])
                        && scan.breakCost(at: Int($0.end)) < 8
                        && !(end - i > 3 && Int($0.end) + 1 == end && scan.units[end - 1] == 0x957F)
                })
            {
                return true
            }
            j -= 1
        }
        return false
    }

    private func isInsidePerson(_ s: Int, _ e: Int) -> Bool {
        var low = 0
        var high = persons.count
        while low < high {
            let mid = (low + high) / 2
            if persons[mid].end <= s { low = mid + 1 } else { high = mid }
        }
        return low < persons.count && persons[low].start < e
    }
}
