import TextModel

/// What the other sentences of an article add to the event of its story.
extension EventFramer {
    static let callbacks: [Surface] = Surface.list(
        "主办单位 承办单位 主办方 承办方 主办者 承办者 协办单位 指导单位 支持单位 主办： 承办： 协办： 婚礼由 联赛由 竞赛由 选拔赛由 演出由 本次活动 此次活动 活动由 活动现场 大赛由 比赛由 专列由 会议由 展览由 本届 论坛由 仪式由 培训由 由"
    )

    func complete(_ draft: inout EventDraft) {
        if draft.time == nil {
            draft.time = statedTime() ?? nearbyTime(draft).flatMap { times.isNews($0) ? $0 : nil }
        }
        if let stated = statedPlace(), places.isBroad(draft.place) || !places.isBroad(.mention(stated)) {
            draft.place = .mention(stated)
        } else if draft.place == nil {
            draft.place = nearbyPlace(draft) ?? (draft.name == nil ? nil : leadScene().map { .mention($0) })
        }
        var known = Set(draft.organizers.map { "\($0.role)\($0.mention)" })
        for range in sentences where isBody(range) && view.sentence[range.lowerBound] != draft.sentence {
            guard view.sentence[range.lowerBound] >= 0 else { continue }
            let sentence = view.sentences[view.sentence[range.lowerBound]]
            let text = view.text(sentence.start, sentence.end)
            let isTold = isOfOrganizers(range)
            if isTold || text.contains(anyOf: Self.callbacks) {
                for found in organizers.inSentence(range, passiveOnly: !isTold)
                where (isTold ? Self.hosts : Self.hosts + ["组织"]).contains(found.role)
                    && known.insert("\(found.role)\(found.mention)").inserted
                {
                    draft.organizers.append(found)
                }
            }
        }
        addNamedElsewhere(&draft)
        if draft.organizers.isEmpty { draft.organizers = leadOrganizers(except: draft.sentence) }
        for range in sentences where isBody(range) { addPeopleAndCounts(range, to: &draft) }
    }

    /// The hosts that the paragraph of another event tells of after it, up to the next event.
    func completeBeside(_ draft: inout EventDraft) {
        guard let name = draft.name.flatMap({ names[$0] }), draft.sentence >= 0,
            let own = sentences.firstIndex(where: { view.sentence[$0.lowerBound] == draft.sentence })
        else { return }
        let block = view.block[sentences[own].lowerBound]
        var known = Set(draft.organizers.map { "\($0.role)\($0.mention)" })
        for range in sentences.dropFirst(own + 1) where view.block[range.lowerBound] == block {
            if range.contains(where: { view.label($0) == .event && names[$0] != name }) { return }
            guard view.sentence[range.lowerBound] >= 0 else { continue }
            let sentence = view.sentences[view.sentence[range.lowerBound]]
            let isTold = isOfOrganizers(range)
            guard isTold || view.text(sentence.start, sentence.end).contains(anyOf: Self.callbacks) else { continue }
            for found in organizers.inSentence(range, passiveOnly: !isTold)
            where Self.hosts.contains(found.role) && known.insert("\(found.role)\(found.mention)").inserted {
                draft.organizers.append(found)
            }
        }
    }

    static let hosts = ["主办", "承办", "协办", "指导", "支持", "冠名", "赞助", "策划"]

    /// Whether a sentence does nothing but tell who hosts: 市总工会、市妇联主办，区总工会承办。
    private func isOfOrganizers(_ range: Range<Int>) -> Bool {
        guard let first = range.first(where: { view.label($0) != .geopolitical }), view.label(first) == .organization,
            isBare(view.lead(range.lowerBound)), !range.contains(where: { view.label($0) == .event })
        else { return false }
        var last = first
        while last + 1 < range.upperBound, view.label(last + 1) == .organization,
            EventWords.coordination.contains(view.gap(last, last + 1))
        {
            last += 1
        }
        let rest = view.after(last, 6)
        // 市文联指导，市总工会主办
        if rest.hasPrefix(in: ["指导，", "支持，", "指导、"]), view.sentence[first] >= 0 {
            let end = view.sentences[view.sentence[first]].end
            return view.text(view.mentions[last].range.end, end).contains(anyOf: ["主办，", "主办、", "承办，", "承办。"])
        }
        if rest.hasPrefix(in: ["是主办方", "是主办单位", "为主办单位", "担任协办", "担任承办", "担任主办"]) { return true }
        return ["联手主办", "共同主办", "联合主办", "主办", "共同承办", "联合承办", "承办"].contains {
            rest.hasPrefix($0) && !rest.dropFirst($0.count).hasPrefix(in: ["方", "单位", "者", "的", "地"])
        }
    }

