import TextModel

/// Parts of bodies whose names leave their body out, and names that only stand inside a longer one.
extension OrganizationPass {
    /// 执行局 after 南京市中级人民法院: a part of the nearest body that may have such a part.
    mutating func partOfNearest(_ i: Int, _ name: Surface) -> OrganizationReading? {
        guard let kind = PartKinds.parent(of: name), lexicon.bodyKinds[name] == nil,
            kind == .bank || kind == .firm || !holdsPlace(name), !PartKinds.namesBody(name), !beginsWithBody(name)
        else { return nil }
        func part(of j: Int) -> OrganizationReading? {
            guard names[j] != name, !isMedia(names[j]), names[j].count >= 3, lexicon.states[names[j]] == nil else {
                return nil
            }
            let found = reading(j)
            guard !found.isOpen else { return nil }
            var body = PartKinds.body(of: found.name, beside: name)
            // Works belong to the firm, not to its union.
            if kind == .works || kind == .firm, body.hasSuffix("工会") { body = body.dropLast(2) }
            guard body.count >= 4, body != name, !Self.assemblies.contains(body),
                body.first != 0x7B2C || !body.contains("届"),
                PartKinds.parent(of: body) == nil, kind.fits(body)
            else { return nil }
            // 军委政治工作部 of 中央军委 begins with what the body ends with.
            let shared = (2..<min(name.count, body.count)).last { body.hasSuffix(name.prefix($0)) } ?? 0
            return OrganizationReading(
                name: body + name.dropFirst(shared), rule: "organization.part-of-nearest", confidence: 0.7)
        }
        // The committees that a congress elects are its body's, whoever else comes up.
        if kind == .union, let owner = convened.last(where: { $0.mention < i }) ?? convened.first {
            let body =
                PlaceLevel.ownerWord(of: owner.name) == nil ? asOrganization(owner.name) : spelledOwner(owner.name)
            if let body {
                return OrganizationReading(name: body + name, rule: "organization.part-of-convened", confidence: 0.7)
            }
        }
        for j in organizations.reversed() where j < i { if let found = part(of: j) { return found } }
        for j in organizations where j > i { if let found = part(of: j) { return found } }
        return nil
    }

    /// Bodies that have no ministries: 中国共产党优秀党员、水利电力部副部长.
    private static let assemblies: Set<Surface> = Set(
        Surface.list("中国共产党 中国人民政治协商会议全国委员会 全国人民代表大会 全国人民代表大会常务委员会 中共中央 中共中央政治局"))

    /// A congress's body as the article writes it by itself: 西城区总工会, though it is 北京市西城区总工会's congress.
    private func asOrganization(_ body: Surface) -> Surface {
        fulls.first { !$0.isInner && body.hasSuffix($0.name) && startsWithPlace($0.name) }?.name ?? body
    }

    /// The full name of the article that a short one ends: 鄂尔多斯市总工会 for 市总工会.
    private func spelledOwner(_ short: Surface) -> Surface? {
        fulls.first { $0.name.count > short.count && $0.name.hasSuffix(short) }?.name
    }

    /// 移动苏州分公司 stands for itself.
    private func holdsPlace(_ name: Surface) -> Bool {
        for start in 0..<max(0, name.count - 3) {
            for length in 2...3 where start + length < name.count {
                if !lexicon.places.divisions.named(Surface(name.units[start..<start + length])).isEmpty { return true }
            }
        }
        return false
    }

    /// 波兰基础设施部 and 越共中央书记处 name their own state or party.
    private func beginsWithBody(_ name: Surface) -> Bool {
        (2..<max(2, name.count - 1)).contains {
            let head = name.prefix($0)
            // 东汽叶片分厂 beside 东汽
            return lexicon.states[head] != nil
                || names.indices.contains { view.label($0) == .organization && names[$0] == head }
                || $0 > 2 && (lexicon.bodies[head] != nil || lexicon.bodyKinds[head] != nil)
        }
    }

