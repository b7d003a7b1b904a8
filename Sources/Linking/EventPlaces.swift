import TextModel

/// Where an event takes place.
struct EventPlaces {
    enum Place {
        case mention(Int)
        /// A place without a mention of its own: 京 in 在京举行.
        case name(Surface)
    }
    let view: ArticleView

    private static let placeLabels: Set<Label> = [.geopolitical, .location, .facility]
    private static let cities: [(word: Surface, name: Surface)] = [
        ("在京", "北京"), ("在沪", "上海"), ("在津", "天津"), ("在渝", "重庆"), ("在穗", "广州"), ("在汉", "武汉"), ("在宁", "南京"), ("在蓉", "成都"),
    ]
    /// Words before a place at which something happens; 在 may have an attribute between it and the place.
    private static let arrivals: [Surface] = Surface.list("走进 驶离 来到 走到 赶到 前往 奔赴 赴 深入 抵达 落户 做客 登陆 走入 莅临 到")
    /// What a place that follows 在 is the origin or the post of, not the scene: 在京务工人员.
    private static let attributes: [Surface] = Surface.list(
        "的 工作 务工 就业 注册 出生 就读 任职 生活 居住 打工 创业 等地 上班 期间 登记 以内 以外 以北 以南 以东 以西")

    /// The place of what the sentence tells with a verb at `verb`.
    func place(in range: Range<Int>, verb: Int, length: Int) -> Place? {
        let start = view.sentence[range.lowerBound] < 0 ? 0 : view.sentences[view.sentence[range.lowerBound]].start
        let before = view.text(start, verb)
        if let mention = scene(upTo: verb, range) { return .mention(mention) }
        for city in Self.cities where before.suffix(8).contains(city.word) { return .name(city.name) }
        if view.text(verb, verb + length) == "走进", let mention = chain(from: verb + length, range) {
            return .mention(mention)
        }
        if before.contains(anyOf: EventWords.here) {
            // 柳州文化艺术中心座无虚席，……在此上演: the place of the sentence itself, else of the one before.
            let own = range.last { view.mentions[$0].range.end <= verb && view.label($0) == .facility }
            return (own ?? lastPlace(before: range.lowerBound)).map { .mention($0) }
        }
        return nil
    }

    /// The place of an event that the sentence names, whatever the verb: 文化节启动仪式在温州大剧院精彩上演.
    func place(of event: Int, in range: Range<Int>) -> Place? {
        let end = view.mentions[event].range.end
        let scenes = chains(in: range)
        for scene in scenes where view.mentions[scene.first].range.start >= end {
            let gap = view.text(end, view.mentions[scene.first].range.start)
            guard gap.count <= 30, !gap.contains(anyOf: ["。", "；"]), !isAttribute(scene.last) else { continue }
            return .mention(scene.last)
        }
        // 专列从太原南站开出
        let start = event + 1
        if start < range.upperBound, view.gap(event, start).hasSuffix("从"), view.gap(event, start).count <= 4,
            let place = chain(from: start), view.label(place) != .organization,
            view.after(place, 2).hasPrefix(in: ["开出", "出发", "发车", "启程", "驶出"])
        {
            return .mention(place)
        }
        // 台风“苏拉”逼近珠海
        if start < range.upperBound,
            ["逼近", "登陆", "袭击", "袭", "掠过", "肆虐", "重创", "正面袭击"].contains(view.gap(event, start)),
            let place = chain(from: start), view.label(place) != .organization
        {
            return .mention(place)
        }
        if let opening = opening(before: event, in: range) { return .mention(opening) }
        let after = view.text(end, end + 16)
        for city in Self.cities where after.contains(city.word) { return .name(city.name) }
        for scene in scenes.reversed() where view.mentions[scene.last].range.end <= view.mentions[event].range.start {
            let gap = view.text(view.mentions[scene.last].range.end, view.mentions[event].range.start)
            if gap.count <= 16, !gap.contains(anyOf: ["。", "；"]), !isAttribute(scene.last) {
                return .mention(scene.last)
            }
        }
        return nil
    }

    /// The place that the event's sentence opens with: 英国格拉斯哥：, 印度新德里当地时间7月27日, 妈祖祖庙前，.
    private func opening(before event: Int, in range: Range<Int>) -> Int? {
        guard let first = range.first, first < event, view.lead(first).isEmpty,
            let last = openingChain(from: first), last < event
        else { return nil }
        let gap = view.gap(last, last + 1)
        if gap.hasPrefix("：") || gap == "当地时间" { return last }
        guard view.label(last) == .facility || view.label(last) == .location else { return nil }
        return gap.count <= 8 && gap.hasPrefix(in: ["前", "里", "内", "上，", "下", "旁", "外，", "畔", "的分会场", "门前", "广场"])
            ? last : nil
    }

    /// The last place of the chain that a mention begins, over the commas of an opening: 5月6日，安徽省芜湖市，某学院的教室.
    func openingChain(from first: Int) -> Int? {
        guard var last = chain(from: first) else { return nil }
        while view.label(last) == .geopolitical, last + 1 < view.count, view.sentence[last + 1] == view.sentence[first],
            view.gap(last, last + 1) == "，", let next = chain(from: last + 1),
            view.label(next) == .facility || view.label(next) == .organization,
            view.after(next, 1).hasPrefix(in: ["的", "里", "内"])
        {
            last = next
        }
        return last
    }

