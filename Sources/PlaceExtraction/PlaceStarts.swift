import TextModel

/// Where the scans of places may begin, found for all of them in one pass.
struct PlaceStarts {
    private let places: [[Int]]

    /// The characters that the scans look for.
    enum Trigger: Int, CaseIterable {
        /// Dashes and arrows of a route.
        case dash
        /// 站.
        case stop
        /// 号 of 1号线.
        case line
        /// 道 of 国道.
        case road
        /// G, S, X: the letters of national, provincial and county roads.
        case code
        /// 楼, 馆.
        case building
        /// The last characters of waters and mountains.
        case nature
        /// 、.
        case comma
        /// The last characters of the heads of towns.
        case town

        fileprivate var units: UnitSet {
            switch self {
            case .dash: RouteScan.dashes
            case .stop: UnitSet("站".utf16)
            case .line: UnitSet("号".utf16)
            case .road: UnitSet("道".utf16)
            case .code: UnitSet("GSX".utf16)
            case .building: UnitSet("楼馆".utf16)
            case .nature: NaturalFrame.kinds
            case .comma: UnitSet("、".utf16)
            case .town: UnitSet("镇乡村县区道".utf16)
            }
        }
    }

    private static let triggers = Triggers(Trigger.allCases.map(\.units))

    init(_ units: [UInt16]) { places = Self.triggers.positions(in: units) }

    /// Where the characters of a trigger stand, in order.
    subscript(trigger: Trigger) -> [Int] { places[trigger.rawValue] }
}