    /// 管委会 beside 雄安新区党工委, 办事处 beside 花果园街道党工委: of the zone or street whose committee the sentence names.
    mutating func besideCommittee(_ i: Int, _ name: Surface) -> OrganizationReading? {
        guard ["管委会", "办事处", "人大工委"].contains(name) else { return nil }
        for j in stride(from: i - 1, through: 0, by: -1)
        where view.label(j) == .organization && view.sentence[j] == view.sentence[i] {
            let found = reading(j)
            guard !found.isOpen, let word = found.name.longestSuffix(of: Self.committees) else { continue }
            let owner = found.name.dropLast(word.count)
            guard owner.count >= 3, owner.hasSuffix("区") || owner.hasSuffix("街道") || owner.hasSuffix("镇") else {
                continue
            }
            return OrganizationReading(name: owner + name, rule: "organization.beside-committee", confidence: 0.8)
        }
        return nil
    }
    private static let committees: [Surface] = Surface.list("党工委 工委 党委 管委会")

    /// 宁夏总工会 is 宁夏回族自治区总工会: the regions go by their first characters.
    func ofRegion(_ name: Surface) -> OrganizationReading? {
        guard name.hasSuffix(in: Self.ofRegions), !startsWithPlace(name) else { return nil }
        for length in 2...3 where name.count > length + 1 {
            guard Self.ofRegions.contains(name.dropFirst(length)),
                let region = lexicon.places.fullName(of: name.prefix(length), level: .province), region.hasSuffix("自治区")
            else { continue }
            return OrganizationReading(
                name: region + name.dropFirst(length), rule: "organization.of-region", confidence: 0.85)
        }
        return nil
    }
    private static let ofRegions: [Surface] = Surface.list("总工会 政协 人大常委会 人大 党委 纪委监委 团委 妇联 人社厅 应急管理厅 农业农村厅 工信厅")

    /// 兵团总工会, 八师总工会: the corps of 新疆 and its divisions by their short names; 师市 is a division and its city.
    mutating func ofCorps(_ name: Surface) -> OrganizationReading? {
        if name.hasPrefix("兵团"), name.count > 4, !isMedia(name), lexicon.bodies[name] == nil {
            return OrganizationReading(
                name: "新疆生产建设" + name, rule: "organization.corps", confidence: 0.85)
        }
        if let first = name.first, name.count > 4, Self.divisions.contains(first), name.units[1] == 0x5E08 {
            return OrganizationReading(name: "第" + name, rule: "organization.corps", confidence: 0.85)
        }
        guard name.hasPrefix("师市"), name.count > 3 else { return nil }
        for full in fulls where full.name.contains("师") && !full.name.hasPrefix("师市") {
            guard let division = full.name.firstIndex(of: "第"), let end = full.name.firstIndex(of: "市"),
                end > division + 3,
                full.name.units[division..<end].contains(0x5E08)
            else { continue }
            return OrganizationReading(
                name: Surface(full.name.units[division...end]) + name.dropFirst(2), rule: "organization.corps",
                confidence: 0.85)
        }
        return nil
    }
    private static let divisions: Set<UInt16> = Set("一二三四五六七八九十".utf16)

    private static let media: [Surface] = Surface.list("日报 晚报 时报 工人报 午报 晨报 早报 通讯社 新华社 电视台 广播电台 报社 杂志社 总台")

    func isMedia(_ name: Surface) -> Bool { name.hasSuffix(in: Self.media) }

    /// The bodies whose congresses the article names: 金陵机床厂工会 of 金陵机床厂工会第三次会员代表大会.
    static func convened(in view: ArticleView) -> [(name: Surface, mention: Int)] {
        var out: [(name: Surface, mention: Int)] = []
        for i in 0..<view.count where view.label(i) == .event {
            guard let body = congress(view.names[i]) else { continue }
            out.append((body, i))
        }
        return out
    }