    /// The last place of the chain that follows 在 before the verb.
    private func scene(upTo verb: Int, _ range: Range<Int>) -> Int? {
        for scene in chains(in: range).reversed() where view.mentions[scene.last].range.end <= verb {
            // What stands between the place and the verb is short and no clause of its own.
            let tail = view.text(view.mentions[scene.last].range.end, verb)
            guard tail.count <= 40, !tail.contains(anyOf: ["。", "；"]), tail.count <= 3 || !tail.contains("，"),
                !isAttribute(scene.last) || tail.count <= 2
            else { continue }
            return scene.last
        }
        return nil
    }

    /// The last place of a sentence before a position.
    func last(in range: Range<Int>, before at: Int) -> Int? {
        range.last { isPlace($0) && view.mentions[$0].range.end <= at }
    }

    /// Whether a place is no more than a city or a country.
    func isBroad(_ place: Place?) -> Bool {
        switch place {
        case .mention(let i): view.label(i) == .geopolitical
        case .name: true
        case nil: true
        }
    }

    private func isAttribute(_ i: Int) -> Bool { view.after(i, 4).hasPrefix(in: Self.attributes) }

    /// The chains of places of a sentence that something happens at, as their first and last mentions.
    private func chains(in range: Range<Int>) -> [(first: Int, last: Int)] {
        var out: [(first: Int, last: Int)] = []
        var i = range.lowerBound
        while i < range.upperBound {
            guard isPlace(i), isScene(i) else {
                i += 1
                continue
            }
            let first = i
            while i + 1 < range.upperBound, isPlace(i + 1) || view.label(i + 1) == .organization, joins(i, i + 1) {
                i += 1
            }
            out.append((first, i))
            i += 1
        }
        return out
    }

    private func joins(_ a: Int, _ b: Int) -> Bool {
        let gap = view.gap(a, b)
        return gap.isEmpty || gap == "的" || gap == "·" || Self.beside.contains(gap)
            || view.label(b) != .geopolitical && Self.near.contains(gap)
    }

    /// What may stand between a place and a nearer one beside it: 南京以北的体育场.
    private static let beside: Set<Surface> = Set(Surface.list("以北的 以南的 以东的 以西的 附近的 境内的 近郊的 郊外的 城外的 中心的"))

    /// What may stand between a water or a building and the building beside it: 瘦西湖畔的扬州迎宾馆.
    private static let near: Set<Surface> = Set(
        Surface.list("畔的 边的 旁的 前的 内的 里的 侧的 对面的 脚下的 岸边的 湖畔的 东的 西的 南的 北的 东侧的 西侧的 南侧的 北侧的"))

    /// Whether 在 or a verb of going stands right before a place, or 在 with a few words that describe it: 在美丽的西子湖畔.
    private func isScene(_ i: Int) -> Bool {
        let lead = view.before(i, 10)
        if lead.hasSuffix(in: Self.arrivals) { return true }
        guard let at = lead.units.lastIndex(where: { $0 == 0x5728 || $0 == 0x4E8E }) else { return false }
        let between = lead.dropFirst(at + 1)
        if at > 0, [0x73B0, 0x6B63, 0x5B9E].contains(lead.units[at - 1]), lead.units[at] == 0x5728, between.isEmpty {
            return lead.units[at - 1] == 0x6B63
        }
        guard between.count <= 8, !between.contains(anyOf: ["，", "。", "、", "”", "《"]) else { return false }
        // The stretch holds no other mention: 在张三的带领下来到 is no place.
        let start = view.mentions[i].range.start - between.count
        return i == 0 || view.mentions[i - 1].range.end <= start
    }

    private func isPlace(_ i: Int) -> Bool {
        if Self.placeLabels.contains(view.label(i)) { return true }
        // A body as the place: 在石家庄市人民医院举行.
        return view.label(i) == .organization
            && view.before(i, 2).hasSuffix(in: ["在", "于", "走进", "来到", "前往", "深入"])
    }

    /// The last place of the chain that a mention begins; nil when it is no place.
    func chain(from first: Int) -> Int? {
        guard Self.placeLabels.contains(view.label(first)) || view.label(first) == .organization else { return nil }
        var i = first
        while i + 1 < view.count, view.sentence[i + 1] == view.sentence[first],
            Self.placeLabels.contains(view.label(i + 1)) || view.label(i + 1) == .organization, joins(i, i + 1)
        {
            i += 1
        }
        return i
    }

    /// The last place of the chain that begins right at a position.
    private func chain(from at: Int, _ range: Range<Int>) -> Int? {
        guard var i = range.first(where: { view.mentions[$0].range.start == at }), isPlace(i) else { return nil }
        while i + 1 < range.upperBound, isPlace(i + 1), view.gap(i, i + 1).isEmpty { i += 1 }
        return i
    }

    private func lastPlace(before i: Int) -> Int? {
        for j in stride(from: i - 1, through: 0, by: -1) where view.block[j] == view.block[i] {
            if view.label(j) == .facility { return j }
        }
        return (0..<i).last { view.block[$0] == view.block[i] && isPlace($0) }
    }
}
