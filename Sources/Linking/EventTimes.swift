import Extraction
import TextModel

/// Chooses the time of an event among those that its sentence names.
struct EventTimes {
    let view: ArticleView

    /// The mention of the time of what a sentence tells at `anchor` (a verb or the event's name).
    func time(in range: Range<Int>, anchor: Int) -> Int? {
        let times = range.filter { isTime($0) && !isAside($0) }
        let before = times.filter { view.mentions[$0].range.end <= anchor }
        let after = times.filter { view.mentions[$0].range.start >= anchor }
        // 北京时间今天凌晨2时 beside the local time of a place abroad.
        if let home = times.first(where: { view.before($0, 4) == "北京时间" }) { return finest(home, times) }
        for group in [before, after] {
            // Of several times before the verb the last one is the verb's own, unless it only makes an earlier one finer.
            if let specific = group.last(where: isSpecific) ?? nil {
                let first = group.first(where: isSpecific) ?? specific
                return finest(joins(first, specific, group) ? first : group == before ? specific : first, times)
            }
            // 今年第6号台风……26日登陆: a bare year leaves the day to what follows the name.
            if let vague = group.last, group == after || !isYear(vague) || !after.contains(where: isSpecific) {
                return vague
            }
        }
        return nil
    }

    private func isYear(_ i: Int) -> Bool { value(i)?.utf8.count == 4 }

    private func joins(_ a: Int, _ b: Int, _ group: [Int]) -> Bool {
        guard a != b else { return true }
        guard let day = value(a), let other = value(b) else { return false }
        return other.hasPrefix(String(day.prefix(10)))
    }

    /// From 今天（11月17日）16时50分 the time of day.
    private func finest(_ i: Int, _ times: [Int]) -> Int {
        var best = i
        for j in times where j > best {
            guard let here = value(best), let there = value(j), there.count > here.count, there.hasPrefix(here),
                ["", "（", "）", "，", "的"].contains(view.gap(j - 1, j)) || view.gap(best, j).count <= 8
            else { continue }
            best = j
        }
        return best
    }

    private func value(_ i: Int) -> String? {
        guard let timex = view.mentions[i].time?.timex else { return nil }
        return timex.value ?? timex.begin
    }

    func isTime(_ i: Int) -> Bool {
        guard view.label(i) == .date || view.label(i) == .time, let timex = view.mentions[i].time?.timex,
            timex.kind != .duration, timex.kind != .set, let value = timex.value ?? timex.begin
        else { return false }
        return value != "PRESENT_REF" && value != "FUTURE_REF" && !value.hasPrefix("P1") && !value.hasPrefix("PX")
    }

    /// Whether a day can be that of what a report tells: no paper reports what happened a season ago.
    func isNews(_ i: Int) -> Bool {
        guard let published = view.input.context.published, let interval = view.mentions[i].time?.interval,
            let end = interval.end ?? interval.start
        else { return true }
        return published < end.adding(days: Self.longestAgo)
    }
    private static let longestAgo = 100

    /// Whether a time names its day; 凌晨5点半 alone is any day's.
    func namesDay(_ i: Int) -> Bool {
        view.label(i) == .date || view.names[i].units.contains(where: Self.dayWords.contains)
    }
    private static let dayWords: Set<UInt16> = Set("日号今昨前明后当天晚".utf16)

    /// Whether a time says at least the day.
    func isSpecific(_ i: Int) -> Bool {
        guard let value = value(i), value != "PAST_REF" else { return false }
        return value.utf8.count >= 10 && value.utf8.first != UInt8(ascii: "P")
    }

    private func isAside(_ i: Int) -> Bool {
        if view.after(i, 6).hasPrefix(in: EventWords.timeBackground) { return true }
        if view.before(i, 3).hasSuffix(in: EventWords.timeAside) { return true }
        // 在……来临之际
        let tail = view.after(i, 8)
        if let at = tail.firstIndex(of: "之际"), at <= 5 { return true }
        return false
    }
}
