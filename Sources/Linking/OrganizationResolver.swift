import TextModel

/// Resolves the bodies that an article mentions to their full names: 市总工会 to 北京市总工会.
///
/// The scope grows from the coordination that a short name stands in, to the article, its page, the corpus, and the
/// paper's own place; the first scope that has an answer wins.
struct OrganizationResolver: Sendable {
    let lexicon: LinkLexicon

    /// A reading for each mention of the view that is a body, by mention.
    func readings(of view: ArticleView, around scopes: [Surroundings] = []) -> [Int: OrganizationReading] {
        var pass = OrganizationPass(view: view, lexicon: lexicon, scopes: scopes)
        return pass.run()
    }
}

/// One article's resolution, mention by mention; a short name may need another short name's reading first.
struct OrganizationPass {
    let view: ArticleView
    let lexicon: LinkLexicon
    let scopes: [Surroundings]
    let organizations: [Int]
    /// The names as written, with 总 spelled out: 历下区总 is 历下区总工会.
    let names: [Surface]
    /// Full names in the order of their first mention.
    private(set) var fulls: [Full] = []

    /// A name in full, and where it stands; one that only stands at the head of a longer name is read as written.
    struct Full {
        var name: Surface
        var mention: Int
        var isInner = false
    }

    /// What a full name of the article was itself taken for.
    mutating func resolved(_ full: Full) -> Surface {
        full.isInner ? declaredHeads[full.name] ?? full.name : reading(full.mention).name
    }
    /// The bodies whose congresses the article names.
    let convened: [(name: Surface, mention: Int)]
    /// Short names that the article itself explains: 国机重型装备集团股份有限公司（以下简称国机重装）.
    private var declared: [Surface: Int] = [:]
    /// What stands before the part that a short name and its full name share: 太原局集团公司 of 太原局集团公司工会.
    private var declaredHeads: [Surface: Surface] = [:]
    private var readings: [Int: OrganizationReading] = [:]
    private var inProgress: Set<Int> = []

    init(view: ArticleView, lexicon: LinkLexicon, scopes: [Surroundings]) {
        self.view = view
        self.lexicon = lexicon
        self.scopes = scopes
        organizations = (0..<view.count).filter { view.label($0) == .organization }
        convened = Self.convened(in: view)
        names = view.names.indices.map { i in
            guard view.label(i) == .organization, let place = lexicon.places.leading(in: view.names[i]).last else {
                return view.names[i]
            }
            return view.names[i].prefix(place.end) + Self.spelledOut(view.names[i].dropFirst(place.end))
        }
    }

    mutating func run() -> [Int: OrganizationReading] {
        declareAliases()
        var seen: Set<Surface> = []
        for i in organizations {
            let name = names[i]
            if declared[name] == nil, Self.committee(in: name) == nil,
                PlaceLevel.ownerWord(of: name) == nil || startsWithPlace(name),
                lexicon.bodies[name].map({ $0.count == 1 && OrganizationKeys.isFirm($0[0]) }) ?? true,
                seen.insert(name).inserted
            {
                fulls.append(Full(name: name, mention: i))
            }
        }
        for inner in innerBodies() where seen.insert(inner.name).inserted { fulls.append(inner) }
        for i in organizations { _ = reading(i) }
        SameBodies.unite(&readings, places: lexicon.places)
        return readings
    }

    private static let declarations: [Surface] = Surface.list("（ ( （简称 （以下简称 （下称 （以下称 (简称 (以下简称 （即 ，以下简称 ，简称")
    private static let quotes: Set<UInt16> = [0x201C, 0x201D, 0x22, 0x300C, 0x300D]

    private static let sharedParts: [Surface] = Surface.list("工会 党委 团委 女职工委员会")

    private mutating func declareAliases() {
        for (i, j) in zip(organizations, organizations.dropFirst()) {
            let gap = Surface(view.gap(i, j).units.filter { !Self.quotes.contains($0) })
            guard Self.declarations.contains(gap), view.names[j].count < view.names[i].count else { continue }
            declared[view.names[j]] = i
            let (short, full) = (view.names[j], view.names[i])
            if let part = Self.sharedParts.first(where: { short.hasSuffix($0) && full.hasSuffix($0) }),
                short.count > part.count + 1
            {
                declaredHeads[short.dropLast(part.count)] = full.dropLast(part.count)
            }
        }
    }

