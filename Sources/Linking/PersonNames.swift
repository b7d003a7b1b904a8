import TextModel

/// Leads later mentions of a person in an article back to the full name: 窦院长 to 窦立群, 阿依努尔 to 阿依努尔·托合提.
struct PersonNames {
    let view: ArticleView

    /// The full name of each mention that is a person, by mention.
    func names() -> [Int: Surface] {
        var full: [Surface] = []
        var seen: Set<Surface> = []
        let people = (0..<view.count).filter { view.label($0) == .person }
        for i in people where seen.insert(view.names[i]).inserted { full.append(view.names[i]) }
        var resolved: [Surface: Surface] = [:]
        for name in full { resolved[name] = longer(name, among: full) }
        var out: [Int: Surface] = [:]
        for i in people { out[i] = resolved[view.names[i]] ?? view.names[i] }
        return out
    }

    private static let dots: Set<UInt16> = [0x00B7, 0x2022, 0x30FB, 0x2027]

    /// The one longer name that a short one fits; itself when none or several do.
    private func longer(_ name: Surface, among all: [Surface]) -> Surface {
        let fits = all.filter { other in
            guard other.count > name.count else { return false }
            let parts = other.units.split(whereSeparator: { Self.dots.contains($0) }).map { Surface($0) }
            if parts.count > 1 { return parts.contains(name) }
            // A bare surname, one unit or two (欧阳), of a Chinese name.
            return other.hasPrefix(name) && other.count <= 4
                && (name.count == 1 || name.count == 2 && Self.compound.contains(name))
        }
        return fits.count == 1 ? fits[0] : name
    }

    private static let compound: Set<Surface> = Set(
        Surface.list("欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 端木 司徒 夏侯 长孙 宇文 轩辕 呼延 南宫 独孤 申屠 澹台 拓跋 百里 公冶 宗政 濮阳 淳于 单于 太叔"))
}
