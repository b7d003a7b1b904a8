import Extraction
import TextModel

/// Weighs a document's hypotheses together: lists carry over, repeated names license each other, and one stretch has one reading.
struct PersonChoice {
    let scan: NameScan
    let vocabulary: NameVocabulary

    /// From here on a name stands by itself and licenses its repetitions.
    private static let strong: Float = 2.5
    /// What a repetition adds at most.
    static let mostSupport: Float = 2.5

    func choose(_ proposed: [PersonHypothesis]) -> [PersonHypothesis] {
        var hypotheses = unique(proposed)
        let doctrines = Self.doctrines(scan.units)
        doubtDoctrines(&hypotheses, doctrines)
        doubtPlaceLists(&hypotheses)
        carryAlongLists(&hypotheses)
        doubtAfterHeldTitles(&hypotheses, best(hypotheses.filter { $0.logOdds > Self.strong }))
        let first = best(hypotheses.filter { $0.logOdds > 0 })
        var strong = first.filter { $0.logOdds >= Self.strong }
        doubtAfterHeldTitles(&hypotheses, strong)
        let runOns = doubtRunOns(&hypotheses, strong)
        strong.removeAll { runOns.contains($0.range) }
        let repeated = repetitions(of: strong)
        var support: [TextRange<Clean>: Float] = [:]
        for h in repeated where h.logOdds > 1 { support[h.range] = h.logOdds }
        for i in hypotheses.indices {
            if let more = support[hypotheses[i].range] { hypotheses[i].logOdds += min(Self.mostSupport, more) }
        }
        doubtAfterHeldTitles(&hypotheses, repeated.filter { $0.rule == "person.surname-repeated" })
        hypotheses = unique(hypotheses + repeated)
        doubtDoctrines(&hypotheses, doctrines)
        carryAlongLists(&hypotheses)
        return best(hypotheses.filter { $0.logOdds > 0 })
    }

    /// In 习近平主席复信 the title belongs to the name before it and vouches for none after it.
    private func doubtAfterHeldTitles(_ hypotheses: inout [PersonHypothesis], _ strong: [PersonHypothesis]) {
        let ends = Set(strong.map(\.end))
        if ends.isEmpty { return }
        for i in hypotheses.indices {
            guard let title = scan.longestWord(endingAt: hypotheses[i].start, with: .anyTitle),
                ends.contains(Int(title.start)), !hypotheses[i].rule.hasPrefix("person.byline")
            else { continue }
            hypotheses[i].logOdds -= 5
        }
    }

    /// 张良品席活动 beside 张良: a name of one more character that stands once, where the shorter stands elsewhere, runs on; the ranges of such.
    private func doubtRunOns(
        _ hypotheses: inout [PersonHypothesis], _ strong: [PersonHypothesis]
    ) -> Set<TextRange<Clean>> {
        let units = scan.units
        var runOns: Set<TextRange<Clean>> = []
        // Up to four units as one number.
        func key(_ s: Int, _ e: Int) -> UInt64 { units[s..<e].reduce(0) { $0 << 16 | UInt64($1) } }
        var times: [UInt64: Int] = [:]
        for h in strong where h.end - h.start <= 4 { times[key(h.start, h.end), default: 0] += 1 }
        guard !times.isEmpty else { return [] }
        for i in hypotheses.indices where (3...4).contains(hypotheses[i].end - hypotheses[i].start) {
            let (s, e) = (hypotheses[i].start, hypotheses[i].end)
            guard times[key(s, e - 1)] != nil, times[key(s, e), default: 0] < 2,
                !hypotheses[i].rule.hasPrefix("person.byline")
            else { continue }
            hypotheses[i].logOdds -= 9
            runOns.insert(hypotheses[i].range)
        }
        // What stands there is the shorter name and a character of what follows.
        hypotheses += runOns.sorted().map {
            PersonHypothesis(start: $0.start, end: $0.end - 1, logOdds: 3, rule: "person.repeated")
        }
        return runOns
    }

