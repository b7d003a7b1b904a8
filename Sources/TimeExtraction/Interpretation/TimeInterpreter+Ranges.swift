import TextModel

/// Ranges and recurrences.
extension TimeInterpreter {
    func range(_ a: TimePhrase, _ b: TimePhrase, in context: TimeContext) -> [TimePlace] {
        if case .duration(let x) = a, case .duration(let y) = b {
            var place = TimePlace("", kind: .duration, grain: x.grain)
            place.timex = Timex(
                kind: .duration, mod: x.mod ?? y.mod, begin: TimexText.duration(x), end: TimexText.duration(y))
            return [place]
        }
        var out: [TimePlace] = []
        for var left in places(a, in: context).prefix(3) {
            if case .reference = a, let now = context.reference?.seconds {
                left.start = now
                left.end = now
            }
            if let place = ends(left, b, in: context) { out.append(place) }
        }
        if isSumOfMonths(a, b), let now = context.referenceDay { putLastFirst(&out, now, isFuture: context.isFuture) }
        return out
    }

    /// 1—11月 without a year: figures of the months so far.
    private func isSumOfMonths(_ a: TimePhrase, _ b: TimePhrase) -> Bool {
        guard case .calendar(let l) = a, case .calendar(let r) = b, l.month == .number(1), case .number = r.month else {
            return false
        }
        return l.year == nil && r.year == nil && l.day == nil && r.day == nil && l.clock == nil
    }

    /// Figures are of months that are over, or nearly: in January 1—12月 is last year's.
    private func putLastFirst(_ places: inout [TimePlace], _ now: CivilDay, isFuture: Bool) {
        let known = places.indices.filter { k in
            guard let start = places[k].start, let end = places[k].end else { return false }
            if isFuture, places[k].year == now.date.year { return start <= now.number * 86_400 }
            return end - 31 * 86_400 <= now.number * 86_400
        }
        guard let last = known.max(by: { (places[$0].end ?? 0) < (places[$1].end ?? 0) }), last > 0 else { return }
        places.insert(places.remove(at: last), at: 0)
    }

    private func ends(_ left: TimePlace, _ b: TimePhrase, in context: TimeContext) -> TimePlace? {
        var inner = context
        inner.note(left, saysYear: false)
        if let y = left.year { inner.sentenceYear = y }
        var rights = places(b, in: inner)
        if case .reference = b, let now = context.reference?.seconds {
            rights = rights.map { place in
                var p = place
                p.start = now
                p.end = now
                return p
            }
        }
        guard var right = rights.first else { return nil }
        if let s = left.start, case .calendar(let c) = b, c.year == nil {
            // the end that comes first after the beginning, whatever the tense would choose
            let after = rights.filter { ($0.start ?? Int.min) >= s }
            if let nearest = after.min(by: { ($0.start ?? 0) < ($1.start ?? 0) }) { right = nearest }
        }
        if let s = left.start {
            // a right end that lies before the left belongs to the next turn: 8月至2月, 22时至5时
            if let e = right.start, e < s {
                if let later = rights.first(where: { ($0.start ?? 0) >= s }) {
                    right = later
                } else if let moved = later(b, than: s, in: inner) {
                    right = moved
                }
            }
        }
        let leftValue = left.timex.value ?? left.timex.begin
        let rightValue = right.timex.value ?? right.timex.end
        let isTime = left.timex.kind == .time || right.timex.kind == .time
        var place = TimePlace("", kind: isTime ? .time : .date, grain: min(left.grain, right.grain))
        place.timex = Timex(
            kind: left.timex.kind == .set ? .set : isTime ? .time : .date,
            mod: left.timex.mod == right.timex.mod ? left.timex.mod : nil,
            begin: leftValue, end: rightValue)
        place.start = left.start ?? left.end
        // a clock time ends the range, a date is part of it
        let isClock = right.timex.kind == .time && right.grain <= .hour
        place.end = isClock ? right.start : right.end ?? right.start
        place.calendar = left.calendar ?? right.calendar
        place.day = right.day ?? left.day
        place.year = right.year ?? left.year
        place.month = right.month ?? left.month
        return place
    }

