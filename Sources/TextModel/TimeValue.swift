/// A date and a time of day on the local clock, as in `2024-05-22T09:30:00`.
public struct LocalDateTime: Hashable, Comparable, Sendable {
    /// The Gregorian year (proleptic; 0 is 1 BC).
    public var year: Int
    /// 1 to 12.
    public var month: Int
    /// 1 to 31.
    public var day: Int
    /// Seconds since midnight, 0 to 86,399.
    public var second: Int

    /// The moment `second` seconds after the midnight that begins the day.
    public init(year: Int, month: Int = 1, day: Int = 1, second: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.second = second
    }

    /// Orders moments by the calendar.
    public static func < (a: Self, b: Self) -> Bool {
        (a.year, a.month, a.day, a.second) < (b.year, b.month, b.day, b.second)
    }
}

/// A TIMEX3 value: 5月22日 is `DATE`, `2024-05-22`.
public struct Timex: Hashable, Sendable {
    /// The TIMEX3 types.
    public enum Kind: String, Hashable, Sendable {
        /// A day or coarser.
        case date = "DATE"
        /// Finer than a day.
        case time = "TIME"
        /// A length of time.
        case duration = "DURATION"
        /// A recurrence.
        case set = "SET"
    }
    /// The TIMEX3 type.
    public var kind: Kind
    /// The TIMEX3 value; nil for a range, which has `begin` and `end`.
    public var value: String?
    /// A TIMEX3 modifier, as `APPROX`, `START`, `END`, `BEFORE`.
    public var mod: String?
    /// TIMEX3 `quant`, for sets.
    public var quant: String?
    /// TIMEX3 `freq`, for sets.
    public var freq: String?
    /// The first value of a range.
    public var begin: String?
    /// The last value of a range, included.
    public var end: String?

    /// A TIMEX3 value with the attributes that apply.
    public init(
        kind: Kind, value: String? = nil, mod: String? = nil, quant: String? = nil, freq: String? = nil,
        begin: String? = nil, end: String? = nil
    ) {
        self.kind = kind
        self.value = value
        self.mod = mod
        self.quant = quant
        self.freq = freq
        self.begin = begin
        self.end = end
    }
}

/// A half-open interval of local time; nil is open.
public struct TimeInterval: Hashable, Sendable {
    /// The first moment.
    public var start: LocalDateTime?
    /// The first moment after it.
    public var end: LocalDateTime?

    /// The interval from `start` up to `end`.
    public init(start: LocalDateTime?, end: LocalDateTime?) {
        self.start = start
        self.end = end
    }
}

/// What a temporal mention says: a TIMEX3 value, its place on the calendar, and the readings that were not chosen.
public struct TimeValue: Hashable, Sendable {
    /// The chosen reading.
    public var timex: Timex
    /// Its place on the calendar, when it has one.
    public var interval: TimeInterval?
    /// `chinese`, `roc` or a reign, when the text does not use the Gregorian calendar.
    public var calendar: String?
    /// Why the interval was chosen, when a policy chose it.
    public var policy: String?
    /// The other readings.
    public var alternatives: [TimeReading]

    /// A temporal value with the parts that apply.
    public init(
        timex: Timex, interval: TimeInterval? = nil, calendar: String? = nil, policy: String? = nil,
        alternatives: [TimeReading] = []
    ) {
        self.timex = timex
        self.interval = interval
        self.calendar = calendar
        self.policy = policy
        self.alternatives = alternatives
    }
}

/// A reading of a time expression that was possible but not chosen.
public struct TimeReading: Hashable, Sendable {
    /// The TIMEX3 value of the reading.
    public var timex: Timex
    /// Its place on the calendar.
    public var interval: TimeInterval?

    /// A reading and its interval.
    public init(timex: Timex, interval: TimeInterval? = nil) {
        self.timex = timex
        self.interval = interval
    }
}
