import Extraction
import TextModel

/// Names of two characters that a roster sets apart to fill its column: 史 娜（女）, 史　娜　太原市第五中学教师.
extension PersonScan {
    /// What stands in brackets behind a name: 女, 男, 回族, 挂职.
    private static let asides = PairSet("（女 （男 （兼 （挂")

    mutating func spacedNames() {
        let units = scan.units
        for i in Self.spaces.positions(in: units) where i > 0 && i + 1 < units.count {
            let start = i - (i > 1 && isCompound(i - 2) ? 2 : 1)
            var given = i
            while given < units.count, Self.isSpace(units[given]) { given += 1 }
            guard given - i <= 2, start == i - 2 || vocabulary.characters.isSurname(units[start]),
                given < units.count, isIdeograph(given), !isIdeograph(given + 1),
                start == 0 || !isIdeograph(start - 1) && !Self.isSpace(units[start - 1])
            else { continue }
            let end = given + 1
            let opensLine = start == 0 || units[start - 1] == 0x0A
            guard isBracketed(end) || opensLine && isRow(end) && isLikely(start, given) else { continue }
            hypotheses.append(PersonHypothesis(start: start, end: end, logOdds: 6, rule: "person.letter-spaced"))
        }
    }

    private static let spaces: UnitSet = [0x20, 0x3000]

    private func isCompound(_ s: Int) -> Bool {
        scan.words(startingAt: s).contains { Int($0.end) == s + 2 && $0.traits.contains(.compoundSurname) }
    }

    private func isIdeograph(_ i: Int) -> Bool {
        i < scan.units.count && scan.units[i] >= 0x4E00 && scan.units[i] < 0xA000
    }

    /// （女）, （满族）.
    private func isBracketed(_ e: Int) -> Bool {
        guard e + 2 < scan.units.count, scan.units[e] == 0xFF08 else { return false }
        if Self.asides.contains(scan.units, at: e) { return true }
        let close = (e + 1..<min(e + 8, scan.units.count)).first {
            scan.units[$0] == 0xFF09 || scan.units[$0] == 0xFF0C
        }
        return close.map { scan.units[$0 - 1] == 0x65CF } ?? false
    }

    /// 简 介 is a heading: in a row both characters are common in names.
    private func isLikely(_ surname: Int, _ given: Int) -> Bool {
        let characters = vocabulary.characters
        return characters[scan.units[surname]].surname > -9 && characters[scan.units[given]].single > -8.5
    }

    /// Whether a space and the rest of a row follow: the body and the post.
    private func isRow(_ e: Int) -> Bool {
        var i = e
        while i < scan.units.count, Self.isSpace(scan.units[i]) { i += 1 }
        return i > e && isIdeograph(i) && isIdeograph(i + 1) && isIdeograph(i + 2)
    }
}
