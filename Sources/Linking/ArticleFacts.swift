import Extraction
import Knowledge
import TextModel

/// What one article says, with its names resolved as far as the article and what lies around it can.
struct ArticleFacts: Sendable {
    let view: ArticleView
    let bodies: [Int: OrganizationReading]
    let people: [Int: Surface]
    let eventNames: [Int: Surface]
    let posts: [PostDraft]

    init(view: ArticleView, bodies: [Int: OrganizationReading], lexicon: LinkLexicon) {
        self.view = view
        self.bodies = bodies
        people = PersonNames(view: view).names()
        eventNames = EventNames(view: view).names()
        var parser = PostParser(view: view, lexicon: lexicon, readings: bodies)
        posts = Self.deduplicated(parser.run(), names: view.names, people: people)
    }

    /// Leaves out a title without a body where the same person has it with one: 窦院长 after 石家庄市人民医院院长窦立群.
    private static func deduplicated(_ drafts: [PostDraft], names: [Surface], people: [Int: Surface]) -> [PostDraft] {
        struct Key: Hashable {
            var person: Surface?
            var title: Surface
        }
        var withBody: Set<Key> = []
        for draft in drafts where draft.body != .none {
            withBody.insert(Key(person: people[draft.person], title: names[draft.title]))
        }
        return drafts.map { ofKnownPost($0, drafts, names, people) }.filter {
            $0.body != .none || !withBody.contains(Key(person: people[$0.person], title: names[$0.title]))
        }
    }

    /// 练书记 after 区总工会党组书记练志雄: a surname with the end of a post is of that post's body.
    private static func ofKnownPost(
        _ draft: PostDraft, _ drafts: [PostDraft], _ names: [Surface], _ people: [Int: Surface]
    ) -> PostDraft {
        guard draft.body == .none, let person = people[draft.person], names[draft.person].count < person.count,
            !person.contains("·")
        else { return draft }
        let title = names[draft.title]
        let known = drafts.first {
            $0.body != .none && people[$0.person] == person && names[$0.title].count > title.count
                && names[$0.title].hasSuffix(title)
        }
        guard let known else { return draft }
        var out = draft
        out.body = known.body
        return out
    }

    /// A range as evidence, with ten characters before and after.
    func evidence(_ range: TextRange<Clean>) -> Evidence {
        let text = view.input.text.text
        func clipped(_ start: Int, _ end: Int) -> String {
            var s = max(0, start)
            var e = min(text.count, end)
            if s < e, text.units[s] & 0xFC00 == 0xDC00 { s += 1 }
            if s < e, text.units[e - 1] & 0xFC00 == 0xD800 { e -= 1 }
            return s < e ? text.string(TextRange(s, e)) : ""
        }
        return Evidence(
            article: view.input.id, range: range, source: view.input.source(range), quote: text.string(range),
            prefix: clipped(range.start - 10, range.start), suffix: clipped(range.end, range.end + 10))
    }

    /// The evidence of a line that is no part of the text: its words, behind the end of the text.
    func evidence(ofLine line: String) -> Evidence {
        let end = view.input.text.text.count
        return Evidence(
            article: view.input.id, range: TextRange(end, end), source: [], quote: line, prefix: "", suffix: "")
    }

    /// The evidence of a post: from the first of person, title and body to the last, when they stand in one sentence.
    func evidence(of post: PostDraft) -> Evidence {
        let person = view.mentions[post.person].range
        let title = view.mentions[post.title].range
        var range = TextRange<Clean>(min(person.start, title.start), max(person.end, title.end))
        if case .mention(let body) = post.body, view.sentence[body] == view.sentence[post.title] {
            let other = view.mentions[body].range
            range = TextRange(min(range.start, other.start), max(range.end, other.end))
        }
        return evidence(range)
    }
}
