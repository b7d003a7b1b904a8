import Extraction
import TextModel

/// A section of a road belongs to its name: 剑南路西段, 京昆高速雅西段.
enum RoadSection {
    /// Where a road's name that ends at a position ends with its section.
    static func end(after e: Int, in units: [UInt16]) -> Int {
        guard e + 1 < units.count, roads.contains(units[e - 1]), units[e + 1] == 0x6BB5, sides.contains(units[e])
        else { return e }
        return e + 2
    }
    private static let roads: UnitSet = UnitSet("路街道速".utf16)
    private static let sides: UnitSet = UnitSet("东西南北中".utf16)
}
