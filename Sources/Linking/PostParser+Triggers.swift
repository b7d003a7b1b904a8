import TextModel

/// The verbs that give the titles after them to the people before: 是, 任, 当选为, 辞去, 免去.
extension PostParser {
    static let notVerbs: [Surface] = Surface.list(
        "责任 信任 主任 离任 上任 联系 关系 体系 但是 于是 可是 要是 凡是 总是 不是 认为 称为 因为 视为 约为 应当 相当 适当 正当 恰当 不当 上当 妥当 每当 理当 正当 担当 就当 且当 争当 勇当 甘当 愿当 要当 想当 只当"
    )
    /// Words for somebody else before a verb: 父亲是清扫工.
    static let kin: [Surface] = Surface.list(
        "父亲 母亲 丈夫 妻子 儿子 女儿 祖父 祖母 爷爷 奶奶 爸爸 妈妈 哥哥 弟弟 姐姐 妹妹 爱人 父母 岳父 师傅 徒弟 同事 老伴 叔叔 舅舅")
    static let honourVerbs: [Surface] = Surface.list("获得 荣获 获评 评为 被评为 入选 被授予")

    /// The verb that a gap ends with and the people it speaks of.
    func trigger(_ gap: Surface, at i: Int) -> Trigger? {
        let clause = Surface(gap.units.split(whereSeparator: { $0 == 0x3002 || $0 == 0xFF1B }).last ?? [])
        // 欣悉您再次当选: not whoever says so.
        if clause.contains(anyOf: ["您", "阁下"]), clause.hasSuffix(in: PostWords.takesUp) { return nil }
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
                    subjects: appointed && !state.people.isEmpty ? state.people : [previous],
                    status: appointed ? .appointed : .current,
                    rule: appointed ? "post.appointed" : "post.in-brackets")
            }
            let isTaken = gap.count <= 6 && view.before(previous, 4).hasSuffix(in: PostWords.givesUp)
            if gap == "的" || isTaken, removes(previous, at: i) {
                return Trigger(subjects: [previous], status: .removed, rule: "post.removed")
            }
            if isFirst(previous), isAside(gap) {
                return Trigger(subjects: [previous], status: .current, rule: "post.appositive")
            }
            // 由市总工会副主席调任区总工会主席: what the person was before.
            if gap == "由", changesPost(previous) {
                return Trigger(subjects: [previous], status: .former, rule: "post.former")
            }
            // 任评审组组长: a group that nobody marked stands between the verb and the title.
            if gap.count <= 9, gap.hasPrefix(in: Self.assigned), !gap.contains(anyOf: Self.otherTerms) {
                return Trigger(
                    subjects: state.people, status: gap.hasSuffix(in: ["首任", "首届"]) ? .appointed : .current,
                    rule: "post.verb")
            }
            if gap == "，" || gap == "，男，" || gap == "，女，" {
                return Trigger(
                    subjects: [previous], status: .current, rule: "post.appositive", isWeak: true,
                    opensSentence: isFirstNamed(previous))
            }
            // A row of a list: the name, then the body and what the person is there.
            if isFirst(previous) || isInRow, isBlank(gap), !gap.isEmpty, view.label(i) == .organization {
                return Trigger(subjects: [previous], status: .current, rule: "post.row", isWeak: true)
            }
        }
        if text.hasSuffix("“") { text = text.dropLast(1) }
        if let verb = text.longestSuffix(of: PostWords.givesUp), let subject = subjects(of: text, at: i) {
            _ = verb
            return Trigger(subjects: subject, status: .removed, rule: "post.given-up")
        }
        if text.hasSuffix(in: PostWords.proposes), let subject = subjects(of: text, at: i) {
            return Trigger(subjects: subject, status: .proposed, rule: "post.proposed")
        }
        guard let verb = text.longestSuffix(of: PostWords.holds), verb != "为",
            !text.dropLast(verb.count).hasSuffix(in: Self.kin), !text.hasSuffix(in: Self.notVerbs),
            verb != "当" || followsWord(text),
            let subjects = subjects(of: text, at: i)
        else { return honourVerb(clause, at: i) }
        let status: PostStatus =
            PostWords.takesUp.contains(verb) || clause.hasSuffix(in: ["首任", "首届"])
            ? .appointed : text.hasSuffix(in: PostWords.former) ? .former : .current
        return Trigger(
            subjects: subjects, status: status, rule: "post.verb", onlyHonours: Self.honourVerbs.contains(verb))
    }

    /// 当 is the verb right behind a name or another word, 当 behind a comma says when.
    private func followsWord(_ text: Surface) -> Bool {
        guard text.count > 1 else { return state.previous.map { view.label($0) == .person } ?? false }
        let before = text.units[text.count - 2]
        return before >= 0x4E00 && before <= 0x9FFF
    }

    private static let assigned: [Surface] = Surface.list("任 担任 出任 兼任")
    private static let otherTerms: [Surface] = Surface.list("任职 任期 任命 任教 任由 任何 ， 、 。 “ ： 后 时 期间 的")

    /// Whether the clause of a person goes on with a verb of changing one's post.
    private func changesPost(_ person: Int) -> Bool {
        let text = view.after(person, 36)
        let clause = Surface(text.units.prefix { $0 != 0xFF0C && $0 != 0x3002 && $0 != 0xFF1B })
        return clause.contains(anyOf: ["调任", "转任", "改任", "升任"])
    }

    /// Whether a person opens a line or sentence, perhaps after its number.
    func isFirst(_ person: Int) -> Bool {
        guard view.label(person) == .person, view.sentence[person] >= 0 else { return false }
        let lead = view.text(view.sentences[view.sentence[person]].start, view.mentions[person].range.start)
        return lead.count <= 5 && !lead.units.contains { $0 >= 0x4E00 && $0 <= 0x9FFF }
    }

    /// Whether no body, title or other person of the sentence stands before a person.
    func isFirstNamed(_ person: Int) -> Bool {
        for j in stride(from: person - 1, through: 0, by: -1) where view.sentence[j] == view.sentence[person] {
            if [.organization, .title, .person].contains(view.label(j)) { return false }
        }
        return true
    }

    /// Whether the row before ended right before the person: rows that stand in one line.
    var isInRow: Bool { state.rule == "post.row" }

    /// What a list says of a person between commas: ，男，58岁，.
    func isAside(_ gap: Surface) -> Bool {
        let parts = gap.units.split(separator: 0xFF0C, omittingEmptySubsequences: false).map { Surface($0) }
        guard parts.count >= 3, parts.first?.isEmpty == true, parts.last?.isEmpty == true else { return false }
        return parts.dropFirst().dropLast().allSatisfy { part in
            part == "男" || part == "女" || part.hasSuffix(in: ["岁", "族"]) && part.count <= 6
                || part.hasSuffix(in: ["党员", "月生", "年生", "出生"]) && part.count <= 10
        }
    }

    /// 在金陵机床厂当钳工: the verb stands between the body and the title.
    func served(_ body: Int, _ gap: Surface, _ kind: TitleClass, at i: Int) -> Trigger? {
        guard ["当", "任", "做", "担任", "当过", "任过", "当了", "出任"].contains(gap), kind != .byline,
            view.label(body) == .organization
        else { return nil }
        // 在某医院当护士的女儿鄢然: the person follows.
        if let next = holderBehind(i) { return Trigger(subjects: [next], status: .current, rule: "post.verb") }
        return Trigger(subjects: state.people, status: .current, rule: "post.verb")
    }

    /// 授予甲等3名同志“省劳动模范”称号: who stand between the verb and an honour hold it.
    func isConferred(_ title: Int, _ gap: Surface, _ kind: TitleClass) -> Bool {
        guard kind == .honour, let first = state.people.first, gap.count <= 16,
            gap.hasSuffix(in: ["“", "同志", "职工", "人", "个人", "等人"]) || gap.isEmpty,
            view.after(title, 3).hasPrefix(in: ["”称号", "称号"])
        else { return false }
        return view.before(first, 2).hasSuffix(in: ["授予", "命名", "表彰"])
    }

    /// Who is told by 的 and a word for kin behind a title: 当护士的女儿鄢然.
    private func holderBehind(_ title: Int) -> Int? {
        guard title + 1 < view.count, view.label(title + 1) == .person else { return nil }
        let gap = view.gap(title, title + 1)
        return gap.hasPrefix("的") && gap.count <= 3 && gap.hasSuffix(in: Self.kin) ? title + 1 : nil
    }

    /// 光荣入选2024年“最美职工”: an honour that a date or a quotation mark parts from its verb.
    func honourVerb(_ clause: Surface, at i: Int) -> Trigger? {
        let near = clause.suffix(14)
        if near.hasSuffix(in: ["授予", "授予“", "评为", "评为“", "命名为", "命名为“"]), titles.of(view.names[i]) == .honour,
            let previous = state.previous, view.label(previous) == .organization, view.before(previous, 1) == "被",
            let subjects = subjects(of: "他", at: i)
        {
            return Trigger(subjects: subjects, status: .appointed, rule: "post.honoured", onlyHonours: true)
        }
        guard near.contains(anyOf: Self.honourVerbs), titles.of(view.names[i]) == .honour,
            let subjects = subjects(of: clause, at: i)
        else { return nil }
        return Trigger(subjects: subjects, status: .appointed, rule: "post.honoured", onlyHonours: true)
    }

    func subjects(of gap: Surface, at i: Int) -> [Int]? {
        if !state.people.isEmpty, !gap.contains(anyOf: PostWords.pronouns) { return state.people }
        let start = view.sentence[i] < 0 ? 0 : view.sentences[view.sentence[i]].start
        let opening = view.text(start, view.mentions[i].range.start)
        let pronoun = gap.contains(anyOf: PostWords.pronouns) || opening.contains(anyOf: PostWords.pronouns)
        guard
            pronoun || opening.hasPrefix(in: ["现任", "曾任", "历任", "先后"]) || tellsOfLife(before: i)
                || isLife(gap, before: i)
        else { return nil }
        for j in stride(from: i - 1, through: 0, by: -1) where view.block[j] == view.block[i] {
            if view.label(j) == .person { return [j] }
        }
        // The paragraph names nobody yet: the last person of the text before.
        return (0..<i).last { view.label($0) == .person }.map { [$0] }
    }

    /// 1956年起任乡邮员: a sentence of somebody's life begins with a year and names nobody.
    private func tellsOfLife(before i: Int) -> Bool {
        var first = i
        while first > 0, view.sentence[first - 1] == view.sentence[i] { first -= 1 }
        guard first < i, view.label(first) == .date, view.lead(first).isEmpty else { return false }
        let next = view.after(first, 6)
        guard next.hasPrefix(in: ["任", "起任", "，任", "担任", "起担任", "历任", "调任", "升任", "当选", "后任"]), !next.hasPrefix("任命")
        else {
            return false
        }
        return !(first..<view.count).contains { view.sentence[$0] == view.sentence[i] && view.label($0) == .person }
    }

    /// 新中国成立后，任某工程局副局长: a clause of an obituary, whose one person is named before; the sentence names nobody.
    private func isLife(_ gap: Surface, before i: Int) -> Bool {
        guard gap.hasSuffix(in: ["，任", "，历任", "起任", "月任", "年任", "后任", "先后任", "起转任", "；任"]) || gap == "任" || gap == "历任"
        else { return false }
        guard !(0..<view.count).contains(where: { view.sentence[$0] == view.sentence[i] && view.label($0) == .person })
        else { return false }
        let people = Set(
            (0..<i).lazy.filter { view.label($0) == .person && view.names[$0].count > 1 }.map { view.names[$0] })
        return people.count == 1
    }

    /// Whether 的 after a person leads to a post that is taken away: 免去盖世川的……局长职务.
    func removes(_ person: Int, at i: Int) -> Bool {
        var j = i
        while j < view.count, view.sentence[j] == view.sentence[i], view.label(j) != .person {
            if view.label(j) == .title, view.after(j, 3).hasPrefix(in: PostWords.afterTitle) { return true }
            j += 1
        }
        return false
    }

    /// Whether a count of heads stands between people and a title: 9名全国五一劳动奖章获得者.
    func isGroupCount(_ gap: Surface, from person: Int, to title: Int) -> Bool {
        guard gap.count <= 6, title == person + 2, ["", "等", "这"].contains(view.gap(person, title - 1)) else {
            return false
        }
        return view.label(title - 1) == .cardinal && view.gap(title - 1, title).hasPrefix(in: ["名", "位"])
            && view.gap(title - 1, title).count == 1
    }

    func followedByPerson(_ i: Int) -> Bool {
        i + 1 < view.count && view.label(i + 1) == .person && view.gap(i, i + 1).isEmpty
    }
}