    func startsWithPlace(_ name: Surface) -> Bool { !lexicon.places.leading(in: name).isEmpty }

    /// The reading of a mention, computed once.
    mutating func reading(_ i: Int) -> OrganizationReading {
        if let done = readings[i] { return done }
        let name = names[i]
        guard inProgress.insert(i).inserted else {
            return OrganizationReading(name: name, rule: "organization.as-written", confidence: 0.5)
        }
        let result = resolve(i, name)
        readings[i] = result
        inProgress.remove(i)
        return result
    }

    /// 中国第一汽车集团有限公司（一汽）人力资源部: a short form in brackets is no part of the name.
    private static func withoutShortForm(_ name: Surface) -> Surface {
        guard let open = name.units.firstIndex(of: 0xFF08), let close = name.units.firstIndex(of: 0xFF09), open >= 4,
            close > open, close - open <= 7, isDepartment(name.dropFirst(close + 1)),
            !name.dropFirst(close + 1).hasPrefix(in: ["有限", "股份", "集团"])
        else { return name }
        return name.prefix(open) + name.dropFirst(close + 1)
    }

    private mutating func resolve(_ i: Int, _ written: Surface) -> OrganizationReading {
        let name = Self.withoutShortForm(written)
        if let source = declared[name], source != i {
            return OrganizationReading(name: reading(source).name, rule: "organization.declared", confidence: 0.98)
        }
        if let part = partOfPrevious(i, name) { return part }
        if !startsWithPlace(name), let owner = PlaceLevel.ownerWord(of: name) {
            let found = owned(i, name, word: owner.word, level: owner.level)
            return zoned(i, found.name) ?? found
        }
        // 地区文旅局 beside 阿勒泰地区; without such a place 地区 is a common word.
        if name.hasPrefix("地区"), name.count > 3, (0..<view.count).contains(where: isRegion) {
            return owned(i, name, word: "地区", level: .prefecture)
        }
        // 地委 and 行署 beside 喀什地区 are 喀什地委 and 喀什地区行署.
        if name.hasPrefix(in: ["地委", "行署"]), let region = (0..<view.count).first(where: isRegion),
            let at = view.names[region].firstIndex(of: "地区")
        {
            let owner = view.names[region].prefix(name.hasPrefix("地委") ? at : at + 2)
            return OrganizationReading(name: owner + name, rule: "organization.region", confidence: 0.85)
        }
        // 自治区人大常委会副主任、总工会主席: the union of the place whose body stands before it in the stack.
        if name == "总工会", let place = stackedPlace(i) {
            return OrganizationReading(
                name: asWritten(place, name), rule: "organization.stacked-owner", confidence: 0.85)
        }
        if let league = partyCommittee(i, name) { return league }
        if let corps = ofCorps(name) { return corps }
        if let region = ofRegion(name) { return region }
        if let part = partOfNoun(i, name) { return part }
        if let zone = besideCommittee(i, name) { return zone }
        if let committee = ofEvent(name) { return committee }
        if let zone = zoned(i, name) { return zone }
        if let states = ofState(name) { return states }
        if name.hasPrefix(in: Self.nationwide), let known = known(name) { return known }
        if let longer = longerForm(i, name) { return longer }
        if let known = known(name) { return known }
        if let shared = nationalOwner(i, name) { return shared }
        if !startsWithPlace(name) {
            if let inside = insideLonger(i, name) { return inside }
            if let part = partOfNearest(i, name) { return part }
        }
        return OrganizationReading(name: name, rule: "organization.as-written", confidence: 0.95)
    }

    /// Whether a mention names a region by itself, or at the head of a body: 阿勒泰地区, 阿勒泰地区工会.
    private func isRegion(_ j: Int) -> Bool {
        guard view.label(j) == .geopolitical || view.label(j) == .organization else { return false }
        guard let at = view.names[j].firstIndex(of: "地区") else { return false }
        return at >= 2 && !lexicon.places.divisions.named(view.names[j].prefix(at + 2)).isEmpty
    }

