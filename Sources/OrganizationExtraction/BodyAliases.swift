import Extraction
import TextModel

/// Short names that an article gives to a body, and names that stand again without their place.
struct BodyAliases {
    let scan: NameScan

    /// 国机重装 after 国机重型装备集团股份有限公司（以下简称国机重装）, 魏桥 after 魏桥创业集团有限公司（魏桥）, 气象厅 after 日本气象厅.
    func hypotheses(for bodies: [BodyHypothesis]) -> [BodyHypothesis] {
        let units = scan.units
        var names: [[UInt16]: (value: Float, rule: String)] = [:]
        var found: [BodyHypothesis] = []
        for body in bodies where body.logOdds > 0 {
            if let alias = definition(after: body.end) {
                let text = Array(units[alias.start..<alias.end])
                names[text] = (6, "organization.defined-alias")
                found.append(
                    BodyHypothesis(
                        start: alias.start, end: alias.end, logOdds: 7, rule: "organization.defined-alias",
                        afterPlace: alias.start))
            }
            if body.afterPlace > body.start, body.end - body.afterPlace >= 3, body.logOdds > 1.5,
                !scan.isLevel(body.afterPlace, body.afterPlace + 1)
            {
                let text = Array(units[body.afterPlace..<body.end])
                if names[text] == nil { names[text] = (1.2, "organization.without-place") }
            }
        }
        guard !names.isEmpty else { return found }
        var byFirst: [UInt16: [[UInt16]]] = [:]
        // In an order of their own, so that two runs propose alike.
        for text in names.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            guard let first = text.first else { continue }
            byFirst[first, default: []].append(text)
        }
        for s in UnitSet(Array(byFirst.keys)).positions(in: units) {
            for text in byFirst[units[s]] ?? [] where units.stands(text, at: s) {
                let e = s + text.count
                guard let name = names[text], !scan.isOfEach(before: s) else { continue }
                let value = name.value - 0.3 * Float(min(12, scan.breakCost(at: s) + scan.breakCost(at: e)))
                if value > 0 {
                    found.append(
                        BodyHypothesis(start: s, end: e, logOdds: value, rule: name.rule, afterPlace: s))
                }
            }
        }
        return found
    }

    /// The short name in brackets after a body: （以下简称“包钢”）, （魏桥）.
    private func definition(after e: Int) -> (start: Int, end: Int)? {
        let units = scan.units
        guard e + 3 < units.count, [0xFF08, 0x28].contains(units[e]) else { return nil }
        var s = e + 1
        let introduced = skip("以下简称", &s) || skip("简称", &s) || skip("下称", &s) || skip("以下称", &s)
        if introduced, s < units.count, [0xFF1A, 0x3A].contains(units[s]) { s += 1 }
        var quoted = false
        if s < units.count, [0x201C, 0x300C].contains(units[s]) {
            quoted = true
            s += 1
        }
        var end = s
        while end < units.count, end - s < 12,
            units[end] >= 0x4E00 && units[end] < 0xA000 || units[end] < 0x7F && units[end] > 0x2F
        {
            end += 1
        }
        guard end < units.count, end - s >= 2 else { return nil }
        if quoted {
            guard [0x201D, 0x300D].contains(units[end]) else { return nil }
            return introduced ? (s, end) : nil
        }
        guard [0xFF09, 0x29].contains(units[end]) else { return nil }
        // Without 简称 a short name is made of the long one's characters, in order.
        return introduced || isShortForm(s, end, before: e) ? (s, end) : nil
    }

    private func skip(_ word: String, _ i: inout Int) -> Bool {
        let text = Array(word.utf16)
        guard i + text.count <= scan.units.count, scan.units[i..<(i + text.count)].elementsEqual(text) else {
            return false
        }
        i += text.count
        return true
    }

    private func isShortForm(_ s: Int, _ end: Int, before e: Int) -> Bool {
        let units = scan.units
        guard end - s <= 6 else { return false }
        var i = e
        var k = end - 1
        let limit = max(0, e - 34)
        while k >= s {
            i -= 1
            while i >= limit, units[i] != units[k] { i -= 1 }
            if i < limit { return false }
            k -= 1
        }
        return true
    }
}
