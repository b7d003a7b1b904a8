import Extraction
import TextModel

/// Finds posts, honours and occupations beside persons and bodies.
///
/// A title is a mention when someone holds it: a name follows (副主席张良), a title that is held follows (党组成员、副主席),
/// a name precedes (张良任副主席), or a body owns it (俄罗斯总统).
struct TitleScan {
    let scan: NameScan
    let vocabulary: NameVocabulary
    let persons: [PersonHypothesis]
    private let personStart: Set<Int>
    private let personEnd: Set<Int>
    private let trades: TradeScan

    init(_ scan: NameScan, _ vocabulary: NameVocabulary, trades: TradeScan, persons: [PersonHypothesis]) {
        self.scan = scan
        self.vocabulary = vocabulary
        self.persons = persons
        personStart = Set(persons.map(\.start))
        personEnd = Set(persons.map(\.end))
        self.trades = trades
    }

    /// A stretch that is a title if someone holds it.
    private struct Span {
        var start: Int
        var end: Int
        var traits: WordTraits
        /// Whether what stands before it owns it: a body, a place.
        var isOwned: Bool
        /// Where the word itself begins that the span took others into, or the post that it ends with.
        var bare: Int?
        var score: Double = 0
        var rule = ""
    }

    func candidates() -> [Candidate] {
        var spans = spans()
        var byStart: [Int: Int] = [:]
        for (index, span) in spans.enumerated() { byStart[span.start] = index }
        for index in spans.indices.reversed() { judge(index, &spans, byStart) }
        carryForward(&spans)
        // 工 and 员 alone are heads of titles, none themselves.
        let held = spans.filter { $0.score > 0 && $0.end - $0.start > 1 }
        let known = held.map {
            let end = scan.honourEnd(before: $0.end) ?? $0.end
            return Candidate(range: TextRange($0.start, end), label: .title, score: $0.score, rule: $0.rule)
        }
        return known + held.compactMap(bareCandidate) + unknownTrades(known)
    }

    /// The post alone, where the words before it may be the end of a body that no rule finds: 部长 in
    /// 市总工会劳动和经济工作部部长. It stands only where something else takes those words.
    private func bareCandidate(_ span: Span) -> Candidate? {
        guard let bare = span.bare, bare > span.start + 1, span.end - bare > 1, !span.traits.contains(.honour),
            span.start > 0, Self.officeEnds.contains(scan.units[bare - 1]), scan.units[span.start - 1] >= 0x4E00,
            scan.units[span.start - 1] <= 0x9FFF,
            !Self.neverInTitle.contains(scan.units[span.start - 1])
        else { return nil }
        return Candidate(
            range: TextRange(bare, span.end), label: .title, score: max(0.5, span.score - 0.1), rule: "title.bare")
    }

    /// Last characters of offices: 部 in 经济工作部部长, but no 聘 in 招聘主管.
    private static let officeEnds: UnitSet = UnitSet("部处科室委办股组队所站院".utf16)

    /// 鱼贩, 收派员 between an owner and a name, when no title is known there.
    private func unknownTrades(_ known: [Candidate]) -> [Candidate] {
        let ends = Set(known.map(\.range.end))
        return persons.compactMap { person in
            let end = person.start
            // 职工 and 村民 are words beside names, no trades.
            guard !ends.contains(end), person.logOdds > 2, trades.isTradeHead(end),
                scan.endTraits[end].isDisjoint(with: .nameCue),
                let trade = trades.start(head: end - 1, end: end), trade.border == .owner
            else { return nil }
            return Candidate(range: TextRange(trade.at, end), label: .title, score: 0.7, rule: "title.trade")
        }
    }

