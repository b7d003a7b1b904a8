import Glibc
package import TextModel

/// Chooses among candidates: the set of non-overlapping ones with the highest total weight; what lies inside a chosen one is nested.
///
/// Method: weighted interval scheduling, by dynamic programming over the ends. Candidates are large and stay where they are:
/// what is sorted and chosen are their places.
package struct Resolver: Sendable {
    package init() {}

    /// How much a candidate counts: what its score exceeds even chances by, times a power of its length slightly above one.
    ///
    /// The power makes one long name outweigh the same text in pieces (青岛市总工会 against 青岛 and 市总工会), whose lengths
    /// add up but whose powers do not; a doubtful long name still loses to sure short ones, because its excess is small.
    ///
    /// A name that is hardly likely counts nothing: it is not chosen, though it may be nested in one that is.
    private func weight(_ c: Candidate) -> Double {
        if c.score < Self.least, Self.isDoubtful(c.label) { return 0 }
        let length = c.range.count
        let power = length < Self.powers.count ? Self.powers[length] : pow(Double(length), 1.08)
        let weight = max(0.01, (c.score - 0.4) / 0.6) * power
        // （记者 郗望 通讯员 宁夏）: in a byline stands a name, though it be a province's.
        return c.label == .person && c.rule.hasPrefix("person.byline") ? weight * 1.6 : weight
    }

    /// Whether names of a kind that are hardly likely are left out.
    private static func isDoubtful(_ label: Label) -> Bool {
        switch label {
        case .person, .title, .organization, .geopolitical, .location, .facility: true
        default: false
        }
    }
    /// Names below this score are not chosen: as many are wrong as right.
    private static let least = 0.4

    /// The powers of the lengths that names have.
    private static let powers: [Double] = (0..<64).map { pow(Double($0), 1.08) }

    /// Of one range by label, rule and score, so that the order of the extractors does not matter.
    private func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
        if a.label != b.label { return a.label.rawValue < b.label.rawValue }
        if a.rule != b.rule { return a.rule < b.rule }
        return a.score > b.score
    }

    /// The places of the candidates that may be chosen: by end, then by start.
    private func order(_ candidates: [Candidate]) -> [Int32] {
        let places = undivided(candidates).map {
            (key: candidates[$0].range.end << 32 | candidates[$0].range.start, index: $0)
        }
        let order = places.sorted {
            $0.key != $1.key ? $0.key < $1.key : precedes(candidates[$0.index], candidates[$1.index])
        }
        return order.map { Int32($0.index) }
    }

    package func resolve(_ candidates: [Candidate]) -> Outcome {
        let order = order(candidates)
        let n = order.count
        let starts = order.map { Int32(candidates[Int($0)].range.start) }
        let ends = order.map { Int32(candidates[Int($0)].range.end) }
        var best = [Double](repeating: 0, count: n + 1)
        var take = [Bool](repeating: false, count: n)
        var previous = [Int](repeating: 0, count: n)
        for i in 0..<n {
            let low = ends.partition(upTo: i) { $0 <= starts[i] }
            previous[i] = low
            let with = best[low] + weight(candidates[Int(order[i])])
            take[i] = with > best[i]
            best[i + 1] = max(with, best[i])
        }
        var chosen: [Int32] = []
        var i = n
        while i > 0 {
            if take[i - 1] {
                chosen.append(order[i - 1])
                i = previous[i - 1]
            } else {
                i -= 1
            }
        }
        chosen.reverse()
        return Outcome(candidates: candidates, order: order, chosenPlaces: chosen)
    }

    /// Where the candidates stand that are no names with a date in them: 北京1月25日讯国务院 is no body.
    private func undivided(_ candidates: [Candidate]) -> [Int] {
        let dates = candidates.indices.filter { candidates[$0].partsNames }.map { candidates[$0].range }
            .sorted { $0.start < $1.start }
        return candidates.indices.filter { index in
            let range = candidates[index].range
            guard !range.isEmpty else { return false }
            guard !dates.isEmpty, Self.isName(candidates[index].label) else { return true }
            var low = 0
            var high = dates.count
            while low < high {
                let mid = (low + high) / 2
                if dates[mid].start < range.start { low = mid + 1 } else { high = mid }
            }
            guard low < dates.count, dates[low].end <= range.end, dates[low] != range else { return true }
            // 周黎明, 池小满: given names that are times too.
            return candidates[index].label == .person && dates[low].count == 2 && dates[low].end == range.end
                && range.count < 5
        }
    }

    private static func isName(_ label: Label) -> Bool {
        switch label {
        case .person, .title, .organization, .event: true
        default: false
        }
    }
}

extension [Int32] {
    /// How many of the first `count` elements are as asked; those that are come first, and the border is near the end.
    @inline(__always)
    func partition(upTo count: Int, _ isFirst: (Int32) -> Bool) -> Int {
        var high = count
        // By larger and larger steps from the end.
        var step = 1
        while high >= step, !isFirst(self[high - step]) {
            high -= step
            step *= 2
        }
        var low = Swift.max(0, high - step)
        while low < high {
            let mid = (low + high) / 2
            if isFirst(self[mid]) { low = mid + 1 } else { high = mid }
        }
        return low
    }
}
