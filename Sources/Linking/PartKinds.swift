/// Names of parts that say nothing of their body: 执行局, 转向架分厂, 第五检察部.
enum PartKinds {
    /// What the body of a part must be.
    enum Parent: Hashable, Sendable {
        case court, prosecutors, union, works, bank, firm, any

        private static let worksEnds: [Surface] = Surface.list("公司 集团 厂 矿 段 局 电站 油田 农场 林场 港 站 所 院")

        private static let notWorks: [Surface] = Surface.list("医院 法院 检察院 公安局 派出所")

        func fits(_ name: Surface) -> Bool {
            switch self {
            case .court: name.hasSuffix("法院")
            case .prosecutors: name.hasSuffix("检察院")
            case .union: name.hasSuffix(in: ["工会", "工会委员会", "工会联合会"])
            case .works: name.hasSuffix(in: Self.worksEnds) && !name.hasSuffix(in: Self.notWorks)
            case .bank: name.hasSuffix(in: ["银行", "银行股份有限公司", "银行有限责任公司", "联合社", "信用社"])
            case .firm: name.hasSuffix(in: ["公司", "集团", "公司工会", "集团工会"]) && !name.hasSuffix("分公司")
            case .any: true
            }
        }
    }

    /// Last words of parts, with the body that they must have.
    private static let ends: [(word: Surface, parent: Parent)] = [
        ("执行局", .court), ("检察部", .prosecutors), ("女职工委员会", .union), ("经费审查委员会", .union), ("经审委", .union),
        ("女工委", .union),
        ("车间", .works), ("分厂", .works), ("工区", .works), ("工段", .works), ("作业区", .works), ("作业部", .works),
        ("项目部", .works),
        ("事业部", .works), ("制造部", .works),
        ("班组", .works), ("分公司", .works), ("综采队", .works), ("综掘队", .works), ("机电队", .works), ("桥吊队", .works),
        ("运输队", .works), ("通风区", .works), ("采煤区", .works), ("机运区", .works), ("分场", .works), ("分行", .bank),
        ("支行", .bank), ("党支部", .any), ("党总支", .any),
    ]
    /// Of those, the parts that often go by a name of their own.
    private static let named: [Surface] = Surface.list("项目部 分公司 车间 班组 党支部 党总支")
    /// Works and services of a firm that go by their trade alone.
    private static let trades: Set<Surface> = Set(
        Surface.list("炼钢厂 炼铁厂 轧钢厂 热轧厂 冷轧厂 炼钢总厂 炼铁总厂 冶炼厂 铜冶炼厂 采矿场 设计院 锻造厂 铸造厂 焦化厂 动力厂 选矿厂 机修厂 职工医院"))
    /// What the crews of a pit go by: 综采一队.
    private static let crews: [Surface] = Surface.list("综采 综掘 掘进 采煤 开拓 机电 通风 准备")
    /// Last words of parts that a number tells apart: 第一采油厂, 输电管理二所.
    private static let numbered: [Surface] = Surface.list("采油厂 厂 所 车间 分公司 工区 作业区 项目部 班")
    private static let digits: Set<UInt16> = Set("一二三四五六七八九十0123456789".utf16)
    /// Offices of a body, and the words that make other bodies of the same endings: ministries, headquarters, clubs.
    private static let offices: [Surface] = Surface.list("部 处 科 股 办公室 党组")
    private static let others: [Surface] = Surface.list(
        "控股 参股 海事处 管理处 收费处 俱乐部 总部 司令部 指挥部 本部 支部 联络处 办事处 代表处 外交部 国防部 内政部 财政部 司法部 卫生部 教育部 商务部 交通部 环境部 能源部 农业部 文化部 旅游部 劳动部 移民部 情况部 安全部 公安部 发展部 经济部 工业部 贸易部 水利部 铁道部 建设部 科技部 资源部 信息化部 宣传部 组织部 统战部 大部 白宫 分部 内阁 国务院 政府 军区 战区"
    )

