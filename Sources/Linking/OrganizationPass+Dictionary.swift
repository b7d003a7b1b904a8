import TextModel

/// Bodies that a dictionary knows by their short names, and those that every state has.
extension OrganizationPass {
    func known(_ name: Surface) -> OrganizationReading? {
        for length in 1...max(1, min(6, name.count - 2)) {
            // 巴基斯坦参联会: a state, then a short name that many states have.
            guard let state = lexicon.states[name.prefix(length)], let full = lexicon.bodies[name.dropFirst(length)],
                full.count == 1, lexicon.bodies[name] == nil,
                state.code == "CN" || !full[0].hasPrefix(in: Self.chinese)
            else { continue }
            // 中国全国人大 is how others see 全国人民代表大会.
            let owner =
                length == 1 && lexicon.sharedStates.contains(name.prefix(1)) ? stateCalled(name.prefix(1)) : state.name
            guard let owner else { continue }
            let own = state.code == "CN" || full[0].hasPrefix(owner) ? full[0] : owner + full[0]
            return OrganizationReading(name: own, rule: "organization.state", confidence: 0.8)
        }
        if let full = lexicon.bodies[name], let first = full.first, mayStandFor(full, short: name) {
            return OrganizationReading(
                name: first, rule: "organization.dictionary", confidence: full.count == 1 ? 0.97 : 0.6,
                others: Array(full.dropFirst()))
        }
        guard name.count >= 4 else { return nil }
        for cut in stride(from: name.count - 2, through: 2, by: -1) {
            let tail = name.dropFirst(cut)
            guard let full = lexicon.bodies[name.prefix(cut)], full.count == 1, Self.isDepartment(tail),
                !full[0].hasPrefix(name.prefix(cut)), tail != "委员会",
                full[0].hasSuffix(in: Self.states) || !hasPlaceOrNumber(tail) && !tail.hasSuffix("局"),
                mayStandFor(full, short: name.prefix(cut)), !tail.contains(anyOf: Self.ownBodies)
            else { continue }
            // 央视新闻 is itself short for 央视新闻频道.
            let whole = full[0].hasSuffix(tail) ? full[0] : full[0] + tail
            return OrganizationReading(name: whole, rule: "organization.dictionary-part", confidence: 0.85)
        }
        return nil
    }

    /// What the full names of China's bodies begin with; no other state has them.
    private static let chinese: [Surface] = Surface.list("中国 中华 中共 国务院 国家 最高人民")

    /// Whether a dictionary's full names may stand for a short one: a firm is called what the article calls it, 沈鼓集团, unless
    /// the article writes its registered name too. The nation's own firms, 中国安能集团, are told in full, as its offices are.
    private func mayStandFor(_ names: [Surface], short: Surface) -> Bool {
        guard names.count == 1, OrganizationKeys.isFirm(names[0]), !short.hasPrefix("中国"),
            !names[0].hasPrefix("中国国家")
        else { return true }
        return fulls.contains { $0.name == names[0] }
    }

    /// What the state's own bodies end with, whose bureaus and numbered offices are parts: 最高人民检察院第四检察厅.
    private static let states: [Surface] = Surface.list("部 委员会 局 署 人民法院 人民检察院")

    /// What a part has that is a body of its own: 首钢京唐公司炼铁部 is no part of 首钢.
    static let ownBodies: [Surface] = Surface.list("公司 集团 大学 医院 学院 银行")

    /// 中建八局 and 中国铁路济南局 are firms of their own, no parts of the body that they begin with.
    private func hasPlaceOrNumber(_ tail: Surface) -> Bool {
        let digits = Set("一二三四五六七八九十第".utf16)
        if let first = tail.first, digits.contains(first) { return true }
        return (2...3).contains { $0 + 1 == tail.count && !lexicon.places.divisions.named(tail.prefix($0)).isEmpty }
    }

    /// Bodies that every state has; in a coordination they belong to the state of the body before.
    static let national: Set<Surface> = Set(
        Surface.list("陆军 海军 空军 外交部 国防部 内政部 财政部 议会 众议院 参议院 国会 政府 军方 内阁 央行 最高法院 总统府 总理府"))

    mutating func nationalOwner(_ i: Int, _ name: Surface) -> OrganizationReading? {
        if Self.foreign.contains(name), let state = lastState(before: i) {
            let full = Self.houses[name] ?? name
            return OrganizationReading(name: state + full, rule: "organization.of-state", confidence: 0.7)
        }
        guard Self.national.contains(name) || Self.ministries.contains(name) else { return nil }
        if isAbroad, let state = lastState(before: i) {
            return OrganizationReading(name: state + name, rule: "organization.of-state", confidence: 0.6)
        }
        guard Self.national.contains(name) else { return nil }
        for j in stride(from: i - 1, through: max(0, i - 6), by: -1) where view.sentence[j] == view.sentence[i] {
            guard view.label(j) == .organization else { continue }
            let owner = view.names[j]
            for state in stateNames where owner.hasPrefix(state) && owner.count > state.count {
                return OrganizationReading(name: state + name, rule: "organization.shared-state", confidence: 0.75)
            }
        }
        return nil
    }

    /// Offices that China has too: alone they are another state's only in an article that names nothing of China.
    private static let ministries: Set<Surface> = Set(
        Surface.list(
            "国防部 外交部 内政部 内务部 财政部 司法部 卫生部 教育部 交通部 能源部 农业部 基础设施部 企划财政部 气象厅 最高法院 宪法法院 总统室 总统办公室 中央银行 央行 检察机关 警察厅 选举委员会 中央选举管理委员会"
        ))

