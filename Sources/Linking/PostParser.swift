import TextModel

/// Binds the titles of an article to people and bodies, sentence by sentence.
///
/// A stack of titles (北京市总工会党组成员、副主席余运高) waits until a person follows it, or until a verb before it (是, 任,
/// 当选) gives it to the person before. A title takes over the body of the title before it where it is a post; an honour
/// never does.
struct PostParser {
    let view: ArticleView
    let titles: TitleClasses
    let places: PlaceNames
    let readings: [Int: OrganizationReading]

    private struct Pending {
        var title: Int
        var body: PostDraft.Body
        var status: PostStatus
        var segment: Int
    }
    private struct Trigger {
        var subjects: [Int]
        var status: PostStatus
        var rule: String
        /// Holds only when the titles end the clause: 张三，北京市总工会副主席。
        var isWeak = false
        var onlyHonours = false
    }
    private struct State {
        var pending: [Pending] = []
        /// Titles that all people of the clause share: 两名旗手——……
        var sticky: [Pending] = []
        var trigger: Trigger?
        var body: PostDraft.Body = .none
        var status: PostStatus = .current
        var segment = 0
        /// The last element: its mention.
        var previous: Int?
        /// People joined by 、 or 和, the last of them the newest.
        var people: [Int] = []
        var lastPosts: [Pending] = []
        var lastBody: PostDraft.Body = .none
        var hadTitleBefore = false
        /// Whom a verb (是, 任) of the sentence speaks of, until another person is named.
        var whoIs: [Int]?
    }
    private var drafts: [PostDraft] = []
    private var state = State()

    init(view: ArticleView, titles: TitleClasses, places: PlaceNames, readings: [Int: OrganizationReading]) {
        self.view = view
        self.titles = titles
        self.places = places
        self.readings = readings
    }

    mutating func run() -> [PostDraft] {
        for range in view.mentionsBySentence {
            state = State()
            for i in range {
                switch view.label(i) {
                case .organization, .geopolitical: body(i)
                case .title: title(i)
                case .person: person(i)
                default: continue
                }
                state.previous = i
            }
            flush(to: nil, last: state.previous)
        }
        return drafts
    }

    // MARK: gaps

    /// The text between the last element and a mention, without ordinals of terms: 第十四届.
    private func gap(before i: Int) -> Surface {
        let start: Int
        if let previous = state.previous {
            start = view.mentions[previous].range.end
        } else {
            start = view.sentence[i] < 0 ? view.mentions[i].range.start : view.sentences[view.sentence[i]].start
        }
        var text = view.text(start, view.mentions[i].range.start)
        if i > 0, view.label(i - 1) == .ordinal, view.sentence[i - 1] == view.sentence[i],
            text.hasSuffix(in: ["届", "任"])
        {
            text = view.text(start, view.mentions[i - 1].range.start)
        }
        return text
    }

    private func stripped(_ gap: Surface, of words: [Surface]) -> Surface {
        var text = gap
        while let word = text.longestSuffix(of: words) { text = text.dropLast(word.count) }
        return text
    }

    private func isStack(_ gap: Surface) -> Bool {
        if PostWords.stack.contains(gap) { return true }
        let rest = stripped(gap, of: PostWords.softeners)
        return rest.count < gap.count && (rest.isEmpty || PostWords.stack.contains(rest))
    }

    private func isBlank(_ gap: Surface) -> Bool { gap.units.allSatisfy { $0 == 0x20 || $0 == 0x3000 || $0 == 0x0A } }

    // MARK: elements

    private mutating func body(_ i: Int) {
        let gap = gap(before: i)
        let previous = state.previous
        // 包头钢铁（集团）有限责任公司（简称包钢）: the short form names the same body.
        if let previous, view.label(previous) == .organization, gap.hasPrefix(in: ["（", "("]),
            readings[previous]?.name == readings[i]?.name
        {
            return
        }
        if state.pending.isEmpty {
            state.trigger = trigger(gap, at: i) ?? continuing(gap)
            if let trigger = state.trigger, trigger.rule == "post.verb" { state.whoIs = trigger.subjects }
        } else if isStack(gap) || isEpithet(gap) {
            if gap.hasPrefix(in: ["，", "；", "的"]) { state.segment += 1 }
        } else {
            flush(to: nil, last: previous)
            state.trigger = trigger(gap, at: i)
        }
        state.body = .mention(i)
        state.status = gap.hasSuffix(in: PostWords.former) ? .former : .current
        if gap != "" { state.hadTitleBefore = false }
    }

