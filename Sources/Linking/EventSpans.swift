import Extraction
import TextModel

/// The first and the last day of an event whose opening and closing an article tells apart: 5月22日开幕，将持续到25日.
struct EventSpans {
    let view: ArticleView

    struct Span: Hashable {
        var begin: String
        var end: String
        /// The mention of the last day, where one tells it.
        var last: Int?
    }

    /// Words before the day on which an event ends.
    private static let lasting: [Surface] = Surface.list(
        "持续到 持续至 延续到 延续至 展期至 展至 展出至 展览至 展出到 开放至 开放到 一直到 持续开放至 延至 举办至 举行至")
    /// Words behind the day on which an event ends.
    private static let closing: [Surface] = Surface.list("闭幕 落幕 结束 收官 收尾 落下帷幕 圆满落幕 正式闭幕 闭展 收枪 闭园")
    /// Words that end an event whose day stands before them, maybe with its name and place between.
    private static let closings: [Surface] = Surface.list("闭幕 落幕 落下帷幕 收官 圆满结束 圆满收官 收枪 鸣金 闭园 结束 决出")
    /// Words that open an event on the day before them.
    private static let openings: [Surface] = Surface.list("开幕 启幕 开赛 开园 开展 开班 打响 拉开帷幕 拉开大幕 拉开战幕 启动")
    /// Words before the days that an event lasted: 为期5天.
    private static let lengths: [Surface] = Surface.list("为期 历时 会期 赛期 连续 鏖战")
    /// Words after them: 两天的角逐.
    private static let efforts: [Surface] = Surface.list("的角逐 的激烈 激烈角逐 紧张角逐 的紧张 的比拼 的较量 的比赛 的赛事 的培训 的鏖战")

    /// The days of an event that a sentence dates with one of them.
    func span(of draft: EventDraft) -> Span? {
        guard let time = draft.time, let value = view.mentions[time].time?.timex.value, value.utf8.count >= 10,
            LocalDateTime(iso: String(value.prefix(10))) != nil
        else { return nil }
        let day = String(value.prefix(10))
        for i in 0..<view.count where i != time && (view.label(i) == .date || view.label(i) == .time) {
            guard view.sentence[i] >= 0, let timex = view.mentions[i].time?.timex else { continue }
            if let last = timex.value, last > day, last.utf8.count >= 7, last.hasPrefix("2"), isEnd(i),
                !isAnothers(i, draft)
            {
                return Span(begin: day, end: String(last.prefix(10)), last: i)
            }
        }
        return lasting(time, day) ?? opened(time, day)
    }

    /// Whether another paragraph names an event of its own before a day: ▲甲公司举行竞赛。▲乙赛开拍，将持续至5月9日。
    private func isAnothers(_ i: Int, _ draft: EventDraft) -> Bool {
        guard let own = draft.name, own < i else { return false }
        return (own + 1..<i).contains { j in
            view.label(j) == .event && view.block[j] != view.block[own]
                && !EventNames.names(view.names[own], shortAs: view.names[j])
                && !EventNames.names(view.names[j], shortAs: view.names[own])
        }
    }

    /// 为期5天的博览会9月21日闭幕, 今天开幕，展期3天: the days that it lasts, up to its end or from its beginning.
    private func lasting(_ time: Int, _ day: String) -> Span? {
        guard let start = LocalDateTime(iso: day), view.sentence[time] >= 0 else { return nil }
        let sentence = view.sentence[time]
        for i in 0..<view.count where view.sentence[i] == sentence || view.sentence[i] == sentence + 1 {
            guard view.label(i) == .date, let days = days(i), (2...60).contains(days) else { continue }
            // An opening has its day alone: 为期三天的大会开馆.
            if view.before(i, 2) == "展期" || i == time + 1 && view.gap(time, i) == "起" {
                return Span(begin: day, end: start.adding(days: days - 1).isoDay, last: nil)
            }
            if isClosed(time),
                view.before(i, 3).hasSuffix(in: Self.lengths) || view.after(i, 4).hasPrefix(in: Self.efforts)
            {
                return Span(begin: start.adding(days: 1 - days).isoDay, end: day, last: time)
            }
        }
        return nil
    }

    /// The number of days that a duration says.
    private func days(_ i: Int) -> Int? {
        guard let value = view.mentions[i].time?.timex.value, value.hasPrefix("P"), value.hasSuffix("D") else {
            return nil
        }
        return Int(value.dropFirst().dropLast())
    }

    /// 7月27日……落下帷幕。……于7月24日开幕: an end whose beginning another sentence tells.
    private func opened(_ time: Int, _ day: String) -> Span? {
        guard isClosed(time) else { return nil }
        for i in 0..<view.count where i != time && view.label(i) == .date && view.block[i] >= view.block[time] {
            guard let first = view.mentions[i].time?.timex.value, first.utf8.count == 10, first < day,
                let begin = LocalDateTime(iso: first), begin.adding(days: 40).isoDay >= day
            else { continue }
            let tail = clause(after: i)
            if tail.contains(anyOf: Self.openings), !tail.contains(anyOf: Self.closings) {
                return Span(begin: first, end: day, last: time)
            }
        }
        return nil
    }

    /// Whether the clause of a day says that something ended.
    private func isClosed(_ time: Int) -> Bool { clause(after: time).contains(anyOf: Self.closings) }

    /// What follows a mention up to the clause's end; a comma right behind it is none.
    private func clause(after i: Int) -> Surface {
        let tail = view.after(i, 60)
        let end = tail.units.indices.first {
            $0 > 0 && [0xFF0C, 0x3002, 0xFF1B, 0x0A].contains(tail.units[$0])
        }
        return tail.prefix(end ?? tail.count)
    }

    /// Whether something ends on the day of a mention.
    private func isEnd(_ i: Int) -> Bool {
        if view.before(i, 6).hasSuffix(in: Self.lasting) { return true }
        guard view.after(i, 5).hasPrefix(in: Self.closing) else { return false }
        let lead = view.lead(i)
        return lead.isEmpty
            || lead.hasSuffix(in: ["将于", "于", "，", "、", "到", "至", "将在", "节", "会", "展", "赛", "展览", "活动"])
    }

    /// What a span says as the time of an event.
    func time(_ span: Span) -> TimeValue {
        let end = span.last.flatMap { view.mentions[$0].time?.interval?.end }
        let interval = TimeInterval(
            start: LocalDateTime(iso: span.begin), end: end ?? LocalDateTime(iso: span.end)?.adding(days: 1))
        return TimeValue(timex: Timex(kind: .date, begin: span.begin, end: span.end), interval: interval)
    }
}
