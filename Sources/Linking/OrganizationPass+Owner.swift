import TextModel

/// Short names that begin with the kind of their owner: 市总工会, 区人力社保局, 省总.
extension OrganizationPass {
    mutating func owned(_ i: Int, _ written: Surface, word: Surface, level: PlaceLevel) -> OrganizationReading {
        var rest = Self.spelledOut(written.dropFirst(word.count))
        let name = word + rest
        // 村委会 keeps the 村 of its kind: 上河村村委会.
        if level == .village, rest.hasPrefix("委会") { rest = name }
        let kept = rest
        // 和县县委: a county of one character keeps the word for its kind.
        func joined(_ owner: Surface, _ pass: inout OrganizationPass) -> Surface {
            owner.count == 2 && kept.hasPrefix("委") && !kept.hasPrefix("委会")
                ? owner + name : pass.asWritten(owner, kept)
        }
        if let owner = coordinationOwner(i, word: word, level: level) {
            return OrganizationReading(
                name: joined(owner, &self), rule: "organization.shared-owner", confidence: 0.95)
        }
        if let owner = stackedOwner(i, word: word, level: level) {
            return OrganizationReading(
                name: joined(owner, &self), rule: "organization.stacked-owner", confidence: 0.93)
        }
        if let owner = sceneOwner(i, word: word, level: level) {
            return OrganizationReading(
                name: joined(owner, &self), rule: "organization.scene-owner", confidence: 0.9)
        }
        if let earlier = earlierShort(i, name, word: word, level: level) { return earlier }
        if let same = sameEnding(i, name, isCity: word == "市") { return same }
        if let part = partOfOwned(i, word: word, level: level, rest: rest) { return part }
        if let owner = nearestOwner(i, word: word, level: level) {
            return OrganizationReading(
                name: joined(owner, &self), rule: "organization.owner-in-article", confidence: 0.88)
        }
        for (distance, scope) in scopes.enumerated() {
            if let bodies = scope.bodies[name], let first = bodies.first {
                return OrganizationReading(
                    name: first, rule: distance == 0 ? "organization.page" : "organization.corpus",
                    confidence: bodies.count == 1 ? 0.75 : 0.4, others: Array(bodies.dropFirst()))
            }
            if let owner = scope.owners[level] {
                return OrganizationReading(
                    name: owner + rest,
                    rule: distance == 0 ? "organization.owner-on-page" : "organization.owner-of-paper",
                    confidence: 0.6)
            }
        }
        return OrganizationReading(name: name, rule: "organization.no-owner", confidence: 0.3, isOpen: true)
    }

    /// A body as the article itself writes it: 红河州总工会, though its place is named in full elsewhere; a department may
    /// follow it there, 楚雄彝族自治州总工会女职工委员会.
    mutating func asWritten(_ owner: Surface, _ rest: Surface) -> Surface {
        let name = owner + rest
        // 恩施州总工会 may itself be written in full elsewhere: 恩施土家族苗族自治州总工会.
        if let same = fulls.first(where: { $0.name == name }) { return resolved(same) }
        guard let part = lexicon.places.leading(in: name).last else { return name }
        for full in fulls {
            guard let place = lexicon.places.leading(in: full.name).last,
                Self.samePlace(place, part) || Self.samePlace(part, place)
            else { continue }
            let own = full.name.dropFirst(place.end)
            if own == rest { return full.name }
            if rest.count >= 2, own.hasPrefix(rest), Self.isDepartment(own.dropFirst(rest.count)) {
                return full.name.prefix(place.end + rest.count)
            }
        }
        return name
    }

    /// The party and the owner's kind that a short name of a committee consists of.
    static func committee(in name: Surface) -> (party: Surface, owner: (word: Surface, level: PlaceLevel))? {
        guard let head = (["团"] + youthParties).first(where: { name.hasPrefix($0) }) else { return nil }
        let rest = name.dropFirst(head.count)
        guard let owner = PlaceLevel.ownerWord(of: rest), rest.dropFirst(owner.word.count).hasPrefix(in: ["委", "工委"])
        else { return nil }
        return (head, owner)
    }

