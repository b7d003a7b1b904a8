import TextModel

/// The body or place that a title belongs to.
extension PostParser {
    /// The body right before a title.
    func adjacentBody(_ title: Int, _ body: Int, _ kind: TitleClass) -> PostDraft.Body {
        switch kind {
        case .byline where view.label(body) == .geopolitical: .none
        case .honour where view.label(body) == .geopolitical: .none
        case .occupation where view.label(body) == .geopolitical && !isWorkplace(body, of: title): .none
        // 法国驻中国大使: the post is of the state that sends.
        default:
            .mention(body > 0 && ["驻", "常驻"].contains(view.gap(body - 1, body)) && isOwner(body - 1) ? body - 1 : body)
        }
    }

    /// The paper right before its writer, perhaps with the place where it keeps one: 沈阳日报 记者, 辽沈晚报驻大连记者.
    func paper(_ body: Int, _ gap: Surface) -> Int? {
        if view.label(body) == .organization {
            return isBlank(gap) && !gap.isEmpty || Self.newsrooms.contains(gap) ? body : nil
        }
        guard body > 0, gap.isEmpty, view.label(body - 1) == .organization, view.gap(body - 1, body) == "驻" else {
            return nil
        }
        return body - 1
    }
    private static let newsrooms: Set<Surface> = Set(Surface.list("全媒体 融媒体 全媒 融媒 客户端 新媒体"))

    /// 某厂的焊工甲和钳工乙: colleagues in a list.
    func shared(_ title: Int, _ kind: TitleClass) -> PostDraft.Body {
        guard kind == .occupation else { return .none }
        guard let last = state.lastPosts.last else { return scene(title) ?? .none }
        let first = titles.of(view.names[last.title])
        // 法官甲和书记员乙 serve in one court.
        return first == .occupation || first == .post && TitleHeads.service(of: view.names[title]) != nil
            ? last.body : .none
    }

    /// 主席是甲, 主席由甲担任: the verb stands behind the title, whose body is the last that was named.
    mutating func settle(_ gap: Surface) {
        for k in state.pending.indices where state.pending[k].body == .none {
            let title = state.pending[k].title
            guard titles.of(view.names[title]) != .honour else { continue }
            state.pending[k].body =
                state.electedBody != .none
                ? state.electedBody : nearestBody(title, isElected: false) ?? electing(title) ?? .none
        }
    }

    /// The body of a title that stands in a stack after another.
    func inheritedBody(_ title: Int, _ kind: TitleClass) -> PostDraft.Body {
        if view.names[title] == "国务委员" { return .none }
        switch kind {
        case .byline, .honour: return .none
        case .occupation: return isSideline(title) ? .none : owner(of: view.names[title]) ?? state.body
        case .post where isOfStates(title): return stateOfStack(title) ?? state.body
        case .post: return owner(of: view.names[title]) ?? state.body
        case .placePost: return place(of: title) ?? stateOfStack(title) ?? ministry(title)
        }
    }

    /// 全国人大代表、快递员; 市总工会兼职副主席、网约车司机: a trade after a post is what its holder does elsewhere; a doctor who heads
    /// a hospital works in it.
    private func isSideline(_ title: Int) -> Bool {
        guard let last = state.pending.last, titles.of(view.names[last.title]) == .post else { return false }
        return !view.names[title].hasSuffix(in: Self.professions)
    }
    private static let professions: [Surface] = Surface.list("医生 医师 护士 民警 警员 教师 讲师 法官 检察官 技师 律师 消防员 科员 舵手 鼓手")

    /// 区总工会女职工部部长、女职工委员会副主任: an organ of the whole body, not of the department before it.
    private func owner(of title: Surface) -> PostDraft.Body? {
        guard case .mention(let i) = state.body, view.label(i) == .organization else { return nil }
        let name = readings[i]?.name ?? view.names[i]
        if title.hasPrefix(in: Self.organs) || title.hasSuffix(in: Self.chairs) {
            let body = PartKinds.body(of: name)
            return body == name ? nil : .body(body)
        }
        // 女职工委员会主任、二级调研员: a rank is of the union itself.
        if title.hasSuffix(in: Self.ranks), let organ = name.longestSuffix(of: Self.organs) {
            let body = name.dropLast(organ.count)
            return body.hasSuffix("工会") ? .body(body) : nil
        }
        return nil
    }
    private static let organs: [Surface] = Surface.list("女职工委员会 经费审查委员会 经审会 经审委 女工委 党组")
    /// 历任市总工会组织部部长、副主席: a department has no chairman, its body has.
    private static let chairs: [Surface] = Surface.list("主席 会长 理事长")
    private static let ranks: [Surface] = Surface.list("调研员 巡视员 主任科员")

    /// The body of the people before, for a bare title in the same list: 主任仇振东主持，副主任宫晓燕.
    func takenOver(_ title: Int, _ kind: TitleClass) -> PostDraft.Body {
        if standsAlone(title) { return .none }
        if kind == .placePost, let place = place(of: title) { return place }
        return state.lastBody
    }

    /// 职工代表, 无党派人士代表 and 车队队长 hold no post of the body that came up last: they speak for others, or head one of their own.
    func standsAlone(_ title: Int) -> Bool {
        let name = view.names[title]
        return name == "国务委员" || TitleHeads.namesBody(name) || name.hasSuffix("代表") && !name.hasSuffix("首席代表")
    }

