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
        // 金砖国家领导人第十六次会晤 has its number; 峰会期间成功会晤 is a deed.
        if units[e - 1] == 0x6664, best.rule != "event.edition", e - h == 2 { return nil }
        if best.rule == "event.edition", scan.units[best.start] == 0x7B2C, isCommonHead(head) || isActivity(head),
            !hasPlace(best.start, e)
        {
            // 第三次出舱活动 counts; 第40次南极考察任务 names.
            return nil
        }
        return candidate(best.start, raceEnd(e), best.value, best.rule)
    }

    private static let holding = PairSet("举行 召开 举办 开展 开幕 闭幕 落幕 启动 出席 参加 完成 亮相")

    /// 市政府第58次常务会议, 政协大同市第十四届委员会第五次会议: whose session it is.
    private func isCouncil(_ s: Int, start: Int, _ traits: WordTraits) -> Bool {
        !traits.isDisjoint(with: .strongBodyHead) || scan.isLevel(s, s + 1) || scan.isLevel(s, s + 2)
    }

    /// 全国 right at a position, with a subject between it and the head: not 全国竞赛.
    private func isNationwide(_ p: Int, to head: Int) -> Bool {
        head >= p + 6 && scan.units[p] == 0x5168 && scan.units[p + 1] == 0x56FD
    }

    private func hasPlace(_ s: Int, _ e: Int) -> Bool {
        (s..<e).contains { !scan.startTraits[$0].isDisjoint(with: [.place, .location, .body]) }
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

    private static let joints: UnitSet = UnitSet("与和及".utf16)
    static let hardStops: UnitSet = UnitSet("的在是了由向把将为于从被让据对到都也该各与和及等号名个并或以自起就作着过他她我你们这那".utf16)

}
