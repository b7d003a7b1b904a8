package import TextModel

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
        var tense = (isFuture: false, isPast: false)
        var i = from
        while i < to {
            let u = units[i]
            let v = i + 1 < units.count ? units[i + 1] : 0
            switch u {
            case 0x5C06 where v != 0x519B && v != 0x58EB && v != 0x9886: tense.isFuture = true  // 将, not 将军
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
