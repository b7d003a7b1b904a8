import TextModel

/// Common nouns before a title that lead back to a body that was named: 学校党委书记.
extension PostParser {
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
        ("该区", ["区"]), ("该省", ["省"]), ("全市", ["市"]), ("车站", ["站"]), ("工区", ["工区"]), ("纪念馆", ["纪念馆"]), ("博物馆", ["博物馆"]),
        ("图书馆", ["图书馆"]), ("幼儿园", ["幼儿园"]),
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
        // 在厂里当车间主任
        if let verb = text.longestSuffix(of: ["当", "任", "做", "担任"]) {
            let place = text.dropLast(verb.count)
            if place.hasSuffix(in: ["里", "内"]) { text = place.dropLast(1) }
        }
        if let word = text.longestSuffix(of: ["退休", "离休", "原", "老"]), word.count < text.count {
            text = text.dropLast(word.count)
        }
        var best: (length: Int, endings: [Surface])?
        for noun in Self.nouns where text.hasSuffix(noun.word) && noun.word.count > best?.length ?? 0 {
            best = (noun.word.count, noun.endings)
        }
        guard let best else { return nil }
        let isStation = best.endings == ["站"]
        for j in stride(from: i - 1, through: 0, by: -1) {
            guard
                view.label(j) == .organization || view.label(j) == .geopolitical
                    || isStation && view.label(j) == .facility
            else { continue }
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
}
