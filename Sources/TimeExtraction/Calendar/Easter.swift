import TextModel

/// Easter Sunday, Western and Orthodox.
///
/// Method: J. Meeus, Astronomical Algorithms, 2nd edition, chapter 8 (Gregorian and Julian Easter).
enum Easter {
    static func sunday(of year: Int, orthodox: Bool) -> CivilDay {
        if orthodox {
            let a = year % 4, b = year % 7, c = year % 19
            let d = (19 * c + 15) % 30
            let e = (2 * a + 4 * b - d + 34) % 7
            let f = d + e + 114
            // the Julian date, moved to the Gregorian calendar
            let shift = year / 100 - year / 400 - 2
            return CivilDay(year, f / 31, f % 31 + 1) + shift
        }
        let a = year % 19, b = year / 100, c = year % 100
        let d = b / 4, e = b % 4
        let g = (8 * b + 13) / 25
        let h = (19 * a + b - d - g + 15) % 30
        let i = c / 4, k = c % 4
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return CivilDay(year, n / 31, n % 31 + 1)
    }
}
