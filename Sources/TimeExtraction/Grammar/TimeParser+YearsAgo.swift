/// A place in a year that is counted back from the day of reference.
extension TimeParser {
    /// 去年今日: nothing is said but a year that is counted from this one.
    func isOnlyRelativeYear(_ phrase: CalendarPhrase) -> Bool {
        guard case .relative(let years) = phrase.year, years < 0 else { return false }
        return phrase.month == nil && phrase.week == nil && phrase.section == nil && phrase.clock == nil
    }

    /// 十年前的5月22日, 三年前的春天, 六年前的今天; the index of what stands in that year, or after 今天.
    func yearsAgo(at i: Int, into phrase: inout CalendarPhrase) -> Int? {
        guard let n = number(i), n.value >= 1, n.value < 1000, n.digits < 4,
            unit(i + 1) == .year || unit(i + 1) == .years,
            let direction = atom(i + 2), direction.kind == .before, direction.length <= 2
        else { return nil }
        let hasOf = kind(i + 3) == .of
        let k = hasOf ? i + 4 : i + 3
        switch kind(k) {
        case .number where unit(skipSpace(k + 1)) == .month: break
        case .season, .holiday, .schoolBreak:
            guard hasOf, atom(k)?.length ?? 0 > 1 else { return nil }
        case .day:
            guard hasOf, atom(k)?.value == 0 else { return nil }
            phrase.year = .relative(-Int(n.value))
            phrase.day = .relative(0)
            return k + 1
        default: return nil
        }
        phrase.year = .relative(-Int(n.value))
        return k
    }
}
