extension LocalDateTime: CustomStringConvertible {
    /// ISO 8601 without offset, as `2024-05-22T09:30:00`.
    public var description: String {
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        let magnitude = String(abs(year))
        let padded = String(repeating: "0", count: max(0, 4 - magnitude.count)) + magnitude
        return
            "\(year < 0 ? "-" : "")\(padded)-\(two(month))-\(two(day))T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    }

    /// Reads `2024-05-22` or `2024-05-22T09:30:00`; nil when it is neither.
    public init?(iso text: String) {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard let day = parts.first else { return nil }
        let date = day.split(separator: "-").compactMap { Int($0) }
        guard date.count == 3, (1...12).contains(date[1]), (1...31).contains(date[2]) else { return nil }
        var second = 0
        if parts.count == 2 {
            let clock = parts[1].prefix(8).split(separator: ":").compactMap { Int($0) }
            guard clock.count >= 2, (0...24).contains(clock[0]), (0...59).contains(clock[1]) else { return nil }
            second = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
        }
        self.init(year: date[0], month: date[1], day: date[2], second: second)
    }
}
