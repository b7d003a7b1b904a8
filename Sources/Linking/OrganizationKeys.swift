/// One key for the names of a body that differ only in the places above its own: 山东省滨州市总工会 and 滨州市总工会.
struct OrganizationKeys {
    let places: PlaceNames

    /// The name without the places above the innermost, where the innermost is one division of the dictionary or stands alone.
    func key(_ name: Surface) -> Surface {
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