    /// 团市委 is 共青团北京市委, 民盟市委 is 民盟北京市委: a party, then a short name with its owner's kind.
    mutating func partyCommittee(_ i: Int, _ name: Surface) -> OrganizationReading? {
        guard let (head, owner) = Self.committee(in: name) else { return nil }
        let rest = name.dropFirst(head.count)
        let party = head == "团" ? "共青团" : head
        let committee = rest.dropFirst(owner.word.count)
        if let full = fulls.first(where: {
            $0.name.hasPrefix(party) && $0.name.hasSuffix(rest) && $0.name.count > name.count
        }) {
            return OrganizationReading(name: full.name, rule: "organization.suffix", confidence: 0.9)
        }
        var reading = owned(i, rest, word: owner.word, level: owner.level)
        guard !reading.isOpen, reading.name.hasSuffix(committee) else { return nil }
        reading.name = party + reading.name
        return reading
    }

    /// 集团工会 after 首钢集团有限公司: a part of the body that a common noun leads back to.
    mutating func partOfNoun(_ i: Int, _ name: Surface) -> OrganizationReading? {
        guard
            let noun = (PostParser.nouns + Self.owners).filter({ name.hasPrefix($0.word) && name.count > $0.word.count }
            )
            .max(by: { $0.word.count < $1.word.count }), noun.word.first != 0x8BE5
        else { return nil }
        let part = name.dropFirst(noun.word.count)
        guard Self.isDepartment(part), !fulls.contains(where: { $0.name.count > name.count && $0.name.hasSuffix(name) })
        else { return nil }
        // 集团 is the body that is one by name, not the firm of it that was named last.
        let isGroup = noun.word == "集团" && fulls.contains { $0.mention < i && Self.isGroup($0.name) }
        // The one that was named last, perhaps not for the first time.
        var best: (full: Full, at: Int)?
        for full in fulls
        where full.mention < i && full.name.hasSuffix(in: noun.endings) && full.name != name
            && (!isGroup || Self.isGroup(full.name))
        {
            let at = full.isInner ? full.mention : lastMention(of: full.name, before: i) ?? full.mention
            if at >= best?.at ?? -1 { best = (full, at) }
        }
        guard let best else { return nil }
        return OrganizationReading(
            name: resolved(best.full) + part, rule: "organization.part-of-noun", confidence: 0.75)
    }

    /// Where a name was written last before a mention.
    private func lastMention(of name: Surface, before i: Int) -> Int? {
        organizations.last { $0 < i && names[$0] == name }
    }

    /// More common nouns that own bodies, but hold no posts by themselves: 段工会, 馆陈列部.
    private static let owners: [(word: Surface, endings: [Surface])] = [
        ("段", ["段"]), ("处", ["处"]), ("馆", ["馆"]), ("站", ["站"]), ("所", ["所"]), ("林场", ["林场"]), ("农场", ["农场"]),
        ("油田", ["油田"]),
        ("电厂", ["电厂"]), ("港", ["港"]), ("电站", ["电站"]),
    ]

    /// Whether a firm's name ends with the words for a group: 集团有限公司, （集团）有限责任公司.
    private static func isGroup(_ name: Surface) -> Bool {
        Surface(name.units.filter { $0 != 0xFF08 && $0 != 0xFF09 }).hasSuffix(in: groups)
    }
    private static let groups: [Surface] = Surface.list(
        "集团 集团有限公司 集团有限责任公司 集团股份有限公司 集团公司 集团控股有限公司 集团控股有限责任公司")

    private static let otherTotals: [Surface] = Surface.list(
        "总工会 总队 总站 总公司 总商会 总领事 总领馆 总参谋 总政治 总装 总后勤 总署 总站 总馆 总医院 总局 总部 总监 总河长 总林长 总田长 总支 总承包 总经理 总指挥 总前委 总裁 总店 总厂 总行 总会计 总院 总校 总园 总台 总督察 总理 总统"
    )

