/// Which role may follow which, and what it costs; the order in which a newspaper sets an article.
///
/// Costs are natural logarithms of how often editors do it, rounded; a step that is not listed does not happen.
struct RoleTransitions: Sendable {
    struct Step: Sendable {
        var from: UInt8
        var to: UInt8
        /// Which of the scores of two neighbouring lines it hangs on.
        var kind: UInt8
        var isContinuation: Bool
        var score: Float
    }
    /// The steps that lead to a role, or from one: a stretch of an array.
    struct Group: Sendable {
        var role: Int
        var start: Int
        var end: Int
    }
    /// All steps by the role they lead to, and by the one they come from.
    let stepsInward: [Step]
    let inward: [Group]
    let stepsOutward: [Step]
    let outward: [Group]
    /// What each role costs on the first line of a page.
    let initial: [Float]
    /// What each role costs on the last line of a page.
    let final: [Float]

    static let press = RoleTransitions()

    private init() {
        var list: [Step] = []
        func add(_ from: LineRole, _ to: [(LineRole, Float)]) {
            for (role, score) in to {
                let kind = PairScores.Kind(from: from, to: role)
                list.append(
                    Step(
                        from: from.rawValue, to: role.rawValue, kind: UInt8(kind.rawValue),
                        isContinuation: role.isContinuation, score: score))
            }
        }
        /// What may begin below a finished article or a piece of furniture.
        let newArticle: [(LineRole, Float)] = [(.kicker, -2.6), (.headline, -1.2)]
        add(.topFurniture, [(.topFurniture, 0), (.banner, -1.8), (.kicker, -1.5), (.headline, -0.5), (.paragraph, -5)])
        for role in [LineRole.banner, .bannerContinuation] {
            add(
                role,
                [(.bannerContinuation, -1.5), (.banner, -3), (.topFurniture, -1), (.kicker, -1.2), (.headline, -0.3)])
        }
        add(.furniture, newArticle + [(.furniture, 0), (.paragraph, -3), (.standing, -5)])
        add(.innerFurniture, [(.innerFurniture, -1), (.paragraphContinuation, 0)])
        for role in [LineRole.kicker, .kickerContinuation] {
            add(role, [(.kickerContinuation, -2.2), (.kicker, -3.5), (.headline, -0.1)])
        }
        for role in [LineRole.headline, .headlineContinuation] {
            add(
                role,
                [
                    (.headlineContinuation, role == .headline ? -0.8 : -1.4), (.subheadline, -1.6), (.byline, -1.2),
                    (.paragraph, -0.3), (.credit, -3), (.furniture, -3), (.standing, -5),
                ])
        }
        for role in [LineRole.subheadline, .subheadlineContinuation] {
            add(
                role,
                [
                    (.subheadlineContinuation, -1), (.subheadline, -2.5), (.byline, -1.4), (.paragraph, -0.3),
                    (.furniture, -4), (.credit, -3.5),
                ])
        }
        for role in [LineRole.byline, .bylineContinuation] {
            add(
                role,
                [
                    (.bylineContinuation, -3), (.byline, -2), (.subheadline, -4), (.paragraph, -0.1), (.standing, -4),
                    (.credit, -3), (.furniture, -3), (.headline, -4), (.kicker, -5),
                ])
        }
        for role in [LineRole.paragraph, .paragraphContinuation] {
            add(
                role,
                newArticle.map { ($0.0, $0.1 - 0.5) } + [
                    (.paragraphContinuation, -0.3), (.paragraph, -0.4), (.credit, -1.5), (.furniture, -2),
                    (.innerFurniture, -4), (.byline, -4), (.standing, -3.5),
                ])
        }
        add(
            .standing,
            newArticle.map { ($0.0, $0.1 - 1) } + [
                (.standing, 0), (.paragraph, -1.5), (.furniture, -2), (.credit, -2), (.byline, -4),
            ])
        add(.credit, newArticle + [(.credit, -1.5), (.furniture, -1), (.paragraph, -3), (.byline, -4)])
        stepsInward = list.sorted { ($0.to, $0.from) < ($1.to, $1.from) }
        inward = Self.groups(stepsInward.map(\.to))
        stepsOutward = list.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        outward = Self.groups(stepsOutward.map(\.from))
        var initial = [Float](repeating: -1e9, count: LineRole.count)
        for (role, score) in [
            (LineRole.banner, Float(-1.6)), (.topFurniture, 0), (.kicker, -1.6), (.headline, -0.4), (.paragraph, -3),
            (.byline, -6),
            (.standing, -8), (.credit, -6),
        ] {
            initial[role.index] = score
        }
        self.initial = initial
        var final = [Float](repeating: 0, count: LineRole.count)
        for role in LineRole.allCases {
            switch role.block {
            case .banner, .kicker: final[role.index] = -6
            case .headline, .subheadline: final[role.index] = -3
            case .byline: final[role.index] = -2
            default: break
            }
        }
        final[LineRole.innerFurniture.index] = -8
        self.final = final
    }

    /// The stretches of equal roles.
    private static func groups(_ roles: [UInt8]) -> [Group] {
        var groups: [Group] = []
        for (i, role) in roles.enumerated() {
            if let last = groups.last, last.role == Int(role) {
                groups[groups.count - 1].end = i + 1
            } else {
                groups.append(Group(role: Int(role), start: i, end: i + 1))
            }
        }
        return groups
    }
}
