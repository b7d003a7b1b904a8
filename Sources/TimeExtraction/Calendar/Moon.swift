import TextModel

/// New and full moons, by the day.
///
/// Method: J. Meeus, Astronomical Algorithms, 2nd edition, chapter 49, with the largest periodic terms (good to an hour).
enum Moon {
    /// The lunar day (UTC+5:30, India) that a new or full moon ends, on or after a day; it covers about half a day before.
    static func phase(full: Bool, onOrAfter day: CivilDay) -> CivilDay {
        // days since 2000-01-06, the first new moon of 2000
        let since = Double(day.number - CivilDay(2000, 1, 6).number)
        var k = (since / 29.530588861 - 1.5).rounded(.down) + (full ? 0.5 : 0)
        var found = day
        for _ in 0..<4 {
            found = Self.day(k)
            if found >= day { break }
            k += 1
        }
        return found
    }

    private static func day(_ k: Double) -> CivilDay {
        let t = k / 1236.85
        let rad = Double.pi / 180
        var jde = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t
        let m = (2.5534 + 29.10535670 * k) * rad
        let mp = (201.5643 + 385.81693528 * k) * rad
        let f = (160.7108 + 390.67050284 * k) * rad
        let isFull = k != k.rounded(.down)
        jde += isFull ? -0.40614 * sine(mp) + 0.17302 * sine(m) : -0.40720 * sine(mp) + 0.17241 * sine(m)
        jde += 0.01608 * sine(2 * mp) + 0.01039 * sine(2 * f) + 0.00739 * sine(mp - m) - 0.00514 * sine(mp + m)
        let local = jde + 0.5 + 5.5 / 24 - 0.5 - 2_440_588
        return CivilDay(Int(local.rounded(.down)))
    }

    /// The sine by its series, after reduction to ±π.
    private static func sine(_ x: Double) -> Double {
        let r = x - (x / (2 * Double.pi)).rounded() * 2 * Double.pi
        var term = r
        var sum = r
        for n in 1..<14 {
            term *= -r * r / Double(2 * n * (2 * n + 1))
            sum += term
        }
        return sum
    }
}
