import TextModel

/// An event of an article before its places and bodies are known across the corpus.
struct EventDraft {
    /// A mention of its name.
    var name: Int?
    var time: Int?
    var place: EventPlaces.Place?
    var organizers: [EventOrganizers.Found] = []
    var participants: [(role: String, person: Int)] = []
    var counts: [(role: String, mention: Int)] = []
    /// The sentence that tells it.
    var sentence: Int
    var confidence: Double
}

/// Gathers the events of an article: one for the story, and the others that it names or dates.
struct EventFramer {
    let view: ArticleView
    let names: [Int: Surface]
    let organizers: EventOrganizers
    let times: EventTimes
    let places: EventPlaces
    let sentences: [Range<Int>]

    init(view: ArticleView, names: [Int: Surface]) {
        self.view = view
        self.names = names
        organizers = EventOrganizers(view: view)
        times = EventTimes(view: view)
        places = EventPlaces(view: view)
        sentences = view.mentionsBySentence
    }

    func run() -> [EventDraft] {
        var drafts = namedEvents()
        if let first = drafts.first, !isInLead(first.sentence), let main = unnamedEvent(), main.confidence >= 0.6,
            isInLead(main.sentence)
        {
            // The story's own event has no name; the named one is a part of it.
            drafts.insert(main, at: 0)
        } else if drafts.isEmpty, let main = unnamedEvent() {
            drafts = [main]
        }
        drafts += furtherEvents(beside: drafts)
        guard !drafts.isEmpty else { return [] }
        complete(&drafts[0])
        for i in drafts.indices.dropFirst() where drafts[i].name != nil {
            // 6月6日晚，在城市阳台……。这场交友会由……: the story's event gets its name after its scene.
            if drafts[0].name == nil, isPointedAt(drafts[i]) {
                drafts[i].time = drafts[i].time ?? drafts[0].time
                drafts[i].place = drafts[i].place ?? drafts[0].place ?? leadScene().map { .mention($0) }
            }
            // Events that one sentence lists have one time and place.
            if drafts[i].sentence == drafts[0].sentence, drafts[0].name != nil {
                drafts[i].time = drafts[i].time ?? drafts[0].time
                if places.isBroad(drafts[i].place) { drafts[i].place = drafts[0].place }
            }
            completeBeside(&drafts[i])
        }
        return drafts
    }

    /// Whether 这场, 这是, 本次 or a dash before an event's name points back at what was told.
    private func isPointedAt(_ draft: EventDraft) -> Bool {
        guard let name = draft.name else { return false }
        return view.before(name, 4).hasSuffix(in: ["这场", "这是", "这次", "这一", "此次", "本次", "——", "这就是"])
    }

    /// Whether a sentence stands in the headline or the first paragraph.
    func isInLead(_ sentence: Int) -> Bool {
        guard let range = sentences.first(where: { view.sentence[$0.lowerBound] == sentence }) else { return false }
        guard isBody(range), let lead = sentences.first(where: isBody) else { return true }
        return view.block[range.lowerBound] == view.block[lead.lowerBound]
    }

    // MARK: named events

    func isBody(_ range: Range<Int>) -> Bool {
        let block = view.block[range.lowerBound]
        guard block >= 0 else { return true }
        return view.blocks[block].role == .paragraph
    }

    func namedEvents() -> [EventDraft] {
        var order: [Surface] = []
        var byName: [Surface: [(draft: EventDraft, score: Int)]] = [:]
        for range in sentences {
            for i in range where view.label(i) == .event {
                guard let name = names[i], !view.after(i, 4).hasPrefix(in: EventWords.background) else { continue }
                let (draft, score) = frame(i, range)
                if byName[name] == nil { order.append(name) }
                byName[name, default: []].append((draft, score))
            }
        }
        var drafts: [(draft: EventDraft, score: Int)] = []
        for name in order {
            guard
                let best = byName[name]?.enumerated().max(by: {
                    ($0.element.score, -$0.offset) < ($1.element.score, -$1.offset)
                })
            else { continue }
            var (draft, score) = best.element
            // The headline may tell the place that the text leaves out.
            if draft.place == nil { draft.place = byName[name]?.lazy.compactMap(\.draft.place).first }
            // The name's fullest mention stands for it.
            draft.name = (0..<view.count).first { names[$0] == name && view.names[$0] == name } ?? draft.name
            if score >= 2 || drafts.isEmpty && order.count == 1 && score >= 1 {
                drafts.append((draft, score))
            } else {
                score = 0
            }
        }
        guard let main = drafts.indices.max(by: { (drafts[$0].score, -$0) < (drafts[$1].score, -$1) }) else {
            return []
        }
        // Beside the story's own event, another one needs a verb and a day of its own.
        let day = drafts[main].draft.time.flatMap { view.mentions[$0].time?.timex }
        let others = drafts.indices.filter { i in
            guard i != main else { return false }
            if drafts[i].draft.name.map({ isHeldBeside($0) || isListed($0, with: drafts[main].draft) }) ?? false {
                return true
            }
            guard drafts[i].score >= 5, let time = drafts[i].draft.time, times.isSpecific(time) else {
                return false
            }
            return view.mentions[time].time?.timex != day || drafts[i].draft.place != nil
        }.map { drafts[$0].draft }
        return [drafts[main].draft] + others
    }

