import Extraction
import TextModel

/// Finds stretches that may be names, by how their characters, the words beside them and the words they would break speak for it.
struct PersonScan {
    let scan: NameScan
    let vocabulary: NameVocabulary
    let likelihood: NameLikelihood
    private let trades: TradeScan
    var hypotheses: [PersonHypothesis] = []
    /// The first dot (·) at or behind the position that `run` is at: few texts have any.
    private(set) var nextDot = -1
    /// Where the model, when one read the text, is so much against a name that no rule could lift it; see `PersonEvidence`.
    let isHopeless: [Bool]
    /// The first mark of a list at or behind the next position but one.
    var nextMark = -1
    /// The starts that `run` did not weigh: the model rules names out there.
    var isLeftOut: [Bool]
    /// What stands after each position says, once it was asked for; NaN before: many stretches end at one place.
    private var right: [Float]

    /// Hypotheses below this are forgotten; a list or a repetition may still lift those above.
    static let floor: Float = -9

    init(_ scan: NameScan, _ vocabulary: NameVocabulary, trades: TradeScan, reading: ModelReading?) {
        self.scan = scan
        isHopeless = reading?.isLost(NameLabels.person, by: PersonEvidence.hopelessLoss) ?? []
        isLeftOut = [Bool](repeating: false, count: scan.units.count)
        self.vocabulary = vocabulary
        self.trades = trades
        likelihood = NameLikelihood(units: scan.units, characters: vocabulary.characters)
        right = [Float](repeating: .nan, count: scan.units.count + 1)
        hypotheses.reserveCapacity(scan.units.count / 4)
    }

    private var count: Int { scan.units.count }

    mutating func run() {
        for s in 0..<count {
            let unit = scan.units[s]
            guard unit >= 0x4E00, unit < 0xA000 else { continue }
            // A start inside a word that the text can hardly do without is no start.
            guard scan.breakCost(at: s) < 9 else { continue }
            while nextDot < s || nextDot < count && !Self.isDot(scan.units[nextDot]) { nextDot += 1 }
            if isRuledOut(s) {
                isLeftOut[s] = true
                // A title is seldom there, and asked for sooner than the character.
                if s + 1 < count, !scan.startTraits[s + 1].isDisjoint(with: [.post, .crowdTitle, .nameCue]),
                    vocabulary.characters.isSurname(unit)
                {
                    surnameAndTitle(s)
                }
            } else {
                propose(s)
            }
        }
    }

    /// Weighs the names that may begin at a position.
    mutating func propose(_ s: Int) {
        let unit = scan.units[s]
        let left = leftEvidence(s)
        if vocabulary.characters.isSurname(unit) {
            for length in 2...3 {
                attempt(s, s + length, left, rule: "person.name") { $0.chinese(s, $1, surname: 1) }
            }
            surnameAndTitle(s)
        }
        if !scan.startTraits[s].isDisjoint(with: [.compoundSurname, .japaneseSurname]) { longSurname(s, left) }
        if left.isTitle || vocabulary.characters[unit].foreign > -9.5 { foreign(s, left) }
        if left.isTitle {
            for length in 2...4 {
                attempt(s, s + length, left, rule: "person.titled", bonus: -left.freePenalty) { $0.free(s, $1) }
            }
        }
    }

    /// What stands before a position says for a name there.
    struct LeftEvidence {
        var logOdds: Float
        var isTitle: Bool
        /// What a name of no known make must make up for, after a word that also names crowds.
        var freePenalty: Float = 0
    }

    /// Particles, which neither begin nor end a name but in rare ones.
    private static let particles: UnitSet = UnitSet("同和与对向从在为以由被把将的是说等及了不也就都还又而则使让令赴占".utf16)
    /// Rare surnames that are everyday words.
    private static let functionCharacters: UnitSet = UnitSet("同和占对从向于由经时可应将让给有是以为能会没都又全都已所有方成向相关明高上中门".utf16)

