import TextModel

/// The machine that adds up 二十八亿三千零五: digits wait for their unit, units must fall inside a section of 万 or 亿.
///
/// After every unit or digit that can end a numeral its value is kept, so that the longest one wins.
struct HanNumber {
    /// One past the last unit of the longest numeral so far; nil while there is none.
    private(set) var end: Int?
    private(set) var value: Int128 = 0
    private(set) var digits = 0
    private(set) var hasUnit = false

    private var upper: Int128 = 0  // what 亿 and 兆 have taken
    private var upperUnit = 0
    private var middle: Int128 = 0  // what 万 has taken, below 亿
    private var section: Int128 = 0  // below 万
    private var pending: Int128?
    private var pendingIsPlain = false
    private var limit = 4  // small units must stay below this power of ten
    private var last: Int128 = 1  // the last unit, as a number
    private var afterZero = false
    private var afterBig = false
    private var seen = 0
    private var startedBare = false

    /// Whether 十, 百 or 千 may still follow in this section.
    func admits(smallUnit power: Int) -> Bool { power < limit }

    var isWaiting: Bool { pending == nil && !afterZero }
    var endedWithUnit: Bool { pending == nil && hasUnit && !afterZero }

    /// A number as written before its unit: a digit, or Arabic digits.
    mutating func take(number: Int128, digits count: Int, isTwo: Bool, isArabic: Bool, end newEnd: Int) -> Bool {
        if number == 0, count == 1, hasUnit, !isArabic {
            guard pending == nil else { return false }
            afterZero = true
            seen += 1
            return true
        }
        guard pending == nil || pending == 0 && !isArabic else { return false }
        if isArabic, hasUnit, number >= last { return false }
        pending = number
        pendingIsPlain = isArabic && count > 1
        digits += count
        seen += 1
        if isTwo && hasUnit { return true }
        accept(newEnd)
        return true
    }

    mutating func take(tens: Int128, end newEnd: Int) -> Bool {
        guard pending == nil, limit > 1 else { return false }
        section += tens * 10
        closeSmall(1)
        accept(newEnd)
        return true
    }

    /// 十, 百, 千; without a digit before it 十 is 10, 百 and 千 only at the start or after 零.
    mutating func take(smallUnit power: Int, end newEnd: Int, isFinal: Bool) -> Bool {
        guard power < limit else { return false }
        var factor = pending ?? 1
        if pending == nil, power > 1, seen > 0, !afterZero { return false }
        if factor == 0 { factor = 1 }
        guard factor < 1_000_000_000_000 else { return false }
        let bare = pending == nil && power > 1 && seen == 0
        section += factor * Self.power(power)
        closeSmall(power)
        if !(bare && isFinal) { accept(newEnd) }
        return true
    }

    private mutating func closeSmall(_ power: Int) {
        limit = power
        last = Self.power(power)
        pending = nil
        afterZero = false
        afterBig = false
        hasUnit = true
        seen += 1
    }

    /// 万, 亿, 兆; a following 万 or 亿 multiplies (万亿, 万万).
    mutating func take(bigUnit power: Int, end newEnd: Int, isFinal: Bool) -> Bool {
        if afterZero && pending == nil { return false }
        // A digit that opens a section counts as it stands: 四万 after 亿 is four of 万.
        let sum = section == 0 ? (pending ?? 0) : section + openValue
        let unit = Self.power(power)
        let bare = seen == 0
        if bare, isFinal { return false }
        switch power {
        case 4:
            if bare {
                middle = unit
                startedBare = true
            } else if sum == 0 {
                guard afterBig, middle > 0, !startedBare, upperUnit != 8, middle < 1_000_000_000_000 else {
                    return false
                }
                middle *= unit
            } else {
                guard middle == 0, let product = Self.product(sum, unit) else { return false }
                middle = product
            }
        default:
            guard upperUnit == 0 || upperUnit > power, middle + sum > 0,
                let product = Self.product(middle + sum, unit)
            else { return false }
            let (total, overflow) = upper.addingReportingOverflow(product)
            if overflow { return false }
            upper = total
            upperUnit = power
            middle = 0
        }
        section = 0
        limit = 4
        last = unit
        pending = nil
        afterZero = false
        afterBig = true
        hasUnit = true
        seen += 1
        if !bare { accept(newEnd) }
        return true
    }

    /// What the waiting digit is worth: 五 in 一百五 is 50, in 一百零五 5.
    private var openValue: Int128 {
        guard let pending else { return 0 }
        if !hasUnit || afterZero || pendingIsPlain { return pending }
        return pending * (last / 10)
    }

    private mutating func accept(_ newEnd: Int) {
        let (a, o1) = upper.addingReportingOverflow(middle)
        let (b, o2) = a.addingReportingOverflow(section)
        let (c, o3) = b.addingReportingOverflow(openValue)
        if o1 || o2 || o3 { return }
        value = c
        end = newEnd
        afterBig = pending == nil && afterBig
    }

    private static func product(_ a: Int128, _ b: Int128) -> Int128? {
        let (p, overflow) = a.multipliedReportingOverflow(by: b)
        return overflow || p > 1_000_000_000_000_000_000_000_000_000_000 ? nil : p
    }

    static func power(_ n: Int) -> Int128 {
        switch n {
        case 1: 10
        case 2: 100
        case 3: 1000
        case 4: 10_000
        case 8: 100_000_000
        case 12: 1_000_000_000_000
        default: 1
        }
    }
}
