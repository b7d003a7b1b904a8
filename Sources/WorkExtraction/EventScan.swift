import Extraction
import TextModel

/// Finds named events: a head (活动, 大会, 博览会) with a quoted name, an edition, a year, an anniversary or an owner before it.
struct EventScan {
    let scan: NameScan
    let starts: WorkStarts
    let vocabulary: NameVocabulary

    func candidates() -> [Candidate] {
        var out: [Candidate] = []
        for word in scan.words(with: .event) {
            let value = 3 - 0.5 * Float(scan.breakCost(at: Int(word.start)) + scan.breakCost(at: Int(word.end)))
            guard value > 0 else { continue }
            // 第八届中国国际进口博览会, 2022年北京冬奥会.
            var s = Int(word.start)
            // 卡塔尔世界杯: games that move from place to place.
            if isGames(word), let place = scan.longestWord(endingAt: s, with: [.place, .country]),
                scan.breakCost(at: Int(place.start)) < 2
            {
                s = Int(place.start)
            }
            while s > 0, let start = edition(before: s) { s = start }
            out.append(candidate(s, Int(word.end), value, "event.known"))
        }
        for e in scan.ends(with: .eventHead) {
            guard scan.breakCost(at: e) < 6, let head = head(endingAt: e) else { continue }
            if isStage(head) { continue }
            if let found = anniversary(head) ?? named(head) { out.append(found) }
        }
        out += series()
        out += QuotedEvents(scan: scan, starts: starts, events: self).candidates()
        out += storms()
        out += incidents()
        out += congresses()
        out += sessions()
        out += shortGames()
        out += framed()
        return out + EventAliases(scan: scan, starts: starts, events: out).candidates()
    }

    /// The longest head that ends at a position and begins where a word may.
    private func head(endingAt e: Int) -> NameScan.Word? {
        var best: NameScan.Word?
        scan.forEachWord(endingAt: e) { word in
            guard word.traits.contains(.eventHead), scan.breakCost(at: Int(word.start)) < 6 else { return }
            if best.map({ word.start < $0.start }) ?? true { best = word }
        }
        return best
    }

    func candidate(_ s: Int, _ e: Int, _ value: Float, _ rule: String) -> Candidate {
        Candidate(range: TextRange(s, e), label: .event, score: Float.probability(logOdds: value), rule: rule)
    }

