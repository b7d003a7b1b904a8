import Extraction
import TextModel

/// The words beside a water or a mountain that a district of the same name does not have: 流域, 两岸, 主峰 after it, 翻越 before it.
struct NaturalFrame {
    let scan: NameScan

    /// Last characters of waters and of mountains.
    static let waters: UnitSet = UnitSet("江河湖海溪水湾渠塘洋泉潭港池滩".utf16)
    static let mountains: UnitSet = UnitSet("山岭峰峡岛崖".utf16)
    static let kinds: UnitSet = waters | mountains

    /// Whether a name with this range stands in such a frame.
    func holds(_ s: Int, _ e: Int) -> Bool {
        let last = scan.units[e - 1]
        if Self.waters.contains(last) {
            return followed(e, by: Self.afterWater) || isUpon(e) || preceded(s, by: Self.beforeWater)
        }
        guard Self.mountains.contains(last) else { return false }
        return followed(e, by: Self.afterMountain) || preceded(s, by: Self.beforeMountain)
    }

    /// Whether a name that ends here has the words of a water or a mountain after it.
    func isFollowed(_ e: Int) -> Bool {
        followed(e, by: Self.waters.contains(scan.units[e - 1]) ? Self.afterWater : Self.afterMountain)
    }

    /// 南湖上那条船, 江上的船: 上 that begins no other word.
    private func isUpon(_ e: Int) -> Bool {
        let units = scan.units
        return e + 1 < units.count && units[e] == 0x4E0A && Int(scan.rightEnd[e]) == e + 1
            && !Self.notUpon.contains(units[e + 1])
    }
    private static let notUpon: UnitSet = UnitSet("半年月周午一个市报级交述下升调演榜线".utf16)

    /// Whether a name that starts here and ends there has a verb before it that only waters or mountains take.
    func isPreceded(_ s: Int, _ e: Int) -> Bool {
        preceded(s, by: Self.waters.contains(scan.units[e - 1]) ? Self.beforeWater : Self.beforeMountain)
    }

    private func followed(_ e: Int, by words: [[UInt16]]) -> Bool {
        words.contains { word in
            e + word.count <= scan.units.count && scan.units[e..<(e + word.count)].elementsEqual(word)
                && scan.breakCost(at: e) < 12
                // 江边境, 河岸线: a longer word that is no bank.
                && !(word.count == 1 && e + 1 < scan.units.count && Self.notBank.contains(scan.units[e + 1]))
        }
    }

    private func preceded(_ s: Int, by words: [[UInt16]]) -> Bool {
        words.contains { word in
            s >= word.count && scan.units[(s - word.count)..<s].elementsEqual(word)
                && scan.breakCost(at: s - word.count) < 1.5
        }
    }

    private static let notBank: UnitSet = UnitSet("境界防线贸检疆区陲".utf16)
    private static func words(_ text: String) -> [[UInt16]] { text.split(separator: " ").map { Array($0.utf16) } }
    private static let afterWater = words(
        "边 畔 岸 两岸 沿岸 南岸 北岸 东岸 西岸 流域 干流 支流 上游 中游 下游 源头 河道 河床 河段 河口 河畔 江面 江段 江畔 湖面 湖区 湖畔 海面 水面 水位 水质 水域 水体 水环境 水生态 水系 涨势 猛涨 洪水 大堤 堤防 堤坝 湿地 引水 大雾 入海 入江 入湖 汛期 汛情 蓝藻 禁渔 禁捕 综合治理 下泄 断流 故道 长廊"
    )
    private static let beforeWater = words("横跨 跨越 横渡 下穿 流经 汇入 注入 流入 濒临 沿着 沿 跨 渡 环")
    private static let afterMountain = words(
        "脚下 山脚 山顶 山麓 山腰 之巅 主峰 余脉 北麓 南麓 东麓 西麓 南坡 北坡 东坡 西坡 山脉 垭口 索道 云海 腹地 林海")
    private static let beforeMountain = words("翻过 翻越 攀登 登上 登顶 爬上 登 翻")
}
