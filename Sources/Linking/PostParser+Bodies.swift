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

    private func isOwner(_ i: Int) -> Bool { view.label(i) == .organization || view.label(i) == .geopolitical }

    /// A village is where its 网格员 and 果农 work; a state sends its 选手.
    private func isWorkplace(_ place: Int, of title: Int) -> Bool {
        guard view.gap(place, title).isEmpty else { return false }
        return places.ending(of: view.names[place])?.level == .village
            || view.names[title].hasSuffix("选手") && states[view.names[place]] != nil
    }

    /// 厂里灯火通明，焊工: what the sentence sets its scene in is where the person works.
    func isScene(_ body: Int, _ gap: Surface, _ kind: TitleClass) -> Bool {
        guard kind == .occupation, view.label(body) == .organization else { return false }
        var text = gap
        if text.hasSuffix("岁的"), let comma = text.units.lastIndex(of: 0xFF0C) { text = text.prefix(comma + 1) }
        guard text.hasSuffix("，") else { return false }
        text = text.dropLast(1)
        if text.hasPrefix("）") { text = text.dropFirst(1) }
        guard (1...8).contains(text.count), !text.contains(anyOf: ["，", "。", "、", "：", "”"]) else { return false }
        return text.hasSuffix(in: Self.scenes) && (text.hasPrefix("的") || text.count <= 4)
    }
    private static let scenes: [Surface] = Surface.list("里 上 内 中 外 旁 下 边 门口 现场 车间 采场 工地 厂房 大厅 班组")

    /// 某厂的焊工甲和钳工乙: colleagues in a list.
    func shared(_ title: Int, _ kind: TitleClass) -> PostDraft.Body {
        guard let last = state.lastPosts.last else { return .none }
        guard kind == .occupation else { return .none }
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
        switch kind {
        case .byline, .honour: .none
        case .occupation: isSideline(title) ? .none : owner(of: view.names[title]) ?? state.body
        case .post: owner(of: view.names[title]) ?? state.body
        case .placePost: place(of: title) ?? ministry(title)
        }
    }

    /// 全国人大代表、快递员; 市总工会兼职副主席、网约车司机: a trade after a post is what its holder does elsewhere; a doctor who heads
    /// a hospital works in it.
    private func isSideline(_ title: Int) -> Bool {
        guard let last = state.pending.last, titles.of(view.names[last.title]) == .post else { return false }
        return !view.names[title].hasSuffix(in: Self.professions)
    }
    private static let professions: [Surface] = Surface.list("医生 医师 护士 民警 警员 教师 讲师 法官 检察官 技师 律师 消防员 科员 舵手 鼓手")

    /// 中共中央政治局委员、外交部长: a minister serves no organ of a party.
    private func ministry(_ title: Int) -> PostDraft.Body {
        guard view.names[title].hasSuffix("部长"), case .mention(let i) = state.body,
            (readings[i]?.name ?? view.names[i]).hasPrefix("中共中央")
        else { return state.body }
        return .none
    }

    /// 区总工会女职工部部长、女职工委员会副主任: an organ of the whole body, not of the department before it.
    private func owner(of title: Surface) -> PostDraft.Body? {
        guard case .mention(let i) = state.body, view.label(i) == .organization else { return nil }
        let name = readings[i]?.name ?? view.names[i]
        if title.hasPrefix(in: Self.organs) {
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
    private static let ranks: [Surface] = Surface.list("调研员 巡视员 主任科员")

    /// The body of the people before, for a bare title in the same list: 主任仇振东主持，副主任宫晓燕.
    func takenOver(_ title: Int, _ kind: TitleClass) -> PostDraft.Body {
        if standsAlone(title) { return .none }
        if kind == .placePost, let place = place(of: title) { return place }
        return state.lastBody
    }

    /// 职工代表, 无党派人士代表 and 车队队长 hold no post of the body that came up last: they speak for others, or head one of their own.
    private func standsAlone(_ title: Int) -> Bool {
        let name = view.names[title]
        return TitleHeads.namesBody(name) || name.hasSuffix("代表") && !name.hasSuffix("首席代表")
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
        case .occupation: return station(title) ?? workplace(title) ?? .none
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

    /// 分队医生, 支队政治委员: the last body of the article that ends with what the title begins with.
    private func ofUnit(_ title: Int) -> PostDraft.Body? {
        guard let unit = TitleHeads.unit(of: view.names[title]) else { return nil }
        return lastBody(before: title, endingIn: [unit])
    }

    /// The court of a 书记员, the team of a 门将: the last body of the kind that the article names before.
    private func served(_ title: Int) -> PostDraft.Body? {
        guard let ends = TitleHeads.service(of: view.names[title]) else { return nil }
        return lastBody(before: title, endingIn: ends)
    }

    /// Where somebody works whom a scene introduces: the firm or works is the last that its paragraph names before the trade, in
    /// the same sentence or the one before. 某公司的车间里，机器飞转。机修工……
    private func workplace(_ title: Int) -> PostDraft.Body? {
        let labels: Set<Label> = [.organization, .geopolitical, .title, .person, .location, .facility]
        guard let last = (0..<title).last(where: { labels.contains(view.label($0)) }),
            view.label(last) == .organization, view.block[last] == view.block[title]
        else { return nil }
        let name = readings[last]?.name ?? view.names[last]
        guard view.names[title].hasSuffix(in: Self.workers),
            name.hasSuffix(in: Self.works) || view.names[last].hasSuffix(in: Self.works)
        else { return nil }
        let gap = view.gap(last, title)
        let stops = gap.units.filter { $0 == 0x3002 || $0 == 0xFF01 || $0 == 0xFF1F }.count
        guard stops <= 1, gap.count <= 60, !gap.units.contains(0x0A), !gap.hasSuffix(in: ["的", "和", "与", "、"]) else {
            return nil
        }
        return .mention(last)
    }
    private static let workers: [Surface] = Surface.list("工 工人 司机 操作员 驾驶员 技师 技术员 操作手 调度员")
    private static let works: [Surface] = Surface.list("公司 集团 厂 矿 段 工区 车间 作业区 项目部 电站 班 大队 林场 农场")

    /// A works or a station right before a title: 秦岭站值班员.
    private func station(_ title: Int) -> PostDraft.Body? {
        guard title > 0, view.label(title - 1) == .facility, view.gap(title - 1, title).isEmpty,
            !view.names[title - 1].hasSuffix(in: Self.ways)
        else { return nil }
        return .mention(title - 1)
    }

    /// What people pass and do not work for: 1号线列车司机.
    private static let ways: [Surface] = Surface.list("线 路 道 街 巷 高铁 铁路 公路 高速 大桥 桥 大坝 港 港区 码头 口岸 隧道 河 渠")

    /// 村支书, 驻村第一书记: of the last village that was named.
    private func villageOf(_ title: Int) -> PostDraft.Body? {
        guard view.names[title].hasPrefix(in: ["村支", "村党", "村主任", "村委", "驻村"]) else { return nil }
        for j in stride(from: title - 1, through: 0, by: -1) where view.label(j) == .geopolitical {
            if places.level(of: view.names[j]) == .village { return .mention(j) }
        }
        return nil
    }

    /// The body whose congress elects: 主席 of 金陵机床厂工会 after 金陵机床厂工会第三次会员代表大会.
    private func convened(_ title: Int) -> PostDraft.Body? {
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
    private func convener(_ body: Surface) -> PostDraft.Body? {
        guard PlaceLevel.ownerWord(of: body) != nil, places.leading(in: body).isEmpty else { return .body(body) }
        let fulls = Set(readings.values.lazy.map(\.name).filter { $0.count > body.count && $0.hasSuffix(body) })
        return fulls.count == 1 ? fulls.first.map { .body($0) } : nil
    }

    private static let officers: [Surface] = Surface.list("书记 工会主席 董事长 经理 总裁 总工程师 总会计师 厂长 院长 校长 局长")

    /// The union or association that was named last, when none of its officers was: 当选主席 after it was founded.
    private func electing(_ title: Int) -> PostDraft.Body? {
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

    /// The last body before a title with one of some endings.
    private func lastBody(before title: Int, endingIn ends: [Surface], facilities: Bool = false) -> PostDraft.Body? {
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

    /// The state before a bare 总统 or 财政部长, in its paragraph.
    func nearestState(_ title: Int) -> PostDraft.Body? {
        guard !view.names[title].hasSuffix(in: Self.ownPlaces) else { return nil }
        // A state before a city abroad: 总理 is not of 巴黎.
        for j in stride(from: title - 1, through: 0, by: -1) where view.block[j] == view.block[title] {
            if view.label(j) == .geopolitical, view.names[j].count >= 2,
                states[view.names[j]].map({ $0.code != "CN" }) ?? false
            {
                return .mention(j)
            }
        }
        // 美国最高法院 says whose the presidents of its paragraph are; else the last state of the text before.
        for j in stride(from: title - 1, through: 0, by: -1) {
            let name = view.names[j]
            if view.label(j) == .organization, view.block[j] == view.block[title] {
                for length in stride(from: min(8, name.count - 2), through: 2, by: -1) {
                    if let state = states[name.prefix(length)], state.code != "CN" { return .place(state.name) }
                }
            } else if view.label(j) == .geopolitical, let state = states[name], state.code != "CN", name.count >= 2 {
                return .mention(j)
            }
        }
        // A state that no dictionary has.
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

    static let nouns: [(word: Surface, endings: [Surface])] = [
        ("公司", Surface.list("公司 集团 厂")), ("企业", Surface.list("公司 集团 厂")), ("学校", Surface.list("学校 中学 小学 大学 学院 幼儿园")),
        ("校", Surface.list("学校 中学 小学 大学 学院")), ("医院", ["医院"]), ("院", Surface.list("医院 法院 检察院 学院 研究院")),
        ("厂", ["厂"]), ("工厂", ["厂"]), ("钢厂", ["钢厂"]), ("社区", ["社区"]), ("街道", ["街道"]), ("村", ["村"]),
        ("镇", ["镇"]), ("乡", ["乡"]), ("集团", ["集团", "公司"]), ("集团公司", ["公司", "集团"]),
        ("学会", ["学会"]), ("研究会", ["研究会"]), ("基金会", ["基金会"]), ("研究站", ["研究站"]), ("林场", ["林场"]), ("农场", ["农场"]),
        ("办事处", ["办事处"]), ("油田", ["油田"]), ("电厂", ["电厂"]), ("电站", ["电站"]), ("派出所", ["派出所"]), ("服务点", ["服务点"]),
        ("协会", ["协会"]), ("商会", ["商会"]), ("中心", ["中心"]),
        ("支队", ["支队"]), ("大队", ["大队"]), ("总队", ["总队"]), ("矿", ["矿"]), ("局", ["局"]), ("俱乐部", ["俱乐部"]), ("联合会", ["联合会"]),
        ("车间", ["车间"]), ("单位", Surface.list("局 厂 公司 院 中心")),
        ("合作社", ["合作社"]), ("律所", ["律师事务所"]), ("银行", ["银行"]), ("报社", ["报社", "报"]), ("该市", ["市"]), ("该县", ["县"]),
        ("该区", ["区"]), ("该省", ["省"]), ("全市", ["市"]),
    ]

    /// The body that a common noun right before a title leads back to: 学校党委书记, 该院医生.
    func anaphor(_ gap: Surface, before i: Int) -> PostDraft.Body? {
        // 龚滩古镇的游船驾驶员: the noun is the end of a name.
        if i > 0, view.sentence[i - 1] == view.sentence[i], Self.otherNames.contains(view.label(i - 1)),
            ["", "的"].contains(view.gap(i - 1, i))
        {
            return nil
        }
        var text = gap
        // 该院援疆医生: the noun that points back, then what the person does there.
        if let at = text.units.lastIndex(of: 0x8BE5), text.count - at <= 6 {
            let tail = text.dropFirst(at + 1)
            if let noun = Self.nouns.map(\.word).filter({ tail.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
                text = noun
            }
        }
        if text.hasSuffix("的") { text = text.dropLast(1) }
        if let word = text.longestSuffix(of: ["退休", "离休", "原", "老"]), word.count < text.count {
            text = text.dropLast(word.count)
        }
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
        // The article names the body only in its congress: 华能澜沧江水电股份有限公司四届二次职工代表大会.
        for j in stride(from: i - 1, through: 0, by: -1) where view.label(j) == .event {
            guard let body = OrganizationPass.firm(in: view.names[j]), body.hasSuffix(in: best.endings) else {
                continue
            }
            return .body(body)
        }
        return nil
    }
    private static let otherNames: Set<Label> = [.location, .facility, .workOfArt, .event, .law]

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
