/// The tabular Islamic calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of thirty).
///
/// Method: E. Reingold and N. Dershowitz, Calendrical Calculations, 4th edition, chapter 7. Sightings may differ by a day.
enum IslamicCalendar {
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
        let n = day + 29 * (month - 1) + (6 * month - 1) / 11 + (year - 1) * 354 + (3 + 11 * year) / 30 + 227_014
        return CivilDay(n - 719_163)
    }

    /// The first day of an Islamic date that falls into a Gregorian year.
    static func day(month: Int, day: Int, inGregorianYear year: Int) -> CivilDay? {
        let guess = (year - 622) * 33 / 32
        for hijri in max(1, guess - 1)...max(1, guess + 3) {
            let found = Self.day(hijri, month, day)
            if found.date.year == year { return found }
        }
        return nil
    }
}
