import TextModel

/// Where the scans of works and events may begin, found for all of them in one pass.
struct WorkStarts {
    private let places: [[Int]]

    /// The characters that the scans look for.
    enum Trigger: Int, CaseIterable {
        /// 《.
        case title
        /// 基 of 基本法.
        case basic
        /// What an event may be by its last character.
        case kind
        /// “.
        case quote
        /// Dots between the numbers of a day.
        case dot
        /// The numeral of a congress, and 两 of 两会.
        case congress
        /// The last characters of games: 冬奥, 亚运.
        case games
        /// The last characters of meetings: 论坛, 峰会, 对话.
        case meeting
        /// 届.
        case term

        fileprivate var units: UnitSet {
            switch self {
            case .title: UnitSet("《".utf16)
            case .basic: UnitSet("基".utf16)
            case .kind: EventScan.kinds
            case .quote: [0x201C]
            case .dot: [0xB7, 0x2022, 0x2E]
            case .congress: .hanNumerals | UnitSet("两".utf16)
            case .games: UnitSet("奥运".utf16)
            case .meeting: UnitSet("坛会话".utf16)
            case .term: UnitSet("届".utf16)
            }
        }
    }

    private static let triggers = Triggers(Trigger.allCases.map(\.units))

    init(_ units: [UInt16]) { places = Self.triggers.positions(in: units) }

    /// Where the characters of a trigger stand, in order.
    subscript(trigger: Trigger) -> [Int] { places[trigger.rawValue] }
}