    /// 的杰出领导人，: what an obituary says of the dead between two bodies.
    private func isEpithet(_ gap: Surface) -> Bool { gap.hasPrefix("的") && gap.hasSuffix("，") && gap.count <= 14 }

    /// A place right before a body keeps the verb before it: 是河北省沧州市总工会主席.
    private func continuing(_ gap: Surface) -> Trigger? {
        gap.isEmpty || gap == "（" || gap == "）" ? state.trigger : nil
    }

    private mutating func title(_ i: Int) {
        let gap = gap(before: i)
        let name = view.names[i]
        let kind = titles.of(name)
        defer {
            // 是……的优秀党员，……，无产阶级革命家: an honour later in the list of what somebody is.
            if state.trigger == nil, kind == .honour, gap.hasSuffix("，"), let subject = state.whoIs {
                state.trigger = Trigger(subjects: subject, status: .current, rule: "post.verb", onlyHonours: true)
            }
            if let trigger = state.trigger, trigger.rule == "post.verb" { state.whoIs = trigger.subjects }
        }
        guard let previous = state.previous else {
            state.trigger = trigger(gap, at: i)
            return push(i, bareBody(i, gap, kind))
        }
        switch view.label(previous) {
        case .organization, .geopolitical:
            let rest = stripped(gap, of: PostWords.softeners)
            if rest.isEmpty || rest == "）" {
                if gap.contains(anyOf: ["原", "时任"]) { state.status = .former }
                return push(i, adjacentBody(i, previous, kind))
            }
            if !state.pending.isEmpty { flush(to: nil, last: previous) }
            state.trigger = trigger(gap, at: i)
            push(i, bareBody(i, gap, kind))
        case .title:
            if gap == "——" || gap == "—" {
                state.sticky += state.pending
                state.pending = []
                return push(i, bareBody(i, gap, kind))
            }
            if isStack(gap) || gap.isEmpty {
                if gap.hasPrefix(in: ["，", "；"]) { state.segment += 1 }
                if gap.contains(anyOf: ["原", "时任"]) { state.status = .former }
                if gap.contains("现") { state.status = .current }
                return push(i, inheritedBody(i, kind))
            }
            if let first = gap.units.first, first == 0x3001, gap.count <= 9 {
                // 、疗休养团团长: a body that nobody marked.
                return push(i, anaphor(gap, before: i) ?? .none)
            }
            flush(to: nil, last: previous)
            state.trigger = trigger(gap, at: i)
            push(i, bareBody(i, gap, kind))
        case .person:
            if isGroupCount(gap, from: previous, to: i) {
                for person in state.people { emit(person, i, .none, .current, "post.apposition", 0.85) }
                state.lastPosts = []
                return
            }
            if gap.isEmpty, !followedByPerson(i) || !state.hadTitleBefore {
                emit(previous, i, .none, .current, "post.after-name", 0.85)
                return
            }
            state.trigger = trigger(gap, at: i)
            if state.trigger == nil, PostWords.stack.contains(gap) || PostWords.people.contains(gap) || gap.isEmpty {
                return push(i, kind == .post || kind == .placePost ? takenOver(i, kind) : .none)
            }
            push(i, bareBody(i, gap, kind, isElected: state.trigger?.status == .appointed))
        default: break
        }
    }

    private mutating func push(_ i: Int, _ body: PostDraft.Body) {
        if state.pending.isEmpty, body != .none { state.body = body }
        state.pending.append(Pending(title: i, body: body, status: state.status, segment: state.segment))
    }

