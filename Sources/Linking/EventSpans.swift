import Extraction
import TextModel

/// The first and the last day of an event whose opening and closing an article tells apart: 5月22日开幕，将持续到25日.
struct EventSpans {
    let view: ArticleView

    struct Span: Hashable {
        var begin: String
        var end: String
        /// The mention of the last day.
        var last: Int
    }

    /// Words before the day on which an event ends.
    private static let lasting: [Surface] = Surface.list("持续到 持续至 延续到 延续至 展期至 展至 开放至 一直到 持续开放至 延至")
    /// Words behind the day on which an event ends.
    private static let closing: [Surface] = Surface.list("闭幕 落幕 结束 收官 收尾 落下帷幕 圆满落幕 正式闭幕 闭展 收枪")

    /// The days of an event that a sentence dates with one of them.
    func span(of draft: EventDraft) -> Span? {
        guard let time = draft.time, let value = view.mentions[time].time?.timex.value, value.utf8.count >= 10,
            LocalDateTime(iso: String(value.prefix(10))) != nil
        else { return nil }
        let day = String(value.prefix(10))
        for i in 0..<view.count where i != time && (view.label(i) == .date || view.label(i) == .time) {
            guard view.sentence[i] >= 0, let timex = view.mentions[i].time?.timex else { continue }
            if let last = timex.value, last > day, last.utf8.count >= 7, last.hasPrefix("2"), isEnd(i) {
                return Span(begin: day, end: String(last.prefix(10)), last: i)
            }
        }
        return nil
    }

    /// Whether something ends on the day of a mention.
    private func isEnd(_ i: Int) -> Bool {
        if view.before(i, 6).hasSuffix(in: Self.lasting) { return true }
        guard view.after(i, 5).hasPrefix(in: Self.closing) else { return false }
        let lead = view.lead(i)
        return lead.isEmpty || lead.hasSuffix(in: ["将于", "于", "，", "、", "到", "至", "将在"])
    }

    /// What a span says as the time of an event.
    func time(_ span: Span) -> TimeValue {
        let interval = TimeInterval(
            start: LocalDateTime(iso: span.begin), end: view.mentions[span.last].time?.interval?.end)
        return TimeValue(timex: Timex(kind: .date, begin: span.begin, end: span.end), interval: interval)
    }
}
