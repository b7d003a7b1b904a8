import TextModel

/// The Tibetan calendar as reckoned in Lhasa (Phugpa): festivals are told by its months and lunar days.
///
/// All of it is whole numbers: the mean lunar day, corrected by tables for the sun and the moon.
/// After Reingold and Dershowitz, Calendrical Calculations, and Janson, Tibetan Calendar Mathematics.
enum TibetanCalendar {
    /// The day of a lunar date in the Tibetan year that begins in a Gregorian one.
    ///
    /// A festival of a month that comes twice is kept in the second; the new year begins with the first.
    static func day(month: Int, day: Int, inGregorianYear year: Int) -> CivilDay {
        let tibetan = year + 127
        var count = months(tibetan, month)
        if month == 1, count - months(tibetan - 1, 12) == 2 { count -= 1 }
        let days = 30 * count + day
        // parts of a day, 1,534,755,600 of them: a multiple of the three denominators below
        let mean = (days * 11_135 + 7497) * (whole / 11_312) - 31 * whole
        let sun = sunEquation(floorMod(days * 13 + 2117, 4824)) * (whole / 24_120)
        let moon = moonEquation(floorMod(days * 3781 + 19_859, 105_840)) * (whole / 226_800)
        return CivilDay(1970, 1, 1) + (epoch + floorDivide(mean - sun + moon, whole))
    }

    private static let whole = 1_534_755_600
    /// The calendar's first day, counted from 1970.
    private static let epoch = -765_573

    /// Whole months before the given one, leap months among them.
    private static func months(_ year: Int, _ month: Int) -> Int {
        floorDivide(804 * (year - 1) + 67 * month + 64, 65)
    }

    /// In parts of 1/24,120 day, by an anomaly in parts of 1/4824 turn.
    private static func sunEquation(_ anomaly: Int) -> Int {
        // twelve steps of 402 parts, mirrored at a quarter and at the half
        folded(anomaly, quarter: 1206, step: 402, table: [0, 6, 10, 11])
    }

    /// In parts of 1/226,800 day, by an anomaly in parts of 1/105,840 turn.
    private static func moonEquation(_ anomaly: Int) -> Int {
        folded(anomaly, quarter: 26_460, step: 3780, table: [0, 5, 10, 15, 19, 22, 24, 25])
    }

    private static func folded(_ anomaly: Int, quarter: Int, step: Int, table: [Int]) -> Int {
        if anomaly > 2 * quarter { return -folded(anomaly - 2 * quarter, quarter: quarter, step: step, table: table) }
        let a = anomaly > quarter ? 2 * quarter - anomaly : anomaly
        let k = a / step
        guard k + 1 < table.count else { return table[k] * step }
        return table[k] * step + (a - k * step) * (table[k + 1] - table[k])
    }

    private static func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }
    private static func floorMod(_ a: Int, _ b: Int) -> Int { a - b * floorDivide(a, b) }
}
