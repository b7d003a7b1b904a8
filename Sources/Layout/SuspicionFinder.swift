import TextModel

/// Finds characters that probably were printed otherwise: 张良品席活动 for 张良出席活动.
///
/// A character is suspected when it makes no word with either neighbour, a character of like shape makes a frequent one,
/// and the character model finds that reading far likelier. A name before it that stands elsewhere on the page without
/// it makes the case stronger, and is what the reader is told.
struct SuspicionFinder {
    let model: BreakModel
    let confusables: Confusables
    let surnames: SurnameTable

    /// How much likelier the other reading must be, in natural logarithms, without and with a name that speaks for it.
    private static let needed: Float = 13
    private static let neededWithName: Float = 8

    /// The suspicions in the text of an article; `index` is its place on the page.
    func suspicions(in units: [UInt16], of article: Article, index: Int, source: SourceText) -> [Suspicion] {
        units.withUnsafeBufferPointer { u in
            doubtful(u).compactMap { i in
                guard let proposal = proposal(u, i) else { return nil }
                let line =
                    article.sourceRanges(of: TextRange(i, i + 1)).first
                    .map { source.line(ofUnit: source.unit(atByte: Offset($0.start))) } ?? 0
                return Suspicion(
                    article: index, line: line, text: String(units: units[proposal.start..<proposal.end]),
                    reading: proposal.reading, range: TextRange(proposal.start, proposal.end),
                    suspect: TextRange(i, i + 1), because: proposal.because, confidence: proposal.confidence)
            }
        }
    }

    /// A pair of characters that the model is asked about, for the suspicion at a unit.
    private struct Question {
        var at: Int
        var pair: BreakModel.Pair
    }

    /// The characters with look-alikes that may be none of their place: they make no word with the next character, a
    /// look-alike does, and they go with nothing before them or stand behind what may be a name.
    ///
    /// The model is asked in rounds, each said ahead, so that its answers lie ready.
    private func doubtful(_ u: UnsafeBufferPointer<UInt16>) -> [Int] {
        var behindNames: [Question] = []
        var others: [Question] = []
        others.reserveCapacity(u.count / 4)
        for place in places(u) {
            let i = Int(place)
            guard CharacterClass.isHan(u[i - 1]), CharacterClass.isHan(u[i + 1]) else { continue }
            if mayFollowName(u, i) {
                behindNames.append(Question(at: i, pair: model.ahead(u[i], u[i + 1])))
            } else {
                others.append(Question(at: i, pair: model.ahead(u[i - 1], u[i])))
            }
        }
        // Most characters are known to follow the one before them, and are done here.
        for question in others where !model.isKnown(question.pair) {
            behindNames.append(Question(at: question.at, pair: model.ahead(u[question.at], u[question.at + 1])))
        }
        others.removeAll(keepingCapacity: true)
        for question in behindNames where !model.isFrequent(question.pair) {
            for other in confusables.of(u[question.at]) {
                others.append(Question(at: question.at, pair: model.ahead(other, u[question.at + 1])))
            }
        }
        var found: [Int] = []
        for question in others where found.last != question.at && model.isFrequent(question.pair) {
            found.append(question.at)
        }
        return found.sorted()
    }

    /// Where characters with look-alikes stand.
    private func places(_ u: UnsafeBufferPointer<UInt16>) -> [Int32] {
        guard u.count > 2 else { return [] }
        return [Int32](unsafeUninitializedCapacity: u.count) { places, count in
            // No branch: one that is taken at every sixth character is foreseen badly.
            let units = confusables.units
            var n = 0
            for i in 1..<u.count - 1 {
                places[n] = Int32(truncatingIfNeeded: i)
                n &+= Int(truncatingIfNeeded: units.bit(u[i]))
            }
            count = n
        }
    }

    /// Whether two or three characters before a unit begin as a name does.
    private func mayFollowName(_ u: UnsafeBufferPointer<UInt16>, _ i: Int) -> Bool {
        (i >= 2 && surnames.begins(u[i - 2], u[i - 1])) || (i >= 3 && surnames.begins(u[i - 3], u[i - 2]))
    }

