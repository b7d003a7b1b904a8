/// The level of an administrative division, as the last words of its name tell: 石景山区 is a county, 小寨路街道 a town.
enum PlaceLevel: Int, Hashable, Sendable, Comparable {
    case country, province, prefecture, county, town, village

    static func < (a: PlaceLevel, b: PlaceLevel) -> Bool { a.rawValue < b.rawValue }

    /// The words that end a division's name, or stand for it in a short name: 市 in 市总工会. Longer ones first.
    static let endings: [(word: Surface, level: PlaceLevel)] = [
        ("特别行政区", .province), ("自治区", .province), ("自治州", .prefecture), ("自治县", .county),
        ("自治旗", .county), ("街道", .town), ("社区", .village), ("地区", .prefecture), ("新区", .county), ("省", .province),
        ("市", .prefecture), ("州", .prefecture), ("盟", .prefecture), ("区", .county), ("县", .county),
        ("旗", .county), ("镇", .town), ("乡", .town), ("村", .village),
    ]

    /// The endings of one character.
    static let kinds: Set<UInt16> = Set(endings.compactMap { $0.word.count == 1 ? $0.word.first : nil })

    /// What begins with a division's ending and is another word: 市场, 区域.
    private static let otherWords: [Surface] = Surface.list(
        "市场 市民 市区 市政工程 市政建设 市政集团 市政设计 区域 区块 区间 县城 县域 州际 省际 省级 市级 区级 县级 村镇 村民 乡村 社区卫生 镇江 镇海 镇平 镇远 镇雄 旗舰 旗下 盟军 盟国 乡宁 州立 村委 省会 市容 市话 市值"
    )

    /// The ending that a short name begins with, when it stands for an owner: 市 in 市总工会, 街道 in 街道总工会.
    static func ownerWord(of name: Surface) -> (word: Surface, level: PlaceLevel)? {
        for ending in endings where name.hasPrefix(ending.word) && name.count > ending.word.count {
            // 市民 is a word, 市民政局 a bureau of the city.
            if ending.word.count == 1, name.hasPrefix(in: otherWords), !name.hasPrefix(in: ["村委", "市民政", "市民宗"]) {
                return nil
            }
            if ending.word == "地区" || ending.word == "新区" { continue }
            return ending
        }
        return nil
    }

    /// Whether a place is what an owner's word stands for: 自治区 for 内蒙古自治区 and not for 福建省, 街道 for any place of its level.
    static func owns(_ name: Surface, _ placeLevel: PlaceLevel, word: Surface, level: PlaceLevel) -> Bool {
        name.hasSuffix(word) || placeLevel == level && word.count > 1 && !word.hasPrefix("自治") && word != "地区"
    }

    /// The ending of a division's name and its level; nil for a name without one, as 北京.
    static func ending(of name: Surface) -> (word: Surface, level: PlaceLevel)? {
        endings.first { name.hasSuffix($0.word) && name.count > $0.word.count }
    }

    /// Whether an ending at `index` of a longer name is another word's beginning: 市 in 北京市场.
    static func isOtherWord(in name: Surface, at index: Int) -> Bool {
        otherWords.contains { name.units[index...].starts(with: $0.units) }
    }

    /// Whether a stretch that no dictionary has ends with a common word: 中燃城市 of 中燃城市燃气公司.
    static func endsWithCommonWord(_ name: Surface) -> Bool { name.hasSuffix(in: commonWords) }

    /// Common words that end like a division's name.
    private static let commonWords: [Surface] = Surface.list(
        "城市 都市 城乡 家乡 下乡 返乡 水乡 超市 门市 夜市 股市 楼市 上市 菜市 社区 园区 小区 地区 片区 景区 灾区 灌区 校区 战区 矿区 农村 乡村 城镇")
}
