import Extraction
import TextModel

/// What opens a name and goes with it: editions and years, quotations and titles, brackets, codes.
extension EventScan {
    /// The start of 《…》 that ends right before a position.
    func title(before p: Int) -> Int? {
        var i = p - 2
        while i >= 0, p - i < 40, scan.units[i] != 0x0A, scan.units[i] != 0x300B {
            if scan.units[i] == 0x300A { return i }
            i -= 1
        }
        return nil
    }

    func quote(before p: Int) -> Int? {
        var i = p - 2
        while i >= 0, p - i < 32, scan.units[i] != 0x0A, scan.units[i] != 0x3002 {
            if scan.units[i] == 0x201C || scan.units[i] == 0x300C { return i }
            i -= 1
        }
        return nil
    }

    /// Start of 2024年 (no date follows), 第十八届, 十四届二次, 第40次 right before `p`.
    func edition(before p: Int) -> Int? {
        let units = scan.units
        let last = units[p - 1]
        if let year = bareYear(before: p) { return year }
        // 首届中国—中亚峰会.
        if last == 0x5C4A, p > 1, units[p - 2] == 0x9996 { return p - 2 }
        // 2024年度
        if last == 0x5EA6, p > 5, units[p - 2] == 0x5E74 { return edition(before: p - 1) }
        if last == 0x5E74 {
            guard p >= 5, (2...5).allSatisfy({ units[p - $0] >= 0x30 && units[p - $0] <= 0x39 }) else { return nil }
            guard p == units.count || !(units[p] >= 0x30 && units[p] <= 0x39) else { return nil }
            return p - 5
        }
        guard last == 0x5C4A || last == 0x6B21 else { return nil }
        var i = p - 2
        var sawNumeral = false
        while i >= 0, p - i < 10 {
            let u = units[i]
            if u == 0x7B2C { return sawNumeral ? i : nil }
            guard UnitSet.numerals.contains(u) || u == 0x5C4A && sawNumeral else { break }
            sawNumeral = true
            i -= 1
        }
        // 十四届二次会议 has no 第.
        return sawNumeral && last == 0x6B21 && (i + 1..<p).contains { units[$0] == 0x5C4A } ? i + 1 : nil
    }

    /// 2024 in 2024“星耀南湖”创业大赛 and 2024无锡马拉松: a year without 年 right before a name.
    private func bareYear(before p: Int) -> Int? {
        let units = scan.units
        guard p >= 4, p < units.count, units[p] == 0x201C || units[p] >= 0x4E00 && units[p] < 0xA000,
            !Self.notAfterYear.contains(units[p]),
            (1...4).allSatisfy({ units[p - $0] >= 0x30 && units[p - $0] <= 0x39 }),
            units[p - 4] == 0x31 && units[p - 3] == 0x39 || units[p - 4] == 0x32 && units[p - 3] == 0x30
        else { return nil }
        guard p == 4 || !(units[p - 5] >= 0x2E && units[p - 5] <= 0x39) else { return nil }
        // 2023—2024乌鲁木齐冰雪旅游季: a season that begins in one year and ends in the next.
        if p > 8, Self.dashes.contains(units[p - 5]),
            (6...9).allSatisfy({ units[p - $0] >= 0x30 && units[p - $0] <= 0x39 })
        {
            return p - 9
        }
        return p - 4
    }
    /// Units and classifiers, after which the four digits are a count.
    private static let notAfterYear: UnitSet = UnitSet("年名人个万亿元件家次多余吨米公千百场项条辆台所座余岁度".utf16)

    /// An opening bracket before `p` with a place in it: 2023宜昌（深圳）招商推介会.
    func placeInBrackets(before p: Int) -> Int? {
        guard p > 3, scan.units[p - 1] == 0xFF09 else { return nil }
        for i in stride(from: p - 3, to: max(0, p - 9), by: -1) where scan.units[i] == 0xFF08 {
            let isPlace = scan.words(startingAt: i + 1).contains {
                Int($0.end) == p - 1 && !$0.traits.isDisjoint(with: [.place, .country])
            }
            // 淄博（齐国故城）非遗集市: a spot of the place before the brackets.
            let isSpot = i > 0 && !scan.traitsBefore(i).isDisjoint(with: [.place, .location]) && p - i <= 9
            return (isPlace || isSpot) && i > 0 ? i : nil
        }
        return nil
    }

    /// Whether a year or edition stands a few words before a position, with no verb between.
    func opensWithEdition(_ start: Int) -> Bool {
        var p = start
        // 十七届五次执委会议和省委会议: two events.
        if scan.endTraits[p].contains(.eventHead) { return false }
        while p > 0, start - p < 20 {
            if edition(before: p) != nil { return true }
            if scan.units[p - 1] == 0xFF09, let open = placeInBrackets(before: p) {
                p = open
                continue
            }
            guard scan.units[p - 1] >= 0x4E00, scan.units[p - 1] < 0xA000 else { return false }
            let left = Int(scan.leftStart[p])
            if p - left == 1, Self.hardStops.contains(scan.units[p - 1]) { return false }
            if scan.traitsBefore(p).contains(.verb), !scan.traitsBefore(p).contains(.noun) { return false }
            p = left
        }
        return false
    }

    /// An opening bracket before `p` with a word for a form in it: 酒泉钢铁（集团）有限责任公司.
    func formInBrackets(before p: Int) -> Int? {
        guard scan.units[p - 1] == 0xFF09, p >= 5, scan.units[p - 4] == 0xFF08 else { return nil }
        let inside = Array(scan.units[p - 3..<p - 1])
        return Self.forms.contains(inside) ? p - 4 : nil
    }
    private static let forms: Set<[UInt16]> = Set(["集团", "中国", "控股"].map { Array($0.utf16) })

    /// Whether a digit is part of a code with letters: G60科创走廊, 5G应用.
    func isInCode(_ i: Int) -> Bool {
        func isDigit(_ i: Int) -> Bool { scan.units[i] >= 0x30 && scan.units[i] <= 0x39 }
        func isLetter(_ i: Int) -> Bool { scan.units[i] | 0x20 >= 0x61 && scan.units[i] | 0x20 <= 0x7A }
        guard isDigit(i) else { return false }
        var (s, e) = (i, i + 1)
        while s > 0, isDigit(s - 1) { s -= 1 }
        while e < scan.units.count, isDigit(e) { e += 1 }
        return s > 0 && isLetter(s - 1) || e < scan.units.count && isLetter(e)
    }
}
