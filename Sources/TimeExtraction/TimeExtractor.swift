package import Extraction
package import Lexicons
package import TextModel

/// Proposes time expressions: scans for runs of time atoms, reads each by the grammar, places it on the calendar.
package struct TimeExtractor: Extractor {
    package let name = "time"
    package let labels: Set<Label> = [.date, .time]

    private let lexicon: TimeLexicon
    private let tables: TimeTables

    package init(lexicons: LexiconStore) {
        lexicon = TimeLexicon(lexicons: lexicons)
        tables = TimeTables(lexicons: lexicons)
    }

    package func candidates(in text: AnalyzedText, context: ArticleContext) -> [Candidate] {
        var state = TimeContext(reference: context.published)
        let found = scan(text, state: &state)
        // 今年 of a headline: without a day of publication the one year that the article dates itself by is its own
        guard context.published == nil, let year = state.statedYear, state.datesItself, !state.statesManyYears,
            found.contains(where: { $0.time?.timex.value?.hasPrefix("XXXX") ?? false })
        else { return found }
        var second = TimeContext(reference: nil)
        second.ownYear = year
        return scan(text, state: &second)
    }

    /// One pass over a text.
    private func scan(_ text: AnalyzedText, state: inout TimeContext) -> [Candidate] {
        let interpreter = TimeInterpreter(tables: tables)
        var out: [Candidate] = []
        text.text.folded.withUnsafeBufferPointer { units in
            var sentences = SentenceCursor(text.sentences, units: units)
            var lexer = TimeLexer(lexicon: lexicon, text: units)
            lexicon.lead.withUnsafeBufferPointer { lead in
                var i = 0
                var isInTitle = false
                while i < units.count {
                    let flags = lead[Int(units[i])]
                    if flags & TimeLexicon.starts == 0 {
                        if flags & TimeLexicon.titleMark != 0 { isInTitle = units[i] == 0x300A }
                        i += 1
                        continue
                    }
                    // no expression is one unit long: the next one must go on with a word or a figure
                    let next = i + 1 < units.count ? units[i + 1] : 0
                    if !(flags & TimeLexicon.single != 0 && lead[Int(next)] & TimeLexicon.goesOn != 0),
                        !lexicon.begins(units[i], next)
                    {
                        i += 1
                        continue
                    }
                    var end = lexer.run(from: i)
                    if !lexer.atoms.isEmpty {
                        let parser = TimeParser(atoms: lexer.atoms, marks: lexer.marks, text: units, tables: tables)
                        let last = read(
                            parser, with: interpreter, sentences: &sentences, isInTitle: isInTitle, state: &state,
                            into: &out)
                        end = max(end, last)
                    }
                    i = end
                }
            }
        }
        return out
    }

    /// Every expression of a run, from left to right; returns where the last one ends.
    private func read(
        _ parser: TimeParser, with interpreter: TimeInterpreter, sentences: inout SentenceCursor,
        isInTitle: Bool, state: inout TimeContext, into out: inout [Candidate]
    ) -> Int {
        var k = 0
        var last = 0
        // the recurrence just read, whose list may go on
        var open: SetPhrase?
        while k < parser.atoms.count {
            let member = open.flatMap { parser.nextInSet($0, at: k) }
            open = nil
            guard let parse = member ?? parser.parse(at: k), parse.next > k else {
                k += 1
                continue
            }
            if member != nil, parser.kind(k) == .join { k += 1 }
            if case .set(let set) = parse.phrase { open = set }
            let start = Int(parser.atoms[k].start)
            let end = parse.end ?? Int(parser.atoms[parse.next - 1].end)
            last = end
            if sentences.entersSentence(at: start) { state.sentenceYear = nil }
            if parse.phrase.leansOnTense {
                (state.isFuture, state.isPast) = sentences.tense(around: start)
                // 四季度以来
                if let next = parser.atom(parse.next), next.kind == .since, next.length == 2,
                    parser.text[Int(next.start)] == 0x4EE5
                {
                    (state.isFuture, state.isPast) = (false, true)
                }
            }
            // 《明日之后》: a title's 明日 is no day
            if isInTitle, !parse.phrase.isAbsolute {
                k = parse.next
                continue
            }
            let places = interpreter.places(parse.phrase, in: state)
            if let first = places.first {
                var chosen = first
                if let next = parser.atom(parser.skipSpace(parse.next)), next.kind == .since, chosen.timex.mod == nil,
                    !isComing(next, after: parse.phrase, in: parser), chosen.timex.kind != .duration,
                    chosen.timex.kind != .set
                {
                    chosen.timex.mod = "ON_OR_AFTER"
                }
                if parse.phrase.isLunar { state.speaksLunar = true }
                let isCompared = start > 0 && (parser.text[start - 1] == 0x6BD4 || parser.text[start - 1] == 0x8F83)
                if parse.phrase.isAbsolute { state.state(chosen) }
                if !parse.phrase.isComparison {
                    state.note(chosen, saysYear: parse.phrase.saysYear, isCompared: isCompared)
                }
                state.enterDateline(chosen, end: end, in: parser.text)
                let range = TextRange<Clean>(start, end)
                // 十一 and 零点零一 are numbers as well
                let first = parser.text[start]
                let isNumeral = TimeParser.isNumeral(first) || TimeParser.isDigit(first) || first == 0x5343
                out.append(
                    candidate(
                        chosen, places.dropFirst(), parse, range, of: parser.text.count, isNumeral: isNumeral,
                        hasReference: state.reference != nil))
            }
            k = parse.next
            while k < parser.atoms.count, Int(parser.atoms[k].start) < end { k += 1 }
        }
        return last
    }

    /// 今年春天来得早: 来 is a verb; only 近年来 is "since".
    private func isComing(_ next: TimeAtom, after phrase: TimePhrase, in parser: TimeParser) -> Bool {
        guard next.length == 1, parser.text[Int(next.start)] == 0x6765 else { return false }
        if case .reference = phrase { return false }
        return true
    }

    private func candidate(
        _ chosen: TimePlace, _ others: ArraySlice<TimePlace>, _ parse: TimeParser.Parse, _ range: TextRange<Clean>,
        of length: Int, isNumeral: Bool, hasReference: Bool
    ) -> Candidate {
        var alternatives: [TimeReading] = []
        if !others.isEmpty {
            let own = chosen.reading
            for other in others {
                let reading = other.reading
                if reading != own, !alternatives.contains(reading) { alternatives.append(reading) }
            }
        }
        let isTime: Bool
        switch chosen.timex.kind {
        case .time: isTime = true
        case .duration, .set: isTime = chosen.grain < .day
        case .date: isTime = false
        }
        var candidate = Candidate(
            range: range, label: isTime ? .time : .date, score: parse.score, rule: parse.rule,
            time: TimeValue(
                timex: chosen.timex, interval: chosen.interval, calendar: chosen.calendar, policy: chosen.policy,
                alternatives: alternatives))
        // 上午, 国庆 and nothing else: the name model, which has seen such names, is not asked
        if range.start == 0, range.end == length, !parse.rule.hasSuffix("year"), !parse.rule.hasSuffix("figures"),
            candidate.score < 0.99, !isNumeral
        {
            candidate.score = 1
        }
        // 十一 is eleven, but asked with a day of reference the day is meant
        if range.start == 0, range.end == length, isNumeral, hasReference, parse.next == 1,
            case .calendar(let c) = parse.phrase,
            case .holiday = c.day
        {
            candidate.score = 1
        }
        candidate.partsNames = parse.rule == "time.day" || parse.rule == "time.clock"
        return candidate
    }
}

