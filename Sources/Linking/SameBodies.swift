/// Unites the bodies of an article whose full names differ only in how short the part after the place is:
/// 江苏省人社厅 and 江苏省人力资源和社会保障厅, each of which came from a short name of its own.
enum SameBodies {
    static func unite(_ readings: inout [Int: OrganizationReading], places: PlaceNames) {
        var byPlace: [Surface: Set<Surface>] = [:]
        for reading in readings.values {
            guard let place = places.leading(in: reading.name).last, place.end < reading.name.count else { continue }
            byPlace[reading.name.prefix(place.end), default: []].insert(reading.name.dropFirst(place.end))
        }
        var longer: [Surface: Surface] = [:]
        for (place, rests) in byPlace where rests.count > 1 {
            for short in rests {
                let fits = rests.filter { $0.count > short.count && (Abbreviation.fit(short, $0) ?? 0) >= 0.75 }
                // A short form that two bodies fit says nothing.
                if fits.count == 1, let full = fits.first {
                    longer[place + short] = place + full
                } else if fits.isEmpty, let full = part(short, of: rests) {
                    longer[place + short] = place + full
                }
            }
        }
        guard !longer.isEmpty else { return }
        for i in Array(readings.keys) {
            guard let name = readings[i]?.name else { continue }
            if let full = longer[name] {
                readings[i]?.name = full
            } else if let short = longer.keys.filter({ name.hasPrefix($0) }).max(by: { $0.count < $1.count }),
                let full = longer[short], OrganizationPass.isDepartment(name.dropFirst(short.count))
            {
                readings[i]?.name = full + name.dropFirst(short.count)
            } else {
                continue
            }
            readings[i]?.rule = "organization.abbreviation"
            readings[i]?.confidence = 0.85
        }
    }

    /// The full name of a department whose body is shortened: 中院民一庭 beside 中级人民法院.
    private static func part(_ short: Surface, of rests: Set<Surface>) -> Surface? {
        guard short.count >= 4 else { return nil }
        for cut in stride(from: short.count - 2, through: 2, by: -1) {
            let tail = short.dropFirst(cut)
            guard OrganizationPass.isDepartment(tail) else { continue }
            let fits = rests.filter {
                $0 != short && (Abbreviation.fit(short.prefix(cut), $0) ?? 0) >= 0.75
            }
            if fits.count == 1, let full = fits.first { return full + tail }
        }
        return nil
    }
}
