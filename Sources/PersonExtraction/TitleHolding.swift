import Extraction
import SequenceModel
import TextModel

/// Whether a title that only the model proposes is held by someone.
///
/// A word for a post or trade is a mention when a person holds it; in 焊工、电工、钳工等工种 nobody does. The model has seen
/// few such lists, so that its word counts only with a witness: a name beside it, a body or place that owns it, another
/// held title before or after it in a list, or a verb of appointment.
struct TitleHolding {
    private let text: AnalyzedText
    /// Where persons, bodies, places and held titles begin and end.
    private var starts: Set<Int> = []
    private var ends: Set<Int> = []
    /// Rules' own titles, with where they end.
    private var titles: [Int: TextRange<Clean>] = [:]

    private let scan: NameScan

    init(_ text: AnalyzedText, scan: NameScan, candidates: [Candidate]) {
        self.text = text
        self.scan = scan
        for candidate in candidates where candidate.score > 0.5 {
            starts.insert(candidate.range.start)
            ends.insert(candidate.range.end)
            if candidate.label == .title { titles[candidate.range.end] = candidate.range }
        }
        let spans = text.modelSpans.sorted { $0.range.start < $1.range.start }
        for span in spans where [.person, .organization].contains(span.label) {
            starts.insert(span.range.start)
            ends.insert(span.range.end)
        }
        // Along a list, from what is held.
        for span in spans where span.label == .title && isHeld(span.range) { note(span.range) }
        for span in spans.reversed() where span.label == .title && isHeld(span.range) { note(span.range) }
    }

    private mutating func note(_ range: TextRange<Clean>) {
        starts.insert(range.start)
        ends.insert(range.end)
    }

    /// Whether the model's span may stand; spans of other labels may.
    func accepts(_ span: ModelSpan) -> Bool {
        guard span.label == .title else { return true }
        if scan.honourEnd(before: span.range.end) != nil || scan.isSpeakingFor(span.range.start, span.range.end)
            || ends.contains(span.range.start) && scan.isSpeakingForOthers(span.range.start, span.range.end)
        {
            return false
        }
        // 劳动模范 inside 陕西省劳动模范 is no title of its own.
        if let longer = titles[span.range.end], longer.start < span.range.start { return false }
        return !isAddress(span.range) && isHeld(span.range) && !takesDepartment(span.range)
    }

    /// 组织部部长 right after 市总工会: the department is the body's, the title is 部长.
    private func takesDepartment(_ range: TextRange<Clean>) -> Bool {
        guard ends.contains(range.start) else { return false }
        return scan.words(startingAt: range.start).contains {
            Int($0.end) == range.end && scan.bareTitle(of: $0) != nil
        }
    }

    /// 奶奶, 患者, 同志: words beside names that are no title.
    private func isAddress(_ range: TextRange<Clean>) -> Bool {
        scan.words(startingAt: range.start).contains {
            Int($0.end) == range.end && $0.traits.contains(.nameCue) && $0.traits.isDisjoint(with: .anyTitle)
        }
    }

    private func isHeld(_ range: TextRange<Clean>) -> Bool {
        let units = text.text.units
        var after = range.end
        while after < units.count, Self.separators.contains(units[after]) { after += 1 }
        if starts.contains(after) { return true }
        var before = range.start
        while before > 0, Self.separators.contains(units[before - 1]) { before -= 1 }
        if ends.contains(before) { return true }
        return range.start > 0 && Self.appointing.contains(units[range.start - 1])
    }

    /// 、 spaces and 兼 and quotation marks, between a title and what it goes with.
    private static let separators: UnitSet = [0x3001, 0x20, 0x3000, 0x517C, 0x201C, 0x201D]
    /// 是, 任, 为, 当, 做: X是焊工.
    private static let appointing: UnitSet = UnitSet("是任为当做".utf16)
}
