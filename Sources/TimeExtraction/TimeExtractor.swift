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
        let interpreter = TimeInterpreter(tables: tables)
        var state = TimeContext(reference: context.published)
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
                    let end = lexer.run(from: i)
                    if !lexer.atoms.isEmpty {
                        let parser = TimeParser(atoms: lexer.atoms, marks: lexer.marks, text: units, tables: tables)
                        read(
                            parser, with: interpreter, sentences: &sentences, isInTitle: isInTitle, state: &state,
                            into: &out)
                    }
                    i = end
                }
            }
        }
        return out
    }

    /// Every expression of a run, from left to right.
    private func read(
        _ parser: TimeParser, with interpreter: TimeInterpreter, sentences: inout SentenceCursor,
        isInTitle: Bool, state: inout TimeContext, into out: inout [Candidate]
    ) {
        var k = 0
        while k < parser.atoms.count {
            guard let parse = parser.parse(at: k), parse.next > k else {
                k += 1
                continue
            }
            let start = Int(parser.atoms[k].start)
            let end = Int(parser.atoms[parse.next - 1].end)
            if sentences.entersSentence(at: start) { state.sentenceYear = nil }
            if parse.phrase.leansOnTense {
                (state.isFuture, state.isPast) = sentences.tense(around: start)
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
                    chosen.timex.kind != .duration, chosen.timex.kind != .set
                {
                    chosen.timex.mod = "ON_OR_AFTER"
                }
                if parse.phrase.isLunar { state.speaksLunar = true }
                let isCompared = start > 0 && (parser.text[start - 1] == 0x6BD4 || parser.text[start - 1] == 0x8F83)
                if !parse.phrase.isComparison {
                    state.note(chosen, saysYear: parse.phrase.saysYear, isCompared: isCompared)
                }
                let range = TextRange<Clean>(start, end)
                // 十一 and 零点零一 are numbers as well
                let first = parser.text[start]
                let isNumeral = TimeParser.isNumeral(first) || TimeParser.isDigit(first) || first == 0x5343
                out.append(
                    candidate(
                        chosen, places.dropFirst(), parse, range, of: parser.text.count, isNumeral: isNumeral))
            }
            k = parse.next
        }
    }

    private func candidate(
        _ chosen: TimePlace, _ others: ArraySlice<TimePlace>, _ parse: TimeParser.Parse, _ range: TextRange<Clean>,
        of length: Int, isNumeral: Bool
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
