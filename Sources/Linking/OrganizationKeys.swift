/// One key for the names of a body that differ only in the places above its own: 山东省滨州市总工会 and 滨州市总工会.
struct OrganizationKeys {
    let places: PlaceNames
    /// The registered names of firms by the short ones that articles use.
    private let firms: [Surface: Surface]

    init(places: PlaceNames, bodies: [Surface: [Surface]] = [:]) {
        self.places = places
        firms = bodies.compactMapValues { $0.count == 1 && Self.isFirm($0[0]) ? $0[0] : nil }
    }

    /// Whether a full name is that of a firm.
    static func isFirm(_ name: Surface) -> Bool { name.hasSuffix(in: ["公司", "集团"]) }

    /// The name without the places above the innermost, where the innermost is one division of the dictionary or stands alone.
    func key(_ written: Surface) -> Surface {
        let name = firms[written] ?? written
        let parts = places.leading(in: name)
        guard let inner = parts.last, parts.count > 1 else { return name }
        let start = parts[parts.count - 2].end
        // 和平区 lies in several cities: the city stays.
        if places.divisions.named(inner.name).count > 1 {
            return parts.count > 2 ? name.dropFirst(parts[parts.count - 3].end) : name
        }
        return name.dropFirst(start)
    }
}
