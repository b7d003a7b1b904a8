import Glibc
package import TextModel

/// Chooses among candidates: the set of non-overlapping ones with the highest total weight; what lies inside a chosen one is nested.
///
/// Method: weighted interval scheduling, by dynamic programming over the ends.
package struct Resolver: Sendable {
    package init() {}

    /// A candidate that was not chosen, and the one it lost to.
    package struct Rejection: Sendable {
        package var candidate: Candidate
        package var winner: Candidate?
    }

    /// The chosen candidates in order, those nested in them, and those refused.
    package struct Outcome: Sendable {
        package var chosen: [Candidate] = []
        package var nested: [Candidate] = []
        package var rejected: [Rejection] = []
    }

    /// How much a candidate counts: what its score exceeds even chances by, times a power of its length slightly above one.
    ///
    /// The power makes one long name outweigh the same text in pieces (青岛市总工会 against 青岛 and 市总工会), whose lengths
    /// add up but whose powers do not; a doubtful long name still loses to sure short ones, because its excess is small.
    ///
    /// A name that is hardly likely counts nothing: it is not chosen, though it may be nested in one that is.
    private func weight(_ c: Candidate) -> Double {
        if c.score < Self.least, Self.doubtful.contains(c.label) { return 0 }
        let length = c.range.count
        let power = length < Self.powers.count ? Self.powers[length] : pow(Double(length), 1.08)
        let weight = max(0.01, (c.score - 0.4) / 0.6) * power
        // （记者 郗望 通讯员 宁夏）: in a byline stands a name, though it be a province's.
        return c.rule.hasPrefix("person.byline") ? weight * 1.6 : weight
    }

    private static let doubtful: Set<Label> = [.person, .title, .organization, .geopolitical, .location, .facility]
    /// Names below this score are not chosen: as many are wrong as right.
    private static let least = 0.4

    /// The powers of the lengths that names have.
    private static let powers: [Double] = (0..<64).map { pow(Double($0), 1.08) }

    /// By end, then by start; of one range by label, rule and score, so that the order of the extractors does not matter.
    private func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
        if a.range.end != b.range.end { return a.range.end < b.range.end }
        if a.range.start != b.range.start { return a.range.start < b.range.start }
        if a.label != b.label { return a.label.rawValue < b.label.rawValue }
        if a.rule != b.rule { return a.rule < b.rule }
        return a.score > b.score
    }

    /// The candidates in order; numbers are sorted in their place, since candidates are large.
    private func ordered(_ candidates: [Candidate]) -> [Candidate] {
        let places = undivided(candidates).map {
            (key: candidates[$0].range.end << 32 | candidates[$0].range.start, index: $0)
        }
        let order = places.sorted {
            $0.key != $1.key ? $0.key < $1.key : precedes(candidates[$0.index], candidates[$1.index])
        }
        return order.map { candidates[$0.index] }
    }

    package func resolve(_ candidates: [Candidate]) -> Outcome {
        let sorted = ordered(candidates)
        let n = sorted.count
        let ends = sorted.map(\.range.end)
        var best = [Double](repeating: 0, count: n + 1)
        var take = [Bool](repeating: false, count: n)
        var previous = [Int](repeating: 0, count: n)
        for i in 0..<n {
            var low = 0
            var high = i
            while low < high {
                let mid = (low + high) / 2
                if ends[mid] <= sorted[i].range.start { low = mid + 1 } else { high = mid }
            }
            previous[i] = low
            let with = best[low] + weight(sorted[i])
            take[i] = with > best[i]
            best[i + 1] = max(with, best[i])
        }
        var outcome = Outcome()
        var chosenIndices: [Int] = []
        var i = n
        while i > 0 {
            if take[i - 1] {
                chosenIndices.append(i - 1)
                i = previous[i - 1]
            } else {
                i -= 1
            }
        }
        chosenIndices.reverse()
        outcome.chosen = chosenIndices.map { sorted[$0] }
        var taken = chosenIndices[...]
        for i in 0..<n {
            if taken.first == i {
                taken.removeFirst()
                continue
            }
            let candidate = sorted[i]
            let winner = overlapping(candidate.range, in: outcome.chosen)
            if let winner, winner.range.contains(candidate.range), winner.range != candidate.range {
                outcome.nested.append(candidate)
            } else {
                outcome.rejected.append(Rejection(candidate: candidate, winner: winner))
            }
        }
        outcome.nested = deduplicated(outcome.nested)
        return outcome
    }

    /// Where the candidates stand that are no names with a date in them: 北京1月25日讯国务院 is no body.
    private func undivided(_ candidates: [Candidate]) -> [Int] {
        let dates = candidates.filter(\.partsNames).map(\.range).sorted { $0.start < $1.start }
        return candidates.indices.filter { index in
            let c = candidates[index]
            guard !c.range.isEmpty else { return false }
            guard !dates.isEmpty, Self.isName(c.label) else { return true }
            var low = 0
            var high = dates.count
            while low < high {
                let mid = (low + high) / 2
                if dates[mid].start < c.range.start { low = mid + 1 } else { high = mid }
            }
            guard low < dates.count, dates[low].end <= c.range.end, dates[low] != c.range else { return true }
            // 周黎明, 池小满: given names that are times too.
            return c.label == .person && dates[low].count == 2 && dates[low].end == c.range.end && c.range.count < 5
        }
    }

    private static func isName(_ label: Label) -> Bool {
        switch label {
        case .person, .title, .organization, .event: true
        default: false
        }
    }

    /// The first chosen candidate that overlaps a range.
    private func overlapping(_ range: TextRange<Clean>, in chosen: [Candidate]) -> Candidate? {
        var low = 0
        var high = chosen.count
        while low < high {
            let mid = (low + high) / 2
            if chosen[mid].range.end <= range.start { low = mid + 1 } else { high = mid }
        }
        return low < chosen.count && chosen[low].range.overlaps(range) ? chosen[low] : nil
    }

    /// One nested candidate a range, the best.
    private func deduplicated(_ nested: [Candidate]) -> [Candidate] {
        var best: [TextRange<Clean>: Candidate] = [:]
        for c in nested {
            if let old = best[c.range], old.score >= c.score { continue }
            best[c.range] = c
        }
        return best.values.sorted { $0.range < $1.range }
    }
}