    /// The kind of body that a name is a part of; nil when it may stand for itself.
    static func parent(of name: Surface) -> Parent? {
        guard name.count >= 2, name.count <= 9, !name.hasPrefix(in: ["中国", "国家", "全国", "中铁", "中建"]) else { return nil }
        if name.count <= 5, name.hasSuffix("庭"), !name.hasSuffix(in: ["家庭", "法庭"]) { return .court }
        if let end = ends.filter({ name.hasSuffix($0.word) }).max(by: { $0.word.count < $1.word.count }) {
            if end.parent == .bank { return name.contains("银行") || name.count > 6 ? nil : .bank }
            if isTradeBranch(name) { return .firm }
            // 南山隧道项目部 has a name of its own, 项目部 and 一分公司 have none.
            return named.contains(end.word) && name.count > end.word.count + 2 ? nil : end.parent
        }
        if trades.contains(name) { return .works }
        if name.hasSuffix("队"), name.count <= 5, name.hasPrefix(in: crews) { return .works }
        if let word = name.longestSuffix(of: numbered), word.count < name.count {
            let head = name.dropLast(word.count)
            if let last = head.last, digits.contains(last) { return .works }
            if name.first == 0x7B2C, name.count > 2, digits.contains(name.units[1]) { return .works }
        }
        if name.count >= 3, name.count <= 7 || name == "党组", name.hasSuffix(in: offices), !name.hasSuffix(in: others) {
            return .any
        }
        return name == "党组" ? .any : nil
    }

    /// 第五客运分公司, 矿业分公司: a branch by its number and trade, without the firm's name.
    private static func isTradeBranch(_ name: Surface) -> Bool {
        guard name.hasSuffix("分公司"), name.count <= 9 else { return false }
        let head = name.dropLast(3)
        return head.first == 0x7B2C && head.count >= 2 || head.count <= 4 && head.hasSuffix(in: branchTrades)
            || head.count == 5 && head.hasSuffix("矿业")
    }
    private static let branchTrades: [Surface] = Surface.list("客运 货运 矿业 物流 运营 集装箱 检修 工程 供热 热电 燃气 公交 化工 维修")

    /// Whether a name of a part names the body itself: 国铁集团货运部 has no other owner.
    static func namesBody(_ name: Surface) -> Bool {
        for cut in stride(from: name.count - 2, through: 3, by: -1) where name.prefix(cut).hasSuffix(in: owners) {
            if parent(of: name.dropFirst(cut)) != nil || OrganizationPass.isDepartment(name.dropFirst(cut)) {
                return true
            }
        }
        return false
    }
    private static let owners: [Surface] = Surface.list("集团 公司 总工会 局 院 油田 大学")

    /// What bodies with offices end with; the office follows: 区总工会 · 女职工部.
    private static let bodyEnds: [Surface] = Surface.list("工会 公司 集团 局 院 学校 大学 医院 委员会 市委 区委 县委 省委 政府 厅 厂 矿")

    /// The body that a part stands beside another part of: 叶片分厂 has no 焊接分厂, 夹层车间 no 物流部; a 车间 has 工段.
    static func body(of name: Surface, beside part: Surface) -> Surface {
        let whole = body(of: name)
        guard whole == name, let rank = rank(of: part), let own = self.rank(of: name), rank >= own else { return whole }
        for cut in stride(from: name.count - 2, through: 4, by: -1) where name.prefix(cut).hasSuffix(in: bodyEnds) {
            if parent(of: name.dropFirst(cut)) != nil { return name.prefix(cut) }
        }
        return name
    }

    /// How high a part stands in its body.
    private static func rank(of part: Surface) -> Int? {
        guard let word = part.longestSuffix(of: ranks.map(\.word)) else { return nil }
        return ranks.first { $0.word == word }?.rank
    }
    private static let ranks: [(word: Surface, rank: Int)] = [
        ("分公司", 5), ("事业部", 4), ("部", 4), ("处", 4), ("分厂", 4), ("总厂", 4), ("厂", 4), ("中心", 4), ("车间", 3), ("工区", 3),
        ("作业区", 3), ("项目部", 3), ("科", 3), ("室", 3), ("工段", 1), ("班组", 1), ("班", 1),
    ]

    /// A body's name without the office at its end: 南京市总工会 of 南京市总工会女职工部; the name itself when it has none.
    static func body(of name: Surface) -> Surface {
        guard name.hasSuffix(in: offices) || name.hasSuffix("室") else { return name }
        for cut in stride(from: name.count - 2, through: 4, by: -1) where name.prefix(cut).hasSuffix(in: bodyEnds) {
            return name.prefix(cut)
        }
        return name
    }
}