    /// The longest title at each place, with the words before it that belong to it.
    private func spans() -> [Span] {
        let wanted: WordTraits = [.post, .crowdTitle, .byline, .postHead, .occupationHead]
        var out: [Span] = []
        var i = 0
        let n = scan.units.count
        while i < n {
            guard !scan.startTraits[i].isDisjoint(with: wanted),
                let word = scan.longestWord(startingAt: i, with: wanted), !isInsideBody(i, end: Int(word.end)),
                scan.breakCost(at: Int(word.end)) < 10
            else {
                i += 1
                continue
            }
            let e = Int(word.end)
            // 副主席 begins at 副; 主席 inside it is no start. A name's own characters are no title.
            if isInsidePerson(i, e) || e - i == 1 && !word.traits.contains(.occupationHead) {
                i += 1
                continue
            }
            var span = Span(start: i, end: e, traits: word.traits, isOwned: false)
            extend(&span, word)
            span.bare = span.start < i ? i : innerPost(of: word)
            if let last = out.last, last.end > span.start {
                if span.end > last.end {
                    if span.start > last.start { span.start = last.end } else { out.removeLast() }
                    out.append(span)
                }
            } else {
                out.append(span)
            }
            i = e - i > 1 || word.traits.contains(.occupationHead) ? e : i + 1
        }
        return out.filter { $0.end > $0.start }
    }

    /// Where the post begins that a longer title ends with: 主任 in 女工委主任.
    private func innerPost(of word: NameScan.Word) -> Int? {
        let s = Int(word.start)
        var best: Int?
        scan.forEachWord(endingAt: Int(word.end)) { inner in
            let b = Int(inner.start)
            guard b > s + 1, inner.traits.contains(.post), b < best ?? .max else { return }
            best = b
        }
        return best
    }

    /// 工会主席 in 区总工会主席 begins inside 总工会; 国防部长 in 俄国防部长 takes in what a body would be.
    private func isInsideBody(_ i: Int, end: Int) -> Bool {
        var j = i - 1
        while j >= 0, i - j <= 6 {
            if !scan.startTraits[j].isDisjoint(with: [.strongBodyHead, .body]),
                scan.words(startingAt: j).contains(where: {
                    Int($0.end) > i && !$0.traits.isDisjoint(with: [.strongBodyHead, .body])
                        && scan.breakCost(at: Int($0.end)) < 8
                        && !(end - i > 3 && Int($0.end) + 1 == end && scan.units[end - 1] == 0x957F)
                })
            {
                return true
            }
            j -= 1
        }
        return false
    }

    private func isInsidePerson(_ s: Int, _ e: Int) -> Bool {
        var low = 0
        var high = persons.count
        while low < high {
            let mid = (low + high) / 2
            if persons[mid].end <= s { low = mid + 1 } else { high = mid }
        }
        return low < persons.count && persons[low].start < e
    }

