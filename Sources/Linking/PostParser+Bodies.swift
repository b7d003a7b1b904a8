import TextModel

/// The body or place that a title belongs to.
extension PostParser {
    /// The body right before a title.
    func adjacentBody(_ title: Int, _ body: Int, _ kind: TitleClass) -> PostDraft.Body {
        switch kind {
        case .byline where view.label(body) == .geopolitical: .none
        case .honour where view.label(body) == .geopolitical: .none
        case .occupation where view.label(body) == .geopolitical: .none
        default: .mention(body)
        }
    }

    /// The body of a title that stands in a stack after another.
    func inheritedBody(_ title: Int, _ kind: TitleClass) -> PostDraft.Body {
        switch kind {
        case .byline, .honour: .none
        case .occupation, .post: state.body
        case .placePost: place(of: title) ?? state.body
        }
    }

    /// The body of the people before, for a bare title in the same list: 主任仇振东主持，副主任宫晓燕.
    func takenOver(_ title: Int, _ kind: TitleClass) -> PostDraft.Body {
        if kind == .placePost, let place = place(of: title) { return place }
        return state.lastBody
    }

    func bareBody(_ title: Int, _ gap: Surface, _ kind: TitleClass, isElected: Bool = false) -> PostDraft.Body {
        if isOfEvent(title) { return .none }
        if let body = anaphor(gap, before: title) { return body }
        switch kind {
        case .byline, .honour, .occupation: return .none
        case .placePost: return place(of: title) ?? nearestState(title) ?? .none
        case .post:
            if view.names[title].hasPrefix("国家") || hasUnmarkedOwner(gap) { return .none }
            // 选举甲为市总工会主席，乙为副主席
            if isElected, state.electedBody != .none { return state.electedBody }
            return nearestBody(title, isElected: isElected) ?? .none
        }
    }

    /// The state before a bare 总统 or 财政部长, in its paragraph.
    func nearestState(_ title: Int) -> PostDraft.Body? {
        guard !view.names[title].hasSuffix(in: Self.ownPlaces) else { return nil }
        for j in stride(from: title - 1, through: 0, by: -1) where view.block[j] == view.block[title] {
            guard view.label(j) == .geopolitical, PlaceLevel.ending(of: view.names[j]) == nil,
                places.divisions.named(view.names[j]).isEmpty
            else { continue }
            return .mention(j)
        }
        return nil
    }

    /// Posts whose place `place(of:)` tells by its level.
    private static let ownPlaces: [Surface] = Surface.list("市长 省长 县长 区长 镇长 乡长 州长 旗长 盟长 村长 自治区主席")

    static let mayPrecede: [Surface] = Surface.list(
        "由 和 与 同 对 向 请 让 给 为 被 经 是 叫 名 位 时任 原 现任 任 担任 当选 当选为 其 的 及 以及 兼 指派 委托 聘请 邀请 选举 推选 任命 免去 据 说 听 找 找到 见 代 新任 及其 跟 把 将 随 陪同 会见 在"
    )

    /// Whether words that nobody marked stand right before a title, so that its body is not the last one that was: 参联会主席.
    func hasUnmarkedOwner(_ gap: Surface) -> Bool {
        guard let last = gap.last, last >= 0x4E00, last <= 0x9FFF else { return false }
        return !gap.hasSuffix(in: Self.mayPrecede)
    }

    /// The last body before a bare title, in its paragraph.
    ///
    /// Who is elected does not get a post in the body of another post of the sentence: 诚达公司董事长尚志当选主席.
    func nearestBody(_ title: Int, isElected: Bool) -> PostDraft.Body? {
        for j in stride(from: title - 1, through: 0, by: -1) where view.block[j] == view.block[title] {
            guard view.label(j) == .organization else { continue }
            if isElected, j + 1 < title, view.label(j + 1) == .title, view.gap(j, j + 1).isEmpty { continue }
            return .mention(j)
        }
        return nil
    }

    static let nouns: [(word: Surface, endings: [Surface])] = [
        ("公司", Surface.list("公司 集团 厂")), ("企业", Surface.list("公司 集团 厂")), ("学校", Surface.list("学校 中学 小学 大学 学院 幼儿园")),
        ("校", Surface.list("学校 中学 小学 大学 学院")), ("医院", ["医院"]), ("院", Surface.list("医院 法院 检察院 学院 研究院")),
        ("厂", ["厂"]), ("工厂", ["厂"]), ("钢厂", ["钢厂"]), ("社区", ["社区"]), ("街道", ["街道"]), ("村", ["村"]),
        ("镇", ["镇"]), ("乡", ["乡"]), ("集团", ["集团", "公司"]), ("协会", ["协会"]), ("商会", ["商会"]), ("中心", ["中心"]),
        ("局", ["局"]), ("俱乐部", ["俱乐部"]), ("联合会", ["联合会"]), ("车间", ["车间"]), ("单位", Surface.list("局 厂 公司 院 中心")),
        ("合作社", ["合作社"]), ("律所", ["律师事务所"]), ("银行", ["银行"]), ("报社", ["报社", "报"]), ("该市", ["市"]), ("该县", ["县"]),
        ("该区", ["区"]), ("该省", ["省"]), ("全市", ["市"]),
    ]

    /// The body that a common noun right before a title leads back to: 学校党委书记, 该院医生.
    func anaphor(_ gap: Surface, before i: Int) -> PostDraft.Body? {
        var text = gap
        // 该院援疆医生: the noun that points back, then what the person does there.
        if let at = text.units.lastIndex(of: 0x8BE5), text.count - at <= 6 {
            let tail = text.dropFirst(at + 1)
            if let noun = Self.nouns.map(\.word).filter({ tail.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
                text = noun
            }
        }
        if text.hasSuffix("的") { text = text.dropLast(1) }
        var best: (length: Int, endings: [Surface])?
        for noun in Self.nouns where text.hasSuffix(noun.word) && noun.word.count > best?.length ?? 0 {
            best = (noun.word.count, noun.endings)
        }
        guard let best else { return nil }
        for j in stride(from: i - 1, through: 0, by: -1) {
            guard view.label(j) == .organization || view.label(j) == .geopolitical else { continue }
            let full = readings[j]?.name ?? view.names[j]
            if full.hasSuffix(in: best.endings) { return .mention(j) }
        }
        return nil
    }

    /// The place that a title names by its level: 镇长 after 王家坝镇.
    func place(of title: Int) -> PostDraft.Body? {
        let name = view.names[title]
        guard name.hasSuffix("长"), name.count >= 2 else { return nil }
        let word = Surface(name.units[(name.count - 2)..<(name.count - 1)])
        guard let level = PlaceLevel.endings.first(where: { $0.word == word })?.level else { return nil }
        for j in stride(from: title - 1, through: 0, by: -1) {
            switch view.label(j) {
            case .geopolitical:
                if places.level(of: view.names[j]) == level { return .mention(j) }
            case .organization:
                guard let full = readings[j]?.name else { continue }
                if let part = places.leading(in: full).last(where: { $0.level == level }) { return .place(part.name) }
            default: continue
            }
        }
        return nil
    }
}
