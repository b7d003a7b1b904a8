import Extraction
import TextModel

/// Titles in 《》: a law, plan or notice by the head it ends with, else a work.
struct TitledWorks {
    let scan: NameScan
    let starts: WorkStarts

    func candidates() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        var done = 0
        for i in starts[.title] where i >= done {
            guard let e = close(i) else { continue }
            out.append(
                Candidate(
                    range: TextRange(i, e), label: isLaw(i + 1, e - 1) ? .law : .workOfArt, score: 0.97,
                    rule: isLaw(i + 1, e - 1) ? "work.law" : "work.title"))
            done = e
        }
        // 澳门基本法: a place's basic law needs no marks.
        for base in starts[.basic] where units.stands(Self.basicLaw, at: base) {
            guard let place = scan.longestWord(endingAt: base, with: .place) else { continue }
            out.append(
                Candidate(
                    range: TextRange(Int(place.start), base + 3), label: .law, score: 0.95, rule: "work.basic-law"))
        }
        return out
    }

    private static let basicLaw = Array("基本法".utf16)

    /// One past the 》 that closes the title, on the same line; titles may nest.
    private func close(_ start: Int) -> Int? {
        let units = scan.units
        var depth = 0
        var i = start
        while i < units.count, i - start < 120, units[i] != 0x0A {
            if units[i] == 0x300A || units[i] == 0x3008 { depth += 1 }
            if units[i] == 0x300B || units[i] == 0x3009 {
                depth -= 1
                if depth == 0 { return i + 1 }
            }
            i += 1
        }
        return nil
    }

    /// Whether the title ends with the head of a law, a bracketed part (试行) left aside.
    private func isLaw(_ s: Int, _ e: Int) -> Bool {
        let units = scan.units
        var end = e
        while end > s, [0xFF09, 0x29].contains(units[end - 1]) {
            var open = end - 1
            while open > s, ![0xFF08, 0x28].contains(units[open]) { open -= 1 }
            if scan.longestWord(endingAt: end - 1, with: .lawHead) != nil { return true }
            end = open
        }
        guard end > s, let head = scan.longestWord(endingAt: end, with: .lawHead) else { return false }
        return Int(head.start) >= s && (head.end - head.start > 1 || end - s > 2)
    }
}
