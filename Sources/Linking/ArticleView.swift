package import Extraction
import TextModel

/// An article as the rules of linking read it: the mentions that are not nested, and the text between them.
struct ArticleView: Sendable {
    let input: LinkInput
    /// The folded text.
    let units: [UInt16]
    /// Mentions that lie in no other, in order.
    let mentions: [Mention]
    /// The place of each of them in `input.mentions`.
    let sourceIndex: [Int]
    /// The folded names, without spaces.
    let names: [Surface]
    /// The sentence of each mention.
    let sentence: [Int]
    /// The paragraph or headline of each mention.
    let block: [Int]

    init(_ input: LinkInput) {
        self.input = input
        units = input.text.text.folded
        let order = input.mentions.indices.filter { !input.mentions[$0].isNested }
            .sorted { input.mentions[$0].range < input.mentions[$1].range }
        sourceIndex = order
        mentions = order.map { input.mentions[$0] }
        let folded = units
        names = mentions.map { Surface(withoutSpaces: folded[$0.range.start..<min(folded.count, $0.range.end)]) }
        sentence = Self.containers(of: mentions, in: input.text.sentences)
        block = Self.containers(of: mentions, in: input.text.blocks.map(\.range))
    }

    var count: Int { mentions.count }
    /// Whether the text speaks of China by a name.
    var mentionsChina: Bool { Surface(units).contains(anyOf: ["中国", "我国", "中方", "全国人大", "中共"]) }
    var sentences: [TextRange<Clean>] { input.text.sentences }
    var blocks: [Block] { input.text.blocks }

    func label(_ i: Int) -> Label { mentions[i].label }

    /// The text between two mentions.
    func gap(_ i: Int, _ j: Int) -> Surface { text(mentions[i].range.end, mentions[j].range.start) }

    /// The folded text of a range.
    func text(_ start: Int, _ end: Int) -> Surface {
        let s = max(0, min(start, units.count))
        return Surface(units[s..<max(s, min(end, units.count))])
    }

    /// Up to `n` units after a mention.
    func after(_ i: Int, _ n: Int) -> Surface { text(mentions[i].range.end, mentions[i].range.end + n) }
    /// Up to `n` units before a mention.
    func before(_ i: Int, _ n: Int) -> Surface { text(mentions[i].range.start - n, mentions[i].range.start) }

    /// The text from the sentence's start, or from the end of the mention before, up to a mention.
    func lead(_ i: Int) -> Surface {
        var start = sentence[i] < 0 ? 0 : sentences[sentence[i]].start
        if i > 0, mentions[i - 1].range.end > start { start = mentions[i - 1].range.end }
        return text(start, mentions[i].range.start)
    }

    /// The text from a mention up to the next one or the sentence's end.
    func trail(_ i: Int) -> Surface {
        var end = sentence[i] < 0 ? units.count : sentences[sentence[i]].end
        if i + 1 < count, mentions[i + 1].range.start < end { end = mentions[i + 1].range.start }
        return text(mentions[i].range.end, end)
    }

    /// The mentions of each sentence, as index ranges.
    var mentionsBySentence: [Range<Int>] {
        var out: [Range<Int>] = []
        var i = 0
        while i < count {
            var j = i + 1
            while j < count, sentence[j] == sentence[i] { j += 1 }
            out.append(i..<j)
            i = j
        }
        return out
    }

    private static func containers(of mentions: [Mention], in ranges: [TextRange<Clean>]) -> [Int] {
        var out: [Int] = []
        out.reserveCapacity(mentions.count)
        var r = 0
        for mention in mentions {
            while r < ranges.count, ranges[r].end <= mention.range.start { r += 1 }
            out.append(r < ranges.count && ranges[r].start <= mention.range.start ? r : -1)
        }
        return out
    }
}