    /// 总 is 总工会 at the end of a short name or before a department: 市总, 区总社会联络部.
    static func spelledOut(_ rest: Surface) -> Surface {
        if rest == "总" { return "总工会" }
        guard rest.hasPrefix("总"), rest.count > 2, !rest.hasPrefix(in: otherTotals) else { return rest }
        return "总工会" + rest.dropFirst(1)
    }

    private static let coordination: Set<Surface> = Set(Surface.list("、 和 与 及 以及 联合 会同 ，联合 、联合 携手 同"))

    /// The owner of the body right before in a coordination: 北京市总工会、市体育局.
    private mutating func coordinationOwner(_ i: Int, word: Surface, level: PlaceLevel) -> Surface? {
        guard i > 0, view.label(i - 1) == .organization, Self.coordination.contains(view.gap(i - 1, i)) else {
            return nil
        }
        let previous = reading(i - 1)
        guard !previous.isOpen else { return nil }
        return owner(in: previous.name, word: word, level: level)
    }

    /// The place of the body before, when only posts stand between the two.
    mutating func stackedPlace(_ i: Int) -> Surface? {
        var j = i
        while j > 0, view.sentence[j - 1] == view.sentence[i], [.title, .organization].contains(view.label(j - 1)) {
            let gap = view.gap(j - 1, j)
            guard gap.isEmpty || gap == "、" || gap == "兼" else { return nil }
            j -= 1
            guard view.label(j) == .organization else { continue }
            return j < i - 1 ? lexicon.places.leading(in: reading(j).name).last?.name : nil
        }
        return nil
    }

    /// The owner of the body before in a list of posts: 榆林市人大常委会副主任、市总工会主席.
    ///
    /// Only posts and the persons who hold them stand between the two bodies.
    private mutating func stackedOwner(_ i: Int, word: Surface, level: PlaceLevel) -> Surface? {
        var j = i
        while j > 0, i - j < 8, view.sentence[j - 1] == view.sentence[i] {
            let gap = view.gap(j - 1, j)
            guard gap.isEmpty || Self.listMarks.contains(gap) else { return nil }
            j -= 1
            switch view.label(j) {
            case .title, .person: continue
            case .organization:
                guard j < i - 1 else { return nil }
                let previous = reading(j)
                guard !previous.isOpen else { return nil }
                if let owner = owner(in: previous.name, word: word, level: level) { return owner }
            default: return nil
            }
        }
        return nil
    }
    private static let listMarks: Set<Surface> = Set(Surface.list("、 ， 兼 ；"))

    /// 在合肥，市人大常委会……: the place that the sentence opens with.
    private func sceneOwner(_ i: Int, word: Surface, level: PlaceLevel) -> Surface? {
        var first = i
        while first > 0, view.sentence[first - 1] == view.sentence[i] { first -= 1 }
        guard first < i, view.label(first) == .geopolitical, view.sentence[i] >= 0 else { return nil }
        let lead = view.lead(first)
        guard lead.count <= 3, lead.hasSuffix("在"), view.after(first, 1) == "，" else { return nil }
        return placeOwner(first, word: word, level: level)
    }

    /// The place of a mention, when it is what an owner's word stands for.
    func placeOwner(_ j: Int, word: Surface, level: PlaceLevel) -> Surface? {
        guard view.label(j) == .geopolitical else { return nil }
        let name = view.names[j]
        if let ending = lexicon.places.ending(of: name) {
            return PlaceLevel.owns(name, ending.level, word: word, level: level) ? name : nil
        }
        guard let full = lexicon.places.fullName(of: name, level: level),
            PlaceLevel.owns(full, level, word: word, level: level)
        else { return nil }
        return full
    }