    /// Whether only names of events stand between an event and the story's own: 出席第26次……会议和第18届东亚峰会.
    private func isListed(_ event: Int, with main: EventDraft) -> Bool {
        guard let own = main.name, view.sentence[own] == view.sentence[event] else { return false }
        return (min(own, event)..<max(own, event)).allSatisfy {
            view.label($0 + 1) == .event && ["、", "和", "与", "及", "以及"].contains(view.gap($0, $0 + 1))
        }
    }

    /// Whether an event is one of those that a verb lists: 其间举办灯会、庙会.
    private func isHeldBeside(_ event: Int) -> Bool {
        var j = event
        while j > 0, view.label(j - 1) == .event, ["、", "和", "与", "及"].contains(view.gap(j - 1, j)) { j -= 1 }
        return view.before(j, 6).hasSuffix(in: ["期间举办", "其间举办", "同期举办", "同时举办", "期间将举办", "还将举办", "同期举行", "期间举行"])
    }

    /// The frame of an event that a sentence names, and how much the sentence tells of it.
    func frame(_ i: Int, _ range: Range<Int>) -> (EventDraft, Int) {
        let mention = view.mentions[i].range
        let verb = holdVerb(near: i, range)
        var draft = EventDraft(name: i, sentence: view.sentence[i], confidence: 0.8)
        draft.organizers = organizers.inSentence(range)
        draft.time = times.time(in: range, anchor: verb?.at ?? mention.start)
        draft.place = places.place(of: i, in: range)
        if draft.place == nil, let verb { draft.place = places.place(in: range, verb: verb.at, length: verb.length) }
        var score = 0
        if isBody(range) { score += 1 }
        if verb != nil { score += 2 }
        if draft.time != nil { score += 2 }
        if draft.place != nil { score += 1 }
        score += min(2, draft.organizers.count)
        if view.block[range.lowerBound] <= 2 { score += 1 }
        return (draft, score)
    }

    /// The verb that says that the event takes place: the first after its name, else one before it.
    func holdVerb(near i: Int, _ range: Range<Int>) -> (at: Int, length: Int)? {
        guard view.sentence[i] >= 0 else { return nil }
        let sentence = view.sentences[view.sentence[i]]
        let mention = view.mentions[i].range
        if let after = firstVerb(EventWords.holds, from: mention.end, to: min(sentence.end, mention.end + 40)) {
            return after
        }
        return lastVerb(EventWords.holds, from: sentence.start, to: mention.start)
    }

    func firstVerb(_ words: [Surface], from start: Int, to end: Int) -> (at: Int, length: Int)? {
        var at = start
        while at < end {
            if let length = verb(words, at: at, before: end) { return (at, length) }
            at += 1
        }
        return nil
    }

    func lastVerb(_ words: [Surface], from start: Int, to end: Int) -> (at: Int, length: Int)? {
        var at = end - 1
        while at >= start {
            if let length = verb(words, at: at, before: end) { return (at, length) }
            at -= 1
        }
        return nil
    }

    func verb(_ words: [Surface], at: Int, before end: Int) -> Int? {
        for word in words where at + word.count <= end && view.units[at] == word.units[0] {
            if view.text(at, at + word.count) == word, !isInsideMention(at),
                !Self.nominal.contains(word)
                    || !view.text(at + word.count, at + word.count + 2).hasPrefix(in: EventWords.nounTails)
            {
                return word.count
            }
        }
        return nil
    }

    /// Verbs that stand in nouns too: 启动仪式, 开幕式, 颁奖典礼.
    static let nominal: Set<Surface> = Set(
        Surface.list("启动 开幕 闭幕 揭牌 颁奖 表彰 签约 开班 开营 结业 奠基 开工 竣工 授牌 揭幕 慰问 走访 座谈 首发 开馆 开园 通车 投产 开展 调研 考察"))

