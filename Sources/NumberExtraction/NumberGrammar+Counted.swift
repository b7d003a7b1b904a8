import Extraction
import TextModel

extension NumberGrammar {
    /// How far a counted noun is looked for.
    private static let reach = 24

    /// The classifier and the noun that a number counts: 名, 青年职工 in 60余名青年职工; 台, 微波炉 in 微波炉2台.
    func counted(_ phrase: NumberPhrase, _ row: Int, floor: Int, _ words: Words) -> CountedValue {
        var tail = phrase.tail
        let kind = lexicon.classifiers[row]
        if kind == .noun {
            // 四大展区: 大 stands before the noun.
            let isBig = tail == phrase.core.end + 1 && u[phrase.core.end] == Signs.大
            // 七万农民工: the noun is the whole word.
            let word = lexicon.words.word(u, at: phrase.core.end, limit: Swift.min(u.count, phrase.core.end + 6), words)
            if !isBig, word.end > tail, word.kind == .noun, word.end - phrase.core.end > 2 || unit(tail - 1) == 0x8001 {
                tail = word.end
            }
            return CountedValue(noun: isBig ? noun(from: tail, words) : string(phrase.core.end, withAlternative(tail)))
        }
        // 五六百号人, 120余台（辆）
        if kind == .person, tail - phrase.core.end > 1 {
            return CountedValue(classifier: string(phrase.core.end, tail - 1), noun: string(tail - 1, tail))
        }
        if unit(tail) == 0xFF08 || unit(tail) == 0x28, Signs.isHan(unit(tail + 1)),
            unit(tail + 2) == 0xFF09 || unit(tail + 2) == 0x29
        {
            tail += 3
        }
        let hasHalf = phrase.end == tail && unit(tail - 1) == Signs.半
        var result = CountedValue(classifier: string(phrase.core.end, hasHalf ? tail - 1 : tail))
        let countsPeople = [0x4EBA, 0x540D, 0x4F4D, 0x6237].contains(unit(phrase.core.end))
        if kind == .classifier {
            let ofPeople = [0x540D, 0x4F4D].contains(unit(phrase.core.end)) && tail == phrase.core.end + 1
            result.noun = noun(from: tail, ofPeople: ofPeople, words)
            if tail == phrase.core.end + 1, let noun = result.noun { result.noun = whole(noun, from: tail, words) }
        }
        if result.noun == nil, !continues(tail) || endsAfterBound(tail) || isFormer(phrase.start, tail) {
            result.noun = noun(before: phrase.start, floor: floor, countsPeople: countsPeople, words)
        }
        return result
    }

    private func string(_ start: Int, _ end: Int) -> String {
        String(units: UnsafeBufferPointer(rebasing: raw[start..<Swift.max(start, Swift.min(end, raw.count))]))
    }

    /// Whether the clause goes on with a word that could still name what is counted.
    private func continues(_ i: Int) -> Bool {
        Signs.isHan(unit(i)) || Signs.isNumeral(unit(i)) || Self.openQuotes.contains(unit(i))
    }

    private static let openQuotes = UnitSet("“‘「『《".utf16)
    private static let closeQuotes = UnitSet("”’」』》".utf16)

    /// The noun phrase that begins at a position; nil where a verb or a mark follows.
    private func noun(from: Int, ofPeople: Bool = false, _ words: Words) -> String? {
        let i = from
        if Self.openQuotes.contains(unit(i)) {
            var j = i + 1
            while j < u.count, j < i + Self.reach, !Self.closeQuotes.contains(u[j]), u[j] != 0x0A { j += 1 }
            guard j < u.count, Self.closeQuotes.contains(u[j]), j > i + 1 else { return nil }
            // “最美网格员” is the noun; “希望”小学 goes on.
            return Signs.isHan(unit(j + 1)) ? quoted(i, j + 1, words) : string(i + 1, j)
        }
        return phraseNoun(from: i, ofPeople: ofPeople, words)
    }