    /// Takes in the words before a title that belong to it: 动车组 before 司机, 心血管内科 before 主任, 组织部 before 部长 without an owner.
    ///
    /// With an owner (北京市总工会组织部) the department is a body, and the title stays bare.
    private func extend(_ span: inout Span, _ word: NameScan.Word) {
        // 湖北日报全媒体·记者: what stands before is the paper's.
        if word.traits.contains(.byline) { return }
        // 王家村党支部·书记: the branch is a body, though no dictionary has its village.
        if let committee = scan.committeeEnd(of: word) {
            span.start = committee
            span.isOwned = true
            return
        }
        var s = span.start
        var steps = 0
        while s > 0, span.end - s < 14, steps < 5 {
            if personEnd.contains(s) { break }
            let start = Int(scan.leftStart[s])
            let best = scan.traitsBefore(s)
            // 疗休养团·团长, 办公室·室主任: the body ends with the title's first character.
            if scan.units[s - 1] == scan.units[span.start], steps == 0, Self.bodyEnds.contains(scan.units[s - 1]) {
                span.isOwned = true
                break
            }
            if !best.isDisjoint(with: [.place, .body, .country, .ambiguousPlace])
                || !scan.endTraits[s].isDisjoint(with: [.strongBodyHead, .weakBodyHead]) || scan.isLevel(start, s)
                || scan.units[s - 1] == 0xFF09 && steps == 0
            {
                span.isOwned = true
                break
            }
            if steps == 0, isStateBefore(s, span.end) {
                span.isOwned = true
                break
            }
            // 中国科学院原院长: the former post is owned all the same.
            if steps == 0, s > 1, scan.units[s - 1] == 0x539F || scan.units[s - 1] == 0x73B0,
                !scan.endTraits[s - 1].isDisjoint(with: [.strongBodyHead, .weakBodyHead, .body, .place])
            {
                span.isOwned = word.traits.isDisjoint(with: .departmentTitle)
                break
            }
            if best.isDisjoint(with: .noun) || !best.isDisjoint(with: [.function, .verb, .anyTitle, .nameCue]) {
                break
            }
            if Self.neverInTitle.contains(scan.units[s - 1]) || isStop(start, s) { break }
            s = start
            steps += 1
        }
        let isOccupation =
            span.traits.contains(.occupationHead)
            || span.traits.contains(.crowdTitle) && !span.traits.contains(.postHead)
        if span.traits.contains(.honour) {
            // Honours take in the place that confers them: 郑州市三八红旗手.
            if scan.traitsBefore(s).contains(.place), span.isOwned { s = Int(scan.leftStart[s]) }
            span.start = min(span.start, s)
            return
        }
        if span.isOwned {
            if let bare = scan.bareTitle(of: word) {
                span.start = bare
            } else if isOccupation, !(trades.endsDepartment(span.start) && isBody(endingAt: s)) {
                // 宣武医院神经内科·医生: a department is the body's.
                span.start = s
            }
        } else if !span.traits.isDisjoint(with: [.postHead, .occupationHead, .crowdTitle]) {
            span.start = s
        }
        // 电器厂的职工冼星河: a word beside names is no trade.
        guard closes(span.end), scan.endTraits[span.end].isDisjoint(with: .nameCue),
            let whole = trades.start(head: span.start, end: span.end), whole.at < span.start
        else {
            return
        }
        // With an owner a department is a body of its own: 市总工会组织部·部长.
        switch whole.border {
        case .owner where !trades.endsDepartment(span.start) || isOccupation && span.isOwned == false: break
        // Without one it belongs to the title: 社会联络部部长.
        case .mark where isOccupation || trades.isBareDepartment(span.start): break
        default: return
        }
        span.start = behindStops(whole.at, span.start)
    }

    /// 叙外长, 俄国防部长: an office of state behind the one character of its country, which begins the clause.
    private func isStateBefore(_ s: Int, _ e: Int) -> Bool {
        let units = scan.units
        guard Self.offices.contains(units, at: e - 2), scan.startTraits[s - 1].contains(.oneCharacterPlace),
            Int(scan.leftStart[s]) == s - 1, e == units.count || units[e] != 0x4E3A
        else { return false }
        guard s > 1 else { return true }
        let before = units[s - 2]
        return before < 0x4E00 || before >= 0xA000 || Self.beforeState.contains(before)
    }
    private static let offices = PairSet("总统 总理 首相 外长 防长 议长 部长")
    private static let beforeState: UnitSet = UnitSet("称据对同与和由任前".utf16)

    /// Where the words before a title begin behind the last of them that is no part of it.
    private func behindStops(_ from: Int, _ to: Int) -> Int {
        for p in stride(from: to, to: from + 1, by: -1)
        where p - 2 >= from && isStop(p - 2, p) || p - 3 >= from && isStop(p - 3, p) {
            return p
        }
        return from
    }

    /// 社区·网格员, 指派·法律顾问: common nouns of bodies, and verbs by which somebody is chosen, are no part of a title.
    private func isStop(_ s: Int, _ e: Int) -> Bool {
        Self.stops.contains { $0.count == e - s && scan.units[s..<e].elementsEqual($0) }
    }
    private static let stops = "社区 景区 市场 商场 大会 合作社 俱乐部 派出所 对手 指派 委派 聘请 邀请 选派 助攻 推选 推荐"
        .split(separator: " ").map { Array($0.utf16) }

    /// Whether a body's name ends at a position, not only a place's.
    private func isBody(endingAt s: Int) -> Bool {
        !scan.endTraits[s].isDisjoint(with: [.strongBodyHead, .weakBodyHead, .body])
    }

