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
    let states: [Surface: (name: Surface, code: String)]

    struct Pending {
        var title: Int
        var body: PostDraft.Body
        var status: PostStatus
        var segment: Int
    }
    struct Trigger {
        var subjects: [Int]
        var status: PostStatus
        var rule: String
        /// Holds only when the titles end the clause: 张三，北京市总工会副主席。
        var isWeak = false
        /// The person is the first of the sentence, so that what follows after a comma may tell of them.
        var opensSentence = false
        var onlyHonours = false
    }
    struct State {
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
        /// Titles that a verb behind them gives to the people after it: 裁判长由……教授甲担任, 领队是……乙.
        var awaiting: [Pending] = []
        /// Whether the titles that wait go on a list of people: 甲公司厂长张三、乙公司经理李四.
        var continuesList = false
        var lastPosts: [Pending] = []
        var lastBody: PostDraft.Body = .none
        /// The body of the last post of the sentence that somebody was given.
        var electedBody: PostDraft.Body = .none
        /// The body whose officers the sentence before told of.
        var officersBody: PostDraft.Body = .none
        var hadTitleBefore = false
        /// The rule that gave the last posts.
        var rule = ""
        /// Whom a verb (是, 任) of the sentence speaks of, until another person is named.
        var whoIs: [Int]?
    }
    var drafts: [PostDraft] = []
    var state = State()

    init(view: ArticleView, lexicon: LinkLexicon, readings: [Int: OrganizationReading]) {
        self.view = view
        titles = lexicon.titles
        places = lexicon.places
        states = lexicon.states
        self.readings = readings
    }

    mutating func run() -> [PostDraft] {
        var block = -1
        for range in view.mentionsBySentence {
            // 甲当选某工会主席。乙当选副主席: of one election, while the paragraph lasts.
            let goesOn = block == view.block[range.lowerBound]
            let elected = goesOn ? state.electedBody : .none
            // 公司董事长甲讲话。工会主席乙说: officers of one body, while no other is named.
            let officers = !goesOn ? .none : state.lastBody == .none ? state.officersBody : state.lastBody
            block = view.block[range.lowerBound]
            state = State()
            state.electedBody = elected
            if !range.contains(where: { view.label($0) == .organization }) { state.officersBody = officers }
            for i in range {
                switch view.label(i) {
                case .organization, .geopolitical: body(i)
                // 轮值主席国 is a state.
                case .title where view.after(i, 1) == "国": continue
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
    func gap(before i: Int) -> Surface {
        let start: Int
        if let previous = state.previous {
            start = view.mentions[previous].range.end
        } else {
            start = view.sentence[i] < 0 ? view.mentions[i].range.start : view.sentences[view.sentence[i]].start
        }
        var text = view.text(start, view.mentions[i].range.start)
        if i > 0, view.label(i - 1) == .ordinal, view.sentence[i - 1] == view.sentence[i],
            text.hasSuffix(in: Self.terms)
        {
            text = view.text(start, view.mentions[i - 1].range.start)
        }
        // 当选中国工会十八大代表: the congress says of which office, not of which body.
        if isOfEvent(i) { text = view.text(start, view.mentions[i - 1].range.start) }
        // 首都劳动奖章获得者代表周思思: who speaks for the holders of an honour holds it.
        if text == "代表", view.label(i) == .person { return "" }
        return Self.withoutAsides(text)
    }

    /// What stands between the number of a term and a title: 第九届委员会主席.
    private static let terms: [Surface] = Surface.list("届 任 届委员会 届执委会 届执行委员会 届常务委员会 届理事会")

    /// Whether a congress stands right before a title: 党的二十大代表.
    func isOfEvent(_ i: Int) -> Bool {
        i > 0 && view.label(i - 1) == .event && view.sentence[i - 1] == view.sentence[i] && view.gap(i - 1, i).isEmpty
    }

    /// The text without short asides in brackets: 主席（兼）, 李娜（女）.
    static func withoutAsides(_ text: Surface) -> Surface {
        guard let open = text.units.firstIndex(of: 0xFF08), let close = text.units.firstIndex(of: 0xFF09),
            close > open, close - open <= 8
        else { return text }
        return withoutAsides(text.prefix(open) + text.dropFirst(close + 1))
    }

    func stripped(_ gap: Surface, of words: [Surface]) -> Surface {
        var text = gap
        while let word = text.longestSuffix(of: words) { text = text.dropLast(word.count) }
        return text
    }

    func isStack(_ gap: Surface) -> Bool {
        if PostWords.stack.contains(gap) { return true }
        let rest = stripped(gap, of: PostWords.softeners)
        return rest.count < gap.count && (rest.isEmpty || PostWords.stack.contains(rest))
    }

    func isBlank(_ gap: Surface) -> Bool { gap.units.allSatisfy { $0 == 0x20 || $0 == 0x3000 || $0 == 0x0A } }

    // MARK: elements

    mutating func body(_ i: Int) {
        let gap = gap(before: i)
        let previous = state.previous
        // 包头钢铁（集团）有限责任公司（简称包钢）: the short form names the same body.
        if let previous, view.label(previous) == .organization, gap.hasPrefix(in: ["（", "("]),
            readings[previous]?.name == readings[i]?.name
        {
            return
        }
        close(at: gap)
        hold(at: gap)
        if state.pending.isEmpty {
            open(at: gap)
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

    /// The end of a clause closes a stack: 甲串场司仪；乙厂厂长丙.
    mutating func close(at gap: Surface) {
        guard gap == "；", state.trigger == nil, !state.pending.isEmpty else { return }
        flush(to: nil, last: state.previous)
    }

    /// 的杰出领导人，: what an obituary says of the dead between two bodies.
    func isEpithet(_ gap: Surface) -> Bool { gap.hasPrefix("的") && gap.hasSuffix("，") && gap.count <= 14 }

    /// A place right before a body keeps the verb before it: 是河北省沧州市总工会主席.
    func continuing(_ gap: Surface) -> Trigger? {
        gap.isEmpty || gap == "（" || gap == "）" ? state.trigger : nil
    }

    mutating func title(_ i: Int) {
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
        close(at: gap)
        hold(at: gap)
        if state.pending.isEmpty { open(at: gap) }
        switch view.label(previous) {
        case .organization, .geopolitical:
            let rest = stripped(gap, of: PostWords.softeners)
            if kind == .byline, let paper = paper(previous, gap) { return push(i, .mention(paper)) }
            if rest.isEmpty || rest == "）" {
                if gap.contains(anyOf: ["原", "时任"]) { state.status = .former }
                return push(i, adjacentBody(i, previous, kind))
            }
            if !state.pending.isEmpty { flush(to: nil, last: previous) }
            // 前三名全部出自总装二科：科员甲、班长乙
            if gap == "：", kind != .byline, kind != .honour { return push(i, .mention(previous)) }
            if let served = served(previous, gap, kind, at: i) {
                state.trigger = trigger(view.lead(previous), at: i) ?? served
                return push(i, .mention(previous))
            }
            if Self.employed.contains(gap), view.label(previous) == .organization, kind == .occupation || kind == .post
            {
                return push(i, .mention(previous))
            }
            if isScene(previous, gap, kind) { return push(i, .mention(previous)) }
            if gap.hasSuffix("；"), kind == .post, state.lastBody != .none { return push(i, state.lastBody) }
            state.trigger = trigger(gap, at: i)
            push(i, bareBody(i, gap, kind))
        case .title:
            if gap == "——" || gap == "—" {
                state.sticky += state.pending
                state.pending = []
                return push(i, bareBody(i, gap, kind))
            }
            if gap.hasPrefix("，"), view.after(i, 2).hasPrefix(in: PostWords.behindRole), followedByHolder(i) {
                // ……当选副主席，经审委主任由甲兼任: another clause begins.
                flush(to: nil, last: previous)
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
                return push(i, anaphor(gap, before: i) ?? (gap.hasSuffix("政府") ? stateOfStack(i) : nil) ?? .none)
            }
            flush(to: nil, last: previous)
            state.trigger = trigger(gap, at: i)
            push(i, bareBody(i, gap, kind))
        case .person:
            if isConferred(i, gap, kind) {
                for person in state.people { emit(person, i, .none, .appointed, "post.honoured", 0.85) }
                state.lastPosts = []
                return
            }
            if isGroupCount(gap, from: previous, to: i) {
                for person in state.people { emit(person, i, .none, .current, "post.apposition", 0.85) }
                state.lastPosts = []
                return
            }
            if gap.isEmpty, let taken = trigger(gap, at: i), taken.status == .removed {
                state.trigger = taken
                return push(i, bareBody(i, gap, kind, isFormal: true))
            }
            if gap.isEmpty, !followedByPerson(i) || !state.hadTitleBefore {
                emit(previous, i, .none, .current, "post.after-name", 0.85)
                return
            }
            state.trigger = trigger(gap, at: i)
            if state.trigger == nil, PostWords.stack.contains(gap) || PostWords.people.contains(gap) || gap.isEmpty {
                return push(i, kind == .post || kind == .placePost ? takenOver(i, kind) : shared(i, kind))
            }
            push(
                i,
                bareBody(
                    i, gap, kind, isElected: state.trigger?.status == .appointed,
                    isFormal: state.trigger?.status == .removed))
        default: break
        }
    }

    mutating func push(_ i: Int, _ written: PostDraft.Body) {
        let body = ofWhole(written)
        if state.pending.isEmpty, body != .none { state.body = body }
        state.pending.append(Pending(title: i, body: body, status: state.status, segment: state.segment))
    }

    /// A post in a committee of a term is one of the body: 西城区总工会第九届委员会主席.
    private func ofWhole(_ body: PostDraft.Body) -> PostDraft.Body {
        guard case .mention(let j) = body, let name = readings[j]?.name,
            let whole = OrganizationPass.bodyOfCommittee(name)
        else { return body }
        return .body(whole)
    }

    mutating func person(_ i: Int) {
        let gap = gap(before: i)
        guard let previous = state.previous else {
            state.people = [i]
            return
        }
        switch view.label(previous) {
        case .title where !state.pending.isEmpty:
            if isBlank(gap), let trigger = state.trigger,
                trigger.rule == "post.row" || trigger.rule == "post.verb" && !gap.isEmpty
            {
                // The next row of a list of names, or of a headline: 甲当选主席 乙出席.
                flush(to: nil, last: previous)
                break
            }
            if gap == "是" || gap == "由" || gap == "叫" || gap.hasPrefix("是") && gap.hasSuffix("岁的") && gap.count <= 6,
                state.pending.allSatisfy({ titles.of(view.names[$0.title]) != .byline })
            {
                settle(gap)
                flush(to: i, last: previous)
                state.people = [i]
                return
            }
            if isBlank(gap) || ["的", "：", ":", "——", "，", "“", "”", "同志", "、“"].contains(gap) && gap != "，" {
                flush(to: i, last: previous)
                state.people = state.continuesList ? state.people + [i] : [i]
                state.continuesList = false
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
}