    /// A name inside a doctrine's name is part of that term: 邓小平理论, 习近平新时代中国特色社会主义思想.
    ///
    /// - Parameter terms: where the words stand that end such names.
    private func doubtDoctrines(_ hypotheses: inout [PersonHypothesis], _ terms: [Int]) {
        let units = scan.units
        if terms.isEmpty { return }
        for i in hypotheses.indices {
            let e = hypotheses[i].end
            let next = terms.partition { $0 < e }
            guard next < terms.count, terms[next] - e < 18 else { continue }
            var k = e
            while k + 1 < units.count, k - e < 18, units[k] >= 0x4E00, units[k] < 0xA000, units[k] != 0x7684 {
                let pair = (units[k], units[k + 1])
                if pair == (0x601D, 0x60F3) || pair == (0x7406, 0x8BBA) || k == e && pair == (0x4E3B, 0x4E49) {
                    // A verb or a title between the two means that the name acts: 习近平总书记强调思想建设.
                    if k == e || units[e] == 0x65B0
                        || k - e <= 4 && scan.startTraits[e].isDisjoint(with: [.verb, .anyTitle])
                    {
                        hypotheses[i].logOdds = -20
                    }
                    break
                }
                k += 1
            }
        }
    }

    /// Where 思想, 理论 and 主义 stand.
    private static func doctrines(_ units: [UInt16]) -> [Int] {
        units.withUnsafeBufferPointer { units in
            (0..<max(0, units.count - 1)).filter {
                switch units[$0] {
                case 0x601D: units[$0 + 1] == 0x60F3
                case 0x7406: units[$0 + 1] == 0x8BBA
                case 0x4E3B: units[$0 + 1] == 0x4E49
                default: false
                }
            }
        }
    }

    /// One hypothesis a range, the likeliest.
    private func unique(_ all: [PersonHypothesis]) -> [PersonHypothesis] {
        let whole = all.filter { $0.rule.hasPrefix("person.foreign-full") && $0.logOdds > 3 }
        // A part of a name with · is no name beside it.
        // For each start the furthest end of those that begin there or before.
        var reach: [(start: Int, end: Int)] = []
        for h in whole.sorted(by: { $0.start < $1.start }) {
            reach.append((h.start, max(h.end, reach.last?.end ?? 0)))
        }
        let kept =
            whole.isEmpty
            ? all
            : all.filter { h in
                if h.rule.hasPrefix("person.foreign-full") { return true }
                let at = reach.partition { $0.start <= h.start }
                return at == 0 || reach[at - 1].end < h.end
            }
        // Of one range the likeliest comes first.
        let order = kept.order(by: { $0.start << 32 | $0.end }) {
            (-$0.logOdds, $0.rule) < (-$1.logOdds, $1.rule)
        }
        var out: [PersonHypothesis] = []
        out.reserveCapacity(order.count)
        var last = -1
        for (key, index) in order where key != last {
            out.append(kept[index])
            last = key
        }
        return out
    }