    /// Whether a name follows, or a mark ends the clause.
    private func closes(_ e: Int) -> Bool {
        let units = scan.units
        guard e < units.count else { return true }
        if personStart.contains(e) { return true }
        if units[e] == 0x20 || units[e] == 0x3000 { return personStart.contains(e + 1) }
        return [0x3001, 0xFF0C, 0x3002, 0xFF1B, 0x0A].contains(units[e])
    }

    private static let bodyEnds: UnitSet = UnitSet("团部局院校所队社厅处科站馆厂市区县省镇州会".utf16)
    /// Last characters of words that end what belongs to a title: 本报, 公司, 学校.
    private static let neverInTitle: UnitSet = UnitSet("原现兼曾任新老前籍报司校厂村位名个人本该同年月日时中后前间里上下内".utf16)

    /// Skips what may stand between a title and the next part of a list of posts: 、 兼 ， and spaces.
    private func skipSeparator(_ i: Int) -> Int {
        let units = scan.units
        guard i < units.count else { return i }
        switch units[i] {
        case 0x3001, 0x517C, 0x20, 0x3000: return i + 1
        case 0xFF0C: return i + 1
        default: return i
        }
    }

    private func judge(_ index: Int, _ spans: inout [Span], _ byStart: [Int: Int]) {
        let span = spans[index]
        let units = scan.units
        var after = span.end
        let isFull = !span.traits.isDisjoint(with: [.post, .crowdTitle, .byline])
        // 部长级会议: a rank of something.
        if after < units.count, units[after] == 0x7EA7 { return }
        // 轮值主席国: a state is it.
        if after < units.count, units[after] == 0x56FD, !personStart.contains(after) { return }
        if after < units.count, units[after] == 0x20 || units[after] == 0x3000 { after += 1 }
        if personStart.contains(after) {
            spans[index].score = isFull ? 0.95 : 0.85
            spans[index].rule = "title.before-name"
            return
        }
        // 心血管内科主任的马达: who has the post of a body that was named.
        if isFull, span.isOwned, after < units.count, units[after] == 0x7684, personStart.contains(after + 1) {
            spans[index].score = 0.85
            spans[index].rule = "title.before-name"
            return
        }
        if span.traits.contains(.honour) {
            spans[index].score = 0.85
            spans[index].rule = "title.honour"
            return
        }
        if span.traits.contains(.byline), !span.traits.contains(.post) { return }
        if scan.isSpeakingFor(span.start, span.end) { return }
        // A list of posts: the last is held, so are those before it.
        let next = skipSeparator(span.end)
        if next > span.end, let k = byStart[next], spans[k].score > 0.8, units[span.end] != 0xFF0C, isFull {
            spans[index].score = 0.92
            spans[index].rule = "title.list"
            return
        }
        // 两名旗手——女子轮椅击剑运动员甲、男子举重运动员乙: what the people after the dash are.
        if index + 1 < spans.count, isFull, span.end + 1 < units.count, units[span.end] == 0x2014,
            units[span.end + 1] == 0x2014, spans[index + 1].score > 0.8, spans[index + 1].start - span.end <= 12
        {
            spans[index].score = 0.85
            spans[index].rule = "title.list"
            return
        }
        if index + 1 < spans.count, isFull, spans[index + 1].score >= 0.75,
            isEnumerated(span.end, spans[index + 1].start)
        {
            spans[index].score = 0.85
            spans[index].rule = "title.list"
            return
        }
        if isFull, isPredicate(span) {
            spans[index].score = 0.85
            spans[index].rule = "title.predicate"
            return
        }
        if personEnd.contains(span.start), isFull, !scan.isSpeakingForOthers(span.start, span.end) {
            spans[index].score = 0.9
            spans[index].rule = "title.after-name"
            return
        }
        // 著名的社会活动家，杰出的科学家: what obituaries say of one person.
        if isPraised(span.start), !endsWithFighter(span.end), isFull || span.traits.contains(.occupationHead) {
            spans[index].score = 0.85
            spans[index].rule = "title.praised"
            return
        }
        if span.traits.contains(.post), isGiven(span) {
            spans[index].score = 0.85
            spans[index].rule = "title.given"
            return
        }
        if followsAppointment(span.start), isFull {
            spans[index].score = 0.85
            spans[index].rule = "title.appointed"
            return
        }
        if span.isOwned, span.traits.contains(.post) {
            spans[index].score = 0.75
            spans[index].rule = "title.owned"
        }
    }