    func leftEvidence(_ s: Int) -> LeftEvidence {
        var value = max(-3, scan.personCue(before: s, vocabulary))
        let ends = scan.endTraits[s]
        var isTitle = false
        var freePenalty: Float = 0
        if !ends.isDisjoint(with: [.post, .byline, .postHead]),
            let title = scan.longestWord(endingAt: s, with: [.post, .byline, .postHead])
        {
            value = max(value, title.end - title.start > 1 ? 4.2 : 2)
            if !scan.endTraits[Int(title.start)].isDisjoint(with: [.strongBodyHead, .body, .place]) { value += 0.8 }
            isTitle = true
        } else if ends.contains(.crowdTitle) {
            value = max(value, 2.4)
            isTitle = true
            freePenalty = 1
        } else if !ends.isDisjoint(with: [.occupationHead, .nameCue]) && scan.units[s - 1] != 0x5BB6 {
            value = max(value, 2)
            isTitle = ends.contains(.nameCue)
            freePenalty = 2
            // 自贡海天文化股份有限公司彩灯制作工: a trade that a body owns names somebody.
            if let head = scan.longestWord(endingAt: s, with: .occupationHead),
                let trade = trades.start(head: Int(head.start), end: s)
            {
                value = max(value, trade.border == .owner ? 3.8 : 2.8)
                isTitle = true
                freePenalty = trade.border == .owner ? 1 : 2
            }
        }
        if isLabelled(s) {
            value = max(value, 4.2)
            isTitle = true
        }
        if s < count, Self.particles.contains(scan.units[s]) { value -= 3.5 }
        if !isTitle || freePenalty > 0, s < count, Self.functionCharacters.contains(scan.units[s]) { value -= 2.5 }
        return LeftEvidence(logOdds: value, isTitle: isTitle, freePenalty: freePenalty)
    }

    /// 联系人：, 作者：, 责任编辑：: a name stands after the colon.
    private func isLabelled(_ s: Int) -> Bool {
        guard s > 2, scan.units[s - 1] == 0xFF1A || scan.units[s - 1] == 0x3A else { return false }
        return Self.labels.contains { $0.count < s && scan.units[(s - 1 - $0.count)..<(s - 1)].elementsEqual($0) }
    }
    private static let labels = "联系人 作者 主讲人 主持人 编辑 责编 校对 美编 策划 统筹 制图 记者 摄影 供稿 撰稿".split(separator: " ").map {
        Array($0.utf16)
    }

    /// What stands after a position says for a name before it.
    func rightEvidence(_ e: Int) -> Float {
        var value = max(-3, scan.personCue(after: e, vocabulary))
        // 是一名, 是一位: said of persons.
        if e + 2 < count, scan.units[e] == 0x662F, scan.units[e + 1] == 0x4E00,
            [0x540D, 0x4F4D, 0x4E2A].contains(scan.units[e + 2])
        {
            value = max(value, 2.5)
        }
        if takesOffice(e) { value = max(value, 5) }
        if e < count, !scan.startTraits[e].isDisjoint(with: [.post, .nameCue]) {
            value = max(value, scan.startTraits[e].contains(.nameCue) ? 1.5 : 2)
        }
        return value
    }

    private mutating func attempt(
        _ s: Int, _ e: Int, _ left: LeftEvidence, rule: String, bonus: Float = 0,
        _ likely: (NameLikelihood, Int) -> Float
    ) {
        guard e <= count else { return }
        for i in (s + 1)..<e where scan.units[i] < 0x4E00 || scan.units[i] >= 0xA000 { return }
        // A part of a name with · is no name of its own.
        if s > 0, Self.isDot(scan.units[s - 1]) || e < count && Self.isDot(scan.units[e]) { return }
        let own = likely(likelihood, e)
        if self.right[e].isNaN { self.right[e] = rightEvidence(e) }
        let right = self.right[e]
        var value = NameLikelihood.prior + own + freed(s, e, left) + left.logOdds + right + bonus
        if Self.particles.contains(scan.units[e - 1]) { value -= 3 }
        // 孟加拉虎, 钱江杯, 王家坝镇: what follows makes it the name of something else.
        if e < count, Self.suffixes.contains(scan.units[e]), Int(scan.rightEnd[e]) == e + 1 { value -= 3 }
        // Unknown words look like names; in running text a name needs a little more than its characters.
        if !left.isTitle, left.logOdds < 1, right < 1 { value -= rule == "person.name" ? 1 : 1.5 }
        if left.isTitle, left.freePenalty == 0, left.logOdds >= 5, vocabulary.characters[scan.units[s]].surname > -7 {
            value += 1.2
        }
        // 主席温馨，: between a post and a mark a surname and what goes with it can hardly be another word.
        if left.isTitle, left.freePenalty < 2, closes(e), e - s <= 3, vocabulary.characters[scan.units[s]].surname > -9
        {
            value += left.freePenalty == 0 ? 3 : 2
        }
        // Between a title and a mark or a verb of saying stands a name, though its characters be a common word: 主席温馨，.
        if left.isTitle, left.freePenalty < 2, right >= 0.8 || closes(e) { value += left.freePenalty == 0 ? 3 : 2 }
        if value > Self.floor { hypotheses.append(PersonHypothesis(start: s, end: e, logOdds: value, rule: rule)) }
    }

