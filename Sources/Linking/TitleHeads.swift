/// What the body of a title's holder is called, as the title itself tells: a 馆长 heads a 馆, a 分队医生 serves in a 分队.
enum TitleHeads {
    /// Heads of bodies whose names nearly always end with what they head; a body of another kind is none of theirs.
    private static let strict: [(title: Surface, ends: [Surface])] = [
        ("馆长", ["馆", "新馆"]), ("校长", Surface.list("校 小学 中学 大学 学院 一中 二中 附中")), ("园长", Surface.list("园 幼儿园")),
        ("站长", ["站"]), ("店长", ["店"]), ("庭长", Surface.list("庭 法院")), ("矿长", ["矿"]), ("段长", Surface.list("段 车间")),
        ("船长", []), ("台长", ["台"]), ("舰长", ["舰"]),
        ("团长", ["团"]), ("队长", ["队"]), ("组长", ["组"]),
    ]
    /// Heads whose bodies often end with it; else the nearest body is taken.
    private static let usual: [(title: Surface, ends: [Surface])] = [
        ("所长", ["所"]), ("院长", Surface.list("院 法院 医院 学院")), ("厂长", ["厂"]), ("局长", ["局"]), ("处长", ["处"]), ("行长", ["行"]),
        ("社长", ["社"]), ("厅长", ["厅"]), ("会长", ["会"]),
        ("董事长", Surface.list("公司 集团 厂 银行 社")),
        ("总经理", Surface.list("公司 集团 厂 银行 社 店 中心")), ("总裁", Surface.list("公司 集团 银行")),
    ]

    /// The endings of the bodies that a title heads, and whether it heads no others.
    static func ends(of title: Surface) -> (ends: [Surface], isStrict: Bool)? {
        if let found = strict.first(where: { title.hasSuffix($0.title) }) { return (found.ends, true) }
        if let found = usual.filter({ title.hasSuffix($0.title) }).max(by: { $0.title.count < $1.title.count }) {
            return (found.ends, false)
        }
        return nil
    }

    /// What those serve in whose occupation belongs to bodies of one kind: a 法官 is of a court, a 门将 of a team.
    static func service(of title: Surface) -> [Surface]? {
        services.first { title.hasSuffix($0.title) && title.count <= $0.title.count + 2 }?.ends
    }
    private static let services: [(title: Surface, ends: [Surface])] = [
        ("仲裁员", ["仲裁委员会", "仲裁委", "仲裁院"]), ("审判长", Surface.list("法院 法庭 庭")), ("审判员", ["法院"]),
        ("法官", Surface.list("法院 法庭 庭")), ("书记员", Surface.list("法院 法庭 庭 仲裁委员会 仲裁院")), ("法警", ["法院"]),
        ("检察官", ["检察院"]), ("门将", ["队"]), ("前锋", ["队"]), ("后卫", ["队"]), ("中锋", ["队"]),
        ("主教练", ["队", "女排", "男排", "女篮", "男篮"]),
    ]

    /// What a title begins with when that is a kind of body: 分队 in 分队医生, 支队 in 支队政治委员.
    static func unit(of title: Surface) -> Surface? {
        for length in [3, 2] where title.count >= length + 2 {
            let unit = title.prefix(length)
            if unit.hasSuffix(in: Self.units) { return unit }
        }
        return nil
    }
    private static let units: [Surface] = Surface.list("分队 支队 大队 中队 编队 总队 车队 船队 分局 分厂 车间 公司 集团 学校 医院 法院")

    /// Whether a title names a whole body of its own, of which the text before says nothing: 派出所所长, 组委会主任, 车队队长.
    static func namesBody(_ title: Surface) -> Bool {
        guard title.count >= 4 else { return false }
        for cut in 2..<(title.count - 1) where title.prefix(cut).hasSuffix(in: ownBodies) {
            return title.dropFirst(cut).hasSuffix(in: heads) && title.dropFirst(cut).count <= 3
        }
        return false
    }
    private static let ownBodies: [Surface] = Surface.list("派出所 协会 商会 组委会 车队 编队 联合工会 合作社 基金会 合作组 模具厂 加工厂 民兵连 民兵营 民兵")
    private static let heads: [Surface] = Surface.list("长 主任 主席 书记 副书记 指挥员")

    private static let offices: [Surface] = Surface.list("部 处 科 室 办 办公室 中心")
    private static let posts: [Surface] = Surface.list(
        "部长 处长 科长 主任 干事 干部 科员 主任科员 调研员 经理 总监 主管 负责人 书记 秘书")

    /// Whether a title names its office itself, so that its owner is a whole body: 社会联络部部长, 组织部四级主任科员.
    static func namesOffice(_ title: Surface) -> Bool {
        guard title.count >= 5, title.hasSuffix(in: posts) else { return false }
        for cut in 3..<(title.count - 1) where title.prefix(cut).hasSuffix(in: offices) {
            return !title.hasPrefix(in: ["内部", "全部", "干部"])
        }
        return false
    }
}