    /// The words from a position on, as far as they make a noun phrase; after a relative clause its head (来自云南的教师 is 教师).
    private func phraseNoun(from: Int, ofPeople: Bool, _ words: Words) -> String? {
        let limit = Swift.min(u.count, from + Self.reach)
        var i = measureEnd(from) ?? from
        let from = i
        var start = from
        var end = from
        var actionEnd = from
        var isRelative = false
        func result() -> String? {
            if isRelative { return nil }
            if end == start + 1, Self.changes.contains(u[start]) { return nil }
            if end > start { return string(start, withAlternative(ofPeople ? personEnd(start, end, words) : end)) }
            return actionEnd > start ? string(start, actionEnd) : nil
        }
        while i < limit {
            if u[i] == 0x3001, end == i, end > start, !isRelative, let next = joined(after: i, limit, words) {
                end = next
                i = next
                continue
            }
            // 一辆贴着“流动之家”字样的皮卡
            if Self.openQuotes.contains(u[i]), i > from, isRelative, end == start,
                let close = closeQuote(from: i, limit)
            {
                i = close + 1
                continue
            }
            guard Signs.isHan(u[i]) || Signs.isLatin(u[i]) else {
                // 一道长2.3公里、高近1米的子堤: figures stand in a relative clause.
                guard i > from || Signs.isDigit(u[i]), isRelative || end == start && (actionEnd < i || i == from),
                    Signs.isDigit(u[i]) || u[i] == 0x3001 || u[i] == Signs.point
                else { break }
                isRelative = true
                i += 1
                continue
            }
            if i == from || end == i, !isRelative, let next = attributiveEnd(i, limit), end == start {
                i = next
                continue
            }
            let (next, kind, isKnown) = lexicon.words.word(u, at: i, limit: limit, words)
            if end == i, end > start, !isRelative, isPredicate(i, next) { return result() }
            switch kind {
            case .noun:
                // 30个单位河南省五一劳动奖状: the place begins another phrase.
                if end == i, end > start, !isRelative, isDivision(i, next) { return result() }
                end = next
            case .action:
                actionEnd = next
            case .modifier: break
            case .fragment where i == from && next < limit && (isAspect(u[next]) || Self.attributives.contains(u[i])):
                // 三个扛着工具的养路工, 一位姓朱的窑工
                isRelative = true
            case .fragment:
                if end > start, !isRelative { return result() }
                actionEnd = next
            case .verb where i == from && !isKnown && next - i > 1 && leadsToNoun(next, limit, words): break
            case .verb where end == start && !isRelative && next - i == 2 && makesNoun(next, limit):
                end = next + 1
            // 提出4点建议：, 经过两轮协商，: a deed that is counted.
            case .verb where end == start && !isRelative && next - i == 2 && countsDeeds(from) && !continues(next):
                end = next
            case .verb:
                if end > start, !isRelative { return result() }
                isRelative = true
            case .of:
                if end == i, end > start, !isRelative { return result() }
                start = next
                end = next
                actionEnd = next
                isRelative = false
            case .and where i == from && opensAttribute(i) && hasAttribute(next, limit): isRelative = true
            case .and:
                guard end == i, next < limit, Signs.isHan(u[next]), !Signs.isNumeral(u[next]) else { return result() }
                let other = lexicon.words.word(u, at: next, limit: limit, words)
                guard other.kind == .noun || other.kind == .modifier else { return result() }
            case .function where isRelative && end == start && isAspect(u[i]): break
            case .function:
                if unit(next) == Signs.的, end == start {
                    isRelative = true
                } else if isRelative, end > start || i == from {
                    break
                } else if i == from, opensAttribute(i), hasAttribute(next, limit) {
                    isRelative = true
                } else {
                    return result()
                }
            }
            i = Swift.max(next, end)
        }
        return result()
    }

    /// 86个工地、站点, 260名快递员、外卖员、网约车司机: the end of the list of nouns behind 、 when it ends there or goes on with 和.
    private func joined(after mark: Int, _ limit: Int, _ words: Words) -> Int? {
        var i = mark + 1
        var end: Int?
        while i < limit, i - mark <= 16, Signs.isHan(u[i]), !Signs.isNumeral(u[i]) {
            let (next, kind, _) = lexicon.words.word(u, at: i, limit: limit, words)
            guard kind == .noun || kind == .modifier || kind == .action, next - i > 1 || end == i else { return nil }
            if kind == .noun, isDivision(i, next) || isPlaceName(i, next, words) { return nil }
            end = kind == .noun ? next : nil
            i = next
            if unit(i) == 0x3001 {
                // 名单、简历和3份材料: a number begins another count.
                guard end != nil, !Signs.isNumeral(unit(i + 1)), !Signs.isDigit(unit(i + 1)) else { return nil }
                i += 1
            }
        }
        guard let end, end - mark > 2 else { return nil }
        let next = unit(end)
        return !Signs.isHan(next) && next != 0x3001 && !Signs.isDigit(next) || next == 0x548C || next == 0x4E0E
            || next == 0x53CA ? end : nil
    }

    /// 一名受助学生: a rare verb right after the classifier says what kind of thing the next word is.
    private func leadsToNoun(_ i: Int, _ limit: Int, _ words: Words) -> Bool {
        guard i < limit, Signs.isHan(u[i]) else { return false }
        return lexicon.words.word(u, at: i, limit: limit, words).kind == .noun
    }

