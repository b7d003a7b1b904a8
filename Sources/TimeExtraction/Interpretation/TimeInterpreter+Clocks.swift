import TextModel

/// Parts of the day and clock times, on a day that was found.
extension TimeInterpreter {
    func clock(_ c: CalendarPhrase, on day: TimePlace) -> [TimePlace] {
        // 今明两天上午 and the like keep their first day
        let date = day.timex.value ?? day.timex.begin ?? "XXXX-XX-XX"
        guard let clock = c.clock else {
            guard let part = c.part else { return [day] }
            var place = TimePlace("\(date)T\(part.code)", kind: .time, grain: .part)
            copy(day, to: &place)
            if let start = day.start {
                place.start = start + part.hours.start * 3600
                place.end = start + part.hours.end * 3600
            }
            return [place]
        }
        var out = [at(clock, date: date, on: day)]
        if clock.isAmbiguous {
            var other = clock
            other.hour = clock.hour == 12 ? 0 : clock.hour + 12
            if clock.hour <= 12, clock.hour > 0 { out.append(at(other, date: date, on: day)) }
        }
        if day.start == nil, clock.minute != nil, clock.hour <= 24, clock.second == nil { return out }
        return out
    }

    private func copy(_ day: TimePlace, to place: inout TimePlace) {
        place.day = day.day
        place.month = day.month
        place.year = day.year
        place.calendar = day.calendar
        place.timex.mod = day.timex.mod
        place.policy = day.policy
    }

    private func at(_ clock: CalendarPhrase.Clock, date: String, on day: TimePlace) -> TimePlace {
        var second = clock.hour * 3600 + (clock.minute ?? 0) * 60 + (clock.second ?? 0)
        var text = date
        var start = day.start
        if second >= 86_400 {
            second -= 86_400
            start = start.map { $0 + 86_400 }
            if let d = day.day { text = TimexText.day(d + 1) }
        }
        let value = text + TimexText.clock(second, withSeconds: clock.second != nil)
        let grain: Grain = clock.second != nil ? .second : clock.minute != nil ? .minute : .hour
        var place = TimePlace(value, kind: .time, grain: grain)
        copy(day, to: &place)
        if let start {
            place.start = start + second
            place.end = start + second + (clock.second != nil ? 1 : clock.minute != nil ? 60 : 3600)
            if let upper = clock.upperHour {
                place.end = start + upper * 3600
            }
        }
        if let upper = clock.upperHour {
            place.timex = Timex(
                kind: .time, mod: "APPROX", begin: value,
                end: text + TimexText.clock(upper % 24 * 3600, withSeconds: false))
        }
        return place
    }
}