extension TimePhrase {
    /// Whether it says its own year and needs no reference.
    var isAbsolute: Bool {
        switch self {
        case .calendar(let c):
            switch c.year {
            case .absolute, .twoDigit, .cyclic: return true
            default: return c.century != nil && !c.centuryIsRelative
            }
        case .range(let a, let b): return a.isAbsolute && b.isAbsolute
        default: return false
        }
    }

    /// 比上年, 同期: it is held against the period spoken of and does not replace it.
    var isComparison: Bool {
        switch self {
        case .samePeriod: return true
        case .calendar(let c): return c.year == .anaphoric(-1) || c.month == .anaphoric(-1)
        default: return false
        }
    }

    /// Whether its year or week is told by the tense of its sentence.
    var leansOnTense: Bool {
        switch self {
        case .calendar(let c): return c.year == nil && c.hasDate || c.isLunar
        case .range(let a, let b): return a.leansOnTense || b.leansOnTense
        case .bounded(let a, _, _): return a.leansOnTense
        default: return false
        }
    }

    /// Whether it is a date of the lunar calendar.
    var isLunar: Bool {
        if case .calendar(let c) = self { return c.isLunar }
        return false
    }

    /// Whether the text itself names the year, so that later months of the sentence may lean on it.
    var saysYear: Bool {
        switch self {
        case .calendar(let c), .samePeriod(let c):
            if case .absolute = c.year { return c.month != nil }
            return false
        case .range(let a, let b): return a.saysYear || b.saysYear
        case .bounded(let a, _, _): return a.saysYear
        default: return false
        }
    }
}