    /// “希望”小学: the quotation and the noun behind it.
    private func quoted(_ open: Int, _ after: Int, _ words: Words) -> String? {
        let (next, kind, _) = lexicon.words.word(u, at: after, limit: Swift.min(u.count, after + 6), words)
        guard kind == .noun, next - after > 1 else { return string(open + 1, after - 1) }
        return string(open, next)
    }

    /// Verbs of one character that begin a relative clause: 叫, 姓, 属, 由, 长.
    private static let attributives = UnitSet("叫姓由".utf16)

    /// Whether a word is a division's name with its ending: 河南省.
    private func isDivision(_ start: Int, _ end: Int) -> Bool {
        end - start >= 3 && (u[end - 1] == 0x7701 || u[end - 1] == 0x5E02)
    }

    private func isAspect(_ unit: UInt16) -> Bool { unit == 0x7740 || unit == 0x4E86 || unit == 0x8FC7 }

    /// What a number right before them counts: 一季度, 八级工, but 五一劳动奖章.
    private static let countedFirst = UnitSet("季年月周日天级届期次个名".utf16)

    /// The noun phrase that ends where the number begins: 微波炉2台, 惠及女职工2.1万人.
    private func noun(before number: Int, floor: Int, countsPeople: Bool, _ words: Words) -> String? {
        let end =
            [0x7531, 0x4ECE].contains(unit(number - 1)) && number - 1 > floor
            ? number - 1 : beforeLink(number, floor: floor, countsPeople: countsPeople)
        if Self.closeQuotes.contains(unit(end - 1)) {
            var j = end - 2
            while j > floor, j > end - Self.reach, !Self.openQuotes.contains(u[j]) { j -= 1 }
            return j >= floor && Self.openQuotes.contains(unit(j)) && j + 1 < end - 1 ? string(j + 1, end - 1) : nil
        }
        var from = end
        // 护林员由6人增至22人: the noun stands before another number.
        let floor = end < floor ? 0 : floor
        while from > floor, from > end - Self.reach, Signs.isHan(u[from - 1]),
            !Signs.isNumeral(u[from - 1]) || u[from - 1] == 0x53C2
        {
            from -= 1
        }
        guard from < end else { return nil }
        var i = from
        var isCounted = false
        if from > 0, Signs.isNumeral(unit(from - 1)), Self.countedFirst.contains(u[from]),
            from > floor || u[from] == 0x5C4A
        {
            // 一季度销量: what another number counts goes with that number; 第十届委员会委员: 委员 alone.
            i = u[from] == 0x5C4A ? termEnd(from, end) : lexicon.words.word(u, at: from, limit: end, words).end
        } else if from > floor + 1, Signs.isNumeral(unit(from - 1)) || Signs.isDigit(unit(from - 1)),
            isClassifier(from)
        {
            // 82支抢修队2600人: what stands there is counted already.
            i = from + 1
            isCounted = true
        }
        var start = i
        let first = i
        var last = WordClasses.Class.function
        var single: Int?
        while i < end {
            if let next = attributiveEnd(before: i, end) {
                last = .modifier
                i = next
                continue
            }
            let (next, kind, isKnown) = lexicon.words.word(u, at: i, limit: end, words)
            // 姜 · 汤, 陶 · 片: two single characters are a word that no dictionary has; 职工之家 is one thing.
            defer { single = next == i + 1 && (kind == .fragment || kind == .noun) ? i : nil }
            if next == end, next == i + 1, let single, kind == .fragment || kind == .noun {
                start = Swift.min(start, single)
                last = .noun
                i = next
                break
            }
            if u[i] == 0x4E4B, i + 2 == end, last == .noun {
                i = next
                continue
            }
            switch kind {
            case .action where next + 1 < end && takesObject(i, next, isFirst: start == i): start = next
            case .noun where next + 1 < end && takesObject(i, next, isFirst: start == i): start = next
            case .noun, .modifier, .action: break
            // 开放实训工位, 摆着数控机床: after a verb a rare one says what kind of thing the next word is.
            case .verb where !isKnown && next < end && next - i > 1 && (last == .verb || isAspect(unit(i - 1))): break
            case .verb:
                // 充电柜, 停车位: a verb and one character are a noun; else the noun begins behind it.
                if next + 1 != end { start = next }
            case .fragment:
                if next != end { start = next }
            case .of, .and, .function: start = next
            }
            // 年内新建, 日均
            if next - i == 2, u[i] == 0x5E74 && u[i + 1] == 0x5185 || u[i] == 0x65E5 && u[i + 1] == 0x5747 {
                start = next
            }
            // 全市, 其中, 本市, but not 本科
            if next - i == 2, u[i] == 0x5168 || u[i] == 0x5176 || u[i] == 0x672C && kind != .noun { start = next }
            // 台儿庄区在档困难职工1385户: where they are.
            if next < end, start == i, isDivision(i, next) || next - i >= 3 && u[next - 1] == 0x533A { start = next }
            last = kind
            i = next
        }
        if isCounted, start == first { return nil }
        // 劳动争议186件, 藏书200万册: an action that is counted as a thing, unless people are.
        let isThing = last == .action && !countsPeople
        guard last == .noun || last == .fragment || isThing, end - start > 1 else { return nil }
        // 年内办16期
        if last == .fragment, [0x529E, 0x5206, 0x51FA, 0x62DB].contains(u[end - 1]) { return nil }
        let cut = withoutAmount(start, end)
        guard cut > start, !isPlaceName(start, cut, words) else { return nil }
        // 公园总数达1065个: the amount is what is told.
        if cut < end, end < number, unit(number - 1) == 0x8FBE || unit(number - 2) == 0x8FBE { return nil }
        let ofHeads = countsHeads(number)
        // 达成意向1352人: what 人 counts is people.
        if ofHeads, !endsWithPerson(start, cut), !Self.groups.contains(u[cut - 1]) { return nil }
        return string(listStart(start, ofHeads: ofHeads, words), cut)
    }
}

