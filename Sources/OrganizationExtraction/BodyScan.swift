import Extraction
import TextModel

/// Finds names of bodies: from each head (总工会, 局, 公司) leftwards over the words that names of bodies are made of.
///
/// Each word to the left adds its log-odds of standing inside a name; each border adds that of a name beginning after the word
/// before it. The best border wins, if the name has an owner: a place, a known body, a level (市, 区), characters of no known word.
struct BodyScan {
    let scan: NameScan
    let vocabulary: NameVocabulary
    var hypotheses: [BodyHypothesis] = []

    /// Log-odds that a name begins at any place, that it goes on after a word, that it ends.
    private static let prior: Float = -4.2
    private static let goesOn: Float = -0.5
    private static let longest = 32
    private static let sides: UnitSet = UnitSet("东西南北".utf16)
    private static let afterArmy: UnitSet = UnitSet("方用工舰".utf16)

    init(_ scan: NameScan, _ vocabulary: NameVocabulary) {
        self.scan = scan
        self.vocabulary = vocabulary
    }

    mutating func run() {
        for e in 1...scan.units.count {
            let traits = scan.endTraits[e]
            guard !traits.isDisjoint(with: [.strongBodyHead, .weakBodyHead, .body]) else { continue }
            if let body = scan.longestWord(endingAt: e, with: .body) { known(body) }
            if let head = scan.longestWord(endingAt: e, with: .anyBodyHead) { extend(head) }
        }
    }

    /// A body of the dictionary: 国务院.
    private mutating func known(_ word: NameScan.Word) {
        let s = Int(word.start)
        let e = Int(word.end)
        guard !isPartOfTitle(s, e), !startsQuantified(s), !endsInMinister(s, e) else { return }
        // 叙军·方, 乌军·用机场: the side that speaks and what armies use are not the army.
        if scan.units[e - 1] == 0x519B, e < scan.units.count, Self.afterArmy.contains(scan.units[e]) { return }
        // 市总 in 市总工会 is no body.
        guard
            !scan.words(startingAt: s).contains(where: {
                Int($0.end) > e && !$0.traits.isDisjoint(with: [.body, .strongBodyHead])
            })
        else { return }
        var value: Float = e - s > 2 ? 5 : 3
        value -= 0.5 * Float(scan.breakCost(at: s) + scan.breakCost(at: e))
        guard value > 0 else { return }
        if let street = streetStart(s) {
            hypotheses.append(
                BodyHypothesis(start: street, end: e, logOdds: value, rule: "organization.street", afterPlace: s))
            return
        }
        hypotheses.append(BodyHypothesis(start: s, end: e, logOdds: value, rule: "organization.known", afterPlace: s))
    }

    /// Where the name begins of a street or new district whose body stands at `s`: 东城区东直门·街道总工会, 新·区总工会.
    private func streetStart(_ s: Int) -> Int? {
        guard s > 0, scan.isLevel(s, s + 2) || scan.units[s] == 0x533A else { return nil }
        if scan.units[s] == 0x533A { return scan.units[s - 1] == 0x65B0 ? s - 1 : nil }
        var start = Int(scan.leftStart[s])
        guard (2...3).contains(s - start), scan.units[start..<s].allSatisfy({ $0 >= 0x4E00 && $0 < 0xA000 }) else {
            return nil
        }
        if scan.leftWord[s] >= 0 {
            let word = scan.words[Int(scan.leftWord[s])]
            let context = word.context >= 0 ? vocabulary.contexts[Int(word.context)] : nil
            // 联合街道总工会, 各级街道总工会: what stands before bodies is no street's name.
            guard (context?.bodyAfter ?? 0) < 0.3, !BodyBorders.joins.contains(scan.units, at: start),
                word.traits.isDisjoint(with: [.function, .anyTitle, .body, .strongBodyHead, .weakBodyHead])
            else { return nil }
        }
        while start > 0, let division = scan.longestWord(endingAt: start, with: .fullDivision) {
            start = Int(division.start)
        }
        return start
    }

