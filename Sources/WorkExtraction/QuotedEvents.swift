import Extraction
import TextModel

/// Events whose quoted name is the end of the whole: 2025湟源“排灯之夜”, 2023年丽水市“瓯江文化周”.
///
/// The quoted words close as an event does, and a year or an edition opens the name, with at most places between.
struct QuotedEvents {
    let scan: NameScan
    let starts: WorkStarts
    let events: EventScan

    func candidates() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for open in starts[.quote] where open > 4 {
            guard let close = units[open..<min(units.count, open + 18)].firstIndex(of: 0x201D), closes(close),
                close + 1 == units.count || !goesOn(close + 1)
            else { continue }
            var p = open
            var s: Int?
            while p > 3 {
                if let start = events.edition(before: p) {
                    s = start
                    p = start
                } else if let place = scan.longestWord(endingAt: p, with: [.place, .body]) {
                    p = Int(place.start)
                } else if units[p - 1] == 0xB7 {
                    p -= 1
                } else {
                    break
                }
            }
            guard let s else { continue }
            out.append(
                Candidate(
                    range: TextRange(s, close + 1), label: .event, score: Float.probability(logOdds: 3),
                    rule: "event.quoted-name"))
        }
        return out
    }

    /// Whether the quoted words close as an event's name does.
    private func closes(_ close: Int) -> Bool {
        let units = scan.units
        if units[close - 1] == 0x591C, units[close - 2] == 0x4E4B { return true }
        return scan.endTraits[close].contains(.eventHead)
            && scan.longestWord(endingAt: close, with: .eventHead).map { $0.end - $0.start > 1 } ?? false
    }

    /// “…”系列活动, “…”主题展: the name goes on after the quotation.
    private func goesOn(_ e: Int) -> Bool {
        scan.units[e] >= 0x4E00 && scan.units[e] < 0xA000 && scan.traitsAfter(e).isDisjoint(with: [.function, .verb])
    }
}