    /// Whether nothing stands before the bodies but what for: 为庆祝党的生日，.
    private func isBare(_ lead: Surface) -> Bool { lead.isEmpty || lead.hasPrefix("为") && lead.hasSuffix("，") }

    /// The organizers that the headline or the first paragraph tells of: 区总工会举办职工运动会.
    func leadOrganizers(except sentence: Int) -> [EventOrganizers.Found] {
        for range in sentences
        where view.sentence[range.lowerBound] != sentence && isInLead(view.sentence[range.lowerBound]) {
            let found = organizers.inSentence(range)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The organizers that other sentences give with the event's name: 市总工会举办职工运动会 as the headline.
    func addNamedElsewhere(_ draft: inout EventDraft) {
        guard let event = draft.name, let name = names[event] else { return }
        for range in sentences where view.sentence[range.lowerBound] != draft.sentence {
            guard let i = range.first(where: { names[$0] == name }) else { continue }
            for found in organizers.inSentence(range)
            where found.at <= view.mentions[i].range.start && view.mentions[i].range.start - found.at <= 10
                || EventWords.formal.contains(Surface(found.role)) && isBody(range)
            {
                draft.organizers.append(found)
            }
        }
    }

    /// 开班时间为7月10日至8月18日: a time that a notice states in a sentence of its own.
    func statedTime() -> Int? {
        for i in 0..<view.count where times.isTime(i) {
            if view.before(i, 4).hasSuffix(in: ["时间为", "时间：", "时间定于", "时间是"]) { return i }
        }
        return nil
    }

    /// 比赛地点选在东坡区的远景楼, 赛场设在南通职业大学: the place that a sentence states.
    func statedPlace() -> Int? {
        for i in 0..<view.count where view.before(i, 6).hasSuffix(in: Self.placeStated) {
            // 分会场设在 tells of a part of it.
            if view.before(i, 8).contains(anyOf: ["分会场", "实操", "理论"]) { continue }
            if let place = places.chain(from: i) { return place }
        }
        return nil
    }
    private static let placeStated: [Surface] = Surface.list(
        "地点在 地点是 地点为 地点： 地点选在 地点设在 地点定在 赛场设在 赛场在 会场设在 会场选在 赛场选在 现场设在")

    /// 9月2日下午，昆明海埂会堂的讨论室里，……: the building that the story's first sentences set their day in.
    func leadScene() -> Int? {
        for range in sentences.filter(isBody).prefix(3) {
            guard let time = range.first(where: { times.isTime($0) && times.isSpecific($0) }) else { continue }
            var j = time
            // A date and its time of day are one.
            while j + 1 < range.upperBound, times.isTime(j + 1), view.gap(j, j + 1).isEmpty { j += 1 }
            guard j + 1 < range.upperBound, ["，", "，在", "在", "的", ""].contains(view.gap(j, j + 1)),
                let place = places.openingChain(from: j + 1), isSetting(place)
            else { return nil }
            return place
        }
        return nil
    }

    /// Whether a place is one that a story opens in: a building, a body's rooms, a village's ground; a city before a comma.
    private func isSetting(_ place: Int) -> Bool {
        switch view.label(place) {
        case .facility: true
        case .organization, .geopolitical, .location:
            view.after(place, 4).hasPrefix(in: ["的", "里", "内", "车间", "门前", "门口", "会场", "大厅", "，", "（"])
        default: false
        }
    }

    /// The day of the sentence before in the same paragraph, else of the story's first paragraph.
    func nearbyTime(_ draft: EventDraft) -> Int? {
        let own = sentences.first { view.sentence[$0.lowerBound] == draft.sentence }
        guard let own else { return nil }
        // Only the headline names it: the first day that the story tells.
        guard isBody(own) else { return leadTime() }
        for j in stride(from: own.lowerBound - 1, through: 0, by: -1) where view.block[j] == view.block[own.lowerBound]
        {
            if times.isTime(j), times.isSpecific(j) { return j }
        }
        for range in sentences where isBody(range) {
            if let time = times.time(in: range, anchor: view.mentions[range.upperBound - 1].range.end),
                times.isSpecific(time)
            {
                return time
            }
            if view.block[range.lowerBound] > view.block[own.lowerBound] { break }
        }
        return nil
    }

    /// The first day that the first two paragraphs tell, where it is the day of something that they tell.
    private func leadTime() -> Int? {
        let body = sentences.filter(isBody)
        guard let first = body.first else { return nil }
        for range in body where view.block[range.lowerBound] <= view.block[first.lowerBound] + 1 {
            if let time = times.time(in: range, anchor: view.mentions[range.upperBound - 1].range.end),
                times.isSpecific(time)
            {
                return time
            }
        }
        return nil
    }

    /// What is told of the place where something goes on.
    private static let scenes: [Surface] = Surface.list("灯火 站台 现场 人头攒动 座无虚席 里 内 看台 水面 工地上 门前 门口 门外 广场上 畔响起")

    /// 1905文化创意园灯火通明。……在这里上演; or 站台上 of a station in the sentence before.
    func nearbyPlace(_ draft: EventDraft) -> EventPlaces.Place? {
        guard let own = sentences.firstIndex(where: { view.sentence[$0.lowerBound] == draft.sentence }) else {
            return nil
        }
        var order = own > 0 ? [own, own - 1] : [own]
        if draft.name == nil, let lead = sentences.firstIndex(where: isBody) {
            let block = view.block[sentences[lead].lowerBound]
            order += sentences.indices.filter { view.block[sentences[$0].lowerBound] == block }
        }
        for index in order {
            if index != own, let place = calledBack(sentences[index], draft) { return place }
            for i in sentences[index] where view.label(i) == .facility {
                if view.after(i, 8).contains(anyOf: Self.scenes)
                    && isBody(sentences[index])
                {
                    return .mention(i)
                }
            }
        }
        for range in sentences.dropFirst(own + 1).prefix(8) { if let place = calledBack(range, draft) { return place } }
        return nil
    }

    /// 决赛在河北会堂举行: a sentence that speaks of the event by its kind.
    private func calledBack(_ range: Range<Int>, _ draft: EventDraft) -> EventPlaces.Place? {
        guard isBody(range), view.sentence[range.lowerBound] >= 0 else { return nil }
        let sentence = view.sentences[view.sentence[range.lowerBound]]
        guard let verb = firstVerb(Self.strong, from: sentence.start, to: sentence.end),
            view.text(sentence.start, verb.at).contains(
                anyOf: Self.kinds + (draft.name.map { [view.names[$0].suffix(3)] } ?? []))
        else { return nil }
        return places.place(in: range, verb: verb.at, length: verb.length)
    }

    /// Words for an event that was named before.
    static let kinds: [Surface] = Surface.list("活动 大赛 比赛 决赛 竞赛 仪式 会议 论坛 展览 开幕式 招聘会 培训班 演出 晚会 大会 展会 本届 本次 此次")

    /// Whether only other people with their posts stand between a person and a verb: ……杨海滨，……赵丽君出席.
    func isListed(_ i: Int, before verb: Int) -> Bool {
        var at = view.mentions[i].range.end
        guard at <= verb else { return false }
        var j = i + 1
        var others = 0
        while j < view.count, view.mentions[j].range.start < verb {
            guard [.person, .title, .organization, .geopolitical, .event, .ordinal].contains(view.label(j)) else {
                return false
            }
            others += view.text(at, view.mentions[j].range.start).units.filter { $0 >= 0x4E00 && $0 <= 0x9FFF }.count
            at = view.mentions[j].range.end
            j += 1
        }
        others += view.text(at, verb).units.filter { $0 >= 0x4E00 && $0 <= 0x9FFF }.count
        return others <= 8
    }

    func addPeopleAndCounts(_ range: Range<Int>, to draft: inout EventDraft) {
        guard view.sentence[range.lowerBound] >= 0 else { return }
        let sentence = view.sentences[view.sentence[range.lowerBound]]
        let text = view.text(sentence.start, sentence.end)
        for (word, role) in EventWords.participation {
            guard let at = text.firstIndex(of: word) else { continue }
            let verb = sentence.start + at
            for i in range where view.label(i) == .person {
                let distance = verb - view.mentions[i].range.end
                guard role == "attended" ? isListed(i, before: verb) : (0...12).contains(distance) else { continue }
                if !draft.participants.contains(where: { $0.person == i }) { draft.participants.append((role, i)) }
            }
        }
        // 近百人参加了上周的职工运动会: of the event that the sentence names.
        let isOfAnother =
            draft.name != nil
            && range.contains { view.label($0) == .event && names[$0] != draft.name.flatMap { names[$0] } }
        guard !isOfAnother else { return }
        for i in range where view.label(i) == .cardinal && view.mentions[i].counted != nil {
            let tail = view.text(view.mentions[i].range.end, min(sentence.end, view.mentions[i].range.end + 24))
            if tail.contains(anyOf: EventWords.attendance) {
                draft.counts.append(("attendance", i))
            } else if tail.contains(anyOf: EventWords.outcome),
                text.contains(anyOf: ["活动", "当天", "最后", "共有", "现场", "最终"])
            {
                draft.counts.append(("outcome", i))
            }
        }
    }
}