    /// The body whose congress a name is.
    static func congress(_ name: Surface) -> Surface? {
        guard name.hasSuffix(in: congresses) else { return nil }
        for at in [name.units.firstIndex(of: 0x7B2C), name.units.lastIndex(of: 0x7B2C), term(in: name)] {
            guard let at, at >= 4 else { continue }
            let body = name.prefix(at)
            if body.hasSuffix(in: conveners), body.first != 0x7B2C || !body.contains("届") {
                return ofDivision(bodyOfCommittee(body) ?? body)
            }
        }
        return nil
    }
    private static let congresses: [Surface] = Surface.list("代表大会 全委会 全体会议 会员大会 职代会 会议")
    private static let conveners: [Surface] = Surface.list("工会 联合会 协会 商会 委员会 公司")

    /// The unions of a city hold their congress as 汕尾市工会 and elect the officers of 汕尾市总工会.
    private static func ofDivision(_ body: Surface) -> Surface {
        guard body.hasSuffix(in: divisionUnions), !body.hasSuffix(in: zoneUnions), body.count >= 5 else { return body }
        return body.dropLast(2) + "总工会"
    }
    private static let divisionUnions: [Surface] = Surface.list("省工会 市工会 自治区工会 自治州工会 区工会 县工会 旗工会 盟工会")
    private static let zoneUnions: [Surface] = Surface.list(
        "开发区工会 园区工会 新区工会 度假区工会 景区工会 高新区工会 经开区工会 合作区工会 示范区工会 社区工会 校区工会 小区工会")

    /// Where the number of a term begins that no 第 opens: 十届一次全委会.
    private static func term(in name: Surface) -> Int? {
        guard var at = name.firstIndex(of: "届"), at > 0 else { return nil }
        while at > 0, numerals.contains(name.units[at - 1]) { at -= 1 }
        return name.units[at] == 0x5C4A ? nil : at
    }
    private static let numerals: Set<UInt16> = Set("〇一二三四五六七八九十百".utf16)

    /// The body of whose committee a name is: 西城区总工会 of 西城区总工会第九届委员会.
    static func bodyOfCommittee(_ name: Surface) -> Surface? {
        guard name.hasSuffix("会"), let at = name.units.lastIndex(of: 0x7B2C), at >= 4,
            name.dropFirst(at).hasSuffix(in: committeesOfTerms)
        else { return nil }
        let body = name.prefix(at)
        return body.hasSuffix(in: ["工会", "联合会", "协会", "商会", "台联", "联谊会", "学会"]) ? body : nil
    }
    private static let committeesOfTerms: [Surface] = Surface.list("届委员会 届执行委员会 届理事会 届常务理事会 届常务委员会 届会员代表大会")

    /// Endings of bodies that a longer name may go on after: 开滦集团蔚州矿业公司 in 开滦集团蔚州矿业公司单侯矿.
    private static let middles: [Surface] = Surface.list("公司 集团 厂 矿 局 院 厅 工会 大学 学校")

    /// The head of a longer name that a short one ends: 蔚州矿业公司 of 开滦集团蔚州矿业公司单侯矿.
    func insideLonger(_ i: Int, _ name: Surface) -> OrganizationReading? {
        guard name.count >= 4, name.hasSuffix(in: Self.middles) else { return nil }
        var found: Set<Surface> = []
        for full in fulls where full.name.count > name.count + 1 {
            guard let at = full.name.firstIndex(of: name), at >= 2, at + name.count < full.name.count else { continue }
            // 公司党委 goes on after the body, 公司 of 公司法律部 does not begin inside a word.
            found.insert(full.name.prefix(at + name.count))
        }
        guard found.count == 1, let longer = found.first else { return nil }
        return OrganizationReading(name: longer, rule: "organization.inside", confidence: 0.8)
    }

