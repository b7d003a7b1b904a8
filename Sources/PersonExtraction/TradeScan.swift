import Extraction
import SequenceModel
import TextModel

/// Finds titles that no dictionary has whole: 涂装工, 配电运检工, 冷链车司机, 中国区总裁.
///
/// What shows an unknown title is a border on its left, as a body, a mark or 的, with nothing between but words that titles
/// are made of. Verbs are among them before a head of one character (彩灯制作工), not before a longer one (采访焊工).
struct TradeScan {
    let scan: NameScan
    /// Where the model's bodies and places end.
    private let namesEnd: Set<Int>

    private let vocabulary: NameVocabulary

    init(scan: NameScan, vocabulary: NameVocabulary, spans: [ModelSpan]) {
        self.scan = scan
        self.vocabulary = vocabulary
        namesEnd = Set(
            spans.filter { [.organization, .geopolitical].contains($0.label) && $0.score > 0.9 }.map(\.range.end))
    }

    private static let longest = 8
    /// Characters that a title follows.
    private static let openers: Set<UInt16> = Set("的是名位个叫为任和与及由跟".utf16)
    /// Characters that no title holds.
    private static let never: Set<UInt16> = Set("了着过在对向给把被让请找见有这那们等说也都又".utf16)

    /// What a title begins after.
    enum Border { case none, mark, owner }

    /// Where the title begins whose head stands at a range, and what stands before it; nil when no border is near.
    func start(head: Int, end: Int) -> (at: Int, border: Border)? {
        var p = head
        var sawVerb = false
        // 社会联络部部长: verbs name departments.
        let mayHoldVerbs = end - head == 1 || endsDepartment(head)
        while head - p <= Self.longest {
            let border = p == head && isBareDepartment(head) ? .none : border(p)
            if border == .mark, sawVerb || isCommonNoun(p, head) { return nil }
            if border != .none {
                let start = bodyEnd(before: p, end: end) ?? p
                // 86岁的退休钳工: what somebody was is no part of the title.
                let isRetired = end - start > 3 && scan.units[start] == 0x9000 && scan.units[start + 1] == 0x4F11
                // 总工会原主席, 巴基斯坦前参议员: nor is that the post is a former one.
                let isFormer = start + 1 == head && [0x539F, 0x524D].contains(scan.units[start])
                // 老邮递员, but 老支书.
                let isOld = end - start > 3 && scan.units[start] == 0x8001
                if isOld, end - p >= 2 { return (start + 1, border) }
                return end - p >= 2 ? (isRetired ? start + 2 : isFormer ? head : start, border) : nil
            }
            guard !Self.never.contains(scan.units[p - 1]) else { return nil }
            let start = max(0, Int(scan.leftStart[p]))
            if start < p, scan.leftWord[p] >= 0 {
                let word = scan.words[Int(scan.leftWord[p])]
                if !word.traits.isDisjoint(with: [.function, .anyTitle, .nameCue]) { return nil }
                if !mayHoldVerbs, isPlainVerb(word) { return nil }
                sawVerb = sawVerb || !mayHoldVerbs && word.traits.contains(.verb) && !word.traits.contains(.noun)
            }
            p = start < p ? start : p - 1
        }
        return nil
    }

    /// Whether the stretch before a head ends as departments do, which are bodies of their own after an owner.
    func endsDepartment(_ p: Int) -> Bool { p > 0 && Self.departments.contains(scan.units[p - 1]) }
    private static let departments: Set<UInt16> = Set("部处科室办局院所队站心厅司庭会委组团校厂市区县镇乡村道".utf16)

    /// 德国福伊特集团中国区总裁: a place within the title, right after a body.
    private func bodyEnd(before p: Int, end: Int) -> Int? {
        guard scan.endTraits[p].contains(.place), scan.endTraits[p].isDisjoint(with: [.strongBodyHead, .weakBodyHead]),
            let place = scan.longestWord(endingAt: p, with: .place), end - Int(place.start) <= Self.longest + 2
        else { return nil }
        let s = Int(place.start)
        return !scan.endTraits[s].isDisjoint(with: [.strongBodyHead, .weakBodyHead]) && scan.breakCost(at: s) < 3
            || namesEnd.contains(s) && scan.endTraits[s].isDisjoint(with: .place) ? s : nil
    }

    /// 社区 in 他是社区网格员: a common noun for a body or place is no part of the title.
    private func isCommonNoun(_ s: Int, _ e: Int) -> Bool {
        scan.words(startingAt: s).contains {
            Int($0.end) == e
                && !$0.traits.isDisjoint(with: [.weakBodyHead, .strongBodyHead, .locationHead, .facilityHead])
        } || e - s == 2 && scan.units[s] == 0x793E && scan.units[s + 1] == 0x533A
    }

    /// A verb of everyday text or of dealing with persons; 盾构, 锻造 are rare and name trades.
    private func isPlainVerb(_ word: NameScan.Word) -> Bool {
        guard word.traits.contains(.verb), !word.traits.contains(.noun), word.context >= 0 else { return false }
        let context = vocabulary.contexts[Int(word.context)]
        return context.logProbability > Self.common || context.personAfter > 0
    }
    private static let common: Float = -10.6

    /// Whether a department ends here that is no known body: 社会联络部, not 商务部 and 公安局.
    func isBareDepartment(_ p: Int) -> Bool {
        p > 1 && Self.inner.contains(scan.units[p - 1])
            && scan.endTraits[p].isDisjoint(with: [.body, .strongBodyHead, .place])
    }
    private static let inner: Set<UInt16> = Set("部处科室".utf16)

    private func border(_ p: Int) -> Border {
        // 区教育科科长: a department after its owner's kind.
        if scan.isLevel(p, p + 1) { return .owner }
        guard p > 0 else { return .mark }
        let unit = scan.units[p - 1]
        if unit < 0x4E00 || unit > 0x9FFF || Self.openers.contains(unit) { return .mark }
        if namesEnd.contains(p) { return .owner }
        let ends = !scan.endTraits[p].isDisjoint(with: [.strongBodyHead, .weakBodyHead, .body, .place])
        return ends && scan.breakCost(at: p) < 3 ? .owner : .none
    }

    /// The head of an unknown trade before a name: 鱼贩, 收派员, 种植户.
    func isTradeHead(_ p: Int) -> Bool { p > 1 && Self.heads.contains(scan.units[p - 1]) }
    private static let heads: Set<UInt16> = Set("员工商户贩师匠手农医警".utf16)
}
