import TextModel

/// The place or state that a post is of: 镇长, 外交部长.
extension PostParser {
    /// 中共中央政治局委员、外交部长: a minister serves no organ of a party.
    func ministry(_ title: Int) -> PostDraft.Body {
        guard view.names[title].hasSuffix("部长"), case .mention(let i) = state.body,
            (readings[i]?.name ?? view.names[i]).hasPrefix(in: ["中共中央", "中国共产党", "中央军委"])
        else { return state.body }
        return .none
    }

    /// Whether only states have such a post: 总统, 首相, 外长.
    func isOfStates(_ title: Int) -> Bool { view.names[title].hasSuffix(in: Self.stateHeads) }
    private static let stateHeads: [Surface] = Surface.list("总统 总理 首相 国王 女王 外长 防长 财长 外交部长 国防部长 外交大臣 国防大臣")

    /// 马拉维大会党主席、总统: who leads a party is head of the state, not of the party, whose name may begin with the state's.
    func stateOfStack(_ title: Int) -> PostDraft.Body? {
        guard isOfStates(title), case .mention(let body) = state.body else { return nil }
        if view.label(body) == .geopolitical {
            return states[view.names[body]] == nil ? nearestState(title) : .mention(body)
        }
        let name = readings[body]?.name ?? view.names[body]
        guard name.hasSuffix(in: Self.parties) else { return nil }
        if let state = stateAtHead(of: name) { return state.code == "CN" ? nil : .place(state.name) }
        if body > 0, view.label(body - 1) == .geopolitical, view.gap(body - 1, body).isEmpty,
            states[view.names[body - 1]] != nil
        {
            return .mention(body - 1)
        }
        return PostDraft.Body.none
    }
    private static let parties: [Surface] = Surface.list("党 运动 联盟 阵线 同盟 党中央 中央委员会 议会 国会 议院 党团 联合会")

    /// The state that a body's name begins with.
    private func stateAtHead(of name: Surface) -> (name: Surface, code: String)? {
        for length in stride(from: min(8, name.count - 2), through: 2, by: -1) {
            if let state = states[name.prefix(length)] { return state }
        }
        return nil
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
