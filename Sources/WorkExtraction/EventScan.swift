import Extraction
import TextModel

/// Finds named events: a head (活动, 大会, 博览会) with an edition, a year, an owner or a quoted name before it.
struct EventScan {
    let scan: NameScan
    let vocabulary: NameVocabulary

    func candidates() -> [Candidate] {
        var out: [Candidate] = []
        for e in 1...scan.units.count where scan.endTraits[e].contains(.eventHead) {
            guard let head = scan.longestWord(endingAt: e, with: .eventHead), scan.breakCost(at: e) < 6 else {
                continue
            }
            if let found = extend(head) { out.append(found) }
        }
        return out
    }

    private func extend(_ head: NameScan.Word) -> Candidate? {
        let units = scan.units
        let e = Int(head.end)
        var p = Int(head.start)
        var best: (start: Int, value: Float, rule: String)?
        var verbs = 0
        var hasOwner = false
        while p > 0, e - p < 48 {
            let unit = units[p - 1]
            if unit == 0x201D || unit == 0x300D, let open = quote(before: p) {
                p = open
                hasOwner = true
                if e - p < 44 { best = (p, 3, "event.quoted") }
                continue
            }
            let start = Int(scan.leftStart[p])
            let isHan = unit >= 0x4E00 && unit < 0xA000
            let isDigit = unit >= 0x30 && unit <= 0x39
            guard isHan || isDigit || unit == 0xB7 else { break }
            let traits = scan.traitsBefore(p)
            if isEdition(start, p) {
                p = editionStart(p)
                best = (p, 2.5, "event.edition")
                continue
            }
            if traits.contains(.function) && !Self.inner.contains(unit) { break }
            if traits.contains(.verb) {
                verbs += 1
                if verbs > 1 || Self.openers.contains(where: { scan.units[start] == $0 }) { break }
            }
            p = start
            if !traits.isDisjoint(with: [.place, .body]) {
                hasOwner = true
                if isNamedHead(head),
                    best == nil || best.map({ $0.rule == "event.owned" || $0.rule == "event.quoted" }) == true
                {
                    best = (p, best.map { max($0.value, 1.5) } ?? 1.5, best?.rule ?? "event.owned")
                }
            }
        }
        guard let best, best.value > 0 else { return nil }
        _ = hasOwner
        return Candidate(
            range: TextRange(best.start, e), label: .event, score: Float.probability(logOdds: best.value),
            rule: best.rule)
    }

    /// Heads that an owner alone makes a name: 北京冬奥会, 北京国际电影节; not 活动.
    private func isNamedHead(_ head: NameScan.Word) -> Bool {
        let units = scan.units[Int(head.start)..<Int(head.end)]
        guard let last = units.last else { return false }
        let text = Array(units)
        return Self.named.contains(text) || last == 0x8282 && text.count > 1
    }

    private static let named: Set<[UInt16]> = Set(
        "博览会 运动会 全运会 奥运会 冬奥会 残奥会 亚运会 世界杯 锦标赛 公开赛 马拉松 峰会 进博会 服贸会 广交会 代表大会 战役 起义 大罢工 艺术节 电影节 文化节"
            .split(separator: " ").map { Array($0.utf16) })
    private static let inner: Set<UInt16> = Set("和与暨及".utf16)
    private static let openers: Set<UInt16> = Set("举开参出启组召主承协".utf16)

    private func quote(before p: Int) -> Int? {
        var i = p - 2
        while i >= 0, p - i < 30, scan.units[i] != 0x0A {
            if scan.units[i] == 0x201C || scan.units[i] == 0x300C { return i }
            if scan.units[i] == 0x3002 { return nil }
            i -= 1
        }
        return nil
    }

    /// 2024年, 第十八届, 第40次, right before `p`.
    private func isEdition(_ start: Int, _ p: Int) -> Bool {
        let last = scan.units[p - 1]
        if last == 0x5E74 {
            return p >= 5 && (1...4).allSatisfy { scan.units[p - 1 - $0] >= 0x30 && scan.units[p - 1 - $0] <= 0x39 }
        }
        return (last == 0x5C4A || last == 0x6B21) && editionStart(p) < p
    }

    private func editionStart(_ p: Int) -> Int {
        if scan.units[p - 1] == 0x5E74 { return p - 5 }
        var i = p - 2
        while i >= 0, p - i < 8 {
            let u = scan.units[i]
            if u == 0x7B2C { return i }
            guard u >= 0x30 && u <= 0x39 || "零一二三四五六七八九十百".utf16.contains(u) else { return p }
            i -= 1
        }
        return p
    }
}