    private mutating func person(_ i: Int) {
        let gap = gap(before: i)
        guard let previous = state.previous else {
            state.people = [i]
            return
        }
        switch view.label(previous) {
        case .title where !state.pending.isEmpty:
            if isBlank(gap) || ["的", "：", ":", "——", "，", "“", "同志", "、“"].contains(gap) && gap != "，" {
                flush(to: i, last: previous)
                state.people = [i]
                state.hadTitleBefore = true
                return
            }
            flush(to: nil, last: previous)
        case .person:
            if isBlank(gap) && !gap.isEmpty || PostWords.people.contains(gap) {
                if !state.lastPosts.isEmpty {
                    for post in state.lastPosts { emit(i, post.title, post.body, post.status, "post.shared", 0.85) }
                }
                state.people.append(i)
                return
            }
        default:
            if !state.pending.isEmpty { flush(to: nil, last: previous) }
        }
        state.people = [i]
        state.lastPosts = []
        state.hadTitleBefore = false
        state.sticky = []
        state.whoIs = nil
    }

    // MARK: giving posts to people

    private mutating func flush(to person: Int?, last: Int?) {
        defer {
            state.pending = []
            state.trigger = nil
            state.segment = 0
        }
        let pending = state.pending
        guard !pending.isEmpty else { return }
        var mine: [Pending] = []
        if let person {
            let lastSegment = pending.last?.segment ?? 0
            let keepsAll = state.trigger == nil
            mine = pending.filter { keepsAll || $0.segment == lastSegment }
            for post in mine { emit(person, post.title, post.body, post.status, "post.before-name", 0.95) }
            for post in state.sticky { emit(person, post.title, post.body, post.status, "post.shared", 0.8) }
            state.lastPosts = mine
            if let body = mine.last(where: { $0.body != .none })?.body { state.lastBody = body }
            if mine.count == pending.count { return }
        }
        guard let trigger = state.trigger else { return }
        let rest = person == nil ? pending : pending.filter { post in !mine.contains { $0.title == post.title } }
        if trigger.isWeak {
            guard let title = rest.last?.title,
                view.after(title, 1).hasPrefix(in: ["。", "；"]) || view.trail(title).isEmpty
            else { return }
        }
        for post in rest where !trigger.onlyHonours || titles.of(view.names[post.title]) == .honour {
            for subject in trigger.subjects {
                let status = trigger.status == .current ? post.status : trigger.status
                emit(subject, post.title, post.body, status, trigger.rule, trigger.isWeak ? 0.6 : 0.85)
            }
        }
    }

    private mutating func emit(
        _ person: Int, _ title: Int, _ body: PostDraft.Body, _ status: PostStatus, _ rule: String, _ confidence: Double
    ) {
        drafts.append(
            PostDraft(person: person, title: title, body: body, status: status, rule: rule, confidence: confidence))
    }

    // MARK: verbs before a stack

    private static let notVerbs: [Surface] = Surface.list(
        "责任 信任 主任 离任 上任 联系 关系 体系 但是 于是 可是 要是 凡是 总是 不是 认为 称为 因为 视为 约为")
    /// Words for somebody else before a verb: 父亲是清扫工.
    private static let kin: [Surface] = Surface.list(
        "父亲 母亲 丈夫 妻子 儿子 女儿 祖父 祖母 爷爷 奶奶 爸爸 妈妈 哥哥 弟弟 姐姐 妹妹 爱人 父母 岳父 师傅 徒弟 同事 老伴 叔叔 舅舅")
    private static let honourVerbs: [Surface] = Surface.list("获得 荣获 获评 评为 被评为 入选 被授予")