    /// What the short names of the state's own bodies begin with; no longer name of an article explains them better.
    private static let nationwide: [Surface] = Surface.list("中央 全国 国家 国务院 中国 中共")

    // MARK: bodies inside bodies

    /// Words that end the name of a part of a body.
    static let departments: [Surface] = Surface.list(
        "部 处 科 室 办公室 党委 机关党委 工会 团委 支队 大队 庭 局 司 厅 委员会 中心 研究院 频道 分会 筹备组 工作组 调研组 领导小组 办 党组 女工委 经审委 援助团 车间 分厂 工区 工段 作业区 通风区 项目部 分公司 分局 监察室 股"
    )

    /// 人力资源部 right after 中国第一汽车集团有限公司（一汽）.
    private mutating func partOfPrevious(_ i: Int, _ name: Surface) -> OrganizationReading? {
        guard i > 0, view.label(i - 1) == .organization, name.count <= 8, !startsWithPlace(name),
            PlaceLevel.ownerWord(of: name) == nil
        else { return nil }
        let gap = view.gap(i - 1, i)
        // 武汉钢铁有限公司（武钢）职工医院: the short form in brackets stands inside the name.
        let isInside = gap == "）" && declared[view.names[i - 1]] != nil && name.hasSuffix(in: Self.parts)
        guard isInside || name.hasSuffix(in: Self.departments) || PartKinds.parent(of: name) != nil,
            gap.isEmpty || gap == "）"
        else { return nil }
        return OrganizationReading(name: reading(i - 1).name + name, rule: "organization.part", confidence: 0.9)
    }

    /// What a firm has that is no department.
    private static let parts: [Surface] = Surface.list("医院 学校 厂 矿 站 所 队 研究所 实验室 文化宫 幼儿园")

    /// A longer name of the article that this one is the end or a short form of: 气象厅 of 日本气象厅.
    private mutating func longerForm(_ i: Int, _ name: Surface) -> OrganizationReading? {
        guard name.count >= 2 else { return nil }
        var found: [(full: Full, score: Double)] = []
        for full in fulls where full.name.count > name.count && full.name != name {
            // Two cities' unions are no longer form of one's.
            if full.isInner && full.mention == i || full.name.units.contains(0x3001) { continue }
            if full.name.hasSuffix(name), Self.mayStandAlone(name, in: full.name), !isAnotherStates(name, full.name),
                !isAnotherParty(name, full.name)
            {
                found.append((full, 1))
            } else if isFirm(name, full.name), lexicon.bodies[name] == nil || full.name != name + "公司",
                lexicon.places.divisions.named(name).isEmpty
            {
                found.append((full, 0.9))
            } else if !isKnownInFull(name), !isForces(name, full.name), !isOfTerm(full.name),
                let score = abbreviates(name, full.name)
            {
                found.append((full, score * 0.9))
            }
        }
        guard !found.isEmpty else { return longerByPart(i, name) }
        let best = found.reduce(0) { max($0, $1.score) }
        let top = found.filter { $0.score > best - 0.05 }
        let chosen = (top.last { $0.full.mention < i } ?? top[0]).full
        let others = top.map(\.full.name).filter { $0 != chosen.name }
        return OrganizationReading(
            name: resolved(chosen), rule: best == 1 ? "organization.suffix" : "organization.abbreviation",
            confidence: others.isEmpty ? 0.6 + 0.35 * best : 0.5, others: others)
    }

