import TextModel

/// Days before and after a day, and how they are written.
extension LocalDateTime {
    /// The midnight so many days later.
    func adding(days: Int) -> LocalDateTime { LocalDateTime(seconds: (civilDay + days).number * 86_400) }

    /// The day as an article's dates write it: 2024-05-22.
    var isoDay: String {
        func padded(_ n: Int, _ width: Int) -> String {
            let text = String(n)
            return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