    /// What the text gains when a range is taken out of it as a name.
    ///
    /// The segmenter makes one token of an unknown name too (宫晓燕). Then the token is no other reading that the name must
    /// make up for, and the name is weighed against its characters in running text.
    private func freed(_ s: Int, _ e: Int, _ left: LeftEvidence) -> Float {
        let outside = Float(scan.outside(s, e))
        guard e - s <= 4, scan.isToken(s, e), !isWord(s, e) else { return outside }
        var characters: Float = left.isTitle && left.freePenalty < 2 ? 0 : -2
        for i in s..<e { characters -= vocabulary.characters[scan.units[i]].text }
        return max(outside, characters)
    }

    /// Whether the dictionaries have a range as a word.
    private func isWord(_ s: Int, _ e: Int) -> Bool {
        scan.words(startingAt: s).contains {
            Int($0.end) == e && !$0.traits.isDisjoint(with: [.vocabulary, .place, .ambiguousPlace, .country])
        }
    }

    private static let suffixes: UnitSet = UnitSet("镇乡村县市区州省岛河湖山港江海湾角族语杯奖牌号虎氏国洲寺庙路街桥站人军派党队".utf16)

    /// Whether a mark stands at a position.
    private func closes(_ e: Int) -> Bool {
        e == count || [0x3001, 0xFF0C, 0x3002, 0xFF1B, 0xFF1A, 0x0A, 0xFF08, 0xFF09].contains(scan.units[e])
    }

    private mutating func longSurname(_ s: Int, _ left: LeftEvidence) {
        for word in scan.words(startingAt: s) {
            let k = Int(word.end) - s
            if word.traits.contains(.compoundSurname) {
                for g in 1...2 {
                    attempt(s, s + k + g, left, rule: "person.name") { $0.chinese(s, $1, surname: k) }
                }
            }
            if word.traits.contains(.japaneseSurname) {
                for g in 1...3 {
                    attempt(s, s + k + g, left, rule: "person.japanese") { $0.japanese(s, $1, surname: k) }
                }
            }
        }
    }

    /// Transliterated names, with their parts joined at ·.
    private mutating func foreign(_ s: Int, _ left: LeftEvidence) {
        var e = s + 1
        while e < count, e - s < 8, likelihood.isForeign(scan.units[e]) { e += 1 }
        let isPart = s > 0 && Self.isDot(scan.units[s - 1]) || e < count && Self.isDot(scan.units[e])
        if e - s >= 2, !isPart {
            for end in (s + 2)...e {
                attempt(s, end, left, rule: "person.foreign") { $0.foreign(s, $1) }
            }
        }
        // The first part ends at the dot; later parts may hold any character up to a border.
        guard nextDot - s <= 8 else { return }
        var dot = s
        while dot < count, dot - s < 8, scan.units[dot] >= 0x4E00, scan.units[dot] < 0xA000 { dot += 1 }
        guard dot < count, dot > s, Self.isDot(scan.units[dot]) else { return }
        guard !inForeignRun(s - 1) || scan.breakCost(at: s) < 1, !beginsWithWord(s, dot) else { return }
        var part = dot
        while part < count, Self.isDot(scan.units[part]) {
            var end = part + 1
            var best = (end: 0, value: -Float.infinity)
            var ratio: Float = 0
            while end < count, end - part <= 8, scan.units[end] >= 0x4E00, scan.units[end] < 0xA000 {
                end += 1
                let entry = vocabulary.characters[scan.units[end - 1]]
                ratio += entry.foreign - entry.text - 0.3
                let value = ratio + rightEvidence(end) - 0.5 * Float(scan.breakCost(at: end))
                if end - part >= 2, value > best.value { best = (end, value) }
                if end < count, Self.isDot(scan.units[end]) { best = (end, 0) }
            }
            if best.end == 0 { break }
            part = best.end
        }
        guard part > dot else { return }
        var own: Float = 0
        var known = 0
        for i in s..<part where !Self.isDot(scan.units[i]) {
            if likelihood.isForeign(scan.units[i]) { known += 1 }
            own += 1
        }
        guard Float(known) >= 0.65 * own, !isBodys(part) else { return }
        hypotheses.append(
            PersonHypothesis(
                start: s, end: part, logOdds: 9 + left.logOdds * 0.5 - Float(scan.breakCost(at: s)),
                rule: "person.foreign-full"))
    }