    /// 市政协委员、九三学社北京市委副主委: one list of posts, each with its body.
    private func isEnumerated(_ e: Int, _ next: Int) -> Bool {
        let units = scan.units
        guard next > e, next - e <= 26, units[e] == 0x3001 || units[e] == 0x517C else { return false }
        for i in (e + 1)..<max(e + 1, next) where [0x3001, 0xFF0C, 0x3002, 0x0A, 0xFF1B, 0x7684].contains(units[i]) {
            return false
        }
        return true
    }

    /// 巴特尔是包钢焊工, 他是社区网格员: a person is said to hold the title that closes the clause.
    private func isPredicate(_ span: Span) -> Bool {
        let units = scan.units
        guard span.end == units.count || [0x3002, 0xFF0C, 0x3001, 0xFF1B, 0x0A].contains(units[span.end]) else {
            return false
        }
        var i = span.start - 1
        while i > 0, span.start - i < 34 {
            let u = units[i]
            if u == 0x3002 || u == 0xFF1B || u == 0x0A { return false }
            if u == 0x662F {
                // 是, after a name or a pronoun.
                return personEnd.contains(i) || [0x4ED6, 0x5979, 0x6211, 0x4EB2, 0x5B50].contains(units[i - 1])
            }
            i -= 1
        }
        return false
    }

    /// 领队是市总工会副主席张良, 裁判长由张良担任: a clause begins with a post and says who has it.
    private func isGiven(_ span: Span) -> Bool {
        let units = scan.units
        guard span.end < units.count, units[span.end] == 0x662F || units[span.end] == 0x7531, beginsClause(span.start)
        else { return false }
        for i in (span.end + 1)..<min(units.count, span.end + 40) {
            if personStart.contains(i) { return true }
            if [0x3002, 0xFF1B, 0x0A, 0xFF0C].contains(units[i]) { return false }
        }
        return false
    }

    /// Whether a mark or an owner with 的 stands before a position.
    private func beginsClause(_ s: Int) -> Bool {
        s == 0 || [0x3002, 0xFF1B, 0x0A, 0xFF0C, 0xFF1A, 0x201D, 0x7684].contains(scan.units[s - 1])
    }

    /// 著名的, 杰出的, 卓越的 before a title.
    private func isPraised(_ s: Int) -> Bool {
        guard s > 2, scan.units[s - 1] == 0x7684 else { return false }
        return Self.praise.contains { s - 1 >= $0.count && scan.units[(s - 1 - $0.count)..<(s - 1)].elementsEqual($0) }
    }
    /// 忠诚的共产主义战士 is praise, no title.
    private func endsWithFighter(_ e: Int) -> Bool {
        e > 1 && scan.units[e - 2] == 0x6218 && scan.units[e - 1] == 0x58EB
    }
    private static let praise = "著名 杰出 卓越 优秀 伟大 忠诚".split(separator: " ").map { Array($0.utf16) }

    /// 任, 为, 当选 and the like right before a title.
    private func followsAppointment(_ s: Int) -> Bool {
        guard s > 0 else { return false }
        let units = scan.units
        switch units[s - 1] {
        case 0x4EFB: return true
        case 0x4E3A: return s > 1 && [0x9009, 0x547D, 0x4EFB].contains(units[s - 2])
        case 0x9009: return s > 1 && units[s - 2] == 0x5F53
        default: return false
        }
    }

    /// 历任干事、组织部部长、副主席: what follows a held post in a list is held too.
    private func carryForward(_ spans: inout [Span]) {
        for index in spans.indices.dropFirst() where spans[index].score == 0 {
            let previous = spans[index - 1]
            guard previous.score >= 0.75, spans[index].traits.contains(.post),
                skipSeparator(previous.end) == spans[index].start, previous.end < spans[index].start,
                scan.units[previous.end] != 0xFF0C
            else { continue }
            spans[index].score = 0.8
            spans[index].rule = "title.list"
        }
    }
}