    /// The verb that a gap ends with and the people it speaks of.
    private func trigger(_ gap: Surface, at i: Int) -> Trigger? {
        let clause = Surface(gap.units.split(whereSeparator: { $0 == 0x3002 || $0 == 0xFF1B }).last ?? [])
        var text = stripped(clause, of: PostWords.fillers)
        // 是社区网格员, 是俱乐部的纠察队员: a common noun for the body stands between.
        if let noun = text.longestSuffix(of: Self.nouns.map(\.word)) {
            let before = stripped(text.dropLast(noun.count), of: PostWords.fillers)
            if before.hasSuffix(in: PostWords.holds) { text = before }
        }
        let previous = state.previous
        let afterPerson = previous.map { view.label($0) == .person } ?? false
        if afterPerson, let previous {
            if ["为", "同志为", "（", "("].contains(gap) {
                let appointed = gap.hasSuffix("为")
                return Trigger(
                    subjects: [previous], status: appointed ? .appointed : .current,
                    rule: appointed ? "post.appointed" : "post.in-brackets")
            }
            if gap == "的", removes(previous, at: i) {
                return Trigger(subjects: [previous], status: .removed, rule: "post.removed")
            }
            if gap == "，" || gap == "，男，" || gap == "，女，" {
                return Trigger(subjects: [previous], status: .current, rule: "post.appositive", isWeak: true)
            }
        }
        if text.hasSuffix("“") { text = text.dropLast(1) }
        if let verb = text.longestSuffix(of: PostWords.givesUp), let subject = subjects(of: text, at: i) {
            _ = verb
            return Trigger(subjects: subject, status: .removed, rule: "post.given-up")
        }
        guard let verb = text.longestSuffix(of: PostWords.holds), verb != "为",
            !text.dropLast(verb.count).hasSuffix(in: Self.kin), !text.hasSuffix(in: Self.notVerbs),
            let subjects = subjects(of: text, at: i)
        else { return honourVerb(clause, at: i) }
        let status: PostStatus =
            PostWords.takesUp.contains(verb) ? .appointed : text.hasSuffix(in: PostWords.former) ? .former : .current
        return Trigger(
            subjects: subjects, status: status, rule: "post.verb", onlyHonours: Self.honourVerbs.contains(verb))
    }

    /// 光荣入选2024年“最美职工”: an honour that a date or a quotation mark parts from its verb.
    private func honourVerb(_ clause: Surface, at i: Int) -> Trigger? {
        let near = clause.suffix(14)
        guard near.contains(anyOf: Self.honourVerbs), titles.of(view.names[i]) == .honour,
            let subjects = subjects(of: clause, at: i)
        else { return nil }
        return Trigger(subjects: subjects, status: .appointed, rule: "post.honoured", onlyHonours: true)
    }

    private func subjects(of gap: Surface, at i: Int) -> [Int]? {
        if !state.people.isEmpty, !gap.contains(anyOf: PostWords.pronouns) { return state.people }
        let start = view.sentence[i] < 0 ? 0 : view.sentences[view.sentence[i]].start
        let opening = view.text(start, view.mentions[i].range.start)
        let pronoun = gap.contains(anyOf: PostWords.pronouns) || opening.contains(anyOf: PostWords.pronouns)
        guard pronoun || opening.hasPrefix(in: ["现任", "曾任", "历任", "先后"]) else { return nil }
        for j in stride(from: i - 1, through: 0, by: -1) where view.block[j] == view.block[i] {
            if view.label(j) == .person { return [j] }
        }
        return nil
    }

    /// Whether 的 after a person leads to a post that is taken away: 免去盖世川的……局长职务.
    private func removes(_ person: Int, at i: Int) -> Bool {
        var j = i
        while j < view.count, view.sentence[j] == view.sentence[i], view.label(j) != .person {
            if view.label(j) == .title, view.after(j, 3).hasPrefix(in: PostWords.afterTitle) { return true }
            j += 1
        }
        return false
    }

    /// Whether a count of heads stands between people and a title: 9名全国五一劳动奖章获得者.
    private func isGroupCount(_ gap: Surface, from person: Int, to title: Int) -> Bool {
        guard gap.count <= 6, title == person + 2, ["", "等", "这"].contains(view.gap(person, title - 1)) else {
            return false
        }
        return view.label(title - 1) == .cardinal && view.gap(title - 1, title).hasPrefix(in: ["名", "位"])
            && view.gap(title - 1, title).count == 1
    }

    private func followedByPerson(_ i: Int) -> Bool {
        i + 1 < view.count && view.label(i + 1) == .person && view.gap(i, i + 1).isEmpty
    }
}

// MARK: bodies

extension PostParser {
    /// The body right before a title.
    private func adjacentBody(_ title: Int, _ body: Int, _ kind: TitleClass) -> PostDraft.Body {
        switch kind {
        case .byline where view.label(body) == .geopolitical: .none
        case .honour where view.label(body) == .geopolitical: .none
        case .occupation where view.label(body) == .geopolitical: .none
        default: .mention(body)
        }
    }

    /// The body of a title that stands in a stack after another.
    private func inheritedBody(_ title: Int, _ kind: TitleClass) -> PostDraft.Body {
        switch kind {
        case .byline, .honour: .none
        case .occupation, .post: state.body
        case .placePost: place(of: title) ?? state.body
        }
    }

