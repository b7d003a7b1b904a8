import TextModel

/// Finds the bodies that organize an event, by role: 由北京市总工会、市体育局主办，通州区总工会承办.
struct EventOrganizers {
    let view: ArticleView

    struct Found: Hashable {
        var role: String
        /// The body's mention.
        var mention: Int
        /// Where the role's verb stands.
        var at: Int
    }

    /// The organizers that a sentence names.
    ///
    /// - Parameter passiveOnly: whether only 由……主办 counts, as in sentences after the one that names the event; what
    ///   follows it in the sentence needs no 由: 由甲主办，乙承办.
    func inSentence(_ range: Range<Int>, passiveOnly: Bool = false) -> [Found] {
        guard let first = range.first, view.sentence[first] >= 0 else { return [] }
        let sentence = view.sentences[view.sentence[first]]
        var found: [Found] = []
        var taken: Set<Int> = []
        var isOpen = !passiveOnly
        var at = sentence.start
        while at < sentence.end {
            guard let (word, role) = role(at: at, before: sentence.end) else {
                at += 1
                continue
            }
            defer { at += word.count }
            let next = view.text(at + word.count, at + word.count + 2)
            // 在市总工会的指导下，由区总工会主办; 得到某公司的支持
            if let mention = helper(before: at, word, next, found: found, in: range), taken.insert(mention).inserted {
                found.append(Found(role: role, mention: mention, at: at))
                continue
            }
            // 由市总工会指导，区总工会主办; not 在市总工会指导下.
            if EventWords.common.contains(word), !next.isEmpty, !next.hasPrefix(in: ["，", "、", "。", "；", "的"]) {
                continue
            }
            if next.hasPrefix(in: EventWords.nouns) || next.hasPrefix("：") || next.hasPrefix("的是") {
                let list = listed(after: at + word.count, role, range)
                // 主办单位为甲，乙协办: the list opens those that follow it.
                if !list.isEmpty { isOpen = true }
                found += list
                taken.formUnion(list.map(\.mention))
                // 甲和乙担任协办单位, 丙作为指导单位
                if next.hasPrefix("单") || next.hasPrefix("方"),
                    let verb = ["担任", "作为", "为", "是"].first(where: { view.text(at - $0.count, at) == $0 })
                {
                    for mention in subjects(before: at - verb.count, isFormal: true, in: range, passiveOnly: false)
                    where taken.insert(mention).inserted {
                        found.append(Found(role: role, mention: mention, at: at))
                    }
                }
                continue
            }
            let isFormal = EventWords.formal.contains(word)
            let members = subjects(
                before: at, isFormal: isFormal, in: range, passiveOnly: !(isOpen && (isFormal || !passiveOnly)))
            // 由甲举办，乙承办: the verb behind 由 opens the list, whatever it is.
            if let first = members.first, isFormal || view.before(start(of: first), 1).hasSuffix("由") { isOpen = true }
            for mention in members where !taken.contains(mention) {
                taken.insert(mention)
                found.append(Found(role: role, mention: mention, at: at))
            }
        }
        return found + hosts(range, taken)
    }

    /// The body of 在……指导下 in a sentence that names the hosts, or of 得到……支持.
    private func helper(before at: Int, _ word: Surface, _ next: Surface, found: [Found], in range: Range<Int>) -> Int?
    {
        guard word == "指导" || word == "支持",
            let body = range.last(where: { view.mentions[$0].range.end <= at && view.label($0) == .organization }),
            ["", "的"].contains(view.text(view.mentions[body].range.end, at))
        else { return nil }
        let lead = view.before(body, 4)
        if lead.hasSuffix(in: ["得到", "得到了", "获得", "获得了"]) { return next.hasPrefix(in: ["，", "。", "；"]) ? body : nil }
        guard next.hasPrefix("下"), lead.hasSuffix("在"), view.sentence[body] >= 0 else { return nil }
        let rest = view.text(at, view.sentences[view.sentence[body]].end)
        return rest.contains(anyOf: ["主办", "承办", "举办"]) ? body : nil
    }

