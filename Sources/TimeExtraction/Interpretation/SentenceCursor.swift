import TextModel

/// Walks the sentences along with the expressions and tells the tense of each by its words.
struct SentenceCursor {
    private let sentences: [TextRange<Clean>]
    private let units: UnsafeBufferPointer<UInt16>
    private var index = 0
    private var seen = -1

    init(_ sentences: [TextRange<Clean>], units: UnsafeBufferPointer<UInt16>) {
        self.sentences = sentences
        self.units = units
    }

    /// Whether an offset lies in another sentence than the one before it.
    mutating func entersSentence(at offset: Int) -> Bool {
        while index < sentences.count, sentences[index].end <= offset { index += 1 }
        defer { seen = index }
        return index != seen
    }

    /// The tense of the sentence entered last, around an offset; at most forty units on either side are looked at.
    func tense(around offset: Int) -> (isFuture: Bool, isPast: Bool) {
        let sentence = index < sentences.count ? sentences[index] : TextRange(0, units.count)
        let from = max(sentence.start, offset - 40)
        let to = min(sentence.end, offset + 40)
        // its own clause first, then what follows (5月28日，市里将…), then what stands before (计划在…，5月…)
        let clause = clause(around: offset, from: from, to: to)
        let own = words(from: clause.start, to: clause.end)
        if own.isFuture || own.isPast { return own }
        let after = words(from: clause.end, to: follows(clause.end, to: to))
        if after.isFuture || after.isPast { return after }
        return words(from: from, to: clause.start)
    }

    /// The clause that an offset lies in, between commas or semicolons.
    private func clause(around offset: Int, from: Int, to: Int) -> (start: Int, end: Int) {
        var start = offset
        while start > from, !Self.isClauseMark(units[start - 1]) { start -= 1 }
        var end = offset
        while end < to, !Self.isClauseMark(units[end]) { end += 1 }
        return (start, end)
    }

    private static func isClauseMark(_ u: UInt16) -> Bool { u == 0xFF0C || u == 0xFF1B || u == 0x2C || u == 0x3B }

    /// Where the clauses end that still speak of the same time: at a semicolon, or where one begins with a time of its own.
    private func follows(_ start: Int, to end: Int) -> Int {
        var i = start
        while i < end {
            if units[i] == 0xFF1B || units[i] == 0x3B { return i }
            if Self.isClauseMark(units[i]), i + 1 < end {
                let next = units[i + 1]
                if TimeParser.isDigit(next) || TimeParser.isNumeral(next) || Self.dayWords.contains(next) { return i }
            }
            i += 1
        }
        return end
    }

    /// 今 明 昨 去 次 下 上 年 月: what a clause with a time of its own begins with.
    private static let dayWords = UnitSet("今明昨去次下上年月".utf16)

    /// The words of tense in a stretch.
    private func words(from: Int, to: Int) -> (isFuture: Bool, isPast: Bool) {
        var tense = (isFuture: false, isPast: false)
        var i = from
        while i < to {
            let u = units[i]
            let v = i + 1 < units.count ? units[i + 1] : 0
            switch u {
            // 将, not 将军, nor 新春即将来临之际
            case 0x5C06
            where v != 0x519B && v != 0x58EB && v != 0x9886 && !(v == 0x6765 && i > from && units[i - 1] == 0x5373):
                tense.isFuture = true
            case 0x62DF where v != 0x5B9A: tense.isFuture = true  // 拟
            // 计划, not 累计划了
            case 0x8BA1 where v == 0x5212: if i == from || units[i - 1] != 0x7D2F { tense.isFuture = true }
            case 0x9884 where v == 0x8BA1 || v == 0x5B9A: tense.isFuture = true  // 预计 预定
            case 0x5B9A where v == 0x4E8E: tense.isFuture = true  // 定于
            case 0x6709 where v == 0x671B: tense.isFuture = true  // 有望
            case 0x529B where v == 0x4E89: tense.isFuture = true  // 力争
            case 0x5DF2, 0x66FE: tense.isPast = true  // 已 曾
            default: break
            }
            i += 1
        }
        return tense
    }
}
