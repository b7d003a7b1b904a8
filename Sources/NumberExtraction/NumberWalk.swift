import Extraction
import Numerals
import TextModel

/// The walk of the extractor over one article.
struct NumberWalk {
    let grammar: NumberGrammar
    let words: Words
    var candidates: [Candidate] = []
    /// One past the last mention or what it measures; nothing may begin before it.
    private var floor = 0

    init(grammar: NumberGrammar, words: Words) {
        self.grammar = grammar
        self.words = words
    }

    mutating func run() {
        let u = grammar.u
        candidates.reserveCapacity(u.count / 48)
        let starts = Signs.starts
        var i = 0
        starts.withUnsafeBufferPointer { starts in
            while i < u.count {
                guard starts[Int(u[i])] else {
                    i += 1
                    continue
                }
                i = Swift.max(step(i), i + 1)
            }
        }
    }

    /// Reads what may begin at a position; where to go on.
    private mutating func step(_ i: Int) -> Int {
        let unit = grammar.u[i]
        if unit == 0x68 || unit == 0x77 { return grammar.passAddress(i) }
        if unit == Signs.第 || unit == Signs.首 {
            guard var phrase = unit == Signs.第 ? grammar.ordinal(at: i) : grammar.first(at: i) else { return i + 1 }
            if unit == Signs.第, let range = grammar.between(phrase, floor: floor) {
                phrase = range
            }
            guard unit == Signs.首 || !grammar.isExcepted(phrase) else { return phrase.end }
            emit(phrase)
            return phrase.end
        }
        switch NumeralClass.kind(unit) {
        case .digit, .two:
            // 一些, 统一了: no word goes on with it
            if i + 1 < grammar.u.count, !grammar.lexicon.follows[Int(grammar.u[i + 1])] { return i + 1 }
        default: break
        }
        guard let phrase = grammar.expression(at: i, floor: floor) else {
            return grammar.skipRun(i)
        }
        guard grammar.isNumber(phrase, floor: floor) else { return Swift.max(phrase.core.end, i + 1) }
        emit(phrase)
        return phrase.end
    }

    private mutating func emit(_ phrase: NumberPhrase) {
        var candidate = Candidate(
            range: TextRange(phrase.start, phrase.end), label: .cardinal, score: 0.8, rule: "number.cardinal",
            number: phrase.amount.numberValue)
        switch phrase.kind {
        case .percent:
            candidate.label = .percent
            candidate.rule = "number.percent"
        case .ordinal:
            candidate.label = .ordinal
            candidate.rule = "number.ordinal"
        case .unit(let row):
            candidate.label = .quantity
            candidate.rule = "number.quantity"
            candidate.unit = grammar.unitValue(phrase, row)
        case .money(let row):
            candidate.label = .money
            candidate.rule = "number.money"
            var unit = UnitValue(currency: phrase.currency ?? (row >= 0 ? grammar.lexicon.currencies[row].code : nil))
            if let per = phrase.per { unit.symbol = "\(unit.currency ?? "")/\(per)" }
            candidate.unit = unit
        case .classifier(let row):
            candidate.counted = grammar.counted(phrase, row, floor: floor, words)
        case .plain:
            if let symbol = phrase.symbol {
                candidate.label = .quantity
                candidate.score = 0.97
                candidate.rule = "number.age"
                candidate.unit = UnitValue(symbol: symbol, dimension: "age")
            }
        case .time, .label: break
        }
        // Sure words of measure stand above counts; a text that is nothing but a number has no other reading.
        switch candidate.label {
        case .percent, .money, .quantity: candidate.score = max(candidate.score, 0.85)
        default: break
        }
        if phrase.start == 0, phrase.core.isHan, grammar.skip(phrase.tail) >= grammar.u.count {
            // 三双, 九米: with its classifier or unit it is all there is
            candidate.partsNames = true
            if grammar.skip(phrase.end) >= grammar.u.count {
                // no name is written with financial numerals alone; 五一 may be a day
                let isSure = phrase.core.hasUnit || grammar.isFinancial(phrase.core) || phrase.kind != .plain
                candidate.score = isSure ? 0.999 : 0.97
            }
        }
        floor = phrase.end
        candidates.append(candidate)
    }
}