    /// 党组 in 党组书记 and 工会 in 工会主席 are parts of the title.
    ///
    /// Not so when the title is a department's (组织部部长), nor after a level: 镇党委 in 镇党委书记.
    private func isPartOfTitle(_ s: Int, _ e: Int) -> Bool {
        if s > 0, e - s == 2, scan.isLevel(s - 1, s) { return false }
        return scan.words(startingAt: s).contains {
            Int($0.end) > e && !$0.traits.isDisjoint(with: [.post, .crowdTitle]) && scan.breakCost(at: Int($0.end)) < 6
                && scan.bareTitle(of: $0) != e
        }
    }

    /// 俄国防部·长: the body of a title that begins inside its name (国防部长), where no word goes on from 长 (长沙).
    private func endsInMinister(_ s: Int, _ e: Int) -> Bool {
        guard e < scan.units.count, scan.units[e] == 0x957F, Int(scan.rightEnd[e]) == e + 1 else { return false }
        return scan.longestWord(endingAt: e + 1, with: .post).map { Int($0.start) > s } ?? false
    }

    /// Whether a committee or department ends here inside the word of a title: 党委 in 镇党委书记.
    private func endsInTitle(_ s: Int, _ e: Int) -> Bool {
        scan.words(startingAt: s).contains {
            Int($0.end) > e && !$0.traits.isDisjoint(with: [.post, .crowdTitle]) && scan.bareTitle(of: $0) == e
        }
    }

    /// 各区总工会 is no body, though 区总工会 may be.
    private func startsQuantified(_ s: Int) -> Bool {
        Self.levels.contains(scan.units[s]) && !scan.isLevel(s, s + 1)
    }