    /// The head of a firm's name, which may stand behind its place: 柳工集团 of 广西柳工集团有限公司.
    private func isFirm(_ short: Surface, _ full: Surface) -> Bool {
        if Abbreviation.isFirm(short, of: full) { return true }
        let behindPlace = (2...3).contains { length in
            full.count > length + 4 && !lexicon.places.divisions.named(full.prefix(length)).isEmpty
                && Abbreviation.isFirm(short, of: full.dropFirst(length))
        }
        if behindPlace { return true }
        // 波音公司 of 美国波音公司, 渣打 of 英国渣打集团.
        for length in 2..<max(2, min(6, full.count - short.count)) where lexicon.states[full.prefix(length)] != nil {
            if full.dropFirst(length) == short || Abbreviation.isFirm(short, of: full.dropFirst(length)) { return true }
        }
        // 塔河炼化 of 中国石化塔河炼化有限责任公司: the group's name stands before its own.
        guard short.count >= 4, let at = full.firstIndex(of: short), (2...8).contains(at) else { return false }
        let group = full.prefix(at)
        return (group.hasSuffix("集团") || lexicon.bodies[group] != nil)
            && Abbreviation.isFirm(short, of: full.dropFirst(at))
    }

    /// 国务院 is China's own, though 美国国务院 stands in the article; 国防部 may be another state's, and 胡塞武装 is 也门胡塞武装.
    private func isAnotherStates(_ short: Surface, _ full: Surface) -> Bool {
        lexicon.states[full.dropLast(short.count)] != nil
            && (lexicon.bodyKinds[short].map { Self.kindsOfChina.contains($0) } ?? false)
            && !Self.national.contains(short)
    }
    private static let kindsOfChina: Set<String> = [
        "government", "justice", "union", "people", "body", "association", "international",
    ]

    /// 民主党 is no short name of 自由民主党: parties whose names end alike are others, but for 美国民主党.
    private func isAnotherParty(_ short: Surface, _ full: Surface) -> Bool {
        Self.parties.contains(short) && lexicon.states[full.dropLast(short.count)] == nil
    }
    private static let parties: Set<Surface> = Set(Surface.list("民主党 共和党 工党 社会党 人民党 进步党 共产党 自由党 保守党 国民党 革命党"))

    /// 公安部 is no short form of 云南省公安厅指挥部: a dictionary has it as a name in full.
    private func isKnownInFull(_ name: Surface) -> Bool {
        name.hasSuffix("部") && name.count <= 4 && lexicon.bodyKinds[name] == "government" && lexicon.bodies[name] == nil
    }

    /// 民盟中央 is the party's, not the committee of one term.
    private func isOfTerm(_ full: Surface) -> Bool { full.contains("届") && full.hasSuffix(in: ["委员会", "理事会"]) }

    /// 乌军 are a state's forces as a whole, not its 空军.
    private func isForces(_ short: Surface, _ full: Surface) -> Bool {
        short.hasSuffix("军") && short.count <= 3 && lexicon.states[short.dropLast(1)] != nil
            && full.hasSuffix(in: ["空军", "海军", "陆军", "边防军", "民兵军"])
    }

    /// A short form that shares no place with the full name, or the same one.
    private func abbreviates(_ short: Surface, _ full: Surface) -> Double? {
        let fullPlaces = lexicon.places.leading(in: full)
        // 二院 for 喀什地区第二人民医院, 八院 for a group's 第八研究院.
        if short.count <= 3, let at = full.units.firstIndex(of: 0x7B2C),
            Abbreviation.isNumbered(short, of: full.dropFirst(at))
        {
            return 0.9
        }
        let shortPlaces = lexicon.places.leading(in: short)
        guard let shortLast = shortPlaces.last else {
            return Abbreviation.fit(short, full, places: fullPlaces.last?.end ?? shortPlace(of: full))
        }
        // 柯桥区检察院 for 绍兴市柯桥区人民检察院: the same innermost place, then a short form of what follows.
        guard let fullLast = fullPlaces.last, Self.samePlace(shortLast, fullLast) else { return nil }
        let shortRest = short.dropFirst(shortLast.end)
        let fullRest = full.dropFirst(fullLast.end)
        if shortRest == fullRest { return 1 }
        return shortRest.count >= 2 ? Abbreviation.fit(shortRest, fullRest) : nil
    }

    /// How many units of a name are a division without its ending: 香港 in 香港工会联合会.
    private func shortPlace(of name: Surface) -> Int {
        for length in [3, 2] where name.count > length + 3 {
            if !lexicon.places.divisions.named(name.prefix(length)).isEmpty { return length }
        }
        return 0
    }