    /// 大会组委会 is that of the one event of the article: 第四届粮食交易大会组委会.
    func ofEvent(_ name: Surface) -> OrganizationReading? {
        guard let at = name.firstIndex(of: "组委会"), at == 0 || Self.kindsOfEvent.contains(name.prefix(at)) else {
            return nil
        }
        let part = name.dropFirst(at)
        for full in fulls {
            guard let end = full.name.firstIndex(of: "组委会"), end > 3 else { continue }
            return OrganizationReading(
                name: full.name.prefix(end) + part, rule: "organization.of-event", confidence: 0.85)
        }
        let events = Set(EventNames(view: view).names().values)
        guard events.count == 1, let event = events.first else { return nil }
        return OrganizationReading(name: event + part, rule: "organization.of-event", confidence: 0.75)
    }
    private static let kindsOfEvent: Set<Surface> = Set(Surface.list("大会 赛事 活动 大赛 赛会 本届 论坛 展会 比赛"))

    // MARK: zones

    /// The places of the article by themselves.
    private var cities: [Surface] { (0..<view.count).filter { view.label($0) == .geopolitical }.map { view.names[$0] } }

    /// Kinds of zones that are no divisions, as short names begin with them.
    private static let zones: [(word: Surface, ends: [Surface])] = [
        ("园区", ["园区"]), ("景区", Surface.list("景区 风景名胜区 旅游度假区")), ("合作区", ["合作区"]),
        ("经开区", Surface.list("经开区 经济技术开发区 经济开发区")), ("高新区", Surface.list("高新区 高新技术产业开发区 高新技术开发区")),
        ("开发区", ["开发区"]), ("新区", ["新区"]), ("自贸区", Surface.list("自贸区 自由贸易试验区")), ("示范区", ["示范区"]), ("度假区", ["度假区"]),
        ("保税区", Surface.list("保税区 保税港区")), ("工业园", ["工业园", "工业园区"]), ("产业园", ["产业园"]),
    ]

    /// 经开区管委会 is that of the zone that the article names: 西安经济技术开发区管委会.
    mutating func zoned(_ i: Int, _ name: Surface) -> OrganizationReading? {
        guard let zone = Self.zones.first(where: { name.hasPrefix($0.word) && name.count > $0.word.count + 1 }) else {
            return nil
        }
        let rest = name.dropFirst(zone.word.count)
        let labels: Set<Label> = [.location, .geopolitical, .facility]
        var best: Surface?
        for j in 0..<view.count where labels.contains(view.label(j)) {
            let place = view.names[j]
            guard let end = zone.ends.filter({ place.hasSuffix($0) }).max(by: { $0.count < $1.count }),
                place.count >= end.count + 2, place.count > best?.count ?? 0
            else { continue }
            best = place
        }
        if best == nil {
            // The zone stands at the head of another body: 南京经开区党工委.
            for full in fulls.reversed() where full.name != name {
                let fits = zone.ends.compactMap { end in
                    full.name.firstIndex(of: end).flatMap { (2...8).contains($0) ? $0 + end.count : nil }
                }
                guard let end = fits.max() else { continue }
                best = full.name.prefix(end)
                break
            }
        }
        if best == nil {
            // 苏州工业园区青年职工交友会: the zone stands in the name of what happens there.
            for j in 0..<view.count where view.label(j) == .event {
                let event =
                    view.names[j].units.lastIndex(of: 0x201D).map { view.names[j].dropFirst($0 + 1) } ?? view.names[j]
                let fits = zone.ends.compactMap { end in
                    event.firstIndex(of: end).flatMap { (2...8).contains($0) ? $0 + end.count : nil }
                }
                guard let end = fits.max(), startsWithPlace(event.prefix(end)) || event.hasPrefix(in: cities) else {
                    continue
                }
                best = event.prefix(end)
                break
            }
        }
        // 经开区 of a city that the article is about: 合肥经开区.
        if best == nil, name == view.names[i], ["经开区", "高新区"].contains(zone.word),
            let city = nearestOwner(i, word: "市", level: .prefecture), city.count >= 3
        {
            best = city.dropLast(1) + zone.word
        }
        guard let best else { return nil }
        return OrganizationReading(name: best + rest, rule: "organization.zone", confidence: 0.8)
    }
}