    private mutating func extend(_ head: NameScan.Word) {
        let e = Int(head.end)
        var h = Int(head.start)
        var levelBonus: Float = 0
        // 工会主席 is a word; after 镇 the committee ends inside it.
        let breaks = endsInTitle(h, e) ? 0 : Float(scan.breakCost(at: e))
        guard breaks < 6 else { return }
        if breaks < 3, propose(group(before: h), end: e, after: h) { return }
        if scan.breakCost(at: h) >= 4 {
            // 市政府 and 技术部 are words of the vocabulary: the name goes on from their start.
            // 干部 is none: it never ends a body's name.
            guard let cover = scan.longestWord(endingAt: e, with: .noun), Int(cover.start) < h, cover.context >= 0,
                cover.traits.isDisjoint(with: [.post, .crowdTitle]),
                vocabulary.contexts[Int(cover.context)].bodyLast > -1
                    || scan.isLevel(Int(cover.start), Int(cover.start) + 1),
                scan.breakCost(at: Int(cover.start)) < 3
            else { return }
            h = Int(cover.start)
            if scan.isLevel(h, h + 1) { levelBonus = 1.5 }
        }
        guard !isPartOfTitle(h, e) else { return }
        let isCompany = scan.units[e - 1] == 0x53F8 && e - Int(head.start) >= 4
        // 市中心 is a place, 科考团队 a team of no name.
        if h > 0, scan.units[e - 1] == 0x5FC3, e - h == 2, Self.levels.contains(scan.units[h - 1]) { return }
        if h > 0, e - h == 1, scan.units[h] == 0x961F, scan.units[h - 1] == 0x56E2 { return }
        // 广西中北部: a part of a land.
        let last = Int(head.start)
        if e - last == 1, last > 0, scan.units[last] == 0x90E8, Self.sides.contains(scan.units[last - 1]) { return }
        let isStrong = head.traits.contains(.strongBodyHead)
        let context = head.context >= 0 ? vocabulary.contexts[Int(head.context)] : nil
        var sum = Self.prior + max(context?.bodyLast ?? 0, isStrong ? 5 : 2) + levelBonus - 0.4 * breaks
        if let after = scan.contextAfter(e, vocabulary) { sum += max(-2, min(2, after.bodyBefore)) }
        var best: BodyHypothesis?
        // 集团工会·副主席, 州委政法委·书记: a common noun or a bare committee owns the body of a title.
        if endsInTitle(h, e), let owner = scan.bareOwner(before: h) ?? scan.bareCommittee(before: h) {
            hypotheses.append(
                BodyHypothesis(start: owner, end: e, logOdds: 4, rule: "organization.of-noun", afterPlace: owner))
            return
        }
        var hasOwner = e - h > 1 && scan.isLevel(h, h + 1)
        var passedVerb = false
        var passedAnd = false
        var beganWithPlace = false
        var p = h
        var afterPlace = h
        func consider() {
            // Any word before 有限公司 is a firm's name.
            guard hasOwner || isCompany && h - p >= 2, e - p >= 3 || h == p else { return }
            // 第十一届 before a body that it does not follow a place's name in counts the term: it stands before the name.
            if scan.units[p] == 0x7B2C { return }
            let value = sum + startScore(p) - (hasOwner ? 0 : 0.5)
            if value > best?.logOdds ?? -2 {
                best = BodyHypothesis(
                    start: p, end: e, logOdds: value, rule: isStrong ? "organization.head" : "organization.weak-head",
                    afterPlace: afterPlace)
            }
        }
        if hasOwner { consider() }
        while p > 0, e - p < Self.longest {
            if breaks < 3, p < h, propose(group(before: p), end: e, after: p) { return }
            if let open = bracket(before: p) {
                p = open
                continue
            }
            guard let piece = inside(before: p, head: h, isCompany: isCompany) else { break }
            if passedVerb, piece.isName { break }
            // 资源和社会保障局 joins words of the vocabulary; 佟年和 before a body ends a name.
            if passedAnd, piece.isName || piece.isHead || piece.isUnknown { break }
            // 市委·市政府: a level begins a name of its own after another body.
            if scan.isLevel(p, p + 1), !scan.endTraits[p].isDisjoint(with: [.strongBodyHead, .weakBodyHead, .body]) {
                break
            }
            if beganWithPlace, piece.isPlain { break }
            if !isStrong, piece.isAnd { break }
            // 经国务院, 美国利用北约: what is a name by itself has only its place before it.
            if head.traits.contains(.body), p == h, !piece.isPlace, !piece.isOwner { break }
            beganWithPlace = piece.isPlace && piece.isName
            passedAnd = piece.isAnd
            passedVerb = passedVerb || piece.isVerb
            if piece.isPlace, afterPlace == p || afterPlace == h { afterPlace = p }
            sum += piece.score + Self.goesOn
            p = piece.start
            hasOwner = hasOwner || piece.isOwner
            consider()
            if sum < -14 { break }
        }
        guard var best, best.logOdds > -2 else { return }
        // 市委·市政府: beside another body of the same owner a level's body stands by itself.
        if scan.isLevel(best.start, best.start + 1), !scan.endTraits[best.start].isDisjoint(with: .anyBodyHead) {
            best.rule = "organization.beside"
            best.logOdds = max(best.logOdds, 2)
        }
        hypotheses.append(best)
    }

    /// A word inside a name, read leftwards.
    private struct Piece {
        var start: Int
        var score: Float
        var isOwner: Bool
        var isPlace: Bool
        var isVerb = false
        /// A place, a known body: what a name of its own begins with.
        var isName = false
        var isHead = false
        var isAnd = false
        /// A plain word of the vocabulary, which names no owner: no name goes on to its left past a place.
        var isPlain = false
        /// Characters of no known word.
        var isUnknown = false
    }

