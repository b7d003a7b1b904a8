/// What two neighbouring lines say together about their roles: a score for each kind of step.
struct PairScores {
    /// What a step from one role to another hangs on beside the two roles; steps of one kind share a score.
    enum Kind: Int, CaseIterable {
        case free, goesOn, secondHeadLine, thirdHeadLine, paragraphEnds, headEnds, kickerEnds

        init(from: LineRole, to: LineRole) {
            if to == .paragraphContinuation {
                self = .goesOn
            } else if to.isContinuation {
                self = from == to ? .thirdHeadLine : .secondHeadLine
            } else {
                switch from.block {
                case .paragraph: self = to == .innerFurniture ? .free : .paragraphEnds
                case .kicker: self = to == .headline ? .kickerEnds : .headEnds
                case .banner, .headline, .subheadline: self = .headEnds
                default: self = .free
                }
            }
        }
    }

    static let kinds = Kind.allCases.count

    /// Writes the scores of the kinds for line `i` and the one above it.
    static func write(_ scores: LineScores, at i: Int, to out: UnsafeMutablePointer<Float>) {
        let evidence = scores.breaks[i]
        let join = evidence.total
        // Headlines are wrapped in narrow columns; the end of a column does not cut them.
        let headJoin: Float
        if scores.columns.widths[i - 1] == 0 {
            // Where nothing is wrapped, headlines are not either.
            headJoin = join - (scores.columns.areWhole[i - 1] ? 5 : 3) - (scores.scan.lines[i].blanksAbove > 0 ? 2 : 0)
        } else {
            // A headline that just fills its line is rarer than a paragraph's line that does.
            headJoin = join + (evidence.width > 0 ? 1 : 0.7 * evidence.width)
        }
        // The wider the column, the fewer lines a headline has.
        let column = Float(scores.columns.widths[i]) / 2
        let headEnd = scores.headEnd[i - 1]
        // A kicker is shorter than its headline.
        let isShorter = Float(scores.scan.lines[i - 1].width) * 1.15 < Float(scores.scan.lines[i].width)
        out[Kind.free.rawValue] = 0
        out[Kind.goesOn.rawValue] = join
        out[Kind.secondHeadLine.rawValue] = headJoin + -0.05 * max(0, column - 16)
        out[Kind.thirdHeadLine.rawValue] = headJoin + -0.08 * column
        out[Kind.paragraphEnds.rawValue] = scores.paragraphEnd[i - 1]
        out[Kind.headEnds.rawValue] = headEnd
        out[Kind.kickerEnds.rawValue] = headEnd + (isShorter ? 0.6 : -0.8)
    }
}