    /// Whether an article tells of other states and of no place or body of China.
    var isAbroad: Bool {
        var states = false
        for j in 0..<view.count {
            let name = view.names[j]
            switch view.label(j) {
            case .geopolitical:
                if let state = lexicon.states[name] {
                    if state.code == "CN" { return false }
                    states = true
                } else if !lexicon.places.divisions.named(name).isEmpty {
                    return false
                }
            case .organization:
                if name.contains("中国") || name.contains("国务院") || startsWithPlace(name) { return false }
            case .title:
                if name.contains("国务") || name.contains("驻华") { return false }
            default: continue
            }
        }
        return states && !view.mentionsChina
    }

    /// Bodies that China has none of: alone they are of the state that the text speaks of.
    private static let foreign: Set<Surface> = Set(
        Surface.list(
            "国会 国民议会 众议院 参议院 众院 参院 联邦众议院 联邦参议院 联邦议院 联邦政府 联邦国会 国民警卫队 武装部队 武装力量 总统府 总理府 宪法法院 宪法委员会 国防军 白宫 内阁 军方 国家杜马 上议院 下议院 议会"
        ))

    private static let houses: [Surface: Surface] = ["众院": "众议院", "参院": "参议院"]

    /// The state that was named last before a mention, by itself or at the head of a body, in its paragraph or before it.
    private func lastState(before i: Int) -> Surface? {
        for j in stride(from: i - 1, through: 0, by: -1) {
            let name = view.names[j]
            switch view.label(j) {
            case .geopolitical where name.count >= 2:
                if let state = lexicon.states[name], state.code != "CN" { return state.name }
            case .organization:
                for length in stride(from: min(8, name.count - 2), through: 2, by: -1) {
                    if let state = lexicon.states[name.prefix(length)], state.code != "CN" { return state.name }
                }
            default: continue
            }
        }
        return nil
    }

    /// Places of the article without an ending, as 巴基斯坦.
    private var stateNames: [Surface] {
        var out: [Surface] = []
        for i in 0..<view.count where view.label(i) == .geopolitical && PlaceLevel.ending(of: view.names[i]) == nil {
            if view.names[i].count >= 2 { out.append(view.names[i]) }
        }
        return out
    }

    /// 乌国防部 is 乌克兰国防部: the short form of a state that the article names, then an office that states have.
    func ofState(_ name: Surface) -> OrganizationReading? {
        guard name.count >= 4 || name.count == 3 && Self.ofForces.contains(name.dropFirst(1)),
            lexicon.bodies[name] == nil
        else { return nil }
        for length in 1...4 where name.count >= length + 2 {
            guard let state = lexicon.states[name.prefix(length)], state.code != "CN", state.name != name.prefix(length)
            else { continue }
            let office = name.dropFirst(length)
            // 美国防部 is 美国's 国防部; 美国国防部 begins with the state in full.
            guard isOffice(office), length > 1 || !isFullState(name) else { continue }
            guard length > 1 else {
                guard let owner = stateCalled(name.prefix(1)) else { return nil }
                return OrganizationReading(name: owner + office, rule: "organization.state", confidence: 0.8)
            }
            return OrganizationReading(name: state.name + office, rule: "organization.state", confidence: 0.8)
        }
        return nil
    }

    private func isOffice(_ name: Surface) -> Bool {
        Self.national.contains(name) || lexicon.bodyKinds[name] != nil
            || name.count > 2 && name.hasSuffix(in: Self.officesOfStates) || Self.ofForces.contains(name)
    }
    private static let officesOfStates: [Surface] = Surface.list("部 府 安全局 情报局 舰队 军区 空天军 边防军 防空部队 选举委员会 联邦委员会")
    /// What two characters name of a state: 乌空军, 美政府.
    private static let ofForces: Set<Surface> = Set(Surface.list("政府 军方 空军 海军 陆军 议会 国会 央行"))

    /// Whether a name begins with a state's name in full, and an office after it.
    private func isFullState(_ name: Surface) -> Bool {
        (2...8).contains { length in
            guard name.count > length + 1, lexicon.states[name.prefix(length)] != nil else { return false }
            return !Self.national.contains(name.dropFirst(1)) || Self.national.contains(name.dropFirst(length))
        }
    }

    /// The state that one character stands for: the one of those that begin with it which the article names most often.
    private func stateCalled(_ short: Surface) -> Surface? {
        var counts: [Surface: Int] = [:]
        for j in 0..<view.count {
            let name = view.names[j]
            switch view.label(j) {
            case .geopolitical where name.count > 1:
                if let state = lexicon.states[name], state.name.hasPrefix(short) { counts[state.name, default: 0] += 1 }
            case .organization:
                for length in stride(from: min(8, name.count - 2), through: 2, by: -1) {
                    guard let state = lexicon.states[name.prefix(length)], state.name.hasPrefix(short) else { continue }
                    counts[state.name, default: 0] += 1
                    break
                }
            default: continue
            }
        }
        if let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) { return most.key }
        guard !lexicon.sharedStates.contains(short), let state = lexicon.states[short], named(state.name) else {
            return nil
        }
        return state.name
    }

    /// Whether the article names a state by itself.
    private func named(_ state: Surface) -> Bool {
        (0..<view.count).contains {
            view.label($0) == .geopolitical && lexicon.states[view.names[$0]]?.name == state
        }
    }
}
