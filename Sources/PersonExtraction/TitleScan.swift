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
    private let personStart: Set<Int>
    private let personEnd: Set<Int>

    init(_ scan: NameScan, _ vocabulary: NameVocabulary, persons: [PersonHypothesis]) {
        self.scan = scan
        self.vocabulary = vocabulary
        self.persons = persons
        personStart = Set(persons.map(\.start))
        personEnd = Set(persons.map(\.end))
    }

    /// A stretch that is a title if someone holds it.
    private struct Span {
        var start: Int
        var end: Int
        var traits: WordTraits
        /// Whether what stands before it owns it: a body, a place.
        var isOwned: Bool
        var score: Double = 0
        var rule = ""
    }

    func candidates() -> [Candidate] {
        var spans = spans()
        var byStart: [Int: Int] = [:]
        for (index, span) in spans.enumerated() { byStart[span.start] = index }
        for index in spans.indices.reversed() { judge(index, &spans, byStart) }
        carryForward(&spans)
        return spans.filter { $0.score > 0 }.map {
            Candidate(range: TextRange($0.start, $0.end), label: .title, score: $0.score, rule: $0.rule)
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
                let word = scan.longestWord(startingAt: i, with: wanted), scan.breakCost(at: Int(word.end)) < 10
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
            extend(&span)
            if let last = out.last, last.end > span.start {
                if span.start <= last.start || span.end > last.end && span.start < last.end {
                    out.removeLast()
                    if let before = out.last, before.end > span.start { span.start = before.end }
                    out.append(span)
                }
            } else {
                out.append(span)
            }
            i = e - i > 1 || word.traits.contains(.occupationHead) ? e : i + 1
        }
        return out
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

    /// Takes in the words before a title that belong to it: 动车组 before 司机, 心血管内科 before 主任, 组织部 before 部长 without an owner.
    private func extend(_ span: inout Span) {
        var s = span.start
        var steps = 0
        var isOwned = false
        while s > 0, span.end - s < 14, steps < 5 {
            if personEnd.contains(s) { break }
            let traits = scan.endTraits[s]
            let best = scan.traitsBefore(s)
            if !best.isDisjoint(with: [.place, .body, .country, .fullDivision]) || traits.contains(.strongBodyHead) {
                isOwned = true
                break
            }
            if best.isDisjoint(with: .noun) || !best.isDisjoint(with: [.function, .verb, .anyTitle, .nameCue]) {
                // 副, 原 and other words that are no nouns end the title here, unless they are part of it.
                if scan.leftWord[s] < 0 && scan.units[s - 1] >= 0x4E00 && Int(scan.leftStart[s]) == s - 1, steps > 0 {
                    break
                }
                break
            }
            s = Int(scan.leftStart[s])
            steps += 1
        }
        if isOwned {
            // 北京市总工会·副主席; a department with an owner is a body, and the title stays bare.
            span.isOwned = true
            if span.traits.contains(.occupationHead), span.traits.isDisjoint(with: [.post, .crowdTitle, .postHead]) {
                span.start = s
            }
            return
        }
        if s < span.start, !span.traits.isDisjoint(with: [.post, .postHead, .occupationHead, .crowdTitle]) {
            span.start = s
        }
    }

    /// Skips what may stand between a title and the next part of a list of posts: 、 兼 ， and spaces.
    private func skipSeparator(_ i: Int) -> Int {
        let units = scan.units
        guard i < units.count else { return i }
        switch units[i] {
        case 0x3001, 0x517C, 0x20, 0x3000: return i + 1
        case 0xFF0C: return i + 1
        default: return i
        }
    }

    private func judge(_ index: Int, _ spans: inout [Span], _ byStart: [Int: Int]) {
        let span = spans[index]
        let units = scan.units
        var after = span.end
        let isFull = !span.traits.isDisjoint(with: [.post, .crowdTitle, .byline])
        if after < units.count, units[after] == 0x20 || units[after] == 0x3000 { after += 1 }
        if personStart.contains(after) {
            spans[index].score = isFull ? 0.95 : 0.85
            spans[index].rule = "title.before-name"
            return
        }
        if span.traits.contains(.byline), !span.traits.contains(.post) { return }
        // A list of posts: the last is held, so are those before it.
        let next = skipSeparator(span.end)
        if next > span.end, let k = byStart[next], spans[k].score > 0.8, units[span.end] != 0xFF0C, isFull {
            spans[index].score = 0.92
            spans[index].rule = "title.list"
            return
        }
        if personEnd.contains(span.start), isFull {
            spans[index].score = 0.9
            spans[index].rule = "title.after-name"
            return
        }
        if followsAppointment(span.start), isFull {
            spans[index].score = 0.85
            spans[index].rule = "title.appointed"
            return
        }
        if span.isOwned, span.traits.contains(.post) {
            spans[index].score = 0.75
            spans[index].rule = "title.owned"
        }
    }

    /// 任, 为, 当选 and the like right before a title.
    private func followsAppointment(_ s: Int) -> Bool {
        guard s > 0 else { return false }
        let units = scan.units
        switch units[s - 1] {
        case 0x4EFB: return true
        case 0x4E3A: return s > 1 && [0x9009, 0x547D, 0x4EFB].contains(units[s - 2])
        case 0x9009: return s > 1 && units[s - 2] == 0x5F53
        default: return false
        }
    }

    /// 历任干事、组织部部长、副主席: what follows a held post in a list is held too.
    private func carryForward(_ spans: inout [Span]) {
        for index in spans.indices.dropFirst() where spans[index].score == 0 {
            let previous = spans[index - 1]
            guard previous.score >= 0.75, spans[index].traits.contains(.post),
                skipSeparator(previous.end) == spans[index].start, previous.end < spans[index].start,
                scan.units[previous.end] != 0xFF0C
            else { continue }
            spans[index].score = 0.8
            spans[index].rule = "title.list"
        }
    }
}
