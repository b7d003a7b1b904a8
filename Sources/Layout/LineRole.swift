/// What a line of a page is; a role with `…Continuation` goes on with the block of the line before it.
enum LineRole: UInt8, CaseIterable, Sendable {
    case banner, bannerContinuation
    /// Furniture above the first article.
    case topFurniture
    case furniture
    /// Furniture between two lines of one paragraph.
    case innerFurniture
    case kicker, kickerContinuation
    case headline, headlineContinuation
    case subheadline, subheadlineContinuation
    case byline, bylineContinuation
    case paragraph, paragraphContinuation
    /// A line that stands by itself inside an article: a verse, a row of a table, a crosshead.
    case standing
    case credit

    static let count = LineRole.allCases.count
    var index: Int { Int(rawValue) }

    /// Whether the line goes on with the block before it.
    var isContinuation: Bool {
        switch self {
        case .bannerContinuation, .kickerContinuation, .headlineContinuation, .subheadlineContinuation,
            .bylineContinuation, .paragraphContinuation:
            true
        default: false
        }
    }

    /// The block that the line belongs to.
    var block: LineRole {
        switch self {
        case .bannerContinuation: .banner
        case .kickerContinuation: .kicker
        case .headlineContinuation: .headline
        case .subheadlineContinuation: .subheadline
        case .bylineContinuation: .byline
        case .paragraphContinuation: .paragraph
        case .topFurniture, .innerFurniture: .furniture
        default: self
        }
    }

    /// The block's name in the ledger.
    var name: String {
        switch block {
        case .banner: "banner"
        case .kicker: "kicker"
        case .headline: "headline"
        case .subheadline: "subheadline"
        case .byline: "byline"
        case .paragraph: "paragraph"
        case .standing: "standing"
        case .credit: "credit"
        default: "furniture"
        }
    }

    /// The names of two neighbouring blocks, as a rule of the ledger: headline-paragraph.
    static func names(_ above: LineRole, _ below: LineRole) -> String { pairs[above.index * count + below.index] }

    private static let pairs = allCases.flatMap { above in allCases.map { "\(above.name)-\($0.name)" } }
}
