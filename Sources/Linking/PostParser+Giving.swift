import TextModel

/// Gives the titles that wait to the people whom they stand before, or of whom a verb tells them.
extension PostParser {
    /// Titles that a verb gives to who comes after it wait for that person: 裁判长由……教授甲担任.
    mutating func hold(at gap: Surface) {
        guard let previous = state.previous, view.label(previous) == .title, !state.pending.isEmpty,
            gap.count <= 8, gap.hasPrefix(in: PostWords.behindRole),
            PostWords.behindRole.contains(gap) || gap.hasSuffix("：")
        else { return }
        let segment = state.pending.last?.segment
        let role = state.pending.filter { $0.segment == segment }
        state.pending.removeAll { $0.segment == segment }
        if !state.pending.isEmpty { flush(to: nil, last: previous) }
        state.pending = role
        settle(gap)
        state.awaiting = state.pending.filter { titles.of(view.names[$0.title]) != .byline }
        state.pending = []
        state.trigger = nil
        state.segment = 0
    }

    /// Whether the titles that begin after a gap go on a list of people; whoever held a role is named by then.
    mutating func open(at gap: Surface) {
        guard let previous = state.previous, view.label(previous) == .person else { return }
        state.continuesList = ["、", "和", "与", "及", "以及"].contains(gap)
        if !state.continuesList { state.awaiting = [] }
    }

    /// Whether 由 or 是 behind a title leads to somebody with a post: 领队是……工会主席甲.
    func followedByHolder(_ title: Int) -> Bool {
        var j = title + 1
        while j < view.count, view.sentence[j] == view.sentence[title], j <= title + 4 {
            if view.label(j) == .person { return true }
            guard [.organization, .geopolitical, .title, .cardinal].contains(view.label(j)) else { return false }
            j += 1
        }
        return false
    }

    mutating func flush(to person: Int?, last: Int?) {
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
            for post in state.awaiting { emit(person, post.title, post.body, post.status, "post.role", 0.85) }
            for post in state.sticky { emit(person, post.title, post.body, post.status, "post.shared", 0.8) }
            state.lastPosts = mine
            if let body = mine.last(where: { $0.body != .none })?.body { state.lastBody = body }
            if mine.count == pending.count { return }
        }
        guard let trigger = state.trigger else { return }
        // 现任工会分会主席的她: whoever she is was named before the people of this sentence.
        if let title = pending.last?.title, view.after(title, 2).hasPrefix(in: ["的她", "的他"]) { return }
        let rest = person == nil ? pending : pending.filter { post in !mine.contains { $0.title == post.title } }
        if trigger.isWeak {
            guard let title = rest.last?.title,
                view.after(title, 1).hasPrefix(in: ["。", "；"]) || view.trail(title).isEmpty
                    || trigger.opensSentence && view.after(title, 1).hasPrefix(in: ["，", "："])
                    || trigger.rule == "post.row" && isBlank(view.trail(title))
            else { return }
        }
        if trigger.status == .appointed, let body = rest.last(where: { $0.body != .none })?.body {
            state.electedBody = body
        }
        state.rule = trigger.rule
        for post in rest where !trigger.onlyHonours || titles.of(view.names[post.title]) == .honour {
            for subject in trigger.subjects {
                let status = trigger.status == .current ? post.status : trigger.status
                emit(subject, post.title, post.body, status, trigger.rule, trigger.isWeak ? 0.6 : 0.85)
            }
        }
    }

    mutating func emit(
        _ person: Int, _ title: Int, _ body: PostDraft.Body, _ status: PostStatus, _ rule: String, _ confidence: Double
    ) {
        drafts.append(
            PostDraft(person: person, title: title, body: body, status: status, rule: rule, confidence: confidence))
    }
}
