/// What the lines around a line do: whether paragraphs are indented there, whether blank lines part blocks.
struct PageHabits {
    /// Whether paragraphs around the line begin with an indent.
    let indents: [Bool]
    /// Whether a blank line around the line parts blocks; where all lines are set apart it says nothing.
    let blanksPart: [Bool]

    private static let reach = 24

    init(_ lines: [PageLine]) {
        var indents = [Bool](repeating: false, count: lines.count)
        var blanksPart = indents
        var indented = 0
        var flush = 0
        var blank = 0
        var tight = 0
        var low = 0
        var high = 0
        func count(_ i: Int, _ by: Int) {
            if Self.isIndented(lines[i]) { indented += by } else if lines[i].indent == 0 { flush += by }
            // Nothing stands above the page's first line.
            if i > 0 { if lines[i].blanksAbove > 0 { blank += by } else { tight += by } }
        }
        for i in lines.indices {
            while high < min(lines.count, i + Self.reach + 1) {
                count(high, 1)
                high += 1
            }
            while low < i - Self.reach {
                count(low, -1)
                low += 1
            }
            indents[i] = indented >= 1
            blanksPart[i] = blank > 0 && tight * 4 >= blank + tight
        }
        self.indents = indents
        self.blanksPart = blanksPart
    }

    /// Whether a line begins as a paragraph: two ideographic spaces, or what stands for them.
    static func isIndented(_ line: PageLine) -> Bool { (3...5).contains(line.indent) }
}
