/// Years: four and two digits, decades, eras and reigns.
extension TimeParser {
    /// 2024年, 24年, 去年, 民国113年, 甲辰年, 20世纪90年代; the index after it.
    func year(at i: Int, into phrase: inout CalendarPhrase) -> Int? {
        guard let a = atom(i) else { return nil }
        switch a.kind {
        case .year:
            phrase.year = isCompared(i, a) ? .anaphoric(Int(a.value)) : .relative(Int(a.value))
            return yearTail(i + 1, &phrase)
        case .yearSeason:
            phrase.year = .relative(Int(a.extra))
            phrase.section = .season(Int(a.value))
            return i + 1
        case .anaphorYear:
            phrase.year = .anaphoric(Int(a.value))
            return yearTail(i + 1, &phrase)
        case .dayStem where kind(i + 1) == .dayStem && number(i + 2) != nil && unit(i + 3) == .year:
            // 今明两年
            guard let b = atom(i + 1), b.value > a.value else { return nil }
            phrase.year = .relativeRange(Int(a.value), Int(b.value))
            return i + 4
        case .dayStem where kind(i + 1) == .year && atom(i + 1)?.value == 2 && a.value == 1:  // 明后年
            phrase.year = .relativeRange(1, 2)
            return i + 2
        case .dayStem where unit(i + 1) == .year:
            phrase.year = .relative(Int(a.value))
            return yearTail(i + 2, &phrase)
        case .yearEdge:
            // 青年中, 往年底: 年 belongs to the word before
            if [
                0x9752, 0x5C11, 0x8001, 0x58EE, 0x6210, 0x7AE5, 0x5E7C, 0x5F80, 0x5386, 0x8FD1, 0x5F53, 0x591A, 0x6570,
                0x51E0,
            ].contains(unitBefore(i)) {
                return nil
            }
            phrase.year = .relative(0)
            phrase.edge = [.none, .start, .mid, .end, .within][Int(a.value)]
            return i + 1
        case .wholeYear:
            phrase.isWholeYear = true
            return i + 1
        case .deictic, .anaphorDeictic:
            let unit = TimeUnit(rawValue: Int(a.value))
            let offset = Int(a.extra)
            // 创下年内新高, 如上年所述: 上 and 下 belong to the verb before
            if a.length == 2, [0x521B, 0x7ACB, 0x6253, 0x8BA2, 0x5B9A, 0x7559, 0x843D, 0x5199].contains(unitBefore(i)) {
                return nil
            }
            switch unit {
            case .year:
                phrase.year = a.kind == .deictic && !isCompared(i, a) ? .relative(offset) : .anaphoric(offset)
                return yearTail(i + 1, &phrase)
            case .centuries:
                phrase.century = offset
                phrase.centuryIsRelative = true
                return decade(i + 1, &phrase) ?? i + 1
            case .quarters:
                phrase.section = .relativeQuarter(offset)
                return i + 1
            case .halfYear where a.kind == .deictic:
                phrase.section = .relativeHalf(offset)
                return i + 1
            default: return nil
            }
        case .reference where a.length == 3 && a.value == 0 && text[Int(a.start)] == 0x4E0A:  // 上世纪
            phrase.century = -1
            phrase.centuryIsRelative = true
            return decade(i + 1, &phrase) ?? i + 1
        case .ganzhi:
            phrase.year = .cyclic(Int(a.value))
            phrase.calendar = "chinese"
            return i + 1
        case .zodiac:
            guard phrase.isLunar || kind(i + 1) == .holiday || kind(i + 1) == .lunarMonth else { return nil }
            phrase.year = .zodiac(Int(a.value))
            phrase.calendar = "chinese"
            return i + 1
        case .era:
            return eraYear(i, &phrase)
        case .regnal:
            return regnalYear(i, &phrase)
        case .number:
            return numberYear(i, &phrase)
        default:
            return nil
        }
    }

    /// 比上年, 较上月: the one before the period spoken of.
    func isCompared(_ i: Int, _ a: TimeAtom) -> Bool {
        guard text[Int(a.start)] == 0x4E0A else { return false }  // 上
        return [0x6BD4, 0x8F83, 0x7531, 0x4E0E, 0x4ECE].contains(unitBefore(i))
    }

    /// After a year: 度, 全年, and the space before a month.
    private func yearTail(_ i: Int, _ phrase: inout CalendarPhrase) -> Int {
        if kind(i) == .wholeYear { return i + 1 }
        let k = skipSpace(i)
        if k > i, isMonthStart(k) { return k }
        return i
    }

    private func isMonthStart(_ i: Int) -> Bool {
        number(i) != nil && unit(skipSpace(i + 1)) == .month || kind(i) == .lunar || kind(i) == .lunarMonth
    }

