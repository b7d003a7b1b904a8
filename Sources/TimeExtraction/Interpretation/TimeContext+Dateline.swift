import TextModel

/// The line that an agency or correspondent begins a report with: 新华社北京5月22日电, 本报5月22日讯.
extension TimeContext {
    /// From a dateline on, 今天 is its day and no longer that of publication, which is often the day after.
    ///
    /// - Parameters:
    ///   - place: the date that was just read.
    ///   - end: where it ends in `text`.
    mutating func enterDateline(_ place: TimePlace, end: Int, in text: UnsafeBufferPointer<UInt16>) {
        guard place.timex.kind == .date, place.grain == .day, let day = place.day, place.start != nil,
            Self.isDateline(at: end, in: text)
        else { return }
        if let published = referenceDay {
            let age = published.number - day.number
            guard age > 0, age <= Self.oldest else { return }
        }
        reference = LocalDateTime(seconds: day.number * 86_400)
    }

    /// A report appears at most so many days after it was sent.
    private static let oldest = 14

    /// 电 or 讯 behind a date, and then no other character of a word: 22日电 （, 22日讯 记者; 22日电话, 22日讯问.
    private static func isDateline(at end: Int, in text: UnsafeBufferPointer<UInt16>) -> Bool {
        guard end < text.count, text[end] == 0x7535 || text[end] == 0x8BAF else { return false }
        guard end + 1 < text.count else { return true }
        let next = text[end + 1]
        return next < 0x4E00 || next >= 0xA000 || next == 0x8BB0  // 记者
    }
}
