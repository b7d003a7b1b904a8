import TextModel

/// How the day of a holiday is found: `05-01`, `lunar 08-15`, `nth 05 7 2`, `term 6`, `easter 49`.
struct HolidayRule: Sendable {
    enum Kind: Sendable {
        case fixed(month: Int, day: Int)
        case lunar(month: Int, day: Int)
        /// The last day of the lunar year.
        case lunarYearEnd
        case nth(month: Int, weekday: Int, ordinal: Int, shift: Int)
        case term(Int)
        /// Days after Easter Sunday.
        case easter(Int, orthodox: Bool)
        case hebrew(month: Int, day: Int, isCivil: Bool)
        case islamic(month: Int, day: Int)
        case tibetan(month: Int, day: Int)
        /// A new or full moon on or after a day of the year, in India.
        case moon(full: Bool, shift: Int, month: Int, day: Int)
    }
    let kind: Kind
    /// How many days it lasts.
    let days: Int
    /// The word means the days off: “五一”假期, written `break 05-01`.
    let isBreak: Bool

    init?(_ text: String) {
        var parts = text.split(separator: " ")
        isBreak = parts.first == "break"
        if isBreak { parts.removeFirst() }
        let fields = parts
        func int(_ k: Int) -> Int? { k < fields.count ? Int(fields[k]) : nil }
        func monthDay(_ k: Int) -> (Int, Int)? {
            guard k < fields.count else { return nil }
            let f = fields[k].split(separator: "-").compactMap { Int($0) }
            return f.count == 2 ? (f[0], f[1]) : nil
        }
        guard let head = parts.first else { return nil }
        switch head {
        case "lunar":
            if parts.count > 1, parts[1] == "12-last" {
                kind = .lunarYearEnd
            } else {
                guard let (m, d) = monthDay(1) else { return nil }
                kind = .lunar(month: m, day: d)
            }
            days = 1
        case "nth", "nth+1":
            guard let m = int(1), let w = int(2), let n = int(3) else { return nil }
            kind = .nth(month: m, weekday: w, ordinal: n, shift: head == "nth" ? 0 : 1)
            days = int(4) ?? 1
        case "term":
            guard let k = int(1) else { return nil }
            kind = .term(k)
            days = 1
        case "easter", "orthodox":
            guard let k = int(1) else { return nil }
            kind = .easter(k, orthodox: head == "orthodox")
            days = int(2) ?? 1
        case "hebrew", "islamic":
            guard let m = int(1), let d = int(2) else { return nil }
            kind = head == "hebrew" ? .hebrew(month: m, day: d, isCivil: parts.count > 4) : .islamic(month: m, day: d)
            days = int(3) ?? 1
        case "tibetan":
            guard let m = int(1), let d = int(2) else { return nil }
            kind = .tibetan(month: m, day: d)
            days = 1
        case "moon":
            guard parts.count > 2, let (m, d) = monthDay(2) else { return nil }
            let spec = parts[1]
            let digits = spec.drop { $0.isLetter }
            kind = .moon(full: spec.hasPrefix("full"), shift: Int(digits) ?? 0, month: m, day: d)
            days = int(3) ?? 1
        default:
            guard let (m, d) = monthDay(0) else { return nil }
            kind = .fixed(month: m, day: d)
            days = 1
        }
    }

    /// The first day of the holiday in a Gregorian year; nil when it has none there.
    func day(of year: Int, tables: TimeTables) -> CivilDay? {
        switch kind {
        case .fixed(let m, let d): return CivilDay(year, m, d)
        case .lunar(let m, let d):
            // 小年 and 腊八 stand at the end of the lunar year, in the Gregorian year after
            return tables.lunar.day(.init(year: m == 12 ? year - 1 : year, month: m, day: d))
        case .lunarYearEnd:
            guard let days = tables.lunar.days(of: year - 1) else { return nil }
            return days.end - 1
        case .nth(let m, let w, let n, let shift):
            return Self.nth(n, weekday: w, month: m, year: year).map { $0 + shift }
        case .term(let k): return tables.solarTerms.day(k, of: year)
        case .easter(let shift, let orthodox): return Easter.sunday(of: year, orthodox: orthodox) + shift
        case .hebrew(let m, let d, let isCivil):
            // a day of the Hebrew calendar begins on the evening before
            return HebrewCalendar.day(month: m, day: d, inGregorianYear: year, isCivil: isCivil).map { $0 - 1 }
        case .islamic(let m, let d): return tables.islamic.day(month: m, day: d, inGregorianYear: year)
        case .tibetan(let m, let d): return TibetanCalendar.day(month: m, day: d, inGregorianYear: year)
        case .moon(let full, let shift, let m, let d):
            return Moon.phase(full: full, onOrAfter: CivilDay(year, m, d)) + shift
        }
    }

    /// The n-th weekday of a month; -1 is the last; nil when the month has fewer.
    static func nth(_ n: Int, weekday: Int, month: Int, year: Int) -> CivilDay? {
        let first = CivilDay(year, month, 1)
        let length = CivilDay.days(inMonth: month, of: year)
        let offset = (weekday - first.weekday + 7) % 7
        if n < 0 {
            return first + (offset + (length - 1 - offset) / 7 * 7)
        }
        let day = offset + (n - 1) * 7
        return n > 0 && day < length ? first + day : nil
    }
}
