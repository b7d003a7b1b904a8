import TextModel

/// The last characters of places whose kind no head of the dictionaries tells: 问桂道圩, 昙华渡, 平潭综合实验区.
///
/// Only for what the model takes for a place: by themselves these endings make no names.
enum PlaceTails {
    /// The kind that a place's last characters tell.
    static func label(_ units: ArraySlice<UInt16>) -> Label? {
        guard units.count > 2, let last = units.last else { return nil }
        // 坝上地区; 顿涅茨克地区 is a division.
        if units.count < 6, ends(units, with: [0x5730, 0x533A]) { return .location }
        if longLands.contains(where: { ends(units, with: $0) }) { return .location }
        if longSites.contains(where: { ends(units, with: $0) }) { return .facility }
        if sites.contains(last) { return .facility }
        if lands.contains(last) { return .location }
        // 南巴黎竞技场, 风筝放飞场; 牛场 and 石围塘 are towns.
        return units.count > 3 && last == 0x573A ? .facility : nil
    }

    private static func ends(_ units: ArraySlice<UInt16>, with word: [UInt16]) -> Bool {
        units.count > word.count && units.suffix(word.count).elementsEqual(word)
    }
    private static func words(_ text: String) -> [[UInt16]] { text.split(separator: " ").map { Array($0.utf16) } }

    private static let sites: UnitSet = UnitSet("塔门厅楼馆寺庙宫桥站园路街段线港祠碑阁院墓圩闸堰堤渠校学厂亭".utf16)
    private static let lands: UnitSet = UnitSet("谷崖岗角措错泊淖礁屿峡洼坳".utf16)
    private static let longSites = words(
        "机组 雕塑 天梯 雕像 监狱 中心 酒店 工程 街坊 古渡 教堂 大街 车间 校区 项目 展区 看台 主场 旧址 遗址 南延 北延 东延 西延 延线 一期 二期 三期 通道 总部 官邸 总统府 首相府 王宫 气田 油田 煤田 兵马俑 号坑 锚地 花市 遗址群 哨所 军营 管道 管线"
    )
    private static let longLands = words(
        "启动区 起步区 断裂 断裂带 地带 蓄滞洪区 滞洪区 特区 经济特区 实验区 工业区 产业区 开发区 新区 新城 片区 山区 库区 湖区 水面 水域 海域 经济圈 旅游带 文化带 生态带 画廊 栖息地 河口 江口 湖口 沽口 垭口 山口 小镇 商圈 大陆 中脊 台地 苏区 老城 缓冲区 自贸区"
    )
}
