/// The members of a group that its name tells: 京津冀三地总工会, 石家庄、保定、廊坊三市总工会.
enum GroupMembers {
    /// The one-character names of provinces.
    private static let provinces: [UInt16: Surface] = {
        let pairs: [(Surface, Surface)] = [
            ("京", "北京市"), ("津", "天津市"), ("冀", "河北省"), ("晋", "山西省"), ("蒙", "内蒙古自治区"), ("辽", "辽宁省"), ("吉", "吉林省"),
            ("黑", "黑龙江省"), ("沪", "上海市"), ("苏", "江苏省"), ("浙", "浙江省"), ("皖", "安徽省"), ("闽", "福建省"), ("赣", "江西省"),
            ("鲁", "山东省"), ("豫", "河南省"), ("鄂", "湖北省"), ("湘", "湖南省"), ("粤", "广东省"), ("桂", "广西壮族自治区"), ("琼", "海南省"),
            ("渝", "重庆市"), ("川", "四川省"), ("黔", "贵州省"), ("滇", "云南省"), ("藏", "西藏自治区"), ("陕", "陕西省"), ("甘", "甘肃省"),
            ("青", "青海省"), ("宁", "宁夏回族自治区"), ("新", "新疆维吾尔自治区"),
        ]
        var out: [UInt16: Surface] = [:]
        for (short, full) in pairs { if let unit = short.first { out[unit] = full } }
        return out
    }()
    private static let numbers: [Surface] = Surface.list("两 二 三 四 五 六 七 八 九")
    private static let units: [Surface] = Surface.list("省市区 省市 省区 市区 地 省 市 区")

    /// 北京市总工会, 天津市总工会, 河北省总工会 for 京津冀三地总工会; empty for a name of another form.
    static func of(_ name: Surface) -> [Surface] {
        if let listed = listed(name) { return listed }
        var owners: [Surface] = []
        var at = 0
        while at < name.count, let province = provinces[name.units[at]] {
            owners.append(province)
            at += 1
        }
        guard owners.count >= 2 else { return [] }
        var rest = name.dropFirst(at)
        if rest == "总工会" || rest == "工会" && owners.count > 2 { return owners.map { $0 + "总工会" } }
        guard let number = numbers.first(where: { rest.hasPrefix($0) }) else { return [] }
        rest = rest.dropFirst(number.count)
        guard let unit = units.first(where: { rest.hasPrefix($0) }) else { return [] }
        rest = rest.dropFirst(unit.count)
        // The union of a province is its 总工会.
        return rest.count >= 2 ? owners.map { $0 + (rest == "工会" ? "总工会" : rest) } : []
    }

    /// 石家庄市总工会, 保定市总工会, 廊坊市总工会 for 石家庄、保定、廊坊三市总工会; nil for a name without a list.
    private static func listed(_ name: Surface) -> [Surface]? {
        var owners = name.units.split(separator: 0x3001).map { Surface($0) }
        guard owners.count >= 2, let last = owners.popLast() else { return nil }
        for number in numbers {
            guard let at = last.firstIndex(of: number), at > 0 else { continue }
            let rest = last.dropFirst(at + number.count)
            guard
                let unit = units.first(where: { rest.hasPrefix($0) }) ?? divisions.first(where: { rest.hasPrefix($0) })
            else { continue }
            let body = rest.dropFirst(unit.count)
            guard body.count >= 2 else { return nil }
            owners.append(last.prefix(at))
            let level: Surface = unit.count == 1 && unit != "地" ? unit : ""
            return owners.map { $0 + ($0.hasSuffix(level) ? "" : level) + body }
        }
        return nil
    }
    private static let divisions: [Surface] = Surface.list("县 州 旗")
}
