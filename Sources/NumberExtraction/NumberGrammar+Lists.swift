import Extraction
import TextModel

/// Lists of what one number counts, and what no number counts: places, changes.
extension NumberGrammar {
    /// Where the list begins whose last noun stands before a number: 樱花、紫薇 of 樱花、紫薇1600株.
    ///
    /// Of things no more than two: 步道、花坛、球场2片 counts 球场.
    ///
    /// - Parameter ofHeads: whether 人 counts, which counts all who are listed.
    func listStart(_ start: Int, ofHeads: Bool, _ words: Words) -> Int {
        guard start > 2, unit(start - 1) == 0x3001, let before = nounStart(endingAt: start - 1, words) else {
            return start
        }
        guard unit(before - 1) == 0x3001 else { return before }
        return ofHeads ? listStart(before, ofHeads: true, words) : start
    }

    /// The start of the one or two words that are a noun up to a position, where a border or a verb stands before them.
    private func nounStart(endingAt end: Int, _ words: Words) -> Int? {
        var from = end
        while from > 0, end - from < 12, Signs.isHan(u[from - 1]), !Signs.isNumeral(u[from - 1]) { from -= 1 }
        guard end - from >= 2, !Signs.isNumeral(unit(from - 1)), !Signs.isDigit(unit(from - 1)) else { return nil }
        var start = from
        var isNoun = false
        var i = from
        while i < end {
            let (next, kind, _) = lexicon.words.word(u, at: i, limit: end, words)
            switch kind {
            case .noun:
                isNoun = true
                if takesObject(i, next, isFirst: start == i) { start = next }
            case .modifier, .action:
                isNoun = false
                if takesObject(i, next, isFirst: start == i) { start = next }
            default:
                isNoun = false
                start = next
            }
            i = next
        }
        return isNoun && end - start >= 2 && !isPlaceName(start, end, words) ? start : nil
    }

    /// Whether a stretch is one token that names a place: 翠亨新区9个 counts something in it.
    func isPlaceName(_ start: Int, _ end: Int, _ words: Words) -> Bool {
        let tokens = words.tokens
        // 乒乓球台 is tagged as a place too.
        guard !tokens.isEmpty, end - start < 4 || Self.levels.contains(u[end - 1]) else { return false }
        var low = 0
        var high = tokens.count
        while low < high {
            let mid = (low + high) / 2
            if Int(tokens[mid].start) < start { low = mid + 1 } else { high = mid }
        }
        return low < tokens.count && Int(tokens[low].start) == start && Int(tokens[low].end) == end
            && words.partOfSpeech(of: low).rawValue == Self.placeTag
    }

    private static let levels = UnitSet("省市区县旗镇乡州盟".utf16)
    private static let placeTag = PartOfSpeech.tags.firstIndex(of: "ns").map { UInt8($0) } ?? .max

    /// Whether 人 or 人次 follows the number that begins at a position, so that people are counted one by one.
    func countsHeads(_ number: Int) -> Bool {
        var i = number
        while i < u.count, i - number < 12,
            !Signs.isHan(unit(i)) || Signs.isNumeral(unit(i)) || Self.about.contains(unit(i))
        {
            i += 1
        }
        return unit(i) == 0x4EBA
    }
    private static let about = UnitSet("近约超过逾余多来不足少于大至共达数".utf16)

    /// Last characters of groups of people: 全程组, 代表队.
    static let groups = UnitSet("组队班团众子力娘".utf16)

    /// Where a term and its body end: 届委员会 in 第十届委员会委员43名.
    func termEnd(_ from: Int, _ end: Int) -> Int {
        let body = Array("委员会".utf16)
        let after = from + 1
        return after + body.count < end && u[after..<(after + body.count)].elementsEqual(body)
            ? after + body.count : after
    }

    /// The quotation mark that closes the one at a position.
    func closeQuote(from open: Int, _ limit: Int) -> Int? {
        var i = open + 1
        while i < limit, u[i] != 0x0A, u[i] != 0x3002 {
            if u[i] == 0x201D || u[i] == 0x300D { return i }
            i += 1
        }
        return nil
    }

    /// Whether the classifier before a position counts deeds: 场, 轮, 点, 项, 堂.
    func countsDeeds(_ from: Int) -> Bool { Self.deedCounters.contains(unit(from - 1)) }
    private static let deedCounters = UnitSet("场轮点项堂".utf16)

    /// Single characters that say what became of the counted: 由7间减为2间.
    static let changes = UnitSet("减增升降涨跌装排收住堆像只卖送办修".utf16)
}