    func isInsideMention(_ at: Int) -> Bool {
        var low = 0
        var high = view.count
        while low < high {
            let mid = (low + high) / 2
            if view.mentions[mid].range.end <= at { low = mid + 1 } else { high = mid }
        }
        return low < view.count && view.mentions[low].range.start <= at
    }

    // MARK: events without a name

    /// The story's happening when nothing names it: the first sentence of the text that dates or places an action.
    func unnamedEvent() -> EventDraft? {
        var fallback: EventDraft?
        for range in sentences where isBody(range) {
            guard let draft = unnamed(range) else { continue }
            if draft.confidence >= 0.6 { return draft }
            if fallback == nil { fallback = draft }
        }
        return fallback
    }

    /// What an office publishes day by day.
    static let published: [Surface] = Surface.list("数据 消息 公报 通告 公告 预警 通知 统计")

    func unnamed(_ range: Range<Int>) -> EventDraft? {
        guard view.sentence[range.lowerBound] >= 0 else { return nil }
        let sentence = view.sentences[view.sentence[range.lowerBound]]
        // An obituary tells a death, not an event; the farewell in a later sentence is one.
        if view.text(sentence.start, sentence.end).contains(anyOf: ["逝世", "病逝", "去世", "出生"]) { return nil }
        var verb = firstVerb(EventWords.happens, from: sentence.start, to: sentence.end)
        if let found = verb, view.text(found.at, found.at + found.length) == "发布",
            view.text(found.at, found.at + 20).contains(anyOf: Self.published)
        {
            verb = nil
        }
        var time = times.time(in: range, anchor: verb?.at ?? sentence.end)
        if let told = time, !times.isNews(told) || verb == nil && !times.namesDay(told) { time = nil }
        let found =
            verb == nil && times.time(in: range, anchor: sentence.end) == nil
            ? organizers.inSentence(range, passiveOnly: true)
            : organizers.inSentence(range).filter { verb != nil || $0.role != "组织" || isPassive($0) }
        let dated = time.map(times.isSpecific) ?? false
        let hasActor = range.contains { view.label($0) == .person || view.label($0) == .organization }
        var draft = EventDraft(
            time: time, organizers: found, sentence: view.sentence[range.lowerBound], confidence: 0.4)
        if let verb {
            draft.place = places.place(in: range, verb: verb.at, length: verb.length)
            // 某区某路一仓库发生火灾: where it happened is the subject.
            if draft.place == nil, view.text(verb.at, verb.at + 2) == "发生" {
                draft.place = places.last(in: range, before: verb.at).map { .mention($0) }
            }
            if draft.organizers.isEmpty { draft.organizers = organizers.actors(of: verb.at, verb.length, in: range) }
        }
        if verb != nil, dated, hasActor || draft.place != nil {
            draft.confidence = 0.7
        } else if verb != nil, time != nil, draft.place != nil {
            draft.confidence = 0.65
        } else if !found.isEmpty {
            draft.confidence = 0.6
        } else if !dated || !range.contains(where: { view.label($0) == .person }) {
            return nil
        }
        return draft
    }

    /// 由……组织, or a group that bodies form.
    func isPassive(_ found: EventOrganizers.Found) -> Bool {
        let lead = view.before(found.mention, 24)
        return lead.contains("由") || view.text(found.at, found.at + 3) == "组成的"
    }

    static let strong: [Surface] = Surface.list("举行 举办 召开 签署 成立 揭牌 会见 会晤 会谈 开幕 闭幕 定于")

    /// Other dated or placed happenings of the article.
    func furtherEvents(beside drafts: [EventDraft]) -> [EventDraft] {
        var taken = Set(drafts.map(\.sentence))
        var values = Set(drafts.compactMap { $0.time.flatMap { view.mentions[$0].time?.timex } })
        var out: [EventDraft] = []
        for range in sentences where isBody(range) && !taken.contains(view.sentence[range.lowerBound]) {
            let number = view.sentence[range.lowerBound]
            guard number >= 0 else { continue }
            let sentence = view.sentences[number]
            guard let verb = firstVerb(Self.strong, from: sentence.start, to: sentence.end) else { continue }
            guard let time = times.time(in: range, anchor: verb.at), view.mentions[time].range.end <= verb.at,
                let timex = view.mentions[time].time?.timex, timex.value != "PAST_REF"
            else { continue }
            let place = places.place(in: range, verb: verb.at, length: verb.length)
            guard times.isSpecific(time) || place != nil, values.insert(timex).inserted else { continue }
            taken.insert(number)
            out.append(
                EventDraft(
                    time: time, place: place, organizers: organizers.inSentence(range), sentence: number,
                    confidence: 0.5))
        }
        return out
    }
}