    private func inside(before p: Int, head: Int, isCompany: Bool) -> Piece? {
        let units = scan.units
        let unit = units[p - 1]
        if Self.isHardBorder(unit) { return nil }
        if let ordinal = ordinal(before: p) { return Piece(start: ordinal, score: 0.6, isOwner: true, isPlace: false) }
        let start = Int(scan.leftStart[p])
        // 同 begins words of firms' names (同城, 同仁) that no vocabulary has.
        let isFirmCharacter = isCompany && unit == 0x540C && p < head
        if p - start == 1, Self.hardStops.contains(unit), !isFirmCharacter { return nil }
        // 易水寒任·市工人文化宫: the verb of an appointment ends what is before the body.
        if unit == 0x4EFB, scan.isLevel(p, p + 1) || !scan.startTraits[p].isDisjoint(with: [.place, .body]) {
            return nil
        }
        // 秋季班在·区工人文化宫: nor does a name go through a preposition before a level.
        if unit == 0x5728 || unit == 0x7531, scan.isLevel(p, p + 1) { return nil }
        // 5月6日市总工会: a date is no part of the name.
        if [0x65E5, 0x6708, 0x5E74].contains(unit), p > 1, units[p - 2] >= 0x30, units[p - 2] <= 0x39 { return nil }
        let index = scan.leftWord[p]
        guard index >= 0 else {
            // 报市人民代表大会备案: the verb before a level is no part of a word.
            if p - start == 2, Self.levels.contains(unit), Self.hardStops.contains(units[start]) {
                return Piece(start: p - 1, score: 1.8, isOwner: true, isPlace: true)
            }
            if unit >= 0x4E00 && unit < 0xA000 {
                return Piece(start: start, score: 0.9, isOwner: true, isPlace: false, isUnknown: true)
            }
            let isDigitOrLetter = unit < 0x80 && unit > 0x2F
            return Piece(start: start, score: isDigitOrLetter ? -0.6 : -3, isOwner: isDigitOrLetter, isPlace: false)
        }
        let word = scan.words[Int(index)]
        let context = word.context >= 0 ? vocabulary.contexts[Int(word.context)] : nil
        var score = max(context?.bodyInside ?? 0, word.traits.contains(.noun) ? -1.2 : -3)
        let traits = word.traits
        if traits.contains(.place) {
            return Piece(start: start, score: max(score, 2.8), isOwner: true, isPlace: true, isName: true)
        }
        if traits.contains(.ambiguousPlace) || traits.contains(.oneCharacterPlace) && context == nil {
            return Piece(start: start, score: max(score, 1), isOwner: true, isPlace: true)
        }
        if !traits.isDisjoint(with: [.body, .location, .facility]) {
            return Piece(start: start, score: max(score, 1.5), isOwner: true, isPlace: false, isName: true)
        }
        if traits.contains(.strongBodyHead) { score = max(score, 0.8) }
        if traits.contains(.weakBodyHead) { score = max(score, 0.2) }
        // 管理 and 保障 are verbs that names are made of; 举办 is not. 驻 stands inside 中国驻韩国大使馆.
        // 印染 and 配送 before a head name a trade; after 成立 and 慰问 a name begins.
        // So do 新建 and 调研, of which every text is full: 调研工会工作.
        let isTrade =
            p == head && p - start == 2 && (context?.bodyAfter ?? 0) < 0.3
            && (context?.logProbability ?? -20) < Self.everyday
        let isVerb = traits.contains(.verb) && score < 0.5 && unit != 0x9A7B && !isTrade
        // 上海打造…中心, 美国利用北约: a verb that no name was ever seen to hold ends it.
        if isVerb, p - start > 1, !traits.contains(.noun), (context?.bodyInside ?? -3) < -0.9 { return nil }
        // 副市长高朋代表北京市政府: nor does a name hold a post, but for members of what it is a body of.
        if traits.contains(.post), p - start > 1, !Self.members.contains(Array(units[start..<p])) { return nil }
        if isVerb { score = min(score, 0) - 0.5 }
        if unit == 0x9A7B { score = 0 }
        if isFirmCharacter { return Piece(start: start, score: -0.3, isOwner: false, isPlace: false) }
        if traits.contains(.function) {
            if unit != 0x548C { return nil }
            score = -0.8
        }
        if context == nil, traits.isDisjoint(with: [.strongBodyHead, .weakBodyHead]) { score -= 0.5 }
        // 市委 before 组织部 is an owner too.
        let isLevel =
            scan.isLevel(start, p) || p - start == 2 && scan.isLevel(start, start + 1) && traits.contains(.weakBodyHead)
        if isLevel { score = max(score, 1.8) }
        let isNational = traits.contains(.oneCharacterPlace) && p - start == 1 && score > -1
        return Piece(
            start: start, score: score, isOwner: isLevel || isNational || traits.contains(.japaneseSurname),
            isPlace: isLevel,
            isVerb: isVerb, isHead: !traits.isDisjoint(with: [.strongBodyHead, .weakBodyHead]),
            isAnd: unit == 0x548C && p - start == 1,
            isPlain: context != nil && p - start > 1 && !isLevel && !isNational
                && traits.isDisjoint(with: [.strongBodyHead, .weakBodyHead, .japaneseSurname]) && score < 3)
    }