    /// The bodies that do what a verb without a role of its own tells: 区总工会走进工地.
    func actors(of verb: Int, _ length: Int, in range: Range<Int>) -> [Found] {
        guard EventWords.acts.contains(view.text(verb, verb + length)) else { return [] }
        return subjects(before: verb, isFormal: false, in: range, passiveOnly: false)
            .map { Found(role: "组织", mention: $0, at: verb) }
    }

    private func role(at: Int, before end: Int) -> (Surface, String)? {
        for (word, role) in EventWords.roles where at + word.count <= end {
            guard view.units[at] == word.units[0], view.text(at, at + word.count) == word else { continue }
            if view.mentions.contains(where: { $0.range.start <= at && at < $0.range.end }) { return nil }
            return (word, role)
        }
        return nil
    }

    /// The list of bodies before a verb: right before it, or, of a verb in the active voice, as the subject of its clause.
    private func subjects(before verb: Int, isFormal: Bool, in range: Range<Int>, passiveOnly: Bool) -> [Int] {
        let near = range.filter {
            view.mentions[$0].range.end <= verb && view.label($0) == .organization && !isVenue($0)
        }.suffix(4)
        guard
            var last = near.last(where: { isFiller(from: $0, to: verb) || !isFormal && isSubject($0, of: verb) })
        else { return [] }
        var list: [Int] = []
        while true {
            list.append(last)
            guard let previous = range.last(where: { $0 < last }), view.label(previous) == .organization,
                isCoordination(view.gap(previous, last))
            else { break }
            if view.gap(previous, last) == "，", view.before(last, 2).hasSuffix("由") { break }
            last = previous
        }
        if passiveOnly, !view.before(start(of: list[list.count - 1]), 1).hasSuffix("由") { return [] }
        return list.reversed() + (isFormal ? venues(after: list[0], before: verb) : [])
    }

    /// A park or a theatre in the list of those who host: 由区总工会、石景山游乐园共同主办.
    private func venues(after body: Int, before verb: Int) -> [Int] {
        var out: [Int] = []
        var j = body + 1
        while j < view.count, view.mentions[j].range.end <= verb, view.label(j) == .facility,
            ["、", "和", "与"].contains(view.gap(j - 1, j))
        {
            out.append(j)
            j += 1
        }
        return out
    }

    /// The first place of a list that shares the body's head: 由眉山、资阳、达州市总工会主办.
    private func start(of body: Int) -> Int {
        var j = body
        while j > 0, view.label(j - 1) == .geopolitical, view.gap(j - 1, j) == "、" { j -= 1 }
        return j
    }

    /// 在中国职工之家举办: a body as the place; 对某公司开展: a body that something is done to.
    private func isVenue(_ i: Int) -> Bool {
        let before = view.before(i, 2)
        return before.hasSuffix(in: EventWords.venuePrepositions) && !before.hasSuffix(in: ["由", "联合"])
    }

    /// 联合某医院专家团队: a body that the subject brings along.
    private func isPartner(_ i: Int) -> Bool {
        view.before(i, 2).hasSuffix(in: ["联合", "会同", "携手", "邀请", "与", "和", "、"])
    }

    /// What an adverbial begins with that may stand, between commas, after the subject: 市总工会以……为主题，举办.
    private static let adverbials: [Surface] = Surface.list(
        "定于 拟于 拟 以 围绕 聚焦 结合 根据 按照 依托 通过 针对 在 于 面向 为 联合 会同 携手 将 已 共 日前 近日 还 也 今天 今年 上午 下午 每年 从 对 向 紧扣 紧紧围绕 利用 借助 立足 积极 精心 正式 邀请 等 组织 计划 举全 创新 充分 坚持 持续 深入 走进 来到 赴 前往 到 连续 同步 同时 迅速 第一时间 全面 集中 首次 再次 专门 相继 陆续 先后 分别 主动 率先 启动 发起"
    )