    /// The body of the people before, for a bare title in the same list: 主任仇振东主持，副主任宫晓燕.
    private func takenOver(_ title: Int, _ kind: TitleClass) -> PostDraft.Body {
        if kind == .placePost, let place = place(of: title) { return place }
        return state.lastBody
    }

    private func bareBody(_ title: Int, _ gap: Surface, _ kind: TitleClass, isElected: Bool = false) -> PostDraft.Body {
        if let body = anaphor(gap, before: title) { return body }
        switch kind {
        case .byline, .honour, .occupation: return .none
        case .placePost: return place(of: title) ?? .none
        case .post:
            if view.names[title].hasPrefix("国家") || hasUnmarkedOwner(gap) { return .none }
            return nearestBody(title, isElected: isElected) ?? .none
        }
    }

    private static let mayPrecede: [Surface] = Surface.list(
        "由 和 与 同 对 向 请 让 给 为 被 经 是 叫 名 位 时任 原 现任 任 担任 当选 当选为 其 的 及 以及 兼 指派 委托 聘请 邀请 选举 推选 任命 免去 据 说 听 找 找到 见 代 新任 及其 跟 把 将 随 陪同 会见 在"
    )

    /// Whether words that nobody marked stand right before a title, so that its body is not the last one that was: 参联会主席.
    private func hasUnmarkedOwner(_ gap: Surface) -> Bool {
        guard let last = gap.last, last >= 0x4E00, last <= 0x9FFF else { return false }
        return !gap.hasSuffix(in: Self.mayPrecede)
    }

    /// The last body before a bare title, in its paragraph.
    ///
    /// Who is elected does not get a post in the body of another post of the sentence: 诚达公司董事长尚志当选主席.
    private func nearestBody(_ title: Int, isElected: Bool) -> PostDraft.Body? {
        for j in stride(from: title - 1, through: 0, by: -1) where view.block[j] == view.block[title] {
            guard view.label(j) == .organization else { continue }
            if isElected, j + 1 < title, view.label(j + 1) == .title, view.gap(j, j + 1).isEmpty { continue }
            return .mention(j)
        }
        return nil
    }

    private static let nouns: [(word: Surface, endings: [Surface])] = [
        ("公司", Surface.list("公司 集团 厂")), ("企业", Surface.list("公司 集团 厂")), ("学校", Surface.list("学校 中学 小学 大学 学院 幼儿园")),
        ("校", Surface.list("学校 中学 小学 大学 学院")), ("医院", ["医院"]), ("院", Surface.list("医院 法院 检察院 学院 研究院")),
        ("厂", ["厂"]), ("工厂", ["厂"]), ("钢厂", ["钢厂"]), ("社区", ["社区"]), ("街道", ["街道"]), ("村", ["村"]),
        ("镇", ["镇"]), ("乡", ["乡"]), ("集团", ["集团", "公司"]), ("协会", ["协会"]), ("商会", ["商会"]), ("中心", ["中心"]),
        ("局", ["局"]), ("俱乐部", ["俱乐部"]), ("联合会", ["联合会"]), ("车间", ["车间"]), ("单位", Surface.list("局 厂 公司 院 中心")),
        ("合作社", ["合作社"]), ("律所", ["律师事务所"]), ("银行", ["银行"]), ("报社", ["报社", "报"]), ("该市", ["市"]), ("该县", ["县"]),
        ("该区", ["区"]), ("该省", ["省"]), ("全市", ["市"]),
    ]

    /// The body that a common noun right before a title leads back to: 学校党委书记, 该院医生.
    private func anaphor(_ gap: Surface, before i: Int) -> PostDraft.Body? {
        var text = gap
        // 该院援疆医生: the noun that points back, then what the person does there.
        if let at = text.units.lastIndex(of: 0x8BE5), text.count - at <= 6 {
            let tail = text.dropFirst(at + 1)
            if let noun = Self.nouns.map(\.word).filter({ tail.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
                text = noun
            }
        }
        if text.hasSuffix("的") { text = text.dropLast(1) }
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
        return nil
    }

    /// The place that a title names by its level: 镇长 after 王家坝镇.
    private func place(of title: Int) -> PostDraft.Body? {
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
