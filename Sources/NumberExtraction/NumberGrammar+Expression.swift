import TextModel

/// Whole expressions: a number with what it measures, a range, what bounds or compares it.
extension NumberGrammar {
    /// A whole expression: the number, a range, its bounds.
    func expression(at i: Int, floor: Int) -> NumberPhrase? {
        guard let first = bounded(i, floor) else { return nil }
        return joined(first) { start, floor in
            // The second comparison begins with its own word, so look for its number a little further on.
            var j = start
            while j < u.count, j < start + 8, !Signs.isNumeral(u[j]) { j += 1 }
            guard j < u.count, Signs.isNumeral(u[j]) else { return nil }
            return bounded(j, floor)
        } ?? first
    }

    /// A number or a range with the words that bound it.
    private func bounded(_ i: Int, _ floor: Int) -> NumberPhrase? {
        guard var phrase = self.phrase(at: i) else { return nil }
        if let range = between(phrase, floor: floor) {
            phrase = range
        } else if let range = self.range(from: phrase) {
            phrase = range
        }
        bound(behind: &phrase)
        if let (start, code) = currencyBefore(phrase.start, floor: floor) {
            if case .money = phrase.kind {
                phrase.start = start
                phrase.currency = code
            } else if phrase.kind == .plain {
                phrase.start = start
                phrase.currency = code
                phrase.kind = .money(-1)
            }
        }
        if phrase.kind == .plain, isSum(phrase, floor: floor) { phrase.kind = .money(-1) }
        if let comparison = compared(phrase, floor: floor) { return comparison }
        if let (start, kind) = modifier(before: phrase.start, floor: floor, phrase: phrase) {
            if kind == .equal, !phrase.isPlainCount { return phrase }
            phrase.start = start
            if phrase.amount.lower == nil && phrase.amount.upper == nil || phrase.core.amount.value != nil {
                phrase.amount.bound(kind)
            }
        }
        return phrase
    }
}