    /// Whether a body is the subject of a verb further on in its clause, past adverbials, times and places.
    private func isSubject(_ body: Int, of verb: Int) -> Bool {
        let end = view.mentions[body].range.end
        guard verb - end <= 60 else { return false }
        var j = body + 1
        while j < view.count, view.mentions[j].range.start < verb {
            // A person or a title begins another subject.
            if view.label(j) == .person || view.label(j) == .title { return false }
            if view.label(j) == .organization, !isVenue(j), !isPartner(j) { return false }
            j += 1
        }
        let text = view.text(end, verb)
        if text.contains(anyOf: ["。", "；", "”，", "表示", "介绍", "获悉"]) { return false }
        let clauses = text.units.split(separator: 0xFF0C, omittingEmptySubsequences: false).map { Surface($0) }
        guard let head = clauses.first else { return false }
        // 市总工会的同志……举办 has another subject.
        if head.hasPrefix(in: ["的", "和", "与", "主席", "副", "干部", "职工", "相关", "有关", "负责"]) { return false }
        if clauses.count == 1 {
            return head.count <= 6 || head.hasPrefix(in: Self.adverbials)
                || body + 1 < view.count && view.mentions[body + 1].range.start <= end + 1
        }
        return clauses.dropLast().allSatisfy { $0.isEmpty || $0.hasPrefix(in: Self.adverbials) }
            && (clauses.last.map { $0.count <= 24 } ?? false)
    }

    /// 、, 和, 决定联合, …
    private func isCoordination(_ gap: Surface) -> Bool {
        if EventWords.coordination.contains(gap) { return true }
        guard gap.hasSuffix(in: ["联合", "会同", "携手"]) else { return false }
        var text = gap
        while let word = text.longestSuffix(of: EventWords.fillers) { text = text.dropLast(word.count) }
        return text.isEmpty
    }

    /// Whether nothing but times, places and small words stands between a body and the verb.
    private func isFiller(from body: Int, to verb: Int) -> Bool {
        var text = Surface([])
        var at = view.mentions[body].range.end
        var j = body + 1
        while j < view.count, view.mentions[j].range.start < verb {
            switch view.label(j) {
            case .date, .time, .cardinal, .geopolitical, .facility, .location: break
            case .organization where isVenue(j): break
            default: return false
            }
            text = text + view.text(at, view.mentions[j].range.start)
            at = view.mentions[j].range.end
            j += 1
        }
        text = text + view.text(at, verb)
        while let word = text.longestSuffix(of: EventWords.fillers) { text = text.dropLast(word.count) }
        return text.isEmpty
    }

    /// 主办单位：北京市总工会、市体育局.
    private func listed(after at: Int, _ role: String, _ range: Range<Int>) -> [Found] {
        let tail = view.text(at, at + 4)
        guard
            tail.hasPrefix(in: [
                "：", "单位：", "方：", "单位:", "单位为", "方为", "单位是", "方是", "单位有", "方有", "者是", "者为", "者有", "的是",
            ])
                || tail.hasPrefix("单位，") && ["：", "；"].contains(view.text(at - 3, at - 2))
                || tail.hasPrefix("方") && range.contains(where: { view.mentions[$0].range.start == at + 1 })
        else { return [] }
        guard var i = range.first(where: { view.mentions[$0].range.start >= at }), view.label(i) == .organization,
            view.mentions[i].range.start - at <= 4
        else { return [] }
        var out = [Found(role: role, mention: i, at: at)]
        while i + 1 < range.upperBound, view.label(i + 1) == .organization, view.gap(i, i + 1) != "，",
            isCoordination(view.gap(i, i + 1)) || [" ", "　"].contains(view.gap(i, i + 1))
        {
            i += 1
            out.append(Found(role: role, mention: i, at: at))
        }
        return out
    }

    /// 定西市总工会在……发放仪式上送来: who acts at an event of one's own.
    private func hosts(_ range: Range<Int>, _ taken: Set<Int>) -> [Found] {
        var out: [Found] = []
        for i in range where view.label(i) == .event && i > range.lowerBound && !taken.contains(i - 1) {
            if view.label(i - 1) == .organization, view.gap(i - 1, i) == "在", view.after(i, 1) == "上" {
                out.append(Found(role: "组织", mention: i - 1, at: view.mentions[i].range.end))
            }
        }
        return out
    }
}