    /// 巴州 and 巴音郭楞蒙古自治州: one level, the same first character, the others in their order.
    static func samePlace(_ short: PlaceNames.Part, _ full: PlaceNames.Part) -> Bool {
        if short.name == full.name { return true }
        guard short.level == full.level, short.name.first == full.name.first else { return false }
        var rest = full.name.units[...]
        for unit in short.name.units {
            guard let at = rest.firstIndex(of: unit) else { return false }
            rest = rest[(at + 1)...]
        }
        return true
    }

    /// What a short form of a body ends with when a department follows it.
    private static let bodyEnds: [Surface] = Surface.list(
        "军分区 局 院 会 部 队 团 校 厂 社 委 办 府 公司 集团 总 厅 署 行 学 所 矿 段 站 场")

    /// 柯桥区检察院第四检察部: a short form of a body of the article, then a department.
    private mutating func longerByPart(_ i: Int, _ name: Surface) -> OrganizationReading? {
        guard name.count >= 4 else { return nil }
        for cut in stride(from: name.count - 2, through: 4, by: -1) {
            guard let head = declaredHeads[name.prefix(cut)], Self.isDepartment(name.dropFirst(cut)) else { continue }
            return OrganizationReading(
                name: head + name.dropFirst(cut), rule: "organization.part-of-declared", confidence: 0.85)
        }
        for cut in stride(from: name.count - 2, through: 2, by: -1) {
            // 太铁工会: a short name that the article explained, then a part.
            guard let source = declared[name.prefix(cut)], source != i,
                Self.isDepartment(name.dropFirst(cut)) || name.hasSuffix("代表队"),
                !name.dropFirst(cut).contains(anyOf: Self.ownBodies)
            else { continue }
            return OrganizationReading(
                name: reading(source).name + name.dropFirst(cut), rule: "organization.part-of-declared",
                confidence: 0.9)
        }
        guard name.count >= 5, name.hasSuffix(in: Self.departments) else { return nil }
        for full in fulls where full.name != name && full.mention != i {
            for cut in stride(from: name.count - 2, through: 3, by: -1) {
                let head = name.prefix(cut)
                let same =
                    full.name != head && full.name.hasSuffix(head) && full.name.count > head.count
                    && !isAnotherStates(head, full.name)
                let tail = name.dropFirst(cut)
                if head.count >= 4, full.name.hasSuffix(tail), isFirm(head, full.name.dropLast(tail.count)) {
                    return OrganizationReading(
                        name: resolved(full), rule: "organization.part-of-short", confidence: 0.8)
                }
                guard head.hasSuffix(in: Self.bodyEnds),
                    same || (abbreviates(head, full.name) ?? 0) >= 0.7
                        || head.hasSuffix("公司") && isFirm(head, full.name)
                else {
                    continue
                }
                guard Self.isDepartment(tail) else { continue }
                return OrganizationReading(
                    name: resolved(full) + tail, rule: "organization.part-of-short", confidence: 0.8)
            }
        }
        return nil
    }

    static func isDepartment(_ tail: Surface) -> Bool {
        tail.count >= 2 && tail.hasSuffix(in: departments) && (!tail.hasSuffix("公司") || tail.hasSuffix("分公司"))
    }

    static let youthParties: [Surface] = Surface.list("共青团 民革 民盟 民建 民进 农工党 致公党 九三学社 台盟 中共")

    /// Whether the end of a name is that body's own short name: not 厦门市委 of 共青团厦门市委.
    static func mayStandAlone(_ short: Surface, in full: Surface) -> Bool {
        let head = full.dropLast(short.count)
        // 经中央军委 is no name of its own.
        if head.count == 1, let unit = head.first, notOwners.contains(unit) { return false }
        return !youthParties.contains(head) || (head == "中共" && short.count >= 2)
    }
    private static let notOwners: Set<UInt16> = Set("经据由在被向对与和及同给为受获称让使请将把从自".utf16)
}
