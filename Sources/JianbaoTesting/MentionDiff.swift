public import TextModel

/// How found mentions differ from expected ones; its description shows the text with carets under what differs.
public struct MentionDiff: Sendable, CustomStringConvertible {
    /// A line of the description.
    struct Entry: Sendable {
        var range: TextRange<Clean>
        var remark: String
    }
    let text: String
    let entries: [Entry]

    /// Whether nothing differs.
    public var isEmpty: Bool { entries.isEmpty }

    /// Compares by range and label; then the values that the expectation gives.
    public init(expected: [MarkedText.Expectation], found: [Mention], in text: String) {
        self.text = text
        var entries: [Entry] = []
        var unused = found
        for wanted in expected {
            let same = unused.firstIndex { $0.range == wanted.range && $0.label == wanted.label }
            guard let same else {
                let value = wanted.value.map { " " + $0 } ?? ""
                entries.append(Entry(range: wanted.range, remark: "missing  \(wanted.label.rawValue)\(value)"))
                continue
            }
            let mention = unused.remove(at: same)
            for disagreement in wanted.disagreements(with: mention) {
                entries.append(
                    Entry(
                        range: wanted.range,
                        remark: "differs  \(wanted.label.rawValue) \(disagreement) (\(mention.rule))"))
            }
        }
        for mention in unused {
            let value = MarkedText.Expectation.value(of: mention)
            entries.append(
                Entry(
                    range: mention.range,
                    remark: "found    \(mention.label.rawValue) \(value)\(value.isEmpty ? "" : " ")(\(mention.rule))"))
        }
        self.entries = entries.enumerated().sorted {
            ($0.element.range, $0.offset) < ($1.element.range, $1.offset)
        }.map(\.element)
    }

    /// The text, a line at a time, and under it what is missing, what was found instead, and values that differ.
    public var description: String {
        let units = Array(text.utf16)
        var lines: [String] = []
        var start = 0
        for i in 0...units.count where i == units.count || units[i] == 0x0A {
            let line = TextRange<Clean>(start, i)
            start = i + 1
            let here = entries.filter { line.start <= $0.range.start && $0.range.start <= line.end }
            guard !here.isEmpty else { continue }
            lines.append("  " + String(decoding: units[line.start..<line.end], as: UTF16.self))
            let carets = here.map { entry in
                let before = Self.columns(units[line.start..<entry.range.start])
                let under = Self.columns(units[entry.range.start..<min(entry.range.end, line.end)])
                return String(repeating: " ", count: before + 2) + String(repeating: "^", count: max(1, under))
            }
            let width = carets.reduce(0) { max($0, $1.count) }
            for (entry, caret) in zip(here, carets) {
                lines.append(caret + String(repeating: " ", count: width - caret.count + 2) + entry.remark)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// How many columns of a terminal the units take: two for Han and full-width forms.
    private static func columns(_ units: ArraySlice<UInt16>) -> Int {
        units.reduce(0) { sum, unit in
            if unit & 0xFC00 == 0xDC00 { return sum }
            let wide =
                (0x2E80...0xD7FF).contains(unit) || (0xD800...0xDBFF).contains(unit) || (0xF900...0xFAFF).contains(unit)
            return sum + (wide || (0xFF01...0xFF60).contains(unit) || (0x2018...0x201D).contains(unit) ? 2 : 1)
        }
    }
}