    /// The right end, a year or a day on.
    private func later(_ b: TimePhrase, than start: Int, in context: TimeContext) -> TimePlace? {
        guard case .calendar(var c) = b else { return nil }
        if c.day == nil, c.month == nil, c.section == nil, c.clock != nil {
            guard let day = context.day else { return nil }
            var next = context
            next.day = day + 1
            return calendar(c, in: next).first
        }
        if let y = year(c, in: context) ?? context.sentenceYear ?? context.year,
            c.month != nil || c.section != nil || c.day != nil
        {
            c.year = .absolute(y + 1)
            return calendar(c, in: context).first { ($0.start ?? 0) >= start }
        }
        return nil
    }

    // MARK: sets

    func set(_ s: SetPhrase, in context: TimeContext) -> [TimePlace] {
        if let period = s.period, s.calendar == nil {
            var place = TimePlace(TimexText.duration(period), kind: .set, grain: period.grain)
            place.timex.quant = "EVERY"
            return [place]
        }
        guard let c = s.calendar else { return [] }
        var place = TimePlace(
            mask(c, unit: s.unit), kind: .set, grain: c.clock != nil ? .hour : c.part != nil ? .part : .day)
        place.timex.quant = "EVERY"
        if let end = s.end {
            place.timex = Timex(
                kind: .set, quant: "EVERY", begin: mask(c, unit: s.unit), end: mask(end, unit: s.unit))
        }
        var out = [place]
        if let unit = s.unit {
            let letter: String? =
                unit == .year ? "P1Y" : unit == .month ? "P1M" : unit == .week ? "P1W" : unit == .day ? "P1D" : nil
            if let letter {
                var other = TimePlace(letter, kind: .set, grain: unit)
                other.timex.quant = "EVERY"
                out.append(other)
            }
        }
        return out
    }

    /// `XXXX-WXX-5`, `XXXX-XX-15`, `XXXX-09`, `XXXX-XX-XXT20:00`.
    private func mask(_ c: CalendarPhrase, unit: Grain?) -> String {
        var text: String
        switch c.day {
        // each lunar month: no day of the common calendar
        case .number where c.isLunar && c.month == nil: text = "P1M"
        case .weekday(let w): text = "XXXX-WXX-\(w)"
        case .weekend: text = "XXXX-WXX-WE"
        case .workdays: text = "XXXX-WXX"
        case .number(let d):
            if case .number(let m) = c.month {
                text = TimexText.day(nil, m, d)
            } else {
                text = TimexText.day(nil, nil, d)
            }
        case .holiday(let row):
            if tables.holidays.indices.contains(row), case .fixed(let m, let d)? = tables.holidays[row]?.kind {
                text = TimexText.day(nil, m, d)
            } else {
                text = "P1Y"
            }
        case .solarTerm, .nthWeekday, .ordinal, .first: text = unit == .month ? "P1M" : "P1Y"
        default:
            switch (c.month, c.section) {
            case (.number(let m), _): text = TimexText.month(nil, m)
            case (_, .season(let s)): text = "XXXX-\(TimeLexicon.seasons[s])"
            case (_, .half(let n)): text = "XXXX-H\(n)"
            case (_, .quarter(let n)): text = "XXXX-Q\(n)"
            case (_, .schoolBreak(let k)): text = k == 0 ? "XXXX-SU" : "XXXX-WI"
            case (.lunar, _): text = "P1Y"
            default:
                if c.edge != .none {
                    text = unit == .month ? "XXXX-XX" : "XXXX"
                } else {
                    text = unit == .week ? "XXXX-WXX" : "XXXX-XX-XX"
                }
            }
        }
        if let clock = c.clock {
            text += TimexText.clock((clock.hour * 3600 + (clock.minute ?? 0) * 60) % 86_400, withSeconds: false)
        } else if let part = c.part {
            text += "T\(part.code)"
        }
        return text
    }
}