    private struct Proposal {
        var start: Int
        var end: Int
        var reading: String
        var because: String
        var confidence: Double
    }

    private func proposal(_ u: UnsafeBufferPointer<UInt16>, _ i: Int) -> Proposal? {
        let before = u[i - 1]
        let after = u[i + 1]
        guard var best = best(u, i, afterName: true), best.gain >= Self.neededWithName else { return nil }
        let name = name(u, before: i)
        if name == nil {
            guard !model.isKnown(before, u[i]), let whole = self.best(u, i, afterName: false), whole.gain >= Self.needed
            else { return nil }
            best = whole
        }
        let start = name?.start ?? i
        let end = i + 2
        var reading = Array(u[start..<end])
        reading[i - start] = best.unit
        let word = String(units: [best.unit, after])
        var because =
            "\(String(units: [u[i], after])) is no word, \(word) is; \(confusables.reason(u[i]))"
        if let name {
            because = "\(name.name) stands in \(name.context), and \(because)"
        }
        let sureness = Double(min(best.gain, 24)) / 24
        return Proposal(
            start: start, end: end, reading: String(units: reading), because: because,
            confidence: min(0.98, (name == nil ? 0.45 : 0.6) + 0.38 * sureness))
    }

    /// The look-alike that makes a word with the next character and reads likeliest, and how much likelier it is.
    private func best(
        _ u: UnsafeBufferPointer<UInt16>, _ i: Int, afterName: Bool
    ) -> (unit: UInt16, gain: Float)? {
        var best: (unit: UInt16, gain: Float)?
        var printed: Float?
        for other in confusables.of(u[i]) where model.isFrequent(other, u[i + 1]) {
            let before = printed ?? likelihood(u, i, u[i], afterName: afterName)
            printed = before
            let gain = likelihood(u, i, other, afterName: afterName) - before
            if gain > best?.gain ?? 0 { best = (other, gain) }
        }
        return best
    }

    /// ln p of the characters around `i` with `unit` in its place; after a name anything may come.
    private func likelihood(_ u: UnsafeBufferPointer<UInt16>, _ i: Int, _ unit: UInt16, afterName: Bool) -> Float {
        let a = i > 1 ? BreakModel.symbol(u[i - 2]) : 0
        let b = BreakModel.symbol(u[i - 1])
        let c = BreakModel.symbol(unit)
        let d = BreakModel.symbol(u[i + 1])
        var sum =
            afterName
            ? model.logUnigram(c) + model.log(d, after: c)
            : model.log(c, after: a, b) + model.log(d, after: b, c)
        if i + 2 < u.count { sum += model.log(BreakModel.symbol(u[i + 2]), after: c, d) }
        return sum
    }

    /// A name of three or two characters before `i` that stands elsewhere in the article without the suspected character.
    private func name(_ u: UnsafeBufferPointer<UInt16>, before i: Int) -> (start: Int, name: String, context: String)? {
        for length in [3, 2] where i - length >= 0 {
            let start = i - length
            guard surnames.begins(u[start], u[start + 1]),
                (start..<i).allSatisfy({ CharacterClass.of(u[$0]).contains(.han) })
            else { continue }
            var at = 0
            while at + length < u.count {
                if at != start, (0..<length).allSatisfy({ u[at + $0] == u[start + $0] }), u[at + length] != u[i],
                    isEdge(u, at)
                {
                    let end = min(u.count, at + length + 6)
                    var stop = at + length
                    while stop < end, CharacterClass.of(u[stop]).contains(.han) { stop += 1 }
                    return (
                        start, String(units: UnsafeBufferPointer(rebasing: u[start..<i])),
                        String(units: UnsafeBufferPointer(rebasing: u[at..<stop]))
                    )
                }
                at += 1
            }
        }
        return nil
    }

    /// A name that is spoken of again begins a clause.
    private func isEdge(_ u: UnsafeBufferPointer<UInt16>, _ at: Int) -> Bool {
        guard at > 0 else { return true }
        return !CharacterClass.of(u[at - 1]).contains(.han)
    }
}