    /// The city that governs a county-level one and is named before it: 市总工会 is that of 大连市, though 瓦房店市 comes up.
    private func governing(_ city: Surface) -> Surface? {
        let found = lexicon.places.divisions.named(city).filter { $0.name == city }
        guard found.count == 1, found[0].level == .county,
            let parent = lexicon.places.divisions.chain(of: found[0].code).first(where: { $0.level == .prefecture })
        else { return nil }
        let short = parent.name.dropLast(1)
        let labels: Set<Label> = [.organization, .geopolitical, .event]
        for j in 0..<view.count where labels.contains(view.label(j)) {
            let name = view.names[j]
            if name.hasPrefix(city) || name.contains(city) { return nil }
            if name.hasPrefix(parent.name) || view.label(j) == .geopolitical && name == short {
                // 潍坊 right before 寿光市 says where that lies.
                let next = j + 1 < view.count && view.gap(j, j + 1).isEmpty ? view.names[j + 1] : name
                return next.hasPrefix(city) ? nil : parent.name
            }
        }
        return nil
    }

    /// The place of a level that a full name belongs to.
    func owner(in name: Surface, word: Surface, level: PlaceLevel) -> Surface? {
        let party = Self.youthParties.first { name.hasPrefix($0) }
        let parts = lexicon.places.leading(in: name.dropFirst(party?.count ?? 0))
        return parts.last { PlaceLevel.owns($0.name, $0.level, word: word, level: level) }?.name
    }

    /// A full name of the article that ends with the short one: 青岛市审计局 for 市审计局.
    private mutating func sameEnding(_ i: Int, _ name: Surface, isCity: Bool) -> OrganizationReading? {
        var found: [Full] = []
        for full in fulls where full.name.count > name.count && full.name.hasSuffix(name) && full.mention != i {
            // 市委 is not the committee of another party: 民盟南京市委.
            if name.hasSuffix("委"), Self.youthParties.contains(where: { $0 != "中共" && full.name.hasPrefix($0) }) {
                continue
            }
            found.append(full)
        }
        if isCity, found.count > 1 {
            let higher = found.filter { full in
                lexicon.places.leading(in: full.name).last.flatMap { governing($0.name) } == nil
            }
            if !higher.isEmpty { found = higher }
        } else if isCity, let only = found.first, let place = lexicon.places.leading(in: only.name).last,
            governing(place.name) != nil
        {
            return nil
        }
        guard let first = found.first else { return nil }
        let chosen = salient(found, at: i) ?? found.last { $0.mention < i } ?? first
        let others = found.map(\.name).filter { !$0.hasSuffix(chosen.name) && !chosen.name.hasSuffix($0) }
        return OrganizationReading(
            name: resolved(chosen), rule: "organization.suffix", confidence: others.isEmpty ? 0.95 : 0.55,
            others: others)
    }

    /// Of several bodies that a short name ends, the one of the sentence, else the one whose place the article is about.
    private func salient(_ found: [Full], at i: Int) -> Full? {
        guard found.count > 1 else { return nil }
        // A body may have been named again since its first mention.
        let last = found.map { full in
            (full: full, at: (0..<i).last { names[$0] == full.name } ?? -1)
        }
        if let near = last.filter({ $0.at >= 0 && view.sentence[$0.at] == view.sentence[i] }).max(by: { $0.at < $1.at })
        {
            return near.full
        }
        if let near = last.filter({ $0.at >= 0 && view.block[$0.at] == view.block[i] }).max(by: { $0.at < $1.at }) {
            return near.full
        }
        func weight(_ name: Surface) -> Int {
            guard let place = lexicon.places.leading(in: name).last?.name else { return 0 }
            var weight = 0
            for j in 0..<view.count where view.label(j) == .organization || view.label(j) == .geopolitical {
                guard names[j].contains(place) else { continue }
                weight += view.block[j] == 0 ? 3 : 1
            }
            return weight
        }
        return found.max { (weight($0.name), $0.mention) < (weight($1.name), $1.mention) }
    }