    /// - Parameters:
    ///   - isElected: whether the title is taken up, so that the body of another post is not its own.
    ///   - isFormal: whether an office speaks, whose own posts the text before names.
    func bareBody(
        _ title: Int, _ gap: Surface, _ kind: TitleClass, isElected: Bool = false, isFormal: Bool = false
    ) -> PostDraft.Body {
        if isOfEvent(title) { return .none }
        if let body = anaphor(gap, before: title) ?? ofUnit(title) ?? served(title) { return body }
        switch kind {
        case .byline, .honour: return .none
        case .occupation: return station(title) ?? workplace(title) ?? scene(title) ?? .none
        case .placePost: return place(of: title) ?? nearestState(title) ?? .none
        case .post:
            if view.names[title].hasPrefix("国家") || standsAlone(title) { return .none }
            if let village = villageOf(title) { return village }
            if let station = station(title) { return station }
            if hasUnmarkedOwner(gap) { return .none }
            // 选举甲为市总工会主席，乙为副主席
            if isElected, state.electedBody != .none { return state.electedBody }
            if isElected, let body = convened(title) { return body }
            // 评委会由某学院教授甲任主任: not of the body of the post that the person has.
            if !isElected, !state.lastPosts.isEmpty, gap.hasSuffix(in: ["任", "担任", "兼任"]) { return .none }
            if view.names[title].hasSuffix("总理"), let state = nearestState(title) { return state }
            if let body = nearestBody(title, isElected: isElected) { return body }
            if let body = fartherBody(title, isFormal: isFormal) { return body }
            if isElected, let body = electing(title) { return body }
            // 公司董事长甲讲话，总经理乙作报告: the body of whoever was named before in the sentence.
            guard !isElected, state.trigger == nil, !gap.hasSuffix(in: ["任", "担任", "兼任", "为"]) else { return .none }
            if state.lastBody != .none { return state.lastBody }
            return view.names[title].hasSuffix(in: Self.officers) ? state.officersBody : .none
        }
    }

    private static let officers: [Surface] = Surface.list("书记 工会主席 董事长 经理 总裁 总工程师 总会计师 厂长 院长 校长 局长")

    /// The last body before a title with one of some endings.
    func lastBody(before title: Int, endingIn ends: [Surface], facilities: Bool = false) -> PostDraft.Body? {
        for j in stride(from: title - 1, through: 0, by: -1) {
            guard view.label(j) == .organization || facilities && view.label(j) == .facility else { continue }
            if view.names[j].hasSuffix(in: ends) || readings[j]?.name.hasSuffix(in: ends) == true { return .mention(j) }
        }
        return nil
    }

    private static let media: [Surface] = Surface.list("社 日报 晚报 时报 工人报 电视台 电台 网")

    /// The body of a title that names its office, or of a firm's head, in the paragraphs before.
    private func fartherBody(_ title: Int, isFormal: Bool) -> PostDraft.Body? {
        let name = view.names[title]
        if isFormal { return (0..<title).first { view.label($0) == .organization }.map { .mention($0) } }
        guard TitleHeads.namesOffice(name) || name.hasSuffix(in: ["教导员", "指导员"]) else { return nil }
        for j in stride(from: title - 1, through: 0, by: -1)
        where view.label(j) == .organization && !view.names[j].hasSuffix(in: Self.media) {
            return whole(j)
        }
        return nil
    }

    /// A body, or that which it is an office of.
    private func whole(_ i: Int) -> PostDraft.Body {
        let name = readings[i]?.name ?? view.names[i]
        let body = PartKinds.body(of: name)
        return body == name ? .mention(i) : .body(body)
    }

    static let mayPrecede: [Surface] = Surface.list(
        "分管 值班 带班 随行的 由 和 与 同 对 向 请 让 给 为 被 经 是 叫 名 位 时任 原 现任 任 担任 当选 当选为 其 的 及 以及 兼 指派 委托 聘请 邀请 选举 推选 任命 免去 据 说 听 找 找到 见 代 新任 及其 跟 把 将 随 陪同 会见 在"
    )

    /// What is done with or to whom the title names.
    private static let meetings: [Surface] = Surface.list(
        "听取 叮嘱 告诉 看望 慰问 采访 走访 询问 感谢 拜访 见到 遇到 遇见 碰到 助攻 嘱咐 提醒 握住 拉住 拉着 跟着 带着 包括 来到 求助 接替 写信给 打电话给 介绍说 时 后 前 中 上 里 日 天 年 月"
    )

    /// Whether words that nobody marked stand right before a title, so that its body is not the last one that was: 参联会主席.
    func hasUnmarkedOwner(_ gap: Surface) -> Bool {
        guard let last = gap.last, last >= 0x4E00, last <= 0x9FFF else { return false }
        return !gap.hasSuffix(in: Self.mayPrecede) && !gap.hasSuffix(in: Self.meetings)
    }

    /// The last body before a bare title, in its paragraph.
    ///
    /// Who is elected does not get a post in the body of another post of the sentence: 诚达公司董事长尚志当选主席.
    func nearestBody(_ title: Int, isElected: Bool) -> PostDraft.Body? {
        let head = TitleHeads.ends(of: view.names[title])
        if let head, !isElected, let body = lastBody(before: title, endingIn: head.ends, facilities: head.isStrict) {
            return body
        }
        if let head, head.isStrict { return nil }
        let namesOffice = TitleHeads.namesOffice(view.names[title])
        for j in stride(from: title - 1, through: 0, by: -1) where view.block[j] == view.block[title] {
            guard view.label(j) == .organization else { continue }
            if isElected, j + 1 < title, view.label(j + 1) == .title, view.gap(j, j + 1).isEmpty { continue }
            // An agency reports on the posts of others.
            if view.names[j].hasSuffix("社"), view.after(j, 20).contains("电") { continue }
            return namesOffice ? whole(j) : .mention(j)
        }
        return nil
    }
}
