import Extraction
import TextModel

/// Whether someone holds a title: a name beside it, a list, a verb, a body.
extension TitleScan {
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

    func judge(_ index: Int, _ spans: inout [Span], _ byStart: [Int: Int]) {
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
            spans[index].rule = span.traits.contains(.honour) ? "title.honour" : "title.before-name"
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
    func carryForward(_ spans: inout [Span]) {
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