    /// How likely a name begins here, by the word before and the word after.
    private func startScore(_ p: Int) -> Float {
        var value = scan.contextBefore(p, vocabulary)?.bodyAfter ?? 0
        value = max(-2.5, min(2.5, value))
        if !scan.endTraits[p].isDisjoint(with: .anyBodyHead), scan.isLevel(p, p + 1) { value = max(value, 0) }
        if !scan.startTraits[p].isDisjoint(with: [.place, .body]) { value += 1 }
        if scan.isLevel(p, p + 1) || scan.isLevel(p, p + 3) { value += 0.8 }
        value -= 0.4 * Float(min(scan.breakCost(at: p), 10))
        // 由, 与, 同 and a closing bracket or quote leave no doubt; half a word does.
        return value
    }

    /// Verbs at least this common name no trade; the log-probability of a word.
    private static let everyday: Float = -10
    private static let members: Set<[UInt16]> = Set(
        "委员 代表 理事 监事 董事 专家 院士 教授".split(separator: " ").map { Array($0.utf16) })
    static let levels: UnitSet = UnitSet("市区省县州镇乡村旗盟".utf16)
    /// Single words that no name goes through.
    private static let hardStops: UnitSet = UnitSet("原现兼及与等的是在了由向把将为于从被让据报会说有对到都也该各全本或就以至给跟同".utf16)

    /// 第十一届, 第九届、十届 and 第三十三 inside a name.
    private func ordinal(before p: Int) -> Int? {
        let units = scan.units
        var i = p - 1
        var sawNumeral = false
        while i >= 0, p - i <= 10 {
            let u = units[i]
            if u == 0x7B2C { return sawNumeral ? i : nil }
            if u == 0x5C4A || u == 0x3001 && sawNumeral {
                i -= 1
                continue
            }
            guard UnitSet.numerals.contains(u) else { return nil }
            sawNumeral = true
            i -= 1
        }
        return nil
    }

    private static func isHardBorder(_ unit: UInt16) -> Bool {
        if unit >= 0x4E00 && unit < 0xA000 { return false }
        if unit >= 0x30 && unit <= 0x39 || unit | 0x20 >= 0x61 && unit | 0x20 <= 0x7A { return false }
        return unit != 0xB7
    }

    /// （集团） inside a name: the place where the bracket opens.
    private func bracket(before p: Int) -> Int? {
        let units = scan.units
        guard [0xFF09, 0x29].contains(units[p - 1]) else { return nil }
        var i = p - 2
        while i > 0, p - i <= 8, units[i] >= 0x4E00, units[i] < 0xA000 { i -= 1 }
        guard i > 0, [0xFF08, 0x28].contains(units[i]), p - i >= 4, units[i - 1] >= 0x4E00, units[i - 1] < 0xA000 else {
            return nil
        }
        // A place or 集团, not a short name: 包头钢铁（集团）有限责任公司.
        let isPart = scan.words(startingAt: i + 1).contains {
            Int($0.end) == p - 1 && !$0.traits.isDisjoint(with: [.place, .weakBodyHead, .strongBodyHead])
        }
        let isGroup = units[i + 1] == 0x96C6 || units[i + 1] == 0x63A7 || units[i + 1] == 0x56FD
        return isPart || isGroup ? i : nil
    }
}