    private func numberYear(_ i: Int, _ phrase: inout CalendarPhrase) -> Int? {
        guard let n = number(i) else { return nil }
        let u = skipSpace(i + 1)
        switch unit(u) {
        case .centuries:
            // 十个世纪 is a length of time
            guard n.value >= 1, n.value <= 30, u == i + 1, atom(u)?.length == 2, kind(u + 1) != .classifier else {
                return nil
            }
            guard n.form == .arabic || n.value > 10 || decade(u + 1, &phrase) != nil || kind(u + 1) == .edge else {
                return nil
            }
            phrase.century = Int(n.value)
            return decade(u + 1, &phrase) ?? u + 1
        case .decadeYears:
            guard n.value >= 10, n.value <= 2099, n.value % 10 == 0 else { return nil }
            phrase.decade = Int(n.value)
            if n.extra > n.value { phrase.lastDecade = Int(n.extra) }
            return u + 1
        case .year, .years, .schoolYears:
            if unit(u) != .year, !isYearName(u) { return nil }
            let isDigits = n.form == .arabic || n.form == .hanDigits
            if isDigits, n.digits == 4 {
                guard !countsYears(i) else { return nil }
                phrase.year = .absolute(Int(n.value))
                return yearTail(u + 1, &phrase)
            }
            if n.form == .han, n.value >= 1000, n.value < 3000 {  // 两千零四年, 一千九百四十九年
                // 一千五百年, 两千年 are lengths of time
                guard startsFrom(u + 1, month: true) || n.value >= 1900 && n.value % 10 != 0 else { return nil }
                phrase.year = .absolute(Int(n.value))
                return yearTail(u + 1, &phrase)
            }
            if isDigits, n.digits == 3, n.value > 100 {  // 公元 is often left out: 755年
                guard startsFrom(u + 1, month: true) else { return nil }
                phrase.year = .absolute(Int(n.value))
                return yearTail(u + 1, &phrase)
            }
            if isDigits, n.digits == 2 {
                let leadingZero = n.value < 10
                let spoken = n.form == .hanDigits && n.extra == 0
                guard leadingZero || spoken || startsFrom(u + 1, month: false) else { return nil }
                phrase.year = .twoDigit(Int(n.value))
                return yearTail(u + 1, &phrase)
            }
            return nil
        default:
            // 2023Q4, 24H1
            if let a = atom(u), u == i + 1, n.form == .arabic, n.digits == 4 || n.digits == 2,
                a.kind == .quarterCode || a.kind == .halfCode, !Self.isDigit(unitAfter(u + 1)),
                !Self.isLatin(unitAfter(u + 1)), n.digits == 2 || (1900...2100).contains(n.value),
                !Self.isLatin(unitBefore(i))
            {
                phrase.year = n.digits == 4 ? .absolute(Int(n.value)) : .twoDigit(Int(n.value))
                phrase.section = a.kind == .quarterCode ? .quarter(Int(a.value)) : .half(Int(a.value))
                return u + 1
            }
            // 2022全年
            if kind(u) == .wholeYear, u == i + 1, n.form == .arabic, n.digits == 4, (1900...2100).contains(n.value) {
                phrase.year = .absolute(Int(n.value))
                return u + 1
            }
            return nil
        }
    }

    /// 年度, 财年, 学年: years with a name, which four figures before them number.
    func isYearName(_ u: Int) -> Bool {
        guard let a = atom(u), a.length == 2, unit(u) == .years || unit(u) == .schoolYears else { return false }
        return text[Int(a.start) + 1] == 0x5EA6 || text[Int(a.start)] == 0x8D22 || text[Int(a.start)] == 0x5B66
    }

    /// 距今6000年, 近5000年: four digits that count years; none is beyond the calendar of any text.
    func countsYears(_ i: Int) -> Bool {
        guard let n = number(i), n.digits == 4 else { return false }
        if n.value > 2200 { return true }
        guard let a = atom(i), a.start > 1, text[Int(a.start) - 1] == 0x4ECA else { return false }
        return text[Int(a.start) - 2] == 0x8DDD
    }

    /// Whether what follows a short year can only go on with a date: 24年5月, 97年一季度, 70年第8个月.
    private func startsFrom(_ i: Int, month: Bool) -> Bool {
        let k = skipSpace(i)
        if number(k) != nil {
            let u = unit(skipSpace(k + 1))
            return u == .month || u == .quarters
        }
        switch kind(k) {
        case .half, .lunarMonth, .lunar: return true
        case .ordinal: return true
        case .edge: return !month && atom(k).map { $0.length == 1 && $0.value != 2 } ?? false
        case .season: return true
        default: return false
        }
    }

    /// 90年代 after a century, with 初, 末, 中期.
    private func decade(_ i: Int, _ phrase: inout CalendarPhrase) -> Int? {
        guard let n = number(i), unit(i + 1) == .decadeYears, n.value % 10 == 0, n.value <= 90 else { return nil }
        phrase.decade = Int(n.value)
        if n.extra > n.value { phrase.lastDecade = Int(n.extra) }
        return i + 2
    }

    /// 公元2024年, 公元前221年, 民国113年, 民国元年.
    private func eraYear(_ i: Int, _ phrase: inout CalendarPhrase) -> Int? {
        guard let era = atom(i), let n = number(i + 1) else { return nil }
        if unit(i + 2) == .centuries, era.value != 1, (1...30).contains(n.value) {
            phrase.century = era.value == 2 ? -Int(n.value) : Int(n.value)
            return decade(i + 3, &phrase) ?? i + 3
        }
        guard unit(i + 2) == .year else { return nil }
        switch era.value {
        case 1:
            guard n.value >= 1, n.value < 200 else { return nil }
            phrase.year = .absolute(1911 + Int(n.value))
            phrase.calendar = "roc"
        case 2: phrase.year = .absolute(1 - Int(n.value))
        default: phrase.year = .absolute(Int(n.value))
        }
        return yearTail(i + 3, &phrase)
    }

    /// 康熙二十年, 光绪元年.
    private func regnalYear(_ i: Int, _ phrase: inout CalendarPhrase) -> Int? {
        guard let era = atom(i), tables.reigns.indices.contains(Int(era.value)) else { return nil }
        let reign = tables.reigns[Int(era.value)]
        guard let n = number(i + 1), unit(i + 2) == .year, n.value >= 1,
            reign.first + Int(n.value) - 1 <= reign.last + 4
        else { return nil }
        phrase.year = .absolute(reign.first + Int(n.value) - 1)
        phrase.calendar = reign.name
        let next = yearTail(i + 3, &phrase)
        // the months of a reign are lunar
        if isMonthStart(next) { phrase.isLunar = true }
        return next
    }
}
