import TextModel

/// The body whose congress or founding elects its officers.
extension PostParser {
    /// The body whose congress elects: 主席 of 金陵机床厂工会 after 金陵机床厂工会第三次会员代表大会.
    func convened(_ title: Int) -> PostDraft.Body? {
        for j in stride(from: title - 1, through: 0, by: -1) where view.block[j] == view.block[title] {
            if view.label(j) == .event, let body = OrganizationPass.congress(view.names[j]) {
                return convener(body)
            }
        }
        // The paragraphs before tell of one congress.
        let bodies = Set(
            (0..<title).lazy.filter { view.label($0) == .event }.compactMap {
                OrganizationPass.congress(view.names[$0])
            })
        guard bodies.count == 1, let body = bodies.first else { return nil }
        return convener(body)
    }

    /// The body of a congress in full: 鄂尔多斯市总工会 for the 市总工会 whose committee meets.
    func convener(_ body: Surface) -> PostDraft.Body? {
        guard PlaceLevel.ownerWord(of: body) != nil, places.leading(in: body).isEmpty else { return .body(body) }
        let fulls = Set(readings.values.lazy.map(\.name).filter { $0.count > body.count && $0.hasSuffix(body) })
        return fulls.count == 1 ? fulls.first.map { .body($0) } : nil
    }

    /// The union or association that was named last, when none of its officers was: 当选主席 after it was founded.
    func electing(_ title: Int) -> PostDraft.Body? {
        guard view.names[title].hasSuffix(in: Self.elected) else { return nil }
        for j in stride(from: title - 1, through: 0, by: -1) where view.label(j) == .organization {
            guard (readings[j]?.name ?? view.names[j]).hasSuffix(in: Self.electing) else { continue }
            if j + 1 < title, view.label(j + 1) == .title, view.gap(j, j + 1).isEmpty { continue }
            return .mention(j)
        }
        return nil
    }
    private static let elected: [Surface] = Surface.list("主席 会长 理事长 常委 委员 主任 秘书长")
    private static let electing: [Surface] = Surface.list("工会 联合会 协会 商会 学会")
}
