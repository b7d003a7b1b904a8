import TextModel

/// What is known when an expression is read: the reference time, what the article has fixed before, the tense of the sentence.
struct TimeContext: Sendable {
    /// Publication or reference time.
    var reference: LocalDateTime?
    /// The last day that the article named: 当天, 次日 and bare clock times count from it.
    var day: CivilDay?
    /// The last month and year that it named.
    var month: Int?
    var year: Int?
    /// The one year that the article named so far, and whether it named another: 今年 of an article without a date.
    var onlyYear: Int?
    var namesManyYears = false
    /// The one year that it said in full, whether it said another, and whether it said the year with a month: a full
    /// date, by which an article may be dated.
    var statedYear: Int?
    var statesManyYears = false
    var datesItself = false
    /// The year of an article without a date, found by reading it to the end.
    var ownYear: Int?
    /// Whether the article wrote a date of the lunar calendar.
    var speaksLunar = false
    /// A year that the same sentence named: 2023年3月…，5月.
    var sentenceYear: Int?
    /// The last period that it named, for 同期.
    var period: TimePlace?
    /// Whether the sentence speaks of the future (将, 拟, 计划) or of the past (已, 曾, 了).
    var isFuture = false
    var isPast = false

    var referenceDay: CivilDay? { reference?.civilDay }

    /// Keeps what a chosen reading fixes for the words after it.
    ///
    /// - Parameter isCompared: it stands after 比 or 较; the period that 同期 goes back to stays.
    mutating func note(_ place: TimePlace, saysYear: Bool, isCompared: Bool = false) {
        if let d = place.day { day = d }
        if let y = place.year {
            year = y
            if saysYear {
                sentenceYear = y
                datesItself = true
            }
            if let only = onlyYear, only != y { namesManyYears = true }
            onlyYear = y
        }
        if let m = place.month { month = m }
        if !isCompared, place.timex.kind == .date, place.start != nil,
            place.timex.value != nil || place.timex.begin != nil
        {
            period = place
        }
    }

    /// Keeps a year that was said in full; a decade or a stretch of years dates no article.
    mutating func state(_ place: TimePlace) {
        guard let y = place.year else {
            statesManyYears = true
            return
        }
        if let stated = statedYear, stated != y { statesManyYears = true }
        statedYear = y
    }

    /// Orders possible readings: the news policy first, then the others.
    ///
    /// The nearest one that has begun by the reference; one that lies ahead when the sentence speaks of the future, or when it is
    /// four times nearer than the last one (开班时间为7月10日, in May).
    ///
    /// - Parameter ratio: how many times nearer the coming one must be; 1 for weekdays.
    func choose(_ places: [TimePlace], ratio: Int = 4) -> [TimePlace] {
        guard let reference, places.count > 1 else { return places }
        let now = reference.civilDay.number * 86_400
        let endOfDay = now + 86_400
        let placed = places.filter { $0.start != nil }.sorted { ($0.start ?? 0) < ($1.start ?? 0) }
        guard let past = placed.last(where: { ($0.start ?? 0) < endOfDay }) else { return placed }
        guard let future = placed.first(where: { ($0.start ?? 0) >= endOfDay }) else {
            return [past] + placed.filter { $0 != past }.reversed()
        }
        let back = max(0, now - ((past.end ?? now) - 1))
        let ahead = (future.start ?? now) - now
        // 据18日报道，将…, on the 19th: a day just past is not put off by a month, nor one of last week by a year
        let takesFuture = isFuture ? ahead < back * 6 : !isPast && ahead * ratio < back
        let first = takesFuture ? [future, past] : [past, future]
        return first + placed.filter { !first.contains($0) }
    }
}
