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
        guard !scores.scan.lines.isEmpty else { return }
        let lattice = RoleLattice(scores, transitions)
        defer { lattice.free() }
        lattice.readDown()
        margins = lattice.readUp()
        roles = lattice.bestPath()
        roleMargins = lattice.margins(of: roles)
    }
}

/// The best paths to and from each role of each line, in one piece of memory that lives as long as the decoder works.
private struct RoleLattice {
    private let count: Int
    private let scores: LineScores
    private let transitions: RoleTransitions
    /// The best path down to a role and what it scores, the line's own score included; row by row.
    private let forward: UnsafeMutablePointer<Float>
    private let came: UnsafeMutablePointer<UInt8>
    /// What the best path from a role to the page's end scores, the line's own score left out.
    private let backward: UnsafeMutablePointer<Float>
    /// The scores of the kinds of steps to a line.
    private let pairs: UnsafeMutablePointer<Float>

    private static let width = LineRole.count
    private static let kinds = PairScores.kinds
    private static let never: Float = -1e9

    init(_ scores: LineScores, _ transitions: RoleTransitions) {
        self.scores = scores
        self.transitions = transitions
        count = scores.scan.lines.count
        let cells = count * Self.width
        forward = .allocate(capacity: cells)
        backward = .allocate(capacity: cells)
        pairs = .allocate(capacity: count * Self.kinds)
        came = .allocate(capacity: cells)
        forward.initialize(repeating: Self.never, count: cells)
        backward.initialize(repeating: Self.never, count: cells)
        pairs.initialize(repeating: 0, count: count * Self.kinds)
        came.initialize(repeating: 0, count: cells)
        for i in 1..<max(count, 1) { PairScores.write(scores, at: i, to: pairs + i * Self.kinds) }
        let last = (count - 1) * Self.width
        for role in LineRole.allCases {
            backward[last + role.index] =
                transitions.final[role.index] + (role.block == .paragraph ? 0.5 * scores.paragraphEnd[count - 1] : 0)
        }
    }

    func free() {
        forward.deallocate()
        backward.deallocate()
        pairs.deallocate()
        came.deallocate()
    }

    /// The best path to each role of each line.
    func readDown() {
        let width = Self.width
        scores.roles.withUnsafeBufferPointer { lines in
            for r in 0..<width { forward[r] = transitions.initial[r] + lines[r] }
            transitions.inward.withUnsafeBufferPointer { groups in
                transitions.stepsInward.withUnsafeBufferPointer { steps in
                    for i in 1..<max(count, 1) {
                        let above = forward + (i - 1) * width
                        let pair = pairs + i * Self.kinds
                        for group in groups {
                            var best = Self.never
                            var from: UInt8 = 0
                            for step in steps[group.start..<group.end] {
                                let value = above[Int(step.from)] + step.score + pair[Int(step.kind)]
                                let isBetter = value > best
                                best = isBetter ? value : best
                                from = isBetter ? step.from : from
                            }
                            forward[i * width + group.role] = best + lines[i * width + group.role]
                            came[i * width + group.role] = from
                        }
                    }
                }
            }
        }
    }

    /// The best path from each role of each line; for each line, how much better the pages are in which it goes on with
    /// the line above.
    func readUp() -> [Float] {
        let width = Self.width
        var margins = [Float](repeating: 0, count: count)
        scores.roles.withUnsafeBufferPointer { lines in
            transitions.outward.withUnsafeBufferPointer { groups in
                transitions.stepsOutward.withUnsafeBufferPointer { steps in
                    for i in stride(from: count - 1, to: 0, by: -1) {
                        let pair = pairs + i * Self.kinds
                        var joined = Self.never
                        var kept = Self.never
                        for group in groups {
                            let before = forward[(i - 1) * width + group.role]
                            var best = Self.never
                            for step in steps[group.start..<group.end] {
                                let to = i * width + Int(step.to)
                                let onward = step.score + pair[Int(step.kind)] + lines[to] + backward[to]
                                best = onward > best ? onward : best
                                let value = before + onward
                                joined = step.isContinuation && value > joined ? value : joined
                                kept = !step.isContinuation && value > kept ? value : kept
                            }
                            backward[(i - 1) * width + group.role] = best
                        }
                        margins[i] = max(-60, min(60, joined - kept))
                    }
                }
            }
        }
        return margins
    }

    /// The roles of the best page; both readings must be done.
    func bestPath() -> [LineRole] {
        let last = (count - 1) * Self.width
        var best = 0
        for r in 0..<Self.width
        where forward[last + r] + backward[last + r] > forward[last + best] + backward[last + best] {
            best = r
        }
        let all = LineRole.allCases
        var roles = [LineRole](repeating: .furniture, count: count)
        for i in stride(from: count - 1, through: 0, by: -1) {
            roles[i] = all[best]
            best = Int(came[i * Self.width + best])
        }
        return roles
    }

    /// How much better each line's block is than the best other one; both readings must be done.
    func margins(of roles: [LineRole]) -> [Float] {
        let blocks = LineRole.allCases.map(\.block)
        return roles.indices.map { i in
            var own = Self.never
            var other = Self.never
            let block = roles[i].block
            for r in 0..<Self.width {
                let value = forward[i * Self.width + r] + backward[i * Self.width + r]
                if blocks[r] == block { own = max(own, value) } else { other = max(other, value) }
            }
            return min(60, own - other)
        }
    }
}