    /// Marks that no name of an event goes through, quotes and titles aside.
    func isBorder(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x201C, 0x201D, 0x300A, 0x300B, 0xB7, 0x20, 0x2014: return false
        case 0x4E00..<0xA000, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return false
        default: return true
        }
    }

    /// “金秋助学”2023年定西圆梦大学发放仪式, 第三届四川省…技能大赛, 2024年首都职工健步走活动, 北京国际电影节.
    func named(_ head: NameScan.Word) -> Candidate? {
        let units = scan.units
        let e = Int(head.end)
        let h = Int(head.start)
        if scan.endTraits[e].contains(.body), scan.longestWord(endingAt: e, with: .body) != nil { return nil }
        var p = h
        var best: (start: Int, value: Float, rule: String)?
        var verbs = 0
        var sawPost = false
        while p > 0, e - p < 46 {
            let unit = units[p - 1]
            if unit == 0x201D || unit == 0x300D {
                guard let open = quote(before: p), isPlainRun(p, h), !isKnownEvent(p, e) else { break }
                let quoteEnd = p
                p = open
                verbs = 0
                if !isCommonHead(head) || best != nil || isAction(head) && e - 2 - quoteEnd >= 2 {
                    best = (p, 3, "event.quoted")
                } else {
                    best = (p, -1, "event.quoted")
                }
                continue
            }
            if let start = edition(before: p) {
                // 今年首次采取行动: a year before a verb is no part of a name.
                if verbs > 0, best == nil, isAction(head) { break }
                // 第一次来参加进博会: what is counted is a deed.
                if unit == 0x6B21, best == nil, p < h, scan.startTraits[p].contains(.verb),
                    scan.startTraits[p].isDisjoint(with: .noun)
                {
                    break
                }
                p = start
                // 全国首届铜鼓文化展
                if p > 1, scan.units[p - 2] == 0x5168, scan.units[p - 1] == 0x56FD { p -= 2 }
                best = (p, 3.4, best.map { $0.rule == "event.owned" ? "event.edition" : $0.rule } ?? "event.edition")
                verbs = 0
                continue
            }
            // 《生物多样性公约》第十五次缔约方大会: what the parties signed.
            if unit == 0x300B, best?.rule == "event.edition", let open = title(before: p) {
                p = open
                best = (p, 3.4, "event.edition")
                continue
            }
            // 十四届全国政协第九次双周协商座谈会: the term of a body before its session.
            if best?.rule == "event.edition", let start = term(before: p) {
                p = start
                best = (p, 3.4, "event.edition")
                continue
            }
            if let open = placeInBrackets(before: p) ?? formInBrackets(before: p) {
                p = open
                continue
            }
            // 中国—中亚峰会: a dash joins two owners.
            if Self.dashes.contains(unit), p > 1, scan.units[p - 2] != unit,
                !scan.endTraits[p - 1].isDisjoint(with: .place)
            {
                p -= 1
                continue
            }
            guard
                unit >= 0x4E00 && unit < 0xA000 || unit >= 0x41 && unit <= 0x7A || unit == 0xB7
                    || isInCode(p - 1)
            else { break }
            let start = Int(scan.leftStart[p])
            let traits = scan.traitsBefore(p)
            if p - start == 1, Self.hardStops.contains(unit) {
                // 2023宜昌精细化工与新能源材料招商推介会: a pair of nouns in a name that its edition opens.
                guard best == nil, verbs == 0, Self.joints.contains(unit), opensWithEdition(start) else { break }
                p = start
                continue
            }
            if traits.contains(.post) && !traits.contains(.noun) {
                // 2022年房山区基层工会主席培训班: those whom it is for.
                guard best == nil, verbs == 0 else { break }
                sawPost = true
            }
            if traits.contains(.verb) {
                // 进博会·举行多场论坛, 考察队·完成首次科考: what is held or done begins behind the verb.
                if p - start == 2, Self.holding.contains(scan.units, at: start) { break }
                verbs += 1
                // 市委举办2023年…, 宣布巴黎残奥会开幕: the owner stands right before the rest of the name.
                if best != nil, best?.rule != "event.quoted" { break }
                let context = scan.leftWord[p] >= 0 ? scan.words[Int(scan.leftWord[p])].context : -1
                let opens = context >= 0 && vocabulary.contexts[Int(context)].bodyAfter > 0.3
                // Before its quoted name an event has no verbs: 在…市场举办“春风送岗”….
                if verbs > 3 || opens && best != nil || best != nil && best?.rule == "event.quoted"
                    || p - start == 1 && best != nil
                {
                    break
                }
            }
            // 第十五届全国运动会乒乓球男单决赛: a final of the games is a part of them.
            if isFinal(head), let games = scan.longestWord(endingAt: p, with: .eventHead), isHostGames(games) {
                return nil
            }
            p = start
            if traits.contains(.event), verbs == 0 {
                // 春风行动暨就业援助月活动.
                best = (p, 3, "event.joined")
            } else if !traits.isDisjoint(with: [.place, .body, .location])
                || best?.rule == "event.edition" && isCouncil(p, start: start, traits)
                || isNationwide(p, to: h) && isContest(head)
            {
                if let old = best {
                    // The owner before an edition or a quoted name belongs to the name.
                    if verbs < 2 { best = (p, old.value, old.rule) }
                } else if verbs <= 1 && isNationwide(p, to: h) && isContest(head)
                    || verbs == 0
                        && (isNamedHead(head) || isMeet(head) && isDivision(p)
                            || traits.contains(.place) && Int(scan.leftStart[h]) == p && isGathering(head))
                {
                    best = (p, 1.5, "event.owned")
                }
            } else if best?.rule == "event.owned", scan.leftWord[p] >= 0, traits.contains(.noun), verbs == 0 {
                continue
            }
        }
        guard let best, best.value > 0, !sawPost || best.rule != "event.owned" else { return nil }
        if best.rule == "event.edition", scan.units[best.start] == 0x7B2C, isCommonHead(head) || isActivity(head),
            !hasPlace(best.start, e)
        {
            // 第三次出舱活动 counts; 第40次南极考察任务 names.
            return nil
        }
        return candidate(best.start, raceEnd(e), best.value, best.rule)
    }

    private static let holding = PairSet("举行 召开 举办 开展 开幕 闭幕 落幕 启动 出席 参加 完成 亮相")

    /// Whether a digit is part of a code with letters: G60科创走廊, 5G应用.
    private func isInCode(_ i: Int) -> Bool {
        func isDigit(_ i: Int) -> Bool { scan.units[i] >= 0x30 && scan.units[i] <= 0x39 }
        func isLetter(_ i: Int) -> Bool { scan.units[i] | 0x20 >= 0x61 && scan.units[i] | 0x20 <= 0x7A }
        guard isDigit(i) else { return false }
        var (s, e) = (i, i + 1)
        while s > 0, isDigit(s - 1) { s -= 1 }
        while e < scan.units.count, isDigit(e) { e += 1 }
        return s > 0 && isLetter(s - 1) || e < scan.units.count && isLetter(e)
    }

    /// 市政府第58次常务会议, 政协大同市第十四届委员会第五次会议: whose session it is.
    private func isCouncil(_ s: Int, start: Int, _ traits: WordTraits) -> Bool {
        !traits.isDisjoint(with: .strongBodyHead) || scan.isLevel(s, s + 1) || scan.isLevel(s, s + 2)
    }

    /// Heads that need more than a quoted name: “创森”行动.
    func isCommonHead(_ head: NameScan.Word) -> Bool {
        let e = Int(head.end)
        let pair = (scan.units[e - 2], scan.units[e - 1])
        return pair == (0x884C, 0x52A8) || pair == (0x5DE5, 0x7A0B) || pair == (0x8BA1, 0x5212)
            || pair == (0x4F1A, 0x8BAE) || pair == (0x6BD4, 0x8D5B) && head.end - head.start == 2
            || pair == (0x4E8B, 0x4EF6) || pair == (0x4EFB, 0x52A1)
    }

    /// 行动, which a slogan in quotes names only with more words between: “尊法守法”服务农民工行动, not “创森”行动.
    private func isAction(_ head: NameScan.Word) -> Bool {
        let e = Int(head.end)
        return scan.units[e - 2] == 0x884C && scan.units[e - 1] == 0x52A8
    }

    /// A stage of a named event, which is no part of its name: 决赛 of 职工篮球赛, 启动仪式 of 消费季.
    private func isStage(_ head: NameScan.Word) -> Bool {
        var s = Int(head.start)
        guard s > 1, Self.stages.contains(Array(scan.units[s..<Int(head.end)])) else { return false }
        // ……比赛闭幕式暨颁奖大会
        if scan.units[s - 1] == 0x66A8, let first = scan.longestWord(endingAt: s - 1, with: .eventHead),
            Self.stages.contains(Array(scan.units[Int(first.start)..<Int(first.end)])), first.start > 1
        {
            s = Int(first.start)
        }
        return scan.endTraits[s].contains(.eventHead) || s > 2 && lastWord(s) != nil
    }
    private static let stages: Set<[UInt16]> = Set(
        "决赛 半决赛 总决赛 预赛 初赛 复赛 开幕式 闭幕式 开幕仪式 闭幕仪式 启动仪式 颁奖仪式 颁奖典礼 颁奖大会 开班仪式 结业仪式".split(separator: " ").map {
            Array($0.utf16)
        })

    /// 全国 right at a position, with a subject between it and the head: not 全国竞赛.
    private func isNationwide(_ p: Int, to head: Int) -> Bool {
        head >= p + 6 && scan.units[p] == 0x5168 && scan.units[p + 1] == 0x56FD
    }

    /// Heads that 全国 makes a name: 全国职工焊接技术比武, 全国春耕备耕现场会.
    private func isContest(_ head: NameScan.Word) -> Bool {
        let text = Array(scan.units[Int(head.start)..<Int(head.end)])
        return Self.contests.contains { text.count >= $0.count && Array(text.suffix($0.count)) == $0 }
    }
    private static let contests: [[UInt16]] = "大赛 竞赛 比武 推进会 现场会 锦标赛 展示会 观摩会 运动会 工作会议 电视电话会议 部署会".split(separator: " ")
        .map {
            Array($0.utf16)
        }

    /// Whether a year or edition stands a few words before a position, with no verb between.
    private func opensWithEdition(_ start: Int) -> Bool {
        var p = start
        // 十七届五次执委会议和省委会议: two events.
        if scan.endTraits[p].contains(.eventHead) { return false }
        while p > 0, start - p < 20 {
            if edition(before: p) != nil { return true }
            if scan.units[p - 1] == 0xFF09, let open = placeInBrackets(before: p) {
                p = open
                continue
            }
            guard scan.units[p - 1] >= 0x4E00, scan.units[p - 1] < 0xA000 else { return false }
            let left = Int(scan.leftStart[p])
            if p - left == 1, Self.hardStops.contains(scan.units[p - 1]) { return false }
            if scan.traitsBefore(p).contains(.verb), !scan.traitsBefore(p).contains(.noun) { return false }
            p = left
        }
        return false
    }

    /// An opening bracket before `p` with a word for a form in it: 酒泉钢铁（集团）有限责任公司.
    private func formInBrackets(before p: Int) -> Int? {
        guard scan.units[p - 1] == 0xFF09, p >= 5, scan.units[p - 4] == 0xFF08 else { return nil }
        let inside = Array(scan.units[p - 3..<p - 1])
        return Self.forms.contains(inside) ? p - 4 : nil
    }
    private static let forms: Set<[UInt16]> = Set(["集团", "中国", "控股"].map { Array($0.utf16) })

    /// 活动, of which there are many.
    private func isActivity(_ head: NameScan.Word) -> Bool {
        let e = Int(head.end)
        return e > 1 && scan.units[e - 2] == 0x6D3B && scan.units[e - 1] == 0x52A8
    }

    private func hasPlace(_ s: Int, _ e: Int) -> Bool {
        (s..<e).contains { !scan.startTraits[$0].isDisjoint(with: [.place, .location, .body]) }
    }

    /// 大会, 峰会, 论坛, 年会: a place before them tells which.
    private func isGathering(_ head: NameScan.Word) -> Bool {
        let pair = (scan.units[Int(head.end) - 2], scan.units[Int(head.end) - 1])
        return pair == (0x5927, 0x4F1A) || pair == (0x5CF0, 0x4F1A) || pair == (0x8BBA, 0x575B)
            || pair == (0x5E74, 0x4F1A)
    }

    /// Whether between a quoted name and the head stand no words that end a name.
    private func isPlainRun(_ s: Int, _ e: Int) -> Bool {
        var p = e
        while p > s {
            let start = Int(scan.leftStart[p])
            if p - start == 1, Self.hardStops.contains(scan.units[p - 1]) { return false }
            // 正在, 存在: “匕首”导弹正在特别军事行动中使用.
            if scan.units[p - 1] == 0x5728 { return false }
            p = min(start, p - 1)
        }
        return e - s < 26
    }

    /// Heads that an owner alone makes a name: 北京冬奥会, 北京国际电影节; not 活动.
    private func isNamedHead(_ head: NameScan.Word) -> Bool {
        let text = Array(scan.units[Int(head.start)..<Int(head.end)])
        guard text.count > 1 else { return false }
        return text.last == 0x8282 && text.count > 2
            || (2...text.count).contains { Self.namedHeads.contains(text.suffix($0)) }
    }

    private static let namedHeads: Set<ArraySlice<UInt16>> = Set(
        "集体协商会议 联赛 博览会 运动会 全运会 奥运会 冬奥会 残奥会 冬残奥会 亚运会 世界杯 锦标赛 公开赛 马拉松 峰会 进博会 服贸会 广交会 代表大会 战役 起义 大罢工"
            .split(separator: " ").map { Array($0.utf16)[...] })
    private static let joints: UnitSet = UnitSet("与和及".utf16)
    private static let hardStops: UnitSet = UnitSet("的在是了由向把将为于从被让据对到都也该各与和及等号名个并或以自起就作着过他她我你们这那".utf16)

    /// The start of 《…》 that ends right before a position.
    private func title(before p: Int) -> Int? {
        var i = p - 2
        while i >= 0, p - i < 40, scan.units[i] != 0x0A, scan.units[i] != 0x300B {
            if scan.units[i] == 0x300A { return i }
            i -= 1
        }
        return nil
    }

    func quote(before p: Int) -> Int? {
        var i = p - 2
        while i >= 0, p - i < 32, scan.units[i] != 0x0A, scan.units[i] != 0x3002 {
            if scan.units[i] == 0x201C || scan.units[i] == 0x300C { return i }
            i -= 1
        }
        return nil
    }

    /// Start of 2024年 (no date follows), 第十八届, 十四届二次, 第40次 right before `p`.
    func edition(before p: Int) -> Int? {
        let units = scan.units
        let last = units[p - 1]
        if let year = bareYear(before: p) { return year }
        // 首届中国—中亚峰会.
        if last == 0x5C4A, p > 1, units[p - 2] == 0x9996 { return p - 2 }
        // 2024年度
        if last == 0x5EA6, p > 5, units[p - 2] == 0x5E74 { return edition(before: p - 1) }
        if last == 0x5E74 {
            guard p >= 5, (2...5).allSatisfy({ units[p - $0] >= 0x30 && units[p - $0] <= 0x39 }) else { return nil }
            guard p == units.count || !(units[p] >= 0x30 && units[p] <= 0x39) else { return nil }
            return p - 5
        }
        guard last == 0x5C4A || last == 0x6B21 else { return nil }
        var i = p - 2
        var sawNumeral = false
        while i >= 0, p - i < 10 {
            let u = units[i]
            if u == 0x7B2C { return sawNumeral ? i : nil }
            guard UnitSet.numerals.contains(u) || u == 0x5C4A && sawNumeral else { break }
            sawNumeral = true
            i -= 1
        }
        // 十四届二次会议 has no 第.
        return sawNumeral && last == 0x6B21 && (i + 1..<p).contains { units[$0] == 0x5C4A } ? i + 1 : nil
    }

    /// 2024 in 2024“星耀南湖”创业大赛 and 2024无锡马拉松: a year without 年 right before a name.
    private func bareYear(before p: Int) -> Int? {
        let units = scan.units
        guard p >= 4, p < units.count, units[p] == 0x201C || units[p] >= 0x4E00 && units[p] < 0xA000,
            !Self.notAfterYear.contains(units[p]),
            (1...4).allSatisfy({ units[p - $0] >= 0x30 && units[p - $0] <= 0x39 }),
            units[p - 4] == 0x31 && units[p - 3] == 0x39 || units[p - 4] == 0x32 && units[p - 3] == 0x30
        else { return nil }
        guard p == 4 || !(units[p - 5] >= 0x2E && units[p - 5] <= 0x39) else { return nil }
        // 2023—2024乌鲁木齐冰雪旅游季: a season that begins in one year and ends in the next.
        if p > 8, Self.dashes.contains(units[p - 5]),
            (6...9).allSatisfy({ units[p - $0] >= 0x30 && units[p - $0] <= 0x39 })
        {
            return p - 9
        }
        return p - 4
    }
    /// Units and classifiers, after which the four digits are a count.
    private static let notAfterYear: UnitSet = UnitSet("年名人个万亿元件家次多余吨米公千百场项条辆台所座余岁度".utf16)

    /// An opening bracket before `p` with a place in it: 2023宜昌（深圳）招商推介会.
    private func placeInBrackets(before p: Int) -> Int? {
        guard p > 3, scan.units[p - 1] == 0xFF09 else { return nil }
        for i in stride(from: p - 3, to: max(0, p - 9), by: -1) where scan.units[i] == 0xFF08 {
            let isPlace = scan.words(startingAt: i + 1).contains {
                Int($0.end) == p - 1 && !$0.traits.isDisjoint(with: [.place, .country])
            }
            // 淄博（齐国故城）非遗集市: a spot of the place before the brackets.
            let isSpot = i > 0 && !scan.traitsBefore(i).isDisjoint(with: [.place, .location]) && p - i <= 9
            return (isPlace || isSpot) && i > 0 ? i : nil
        }
        return nil
    }
}