extension WordClasses {
    /// The word at a position: a token where the segmenter ran, else the longest known one.
    ///
    /// `isKnown` is false where only the tagger says what the word is.
    func word(
        _ u: UnsafeBufferPointer<UInt16>, at start: Int, limit: Int, _ words: Words
    ) -> (end: Int, kind: Class, isKnown: Bool) {
        func plain() -> (end: Int, kind: Class, isKnown: Bool) {
            let found = word(u, at: start, limit: limit)
            return (found.end, found.kind, true)
        }
        let tokens = words.tokens
        guard !tokens.isEmpty else { return plain() }
        var low = 0
        var high = tokens.count
        while low < high {
            let mid = (low + high) / 2
            if Int(tokens[mid].start) < start { low = mid + 1 } else { high = mid }
        }
        guard low < tokens.count, Int(tokens[low].start) == start, Int(tokens[low].end) <= limit else {
            return plain()
        }
        let end = Int(tokens[low].end)
        if ownFirsts.contains(u[start]), let own = own[Array(u[start..<end])] { return (end, own, true) }
        // 白色, 黄色 say of what kind the noun is.
        if end - start == 2, u[end - 1] == 0x8272 { return (end, .modifier, true) }
        let known = word(u, at: start, limit: end)
        let kind = known.end == end ? known.kind : nil
        // 首批互认工匠365名: 批 counts, and begins no noun.
        if u[start] == 0x6279, end == start + 1 { return (end, .function, true) }
        // The tagger is not asked about words of which the dictionary is sure.
        if let kind, kind != .verb, kind != .fragment { return (end, kind, true) }
        return (end, Self.joined(kind, words.partOfSpeech(of: low)), kind != nil)
    }

    /// What a word is by the dictionary and by the tagger, which sees it in its sentence.
    ///
    /// The tagger decides on words that the dictionary lacks (倾覆), and makes a noun of a verb (两次座谈). A word that is as
    /// often a noun stays one: 劳动争议.
    private static func joined(_ known: Class?, _ tag: PartOfSpeech) -> Class {
        guard let tagged = byTag(tag) else { return known ?? .noun }
        switch (known, tagged) {
        case (nil, _): return tagged
        case (.verb, .action): return tagged
        case (.fragment, .noun), (.fragment, .modifier): return tagged
        default: return known ?? tagged
        }
    }

    private static func byTag(_ tag: PartOfSpeech) -> Class? {
        Int(tag.rawValue) < byIndex.count ? byIndex[Int(tag.rawValue)] : nil
    }

    /// The class of each tag; nil where no tagger ran.
    private static let byIndex: [Class?] = PartOfSpeech.tags.map { tag in
        switch tag {
        case "": nil
        case "n", "nr", "ns", "nt", "nz", "nx", "Ng", "an", "l", "i", "j": .noun
        case "vn": .action
        case "a", "b", "z", "s", "t", "Ag", "Tg": .modifier
        case "v", "vd", "Vg": .verb
        case "d", "p", "c", "u", "r", "m", "f", "y": .function
        default: .noun
        }
    }
}