    /// 区法院速裁庭 beside 苏州市吴江区人民法院: a short form of a body of that level, then perhaps a department.
    private mutating func partOfOwned(_ i: Int, word: Surface, level: PlaceLevel, rest: Surface) -> OrganizationReading?
    {
        // The nearest before the mention, then those after it.
        let nearest = fulls.filter { $0.mention < i }.reversed() + fulls.filter { $0.mention > i }
        let bodies: [(full: Full, body: Surface)] = nearest.compactMap { full in
            guard let place = lexicon.places.leading(in: full.name).last, place.name.hasSuffix(word),
                word != "市" || governing(place.name) == nil
            else { return nil }
            return (full, full.name.dropFirst(place.end))
        }
        // 市政府新闻办 is 市人民政府新闻办公室 before it is an office of 市人民政府.
        for cut in stride(from: rest.count, through: 2, by: -1) {
            let head = rest.prefix(cut)
            let tail = rest.dropFirst(cut)
            guard tail.isEmpty || Self.isDepartment(tail) else { continue }
            for (full, body) in bodies {
                guard
                    body == head || (Abbreviation.fit(head, body) ?? 0) >= 0.72
                        || Abbreviation.isNumbered(head, of: body)
                        || tail.isEmpty && isFirmOrCrew(head, body)
                else { continue }
                return OrganizationReading(
                    name: resolved(full) + tail, rule: "organization.part-of-short", confidence: 0.85)
            }
        }
        return nil
    }

    /// 省港口集团 for 山东省港口集团有限公司, 区大队 for 路南区消防救援大队.
    private func isFirmOrCrew(_ short: Surface, _ body: Surface) -> Bool {
        short.count >= 4 && Abbreviation.isFirm(short, of: body)
            || ["支队", "大队", "中队", "分局"].contains(short) && body.hasSuffix(short) && body.count > 2
    }

    /// The nearest place of the level: first the owners of bodies before the mention, then places before it, then what follows.
    mutating func nearestOwner(_ i: Int, word: Surface, level: PlaceLevel) -> Surface? {
        func higher(_ owner: Surface) -> Surface { word == "市" ? governing(owner) ?? owner : owner }
        let order = Array((0..<i).reversed())
        let near =
            blockOwner(i, word: word, level: level)
            ?? firstOwner(in: order, word: word, level: level)
            ?? firstOwner(in: Array((i + 1)..<max(i + 1, view.count)), word: word, level: level)
        if let near { return higher(salientOwner(over: near, word: word, level: level) ?? near) }
        // 四平市总工会十五届六次全委会: the body stands inside an event's name.
        for j in 0..<view.count where view.label(j) == .event {
            if let owner = owner(in: view.names[j], word: word, level: level) { return owner }
        }
        // 郑州宇通集团, 连云港跨海大桥: a body or a site whose name begins with a place without its ending.
        for j in 0..<view.count where view.label(j) == .organization || view.label(j) == .facility {
            for length in stride(from: min(4, view.names[j].count - 2), through: 2, by: -1) {
                if let owner = lexicon.places.fullName(of: view.names[j].prefix(length), level: level),
                    PlaceLevel.owns(owner, level, word: word, level: level)
                {
                    return owner
                }
            }
        }
        return parentOfPlaces(word: word, level: level)
    }

    /// The first owner among mentions: of the bodies, else of the places.
    private func firstOwner(in order: [Int], word: Surface, level: PlaceLevel) -> Surface? {
        for j in order { if let owner = bodyOwner(j, word: word, level: level) { return owner } }
        for j in order { if let owner = placeOwner(j, word: word, level: level) { return owner } }
        return nil
    }

    /// The division of the level that the article's places lie in: 定西 lies in 甘肃省.
    private func parentOfPlaces(word: Surface, level: PlaceLevel) -> Surface? {
        for j in 0..<view.count {
            let name: Surface
            switch view.label(j) {
            case .geopolitical: name = view.names[j]
            case .organization:
                let party = Self.youthParties.first { view.names[j].hasPrefix($0) }
                guard let part = lexicon.places.leading(in: view.names[j].dropFirst(party?.count ?? 0)).last else {
                    continue
                }
                name = part.name
            default: continue
            }
            let divisions = lexicon.places.divisions.named(name)
            guard divisions.count == 1, let division = divisions.first else { continue }
            let chain = lexicon.places.divisions.chain(of: division.code)
            if let parent = chain.first(where: {
                PlaceLevel.owns($0.name, $0.level, word: word, level: level)
                    || Divisions.isMunicipality($0.code) && level == .prefecture
            }) {
                return parent.name
            }
        }
        return nil
    }
}