    /// In 宫晓燕、丛林、栾涛和牟方正 each name vouches for its neighbour.
    private func carryAlongLists(_ hypotheses: inout [PersonHypothesis]) {
        // They come from `unique`, in the order of their starts.
        let starts = hypotheses.map(\.start)
        let byEnd = hypotheses.order(by: { $0.end }) { _, _ in false }.map(\.index)
        let ends = byEnd.map { hypotheses[$0].end }
        func gap(after e: Int) -> Int? {
            guard e < scan.units.count else { return nil }
            switch scan.units[e] {
            case 0x3001, 0x548C, 0x4E0E, 0x53CA: return e + 1
            default: return nil
            }
        }
        let units = scan.units
        // What stands between two marks of a list and nothing else is an item of it.
        func isItem(_ h: PersonHypothesis) -> Bool {
            h.start > 0 && gap(after: h.start - 1) != nil
                && (h.end == units.count || gap(after: h.end) != nil
                    || [0xFF0C, 0x3002, 0x7B49].contains(units[h.end]))
        }
        for index in hypotheses.indices where hypotheses[index].logOdds > 2 {
            guard var next = gap(after: hypotheses[index].end) else { continue }
            // 栾涛和秘书长牟方正: the next name's title is no border of the list.
            if let title = scan.longestWord(startingAt: next, with: .anyTitle) { next = Int(title.end) }
            for k in starts.places(of: next) where !hypotheses[k].rule.hasSuffix("-list") {
                hypotheses[k].logOdds += isItem(hypotheses[k]) ? 4 : 2.5
                hypotheses[k].rule += "-list"
            }
        }
        for index in hypotheses.indices.reversed() where hypotheses[index].logOdds > 2 {
            var s = hypotheses[index].start
            if let title = scan.longestWord(endingAt: s, with: .anyTitle) { s = Int(title.start) }
            guard s > 1, gap(after: s - 1) == s else { continue }
            for k in ends.places(of: s - 1).map({ byEnd[$0] }) where !hypotheses[k].rule.hasSuffix("-list-list") {
                let isCarried = hypotheses[k].rule.hasSuffix("-list")
                // A neighbour on each side says more than one.
                if isCarried, !isItem(hypotheses[k]) { continue }
                hypotheses[k].logOdds += isCarried ? 4 : 2
                hypotheses[k].rule += "-list"
            }
        }
    }

    /// Every other place where an established name stands: 张良 after 副主席张良.
    private func repetitions(of names: [PersonHypothesis]) -> [PersonHypothesis] {
        guard !names.isEmpty else { return [] }
        let units = scan.units
        var byFirst: [UInt16: [(text: [UInt16], isWord: Bool)]] = [:]
        var seen: Set<[UInt16]> = []
        func add(_ text: [UInt16], isWord: Bool) {
            guard let first = text.first, text.count > 1, seen.insert(text).inserted else { return }
            byFirst[first, default: []].append((text, isWord))
        }
        for name in names where name.end - name.start > 1 {
            let isWord = scan.words(startingAt: name.start).contains {
                Int($0.end) == name.end && !$0.traits.isDisjoint(with: [.vocabulary, .place, .ambiguousPlace])
            }
            let text = Array(units[name.start..<name.end])
            add(text, isWord: isWord)
            // 阿依努尔 after 阿依努尔·托合提, 古尔 after 阿卜杜拉·古尔.
            let parts = text.split { PersonScan.isDot($0) }
            if parts.count > 1 {
                for part in parts where part.count > 1 { add(Array(part), isWord: false) }
            }
        }
        var found: [PersonHypothesis] = []
        let surnames = UnitSet(
            names.filter { $0.end - $0.start <= 3 && !$0.rule.hasPrefix("person.foreign") }.map { units[$0.start] })
        for s in surnames.positions(in: units) where isSurnameAgain(s) {
            found.append(PersonHypothesis(start: s, end: s + 1, logOdds: 3, rule: "person.surname-repeated"))
        }
        for s in UnitSet(Array(byFirst.keys)).positions(in: units) {
            for (text, isWord) in byFirst[units[s]] ?? [] where units.stands(text, at: s) {
                let e = s + text.count
                // A part of a name with · is no name beside the whole.
                if s > 0, PersonScan.isDot(units[s - 1]) || e < units.count && PersonScan.isDot(units[e]) { continue }
                let context =
                    scan.personCue(before: s, vocabulary) + scan.personCue(after: e, vocabulary)
                // The name is known: what is left to ask is whether its characters are other words here.
                let broken = scan.breakCost(at: s) + scan.breakCost(at: e)
                // 张良品: a token that the segmenter only guessed at is no other word.
                let most: Double = isGuess(s, e + 1) || isGuess(s, e + 2) ? 4 : 20
                var value: Float = 4.5 + 0.6 * context - 0.35 * Float(min(broken, most))
                if isWord { value -= 4 }
                found.append(PersonHypothesis(start: s, end: e, logOdds: value, rule: "person.repeated"))
            }
        }
        return found
    }

