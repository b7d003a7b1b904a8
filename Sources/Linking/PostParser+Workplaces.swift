import TextModel

/// Where somebody works whose occupation the text tells: the works of a scene, a station, the court of a 书记员.
extension PostParser {
    func isOwner(_ i: Int) -> Bool { view.label(i) == .organization || view.label(i) == .geopolitical }

    /// A village is where its 网格员 and 果农 work; a state sends its 选手.
    func isWorkplace(_ place: Int, of title: Int) -> Bool {
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

    /// 分队医生, 支队政治委员: the last body of the article that ends with what the title begins with.
    func ofUnit(_ title: Int) -> PostDraft.Body? {
        guard let unit = TitleHeads.unit(of: view.names[title]) else { return nil }
        return lastBody(before: title, endingIn: [unit])
    }

    /// The court of a 书记员, the team of a 门将: the last body of the kind that the article names before.
    func served(_ title: Int) -> PostDraft.Body? {
        guard let ends = TitleHeads.service(of: view.names[title]) else { return nil }
        return lastBody(before: title, endingIn: ends)
    }

    /// Where somebody works whom a scene introduces: the firm or works is the last that its paragraph names before the trade, in
    /// the same sentence or the one before. 某公司的车间里，机器飞转。机修工……
    func workplace(_ title: Int) -> PostDraft.Body? {
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

    /// 在某公司，冲压工……: the sentence opens with where it plays, and no other body comes up before the trade.
    func scene(_ title: Int) -> PostDraft.Body? {
        let bodies = (0..<title).filter { view.sentence[$0] == view.sentence[title] && view.label($0) == .organization }
        guard bodies.count == 1, let place = bodies.first, view.sentence[place] >= 0,
            (readings[place]?.name ?? view.names[place]).hasSuffix(in: Self.employers),
            view.lead(place).hasSuffix(in: ["在", "来到", "走进", "去了"])
        else { return nil }
        let rest = view.text(view.mentions[place].range.end, view.mentions[title].range.start)
        guard let comma = rest.units.firstIndex(of: 0xFF0C), comma <= 12, rest.count <= 60,
            !rest.prefix(comma).contains(anyOf: ["、", "的", "工作", "举行", "召开", "举办"]), !rest.hasSuffix(in: ["的", "："])
        else { return nil }
        return .mention(place)
    }
    private static let employers: [Surface] = Surface.list(
        "公司 集团 厂 矿 段 工区 车间 作业区 项目部 电站 林场 农场 医院 中学 小学 大学 学院 纪念馆 博物馆 图书馆 站 供电所 派出所")

    /// 在北京积水潭医院工作的护士: what stands between a body and what somebody is there.
    static let employed: Set<Surface> = Set(Surface.list("工作的 上班的 就职的 任职的 服役的"))

    /// A works or a station right before a title: 秦岭站值班员.
    func station(_ title: Int) -> PostDraft.Body? {
        guard title > 0, view.label(title - 1) == .facility, view.gap(title - 1, title).isEmpty,
            !view.names[title - 1].hasSuffix(in: Self.ways)
        else { return nil }
        return .mention(title - 1)
    }

    /// What people pass and do not work for: 1号线列车司机.
    private static let ways: [Surface] = Surface.list("线 路 道 街 巷 高铁 铁路 公路 高速 大桥 桥 大坝 港 港区 码头 口岸 隧道 河 渠")

    /// 村支书, 驻村第一书记: of the last village that was named.
    func villageOf(_ title: Int) -> PostDraft.Body? {
        guard view.names[title].hasPrefix(in: ["村支", "村党", "村主任", "村委", "驻村"]) else { return nil }
        for j in stride(from: title - 1, through: 0, by: -1) where view.label(j) == .geopolitical {
            if places.level(of: view.names[j]) == .village { return .mention(j) }
        }
        return nil
    }
}
