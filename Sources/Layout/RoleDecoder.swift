/// Finds the best sequence of roles for the lines of a page, and how much better it is than others at each break.
///
/// Method: Viterbi's algorithm; the margins are max-marginals, the best path through the other decision at each break.
struct RoleDecoder {
    /// The role of each line.
    private(set) var roles: [LineRole] = []
    /// For each line, the score of the best page in which it goes on with the line above, minus that of the best in which it does not.
    private(set) var margins: [Float] = []
    /// For each line, how much better its block's role is than the best of another block.
    private(set) var roleMargins: [Float] = []

    init(_ scores: LineScores, transitions: RoleTransitions = .press) {
        let n = scores.scan.lines.count
        guard n > 0 else { return }
        let width = LineRole.count
        var forward = [Float](repeating: -1e9, count: n * width)
        var backward = forward
        var came = [UInt8](repeating: 0, count: n * width)
        for r in 0..<width { forward[r] = transitions.initial[r] + scores.score(r, at: 0) }
        for i in 1..<max(n, 1) {
            let pair = PairScores(scores, at: i)
            let row = i * width
            for step in transitions.steps {
                let value = forward[row - width + step.from] + step.score + pair.score(step)
                if value > forward[row + step.to] {
                    forward[row + step.to] = value
                    came[row + step.to] = UInt8(step.from)
                }
            }
            for r in 0..<width { forward[row + r] += scores.score(r, at: i) }
        }
        let last = (n - 1) * width
        for r in 0..<width {
            backward[last + r] = transitions.final[r] + Self.ending(scores, role: r, at: n - 1)
        }
        margins = [Float](repeating: 0, count: n)
        for i in stride(from: n - 1, to: 0, by: -1) {
            let pair = PairScores(scores, at: i)
            let row = i * width
            var joined: Float = -1e9
            var kept: Float = -1e9
            for step in transitions.steps {
                let onward =
                    step.score + pair.score(step) + scores.score(step.to, at: i) + backward[row + step.to]
                let value = forward[row - width + step.from] + onward
                if step.isContinuation { joined = max(joined, value) } else { kept = max(kept, value) }
                if onward > backward[row - width + step.from] { backward[row - width + step.from] = onward }
            }
            margins[i] = max(-60, min(60, joined - kept))
        }
        var best = 0
        for r in 0..<width where forward[last + r] + backward[last + r] > forward[last + best] + backward[last + best] {
            best = r
        }
        var path = [Int](repeating: 0, count: n)
        for i in stride(from: n - 1, through: 0, by: -1) {
            path[i] = best
            best = Int(came[i * width + best])
        }
        let all = LineRole.allCases
        roles = path.map { all[$0] }
        roleMargins = (0..<n).map { i in
            var own: Float = -1e9
            var other: Float = -1e9
            for r in 0..<width {
                let value = forward[i * width + r] + backward[i * width + r]
                if all[r].block == roles[i].block { own = max(own, value) } else { other = max(other, value) }
            }
            return min(60, own - other)
        }
    }

    /// How well a page can end with this role on its last line.
    private static func ending(_ scores: LineScores, role: Int, at line: Int) -> Float {
        switch LineRole.allCases[role].block {
        case .paragraph: 0.5 * scores.paragraphEnd[line]
        default: 0
        }
    }
}

/// What two neighbouring lines say together about their roles.
struct PairScores {
    private let join: Float
    private let headJoin: Float
    private let paragraphEnd: Float
    private let headEnd: Float
    private let kickerHead: Float
    /// What a headline's second and third line cost: the wider the column, the fewer lines a headline has.
    private let secondLine: Float
    private let thirdLine: Float
    private static let all = LineRole.allCases

    init(_ scores: LineScores, at i: Int) {
        join = scores.breaks[i].total
        // Headlines are wrapped in narrow columns; the end of a column does not cut them.
        let evidence = scores.breaks[i]
        if scores.columns.widths[i - 1] == 0 {
            headJoin = join - 3 - (scores.scan.lines[i].blanksAbove > 0 ? 2 : 0)
        } else {
            // A headline that just fills its line is rarer than a paragraph's line that does.
            headJoin = join + (evidence.width > 0 ? 1 : 0.7 * evidence.width)
        }
        paragraphEnd = scores.paragraphEnd[i - 1]
        headEnd = scores.headEnd[i - 1]
        let column = Float(scores.columns.widths[i]) / 2
        secondLine = -0.05 * max(0, column - 16)
        thirdLine = -0.08 * column
        // A kicker is shorter than its headline.
        let above = Float(scores.scan.lines[i - 1].width)
        let below = Float(scores.scan.lines[i].width)
        kickerHead = above * 1.15 < below ? 0.6 : -0.8
    }

    @inline(__always)
    func score(_ step: RoleTransitions.Step) -> Float {
        if step.isContinuation {
            if step.to == LineRole.paragraphContinuation.index { return join }
            return headJoin + (step.from == step.to ? thirdLine : secondLine)
        }
        switch LineRole(rawValue: UInt8(step.from)) ?? .furniture {
        case .paragraph, .paragraphContinuation:
            return step.to == LineRole.innerFurniture.index ? 0 : paragraphEnd
        case .kicker, .kickerContinuation:
            return headEnd + (step.to == LineRole.headline.index ? kickerHead : 0)
        case .banner, .bannerContinuation, .headline, .headlineContinuation, .subheadline, .subheadlineContinuation:
            return headEnd
        default:
            return 0
        }
    }
}