    /// Whether the surname of a person who was told stands here for the person: 习主席 after 习近平, 邬老 after 邬长庚, 老柴 after 柴树林.
    private func isSurnameAgain(_ s: Int) -> Bool {
        let units = scan.units
        guard s + 1 < units.count, scan.breakCost(at: s) < 3 else { return false }
        if !scan.startTraits[s + 1].isDisjoint(with: Self.held), Int(scan.rightEnd[s + 1]) > s + 1,
            !scan.traitsAfter(s + 1).isDisjoint(with: Self.held)
        {
            return true
        }
        let isBefore = Self.respect.contains(units[s + 1]) && (s + 2 == units.count || Self.follows(units[s + 2]))
        let isBehind = s > 0 && units[s - 1] == 0x8001 && (s < 2 || !Self.isHan(units[s - 2]) || units[s - 2] == 0x7684)
        return isBefore && (s == 0 || !Self.isHan(units[s - 1]) || units[s - 1] == 0x7684)
            || isBehind && Self.follows(units[s + 1])
    }
    private static let held: WordTraits = [.post, .nameCue, .crowdTitle]
    /// One character after a surname: 邬老, 张工, 归总.
    private static let respect: UnitSet = UnitSet("老工总".utf16)
    /// Whether a mark or a word that speaks of persons follows: 说, 的, 却.
    private static func follows(_ unit: UInt16) -> Bool { !isHan(unit) || spoken.contains(unit) }
    private static let spoken: UnitSet = UnitSet("说的却又也就是在把为一正还".utf16)
    private static func isHan(_ unit: UInt16) -> Bool { unit >= 0x4E00 && unit < 0xA000 }

    /// Whether the segmenter makes one token of a range that no dictionary has as a word.
    private func isGuess(_ s: Int, _ e: Int) -> Bool {
        e <= scan.units.count && scan.isToken(s, e) && !scan.words(startingAt: s).contains { Int($0.end) == e }
    }

    /// The set of non-overlapping hypotheses with the highest sum.
    private func best(_ all: [PersonHypothesis]) -> [PersonHypothesis] {
        let order = all.order(by: { $0.end << 32 | $0.start }) { $0.rule < $1.rule }
        let n = order.count
        var total = [Float](repeating: 0, count: n + 1)
        var previous = [Int](repeating: 0, count: n)
        var taken = [Bool](repeating: false, count: n)
        for i in 0..<n {
            var low = 0
            var high = i
            while low < high {
                let mid = (low + high) / 2
                if order[mid].key >> 32 <= order[i].key & 0xFFFF_FFFF { low = mid + 1 } else { high = mid }
            }
            previous[i] = low
            let with = total[low] + all[order[i].index].logOdds
            taken[i] = with > total[i]
            total[i + 1] = max(with, total[i])
        }
        var out: [PersonHypothesis] = []
        var i = n
        while i > 0 {
            if taken[i - 1] {
                out.append(all[order[i - 1].index])
                i = previous[i - 1]
            } else {
                i -= 1
            }
        }
        return out.reversed()
    }
}

extension [PersonHypothesis] {
    /// The places in the order of a key, then as `precedes` says, then as they stand: numbers are sorted, not hypotheses.
    fileprivate func order(
        by key: (PersonHypothesis) -> Int, _ precedes: (PersonHypothesis, PersonHypothesis) -> Bool
    ) -> [(key: Int, index: Int)] {
        indices.map { (key: key(self[$0]), index: $0) }.sorted {
            if $0.key != $1.key { return $0.key < $1.key }
            if precedes(self[$0.index], self[$1.index]) { return true }
            if precedes(self[$1.index], self[$0.index]) { return false }
            return $0.index < $1.index
        }
    }
}

extension [Int] {
    /// Where a number stands; the numbers ascend.
    fileprivate func places(of number: Int) -> Range<Int> {
        partition { $0 < number }..<partition { $0 <= number }
    }
}
