import Lexicons
import TextModel

/// The days off around the public holidays, year by year; where none were decreed, the weekend next to the day.
struct HolidayBreaks: Sendable {
    private var spans: [String: [(first: CivilDay, last: CivilDay)]] = [:]

    init(_ lexicon: Lexicon) {
        for row in lexicon.rows {
            let dates = [row[1], row[2]].map { $0.split(separator: "-").compactMap { Int($0) } }
            guard dates.allSatisfy({ $0.count == 3 }) else { continue }
            let first = CivilDay(dates[0][0], dates[0][1], dates[0][2])
            let last = CivilDay(dates[1][0], dates[1][1], dates[1][2])
            spans[row[0], default: []].append((first, last))
        }
    }

    /// The break of a holiday that takes in a day.
    func span(of holiday: String, around day: CivilDay) -> (first: CivilDay, last: CivilDay) {
        if let found = spans[holiday]?.first(where: { $0.first - 8 <= day && day <= $0.last + 8 }) { return found }
        let length = holiday == "国庆节" ? 7 : holiday == "春节" ? 7 : 0
        if length > 0 { return (day, day + (length - 1)) }
        switch day.weekday {
        case 1: return (day - 2, day)
        case 5: return (day, day + 2)
        case 6: return (day, day + 2)
        case 7: return (day - 1, day + 1)
        default: return (day, day)
        }
    }
}