    /// 根据美国·约翰斯, 美国·比尔: a word of the language or a country, and a name of its own behind it.
    private func beginsWithWord(_ s: Int, _ dot: Int) -> Bool {
        let opening: WordTraits = [.function, .verb, .country]
        return scan.words(startingAt: s).contains {
            $0.end - $0.start > 1 && Int($0.end) + 2 <= dot && !$0.traits.isDisjoint(with: opening)
        }
    }

    /// 约翰斯·霍普金斯大学, 梅琳达·盖茨·基金会: the body has the name.
    private func isBodys(_ e: Int) -> Bool {
        !scan.endTraits[e].isDisjoint(with: .anyBodyHead) || !scan.startTraits[e].isDisjoint(with: .strongBodyHead)
    }

    private func inForeignRun(_ i: Int) -> Bool {
        i >= 0 && scan.units[i] >= 0x4E00 && likelihood.isForeign(scan.units[i])
    }

    static func isDot(_ unit: UInt16) -> Bool { unit == 0xB7 || unit == 0x30FB || unit == 0x2022 || unit == 0x2027 }

    /// A bare surname before a title or a form of address: 周 in 周总理, 杜 in 杜奶奶.
    private mutating func surnameAndTitle(_ s: Int) {
        guard s + 1 < count else { return }
        guard let title = scan.longestWord(startingAt: s + 1, with: [.post, .crowdTitle, .nameCue]),
            title.end - title.start <= 3
        else { return }
        let own = vocabulary.characters[scan.units[s]].surname
        guard own > -10.5, !isNamedState(s) else { return }
        // 车大娘, 金教授: what begins a phrase before a form of address hardly ends another word.
        let isAddressed = title.traits.contains(.address) && beginsPhrase(s)
        guard isAddressed || Self.addresses.contains(scan.units[Int(title.end) - 1]),
            isAddressed
                ? !Self.attributes.contains(scan.units[s]) : !Self.neverSurname.contains(scan.units[s])
        else { return }
        let evidence = isAddressed ? 6 : max(leftEvidence(s).logOdds, 0)
        let value = NameLikelihood.prior - 2 + own + Float(scan.outside(s, s + 1)) + evidence + 3.2
        guard value > Self.floor else { return }
        hypotheses.append(PersonHypothesis(start: s, end: s + 1, logOdds: value, rule: "person.surname-title"))
    }

    /// 乌总统 where 乌克兰 is told of: the one character of a country that the text names in full.
    private func isNamedState(_ s: Int) -> Bool {
        scan.startTraits[s].contains(.oneCharacterPlace)
            && scan.words.contains {
                $0.end - $0.start > 1 && $0.traits.contains(.country) && scan.units[Int($0.start)] == scan.units[s]
            }
    }

    /// Whether a mark, 的 or nothing stands before a position.
    private func beginsPhrase(_ s: Int) -> Bool {
        s == 0 || scan.units[s - 1] == 0x7684 || scan.units[s - 1] < 0x4E00 || scan.units[s - 1] >= 0xA000
    }

    /// Characters before forms of address that are no surnames there: 老师傅, 女教授, 各老师.
    private static let attributes: UnitSet = UnitSet("两该各本每某几老男女小大新副是有和与对向让给请从由该这那位名个我你他她".utf16)
    /// Last characters of the titles that follow a bare surname.
    private static let addresses: UnitSet = UnitSet("记任长理席统师奶爷妈姨叔生士姐太授总监傅伯婶哥弟员娘婆公嫂汉夫".utf16)
    /// Characters before titles that are hardly surnames there: 副, 任, 原.
    private static let neverSurname: UnitSet = UnitSet(
        "任原时前现该各两由经和与于向为同对从女男老小大总副兼正首常都应让给有是名多个位新当党市省区县州国单连法代全公商工农金银车班所路".utf16)
}
