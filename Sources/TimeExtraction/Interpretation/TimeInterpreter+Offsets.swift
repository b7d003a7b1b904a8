import TextModel

/// Points and stretches told from now: 三天后, 近三年, 未来五天.
extension TimeInterpreter {
    /// A moment moved by a length of time; months and years keep the day where they can.
    static func moved(_ moment: Int, by d: DurationPhrase, sign: Int) -> Int {
        var t = LocalDateTime(seconds: moment)
        // thousandths: halves of years are months, halves of months fifteen days
        let months = d.years * 12 / 1000 + d.months / 1000
        let n = t.year * 12 + t.month - 1 + sign * months
        t.year = n >= 0 ? n / 12 : (n - 11) / 12
        t.month = n - t.year * 12 + 1
        t.day = min(t.day, CivilDay.days(inMonth: t.month, of: t.year))
        if d.isWorkdays, d.days % 1000 == 0, d.days <= 5_000_000 {
            t = LocalDateTime(seconds: t.civilDay.workdays(d.days / 1000 * sign).number * 86_400 + t.second)
            return t.seconds
        }
        var seconds = t.seconds
        let days = d.weeks * 7 + d.days + d.months % 1000 * 30
        seconds += sign * (days * 86_400 / 1000)
        seconds += sign * ((d.hours * 3600 + d.minutes * 60 + d.seconds) / 1000)
        return seconds
    }

    /// Whether a length is so long that it leaves the calendar.
    private func isFar(_ d: DurationPhrase) -> Bool {
        d.years > 9_000_000 || d.months > 99_000_000 || d.weeks > 400_000_000 || d.days > 3_000_000_000
            || d.hours > 70_000_000_000 || d.minutes > 4_000_000_000_000
    }

    func offset(_ d: DurationPhrase, sign: Int, in context: TimeContext) -> [TimePlace] {
        let vague = TimePlace(sign < 0 ? "PAST_REF" : "FUTURE_REF", grain: d.grain)
        guard !d.isVague, !isFar(d) else { return [vague] }
        guard let now = context.reference?.seconds else {
            var place = TimePlace(
                TimexText.duration(d), kind: .duration, grain: d.grain, mod: sign < 0 ? "BEFORE" : "AFTER")
            place.timex.mod = sign < 0 ? "BEFORE" : "AFTER"
            return [place]
        }
        let moment = Self.moved(now, by: d, sign: sign)
        let t = LocalDateTime(seconds: moment)
        let exactDay = day(t.civilDay)
        var out: [TimePlace] = []
        switch d.grain {
        case .year:
            if d.years % 1000 != 0 {
                out = [month(t.year, t.month, edge: .none), exactDay]
            } else {
                var place = TimePlace(TimexText.year(t.year), span: years(t.year, t.year), grain: .year)
                place.year = t.year
                out = [place, exactDay]
            }
        case .month:
            // 半个月后 is told to the day
            out = [month(t.year, t.month, edge: .none), exactDay]
            if d.months % 1000 != 0 { out.reverse() }
        case .week:
            let monday = t.civilDay.monday
            let place = TimePlace(
                TimexText.week(monday), span: (monday.number * 86_400, (monday.number + 7) * 86_400), grain: .week)
            out = [place, exactDay]
        case .day:
            out = [exactDay]
            if d.hours == 0, LocalDateTime(seconds: now).second != 0 {
                var exact = exactDay
                exact.start = moment
                out.append(exact)
            }
        default:
            let value = TimexText.day(t.civilDay) + TimexText.clock(t.second, withSeconds: t.second % 60 != 0)
            let unit = d.grain == .hour ? 3600 : d.grain == .minute ? 60 : 1
            var place = TimePlace(value, kind: .time, span: (moment, moment + unit), grain: d.grain)
            place.day = t.civilDay
            out = [place]
            if sign < 0 {
                // 6个小时前: the hour that ends there
                var ending = place
                ending.start = moment - unit
                ending.end = moment
                out.append(ending)
            }
            var wide = place
            wide.end = moment + max(1, abs(moment - now))
            out.append(wide)
        }
        // other readings: whole units up to now or from now on; everything before or after
        out.append(aligned(d, sign: sign, now: now))
        var open = out[0]
        open.timex.mod = sign < 0 ? "BEFORE" : "AFTER"
        if sign < 0 {
            open.end = d.grain < .day ? moment : out[0].end
            open.start = nil
        } else {
            open.start = d.grain < .day ? moment : exactDay.start
            open.end = nil
        }
        out.append(open)
        if d.grain > .day {
            var exact = open
            if sign < 0 { exact.end = exactDay.end } else { exact.start = exactDay.start }
            out.append(exact)
        }
        if let mod = d.mod, out[0].timex.mod == nil { out[0].timex.mod = mod }
        return out
    }

    /// The last or next whole units: 上两周 ends with last Sunday.
    private func aligned(_ d: DurationPhrase, sign: Int, now: Int) -> TimePlace {
        let t = LocalDateTime(seconds: now)
        var floor: Int
        var unit = DurationPhrase()
        switch d.grain {
        case .second:
            floor = now
            unit.seconds = 1000
        case .minute:
            floor = now - now % 60
            unit.minutes = 1000
        case .hour:
            floor = CivilDay(t.year, t.month, t.day).number * 86_400 + t.second / 3600 * 3600
            unit.hours = 1000
        case .week:
            floor = t.civilDay.monday.number * 86_400
            unit.weeks = 1000
        case .month:
            floor = CivilDay(t.year, t.month, 1).number * 86_400
            unit.months = 1000
        case .year:
            floor = CivilDay(t.year, 1, 1).number * 86_400
            unit.years = 1000
        default:
            floor = t.civilDay.number * 86_400
            unit.days = 1000
        }
        var place = TimePlace(TimexText.duration(d), kind: .duration, grain: d.grain)
        if sign < 0 {
            place.start = Self.moved(floor, by: d, sign: -1)
            place.end = floor
        } else {
            floor = Self.moved(floor, by: unit, sign: 1)
            place.start = floor
            place.end = Self.moved(floor, by: d, sign: 1)
        }
        return place
    }

    /// 近三年 is a length with a place: up to the reference, or from the day after it.
    func window(_ d: DurationPhrase, sign: Int, in context: TimeContext) -> [TimePlace] {
        var place = TimePlace(TimexText.duration(d), kind: .duration, grain: d.grain, mod: d.mod)
        guard !d.isVague else { return [place] }
        guard let reference = context.reference, !isFar(d) else { return [place] }
        let now = reference.seconds
        let today = reference.civilDay.number * 86_400
        let isClock = d.grain < .day
        let base = isClock ? now : sign < 0 ? today : today + 86_400
        if sign < 0 {
            place.start = Self.moved(base, by: d, sign: -1)
            place.end = base
        } else {
            place.start = base
            place.end = Self.moved(base, by: d, sign: 1)
        }
        var others: [TimePlace] = [aligned(d, sign: sign, now: now)]
        if !isClock {
            var exact = place
            exact.start = sign < 0 ? Self.moved(now, by: d, sign: -1) : now
            exact.end = sign < 0 ? now : Self.moved(now, by: d, sign: 1)
            others.append(exact)
            if sign < 0 {
                // whole units, and today counts too
                var units = others[0]
                units.end = today + 86_400
                others.append(units)
            }
            // today counts too
            var whole = place
            whole.start = sign < 0 ? Self.moved(today, by: d, sign: -1) : now
            whole.end = sign < 0 ? now : Self.moved(today, by: d, sign: 1)
            others.append(whole)
        }
        return [place] + others
    }
}
