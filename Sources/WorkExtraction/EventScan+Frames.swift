import Extraction
import TextModel

/// Meetings that the words around them show to have a name: 向中俄商务论坛致贺信, 在全国生态环境保护大会上发表讲话.
///
/// Between the frame's first word and the head stand an owner (a place, a body, 全国, 全球) and a subject, and no word that ends a name.
extension EventScan {
    func framed() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for e in starts[.meeting].map({ $0 + 1 }) where e > 5 {
            guard Self.meetings.contains(units, at: e - 2) || isDialogue(e) else { continue }
            guard scan.breakCost(at: e) < 3, scan.longestWord(endingAt: e, with: .body) == nil, let start = opening(e),
                closes(start.frame, e)
            else { continue }
            out.append(candidate(start.name, e, 2.5, "event.framed"))
        }
        return out
    }

    private static let meetings = PairSet("论坛 峰会 大会 对话")

    private func isDialogue(_ e: Int) -> Bool {
        scan.units[e - 1] == 0x4F1A && scan.units[e - 2] == 0x8BDD && scan.units[e - 3] == 0x5BF9
    }

    /// The words that open such a frame.
    private enum Frame { case to, at, attending, clause }

    /// Where the name that ends at `e` begins, and by what: the nearest frame to the left with an owner and a subject behind it.
    private func opening(_ e: Int) -> (name: Int, frame: Frame)? {
        let units = scan.units
        var p = e - 2
        var owner = false
        var words = 0
        var verbs = 0
        while p > 0, e - p < 30 {
            let unit = units[p - 1]
            if unit < 0x4E00 || unit >= 0xA000 {
                if Self.dashes.contains(unit), p > 1 {
                    p -= unit == units[p - 2] ? 2 : 1
                    continue
                }
                return owner && words > 1 && verbs == 0 && (unit == 0x0A || unit == 0x20) ? (p, .clause) : nil
            }
            let start = Int(scan.leftStart[p])
            let traits = scan.traitsBefore(p)
            if p - start == 1, unit == 0x5411 || unit == 0x5728 {
                return owner && words > 1 && e - p >= 6 ? (p, unit == 0x5411 ? .to : .at) : nil
            }
            if Self.attending.contains(units, at: start), p - start == 2 {
                return owner && words > 1 && e - p >= 6 ? (p, .attending) : nil
            }
            if p - start == 1, Self.ends.contains(unit) { return nil }
            if !traits.isDisjoint(with: [.place, .body, .country, .location]) || isPlacePair(start, p)
                || Self.wide.contains(units, at: start)
            {
                owner = true
            }
            if traits.contains(.verb), !traits.contains(.noun), p - start > 1, Self.holds.contains(units, at: start) {
                return nil
            }
            if traits.contains(.verb), !traits.contains(.noun) { verbs += 1 }
            words += 1
            p = start
        }
        return owner && words > 1 && verbs == 0 && p == 0 ? (0, .clause) : nil
    }

    /// 中俄: two countries by one character each.
    private func isPlacePair(_ s: Int, _ e: Int) -> Bool {
        e - s <= 2 && (s..<e).allSatisfy { scan.startTraits[$0].contains(.oneCharacterPlace) }
    }
    private static let wide = PairSet("全国 全球 世界 国际 中央 全军 亚洲 非洲 欧洲")
    private static let attending = PairSet("出席 参加 主持 召开 举行 举办")
    private static let holds = PairSet("举行 召开 举办 开展 出席 参加 主持 表示 指出 强调 致信 宣布 担任")
    private static let ends: UnitSet = UnitSet("的了是由将把为于从被让据对到都也该各等号名个并或以自起就着过他她我你们这那同".utf16)

    /// Whether what follows at `e` closes the frame.
    private func closes(_ frame: Frame, _ e: Int) -> Bool {
        let units = scan.units
        guard e < units.count else { return frame == .attending }
        switch frame {
        case .to: return Self.greeting.contains(units, at: e)
        case .at: return units[e] == 0x4E0A && scan.breakCost(at: e) < 3
        case .attending: return units[e] < 0x4E00 || units[e] >= 0xA000 || Self.afterAttending.contains(units, at: e)
        case .clause: return Self.held.contains(units, at: e) || units[e] == 0x5728 || units[e] == 0x4ECA
        }
    }
    private static let greeting = PairSet("致贺 致信 开幕 发来 发去 表示")
    private static let afterAttending = PairSet("开幕 闭幕 并发 并致 并讲 部分 期间 主席")
    private static let held = PairSet("举行 召开 开幕 闭幕 落幕 举办 启幕 致贺")
}
